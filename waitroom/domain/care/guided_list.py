"""How many lines each step of a guided list asks for."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from waitroom.domain.care.activity import Activity
from waitroom.quick_dataclass import dataclass

FOR_EACH = -1
"""One line for each line of the first step."""
ANY = 0
"""As many as they like; an empty line goes on."""

_LINES: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {
        "five-senses": (5, 4, 3, 2, 1),
        "count-your-people": (ANY, FOR_EACH),
        "what-went-well": (1, 1, 1, 1),
        "three-good-things": (1, 1, 1),
        "search-by-other-words": (1, 10),
    }
)
"""Steps beyond these ask for nothing and stand beneath the list at the end."""


@dataclass(frozen=True, slots=True)
class ListPrompt:
    """The next thing to type: the step's words, whom or what it is about, and which line of how many.

    `of` is 0 where there is no fixed number.
    """

    step: int
    words: str
    about: str = ""
    number: int = 1
    of: int = 1


def lines_per_step(activity: Activity) -> tuple[int, ...]:
    """Return the number of lines for each step that asks for any; a line each where nothing else is known."""
    return _LINES.get(activity.id, (1,) * len(activity.steps))


def closing_steps(activity: Activity) -> tuple[str, ...]:
    """Return the steps that stand beneath the finished list."""
    return activity.steps[len(lines_per_step(activity)) :]


def next_prompt(
    activity: Activity, written: Sequence[Sequence[str]], *, is_over: bool = False
) -> ListPrompt | None:
    """Return what to ask after the lines written so far, a sequence of lines for each step; None at the end.

    `is_over` says that the step in front was ended by an empty line.
    """
    asked = lines_per_step(activity)
    step = max(len(written) - 1, 0)
    here = len(written[step]) if written else 0
    if is_over or (here and here >= _most(asked[step], written)):
        step, here = step + 1, 0
    if step >= len(asked) or (asked[step] == FOR_EACH and not written[0]):
        return None
    about = written[0][here] if asked[step] == FOR_EACH else ""
    of = _most(asked[step], written) if asked[step] != ANY else 0
    return ListPrompt(step=step, words=activity.steps[step], about=about, number=here + 1, of=of)


def _most(asked: int, written: Sequence[Sequence[str]]) -> int:
    if asked == FOR_EACH:
        return len(written[0])
    return asked if asked != ANY else 1_000
