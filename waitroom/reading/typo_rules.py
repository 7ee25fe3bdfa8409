"""LR-09: small slips of typing."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.rule import Rule
from waitroom.reading.spelling_findings import MISSPELT, many_misspelt
from waitroom.reading.word_lists import load_pairs
from waitroom.translation import _

SLIP = Rule(
    id="LR-09",
    name="typing-slip",
    level=Level.HINT,
    message=_("A small slip of typing."),
    why=_("Small slips are read as haste."),
    source="job-hunt, liveabout, net-temps",
)
RULES = (SLIP,)
MOST = 8
"""More slips than this are not listed one by one."""

_HOW = r"(?:(?:very|so|really|quite|too|all|both|rather|always|still|clearly|obviously|probably) )?"
_SAID_OF_ONE = (
    r"(?:proud|fond|capable|tired|sure|happy|pleased|keen|able|interested|glad|willing|busy|sorry|unable|certain"
    r"|afraid)"
)
_LEAD = (
    "as",
    "that",
    "if",
    "when",
    "because",
    "know",
    "see",
    "think",
    "hope",
    "hear",
    "sure",
    "guess",
    "and",
    "but",
)
_BEFORE_ONE = "(?:{})".format("|".join(rf"(?<=\b{word} your )" for word in _LEAD))
_DO = (
    r"(?:ring|call|phone|email|write|ask|contact|reach|use|keep|have|come|visit|get|speak|see|share|pass|read|try|look"
    r"|check|take|borrow)"
)
_BEHIND_ONE = r"(?:of|to|with|about|that|how|at|because|in)"
"""What is said of a person, and what comes behind it where it stands before no noun: "your proud of them"."""
_SLIPS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        _("A doubled word."),
        re.compile(
            r"\b(?!(?:had|that|so|very|please|really|no|bye|ha|long|many|much|never|far|night|"
            r"knock|well|is|her|now|there|hear|hush|tut|chop|pom|aye|tuk|cha|bora|wagga|walla)\b)"
            r"(?!(?:in\s+in|on\s+on)\s+(?:time|\d|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec))"
            r"(?!(?-i:[A-Z]\w+\s+[A-Z]))([^\W\d_]{2,})\s+\1\b(?!['’])",
            re.IGNORECASE,
        ),
        r"\1",
    ),
    (_("A space before the mark."), re.compile(r"(?<=\w) +([,.;:!?])(?=\s|$)"), r"\1"),
    (_("A small i standing alone."), re.compile(r"(?<![\w.'’-])i(?=['’](?:m|ve|d|ll)\b|\s)(?!\.)"), "I"),
    (
        _("Your, or you are?"),
        re.compile(
            r"\byou['’]re (?=time|team|company|office|work|help|consideration|interview|"
            r"kindness|advice|reply|museum|school|shop)",
            re.IGNORECASE,
        ),
        "your ",
    ),
    (
        _("Your, or you are?"),
        re.compile(
            # begins with letters, so that nothing else of the text is looked at
            rf"your (?<!\wyour )(?:(?={_HOW}(?:aware\b(?! \w+ing\b)|{_SAID_OF_ONE} {_BEHIND_ONE}\b"
            rf"|welcome to {_DO}\b))"
            rf"|{_BEFORE_ONE}(?={_HOW}(?:{_SAID_OF_ONE}|kind|in charge|well|welcome|right)(?: and that\b|[.,;!?]|$))"
            r"|(?:(?<=[.!?]\syour )|(?<=\nyour ))(?=(?:very |most |always )?welcome(?:[.,;!?]|$))"
            r"|(?<!for your )(?<!of your )(?<!by your )(?<!about your )(?<!with your )(?<!to your )"
            r"(?<!appreciate your )(?<!appreciated your )(?<!mind your )"
            r"(?=(?:going to (?:be|have|need|want|find|make|hire|do|get|see)|looking (?:for|forward)"
            r"|hiring (?:for|a|an|someone|somebody)|doing (?:a|an|the|this|that|it|what|so|too|well|very|your)"
            r"|the (?:one|ones|only one|first to|kind of person|sort of person)"
            r"|not (?:a|an|the|sure|able|alone|going to|hiring|looking|interested|yet)"
            r"|so (?:busy|kind|very|far|much|right|good to|short))\b))",
            re.IGNORECASE,
        ),
        "you are ",
    ),
    (
        _("Its, or it is?"),
        re.compile(
            r"\bits (?=(?:been|a|an|the|what|why|because|going to)\b"
            r"|not (?:a|an|the|my|that|been|just|only|something|possible|easy|for|about|what|because|like|going|clear"
            r"|every)\b"
            r"|so (?:good|kind|hard|nice|close|far|very|much|important|easy)\b"
            r"|(?:(?:very|really|so|too|quite) )?(?:great|good|nice|lovely|hard|easy|difficult|important|possible|kind"
            r"|clear|true|likely|tempting) (?:to|that|of you|how|for me)\b)",
            re.IGNORECASE,
        ),
        "it's ",
    ),
    (
        _("Its, or it is?"),
        re.compile(
            r"\b(?:of|for|with|in|on|from|by|has|have|had|lost|keeps?|kept) (it['’]s) "
            r"(?=(?:own|staff|team|people|customers|history|reputation|place|future|visitors|patients|pupils|values|name|size"
            r"|kind|age|weight|best|doors|owner)\b)",
            re.IGNORECASE,
        ),
        "its",
    ),
    (
        _("Have, where of stands."),
        re.compile(r"\b(could|would|should|must|might) of\b", re.IGNORECASE),
        r"\1 have",
    ),
    (_("Two words in one."), re.compile(r"\balot\b", re.IGNORECASE), "a lot"),
    (_("Two words in one."), re.compile(r"\bthankyou\b", re.IGNORECASE), "thank you"),
    (
        _("Their, or there?"),
        re.compile(r"\btheir (?=(?:is|are|was|were|will be|has been|have been)\b)", re.IGNORECASE),
        "there ",
    ),
    (
        _("Their, or there?"),
        re.compile(
            r"\b(?:was|were|am|been|be|go|going|get|went|work(?:ing)?|over|from|live|being|start(?:ing)?|back) (their)"
            r"(?=\s*(?:[.,;!?]|$|and\b|on\b|at\b|for\b|next\b|again\b|since\b|in\b))",
            re.IGNORECASE,
        ),
        "there",
    ),
    (
        _("There, or they are?"),
        re.compile(
            rf"\b(?:their|(?:think|know|hear|hope|say|says|said|if|because|sure|that) there) "
            rf"(?={_HOW}{_SAID_OF_ONE} {_BEHIND_ONE}\b"
            r"|(?<!of their )(?<!for their )(?<!by their )(?<!about their )"
            r"(?:going to (?:be|have|need|want|find|make|hire|do)|trying to|looking (?:for|to)"
            r"|not (?:sure|able|going to|ready|interested|hiring)|all (?:so|very|well)\b))",
            re.IGNORECASE,
        ),
        "they are ",
    ),
    (
        _("There, or their?"),
        re.compile(
            r"\b(?:with|of|about|for|in|to|from|met|like|liked|and|love|loved) there "
            r"(?=(?:team|work|staff|customers?|children|company|shop|office|own|colleagues|questions?|time)\b)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        _("There, or their?"),
        re.compile(
            r"\bthere (?=(?:way of|way in which|manner of|approach to|attitude to"
            r"|(?:team|website|decision|reply|offer|shop|kindness|patience) (?:is|was|were|has|says|made|meant))\b)",
            re.IGNORECASE,
        ),
        "their ",
    ),
    (
        _("They're, or their?"),
        re.compile(
            r"\bthey['’]re (?=(?:team|work|own|office|staff|time|way|kindness|website|decision|reply|offer)\b)",
            re.IGNORECASE,
        ),
        "their ",
    ),
    (
        _("Your, or you are?"),
        re.compile(r"\byou['’]re (?=\w+ (?:was|were|is|has)\b)(?!(?:what|who|how|the|this|that|where|why) )"),
        "your ",
    ),
    (
        _("Too, or to?"),
        re.compile(
            r"\b(?:look(?:ing)?|go(?:ing)?|like|able|want(?:ed)?|hope|love) too (?=(?:hear|see|meet|work|"
            r"be|do|join|learn|thank|say|start)\w*\b)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        _("Choose, or chose?"),
        re.compile(r"\b(?:to|will|would|can|could|not) (chose)\b", re.IGNORECASE),
        "choose",
    ),
    (
        _("There, or their?"),
        re.compile(
            r"\b(?:see|seen|know|hear|heard|need|want|get|got|check|share|read|know) there "
            r"(?=(?:numbers|offers?|plans?|answers?|decision|faces|names|boss|manager|website|figures|letter|terms)\b)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        _("A small slip of grammar."),
        re.compile(r"\bi am agree\b|\b(?:say|explain|suggest) me (?:that|how|what|why)\b", re.IGNORECASE),
        "",
    ),
    (
        _("Perhaps a slip of grammar here."),
        re.compile(
            # each choice begins with a letter, so that few words are looked at twice
            r"\b(?:enjoy(?:ed|s)? to (?:be|meet|see|talk|speak|work|visit|hear|learn|have)\b"
            r"|(?:[Hh]e|[Ss]he|[Ii]t) don['’]t\b"
            r"|(?:He|It)(?:(?<=[.!?]\s..)|(?<=\n..)) (?:make|were|have|want|need|like|seem|feel|look)\b"
            r"|She(?:(?<=[.!?]\s...)|(?<=\n...)) (?:make|were|have|want|need|like|seem|feel|look)\b"
            r"|[Tt]hey(?<!of ....) was\b|[Ww]e(?<!of ..) was\b"
            r"|I(?<!have .)(?<!had .)(?<!ever .) (?:seen|knowed|taked|buyed|writed)\b"
            r"|(?:have|has|had) (?:went|wrote|took|saw|gave|knew|spoke|chose|broke|drove|came|ate|began)\b"
            r"|did(?:n['’]t| not) (?:knew|saw|went|had|got|came|said|told|found|took|gave|made|wanted|liked)\b"
            r"|[Mm]ore (?:better|easier|faster|bigger|nicer|clearer|cheaper|worse)\b"
            r"|(?:am|was|are|were) (?:very |really |so )?interesting (?:in|to work|to join)\b"
            r"|[Mm]e and my \w+ (?:is|am)\b|(?:informations|advices|equipments|furnitures|feedbacks|softwares)\b"
            r"|discuss(?:ed|ing)? about\b|despite of\b|according with\b|depends? of\b|to thanks you\b"
            r"|thank(?:s| you) for (?:meet|invite|give|take|let|see|have) (?:me|us)\b)",
        ),
        "",
    ),
    (_("Lose, or loose?"), re.compile(r"\b(?:to|not|never|would|will|could) loose\b"), "lose"),
    (
        _("Than, or then?"),
        re.compile(
            r"\b(?:more|better|less|rather|later|earlier|other|sooner) then (?=(?:i|you|we|the|a|my|"
            r"any|ever|expected|planned)\b)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        _("A, or an?"),
        re.compile(
            r"(?<![\w'’.])(?:[Aa]) (?=(?:excellent|interesting|amazing|interview|opportunity|answer|"
            r"email|offer|hour|honour|inspiring|important|idea|apple|update|evening|afternoon|enjoyable|exciting|early)\b)"
        ),
        "an ",
    ),
)
_NEEDS = {
    _("Your, or you are?"): ("you're", "your "),
    _("Its, or it is?"): ("its ", "it's "),
    _("Have, where of stands."): (" of",),
    _("Two words in one."): ("alot", "thankyou"),
    _("Their, or there?"): ("their",),
    _("There, or they are?"): ("their ", " there "),
    _("There, or their?"): ("there ",),
    _("They're, or their?"): ("they're ",),
    _("Too, or to?"): (" too ",),
    _("Choose, or chose?"): (" chose",),
    _("A small slip of grammar."): (" agree", "say me", "explain me", "suggest me"),
    _("Lose, or loose?"): (" loose",),
    _("Than, or then?"): (" then ",),
    _("A, or an?"): (" a e", " a i", " a h", " a a", " a o", " a u"),
}
"""What a letter has to hold before a pattern is tried in it."""
_QUICK = {
    pattern: re.compile(pattern.pattern)
    for _said, pattern, _better in _SLIPS
    if pattern.flags & re.IGNORECASE
}
"""Those that mind no case, for the letter in small letters, where they take a third of the time."""
_YOUR_SINCERELY = re.compile(
    r"\s*(?P<word>your|your['’]s|you['’]re|yor|yous|youre)\s+(?P<rest>sincerely|sincerly|faithfully|truly|respectfully|ever)\b",
    re.IGNORECASE,
)
_FACES = re.compile(r"[:;=][-']?[()]")
_CLOSING_QUOTES = tuple("\"”’'")
_IN_A_LIST = re.compile(r"(?<![\w.,])(?:\d+|[a-z])\Z")
_MISSPELT_PATTERN = re.compile(r"\b[^\W\d_]+\b")


def typo_findings(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Doubled words, stray spaces, "could of", misspellings, open brackets, a sentence in small letters."""
    known = {
        word.lower()
        for source in (*setting.known_words, *setting.people, setting.company, setting.sender, setting.role)
        for word in source.split()
    }
    found: list[Finding] = []
    misspelt = load_pairs("misspelt")
    is_misspelt = any(map(misspelt.__contains__, _MISSPELT_PATTERN.findall(page.small)))
    tried = [
        each for each in _SLIPS if each[0] not in _NEEDS or any(map(page.small.__contains__, _NEEDS[each[0]]))
    ]
    for part in page.paragraphs:
        for message, pattern, better in tried:
            found.extend(
                SLIP.finding(
                    page, TextSpan(*match.span()), message=message, suggestion=match.expand(better).strip()
                )
                for match in _slips(page, pattern, part)
            )
        for match in _MISSPELT_PATTERN.finditer(page.small, part.start, part.end) if is_misspelt else ():
            right = misspelt.get(match.group())
            if right and match.group() not in known:
                found.append(
                    SLIP.finding(
                        page,
                        TextSpan(*match.span()),
                        message=_("This is spelt differently."),
                        suggestion=right,
                        name=MISSPELT,
                    )
                )
        found.extend(_brackets(page, part))
    found.extend(_small_letters(page))
    found.extend(_closes(page))
    yield from found[:MOST]
    yield from many_misspelt(found)


def _slips(page: ParsedLetter, pattern: re.Pattern[str], part: TextSpan) -> Iterator[re.Match[str]]:
    """Yield where a slip stands in a paragraph."""
    if pattern not in _QUICK:
        yield from pattern.finditer(page.body, part.start, part.end)
        return
    for match in _QUICK[pattern].finditer(page.small, part.start, part.end):
        if (same := pattern.match(page.body, match.start(), part.end)) is not None:
            yield same


def _closes(page: ParsedLetter) -> Iterator[Finding]:
    """Yield "Your sincerely" and its like, in the lines that close the letter."""
    for line in page.lines[-6:]:
        match = _YOUR_SINCERELY.match(page.body, line.start, line.end)
        if match and line.start > (page.greeting.end if page.greeting else 0):
            yield SLIP.finding(
                page,
                TextSpan(match.start("word"), match.end()),
                message=_("The close is Yours."),
                suggestion=f"Yours {match['rest'].lower()}",
            )


def _brackets(page: ParsedLetter, part: TextSpan) -> Iterator[Finding]:
    """Yield the first bracket, and the first curly quotation mark, without its other half."""
    text = _FACES.sub(lambda face: " " * len(face.group()), part.of(page.body))
    for opening, closing in ("()", "“”"):
        if (at := _unmatched(text, opening, closing)) is not None:
            yield SLIP.finding(
                page,
                TextSpan(part.start + at, part.start + at + 1),
                message=_("A bracket or quotation mark without its other half."),
            )


def _unmatched(text: str, opening: str, closing: str) -> int | None:
    """Return where a mark stands that has no other half; "a)" and "2)" in a list need none."""
    opened: list[int] = []
    for at, sign in enumerate(text):
        if sign == opening:
            opened.append(at)
        elif sign == closing and opened:
            opened.pop()
        elif sign == closing and not _IN_A_LIST.search(text, 0, at):
            return at
    return opened[0] if opened else None


def _small_letters(page: ParsedLetter) -> Iterator[Finding]:
    for sentence in page.sentences:
        first = page.body[sentence.span.start]
        if (
            first.islower()
            and not page.greeting_runs_on(sentence)
            and not re.match(
                r"(?:https?:|www\.|\w+@|i[A-Z]|e[A-Z])",
                page.body[sentence.span.start : sentence.span.start + 8],
            )
        ):
            before = page.body[max(0, sentence.span.start - 5) : sentence.span.start]
            is_quote_over = before.rstrip()[-1:] in _CLOSING_QUOTES
            if (
                not is_quote_over
                and "…" not in before
                and "..." not in before
                and "\n" not in before.strip(" ")
            ):
                yield SLIP.finding(
                    page,
                    TextSpan(sentence.span.start, sentence.words[0].end),
                    message=_("A sentence without a capital."),
                )
                return


CHECKS = (typo_findings,)
