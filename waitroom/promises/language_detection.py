"""Which language a sentence is in: the locale's first, then the one whose words it is made of."""

from waitroom.promises.text_folding import fold_text, split_words
from waitroom.promises.word_table import LANGUAGES, WordTable, load_word_table

ENOUGH = 0.6  # of the words known: then the locale's language is right and no other table is opened


def languages_for(words: str, locale: str) -> list[str]:
    """Return the languages to try, the likeliest first."""
    own = locale.replace("_", "-").partition("-")[0].lower()
    own = own if own in LANGUAGES else "en"
    if known_share(words, load_word_table(own)) >= ENOUGH:
        return [own] if own == "en" else [own, "en"]
    ranked = sorted(
        LANGUAGES,
        key=lambda language: (
            -known_share(words, load_word_table(language)),
            language != own,
            language != "en",
        ),
    )
    return [language for language in ranked if language in {own, "en", ranked[0]}]


def known_share(words: str, known: WordTable) -> float:
    """Return the share of the words that a table knows, 0 to 1."""
    split = [word for word in split_words(fold_text(words), known.language) if not word.isdigit()]
    if not split:
        return 1.0
    return sum(known.knows(word) or known.knows(word.removesuffix("'s")) for word in split) / len(split)
