"""The settings file that a person may write by hand: config.toml with `[keys]` and `preset`."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple


class ConfigFile(NamedTuple):
    """What stands in the file; `problem` is one sentence where it could not be read."""

    preset: str = "plain"
    keys: Mapping[str, str] = MappingProxyType({})
    problem: str = ""


def read_config_file(path: Path) -> ConfigFile:
    """Read config.toml; without one everything is as usual, and a broken one changes nothing."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ConfigFile()
    except (OSError, UnicodeDecodeError):
        return ConfigFile(problem=f"{path.name} could not be read; the usual keys are in place.")
    import tomllib  # noqa: PLC0415 - most people have no such file

    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return ConfigFile(problem=f"{path.name} is not TOML ({error}); the usual keys are in place.")
    keys = settings.get("keys", {})
    preset = settings.get("preset", "plain")
    if not isinstance(keys, dict) or not isinstance(preset, str):
        return ConfigFile(problem=f'{path.name}: preset = "vim" and a table [keys] are understood.')
    return ConfigFile(preset, {str(name): str(key) for name, key in keys.items()})
