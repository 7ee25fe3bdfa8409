"""Every sentence can be taken out, translated and put back: nothing is missing, nothing is malformed."""

import io

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

from tests.translation.catalogue import calls, calls_in, content_texts, malformed, template
from waitroom.content.letters import letter_kinds
from waitroom.content.loader import Content


@pytest.fixture(scope="module")
def made() -> Catalog:
    return template()


def ids(catalogue: Catalog) -> set[str]:
    found: set[str] = set()
    for message in catalogue:
        found.update(map(str, message.id) if isinstance(message.id, tuple) else [str(message.id)])
    return found


def test_every_sentence_of_the_sources_is_in_the_template(made: Catalog) -> None:
    known = ids(made)
    missing = [(call.place, text) for call in calls() for text in call.literals if text not in known]
    assert missing == []
    assert len(known) > 3000


def test_no_sentence_is_malformed() -> None:
    assert [(call.place, wrong) for call in calls() if (wrong := malformed(call))] == []


def test_one_sentence_for_one_thing_has_one_for_several() -> None:
    pairs: dict[str, set[str]] = {}
    for call in calls():
        if call.function == "ngettext":
            one, many = call.literals
            pairs.setdefault(one, set()).add(many)
    assert {one: many for one, many in pairs.items() if len(many) > 1} == {}


def test_everything_that_ships_to_be_read_is_in_the_template(made: Catalog) -> None:
    known, content = ids(made), Content()
    shown = [text for _, text in content_texts()]
    shown += [each for card in content.reframes for each in (card.text, card.text_noname, card.ask)]
    shown += [
        each
        for activity in content.activities
        for each in (activity.name, activity.summary, activity.caution, activity.skip_if, *activity.steps)
    ]
    shown += [each for trap in content.traps for each in (trap.name, trap.does, trap.sounds, trap.ask)]
    shown += [star.name for star in content.stars] + [*content.values]
    shown += [*content.moments.values(), *content.techniques.values()]
    shown += [source.finding for source in content.sources.values()]
    for kind in letter_kinds().values():
        shown += [kind.name, kind.when, kind.subject, kind.skeleton.strip()]
    assert [text for text in shown if text and text not in known] == []


def test_the_template_comes_back_from_a_translator_whole(made: Catalog) -> None:
    written = io.BytesIO()
    write_po(written, made)
    written.seek(0)
    back = read_po(written, locale="de")
    assert ids(back) == ids(made)
    for message in back:
        if message.id:
            message.string = message.id if isinstance(message.id, tuple) else str(message.id)
    machine = io.BytesIO()
    write_mo(machine, back)
    machine.seek(0)
    assert len(read_mo(machine)) == len(made)


@pytest.mark.parametrize(
    "code",
    [
        '_(f"{name} is there.")',
        '_("Nothing " + word)',
        '_("{name} is there.".format(name=name))',
        '_("{name} is there.").format(nmae=name)',
        '_("{name} is there.").format(name)',
        '_("It is there.").format(name=name)',
        '_("")',
        'ngettext("{days} day", word, days)',
        'ngettext("{days} day", "{days} days", days).format(day=days)',
        "N_(word)",
        "f\"{_('It is there.')} Once.\"",
        "pgettext('short', word)",
    ],
)
def test_a_malformed_sentence_is_found(code: str) -> None:
    assert [malformed(call) for call in calls_in(code, "here.py")][:1] not in ([], [""])


@pytest.mark.parametrize(
    "code",
    [
        '_("{name} is there, {{key:undo}} takes it back.").format(name=name)',
        '_("It is there." " And it stays.")',
        "_(name)",
        '_("one") if one else _("many")',
        'ngettext("a day", "{days} days", days).format(days=days)',
        'pgettext("short", "May")',
    ],
)
def test_a_sentence_that_can_be_translated_is_let_be(code: str) -> None:
    assert [malformed(call) for call in calls_in(code, "here.py") if malformed(call)] == []
