"""LR-03: the names of people, in the greeting and in the letter."""

import re
from collections.abc import Iterable, Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.name_forms import (
    NAME_WORD,
    distance,
    fold_name,
    is_short_for,
    name_words,
    same_person,
)
from waitroom.reading.parsed_letter import GREETING_ELSEWHERE, ParsedLetter, TextSpan
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_word_set
from waitroom.translation import _

NAME = Rule(
    id="LR-03",
    name="name-spelling",
    level=Level.STOP,
    message=_("This is not the name on file."),
    why=_("A misspelt name is the slip that readers remember."),
    source="avidcareerist",
)
RULES = (NAME,)

_OFFICE = re.compile(
    r"\b(?:team|accounts|accounting|payroll|finance|hr|recruit\w*|hiring|office|jobs|careers|info|department|panel|committee|"
    r"admissions|people|talent|reception|enquiries|secretary|school|university|ltd|limited|"
    r"inc)\b",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"(?<![\w.])[A-Z][^\W\d_]{3,}(?:['’-][^\W\d_]+)*")
_THANKS_FIRST = re.compile(r"\s*(?:thank|many thanks|with)", re.IGNORECASE)
_FORMS_ELSEWHERE = frozenset(
    {
        "a", "e", "koutou", "katoa", "koe", "whaea", "matua", "rangatira", "chara", "chairde", "ji", "sahib", "saheb",
        "bhai", "didi", "pani", "panie", "pan", "pana", "państwo", "panstwo", "madame", "monsieur", "mesdames",
        "messieurs", "frau", "herr", "damen", "herren", "und", "señora", "señor", "senhora", "senhor", "signora",
        "signor", "signore", "dottoressa", "dottore", "professoressa", "professore", "doktor", "mevrouw",
        "meneer", "heer", "sensei", "san", "dear", "to", "you", "both", "mama", "baba", "et", "y",
    }
)  # fmt: skip
"""What stands beside a name, or in its place, in a greeting of another language."""
_OWNING = re.compile(r"['’]s?$")
_FULL_NAME = re.compile(r"\b(?P<first>[A-Z][^\W\d_]{2,})\s+(?P<last>[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?)\b")
_ADDRESSED = re.compile(
    r"\b(?i:thank you(?: again| so much| very much)?|thanks(?: again| so much)?|you(?: again| "
    r"all)?|again|please|regards|soon|well|meet you|meeting you|know),\s+(?:(?P<title>Mr|Mrs|"
    r"Ms|Miss|Dr|Prof)\.?\s+)?(?P<name>[A-Z][a-z]{2,}(?:\s[A-Z][a-z]+)?)(?=\s*[,.!?;]|\s*$)"
)


def is_person(name: str) -> bool:
    """Tell a person's name from an office's ("HR Team")."""
    return bool(name) and "@" not in name and not _OFFICE.search(name)


def check_greeting_name(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Hold the greeting against the name on file."""
    if page.greeting is None or not is_person(setting.addressee):
        return
    known = {word for who in (setting.addressee, *setting.people) for word in name_words(who)}
    text = page.greeting.of(page.body)
    lead = GREETING_ELSEWHERE.match(text)
    if lead:
        known |= {f"{word[0]}h{word[1:]}" for word in known}  # Irish greets Máire as "a Mháire"
    elif _THANKS_FIRST.match(text):
        return
    spots = [
        match
        for match in NAME_WORD.finditer(text, lead.end() if lead else 0)
        if not (lead and match.group().lower() in _FORMS_ELSEWHERE)
        and match.group().lower() not in load_word_set("greeting_words")
        and match.group().lower() not in load_word_set("honorifics")
    ]
    titled = any(word.strip(".").lower() in load_word_set("honorifics") for word in text.split())
    wrong = [
        match
        for match in spots
        if len(match.group()) > 1
        and (
            not same_person([fold_name(match.group())], known)
            or (titled and len(spots) == 1 and _is_slip(fold_name(match.group()), known, setting))
        )
    ]
    if not wrong or (len(spots) > len(wrong) and re.search(r"\band\b|&|,\s*\w", text)):
        return
    if len(spots) > len(wrong) and not any(_near(fold_name(match.group()), known) for match in wrong):
        return
    if (
        len(wrong) == 1
        and wrong[0].group().isupper()
        and fold_name(wrong[0].group()) in {"name", "names", "first", "surname"}
    ):
        return
    match = wrong[0]
    span = TextSpan(page.greeting.start + match.start(), page.greeting.start + wrong[-1].end())
    yield NAME.finding(
        page,
        span,
        message=_on_file(setting.addressee),
        suggestion=_right(match.group(), setting.addressee),
    )


def _on_file(name: str) -> str:
    """Return the sentence that says which name is known; one that ends in a dot brings the sentence's own."""
    return _("The name on file is {name}.").format(name=name.removesuffix("."))


def check_title(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Hold the title in the greeting of one person against the one on file: a Mr is no Ms."""
    if page.greeting is None or len(_split_people(setting.addressee)) != 1:
        return
    text = page.greeting.of(page.body)
    for match in _TITLE.finditer(text):
        written, on_file = match.group(1).lower(), _TITLE.search(setting.addressee)
        if on_file and _IS_SIR[written] != _IS_SIR[on_file.group(1).lower()]:
            yield NAME.finding(
                page,
                TextSpan(page.greeting.start + match.start(1), page.greeting.start + match.end(1)),
                level=Level.WARN,
                message=_on_file(setting.addressee),
                suggestion=on_file.group(1),
            )
        return


_TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss)\b")
_IS_SIR = {"mr": True, "mrs": False, "ms": False, "miss": False}


def _split_people(names: str) -> list[str]:
    """Return each of the people of an addressee such as "Dr Sorbo, Ms Adair and Mr Quill"."""
    return [each.strip() for each in re.split(r"\s*(?:,|;|&|\band\b)\s*", names) if each.strip()]


def check_titled_people(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Ask about a titled person greeted or spoken to whom nobody on file is called."""
    people = [each for who in (setting.addressee, *setting.people) for each in _split_people(who)]
    known = {word for who in people for word in name_words(who)}
    if not known or not is_person(setting.addressee):
        return
    for part in page.paragraphs:
        for match in _TITLED.finditer(page.body, part.start, part.end):
            written = _OWNING.sub("", match["name"])
            family = fold_name(written)
            right = _whole_family_name(f"{match['who'].split(maxsplit=1)[0]} {family}", people)
            last = fold_name(right.rpartition(" ")[2])
            if (
                right
                and not _bears(family, known)
                and distance(family, last, 1) > 1
                and last not in fold_name(page.body)
            ):
                span = TextSpan(match.start("who"), match.start("name") + len(written))
                yield NAME.finding(page, span, message=_on_file(right), suggestion=right)
    spans = [page.greeting] if page.greeting and len(_split_people(setting.addressee)) > 1 else []
    for part in (*spans, *page.paragraphs):
        pattern = _TITLED if part is page.greeting else _SPOKEN_TO
        for match in pattern.finditer(page.body, part.start, part.end):
            if not same_person(name_words(match["name"]), known):
                yield NAME.finding(
                    page,
                    TextSpan(*match.span("who")),
                    message=_("Nobody on file for this letter is called {name}.").format(name=match["who"]),
                    suggestion=_likest(match["who"], people),
                )


_WHO = r"(?P<who>(?:Mrs?|Ms|Miss|Dr|Prof|Professor|Sister|Captain|Chef|Father|Reverend)\.?\s+(?P<name>[A-Z][\w'’-]+))"
_TITLED = re.compile(_WHO)
_SPOKEN_TO = re.compile(
    rf"(?:(?<=[.!?]\s)|(?<=\n)|\A){_WHO}(?=,\s+(?:I|I['’]\w+|you|your|thank|thanks|it|what|we|the|may|could)\b)"
)


def _likest(written: str, people: list[str]) -> str:
    """Return who of these is written most like a name."""
    return min(people, key=lambda who: distance(fold_name(written), fold_name(who), 9), default="")


def check_greeted_panel(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Ask about a name of a greeting of several that nobody bears, where the wait knows as many people."""
    if page.greeting is None:
        return
    people = _people(setting)
    text = page.greeting.of(page.body)
    begin = re.match(
        r"\s*(?:(?:dear|hi|hello|hey|hiya|good\s+\w+|greetings|to)\s+)?(?:all,\s*)?", text, re.IGNORECASE
    )
    if begin is None or len(people) < _TWO:
        return
    greeted = [
        match
        for match in re.finditer(r"[^,&:;!]+?(?=\s*(?:,|&|\band\b|[:;!.–—-]*$))", text[begin.end() :])
        if name_words(match.group().removeprefix(" and")) not in {(), ("and",)}
    ]
    if not 1 < len(greeted) <= len(people):
        return
    is_of_two = len(people) == _TWO and same_person(
        name_words(text[begin.end() :]), name_words(setting.addressee)
    )
    known = {word for who in people for word in name_words(who)}
    for match in greeted:
        name = re.sub(r"^\s*(?:and\s+)?", "", match.group())
        words = name_words(name)
        if (
            not name[:1].isupper()
            or not is_person(name)
            or (
                (same_person(words, known) or _bears(words[-1], known))
                and not _is_mixed(words, people)
                and not _is_cut_family_name(name, known)
            )
            or set(words) & (load_word_set("greeting_words") | {"name", "names"})
            or (
                is_of_two and not _is_mixed(words, people) and not _is_like_the_other(words[-1], people, text)
            )
        ):
            continue
        start = page.greeting.start + begin.end() + match.end() - len(name)
        yield NAME.finding(
            page,
            TextSpan(start, start + len(name)),
            level=Level.WARN,
            message=_("Nobody on file for this letter is called {name}.").format(name=name),
            suggestion=(_is_cut_family_name(name, known) and _whole_family_name(name, people))
            or _unnamed(people, text, name),
        )


def _is_like_the_other(written: str, people: list[str], greeting: str) -> bool:
    """Tell whether a name is a slip in that of somebody on file whom the greeting leaves out: Tim for Tom."""
    said = name_words(greeting)
    return any(
        len(written) >= _SHORT_NAME
        and written[0] == name[0]
        and distance(written, name) <= (1 if len(name) < _LONG_NAME else 2)
        for who in people
        if not same_person(name_words(who), said)
        for name in name_words(who)
    )


_SHORT_NAME = 3
_LONG_NAME = 6
"""From so many letters on a name may have two slips."""


def _is_mixed(words: tuple[str, ...], people: list[str]) -> bool:
    """Tell whether a first name stands before the family name of somebody who bears another."""
    bearers = [name_words(who) for who in people if words[-1] == name_words(who)[-1]]
    return (
        len(words) > 1
        and bool(bearers)
        and not any(same_person(words[:-1], who[:-1]) for who in bearers if who[:-1])
    )


_TWO = 2
"""Of two on file another may have sat beside them; but a greeting of two that leaves out whom it goes to is none."""


def _is_cut_family_name(name: str, known: Iterable[str]) -> bool:
    """Tell whether a family name after a title is only like one on file: after Mr nothing is a pet name."""
    titled = _TITLED.fullmatch(name)
    return bool(titled) and not _bears(fold_name(name.rsplit(maxsplit=1)[-1]), known)


def _whole_family_name(written: str, people: Iterable[str]) -> str:
    """Return the family name on file of which one after a title is a cut form, with the title; empty where none is."""
    title, _, family = written.rpartition(" ")
    for who in people:
        last = _OWNING.sub("", who.split()[-1])
        if title and is_short_for(fold_name(family), fold_name(last)):
            return f"{title} {last}"
    return ""


def _bears(family: str, known: Iterable[str]) -> bool:
    """Tell whether a family name is one on file, or half of one with a hyphen."""
    plain = family.replace("'", "").replace("’", "")
    names = {name.replace("'", "").replace("’", "") for name in known}
    return any(plain == name or plain in name.split("-") or name in plain.split("-") for name in names)


def _people(setting: LetterContext) -> list[str]:
    """Return the people on file for a letter, each once, those it goes to and those who were met."""
    found: list[str] = []
    for who in (setting.addressee, *setting.people):
        if is_person(who) and not any(
            same_person(name_words(who)[:1], name_words(other)[:1]) for other in found
        ):
            found.append(who)
    return found


def _unnamed(people: list[str], greeting: str, written: str) -> str:
    """Return the first name, most like the one written, of those on file whom the greeting leaves out."""
    said = name_words(greeting)
    family = name_words(written)[-1:]
    bearers = [who for who in people if len(name_words(written)) > 1 and name_words(who)[-1:] == family]
    if bearers:
        return bearers[0]
    left = [who.split()[0] for who in people if not same_person(name_words(who), said)]
    if match := _TITLED.fullmatch(written):
        title = match["who"].split(maxsplit=1)[0]
        left = [f"{title} {who.split()[-1]}" for who in people if not same_person(name_words(who), said)]
    return min(left, key=lambda first: distance(fold_name(written), fold_name(first), 9), default="")


def _is_slip(word: str, known: Iterable[str], setting: LetterContext) -> bool:
    """Tell whether a family name lost or gained a letter: after a title nothing is a short form."""
    family = name_words(setting.addressee)[-1:]
    return word not in known and any(distance(word, name, 1) == 1 for name in family)


def _near(word: str, known: Iterable[str]) -> bool:
    return any(0 < distance(word, name) <= (1 if len(name) < 6 else 2) for name in known)


def _right(written: str, on_file: str) -> str:
    words = [
        word for word in on_file.split() if fold_name(word.strip(".,")) not in load_word_set("honorifics")
    ]
    return min(words, key=lambda word: distance(fold_name(written), fold_name(word), 9), default=on_file)


def check_misspelt_names(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Names on file, one slip away from a capitalised word of the letter."""
    on_file = [
        word
        for who in (setting.addressee, *setting.people, setting.company)
        for word in (_OWNING.sub("", each) for each in NAME_WORD.findall(who))
        if len(word) >= 5
    ]
    if not on_file:
        return
    right = {fold_name(word) for word in on_file}
    fine = (
        right
        | {
            fold_name(word)
            for word in (*setting.known_words, *setting.role.split(), *NAME_WORD.findall(setting.sender))
        }
        | {fold_name(word) for word in load_word_set("not_names")}
    )
    seen: set[str] = set()
    for part in page.paragraphs:
        for match in _CAPITALISED.finditer(page.body, part.start, part.end):
            written = _OWNING.sub("", match.group())
            word = fold_name(written)
            if word in fine or word in seen or any(word in {name + "s", name.rstrip("s")} for name in right):
                continue
            for name in on_file:
                known = fold_name(name)
                if (
                    0 < distance(word, known) <= (2 if len(known) >= 9 else 1)
                    and word[0] == known[0]
                    and not _is_plain_word(page, word)
                ):
                    seen.add(word)
                    yield NAME.finding(
                        page,
                        TextSpan(match.start(), match.start() + len(written)),
                        message=_on_file(name),
                        suggestion=name,
                    )
                    break


def _is_plain_word(page: ParsedLetter, word: str) -> bool:
    """Tell whether a word stands in small letters elsewhere, so that it is no name."""
    return bool(re.search(rf"\b{re.escape(word)}\b", page.body))


def check_addressed_name(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Hold a person spoken to inside the letter ("thank you again, Sarah") against the names on file."""
    if not is_person(setting.addressee):
        return
    known = {
        word
        for who in (setting.addressee, *setting.people, setting.company, setting.sender)
        for word in name_words(who)
    }
    for part in page.paragraphs:
        for match in _ADDRESSED.finditer(page.body, part.start, part.end):
            words = name_words(match["name"])
            if (
                match["name"].split()[0] in load_word_set("not_names")
                or same_person(words, known)
                or _near(words[0], known)
            ):
                continue
            if re.match(r"\s*,\s*(?:[A-Z]\w+|and|or)\b", page.body[match.end("name") :]):
                continue
            yield NAME.finding(
                page,
                TextSpan(*match.span("name")),
                message=_("The letter goes to {addressee}.").format(addressee=setting.addressee),
                suggestion=setting.addressee.split()[0],
            )


def check_first_names(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Hold the first name before a family name on file against the first names of those who bear it."""
    first_of: dict[str, set[str]] = {}
    for who in (setting.addressee, *setting.people):
        words = name_words(who)
        if len(words) > 1 and is_person(who):
            first_of.setdefault(words[-1], set()).update(words[:-1])
    mine = set(name_words(setting.sender))
    for part in page.paragraphs if first_of else ():
        for match in _FULL_NAME.finditer(page.body, part.start, part.end):
            first, last = fold_name(match["first"]), fold_name(match["last"])
            known = first_of.get(last)
            if (
                known
                and last not in mine
                and first not in load_word_set("honorifics") | load_word_set("greeting_words")
                and match["first"] not in load_word_set("not_names")
                and not same_person([first], known)
                and (_near(first, known) or _BEHIND_A_TITLE.search(page.body[: match.start()]))
            ):
                right = next(
                    each for each in (setting.addressee, *setting.people) if last in name_words(each)
                )
                yield NAME.finding(
                    page,
                    TextSpan(*match.span()),
                    message=_on_file(right),
                    suggestion=right,
                )


_BEHIND_A_TITLE = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Prof|Professor)\.?\s\Z")
"""Before a whole name: somebody who was met, not a namesake of the writer's own."""


def check_signature(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Hold the name under the letter against the sender's."""
    if not setting.sender or "@" in setting.sender or not page.signature:
        return
    if setting.kind == "thank-you-helper":
        return  # friends have names for each other that stand nowhere
    line = page.signature[0]
    words = name_words(line.of(page.body))
    text = line.of(page.body)
    if (
        not words
        or len(text.split()) > 3
        or not all(word[:1].isupper() for word in text.split())
        or any(char.isdigit() or char in "[]{}<>@" for char in text)
    ):
        return
    known = set(name_words(setting.sender))
    if same_person(words, known) or any(len(word) == 1 for word in words) or text.isupper():
        return
    if not any(same_person(name_words(other.of(page.body)), known) for other in page.signature):
        yield NAME.finding(
            page,
            line,
            level=Level.WARN,
            message=_("The name under the letter is not {sender}.").format(sender=setting.sender),
            suggestion=setting.sender,
        )


CHECKS = (
    check_greeting_name,
    check_greeted_panel,
    check_title,
    check_titled_people,
    check_misspelt_names,
    check_first_names,
    check_addressed_name,
    check_signature,
)
