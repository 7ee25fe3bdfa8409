"""Large solid figures for the number on the wall, drawn in half blocks at three heights."""

SMALL, MEDIUM, LARGE = HEIGHTS = (3, 5, 10)
"""The heights in rows, for 80x24, 120x36 and 200x50."""

_LOW = {
    "0": ".###. ##.## ##.## ##.## ##.## .###.",
    "1": "..##. .###. ..##. ..##. ..##. .####",
    "2": "####. ...## ..##. .##.. ##... #####",
    "3": "####. ...## .###. ...## ...## ####.",
    "4": "##.## ##.## ##.## ##### ...## ...##",
    "5": "##### ##... ####. ...## ...## ####.",
    "6": ".###. ##... ####. ##.## ##.## .###.",
    "7": "##### ...## ..##. ..##. .##.. .##..",
    "8": ".###. ##.## .###. ##.## ##.## .###.",
    "9": ".###. ##.## ##.## .#### ...## .###.",
}
"""Each figure of three rows, as six lines of pixels."""

_MIDDLE = {
    "0": ".####. ###### ##..## ##..## ##..## ##..## ##..## ##..## ###### .####.",
    "1": "..##.. .###.. ####.. ..##.. ..##.. ..##.. ..##.. ..##.. ###### ######",
    "2": ".####. ###### ##..## ....## ...##. ..##.. .##... ##.... ###### ######",
    "3": "#####. ###### ....## ....## .####. .####. ....## ....## ###### #####.",
    "4": "...##. ..###. .####. ##.##. ##.##. ###### ###### ...##. ...##. ...##.",
    "5": "###### ###### ##.... ##.... #####. ###### ....## ....## ###### #####.",
    "6": ".####. #####. ##.... ##.... #####. ###### ##..## ##..## ###### .####.",
    "7": "###### ###### ....## ...##. ...##. ..##.. ..##.. .##... .##... .##...",
    "8": ".####. ###### ##..## ##..## .####. .####. ##..## ##..## ###### .####.",
    "9": ".####. ###### ##..## ##..## ###### .##### ....## ....## .##### .####.",
}
"""Each figure of five rows, as ten lines of pixels; the largest are these, doubled."""

_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def large_number_rows(number: str, height: int = SMALL) -> tuple[str, ...]:
    """Return the rows of a number, `height` of them; signs that have no figure are left out.

    Raises:
        ValueError: where there are no figures of that height.
    """
    if height not in HEIGHTS:
        msg = f"figures are {HEIGHTS} rows high"
        raise ValueError(msg)
    glyphs = [_pixels(sign, height) for sign in number if sign in _LOW]
    gap = " " * (4 if height == LARGE else 2)
    return tuple(
        gap.join(
            "".join(
                _HALVES[above == "#", below == "#"]
                for above, below in zip(glyph[2 * row], glyph[2 * row + 1], strict=True)
            )
            for glyph in glyphs
        )
        for row in range(height)
    )


def _pixels(sign: str, height: int) -> list[str]:
    if height == SMALL:
        return _LOW[sign].split()
    lines = _MIDDLE[sign].split()
    if height == MEDIUM:
        return lines
    return ["".join(cell * 2 for cell in line) for line in lines for _ in range(2)]
