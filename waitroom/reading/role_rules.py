"""LR-50: another post's name where this one's belongs."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.name_forms import name_words
from waitroom.reading.organisation_rules import is_mine
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_word_set
from waitroom.translation import _

ROLE = Rule(
    id="LR-50",
    name="wrong-role",
    level=Level.WARN,
    message=_("This is another post than the one of this letter."),
    why=_("It may be left from another letter."),
    source="job-hunt",
)
RULES = (ROLE,)

_ROLE = re.compile(
    r"\b(?:interview(?:\s+\w+)?\s+for|for|about|discuss(?:ing|ed)?|regarding|considered\s+for|"
    r"application\s+for|applied\s+for|offer(?:ing|ed)?(?:\s+me)?(?:\s+of)?|"
    r"interest(?:ed)?\s+in|accept(?:ing)?)\s+(?:the|your|a|an)\s+"
    r"(?P<role>(?:(?!the\b|your\b|and\b|for\b|that\b|with\b|who\b|in\b|you\b|we\b|"
    r"i\b)[A-Za-z][\w/-]*\s+){1,4})(?:position|role|post|vacancy|job|opening)\b",
    re.IGNORECASE,
)
_ANY_ROLE = re.compile(
    r"\b(?:the|your|this)\s+(?P<role>(?:(?!the\b|your\b|this\b|and\b|for\b|that\b|with\b|who\b|in\b|of\b|to\b|is\b|"
    r"you\b|we\b|i\b|old\b|last\b|previous\b|former\b)[A-Za-z][\w/-]*\s+){1,3})"
    r"(?:position|role|post|vacancy|job|opening|interview)\b"
    r"|\b(?:interview(?:ed|ing)?|appl(?:y|ied|ying|ication))\s+(?:for|as)\s+(?:an?\s+|the"
    r"\s+)?(?P<bare>[a-z][\w/-]*(?:\s+[a-z][\w/-]*)?)"
    r"(?=\s*(?:[.,;!?]|at\b|with\b|on\b|last\b|in\b|and\b|$))",
    re.IGNORECASE,
)
"""Any post that is named; believed only where the letter does not name its own."""
_ROLE_OF = re.compile(
    r"\b(?:position|role|post|vacancy|job)\s+(?:of|as)\s+(?:an?\s+|the\s+|"
    r"your\s+)?(?P<role>[a-z][\w/-]*(?:\s+(?!at\b|with\b|in\b|for\b|and\b|on\b|from\b|to\b|"
    r"starting\b|that\b|which\b)[a-z][\w/-]*){0,3})",
    re.IGNORECASE,
)
_BEGIN_AS = re.compile(
    r"\b(?:begin|start|starting|beginning|joining you|join you)\s+as\s+(?:an?\s+|the\s+|your\s+)?"
    r"(?P<role>[a-z][\w/-]*(?:\s+(?!at\b|with\b|in\b|for\b|and\b|on\b|from\b|to\b|of\b)[a-z][\w/-]*){0,3})",
    re.IGNORECASE,
)
_FULL_TITLE = re.compile(
    r"\b(?:[Pp]osition|[Rr]ole|[Pp]ost|[Vv]acancy|[Jj]ob|[Oo]ffer)\s+(?:of|as)\s+(?:an?\s+|the\s+|your\s+|a\s+new\s+)?"
    r"(?P<role>[A-Z][\w/-]*(?:\s+(?:(?:of|and|for)\s+)?[A-Z][\w/-]*){1,4})"
)
"""A title in capitals, whole."""
_CHAIR_IN = re.compile(
    r"\b(?:lectureship|fellowship|professorship|readership|studentship)\s+in\s+(?P<role>[a-z]+(?:"
    r"\s+(?!and\b)[a-z]+)?)",
    re.IGNORECASE,
)


def role_findings(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Find a post named in the letter that shares no word with the post of the wait."""
    if not setting.role:
        return
    stems = {word[:4] for word in name_words(setting.role)}
    letters = "".join(word[0] for word in name_words(setting.role))
    company = {word[:4] for word in name_words(setting.company)}
    own = [word[:4] for word in name_words(setting.role) if word not in load_word_set("any_role")]
    written = {word[:4] for word in page.vocabulary}
    patterns: tuple[re.Pattern[str], ...] = (_ROLE, _ROLE_OF, _BEGIN_AS, _FULL_TITLE)
    if not written.issuperset(own):
        patterns = (*patterns, _ANY_ROLE)
    taken: set[int] = set()
    for part in page.paragraphs:
        for match in (
            each for pattern in patterns for each in pattern.finditer(page.body, part.start, part.end)
        ):
            group = "bare" if match.re is _ANY_ROLE and match["role"] is None else "role"
            words = [word for word in name_words(match[group]) if word not in load_word_set("any_role")]
            if match.start(group) in taken:
                continue
            if (
                not words
                or (
                    any(word[:4] in stems | company or word == letters for word in words)
                    and not _is_other_sort(words, setting.role)
                    and not _is_another_title(match[group], setting)
                )
                or is_mine(page, match.start(), TextSpan(match.start(), match.end()))
            ):
                continue
            if (
                words[-1] in _NO_POSTS
                or words[-1].endswith("ment")
                or not re.search(
                    r"(?:er|or|ist|ant|ian|ent|eer|ive|ive|clerk|head|lead|chef|cook|nurse|intern|"
                    r"analyst|agent|assistant|coach|vet|baker|guide|guard|aide|host|pilot|"
                    r"tutor)s?$",
                    words[-1],
                )
            ):
                continue
            taken.add(match.start(group))
            yield ROLE.finding(
                page,
                TextSpan(match.start(group), match.start(group) + len(match[group].rstrip())),
                suggestion=setting.role,
            )


def _is_other_sort(words: list[str], role: str) -> bool:
    """Tell a network administrator from a database administrator: two words each, the last the same."""
    mine = [word for word in name_words(role) if word not in load_word_set("any_role")]
    return (
        len(words) == len(mine) == 2
        and words[1] == mine[1]
        and words[0][:4] != mine[0][:4]
        and not words[0].endswith(("ly", "ed", "ing", "ior"))
    )


_NO_POSTS = frozenset(
    {
        "ever", "never", "other", "another", "offer", "together", "matter", "either", "whether", "moment",
        "water", "sewer", "river", "tower", "boiler", "winter", "summer", "harbor", "corridor", "floor", "door",
        "motor", "tractor", "plant", "restaurant", "event", "tent", "theater", "culvert", "gutter", "paper",
        "timber", "cellar", "heather", "weather", "shutter", "transformer", "freezer", "cooker", "counter", "plaster",
        "november", "december", "october", "september", "easter", "dinner", "supper",
    }
)  # fmt: skip
"""Words that end as posts do and are none: things that a job is done on, beside others."""


def _is_another_title(written: str, setting: LetterContext) -> bool:
    """Tell an Operations Manager from a Shift Lead: a title in capitals whose last word is another post's.

    What the two share (Warehouse) may be the place; a title that leaves out or adds a word is the same one.
    """
    if not setting.role[:1].isupper() or not all(
        word[:1].isupper() for word in written.split() if word not in {"of", "and", "the", "for", "in", "-"}
    ):
        return False
    said, mine = name_words(written), name_words(setting.role)
    heads = {word[:5] for word in mine}
    return (
        len(said) > 1
        and said[-1] in load_word_set("posts") | _HEADS
        and said[-1][:5] not in heads
        and (bool(set(mine) & (load_word_set("posts") | _HEADS)))
    )


_HEADS = frozenset(
    {
        "lead", "head", "leader", "chef", "cook", "baker", "driver", "mechanic", "electrician", "plumber", "clerk",
        "buyer", "scientist", "tester", "architect", "consultant", "associate", "fellow", "professor", "midwife",
        "matron", "sister", "carer", "porter", "cleaner", "gardener", "ranger", "pilot", "agent", "broker", "cashier",
        "barista", "waiter", "waitress", "host", "bookkeeper", "auditor", "actuary", "writer", "reporter",
        "translator", "interpreter", "instructor", "tutor", "coach", "inspector", "surveyor", "foreman", "welder",
        "fitter", "machinist", "joiner", "carpenter", "painter", "photographer", "stylist", "hairdresser", "groomer",
        "dispatcher", "planner", "recruiter", "marketer", "strategist", "paralegal", "solicitor", "pharmacist",
        "dentist", "hygienist", "physiotherapist", "paramedic", "radiographer", "warden", "steward", "attendant",
    }
)  # fmt: skip
"""Words that a post's title ends in, beside those of the shipped list."""


def subject_findings(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Find a lectureship in something else than the post is in."""
    stems = {word[:4] for word in name_words(setting.role)}
    for part in page.paragraphs if " in " in setting.role else ():
        for match in _CHAIR_IN.finditer(page.body, part.start, part.end):
            if not any(word[:4] in stems for word in name_words(match["role"])):
                yield ROLE.finding(page, TextSpan(*match.span()), suggestion=setting.role)


CHECKS = (
    role_findings,
    subject_findings,
)
