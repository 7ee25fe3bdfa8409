"""Better sisters of sentences, in the letter's own words where they can be had."""

import re

from waitroom.reading.parsed_letter import ParsedLetter, Sentence, TextSpan
from waitroom.reading.word_lists import load_pairs
from waitroom.translation import N_

LEAVE_OUT = N_("Leave this sentence out; the letter stands without it.")

_ADDITION = re.compile(
    r"\b(?:what\s+i\s+(?:meant|wanted|intended|was\s+trying)\s+to\s+say\s+(?:was|is)|"
    r"(?:i\s+)?(?:should|ought\s+to)\s+have\s+(?:said|mentioned|told\s+you|added|explained)"
    r"|(?:i\s+)?(?:forgot|failed|neglected|meant|wanted|omitted)\s+to\s+(?:say|mention|add|"
    r"tell\s+you|explain)|to\s+clarify|let\s+me\s+clarify|"
    r"on\s+reflection)\s*[,:]?\s+(?:that\s+)?",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:last|this|next)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"\b(?:the\s+)?(?:end|middle|start)\s+of\s+(?:the|last|this|next)\s+(?:week|month)\b",
    re.IGNORECASE,
)
_SOFTENER = re.compile(
    r"\b(?:just|maybe|perhaps|possibly|hopefully|somewhat|sort of|kind of|i guess,?|i feel like)\s+",
    re.IGNORECASE,
)
_TIMING = re.compile(
    r"\b(?:answer|decision|decide|reply|respond|response|hear|heard|news|update|timing|wait(?:ed|ing)?|promised|"
    r"days?|weeks?|by (?:monday|tuesday|wednesday|thursday|friday|tomorrow)|let me know|get back)\b",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:jobs?|work|post|position|role|chance|hire|choose|chosen|pick|opportunity)\b", re.IGNORECASE
)
_REASON = re.compile(
    r"\b(?:why|reasons?|explain|explanation|reconsider|decision|chose|chosen|feedback|turned (?:me )?down|rejected)\b",
    re.IGNORECASE,
)
"""What a sentence has to be about before a sister about the same can stand in its place."""
_DAY_HEARD = re.compile(r"\bsaid|promised|told|assured|by\b", re.IGNORECASE)


def leave_out(page: ParsedLetter, sentence: Sentence, span: TextSpan) -> str:
    """Suggest to leave the sentence out."""
    _ = page, sentence, span
    return LEAVE_OUT


def keep_the_new_fact(page: ParsedLetter, sentence: Sentence, span: TextSpan) -> str:
    """Turn a second try at an answer into one fact that stands alone, where the sentence holds one."""
    _ = span
    text = sentence.span.of(page.body)
    match = _ADDITION.search(text)
    rest = text[match.end() :].strip() if match else ""
    return f"{rest[:1].upper()}{rest[1:]}." if len(rest.split()) >= 4 else LEAVE_OUT


def ask_gently(page: ParsedLetter, sentence: Sentence, span: TextSpan) -> str:
    """Turn a demand into one open question."""
    _ = span
    timing = "If you have a new idea of the timing, I would be glad to hear it."
    return timing if _TIMING.search(sentence.span.of(page.body)) else LEAVE_OUT


def plain_interest(page: ParsedLetter, sentence: Sentence, span: TextSpan) -> str:
    """Turn a plea into plain interest."""
    _ = span
    return (
        "I would be very glad to do this work." if _WANTED.search(sentence.span.of(page.body)) else LEAVE_OUT
    )


def dates_move(page: ParsedLetter, sentence: Sentence, span: TextSpan) -> str:
    """Turn a reproach about a date into the date and good will, with the day that the sentence names."""
    _ = span
    text = sentence.span.of(page.body)
    day = _DAY.search(text)
    if day and _DAY_HEARD.search(text):
        return f"You hoped to have news by {day.group()}; I know that such dates move."
    return "I know that these decisions can take longer than planned." if _TIMING.search(text) else LEAVE_OUT


def ask_what_was_missing(page: ParsedLetter, sentence: Sentence, span: TextSpan) -> str:
    """Turn an argument into the one question that can be answered."""
    _ = span
    asked = "If you have a moment, what one thing would have made me a stronger candidate?"
    return asked if _REASON.search(sentence.span.of(page.body)) else LEAVE_OUT


def plainer(page: ParsedLetter, sentence: Sentence, span: TextSpan) -> str:
    """Put a plain word in the place of slang, where there is one; else ask for the plain form."""
    _ = sentence
    return load_pairs("plainer").get(span.of(page.body).lower(), "") or N_("The same in plain words.")


def unhedged(text: str) -> str:
    """Return a sentence without its softeners, its first letter a capital as before."""
    bare = _SOFTENER.sub("", text).strip()
    return f"{bare[:1].upper()}{bare[1:]}" if text[:1].isupper() else bare
