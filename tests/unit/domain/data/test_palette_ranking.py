from waitroom.domain.data.palette_ranking import (
    BY_ANOTHER_WORD,
    BY_ITS_LETTERS,
    IN_A_WORD,
    IN_THE_SENTENCE,
    IS_THE_WORD,
    NAME_BEGINS,
    rank,
)


def test_the_name_comes_before_other_words_and_these_before_the_sentence() -> None:
    assert rank("lea", "leave") == NAME_BEGINS
    assert rank("file", "calendar file") == IN_A_WORD
    assert rank("Qui", "leave", "quit exit") == BY_ANOTHER_WORD
    assert rank("Quit", "leave", "quit exit") == IN_A_WORD, "a whole word is meant"
    assert rank("everything", "leave", "quit", "Leave; everything is kept") == IN_THE_SENTENCE
    assert rank("no", "what happened", "yes no") == IS_THE_WORD < rank("no", "not here")  # type: ignore[operator]
    assert rank("", "leave") == NAME_BEGINS
    assert rank("xyz", "leave", "quit", "Leave") is None


def test_each_word_has_to_be_there_and_letters_in_their_order_will_do() -> None:
    assert rank("calendar exp", "calendar file", "export ics") == BY_ANOTHER_WORD
    assert rank("calendar nothing", "calendar file", "export ics") is None
    assert rank("brth", "breathe") == BY_ITS_LETTERS
    assert rank("ba", "a board") is None


def test_words_that_fill_a_sentence_ask_for_nothing_beside_others() -> None:
    assert rank("they called", "the phone rings", "called") == IN_A_WORD
    assert rank("today is a bad day", "how I am", "today bad day") == IN_A_WORD
    assert rank("how", "keys", "help how") == IS_THE_WORD
