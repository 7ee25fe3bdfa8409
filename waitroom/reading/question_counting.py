"""How many questions a letter asks: several may stand in one sentence, with one question mark."""

import re
from collections.abc import Iterator

from waitroom.reading.parsed_letter import ParsedLetter, Sentence, TextSpan

_WH = r"(?:who|when|where|why|what|which|how)"
_INVERTED = (
    r"(?!(?:may|might|can|could)\s+i\s+(?:please\s+|just\s+)?(?:ask|put|trouble)\b)"
    r"(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|may|might|am)\s+"
    r"(?:it|there|the|you|we|i|they|he|she|any\w*|my|your|this|someone|somebody|one|both|people|(?:(?:mr|mrs|ms|miss|dr)\s+)?[a-z]+\s+(?:still|yet|already|back))\b(?=\s+\w)"
)
_JOINT = (
    r"(?:(?:[,;:–—]|\s-)\s*(?:and|also|plus)|\s(?:and|plus)|[,;:–—]|\s-)\s+(?:also\s+|then\s+|if so,?\s+)?"
)
_AND = r"(?:(?:[,;:–—]|\s-)\s*(?:and|also|plus)|\s(?:and|plus))\s+(?:also\s+|then\s+|if so,?\s+)?"
_ASKED_NEXT = re.compile(
    rf"{_JOINT}(?P<one>{_INVERTED}|{_WH}(?:\s+\w+)?\s+{_INVERTED}|how\s+(?:many|much|long|soon)\b)"
    r"|,\s+(?P<three>who\s+(?:decides|chooses|will|is going to|is deciding)\b|(?:is|are|was|were|has|have|will)\s+"
    r"(?:[a-z]+\s+){1,2}(?:still|yet|already|back|wanted|needed)\b)"
    rf"|{_AND}(?P<two>(?:who|when|where|why|what|how)\s+(?:\w+\s+)?(?:is|are|was|were|will|would|has|have|do|does|"
    r"did|should|can|could)\b)",
    re.IGNORECASE,
)
"""A further question of its own: turned round after a comma or an "and"."""
_OPENS = re.compile(
    rf"\s*(?:(?:so|and|but|also|first|firstly|then|please|well)\b,?\s+)*"
    rf"(?:{_WH}\b(?!\s+(?:i|you|we|they|it|he|she|the|things|life|time)\b)|"
    r"(?!(?:may|might|can|could)\s+i\s+(?:please\s+|just\s+)?(?:ask|put|trouble)\b)"
    r"(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|may|might|am)\b)",
    re.IGNORECASE,
)
"""A sentence that is a question from its first word on, and not after "If you have a minute,"."""
_PAIR = 2
_AND_WHEN = re.compile(
    r"(?:by\s+)?when\b|how (?:long|soon)\b|what (?:is|would be) the (?:new )?date", re.IGNORECASE
)
"""Whether and when are one question."""
_TOLD_NEXT = re.compile(
    rf"(?:[,;]\s*(?:and\s+|or\s+)?|\s(?:and|or)\s+)(?P<one>(?:also\s+)?(?:whether|if(?!\s+(?:not|so|possible|any)\b)|{_WH})\b)",
    re.IGNORECASE,
)
"""A further thing that somebody is to tell."""
_TELL = re.compile(
    r"\b(?:tell me|let me know|say|know|explain|confirm|ask|asking|wonder(?:ed|ing)?|find out|like to hear)\s+"
    r"(?:please\s+)?(?:(?:whether|if)\b(?!\s+(?:you|i|we)\s+(?:could|would|might|can|may)\b)|"
    r"(?:who|when|where|why|what|which|how)\b)",
    re.IGNORECASE,
)
_ASKS_TO_BE_TOLD = re.compile(
    r"\b(?:(?:could|can|would|will|might)\s+(?:you|somebody|someone|anyone)|please|may i|i(?:'d| would)\s+(?:\w+\s+)?"
    r"(?:like|love)\s+to|i\s+(?:want|need)\s+to|i(?:'m| am| was)?\s*(?:just\s+)?(?:wonder\w*|asking|writing to ask)|"
    r"tell me|let me know)\b",
    re.IGNORECASE,
)
_MAY_I_ASK = re.compile(
    r"^\s*(?:may|could|can|might)\s+i\s+(?:please\s+)?(?:ask|put|trouble)\s+(?:you\s+)?(?:(?:for|about|with)\s+)?"
    r"(?:one|a|two|something|just)\b(?:\s+\w+){0,3}\s*(?:,\s+(?:if|when|while|before|as|so|please)\b[^?]{0,60})?$",
    re.IGNORECASE,
)
"""A question that only opens another."""
_OPENS_SEVERAL = re.compile(
    r"\b(?:may|could|can|might|would)\s+(?:i|you)\s+(?:please\s+|kindly\s+)?(?:ask|put|tell|trouble|answer|help)\s+"
    r"(?:(?:to|me|you|with)\s+){0,2}(?:one|two|three|a|a couple of|a few|some|just one|these|the following)\s+"
    r"(?:(?:small|short|quick|brief|more|last|simple)\s+)*(?:things?|questions?|points?)\s*$",
    re.IGNORECASE,
)
"""The same at the end of a longer sentence: "So that I can practise, could you tell me two things?"."""
_STRUNG = 3
"""So many things that somebody is to tell, in one sentence, are several questions; two go together."""


def questions_of(page: ParsedLetter) -> list[TextSpan]:
    """Return the place of every question; of a sentence that strings several, the place from each on."""
    return [span for sentence in page.sentences for span in _asked(page, sentence)]


def opens_a_question(text: str) -> bool:
    """Tell whether a question only opens another ("May I ask you one thing?")."""
    return bool(_MAY_I_ASK.search(text) or _OPENS_SEVERAL.search(text))


def _asked(page: ParsedLetter, sentence: Sentence) -> Iterator[TextSpan]:
    text = sentence.span.of(page.body).replace("’", "'")
    if sentence.mark == "?" and opens_a_question(text):
        return
    told = _TELL.search(text) if sentence.mark == "?" or _ASKS_TO_BE_TOLD.search(text) else None
    if told is None:
        if sentence.mark != "?":
            return
        starts = [match.start(match.lastgroup or 0) for match in _ASKED_NEXT.finditer(text)]
        if not starts or _OPENS.match(text):
            starts.insert(0, 0)
        if len(starts) == _PAIR and _AND_WHEN.match(text, starts[1]):
            starts.pop()
    else:
        further = [match.start("one") for match in _TOLD_NEXT.finditer(text, told.end())]
        turned = [
            match.start("one")
            for match in _ASKED_NEXT.finditer(text, told.end())
            if match["one"] and not match["one"].lower().startswith("how")
        ]
        is_strung = len(further) + 1 >= _STRUNG
        if sentence.mark != "?" and not is_strung:
            return
        starts = [0, *sorted({*(further if is_strung else ()), *turned})]
    for start in starts:
        yield TextSpan(sentence.span.start + start, sentence.span.end)
