"""The settings file that a person may write by hand: config.toml with `[keys]` and `preset`."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple


class OwnSettings(NamedTuple):
    """What stands in the file; `problem` is one sentence where it could not be read."""

    preset: str = "plain"
    keys: Mapping[str, str] = MappingProxyType({})
    problem: str = ""


def read_own_settings(path: Path) -> OwnSettings:
    """Read config.toml; without one everything is as usual, and a broken one changes nothing."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return OwnSettings()
    except (OSError, UnicodeDecodeError):
        return OwnSettings(problem=f"{path.name} could not be read; the usual keys are in place.")
    import tomllib  # noqa: PLC0415 - most people have no such file

    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return OwnSettings(problem=f"{path.name} is not TOML ({error}); the usual keys are in place.")
    keys = settings.get("keys", {})
    preset = settings.get("preset", "plain")
    if not isinstance(keys, dict) or not isinstance(preset, str):
        return OwnSettings(problem=f'{path.name}: preset = "vim" and a table [keys] are understood.')
    return OwnSettings(preset, {str(name): str(key) for name, key in keys.items()})
