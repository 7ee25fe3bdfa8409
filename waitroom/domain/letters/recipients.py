"""The people a To line names: each with the address, and the name as it was typed, commas and all."""

import re

from waitroom.put_off import compiled_when_used
from waitroom.quick_tuple import NamedTuple

_TOKEN = compiled_when_used(
    r'"(?:[^"\\]|\\.)*"'  # a name in quotes, whatever it holds
    r"|<(?P<angle>[^<>]*)>?"
    r"|(?P<end>;)"
    r'|(?<![^\s<>,;"()\[\]])(?:mailto:|to:\s*)?(?P<bare>[^\s<>,;"()\[\]]*@[^\s<>,;"()\[\]]*)',
    re.IGNORECASE,
)
_ADDRESS = compiled_when_used(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+")
_REMARK = compiled_when_used(r"\s*\(([^()]*)\)")
_PIECE = compiled_when_used(r'(?:"(?:[^"\\]|\\.)*"|<[^<>]*>?|\([^()]*\)|[^,;\n])+')
_ANGLE = compiled_when_used(r"<([^<>]*)>?")
_AND = compiled_when_used(r"\s+(?:and|und|et)\s+|\s*&\s*")
_AFTER = compiled_when_used(r"(?i)(?:jr|sr|i{1,3}|iv|esq|mb?a|m\.?d|ph\.?d)\.?")


class Recipient(NamedTuple):
    """One person of a To line; the name is empty where only the address stands there."""

    name: str
    address: str


def split_recipients(line: str) -> tuple[Recipient, ...]:
    """Return the people of a To line, apart by commas, semicolons or nothing.

    All the words before an address in angle brackets are its name: "Doe, Sam <sam@x.example>" is one person. A
    remark in brackets behind an address belongs to it. What has no address, or none that goes into a mail
    (plain ASCII), is left out.
    """
    found: list[Recipient] = []
    at = begin = behind = 0
    while match := _TOKEN.search(line, at):
        at = match.end()
        if match["angle"] is None and match["bare"] is None and match["end"] is None:
            continue
        words = line[begin : match.start()]
        begin = at
        address = (match["angle"] or match["bare"] or "").strip().removeprefix("mailto:").strip(" .")
        if not (_ADDRESS.fullmatch(address) and address.isascii()):
            continue
        # A comma right before a bare address ends the name of somebody without one.
        is_list = match["bare"] is not None and words.rstrip().endswith(",")
        name = "" if is_list else _name(words)
        if remark := _REMARK.match(line, at):
            at = begin = remark.end()
            name = f"{name} ({remark[1].strip()})" if name else remark[1].strip()
        found.append(Recipient(name, address))
        behind = at
    rest = line[behind:].strip()
    if found and rest and rest[0] not in ",;":
        last = found[-1]
        found[-1] = last._replace(name=" ".join(filter(None, (last.name, _name(rest)))))
    return tuple(found)


def named_recipients(line: str) -> tuple[Recipient, ...]:
    """Return everybody a line of names names, also those without an address: "Ana, Bo <bo@x.example> and Cy".

    "Doe, Sam <sam.doe@x.example>" is one person; where the address has the second name alone, it is two. A letter's
    title behind a comma belongs to the name before it.
    """
    found: list[Recipient] = []
    for piece in _PIECE.findall(line):
        for one in _and_apart(piece):
            if one.name and not one.address and found and _AFTER.fullmatch(one.name):
                found[-1] = found[-1]._replace(name=f"{found[-1].name}, {one.name}")
            elif found and one.address and _is_family_name(found[-1], one):
                found[-1] = Recipient(with_given_name_first(f"{found[-1].name}, {one.name}"), one.address)
            elif one.name or one.address:
                found.append(one)
    return tuple(dict.fromkeys(found))


def _and_apart(piece: str) -> list[Recipient]:
    """Return the people of a piece between two commas."""
    with_address = split_recipients(piece)
    if with_address:
        return [each._replace(name=with_given_name_first(each.name)) for each in with_address]
    return [Recipient(_name(_ANGLE.sub(" ", words)), "") for words in _AND.split(piece)]


def _is_family_name(before: Recipient, one: Recipient) -> bool:
    """Tell whether a word before a comma and the name behind it are one: "Doe, Sam <sam.doe@x.example>"."""
    if before.address or " " in before.name or not one.name or " " in one.name:
        return False
    local = one.address.partition("@")[0].casefold()
    return before.name.casefold() in local or one.name.casefold() not in local


def _name(words: str) -> str:
    name = " ".join(words.split()).strip(" ,;")
    if re.fullmatch(r'"(?:[^"\\]|\\.)*"', name):
        name = re.sub(r"\\(.)", r"\1", name[1:-1]).strip()
    return name


def with_given_name_first(name: str) -> str:
    """Return a name with the first name first: "Doe, Sam" is "Sam Doe"; "Sam Doe, PhD" stays."""
    last, comma, first = name.partition(",")
    first = first.strip()
    if not comma or not first or "," in first or _AFTER.fullmatch(first):
        return name
    return f"{first} {last.strip()}"
