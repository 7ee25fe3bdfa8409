"""LR-04: another organisation's name where this one's belongs."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import NOES, LetterContext
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
ELSEWHERE = frozenset(
    {"ask-for-time", "other-offer", "good-news", "thank-you-helper", "referee-heads-up", "connect-note"}
)
"""Letters in which another organisation is often named for good reason."""

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
            r"honou?r|dreamt|dreamed|interest|interested|glad|ready|enthusias\w+|prospect|idea|thought|"
            r"desire|wish|looking|privilege|joy|accept\w*|offer\w*)\s+(?:(?i:of|to|about|in|at|so|very|much|the|"
            r"your|be|be a part|be part|an|a|ever|for me|for us)\s+){0,4}(?i:work(?:ing)?(?:\s+(?:for|at|with|"
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
        (
            r"\b(?i:good|great|perfect|strong|excellent|ideal|close|natural|right|real|best|fine|better)\s+(?i:match|fit)\s+"
            r"(?i:for|at|with|to)\s+(?!(?i:the|a|an|your)\s)"
        ),
        r"(?i:\bwhy\s+)",
        r"\b(?i:admire[ds]?\s+(?:what|how|the\s+way))\s+(?=[A-Z][\w'’&-]*\s+(?:[A-Z&][\w'’-]*\s+){0,3}(?:does|do|has|have)\b)",
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
_SORTS = (
    r"(?:Academy|Agency|Aid|Airlines?|Airways|Alliance|Analytics|Archives?|Arts|Associates|Association|Authority|"
    r"Automotive|Bakery|Bank|Bistro|Books|Breweries|Brewery|Brothers|Builders|Buses|Cafe|Café|Capital|Care|Cars|"
    r"Cathedral|Catering|Centre|Center|Chambers|Chemicals|Church|Cinema|Clinic|Club|Coaches|Collective|College|"
    r"Conservatoire|Construction|Consulting|Co-op|Cooperative|Council|County|Creative|Dairy|Dental|Digital|Dynamics|"
    r"Electric|Electrical|Electronics|Energy|Engineering|Estates?|Farms?|Federation|Ferries|Festival|Films|Finance|"
    r"Financial|Fisheries|Foods?|Forestry|Foundation|Foundry|Freight|Furniture|Galleries|Gallery|Garage|Gardens|"
    r"Group|Harbou?r|Haulage|Health|Healthcare|Heating|Holdings|Homes|Hospice|Hospital|Hotels?|Housing|Industries|"
    r"Infirmary|Initiative|Inn|Institute|Instruments|Insurance|Interiors|Ironworks|Joinery|Kitchens?|Laboratories|"
    r"Labs?|Laundry|Law|Leisure|Library|Lines|Ltd|Limited|LLP|Logistics|Manufacturing|Marina|Marine|Maritime|Media|"
    r"Medical|Mills?|Mission|Mutual|Motors?|Museum|Nurseries|Nursery|Orchestra|Partners|Partnership|Pharma|Pharmacy|"
    r"Philharmonic|Plastics|Plumbing|Police|Pottery|Practice|Press|Primary|Print|Printers|Productions|Properties|"
    r"Publishers|Publishing|Rail|Railways?|Recycling|Renewables|Rescue|Restaurants?|Robotics|Roofing|School|Schools|"
    r"Sciences?|Secondary|Securities|Security|Services|Shipping|Shipyard|Sinfonia|Society|Software|Softworks|Solar|"
    r"Solicitors|Solutions|Sons|Stables|Steel|Stores|Studios?|Surgery|Symphony|Systems|Tech|Technologies|Textiles|"
    r"Theatre|Theater|Timber|Tours|Toys|Trading|Transport|Travel|Trust|University|Utilities|Ventures|Veterinary|"
    r"Vets|Vineyards?|Water|Winery|Wines|Workshop|Works|Yard)"
)
"""What the last word of an organisation's name says that it is."""
_WHOLE_ORG = re.compile(
    rf"(?P<org>(?:{_CAPITALISED}\s+(?:(?:of|and|the|for|&)\s+){{0,2}}){{1,4}}{_SORTS}(?!['’\w-]*\s+[A-Z])"
    rf"|(?:University|College|Institute|Bank|Museum|School|Academy|Diocese|City|County|Port)\s+of\s+"
    rf"(?:the\s+)?{_CAPITALISED}(?:\s+{_CAPITALISED})*)(?!\w)"
)
"""A name of several words that is an organisation's by its form."""
_FOR_THE_READER = re.compile(
    r"\b(?:"
    r"(?:would|will|shall|could|can|hope|hoping|like|love|glad|proud|happy|pleased|keen|eager|want|wish|privilege|"
    r"honou?r|delighted|ready|able|forward|chance|excited|thrilled|idea|prospect|thought|dream)(?:\s+[a-z'’]+){0,6}\s+"
    r"(?:serv|work|teach|nurs|cook|driv|train|learn|build|be|start|begin|settl|grow|spend|join|belong|help|run|lead|"
    r"contribut|hear|bring)\w*(?:\s+[a-z'’]+){0,3}\s+(?:at|for|with|in|from|to|of)"
    r"|(?:serve|join|joining|represent)"
    r"|(?:regard|respect|admiration|enthusiasm|affection|fondness)\s+for(?:\s+(?:the work of|what|how|the way))?"
    r"|(?:what|how|everything(?:\s+that)?|the\s+(?:work|way)(?:\s+that)?|all(?:\s+that)?)"
    r"|(?:the\s+)?(?:people|team|staff|work|values|mission|reputation|history|future|children|patients|customers|"
    r"visitors|students|residents|readers|clients|culture|spirit|standards)\s+(?:of|at)"
    r"|(?:interview|afternoon|morning|day|visit|hour|time|conversation|meeting|tour|talk|post|role|job|position|place|"
    r"offer|vacancy|contract)(?:\s+[a-z'’]+){0,4}\s+(?:at|with|from|by|of|to|round)"
    r"|(?:see|saw|imagine|picture)\s+myself(?:\s+[a-z]+){0,4}\s+(?:at|with|in)|(?:came|come|walked|drove)\s+away\s+from"
    r"|(?:heart|hopes|sights)\s+(?:\w+\s+){0,2}set\s+on"
    r"|(?:why|that|because|believe|know|admire|admired|choose|chose|where|think|see|about|visiting|visited|round)"
    r")\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before the name where only the organisation that the letter goes to is meant."""
_ADMIRES = re.compile(
    r"\b(?:(?:regard|respect|admiration|enthusiasm|affection)\s+for(?:\s+(?:the work of|what|how|the way))?"
    r"|(?:proud|glad|happy|pleased|delighted|honou?red|keen|love|like)\s+to\s+(?:serve|work|join|teach|help|be)"
    r"(?:\s+[a-z]+){0,2}(?:\s+(?:at|for|with|in|of))?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""The same in a letter in which others may be named too."""
_CONTRACTED = re.compile(
    r"(?:(?:i|you|he|she|it|we|they|there|this|that|these|those|what|who|where|when|how|why|here|nobody|somebody|"
    r"everybody|everyone|someone|nothing|something|everything)['’](?:d|ll|m|re|ve|s)|let['’]s|\w+n['’]t)(?!\w)",
    re.IGNORECASE,
)
"""Words that a sentence or a clause begins with, and no name does."""
_TITLES = frozenset(
    {
        "sister", "matron", "nurse", "father", "canon", "captain", "sergeant", "constable", "inspector", "chef",
        "coach", "uncle", "aunt", "auntie", "aunty", "granny", "gran", "nan", "nana", "grandad", "grandma",
    }
)  # fmt: skip
"""What is put before somebody's name beside the honorifics of letters: Sister Chebet, Uncle Tom."""
_TITLE_AND_NAME = 2
_NAME_WORD = re.compile(r"[^\W_][\w'’.-]*[^\W_.]|[^\W_]|&")
_OWNED = re.compile(
    _ORG.replace(r"[\w'’&-]*", r"[\w&-]*")
    + r"['’]s?\s+(?i:mission|values|culture|team|office|reputation|products?|commitment|"
    r"approach|work|vision|brand|customers|clients|growth|success|future|plans|readers|ethos|"
    r"history)\b"
)
_IS_PLACE = re.compile(
    _ORG + r"\s+(?i:is|would be|seems|sounds|feels|remains|was always|has always been)\s+"
    r"(?:my\s+(?:first|only|top)\s+choice\b|(?:(?i:exactly|just|clearly|such|really|"
    r"truly)\s+)*(?i:the|a|an)\s+(?:\w+\s+){0,3}(?i:place|company|firm|organi[sz]ation|"
    r"employer|school|team|workplace|business|community|fit|home|one)\b"
    r"|(?:(?i:exactly|just|really|truly)\s+)*(?i:where\s+i\s+(?:want|would|['’]d|wish|hope|belong|ought|should)\b))"
)
_CAREER = re.compile(
    r"\b(?i:would|will|could|['’]d|['’]ll|hope|wish|want|keen|eager|chance|opportunity)\b[^.;:!?\n]{0,50}"
    r"\b(?i:start|begin|build|grow|continue|spend|make|pursue|develop)\w*\s+(?i:my)\s+(?:[a-z]+\s+){0,2}"
    r"(?i:career|training|life|time|future|years|pupillage|apprenticeship)\s+(?i:at|with)\s+" + _ORG
)
"""One's own career where it is still to begin."""
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
    if setting.kind not in NOES:
        yield from _whole_names(page, setting, own)
    for part in page.paragraphs:
        if not any(
            _may_be_another(match.group(), setting, own)
            for match in _NAMELIKE.finditer(page.body, part.start, part.end)
        ):
            continue
        for pattern in (*_CUES, _OWNED, _IS_PLACE, _CAREER):
            for match in pattern.finditer(page.body, part.start, part.end):
                span = _named(match)
                name = span.of(page.body)
                if (
                    name
                    and not _is_somewhere(page.body, match, span)
                    and not _is_named_in_passing(name, match)
                    and not _is_branch(page.body, span, setting.company)
                    and _may_be_another(name, setting, own)
                    and (pattern in (_IS_PLACE, _CAREER) or not is_mine(page, match.start(), span))
                ):
                    yield span


_TWO = re.compile(
    r"(?i:interview\w*|met|spoke|spoken|talked|talking|sat down)\s+(?:with|by|to)\s+[A-Z]\w+ and [A-Z]\w+"
)
_A_DAY = re.compile(r" (?:on|last|yesterday|this|in the|at \d|two|three)\b")
_WHY = re.compile(r"why\s", re.IGNORECASE)
_BEHIND_WHY = re.compile(
    r"(?:['’]s)?(?:\s+(?:(?:is|was|would be) (?:the|a|an|my|where|what|right|exactly|just)"
    r"|seems|feels|appeal\w*|stands|stood|interests?|attract\w*|drew|draws|suits|fits"
    r"|and (?:not|why))\b|\s*(?:[.,;:?!)]|$))"
)
_COME_TO = re.compile(r"(?i:\bcom(?:e|ing)\s+to\s+)\S+\Z")
_JOURNEY = re.compile(
    r"\s+(?:for (?:an?|the|another|one|two) (?:\w+ )?"
    r"(?:day|days|visit|talk|interview|trial|afternoon|morning|week|meeting)|in|on [A-Z]"
    r"|by (?:train|bus|car|ferry|boat|plane)|next|this|at (?:any|short|the))\b"
)
_NUMBERED = re.compile(r"\s+\d")
_PART = re.compile(
    r"[Tt]he\s+(?:[A-Z][\w'’-]*\s+){1,2}(?:Garden|Hall|Gallery|Room|House|Kitchen|Wing|Studio|Workshop|Yard|Mill|Tower|Barn"
    r"|Nursery|Ward|Unit|Theatre|Lab|Archive|Cellar|Store|Club|Chapel|Court|Annexe?|Building|Block|Bar|Office)\Z"
)
_ON_A_VISIT = re.compile(
    r"(?i:tour of|round|visit\w*|interview\w*|talk|meeting|conversation)\s+(?:(?:at|in|with)\s+)?(?=the\s)"
)


def _is_somewhere(body: str, match: re.Match[str], span: TextSpan) -> bool:
    """Tell what is no firm by what stands beside it.

    Two people whom one was interviewed by, somebody of whom a reason is told ("why Margaret asked"), where a journey
    goes, a place with a number (Ward 7), and a part of a house that one was shown.
    """
    after = body[span.end :]
    return bool(
        (_TWO.fullmatch(match.group()) and _A_DAY.match(after))
        or (_WHY.match(match.group()) and not _BEHIND_WHY.match(after))
        or (_COME_TO.search(body, match.start(), span.end) and _JOURNEY.match(after))
        or _NUMBERED.match(after)
        or re.search(r"\s[A-Z]\Z", span.of(body))
        or (_PART.match(span.of(body)) and _ON_A_VISIT.search(match.group()))
    )


_SAINT = re.compile(r"(?:[Tt]he\s+)?(?:St\.?|Saint|Sts|Ss|Holy|Our|All|Christ)\s")
_OF_THE_POST = re.compile(
    r"(?i:position|role|post|job|vacancy|interview\w*|career|traineeship|apprenticeship|work\w*|join\w*|teach\w*"
    r"|start\w*|serve|become|becoming|part|your|as|why|choice)\b"
)
_MEMBERS = re.compile(r"\b(?i:with|to|in|for)\s+(?:[Tt]he\s+)?(?:[A-Z][\w'’-]*s(?:\s+(?:and|or|&)\s+|\Z))+\Z")
_THEY_CHOSE = re.compile(r"(?i:choose|chose|prefer|use to|bring\s+to|difference)\b")
_VERY_OWN = re.compile(r"(?:\bI|\bto)\s+\Z")


def _is_no_firm(words: Sequence[str]) -> bool:
    """Tell whether a name is by its form a road, a ward, a team, an event, and no organisation's."""
    if len(words) == 1:
        return words[0] in load_word_set("not_organisations")
    plain = [word for word in words if word != "the"]
    return len(plain) > 1 and (
        plain[-1] in load_word_set("no_firm_ends") or plain[0] in load_word_set("no_firm_starts")
    )


def _is_named_in_passing(name: str, match: re.Match[str]) -> bool:
    """Tell a saint's church, a club, a breed or a brand from a firm that one speaks to.

    A saint's name or a club's has to be where the post is; a row of plurals after "with" are whom one works with, and
    what others chose is theirs.
    """
    text = match.group()
    cue = text[: match.start("org") - match.start()]
    if _SAINT.match(name) or name.endswith(("Club", "Society", "Choir", "Band")):
        return not _OF_THE_POST.search(cue)
    if _MEMBERS.search(cue.rstrip()[-12:] + " " + name):
        return True
    before = match.string[max(0, match.start() - 4) : match.start()]
    return bool(_THEY_CHOSE.match(cue) and not _VERY_OWN.search(before))


def _is_branch(body: str, span: TextSpan, company: str) -> bool:
    """Tell a house of the same sort that has an article, and may be a part: the Children's Library of a library."""
    name, own = name_words(span.of(body)), name_words(company)
    before = body[max(0, span.start - 4) : span.start].lower()
    has_article = before == "the " or name[:1] == ("the",)
    return has_article and bool(own) and name[-1:] == own[-1:]


def _whole_names(page: ParsedLetter, setting: LetterContext, own: frozenset[str]) -> Iterator[TextSpan]:
    """Find names that are an organisation's by their form, where the one that the letter goes to is meant."""
    for part in page.paragraphs:
        for match in _WHOLE_ORG.finditer(page.body, part.start, part.end):
            span = TextSpan(*match.span("org"))
            before = re.split(r"[.!?\n]", page.body[part.start : span.start])[-1]
            cue = _ADMIRES if setting.kind in ELSEWHERE else _FOR_THE_READER
            if (
                _may_be_another(span.of(page.body), setting, own)
                and cue.search(before)
                and not is_mine(page, span.start, span)
                and not _OTHERS.search(before)
                and not _is_branch(page.body, span, setting.company)
            ):
                yield span


_OTHERS = re.compile(
    r"\b(?:told|mentioned|said|friend|cousin|sister|brother|daughter|son|wife|husband|aunt|uncle|mother|father|customer|client|"
    r"supplier|neighbou?rs?|rival|competitors?|instead|rather than|other than|unlike|than|trained|studied|graduat\w+|"
    r"degree|course|qualified|apprenticeship|taught me|certificate|loan|exhibition|article|paper|project|moved|"
    r"offered|offer|accepted|she|he|they|who)\b",
    re.IGNORECASE,
)
"""Another organisation may well be named in the same breath with these."""


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
            if not is_mine(page, span.start, span) and not _is_branch(page.body, span, setting.company):
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


_SORT = re.compile(_SORTS, re.IGNORECASE)


def _is_of_the_sort(words: tuple[str, ...], own: frozenset[str]) -> bool:
    """Tell whether a name shares with this organisation's only what both are: Bright Sparks and Acorn House Nursery."""
    shared = own.intersection(words)
    return (
        len(words) > 1
        and bool(own - shared)
        and shared == {words[-1]}
        and bool(_SORT.fullmatch(words[-1]))
        and "the" not in words
    )


def _is_own(name: str, setting: LetterContext, own: frozenset[str]) -> bool:
    words = name_words(name)
    if _is_of_the_sort(words, own):
        own -= {words[-1]}
        words = words[:-1]
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
    if not words or _CONTRACTED.match(name) or _is_own(name, setting, own):
        return False
    content = [word for word in words if word not in load_word_set("organisation_words")]
    if not content or all(word in load_word_set("not_organisations") for word in content):
        return False
    if _is_no_firm(words):
        return False
    if len(words) == _TITLE_AND_NAME and name.split(maxsplit=1)[0].lower() in _TITLES and "&" not in name:
        return False
    if _is_post(words, setting.role) or name.split(maxsplit=1)[0].strip(".").lower() in load_word_set(
        "honorifics"
    ):
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
