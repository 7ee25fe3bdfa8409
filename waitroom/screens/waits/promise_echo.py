"""What a promise is read as, below the line in which it is typed."""

from datetime import datetime

from textual.content import Content

from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.window import DecisionWindow
from waitroom.formatting.decision_window import guess_words, window_words
from waitroom.formatting.time_zones import here_words
from waitroom.room.waits.promise_reading import ParsedPromise
from waitroom.translation import _


def promise_echo(
    words: str,
    reading: ParsedPromise,
    now: datetime,
    *,
    guess: DecisionWindow | None = None,
    is_asked: bool = False,
) -> Content:
    """Show the words that were used underlined, the window there and here, its label; or the one question.

    `guess` is what stands in while no day was named. `is_asked` colours a question although nothing is typed.
    """
    window = reading.window
    if window is None:
        colour = "$clay" if words.strip() or is_asked else "$text-muted"
        rows = [Content.styled(safe_text(reading.ask), colour)]
        if guess is not None:
            rows.append(Content.styled(guess_words(guess, now), "$text-muted"))
        return Content("\n").join(rows)
    rows = [_underlined(words, reading.used)] if reading.used else []
    rows.append(Content.styled(f"→ {safe_text(window_words(window, now))}", "$sage"))
    if here := here_words(window, now):
        rows.append(Content.styled(f"  {here}", "$sage"))
    if window.label:
        rows.append(
            Content.styled(_("The late end: {label}.").format(label=safe_text(window.label)), "$text-muted")
        )
    return Content("\n").join(rows)


def _underlined(words: str, used: tuple[tuple[int, int], ...]) -> Content:
    content = Content.styled(safe_text(words), "$text-muted")
    for start, end in used:
        content = content.stylize("underline $foreground", start, end)
    return content
