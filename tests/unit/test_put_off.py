"""A module that is put off is itself to whoever uses it, and is not there before."""

import subprocess
import sys
from pathlib import Path

import pytest

from waitroom.cli.composition_root import NOT_AT_THE_START

PUT_OFF = "import sys; from waitroom.put_off import ModulePutOff, put_off; "


def said(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", PUT_OFF + code], check=True, capture_output=True, text=True)
    return done.stdout.split()


def test_what_is_taken_by_name_loads_nothing_until_it_is_called() -> None:
    assert said(
        "put_off({'colorsys': ('rgb_to_hsv',)}); from colorsys import rgb_to_hsv; import colorsys; "
        "print(isinstance(sys.modules['colorsys'], ModulePutOff)); print(rgb_to_hsv(0, 0, 1)[2]); "
        "print(isinstance(sys.modules['colorsys'], ModulePutOff)); print(colorsys.hsv_to_rgb is "
        "sys.modules['colorsys'].hsv_to_rgb)"
    ) == ["True", "1", "False", "True"]


def test_what_is_asked_for_by_another_name_loads_it_at_once() -> None:
    assert said(
        "put_off({'colorsys': ('rgb_to_hsv',)}); from colorsys import rgb_to_hls; "
        "print(isinstance(sys.modules['colorsys'], ModulePutOff), rgb_to_hls.__module__)"
    ) == ["False", "colorsys"]


def test_a_class_is_made_asked_and_known_through_what_stands_for_it() -> None:
    assert said(
        "put_off({'fractions': ('Fraction',)}); from fractions import Fraction; print(isinstance(1, Fraction)); "
        "half = Fraction(1, 2); print(half, isinstance(half, Fraction), isinstance(1, Fraction)); "
        "print(Fraction.from_float(0.5))"
    ) == ["False", "1/2", "True", "False", "1/2"]


def test_a_class_can_be_derived_from_what_stands_for_it() -> None:
    assert said(
        "put_off({'fractions': ('Fraction',)}); from fractions import Fraction; "
        "print(type('Half', (Fraction,), {}).__name__, isinstance(sys.modules['fractions'], ModulePutOff))"
    ) == ["Half", "True"]


def test_what_is_loaded_stays() -> None:
    assert said("import colorsys; put_off({'colorsys': ()}); print(sys.modules['colorsys'] is colorsys)") == [
        "True"
    ]


# From Python 3.13 on a program that is given with -c, as here, stands in linecache itself.
HERE = [each for each in NOT_AT_THE_START if each != "linecache" or sys.version_info < (3, 13)]


@pytest.mark.parametrize("name", HERE)
def test_each_that_a_start_puts_off_has_what_is_taken_from_it(name: str) -> None:
    names = NOT_AT_THE_START[name]
    assert said(
        f"from waitroom.cli.composition_root import NOT_AT_THE_START; put_off(NOT_AT_THE_START); "
        f"import {name}; module = sys.modules[{name!r}]; print(isinstance(module, ModulePutOff)); "
        f"from importlib import import_module; module.load(); "
        f"print(all(hasattr(import_module({name!r}), each) for each in {names!r}))"
    ) == ["True", "True"]


def test_what_another_module_has_is_lent_and_the_rest_is_the_modules_own() -> None:
    assert said(
        "import math; from waitroom.put_off import lend; lend({'cmath': ('math', ('pi', 'inf'))}); "
        "from cmath import pi, inf; print(pi is math.pi, isinstance(sys.modules['cmath'], ModulePutOff)); "
        "from cmath import polar; print(polar(-1)[0], isinstance(sys.modules['cmath'], ModulePutOff))"
    ) == ["True", "True", "1.0", "False"]


def test_what_the_lender_has_not_and_what_is_loaded_is_not_lent() -> None:
    assert said(
        "from waitroom.put_off import lend; lend({'colorsys': ('math', ('pi', 'rgb_to_hsv'))}); "
        "print('colorsys' in sys.modules); import cmath; own = cmath.pi, cmath; "
        "lend({'cmath': ('math', ('pi',))}); print(sys.modules['cmath'] is own[1])"
    ) == ["False", "True"]


def test_textual_finds_all_that_it_takes_in_what_is_lent() -> None:
    assert said(
        "from waitroom.cli.composition_root import LENT_AT_THE_START, load_without_tls\n"
        "from waitroom.put_off import lend\n"
        "lend(LENT_AT_THE_START); load_without_tls()\n"
        "import textual.app, textual.widgets._text_area, textual.widgets._input, textual.widgets._option_list\n"
        "print([name for name in LENT_AT_THE_START if not isinstance(sys.modules[name], ModulePutOff)])"
    ) == ["[]"]


def test_textual_loads_none_of_them_and_its_own_palette_still_opens(tmp_path: Path) -> None:
    code = """
from waitroom.cli.composition_root import NOT_AT_THE_START, load_without_tls
put_off(NOT_AT_THE_START); load_without_tls()
import asyncio
from textual.app import App
print(*[name for name in NOT_AT_THE_START if not isinstance(sys.modules[name], ModulePutOff)], "none")
async def run():
    async with App().run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        print(type(pilot.app.screen).__module__)
asyncio.run(run())
"""
    file = tmp_path / "palette.py"
    file.write_text(PUT_OFF + code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(file)], check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.split() == ["none", "textual.command"]


def test_a_pattern_of_code_that_is_meant_is_compiled_when_its_methods_are_called() -> None:
    assert said(
        "import re; from waitroom.put_off import PatternsPutOff\n"
        "before = re.compile\n"
        "there = {'__name__': 'there', 're': re}\n"
        "with PatternsPutOff(('there',)):\n"
        "    exec('found = re.compile(\"a(b)\"); match, search = found.match, found.search', there)\n"
        "    print(type(re.compile('ab')) is re.Pattern, type(there['found']) is re.Pattern)\n"
        "print(re.compile is before, 'match' in vars(there['found']))\n"
        "print(there['match']('abc')[1], there['search']('cab')[0], there['found'].groups)\n"
        "print(there['match']('abc')[0], 'match' in vars(there['found']))"
    ) == ["True", "False", "True", "False", "b", "ab", "1", "ab", "True"]


def test_the_first_paint_compiles_no_pattern_of_textual_for_what_it_does_not_read() -> None:
    code = (
        "from waitroom.put_off import PatternsPutOff; "
        "from waitroom.cli.composition_root import PATTERNS_NOT_AT_THE_START\n"
        "with PatternsPutOff(PATTERNS_NOT_AT_THE_START):\n"
        "    from textual import markup\n"
        "print(type(markup.expect_markup_tag._regex).__name__)\n"
        "from textual.content import Content\n"
        "print(Content.from_markup('[b]so[/b]').spans[0].style)"
    )
    assert said(code) == ["PatternPutOff", "b"]
