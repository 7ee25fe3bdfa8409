"""A story to tell in an interview: situation, task, action, result; and how long it is when it is spoken."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from waitroom.domain.shared.invisible_characters import folded
from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.translation import N_, _

PARTS = (N_("situation"), N_("task"), N_("action"), N_("result"))
"""The parts of a story, in the order in which they are told."""

PART_HINTS: Mapping[str, str] = MappingProxyType(
    {
        "situation": _("where and when, in two lines"),
        "task": _("what was yours"),
        "action": _("what you did, with “I”"),
        "result": _("a number, a change, or a sentence somebody said"),
    }
)

WORDS_A_MINUTE = 130
"""The pace of somebody who talks and is listened to."""

SHORTEST, LONGEST = 90, 150
"""Seconds: shorter than that a panel asks on, longer than that it waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Record):
    """One story; any part may be empty, and `note` alone is enough."""

    title: str = ""
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is called: its title, else its first words."""
        texts = (self.title, *(getattr(self, part) for part in PARTS), self.note)
        words = next((" ".join(text.split()) for text in texts if text.strip()), "")
        return words if len(words) <= 80 else f"{words[:79]}…"

    @property
    def spoken_text(self) -> str:
        """What is told: the four parts, else the note."""
        told = "\n".join(getattr(self, part) for part in PARTS if getattr(self, part))
        return told or self.note

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not (self.title or self.spoken_text or self.note or self.tags)


def with_parts(story: Story, texts: Mapping[str, str]) -> Story:
    """Return a story with other texts for some of its parts, or for its note."""
    return replace(
        story,
        situation=texts.get("situation", story.situation),
        task=texts.get("task", story.task),
        action=texts.get("action", story.action),
        result=texts.get("result", story.result),
        note=texts.get("note", story.note),
    )


def missing_parts(story: Story) -> tuple[str, ...]:
    """Return the parts that are not written yet; a plain note lacks nothing."""
    missing = tuple(part for part in PARTS if not getattr(story, part).strip())
    return () if len(missing) == len(PARTS) and story.note.strip() else missing


def spoken_seconds(text: str) -> int:
    """Return how long a text takes when it is spoken, by its words; one sign of a script without blanks is half one."""
    words = sum(max(1.0, sum(map(_is_unspaced, word)) / 2) for word in text.split())
    return round(words * 60 / WORDS_A_MINUTE)


def is_in_range(seconds: int) -> bool:
    """Tell whether an answer has the length that a panel listens to."""
    return SHORTEST <= seconds <= LONGEST


def spoken_words(seconds: int) -> str:
    """Return a length in words: "1 min 40 s", "45 s"."""
    minutes, rest = divmod(seconds, 60)
    return " ".join(
        part
        for part in (
            _("{minutes} min").format(minutes=minutes) * bool(minutes),
            f"{rest} s" * bool(rest or not minutes),
        )
        if part
    )


def matches_story(story: Story, words: str) -> bool:
    """Tell whether every one of `words` stands somewhere in a story."""
    everything = (story.title, *(getattr(story, part) for part in PARTS), story.note, " ".join(story.tags))
    compared = folded("\n".join(everything))
    return all(word in compared for word in folded(words).split())


def _is_unspaced(sign: str) -> bool:
    return "\u3040" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff" or "\u0e00" <= sign <= "\u0e7f"
