"""The command line, run in this process: what comes out, and with which code."""

import contextlib
import io
import sys
from pathlib import Path

import pytest

from waitroom.cli import main


def waitroom(folder: Path, *words: str, pipe: bytes = b"", cwd: Path | None = None) -> tuple[int, str, str]:
    """Run the command in this process, with something in its pipe."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(pipe)))
        if cwd is not None:
            patch.chdir(cwd)
        code = main([*words, "--data-dir", str(folder)])
    said = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return code, said[0], said[1]
