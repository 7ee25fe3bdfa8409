"""The settings file that a person may write by hand: config.toml with `[keys]` and `preset`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple


class ConfigFile(NamedTuple):
    """What stands in the file, and one sentence for each thing in it that was not understood."""

    preset: str = "plain"
    keys: Mapping[str, str] = MappingProxyType({})
    problems: tuple[str, ...] = ()


def read_config_file(path: Path) -> ConfigFile:
    """Read config.toml; without one everything is as usual, and a broken one changes nothing."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ConfigFile()
    except (OSError, UnicodeDecodeError):
        return ConfigFile(problems=(f"{path.name} could not be read; the usual keys are in place.",))
    import tomllib  # noqa: PLC0415 - most people have no such file

    try:
        settings = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return ConfigFile(problems=(f"{path.name} is not TOML ({error}); the usual keys are in place.",))
    problems: list[str] = []
    preset = settings.get("preset", "plain")
    if not isinstance(preset, str):
        problems.append(f'{path.name}: a set of keys is named in quotes, as in preset = "vim".')
        preset = "plain"
    table = settings.get("keys", {})
    if not isinstance(table, dict):
        problems.append(f"{path.name}: keys stand below a line [keys].")
        table = {}
    keys: dict[str, str] = {}
    for name, value in _rows(table):
        written = _written(value)
        if written is None:
            problems.append(f'{path.name}: a key is written in quotes, as in "{name}" = "V".')
        else:
            keys[name] = written
    return ConfigFile(preset, keys, tuple(problems))


def _rows(table: Mapping[str, object], before: str = "") -> Iterator[tuple[str, object]]:
    """Yield each name with its value; a name with a dot may be written with quotes or without."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _rows(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def _written(value: object) -> str | None:
    """Return the keys of one row, with commas between them: "V", or ["V", "f7"]."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ",".join("comma" if each == "," else each for each in value)
    return None
