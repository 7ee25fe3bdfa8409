"""Where the data lies, without the imports that `waitroom.paths` needs."""

import os
import sys


def data_folder(chosen: str = "") -> str:
    """Return the data folder, the same that `waitroom.paths.find_paths` finds.

    Raises:
        CannotWrite: where no home folder can be found.
    """
    chosen = chosen or os.environ.get("WAITROOM_DATA_DIR", "")
    if chosen:
        return os.path.abspath(os.path.expanduser(chosen))  # noqa: PTH100, PTH111 - pathlib costs 8 ms
    if sys.platform == "linux" and "ANDROID_DATA" not in os.environ:
        shared = os.environ.get("XDG_DATA_HOME", "")
        if shared.startswith("/"):
            return os.path.join(shared, "waitroom")  # noqa: PTH118
        home = os.environ.get("HOME", "")
        if home.startswith("/"):
            return os.path.join(home, ".local/share/waitroom")  # noqa: PTH118
    from waitroom.paths import find_paths

    return str(find_paths().data)
