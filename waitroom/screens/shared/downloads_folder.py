"""The folder where people look for files."""

from pathlib import Path


def downloads_folder() -> Path:
    """Return the folder where people look for files: Downloads, or else home."""
    home = Path.home()
    return home / "Downloads" if (home / "Downloads").is_dir() else home
