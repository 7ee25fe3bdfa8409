from waitroom.domain.letters.letter_slots import LetterSlot, fill_slots, next_slot, open_slots


def test_open_slots_stand_where_they_are_and_a_brace_over_two_lines_is_no_slot() -> None:
    text = "Dear {name}, {\n} about {what stayed with you} {}"
    assert open_slots(text) == (LetterSlot(5, 11, "name"), LetterSlot(23, 45, "what stayed with you"))


def test_the_next_slot_is_the_one_ahead_and_then_the_first_again() -> None:
    text = "{a} and {b}"
    assert next_slot(text, 1) == LetterSlot(8, 11, "b")
    assert next_slot(text, 9) == LetterSlot(0, 3, "a")
    assert next_slot("nothing open", 0) is None


def test_what_is_known_is_filled_in_and_what_is_not_stays_as_a_gap() -> None:
    known = {"name": "Ms [b]Okafor[/b] {x}", "role": "  "}
    assert (
        fill_slots("Dear {Name}, the {role} at {place}", known)
        == "Dear Ms [b]Okafor[/b] {x}, the {role} at {place}"
    )
