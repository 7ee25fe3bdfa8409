"""Parses what was typed, pasted or dropped: the file paths in it, and the kind of memento it suggests."""

import re
import shlex
from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import unquote

from waitroom.domain.box.memento import Memento, MementoKind, is_picture

PICTURE_ENDINGS = frozenset({".png", ".apng", ".jpg", ".jpeg", ".jfif", ".webp", ".gif"})
UNSHOWN_ENDINGS = frozenset(
    {".heic", ".heif", ".avif", ".bmp", ".tif", ".tiff", ".svg", ".ico", ".jp2", ".jxl", ".psd"}
)
"""Pictures that are kept and cannot be shown as pictures here."""
SOUND_ENDINGS = frozenset({".mp3", ".ogg", ".oga", ".opus", ".wav", ".flac", ".m4a", ".aac"})
WORD_ENDINGS = frozenset({".txt", ".md"})
KNOWN_ENDINGS = (
    PICTURE_ENDINGS | UNSHOWN_ENDINGS | SOUND_ENDINGS | WORD_ENDINGS
    | {".mp4", ".mov", ".m4v", ".webm", ".mkv", ".avi"}
    | {".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".epub"}
    | {".eml", ".ics", ".vcf", ".html", ".htm", ".csv", ".json", ".zip"}
)  # fmt: skip
"""A single word that ends so is taken for the name of a file."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_HEAD = re.compile(
    r"\s*(?:x-special/[\w-]+[ \t]*(?:\r\n|\r|\n))?(?:(?:copy|cut)[ \t]*(?:\r\n|\r|\n))?(?=file:/)",
    re.IGNORECASE,
)
"""What a file manager writes above the files of its clipboard."""
_WINDOWS = re.compile(r"/?([A-Za-z]):[\\/](.*)", re.DOTALL)
_WSL = re.compile(r"(?:\\\\|//)wsl(?:\.localhost|\$)[\\/][^\\/]+([\\/].*)", re.DOTALL | re.IGNORECASE)
"""A file of this machine as Windows calls it, where Linux runs inside."""

QUOTE_MARKS = {'"': '"', "“": "”", "«": "»", "„": "“", "‘": "’"}
LONGEST_PATH = 4096
LONGEST_DROP = 200_000
"""Characters; what is longer is not looked through for several paths."""


def parse_pasted_path(text: str) -> str:
    """Return the path that a terminal drops or a person pastes, or an empty text where it cannot be one.

    Read are a bare path (with a slash, or an ending), one in quotes, a file:// address, and a path with
    backslashes before its spaces. Whether the file exists is for the caller to see. A name may hold a
    newline; only one at the very end is taken off.
    """
    words = listed(text).strip(" \t").removesuffix("\n").removesuffix("\r").strip(" \t")
    if not words or len(words) > LONGEST_PATH or "\0" in words:
        return ""
    if len(words) > 2 and words[0] in "'\"" and words[-1] == words[0]:
        words = words[1:-1]
        return _from_address(words) if _is_address(words) else words
    if _is_address(words):
        return _from_address(words)
    return words if re.search(r"[/\\]|\.\w{1,5}$", words) else ""


def possible_paths(text: str) -> tuple[str, ...]:
    """Return the paths that `text` may mean: as it stands, without its backslashes, as a shell reads it.

    An address that names another machine is read as a path of this one: a container and its host, and two
    machines with one home, share their files under one path. Where nothing lies there, nothing is meant.
    """
    words = listed(text).strip()
    path = parse_pasted_path(words) or (_from_address(words, is_any_host=True) if _is_address(words) else "")
    if not path:
        return ()
    plain = re.sub(r"\\(.)", r"\1", path, flags=re.DOTALL)
    shell = _split(words)
    as_shell = parse_pasted_path(shell[0]) if len(shell) == 1 else ""
    return tuple(dict.fromkeys(filter(None, (path, plain, as_shell, _inside_windows(path)))))


def possible_path_lists(text: str) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Yield the ways in which `text` may be several paths; each part with its own readings, as one path has.

    They stand one a line, else apart by blanks as a shell reads them, else apart by blanks and nothing more.
    """
    if len(text) > LONGEST_DROP:
        return
    text = listed(text)
    if not re.match(r"\s*(?:['\"]|\S*[/\\]|\S*\.\w{1,5}(?:\s|$))", text):
        return
    lines = [line for line in _LINE_END.split(text) if line.strip()]
    if len(lines) > 1:
        yield tuple(possible_paths(line) for line in lines)
    words = _split(text)
    if len(words) > 1:
        yield tuple(possible_paths(word)[:1] for word in words)
    words = text.split()
    if len(words) > 1:
        yield tuple(possible_paths(word) for word in words)


def listed(text: str) -> str:
    """Return the files that a file manager's clipboard lists, without what it writes above and between them.

    GNOME's, MATE's and Xfce's begin with "copy" or "cut", some with a line for the kind of the list as well; a list
    of addresses may hold remarks behind a number sign (RFC 2483). Other text stays as it is.
    """
    words = text.strip("\0")
    head = _HEAD.match(words)
    if head is None and not words.lstrip().startswith("#"):
        return words
    lines = [line for line in _LINE_END.split(words[head.end() if head else 0 :]) if line.strip()]
    files = [line for line in lines if not line.lstrip().startswith("#")]
    return "\n".join(files) if files and all(map(_is_address, files)) else words


def _split(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:  # a quotation mark without its other half: an apostrophe in an address
        return []


def _inside_windows(path: str) -> str:
    """Return where a path of Windows lies for the Linux inside it, or an empty text."""
    if own := _WSL.fullmatch(path):
        return own[1].replace("\\", "/")
    drive = _WINDOWS.fullmatch(path)
    rest = drive[2].replace("\\", "/") if drive else ""
    return f"/mnt/{drive[1].lower()}/{rest}" if drive else ""


def is_folder_name(path: str) -> bool:
    """Tell whether `path` may name a folder: it needs a slash ("./one", "one/", "~/one"), or is . or .. or ~.

    One bare word that a folder happens to be called is a word.
    """
    return bool(re.search(r"[/\\]", path)) or path in {".", "..", "~"}


def looks_like_path(text: str) -> bool:
    """Tell whether `text` was meant as a path, so that, where nothing is there, it is not kept as words.

    That is a single word with the ending of a file ("beach.png"), and what begins with /, ~/, ./, ../ or
    file://; several when every line is one. "and/or", "9/10" and a web address are words.
    """
    lines = [line.strip() for line in _LINE_END.split(listed(text)) if line.strip()]
    return bool(lines) and all(map(_is_meant_as_path, lines))


def _is_meant_as_path(line: str) -> bool:
    if len(line) > LONGEST_PATH:
        return False
    if len(line) > 2 and line[0] in "'\"" and line[-1] == line[0]:
        line = line[1:-1]
    if re.match(r"(?:~|\.{1,2})?/\S|file:/|[a-z]:\\", line, flags=re.IGNORECASE):
        return True
    is_one_word = not re.search(r"(?<!\\)\s|://", line)
    return is_one_word and PurePath(line).suffix.lower() in KNOWN_ENDINGS


def _is_address(words: str) -> bool:
    return words.lstrip()[:6].lower() == "file:/"


def _from_address(words: str, *, is_any_host: bool = False) -> str:
    """Return the path of a file: address; # and ? are signs like any other, for they stand in names."""
    rest = words.strip()[len("file:") :]
    host = ""
    if rest.startswith("//"):
        host, slash, path = rest[2:].partition("/")
        rest = f"/{path}" if slash else ""
    if host.lower() in {"wsl.localhost", "wsl$"}:
        return _inside_windows(f"//{host}{unquote(rest)}")
    if host.lower() not in {"", "localhost", "127.0.0.1", "[::1]"} and not is_any_host:
        return ""
    # A name that is no UTF-8 comes back as the disk has it.
    return unquote(rest, errors="surrogateescape")


def kind_of_words(text: str) -> MementoKind:
    """Return the kind that words suggest: a link, a quote, a coping card, else a note."""
    words = text.strip()
    if re.fullmatch(r"https?://\S+", words, flags=re.IGNORECASE):
        return MementoKind.LINK
    if is_quotation(words):
        return MementoKind.QUOTE
    if split_coping_card(words):
        return MementoKind.COPING
    return MementoKind.NOTE


def split_coping_card(text: str) -> tuple[str, str] | None:
    """Return the two halves of one sentence "when ..., I ...", or None: ("When it is 3 am,", "I make tea.").

    The comma is asked for, and nothing is changed: the halves with a blank between them are the sentence.
    """
    words = text.strip()
    found = re.fullmatch(r"((?i:when)\b.+?,)\s(I(?:['’]\w+)?\s\S.*)", words)
    return None if found is None or re.search(r"[.!?…]\W*\s", words) else (found[1], found[2])


def is_quotation(text: str) -> bool:
    """Tell whether the whole of `text` is one quotation: marks around it, and no such mark inside.

    An apostrophe inside a word is no mark.
    """
    words = text.strip()
    if len(words) < 3 or QUOTE_MARKS.get(words[0]) != words[-1]:
        return False
    inside = re.sub(r"(?<=\w)’(?=\w)", "", words[1:-1])
    return bool(inside.strip()) and words[0] not in inside and words[-1] not in inside


def without_quotes(text: str) -> str:
    """Return `text` without the quotation marks around the whole of it; see `is_quotation`."""
    words = text.strip()
    return words[1:-1].strip() if is_quotation(words) else words


def kind_of_file(name: str) -> MementoKind:
    """Return the kind that the ending of a file's name suggests."""
    ending = PurePath(name).suffix.lower()
    if ending in PICTURE_ENDINGS:
        return MementoKind.PICTURE
    return MementoKind.SOUND if ending in SOUND_ENDINGS else MementoKind.FILE


def is_undisplayable_picture(memento: Memento) -> bool:
    """Tell whether a memento's file is a picture, or called one, that is kept and cannot be shown here."""
    if not memento.file or is_picture(memento):
        return False
    endings = {PurePath(name).suffix.lower() for name in (memento.file, memento.file_name)}
    return not endings.isdisjoint(PICTURE_ENDINGS | UNSHOWN_ENDINGS)
