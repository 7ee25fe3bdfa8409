"""Where the style sheets of the screens lie."""

import os.path

SCREENS = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - pathlib is slower, and this is on the way in


def style_sheet(name: str) -> str:
    """Return the whole path of a style sheet by its drawer and name ("shared/dialog.tcss").

    Textual looks for a bare name beside the module of the class, also where a class in another drawer inherits it.
    """
    return os.path.join(SCREENS, name)  # noqa: PTH118 - as above
