"""The language of the sentences: English costs nothing, another language is taken where its catalogue lies."""

import subprocess
import sys
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from waitroom import translation
from waitroom.translation import N_, _, find_catalogue, languages_asked, ngettext, pgettext


def german() -> bytes:
    catalogue = Catalog(locale="de")
    catalogue.add("Nothing was kept.", "Es wurde nichts behalten.")
    catalogue.add(("{days} day", "{days} days"), ("{days} Tag", "{days} Tage"))
    catalogue.add("May", "Mai", context="short")
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "de" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "waitroom.mo").write_bytes(german())
    return tmp_path


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({}, []),
        ({"LANG": "C.UTF-8"}, []),
        ({"LANG": "en_GB.UTF-8"}, []),
        ({"LANG": "de_AT.UTF-8"}, ["de_AT", "de"]),
        ({"LANG": "de_DE@euro"}, ["de_DE", "de"]),
        ({"LANG": "de", "LC_MESSAGES": "fr_FR.UTF-8"}, ["fr_FR", "fr"]),
        ({"LC_MESSAGES": "fr", "LC_ALL": "POSIX"}, []),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "de_AT:fr"}, ["de_AT", "de", "fr"]),
        ({"LANGUAGE": "de:en:fr"}, ["de"]),
        ({"LANGUAGE": "", "LANG": "es_ES.UTF-8"}, ["es_ES", "es"]),
    ],
)
def test_the_environment_names_the_languages_before_english(
    environment: dict[str, str], languages: list[str]
) -> None:
    assert languages_asked(environment) == languages


def test_a_language_with_a_catalogue_is_taken(folder: Path) -> None:
    catalogue = find_catalogue({"LANG": "de_AT.UTF-8"}, str(folder))
    assert catalogue is not None
    assert catalogue.gettext("Nothing was kept.") == "Es wurde nichts behalten."


@pytest.mark.parametrize("environment", [{}, {"LANG": "en_US.UTF-8"}, {"LANG": "fr_FR.UTF-8"}])
def test_english_and_a_language_without_a_catalogue_are_english(
    environment: dict[str, str], folder: Path
) -> None:
    assert find_catalogue(environment, str(folder)) is None


def test_no_translation_ships_yet() -> None:
    assert find_catalogue({"LANGUAGE": "de:fr:es:it"}) is None


def test_in_english_a_sentence_stays_as_it_is_written() -> None:
    assert translation.catalogue is None
    assert _("Nothing was kept.") == "Nothing was kept."
    assert pgettext("short", "May") == "May"
    assert N_("Nothing was kept.") == "Nothing was kept."
    assert [ngettext("{days} day", "{days} days", days).format(days=days) for days in (0, 1, 2)] == [
        "0 days",
        "1 day",
        "2 days",
    ]


def test_in_another_language_its_words_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation, "catalogue", GNUTranslations(BytesIO(german())))
    assert _("Nothing was kept.") == "Es wurde nichts behalten."
    assert _("No word of it is there.") == "No word of it is there."
    assert _("") == ""
    assert pgettext("short", "May") == "Mai"
    assert N_("Nothing was kept.") == "Nothing was kept."
    assert [ngettext("{days} day", "{days} days", days).format(days=days) for days in (1, 2)] == [
        "1 Tag",
        "2 Tage",
    ]


def test_english_does_not_load_gettext() -> None:
    program = "import sys; import waitroom.translation; print('gettext' in sys.modules)"
    shown = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={"LANG": "en_GB.UTF-8"},
    )
    assert shown.stdout.strip() == "False"
