"""Typing slips: the word of time that a mistyped word is nearest to."""

from functools import lru_cache

from waitroom.promises.word_table import WordTable


@lru_cache(maxsize=4096)
def nearest_word(word: str, table: WordTable) -> str:
    """Return the repairable word of the table that `word` was meant to be, or "" where none is near.

    One slip (a letter too many, too few, wrong, or two swapped) is repaired in words of five letters
    and more, two slips in words of eight and more. Two candidates equally near repair nothing.
    """
    if len(word) < 5 or table.knows(word):
        return ""
    best: list[str] = []
    least = 3 if len(word) >= 8 else 2
    for candidate in _candidates(word, table):
        allowed = 2 if min(len(word), len(candidate)) >= 8 else 1
        slips = edit_distance(word, candidate, allowed)
        if slips <= allowed and slips <= least:
            best = [candidate] if slips < least else [*best, candidate]
            least = slips
    meanings = [table.phrases[(candidate,)] for candidate in best]
    return best[0] if best and all(meaning == meanings[0] for meaning in meanings) else ""


def _candidates(word: str, table: WordTable) -> tuple[str, ...]:
    """Return the words that begin with the first letter, or with the second where they were swapped."""
    same = table.repaired.get(word[0], ())
    swapped = tuple(w for w in table.repaired.get(word[1], ()) if w[1] == word[0])
    return same + swapped if word[0] != word[1] else same


def edit_distance(one: str, other: str, limit: int) -> int:
    """Return the number of slips between two words (optimal string alignment), or `limit` + 1."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, match in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
