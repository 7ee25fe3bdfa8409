from hypothesis import given
from hypothesis import strategies as st

from waitroom.domain.letters.letter_comparison import compare_texts
from waitroom.domain.letters.version_history import DiffKind, DiffPiece


def test_what_both_letters_say_is_marked_in_both_and_a_word_or_two_is_not() -> None:
    here, there = compare_texts(
        "Dear Priya,\nThank you for the tour of the stores today.\n",
        "Dear Tom,\nThank you for the tour of the roof and the bees.\n",
    )
    assert here == (
        DiffPiece(DiffKind.GONE, "Dear Priya"),
        DiffPiece(DiffKind.SAME, ",\nThank you for the tour of the "),
        DiffPiece(DiffKind.GONE, "stores today.\n"),
    )
    assert there == (
        DiffPiece(DiffKind.NEW, "Dear Tom"),
        DiffPiece(DiffKind.SAME, ",\nThank you for the tour of the "),
        DiffPiece(DiffKind.NEW, "roof and the bees.\n"),
    )


@given(st.text(alphabet="ab \n.é", max_size=60), st.text(alphabet="ab \n.é", max_size=60))
def test_each_side_is_its_own_text_again(one: str, other: str) -> None:
    here, there = compare_texts(one, other)
    assert "".join(piece.text for piece in here) == one
    assert "".join(piece.text for piece in there) == other
