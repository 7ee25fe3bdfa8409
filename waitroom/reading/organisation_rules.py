"""LR-04: another organisation's name where this one's belongs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.name_forms import distance, fold_name, name_words
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_word_set
from waitroom.translation import _

ORGANISATION = Rule(
    id="LR-04",
    name="wrong-organisation",
    level=Level.STOP,
    message=_("This is another organisation's name."),
    why=_("Thanking one firm for another's interview is the classic."),
    source="usnews-2008, job-hunt",
)
RULES = (ORGANISATION,)

_CAPITALISED = r"[A-Z][\w'’&-]*(?:\.\w+)*"
_ORG = (
    rf"(?P<org>(?:(?:[Tt]he\s+)?{_CAPITALISED}(?:\s+(?:&|and|of|the|for|de|von|van|und|y|et|"
    rf"\+)(?=\s+(?:the\s+)?[A-Z])|\s+{_CAPITALISED}|\s+&)*))"
)
_POST = (
    r"(?:(?<!my )(?:position|role|post|job|vacancy|opening|interview|internship|opportunity|"
    r"placement|apprenticeship|traineeship|work|career|future|application|team|place|everyone|"
    r"everybody|staff|people|colleagues|culture|offer|visit|day|time|conversation|tour|meeting))"
)
_NAMELIKE = re.compile(r"(?<=[\w,;&] )[A-Z][\w'’&-]+(?:\s+[A-Z&][\w'’&-]*)*")
_CUES = tuple(
    re.compile(cue + _ORG)
    for cue in (
        rf"\b(?i:{_POST})\s+(?i:at|with|from)\s+",
        (
            rf"\b(?i:{_POST})\s+(?i:at|with|for|from|in)\s+(?=[A-Z][\w'’.-]*\s+(?:&|and\s+[A-Z]|"
            rf"Ltd|Limited|Inc|LLC|PLC|plc|Group|Partners|Associates|Corp|Sons|Bros))"
        ),
        (
            r"\b(?i:want|wanted|love|like|liking|keen|excited|excitement|forward|happy|chance|"
            r"opportunity|delighted|hope|hoping|eager|thrilled|pleased|proud|honou?red|dream|"
            r"dreamt|dreamed|interest|interested|glad|ready|enthusias\w+|prospect|idea|thought|"
            r"desire|wish|looking|privilege|joy|accept\w*|offer\w*)\s+(?:(?i:of|to|about|in|at|so|very|much|the|"
            r"your|be|be a part|be part|an|a|ever)\s+){0,4}(?i:work(?:ing)?(?:\s+(?:for|at|with|"
            r"here at))|join(?:ing)?|be(?:ing|come|coming)?\s+(?:a\s+)?part\s+of|"
            r"contribut\w+\s+to|com(?:e|ing)\s+to|start(?:ing)?\s+(?:at|with)|help(?:ing)?)\s+"
        ),
        (
            r"\b(?i:you(?:\s+(?:all|both|and\s+your\s+(?:team|colleagues)))?|"
            r"your\s+(?:\w+\s+){1,3}|yourselves|things|doing|done|do)\s+(?i:at)\s+"
        ),
        (
            r"\b(?i:learn(?:ing|ed|t)?|hear(?:ing|d)?|know|read(?:ing)?|talk(?:ing|ed)?|told me|"
            r"telling me|tell me|found out|find out|finding out)\s+(?:(?i:a lot|so much|much|more|"
            r"all)\s+)?(?i:about)\s+(?=[A-Z][\w'’.-]*\s+(?:&|and\s+[A-Z]|Ltd|Limited|Inc|LLC|PLC|"
            r"plc|Group|Partners|Associates|Corp|Sons|Bros))"
        ),
        (
            r"\b(?i:show(?:ing|n|ed)?\s+me\s+(?:a)?round|tour\s+of|visit(?:ing|ed)?|welcom(?:e|ed|"
            r"ing)\s+(?:me\s+)?to|invit(?:e|ed|ing)\s+me\s+to|interview(?:ed|"
            r"ing)?\s+(?:me\s+)?(?:at|with|for|by)|on behalf of|fit\s+(?:in\s+)?(?:at|with)|"
            r"choose|chose|prefer|admire[ds]?|admir\w+\s+for|loyal(?:ty)?\s+to|difference\s+(?:at|"
            r"to)|asset\s+to|bring\s+to|offer\s+to|contribute\s+to|value\s+to|use\s+to)\s+"
        ),
        r"(?i:\bwhy\s+)",
        (
            r"\b(?i:position|post|role|job|internship|vacancy)\s+(?i:of|as|for)\s+(?:(?i:an?|the|"
            r"your)\s+)?(?:[a-z][\w/-]*\s+){1,5}?(?i:at|with)\s+"
        ),
        (
            r"\b(?i:as|be|being|become|becoming)\s+(?i:an?|your|the|your\s+new|the\s+new|"
            r"the\s+next)\s+(?:[a-z][\w/-]*\s+){1,4}?(?i:at|with|for)\s+"
        ),
    )
)
_NAME_WORD = re.compile(r"[^\W_][\w'’.-]*[^\W_.]|[^\W_]|&")
_OWNED = re.compile(
    _ORG.replace(r"[\w'’&-]*", r"[\w&-]*")
    + r"['’]s?\s+(?i:mission|values|culture|team|office|reputation|products?|commitment|"
    r"approach|work|vision|brand|customers|clients|growth|success|future|plans|readers|ethos|"
    r"history)\b"
)
_IS_PLACE = re.compile(
    _ORG + r"\s+(?i:is|would be|seems|sounds|feels)\s+(?:(?i:exactly|just|clearly|such|really|"
    r"truly)\s+)*(?i:the|a|an)\s+(?:\w+\s+){0,3}(?i:place|company|firm|organi[sz]ation|"
    r"employer|school|team|workplace|business|community|fit)\b"
)
_MINE = re.compile(
    r"\b(?:my\s+(?:current|present|previous|former|last|old|first|own|time|years?|work|job|"
    r"role|post|position|placement|internship|team|day|colleagues|career|place|visit|staff|"
    r"people|interview\s+elsewhere)|previous(?:ly)?|former(?:ly)?"
    r"|when\s+i|while\s+i|where\s+i|i\s+(?:ran|run|worked|work|was|led|lead|managed|manage|"
    r"spent|studied|study|trained|taught|teach|built|learned|learnt|volunteer\w*|started|left|"
    r"held|have\s+(?:worked|been|spent|run|led|taught)|have\s+accepted|accepted|joined|"
    r"graduated|served|looked\s+after|set\s+up|organi[sz]ed|helped|interned|did)"
    r"|years?\s+(?:at|with|in|of)|as\s+an?\s+\w+|accepted\s+(?:a|an|another)|"
    r"another\s+(?:post|role|offer|job|position)|offer\s+from|offered\s+(?:a|me\s+a)|"
    r"different|elsewhere|similar|accept\s+(?:a|an)\s)",
    re.IGNORECASE,
)


def organisation_findings(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Names that stand where the organisation's own name belongs, and names of other stored ones."""
    if not setting.company:
        return
    taken: list[TextSpan] = []
    for span in _spots(page, setting):
        if any(span.start < other.end and other.start < span.end for other in taken):
            continue
        taken.append(span)
        yield ORGANISATION.finding(
            page,
            span,
            message=_("This letter is for {company}; this is another name.").format(company=setting.company),
            suggestion=setting.company,
        )


def _spots(page: ParsedLetter, setting: LetterContext) -> Iterator[TextSpan]:
    own = _own_words(setting)
    own_is_named = fold_name(setting.company) in fold_name(page.body)
    for other in setting.other_companies:
        if other.strip() and not _is_own(other, setting, own) and not own_is_named:
            for match in re.finditer(rf"(?<!\w){re.escape(other.strip())}(?!\w)", page.body, re.IGNORECASE):
                if any(part.start <= match.start() < part.end for part in page.paragraphs):
                    yield TextSpan(*match.span())
    if not own_is_named:
        yield from _one_word_off(page, setting)
    for part in page.paragraphs:
        if not any(
            _may_be_another(match.group(), setting, own)
            for match in _NAMELIKE.finditer(page.body, part.start, part.end)
        ):
            continue
        for pattern in (*_CUES, _OWNED, _IS_PLACE):
            for match in pattern.finditer(page.body, part.start, part.end):
                span = _named(match)
                name = span.of(page.body)
                if (
                    name
                    and _may_be_another(name, setting, own)
                    and (pattern is _IS_PLACE or not is_mine(page, match.start(), span))
                ):
                    yield span


def _one_word_off(page: ParsedLetter, setting: LetterContext) -> Iterator[TextSpan]:
    """Find names that have the shape of this organisation's, with one word that is another."""
    mine = [word for word in setting.company.split() if word.lower() != "the"]
    if len(mine) < 2:
        return
    known = {
        word
        for who in (setting.addressee, setting.sender, *setting.people, *setting.notes, *setting.known_words)
        for word in name_words(who)
    }
    for part in page.paragraphs:
        if not any(page.body.find(word, part.start, part.end) >= 0 for word in mine if word[0].isupper()):
            continue
        words = list(_NAME_WORD.finditer(page.body, part.start, part.end))
        for at in range(len(words) - len(mine) + 1):
            row = words[at : at + len(mine)]
            if any(page.body[one.end() : two.start()].strip(" \n&") for one, two in pairwise(row)) or not all(
                word.group()[0].isupper() or word.group() in mine for word in row
            ):
                continue
            other = [
                word.group()
                for word, own in zip(row, mine, strict=True)
                if fold_name(word.group()) != fold_name(own)
            ]
            if len(other) != 1 or set(name_words(other[0])) & known:
                continue
            span = TextSpan(row[0].start(), row[-1].end())
            if not is_mine(page, span.start, span):
                yield span


def _named(match: re.Match[str]) -> TextSpan:
    text = match["org"]
    kept = re.sub(r"(?:['’]s?|[.,'’&-]+|\s+(?:and|of|the|for|&))+$", "", text)
    return TextSpan(match.start("org"), match.start("org") + len(kept))


def _own_words(setting: LetterContext) -> frozenset[str]:
    words = set(name_words(setting.company))
    special = {word for word in words if word not in load_word_set("organisation_words") and len(word) > 1}
    domains = {part for address in setting.addresses for part in re.split(r"[@.\-_]", fold_name(address))}
    return frozenset((special or words) | (domains - load_word_set("organisation_words")))


def _is_own(name: str, setting: LetterContext, own: frozenset[str]) -> bool:
    words = name_words(name)
    if any(
        word in own or any(distance(word, mine, 1) <= 1 for mine in own if len(mine) >= 5) for word in words
    ):
        return True
    squeezed = "".join(words)
    if squeezed and any(squeezed in mine or (mine in squeezed and len(mine) > 3) for mine in own):
        return True
    letters = "".join(
        word[0] for word in name_words(setting.company) if word not in {"of", "the", "and", "for"}
    )
    return fold_name(name).replace(".", "").replace("the ", "") in {letters, letters + "s"} or fold_name(
        setting.company
    ) in fold_name(name)


def _may_be_another(name: str, setting: LetterContext, own: frozenset[str]) -> bool:
    words = name_words(name)
    if not words or _is_own(name, setting, own):
        return False
    content = [word for word in words if word not in load_word_set("organisation_words")]
    if not content or all(word in load_word_set("not_organisations") for word in content):
        return False
    if words[0] in load_word_set("not_organisations") and len(words) == 1:
        return False
    if _is_post(words, setting.role):
        return False
    known = {
        word
        for who in (setting.addressee, setting.sender, *setting.people, *setting.notes, *setting.known_words)
        for word in name_words(who)
    }
    return not any(word in known for word in content) and not (
        name.isupper()
        and len(words) == 1
        and len(name) > 1
        and name
        in {
            "COMPANY",
            "NAME",
            "ROLE",
            "TODO",
            "TBC",
            "TBD",
            "ORGANISATION",
            "ORGANIZATION",
            "EMPLOYER",
            "POSITION",
        }
    )


def _is_post(words: tuple[str, ...], role: str) -> bool:
    """Tell whether a name with capitals is a post's: this one's, or one that ends as posts do."""
    plain = [word for word in words if word not in {"the", "of", "and", "for"}]
    return (
        set(plain) <= set(name_words(role))
        or plain[-1:] == ["officer"]
        or (len(plain) > 1 and (plain[-1] in load_word_set("posts") or plain[0] == "head"))
    )


def is_mine(page: ParsedLetter, cue: int, span: TextSpan) -> bool:
    """Tell whether the name belongs to the writer's own past or another offer."""
    for sentence in page.sentences:
        if sentence.span.start <= cue <= sentence.span.end:
            before = page.body[sentence.span.start : span.start]
            clause = re.split(r"[;:—–]|\s-\s", before)[-1]
            return bool(_MINE.search(clause))
    return False


CHECKS = (organisation_findings,)
