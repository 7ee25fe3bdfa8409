"""The settings file that a person may write by hand: config.toml with `[keys]` and `preset`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _


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
        return ConfigFile(
            problems=(_("{name} could not be read; the usual keys are in place.").format(name=path.name),)
        )
    import tomllib  # noqa: PLC0415 - most people have no such file

    try:
        settings = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return ConfigFile(
            problems=(
                _("{name} is not TOML ({error}); the usual keys are in place.").format(
                    name=path.name, error=error
                ),
            )
        )
    problems: list[str] = []
    preset = settings.get("preset", "plain")
    if not isinstance(preset, str):
        problems.append(
            _('{name}: a set of keys is named in quotes, as in preset = "vim".').format(name=path.name)
        )
        preset = "plain"
    table = settings.get("keys", {})
    if not isinstance(table, dict):
        problems.append(_("{name}: keys stand below a line [keys].").format(name=path.name))
        table = {}
    keys: dict[str, str] = {}
    for name, value in _rows(table):
        written = _written(value)
        if written is None:
            problems.append(
                _('{name}: a key is written in quotes, as in "{command}" = "V".').format(
                    name=path.name, command=name
                )
            )
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
