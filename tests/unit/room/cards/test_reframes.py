"""The carousel in the person's words."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import DAY, INTERVIEW, at, museum
from waitroom.content.loader import Content
from waitroom.domain.cards.reframe import LetterStepKind
from waitroom.domain.care.activity import ActivityRun, CheckIn, Mood
from waitroom.domain.care.ranking import RESTING
from waitroom.domain.care.situation import situation_of
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.room.cards.reframes import Reframes

CONTENT = Content()
NOON = at(28, 12)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def reframes(store: FakeStore) -> Reframes:
    return Reframes(store, CONTENT)


def test_the_deck_follows_the_phase_of_the_wait(reframes: Reframes) -> None:
    fresh = set(reframes.todays_deck(museum(), at(23, 20)))
    middle = set(reframes.todays_deck(museum(), NOON))
    assert fresh != middle
    assert all("just-after" in card.moments for card in fresh)
    assert all("mid-wait" in card.moments for card in reframes.todays_deck(None, NOON))
    unsure = reframes.todays_deck(museum(), NOON, moment="offer-unsure")
    assert all("offer-unsure" in card.moments for card in unsure)


def test_turning_and_the_place_in_the_deck(reframes: Reframes) -> None:
    deck = reframes.todays_deck(museum(), NOON)
    second = reframes.next_card(deck, deck[0])
    assert reframes.next_card(deck, second, -1) == deck[0]
    place = reframes.deck_position(deck, second, situation_of(museum(), NOON))
    assert place.words == f"2 of {len(deck)} for mid-wait"


def test_a_shown_card_is_noted_once_a_day_and_rests_for_a_week(reframes: Reframes, store: FakeStore) -> None:
    card = reframes.todays_deck(museum(), NOON)[0]
    first = reframes.mark_shown(card, NOON)
    assert reframes.mark_shown(card, NOON + timedelta(hours=3)) == first
    assert len(store.marks.all()) == 1
    assert card in reframes.todays_deck(museum(), at(28, 20))
    assert card not in reframes.todays_deck(museum(), NOON + DAY)
    for days in range(1, 40):
        reframes.mark_shown(card, NOON + days * DAY)
    assert len(store.marks.all()[0].shown) == 20


def test_a_kept_card_comes_back_and_can_be_let_go(reframes: Reframes) -> None:
    card = reframes.todays_deck(museum(), NOON)[0]
    reframes.mark_shown(card, NOON)
    reframes.mark_kept(card, NOON)
    assert reframes.is_kept(card)
    assert card in reframes.todays_deck(museum(), NOON + DAY)
    reframes.unmark_kept(card, NOON)
    assert not reframes.is_kept(card)
    assert card not in reframes.todays_deck(museum(), NOON + DAY)


def test_a_hidden_card_is_gone_until_it_is_brought_back(reframes: Reframes, store: FakeStore) -> None:
    before = reframes.todays_deck(museum(), NOON)
    reframes.mark_kept(before[3], NOON)
    reframes.hide(before[3], NOON)
    assert reframes.todays_deck(museum(), NOON) == before[:3] + before[4:]
    assert reframes.hidden() == (before[3],)
    reframes.unhide(before[3], NOON)
    assert reframes.todays_deck(museum(), NOON) == before
    assert reframes.is_kept(before[3])
    assert len(store.marks.all()) == 1, "one document a card, whichever tab writes it"


def test_own_cards_are_mixed_in_and_keep_their_words(reframes: Reframes, store: FakeStore) -> None:
    card = reframes.create_own_card("  [b]{name}[/b] is mine.  ", " And? ", now=NOON)
    assert card in reframes.todays_deck(museum(), NOON)
    assert card in reframes.todays_deck(museum(), NOON, Mood.VERY_LOW)
    assert reframes.card_text(card, "Ada") == "[b]{name}[/b] is mine."
    assert card.ask == "And?"
    assert reframes.explain(card).sources == ()
    reframes.delete_own_card(card, NOON)
    assert card not in reframes.todays_deck(museum(), NOON)
    assert card.id in store.own_reframes.trashed
    with pytest.raises(NotUnderstood, match="Nothing was added"):
        reframes.create_own_card(" \n ", now=NOON)


def test_a_text_file_becomes_one_card_a_paragraph(
    reframes: Reframes, store: FakeStore, tmp_path: Path
) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes("\ufeffFirst line,\r\nsame card.\r\n \t\r\n\r\nSecond. ☕\r\n\r\nSecond. ☕\n".encode())
    cards = reframes.import_own_cards(str(file), NOON)
    assert [card.text for card in cards] == ["First line,\nsame card.", "Second. ☕"]
    assert store.times_together == 1
    assert reframes.import_own_cards(file, NOON) == (), "what is there already is not added twice"
    assert len(reframes.own_cards()) == 2


def test_a_file_that_cannot_be_taken_is_named_in_one_sentence(
    reframes: Reframes, store: FakeStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty.txt").write_text(" \n\n ")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "long.txt").write_bytes(b"x" * 1_000_001)
    (tmp_path / "closed.txt").write_text("words")

    def refuse(path: Path) -> bytes:
        if path.name == "closed.txt":
            raise PermissionError(13, "no")
        with path.open("rb") as file:
            return file.read()

    monkeypatch.setattr(Path, "read_bytes", refuse)
    for name in ("empty.txt", "latin.txt", "long.txt", "closed.txt", "missing.txt", ".", "a\0b"):
        with pytest.raises(NotUnderstood, match=r"Nothing was added\.$"):
            reframes.import_own_cards(tmp_path / name, NOON)
    with pytest.raises(NotUnderstood):
        reframes.import_own_cards("~nobody-of-this-name/lines.txt", NOON)
    assert store.own_reframes.all() == ()


def test_a_card_speaks_to_the_person_by_name_or_without(reframes: Reframes) -> None:
    card = CONTENT.reframe("plan-for-name")
    assert reframes.card_text(card, " Ada ").startswith("If Ada were somebody")
    assert reframes.card_text(card).startswith("If you were somebody")
    assert reframes.card_text(CONTENT.reframe("two-clocks")).startswith("Two clocks")


def test_why_this_one_gives_the_technique_and_the_finding_of_each_source(reframes: Reframes) -> None:
    why = reframes.explain(CONTENT.reframe("worst-seat-in-the-room"))
    assert why.technique.startswith("Look from the other chair.")
    assert [source.key for source in why.sources] == ["savitsky2001", "moon2020"]
    assert all(source.citation and source.finding for source in why.sources)


def test_a_card_leads_on_only_where_no_guard_holds_its_activity_back(reframes: Reframes) -> None:
    middle = situation_of(museum(), NOON)
    walk = CONTENT.reframe("fact-and-story")
    assert reframes.activity_for(CONTENT.reframe("two-clocks"), middle) is None
    assert reframes.activity_for(walk, middle) == CONTENT.activity("thought-record")
    assert reframes.activity_for(walk, situation_of(museum(), NOON, Mood.VERY_LOW)) is None
    assert reframes.activity_for(CONTENT.reframe("bracing-has-a-date"), middle) is None


def test_doing_comes_first_by_day_and_rests_at_night(reframes: Reframes) -> None:
    step = reframes.unfinished_step(museum(), [], INTERVIEW + timedelta(hours=3))
    assert step is not None
    assert step.kind is LetterStepKind.WRITE_THANK_YOU
    assert reframes.unfinished_step(museum(), [], at(23, 23)) is None
    assert reframes.unfinished_step(None, [], NOON) is None


def test_no_card_comes_right_after_a_feeling_was_named(reframes: Reframes, store: FakeStore) -> None:
    assert reframes.may_show_card(NOON)
    store.check_ins.save(CheckIn(at=NOON, worry=7), now=NOON)
    assert reframes.may_show_card(NOON), "a number names no feeling"
    store.check_ins.save(CheckIn(at=NOON, worry=7, line="sick with dread"), now=NOON)
    assert not reframes.may_show_card(NOON + timedelta(minutes=5))
    (quiet,) = reframes.todays_deck(museum(), NOON + timedelta(minutes=5))
    assert quiet is RESTING
    assert reframes.may_show_card(NOON + timedelta(minutes=10))
    assert RESTING not in reframes.todays_deck(museum(), NOON + timedelta(minutes=10))
    drift = ActivityRun(activity_id="thoughts-adrift", started=NOON, ended=NOON + timedelta(minutes=8))
    store.runs.save(drift, now=NOON)
    assert not reframes.may_show_card(NOON + timedelta(minutes=12))


def test_an_answer_is_kept_with_the_cards_words_and_found_beside_the_outcome(reframes: Reframes) -> None:
    card = CONTENT.reframe("plan-for-name")
    assert reframes.save_answer(card, "  ", museum(), NOON) is None
    second = reframes.save_answer(card, "Soup. Then a walk.", museum(), NOON + DAY, name="Ada")
    first = reframes.save_answer(CONTENT.reframe("two-clocks"), "Fine.", museum(), NOON)
    reframes.save_answer(card, "Elsewhere.", None, NOON)
    assert first is not None
    assert second is not None
    assert second.card_text.startswith("If Ada were")
    assert reframes.answers_to(card)[:1] == (second,)
    changed = reframes.update_answer(second, "Soup.", NOON + 2 * DAY)
    assert changed.written == NOON + DAY
    assert [answer.text for answer in reframes.answers_to(card)] == ["Soup.", "Elsewhere."]


def test_a_thought_on_trial_keeps_the_thought_and_its_beliefs(reframes: Reframes) -> None:
    record = reframes.create_thought_record("I lost it in the second answer.", 80, museum(), NOON)
    reframes.create_thought_record("Another.", None, None, NOON)
    assert reframes.thought_records()[0] == record
    assert (record.thought, record.wait_id) == ("I lost it in the second answer.", "museum")
    with pytest.raises(NotUnderstood, match="0 to 100"):
        reframes.create_thought_record("Another.", 101, None, NOON)
    with pytest.raises(NotUnderstood, match="one sentence"):
        reframes.create_thought_record(" ", 50, None, NOON)
    assert len(reframes.thought_records()) == 2
