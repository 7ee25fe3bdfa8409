"""Two quiet bars: the two minutes to say an answer aloud, and how long a story is when it is spoken."""

from textual.content import Content

from waitroom.domain.questions.story import LONGEST, SHORTEST, is_in_range, spoken_words
from waitroom.translation import _

ALOUD = 120
"""Seconds to say an answer aloud."""

FULL, EMPTY, MARK = "━", "─", "┃"


def aloud_bar(seconds: float, width: int) -> Content:
    """Return the bar of the two minutes after so many seconds; at its end it stands there and asks for nothing."""
    done = round(min(max(seconds / ALOUD, 0.0), 1.0) * max(width, 0))
    return Content.assemble((FULL * done, "$sage"), (EMPTY * (max(width, 0) - done), "$text-faint"))


def length_bar(seconds: int, width: int) -> Content:
    """Return the spoken length on a line up to three minutes, with the range that a panel listens to marked."""
    whole = 2 * ALOUD - 60
    cells = max(width, 10)
    done = min(round(seconds / whole * cells), cells)
    first, last = round(SHORTEST / whole * cells), round(LONGEST / whole * cells)
    tone = "$sage" if is_in_range(seconds) else "$accent"
    parts = []
    for at in range(cells):
        if at in (first, last):
            parts.append((MARK, "$text-muted"))
        else:
            parts.append((FULL, tone) if at < done else (EMPTY, "$text-faint"))
    return Content.assemble(*parts)


def length_words(seconds: int) -> str:
    """Return the spoken length in words, and how it lies to the range."""
    if not seconds:
        return _("Nothing written yet; {shortest} to {longest} s is easy to listen to.").format(
            shortest=SHORTEST, longest=LONGEST
        )
    told = _("about {spoken} aloud").format(spoken=spoken_words(seconds))
    if seconds < SHORTEST:
        return _("{told}; {shortest} to {longest} s leaves room for more").format(
            told=told, shortest=SHORTEST, longest=LONGEST
        )
    if seconds > LONGEST:
        return _("{told}; {shortest} to {longest} s is easier to listen to").format(
            told=told, shortest=SHORTEST, longest=LONGEST
        )
    return _("{told}, within {shortest} to {longest} s").format(told=told, shortest=SHORTEST, longest=LONGEST)
