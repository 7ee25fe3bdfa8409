"""Reads what ships, when it is first asked for; nothing is read at import."""

import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.cards.card_explanation import Source
    from waitroom.domain.cards.reframe import Reframe
    from waitroom.domain.cards.thinking_trap import ThinkingTrap
    from waitroom.domain.care.activity import Activity
    from waitroom.domain.care.games.poem_typing import Poem
    from waitroom.domain.care.night_sky_stars import Star

FOLDER = Path(__file__).parent


class Content:
    """The shipped reframes, activities and evidence.

    The TOML files are what people edit; the JSON beside each says the same (a test holds them equal) and is
    read in a tenth of the time. An id that is not there raises KeyError: ids are stable and frozen by a test.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    @cached_property
    def reframes(self) -> "tuple[Reframe, ...]":
        """The cards, in the order of the file."""
        return tuple(_reframe(entry) for entry in self._prompts["prompt"])

    @cached_property
    def activities(self) -> "tuple[Activity, ...]":
        """The activities, in the order of the file."""
        return tuple(_activity(entry) for entry in self._activities["activity"])

    @cached_property
    def moments(self) -> Mapping[str, str]:
        """When each moment is, by its key."""
        return {key: _(words) for key, words in self._prompts["moments"].items()}

    @cached_property
    def techniques(self) -> Mapping[str, str]:
        """One line for each technique, by its key: the answer to "why this one?"."""
        return {key: _(words) for key, words in self._prompts["techniques"].items()}

    @cached_property
    def sources(self) -> "Mapping[str, Source]":
        """The sources of cards and activities, by key."""
        from waitroom.domain.cards.card_explanation import Source  # noqa: PLC0415 - the first paint can do without

        entries = {**self._activities["sources"], **self._prompts["sources"]}
        return {
            key: Source(key=key, citation=entry["citation"], finding=_(entry.get("finding", "")))
            for key, entry in entries.items()
        }

    @cached_property
    def values(self) -> tuple[str, ...]:
        """The choices of the values page."""
        return tuple(_(value) for value in self._activities["values"])

    @cached_property
    def stars(self) -> "tuple[Star, ...]":
        """The stars of the night sky."""
        from waitroom.domain.care.night_sky_stars import Star  # noqa: PLC0415 - the first paint can do without

        return tuple(
            Star(name=_(star["name"]), light_years=star["light_years"]) for star in self._activities["star"]
        )

    @cached_property
    def evidence(self) -> str:
        """What helps while waiting, in Markdown: a paragraph for each technique."""
        paragraphs = (self._folder / "evidence-short.md").read_text(encoding="utf-8").split("\n\n")
        return "\n\n".join(_(paragraph) for paragraph in paragraphs)

    @cached_property
    def words(self) -> frozenset[str]:
        """Common English words of three to five small letters, for ladders."""
        return frozenset((self._folder / "words.txt").read_text(encoding="utf-8").split())

    @cached_property
    def poems(self) -> "tuple[Poem, ...]":
        """Short old poems, all in the public domain."""
        from waitroom.domain.care.games.poem_typing import parse_poems  # noqa: PLC0415 - the first paint can do without

        return parse_poems((self._folder / "poems.txt").read_text(encoding="utf-8"))

    @cached_property
    def traps(self) -> "tuple[ThinkingTrap, ...]":
        """The thinking traps, in the order of the file."""
        from waitroom.domain.cards.thinking_trap import ThinkingTrap  # noqa: PLC0415 - the first paint can do without

        return tuple(
            ThinkingTrap(
                id=entry["id"],
                name=_(entry["name"]),
                does=_(entry["does"]),
                sounds=_(entry["sounds"]),
                ask=_(entry["ask"]),
            )
            for entry in self._read("traps.json")["trap"]
        )

    def reframe(self, reframe_id: str) -> "Reframe":
        """Return one card.

        Raises:
            KeyError: where no shipped card has this id.
        """
        return self._reframe_by_id[reframe_id]

    def activity(self, activity_id: str) -> "Activity":
        """Return one activity.

        Raises:
            KeyError: where no activity has this id.
        """
        return self._activity_by_id[activity_id]

    @cached_property
    def _reframe_by_id(self) -> "dict[str, Reframe]":
        return {card.id: card for card in self.reframes}

    @cached_property
    def _activity_by_id(self) -> "dict[str, Activity]":
        return {activity.id: activity for activity in self.activities}

    @cached_property
    def _prompts(self) -> dict[str, Any]:
        return self._read("prompts.json")

    @cached_property
    def _activities(self) -> dict[str, Any]:
        return self._read("activities.json")

    def _read(self, name: str) -> dict[str, Any]:
        parsed: dict[str, Any] = json.loads((self._folder / name).read_bytes())
        return parsed


def _reframe(entry: Mapping[str, Any]) -> "Reframe":
    from waitroom.domain.cards.reframe import Reframe  # noqa: PLC0415 - the first paint can do without

    return Reframe(
        id=entry["id"],
        technique=entry["technique"],
        moments=tuple(entry["moments"]),
        text=_(entry["text"]),
        text_noname=_(entry.get("text_noname", "")),
        ask=_(entry["ask"]),
        low_mood_ok=entry["low_mood_ok"],
        activity=entry["activity"],
        source=tuple(entry["source"]),
    )


def _activity(entry: Mapping[str, Any]) -> "Activity":
    from waitroom.domain.care.activity import Activity, BreathPhase  # noqa: PLC0415 - the first paint can do without

    return Activity(
        id=entry["id"],
        name=_(entry["name"]),
        category=entry["category"],
        minutes=entry["minutes"],
        minutes_min=entry["minutes_min"],
        minutes_max=entry["minutes_max"],
        energy=entry["energy"],
        in_terminal=entry["in_terminal"],
        place=entry["place"],
        company=entry["company"],
        mode=entry["mode"],
        moments=tuple(entry["moments"]),
        summary=_(entry["summary"]),
        steps=tuple(_(step) for step in entry["steps"]),
        caution=_(entry["caution"]),
        skip_if=_(entry["skip_if"]),
        evidence=entry["evidence"],
        source=tuple(entry["source"]),
        draft_kind=entry.get("draft_kind", ""),
        phases=tuple(
            BreathPhase(label=phase["label"], seconds=phase["seconds"]) for phase in entry.get("phases", ())
        ),
    )
