"""The letter as it is read: greeting, sentences, paragraphs, close; earlier mail is left out."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import field
from functools import cached_property

from waitroom.quick_dataclass import dataclass
from waitroom.reading.phrase_patterns import MatchedWord
from waitroom.reading.word_lists import load_word_set
from waitroom.reading.word_splitting import words_of


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A place in the body, in code points; the end is not included."""

    start: int
    end: int

    def of(self, body: str) -> str:
        """Return the text that stands there."""
        return body[self.start : self.end]


@dataclass(frozen=True)
class Sentence:
    """One sentence: its place without the full stop, its words, and its last mark ("?", "!", ".", "")."""

    span: TextSpan
    words: tuple[MatchedWord, ...]
    mark: str = ""

    @cached_property
    def row(self) -> str:
        """The words as " word word word "."""
        return " " + "".join(word.text + " " for word in self.words)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 1
        for word in self.words:
            starts.append(at)
            at += len(word.text) + 1
        return starts

    def place(self, match: re.Match[str]) -> TextSpan:
        """Return where in the body a match in `row` stands."""
        first = max(bisect_right(self._starts, match.start()) - 1, 0)
        last = max(bisect_right(self._starts, max(match.end() - 2, match.start())) - 1, 0)
        return TextSpan(self.words[first].start, self.words[last].end)


@dataclass(frozen=True)
class ParsedLetter:
    """A letter taken apart. `greeting` and `close` are None where there is none.

    `lines` are the lines that are the writer's own, `paragraphs` the blocks between empty lines without
    greeting and close; `signature` is the lines under the close.
    """

    body: str
    lines: tuple[TextSpan, ...] = ()
    greeting: TextSpan | None = None
    close: TextSpan | None = None
    signature: tuple[TextSpan, ...] = ()
    paragraphs: tuple[TextSpan, ...] = ()
    sentences: tuple[Sentence, ...] = field(default=())

    @cached_property
    def word_count(self) -> int:
        """How many words the letter has between greeting and close, as a person counts them."""
        return sum(len(span.of(self.body).split()) for span in self.paragraphs)

    def greeting_runs_on(self, sentence: Sentence) -> bool:
        """Tell whether a sentence follows the greeting, where it may begin with a small letter."""
        return self.greeting is not None and not self.body[self.greeting.end : sentence.span.start].strip()

    @cached_property
    def small(self) -> str:
        """The body in small letters with straight apostrophes; every place in it is the place in the body.

        Patterns made for small letters are tried in it: a search that minds no case takes three times as long.
        """
        small = self.body.lower()
        if len(small) != len(self.body):
            small = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in self.body)
        return small.replace("’", "'")

    @cached_property
    def small_sentences(self) -> tuple[str, ...]:
        """The text of each sentence in small letters, on one line with single spaces."""
        return tuple(" ".join(self.small[each.span.start : each.span.end].split()) for each in self.sentences)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of every sentence."""
        return frozenset(word.text for sentence in self.sentences for word in sentence.words)


_QUOTE_HEAD = re.compile(
    r"^\s*(?:On\b.{5,200}\bwrote:|-{2,}\s*(?:Original Message|Forwarded message|Forwarded "
    r"by)\b.*|Begin forwarded message:)\s*$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\s*(?P<word>dear|hi|hello|hey|hiya|heya|good\s+(?:morning|afternoon|evening|day)|"
    r"greetings|to\s+whom|morning|afternoon"
    r"|evening|howdy|yo|hallo|salutations|attn|attention|respected)\b(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|St|Engr?|Arch?|Barr|Capt|Fr|Sr|Hon|Col|Maj|Lt|Sgt|Insp|Supt)\.|[^,:;.!?\n–—]){0,70}(?:[,:;!–—.]+|$)",
    re.IGNORECASE,
)
GREETING_ELSEWHERE = re.compile(
    r"\s*(?:kia\s+ora|t[ēe]n[āa]\s+(?:koe|koutou|k[ōo]rua)|m[ōo]rena|dia\s+(?:dhuit|duit|dhaoibh)|annwyl|bore\s+da"
    r"|(?:a|mo)\s+(?:\w+,?\s+a\s+)?(?:chara|chairde)|namaste|namaskar(?:am)?|vanakkam|nomoskar|sat\s+sri\s+akal"
    r"|ass?ala[a]?mu?\s+[’']?alaik(?:um|oum)|salaa?m|shalom|aloha|talofa(?:\s+lava)?|m[āa]l[ōo]\s+e\s+lelei"
    r"|(?:ni\s+sa\s+)?bula(?:\s+vinaka)?|sawubona|sanibona(?:ni)?|dumela(?:ng)?|molo|habari|jambo|mabuhay|merhaba"
    r"|bonjour|bonsoir|ch[eè]re?s?|buongiorno|buonasera|gentilissim[oa]|gentile|egregi[oa]|estimad[oa]s?|querid[oa]s?"
    r"|prezad[oa]s?|buen[oa]s\s+(?:d[ií]as|tardes)|bom\s+dia|boa\s+tarde|guten\s+(?:tag|morgen|abend)|(?:sehr\s+)?geehrte[rs]?"
    r"|liebe[r]?|geachte|beste|hej|k[æä]re|szanown[aiy]|dzie[ńn]\s+dobry|v[áa]žen[áýa]|tisztelt|hyv[äa]|g['’]day)(?!\w)",
    re.IGNORECASE,
)
"""How a letter in English may begin in the other language of a place."""
_ELSEWHERE_ALONE = re.compile(GREETING_ELSEWHERE.pattern + r"[^.!?:\n]{0,70}[,:;!–—.-]*\s*$", re.IGNORECASE)
_NAME = r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+)?[A-ZÀ-Þ][\w'’-]*(?:\s+[A-ZÀ-Þ][\w'’-]*){0,2}"
_MORE_NAMES = re.compile(
    rf"(?<=,)\s*(?:{_NAME},\s*){{0,6}}(?:{_NAME}\s+)?(?:and|&)\s+{_NAME}\s*[,:;!–—.-]*(?=\s*$)"
)
"""The further names of a greeting: "Dear Ann, Bea and Cleo,"."""
_THEN_A_NAME = re.compile(rf"(?<=,)\s*{_NAME}\s*[,:;!.–—-]*(?=\s*$)")
"""The name behind a greeting that ends in a comma of its own: "Good morning, Mrs Osei,"."""
_BARE_NAMES = re.compile(
    rf"\s*(?:{_NAME},\s*){{1,6}}(?:and|&)?\s*{_NAME}(?:\s+(?:and|&)\s+{_NAME})?\s*[,:]\s*$"
)
_BARE_GREETING = re.compile(
    r"^\s*(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|"
    r"Prof)\.?\s+)?[^\W\d_][\w'’.-]*(?:\s+(?:and\s+)?[^\W\d_][\w'’.-]*){0,3}\s*[,:]\s*$"
)
_CLOSE = re.compile(
    r"^\s*(?:(?:with|and|my|our|the)\s+)*(?:(?:very|many|warm(?:est)?|kind(?:est)?|best|all|"
    r"all\s+the|sincere|friendly|good|fond(?:est)?"
    r"|grateful|heartfelt|every|cordial)\s+)*(?:regards?|wish(?:es)?|thanks|"
    r"thank\s+you(?:\s+(?:again|so\s+much|very\s+much|in\s+advance))?|best|sincerely|yours"
    r"|respectfully|cordially|warmly|gratefully|cheers|love|truly|faithfully|appreciation|"
    r"gratitude|greetings|xo+|hugs|ciao|bye|goodbye|take\s+care"
    r"|respect|wishes\s+to\s+you\s+all|good\s+wish|rgds|kr|br|later|toodles|cya|peace|goodwill)"
    r"(?:\s+(?:again|sincerely|truly|faithfully|ever|always|respectfully|to\s+you(?:\s+all|"
    r"\s+both)?|and\s+(?:\w+\s+){0,3}(?:thanks|wishes|regards|luck)|in\s+advance|for\s+now|"
    r"yours|mate|guys"
    r"|wishes|regards|hopefully|indeed|as\s+ever|from\s+\w+))*\s*[,.!–—-]*\s*$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n")
_MARKS = ".!?…\"'”’)] \t\r\n,;:–—-"


def parse_letter(body: str) -> ParsedLetter:
    """Take a letter apart; never raises, whatever the text."""
    lines = _own_lines(body)
    full = [line for line in lines if line.of(body).strip()]
    greeting = _find_greeting(body, full)
    close, signature = _find_close(body, full, greeting)
    first = greeting.end if greeting else 0
    tail = close.start if close else (signature[0].start if signature else len(body))
    paragraphs = _paragraphs(body, lines, first, tail)
    sentences = tuple(s for paragraph in paragraphs for s in _sentences(body, paragraph))
    return ParsedLetter(
        body=body,
        lines=tuple(lines),
        greeting=greeting,
        close=close,
        signature=tuple(signature),
        paragraphs=tuple(paragraphs),
        sentences=sentences,
    )


def _own_lines(body: str) -> list[TextSpan]:
    r"""Split into lines at "\\n" alone, so that offsets stay those of the body; stop at quoted mail."""
    lines, at = [], 0
    for raw in body.split("\n"):
        span = TextSpan(at, at + len(raw.rstrip("\r")))
        at += len(raw) + 1
        if _QUOTE_HEAD.match(raw):
            break
        if not raw.lstrip().startswith(">"):
            lines.append(span)
    return lines


def _find_greeting(body: str, full: list[TextSpan]) -> TextSpan | None:
    for line in full[:4]:
        text = line.of(body)
        match = _GREETING.match(text)
        if match and len(match.group().split()) <= 9:
            lead = len(text) - len(text.lstrip())
            more = _MORE_NAMES.match(text, match.end())
            if more is None and match.group().strip(" ,").lower() == " ".join(match["word"].lower().split()):
                more = _THEN_A_NAME.match(text, match.end())
            end = more.end() if more else len(match.group().rstrip())
            return TextSpan(line.start + lead, line.start + end)
    for line in full[:2]:
        if _ELSEWHERE_ALONE.match(line.of(body)) and len(line.of(body).split()) <= 9:
            return _trimmed(body, line)
        if (_BARE_GREETING.match(line.of(body)) or _BARE_NAMES.match(line.of(body))) and not _CLOSE.match(
            line.of(body)
        ):
            return _trimmed(body, line)
    return None


def _find_close(
    body: str, full: list[TextSpan], greeting: TextSpan | None
) -> tuple[TextSpan | None, list[TextSpan]]:
    after = [line for line in full if greeting is None or line.start >= greeting.end]
    for back in range(1, min(len(after), 9) + 1):
        line = after[-back]
        text = line.of(body)
        if _CLOSE.match(text) and len(text.split()) <= 9:
            return _trimmed(body, line), [_trimmed(body, each) for each in after[len(after) - back + 1 :]]
    signature: list[TextSpan] = []
    for line in reversed(after[1:]):
        text = line.of(body).strip()
        if len(signature) < 3 and _is_name_line(text):
            signature.insert(0, _trimmed(body, line))
        else:
            break
    return None, signature


def _is_name_line(text: str) -> bool:
    words = text.strip(",.!–—- ").split()
    return (
        0 < len(words) <= 4
        and text[-1:] not in "?!.:;"
        and all(
            word[:1].isupper()
            or word in {"de", "van", "von", "da", "der", "la"}
            or word[:1] in "+(0123456789"
            for word in words
        )
    ) or bool(re.fullmatch(r"[+()\d\s./-]{6,}|\S+@\S+", text))


def _paragraphs(body: str, lines: Iterable[TextSpan], first: int, tail: int) -> list[TextSpan]:
    found: list[TextSpan] = []
    start = end = -1
    for line in lines:
        low, high = max(line.start, first), min(line.end, tail)
        if low < high and body[low:high].strip():
            if start < 0:
                start = low
            end = high
        elif start >= 0:
            found.append(_trimmed(body, TextSpan(start, end)))
            start = -1
    if start >= 0:
        found.append(_trimmed(body, TextSpan(start, end)))
    return found


def _trimmed(body: str, span: TextSpan) -> TextSpan:
    text = span.of(body)
    lead = len(text) - len(text.lstrip())
    return TextSpan(span.start + lead, span.start + max(len(text.rstrip()), lead))


def _sentences(body: str, paragraph: TextSpan) -> list[Sentence]:
    found: list[Sentence] = []
    at = paragraph.start
    for match in _SENTENCE_END.finditer(body, paragraph.start, paragraph.end):
        if not _ends_here(body, match, paragraph):
            continue
        _add(found, body, TextSpan(at, match.end()))
        at = match.end()
    _add(found, body, TextSpan(at, paragraph.end))
    return found


def _ends_here(body: str, match: re.Match[str], paragraph: TextSpan) -> bool:
    """Tell a sentence's end from a line that was wrapped and from an abbreviation."""
    if match.group() == "\n":
        line_start = body.rfind("\n", paragraph.start, match.start()) + 1 or paragraph.start
        after = body[match.end() : paragraph.end].lstrip(" \t")[:1]
        return match.start() - line_start < 48 and (after.isupper() or after in "-*•")
    if match.group() == ".":
        before = body[max(paragraph.start, match.start() - 8) : match.start()].split()
        if before and before[-1] == "no":  # "No. 4" goes on, "another no." does not
            return not body[match.end() : paragraph.end].lstrip()[:1].isdigit()
        return not (before and before[-1].lower() in load_word_set("abbreviations"))
    return True


def _add(found: list[Sentence], body: str, whole: TextSpan) -> None:
    text = whole.of(body)
    bare = text.rstrip(_MARKS)
    lead = len(text) - len(text.lstrip(" \t\r\n"))
    if len(bare) <= lead:
        return
    span = TextSpan(whole.start + lead, whole.start + len(bare))
    words = tuple(words_of(body, span.start, span.end))
    if words:
        tail = text[len(bare) :]
        mark = "?" if "?" in tail else "!" if "!" in tail else "." if "." in tail else ""
        found.append(Sentence(span, words, mark))
