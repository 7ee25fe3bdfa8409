"""What can be done with the happy box, on a real store in a folder."""

import errno
import hashlib
import json
import os
import random
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import quote

import pytest

from tests.photographs import as_bytes, beach, cat, sky
from waitroom.domain.box.memento import Memento, MementoDetails, MementoKind, is_picture
from waitroom.domain.care.activity import CheckIn
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.exports.box_page import is_web_address
from waitroom.paths import Paths
from waitroom.room.box import box as box_module
from waitroom.room.box import box_import as intake_module
from waitroom.room.box.box import Box
from waitroom.room.box.box_import import FolderContents, ImportProgress, import_note, scan_files, scan_folder
from waitroom.store.opening import open_store
from waitroom.store.pictures import FileFolder

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)

MakeBox = Callable[[str], Box]


@pytest.fixture
def make_box(tmp_path: Path) -> Iterator[MakeBox]:
    stores = []

    def make(name: str) -> Box:
        paths = Paths(data=tmp_path / name, state=tmp_path / name / "state", config=tmp_path / name)
        store = open_store(paths, now=NOW)
        stores.append(store)
        return Box(store, FileFolder(paths.files), random.Random(1))

    yield make
    for store in stores:
        store.close()


@pytest.fixture
def box(make_box: MakeBox) -> Box:
    return make_box("data")


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    (folder / "more").mkdir(parents=True)
    (folder / "a.jpg").write_bytes(as_bytes(beach((60, 40))))
    (folder / "more" / "b.png").write_bytes(as_bytes(cat((60, 72)), "PNG"))
    (folder / "c.txt").write_text("Dear you,\r\nall is well.")
    (folder / "d.webp").write_bytes(b"")
    (folder / "same as a.jpg").write_bytes((folder / "a.jpg").read_bytes())
    (folder / ".hidden.png").write_bytes(b"x")
    (folder / "Thumbs.db").write_bytes(b"x")
    outside = tmp_path / "secret.jpg"
    outside.write_bytes(as_bytes(sky(10, 10, (1, 2, 3), (4, 5, 6))))
    (folder / "link.jpg").symlink_to(outside)
    (folder / "away").symlink_to(tmp_path)
    return folder


def files(box: Box) -> set[str]:
    folder = box._pictures.folder
    return {path.name for path in folder.rglob("*") if path.is_file()} if folder.exists() else set()


def test_the_order_is_known_without_reading_a_memento(box: Box) -> None:
    for number in range(12):
        box.intake.add_text(f"line {number}", MementoDetails(), NOW + timedelta(minutes=number % 5))
    for number, memento in enumerate(box.all()):
        for times in range(number % 3):
            box.mark_seen(memento.id, NOW + timedelta(days=times))
    assert box.ids_in_order() == [memento.id for memento in box.all()]
    newest = [box.get(memento_id) for memento_id in box.ids_in_order(is_newest_first=True)]
    kept = [memento.created for memento in newest if memento is not None]
    assert kept == sorted(kept, key=str, reverse=True)
    assert box.count() == 12
    before = box.content_version()
    assert box.content_version() == before
    box.pin(box.ids_in_order()[0], NOW)
    assert box.content_version() != before


def test_words_come_in_with_the_kind_they_suggest(box: Box) -> None:
    keep = box.intake.add

    assert keep("They laughed.", MementoDetails(), NOW).kind is MementoKind.NOTE
    quote = keep("“Come back any time.”", MementoDetails(who=" Ann "), NOW)
    assert (quote.kind, quote.text, quote.who) == (MementoKind.QUOTE, "Come back any time.", "Ann")
    card = keep("When it is late, I make tea", MementoDetails(), NOW)
    assert (card.kind, card.title, card.text) == (MementoKind.COPING, "When it is late,", "I make tea")
    assert keep("a cup", MementoDetails(kind=MementoKind.PRIZE), NOW).kind is MementoKind.PRIZE
    assert keep("tea", MementoDetails(kind=MementoKind.COPING, title="when"), NOW).text == "tea"
    assert len(box.all()) == 5


@pytest.mark.parametrize("words", ["", "  \n "])
def test_nothing_at_all_is_asked_about(box: Box, words: str) -> None:
    with pytest.raises(NotUnderstood, match="nothing to keep yet"):
        box.intake.add(words, MementoDetails(), NOW)
    assert box.all() == ()


def test_a_book_is_sent_to_the_files(box: Box) -> None:
    with pytest.raises(NotUnderstood, match="keep it as a file"):
        box.intake.add_text("x" * 1_000_001, MementoDetails(), NOW)


@pytest.mark.parametrize("form", ["{}", "'{}'", "file://{}", "{} \n"])
def test_a_dropped_path_brings_its_picture(box: Box, photos: Path, form: str) -> None:
    memento = box.intake.add(form.format(photos / "a.jpg"), MementoDetails(title="the beach"), NOW)
    (photos / "a.jpg").unlink()

    assert memento.kind is MementoKind.PICTURE
    assert (memento.picture_width, memento.picture_height) == (60, 40)
    pixels = box.thumbnail(memento, 30, 30)
    assert (pixels.width, pixels.height) == (30, 20)
    assert box.file_path(memento).is_file()


def test_a_path_with_escaped_spaces_and_one_that_cannot_be_asked_about(
    box: Box, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert box.intake.find_path(str(photos / "same as a.jpg").replace(" ", "\\ ")) == photos / "same as a.jpg"
    assert box.intake.find_path("~nobody-of-this-name/x.png") is None
    assert box.intake.find_path("no such/thing.png") is None

    def refuse(self: Path) -> NoReturn:
        raise PermissionError

    monkeypatch.setattr(Path, "exists", refuse)
    assert box.intake.find_path("/root/x.png") is None


def test_a_text_file_comes_in_as_a_letter_with_its_words(box: Box, photos: Path) -> None:
    memento = box.intake.add(str(photos / "c.txt"), MementoDetails(), NOW)

    assert (memento.kind, memento.title, memento.text) == (MementoKind.LETTER, "c", "Dear you,\nall is well.")
    (photos / "e.md").write_bytes(b"\xff\xfe no words")
    assert box.intake.add(str(photos / "e.md"), MementoDetails(), NOW).kind is MementoKind.FILE


def test_what_comes_through_a_pipe(box: Box) -> None:
    assert box.intake.add_bytes(b"a kind line\n", MementoDetails(), NOW).text == "a kind line"
    picture = box.intake.add_bytes(as_bytes(beach((30, 20))), MementoDetails(title="piped"), NOW)
    assert (picture.kind, picture.picture_width) == (MementoKind.PICTURE, 30)
    song = box.intake.add_bytes(b"words", MementoDetails(), NOW, "song.mp3")
    assert song.kind is MementoKind.SOUND
    with pytest.raises(NotUnderstood, match="no picture"):
        box.thumbnail(song, 3, 3)


def test_a_folder_comes_in_whole_and_names_what_it_leaves_out(box: Box, photos: Path) -> None:
    seen: list[ImportProgress] = []

    kept = box.intake.add_folder(photos, MementoDetails(tags=("fun",)), NOW, tell=seen.append)

    assert sorted(each.file_name for each in kept.mementos) == ["a.jpg", "b.png", "c.txt"]
    assert (kept.known, kept.twice) == (0, 1)
    assert kept.left_out == "One file of another kind was left out (.db). One link was not followed."
    (sentence,) = kept.refused
    assert "d.webp" in sentence
    assert (seen[-1].done, seen[-1].total) == (5, 5)
    assert all(each.tags == ("fun",) for each in box.all())
    assert "secret" not in {each.file_name.partition(".")[0] for each in box.all()}
    again = box.intake.add_folder(photos, MementoDetails(), NOW)
    assert (again.mementos, again.known, again.twice) == ((), 4, 0)


def test_the_files_of_a_folder_keep_the_order_of_their_names(box: Box, photos: Path) -> None:
    box.intake.add_folder(photos, MementoDetails(), NOW)

    names = [each.file_name for each in sorted(box.all(), key=lambda each: str(each.created))]
    assert names == ["a.jpg", "c.txt", "b.png"]
    assert len({each.created for each in box.all()}) == 3


@pytest.mark.parametrize("form", ["{0}\n{1}\n", "'{0}' '{1}'", "file://{0} file://{1}", "{2} {3}"])
def test_several_files_that_are_dropped_come_in_together(box: Box, photos: Path, form: str) -> None:
    one, two = photos / "same as a.jpg", photos / "more" / "b.png"
    quoted = [str(path).replace(" ", "\\ ") for path in (one, two)]
    # An address of a file has no blank in it.
    shown = [str(path).replace(" ", "%20") if "file:" in form else str(path) for path in (one, two)]

    paths = box.intake.find_paths(form.format(*shown, *quoted))
    seen: list[ImportProgress] = []
    kept = box.intake.add_files(paths, MementoDetails(tags=("fun",)), NOW, tell=seen.append)

    assert paths == (one, two)
    assert [each.file_name for each in kept.mementos] == ["same as a.jpg", "b.png"]
    assert (seen[-1].done, seen[-1].total) == (2, 2)
    assert {each.tags for each in box.all()} == {("fun",)}


@pytest.mark.parametrize(
    "form",
    [
        "copy\nfile://{0}\nfile://{1}",
        "cut\r\nfile://{0}\r\nfile://{1}\r\n",
        "x-special/nautilus-clipboard\ncopy\nfile://myhost{0}\nfile://myhost{1}\n",
        "'file://{0}' 'file://localhost{1}'",
        "{2} {3} ",
    ],
)
def test_files_as_file_managers_list_them_come_in_as_files(box: Box, photos: Path, form: str) -> None:
    one, two = photos / "it's 100% #1.jpg", photos / "more" / "b.png"
    (photos / "same as a.jpg").rename(one)
    dropped = form.format(quote(str(one)), quote(str(two)), shlex.quote(str(one)), shlex.quote(str(two)))

    assert box.intake.find_paths(dropped) == (one, two)
    one.unlink()
    assert box.intake.find_paths(dropped) == ()
    if "copy" in form:
        with pytest.raises(NotUnderstood, match=r"^file:.* is not there; nothing was added\.$"):
            box.intake.add(dropped, MementoDetails(), NOW)


def test_where_one_of_several_is_missing_none_is_taken_for_a_path(box: Box, photos: Path) -> None:
    assert box.intake.find_paths(f"{photos / 'a.jpg'}\n{photos / 'no.jpg'}") == ()
    assert box.intake.find_paths("a.b c.d") == ()
    assert box.intake.find_paths(str(photos / "a.jpg")) == (photos / "a.jpg",)
    assert box.intake.find_paths(f"{photos / 'a.jpg'} {photos / 'a.jpg'}") == (photos / "a.jpg",)


def test_a_folder_among_several_brings_what_it_holds(
    box: Box, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (photos / "more" / "x.pdf").write_bytes(b"x")
    (photos / "more" / "README").write_bytes(b"x")
    (photos / "more" / "y.heic").write_bytes(b"x")

    found = scan_files([photos / "Thumbs.db", photos / "more"])

    assert found.paths == (photos / "Thumbs.db", photos / "more" / "b.png")
    assert found.skipped_sentence() == "3 files of other kinds were left out (.heic, .pdf, no ending)."
    assert FolderContents(links=2, closed=1).skipped_sentence() == (
        "2 links were not followed. One folder in there could not be read."
    )
    assert FolderContents(closed=2).skipped_sentence() == "2 folders in there could not be read."
    assert FolderContents().skipped_sentence() == ""
    monkeypatch.setattr(intake_module, "MOST_FILES", 1)
    with pytest.raises(NotUnderstood, match="more than 2,000"):
        box.intake.add_files([photos / "a.jpg", photos / "c.txt"], MementoDetails(), NOW)


def test_a_word_that_a_folder_is_called_is_no_folder(
    box: Box, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(photos)
    (photos / "one.two").mkdir()

    assert box.intake.find_path("one.two") is None
    assert box.intake.find_path("'more'") is None
    assert box.intake.find_path("more/") == Path("more")
    assert box.intake.find_path("./one.two") == Path("one.two")
    assert box.intake.find_path("a.jpg") == Path("a.jpg")


def test_a_path_that_leads_nowhere_is_not_kept_as_words(box: Box) -> None:
    with pytest.raises(NotUnderstood, match=r"^nosuch.png is not there; nothing was added.$"):
        box.intake.add("nosuch.png", MementoDetails(title="X"), NOW)
    assert box.all() == ()
    assert box.intake.add("and/or", MementoDetails(), NOW).text == "and/or"
    assert box.intake.add_text("nosuch.png", MementoDetails(), NOW).text == "nosuch.png"


def test_a_picture_that_cannot_be_shown_is_kept_and_it_is_said(box: Box, photos: Path) -> None:
    (photos / "z.HEIC").write_bytes(b"\0\0\0\x18ftypheic")

    memento = box.intake.add_file(photos / "z.HEIC", MementoDetails(), NOW)

    assert memento.kind is MementoKind.FILE
    assert import_note(memento) == "z.HEIC is kept as a file; it cannot be shown as a picture here."
    assert import_note(box.intake.add_file(photos / "a.jpg", MementoDetails(), NOW)) == ""


def test_what_is_called_a_picture_and_cannot_be_shown_is_kept_and_it_is_said(
    box: Box, tmp_path: Path
) -> None:
    folder = tmp_path / "phone"
    folder.mkdir()
    heic, torn = b"\0\0\0\x18ftypheic" + bytes(20), as_bytes(beach((60, 40)))[:40]
    (folder / "IMG_1.JPG").write_bytes(heic)
    said = "IMG_1.JPG is kept as a file; it cannot be shown as a picture here."

    kept = box.intake.add_folder(folder, MementoDetails(), NOW)
    (one,) = kept.mementos
    assert (one.kind, one.file_name, is_picture(one)) == (MementoKind.FILE, "IMG_1.JPG", False)
    assert one.file.endswith(".heic")
    assert import_note(one) == kept.left_out == said
    (folder / "IMG_2.jpg").write_bytes(torn)
    (folder / "letter.png").write_bytes(b"Dear Sam,")
    kept = box.intake.add_folder(folder, MementoDetails(), NOW)
    assert kept.left_out == "2 are kept as files; they cannot be shown as pictures here."
    assert {each.kind for each in kept.mementos} == {MementoKind.FILE}
    assert import_note(box.intake.add_bytes(torn, MementoDetails(), NOW)).startswith(
        "picture.jpg is kept as a file;"
    )
    (folder / "photo.txt").write_bytes(as_bytes(beach((60, 40))))
    photo = box.intake.add_file(folder / "photo.txt", MementoDetails(), NOW)
    assert (photo.kind, photo.text, photo.picture_width) == (MementoKind.PICTURE, "", 60)
    assert import_note(photo) == ""


def test_a_box_with_a_picture_that_cannot_be_shown_goes_out_and_comes_back(
    make_box: MakeBox, tmp_path: Path
) -> None:
    box, other = make_box("one"), make_box("two")
    whole = as_bytes(beach((60, 40)), "PNG")
    for number, data in enumerate(
        (whole[:60], whole[:-40], b"\xff\xd8\xff" + b"x" * 99, b"\0\0\0\x18ftypheic")
    ):
        box.intake.add_bytes(data, MementoDetails(title=str(number)), NOW, f"{number}.png")
    box.archive.export_folder(tmp_path / "out", NOW)
    other.archive.import_folder(tmp_path / "out", NOW)
    assert same(other.all()) == same(box.all())
    assert {each.title: each.picture_width for each in other.all()} == {"0": 0, "1": 60, "2": 0, "3": 0}


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7 words", "file.pdf"),
        (b"ID3\3\0rest", "sound.mp3"),
        (b"OggS\0rest", "sound.ogg"),
        (b"RIFF\1\2\3\4WAVE", "sound.wav"),
        (b"\0\0\0\x18ftypheic", "file.heic"),
        (b"\0\0\0\x18ftypisom", "file.mp4"),
        (b"PK\3\4rest", "file.zip"),
    ],
)
def test_a_known_kind_without_a_name_gets_one(box: Box, data: bytes, name: str) -> None:
    assert box.intake.add_bytes(data, MementoDetails(), NOW).file_name == name


@pytest.mark.parametrize("data", [b"\0\1\2", "Grüße".encode("latin-1"), b"\xff\xfeodd"])
def test_what_is_no_text_and_no_known_kind_is_refused(box: Box, data: bytes) -> None:
    with pytest.raises(NotUnderstood, match="not UTF-8 text"):
        box.intake.add_bytes(data, MementoDetails(), NOW)
    assert not files(box)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_words_in_another_writing_come_in_as_words(box: Box, encoding: str) -> None:
    assert box.intake.add_bytes("Grüße\r\nSam".encode(encoding), MementoDetails(), NOW).text == "Grüße\nSam"


def test_quotation_marks_inside_the_words_stay(box: Box) -> None:
    for words in ("“a” and “b”", '"yes" he said, "come"'):
        assert box.intake.add_text(words, MementoDetails(), NOW).text == words
        assert box.intake.add_text(words, MementoDetails(kind=MementoKind.QUOTE), NOW).text == words
    lake = "When we met at the lake it was raining and I laughed"
    kept = box.intake.add_text(lake, MementoDetails(kind=MementoKind.COPING), NOW)
    assert (kept.title, kept.text) == ("", lake)


def test_a_folder_that_is_stopped_leaves_nothing_behind(box: Box, photos: Path) -> None:
    kept = box.intake.add(str(photos / "a.jpg"), MementoDetails(), NOW)
    before = files(box)
    stops = iter([False, False, False, True])

    result = box.intake.add_folder(photos, MementoDetails(), NOW, is_stopped=lambda: next(stops))

    assert result.is_stopped
    assert box.all() == (kept,)
    assert files(box) == before


def test_a_disk_that_fills_in_the_middle_of_a_folder_leaves_nothing_behind(
    box: Box, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_file, turns = os.replace, iter(range(100))

    def full(source: str, target: str) -> None:
        if str(target).endswith((".png", ".txt")) and "thumbs" not in str(target) and next(turns) >= 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        replace_file(source, target)

    monkeypatch.setattr(os, "replace", full)

    with pytest.raises(CannotWrite, match="No space left"):
        box.intake.add_folder(photos, MementoDetails(), NOW)
    assert box.all() == ()
    assert not [name for name in files(box) if not name.endswith(".png") or name.startswith(".")]


def test_ctrl_c_in_the_middle_of_a_folder_leaves_nothing_behind(box: Box, photos: Path) -> None:
    def tell(progress: ImportProgress) -> None:
        if progress.done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        box.intake.add_folder(photos, MementoDetails(), NOW, tell=tell)
    assert box.all() == ()
    assert not files(box)


def test_a_folder_that_is_none_or_too_large_is_refused(
    box: Box, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_module, "MOST_FILES", 2)

    with pytest.raises(NotUnderstood, match="more than 2,000"):
        box.intake.add_folder(photos, MementoDetails(), NOW)
    with pytest.raises(NotUnderstood, match="not a folder"):
        scan_folder(photos / "a.jpg")


def test_pin_change_put_away_and_undo(box: Box) -> None:
    memento = box.intake.add("a line", MementoDetails(), NOW)

    assert box.mementos_for_a_no() == ()
    pinned = box.pin(memento.id, NOW)
    assert pinned is not None
    assert box.mementos_for_a_no() == (pinned,)
    changed = box.save(replace(pinned, title="named"), NOW)
    box.delete(memento.id, NOW)
    assert box.all() == ()
    assert box.pin(memento.id, NOW) is None
    assert box.mark_seen(memento.id, NOW) is None
    assert box.restore(memento.id, NOW)
    (came,) = box.all()
    assert came == replace(changed, revision=came.revision)
    assert came.revision > changed.revision


def test_on_a_no_proof_and_love_stand_in_for_pins(box: Box) -> None:
    loved = box.intake.add("a hug", MementoDetails(tags=("loved",)), NOW)
    assert box.mementos_for_a_no() == (loved,)
    proof = box.intake.add("it worked", MementoDetails(kind=MementoKind.PROOF), NOW)
    assert box.mementos_for_a_no() == (proof,)


def test_finding_by_words_kind_and_tag_with_the_least_seen_first(box: Box) -> None:
    first = box.intake.add("one kind line", MementoDetails(tags=("fun",)), NOW)
    second = box.intake.add("“one more”", MementoDetails(tags=("loved",)), NOW)
    box.mark_seen(first.id, NOW)

    assert [each.id for each in box.find("one")] == [second.id, first.id]
    assert [each.id for each in box.find(kind=MementoKind.QUOTE)] == [second.id]
    assert [each.id for each in box.find(tag="fun")] == [first.id]
    assert box.tags() == ("fun", "loved")


def test_a_coping_card_is_found_by_the_words_of_a_thought(box: Box) -> None:
    card = box.intake.add("When the evening is long, I ring my sister", MementoDetails(), NOW)

    assert box.find_coping_cards("every evening is like this") == (card,)
    assert box.find_coping_cards("a b c") == ()


def test_drawing_remembers_and_follows_the_worry_of_the_last_days(tmp_path: Path) -> None:
    store = open_store(Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path), now=NOW)
    box = Box(store, FileFolder(tmp_path / "box"), random.Random(1))
    assert box.draw_random(NOW) is None
    box.intake.add("the old days", MementoDetails(), NOW)
    proof = box.intake.add("it worked", MementoDetails(kind=MementoKind.PROOF), NOW)
    for hours, worry in ((100, 0), (5, 8), (2, 9)):
        store.check_ins.save(CheckIn(at=NOW - timedelta(hours=hours), worry=worry), now=NOW)

    drawn = box.draw_random(NOW)

    assert drawn is not None
    assert (drawn.id, drawn.seen, drawn.drawn) == (proof.id, (NOW,), 1)
    assert not box.is_worried(NOW + timedelta(days=9))
    store.close()


def test_examples_lie_there_until_there_is_something_or_they_are_swept_away(box: Box) -> None:
    assert len(box.examples()) == 3
    box.hide_examples(NOW)
    assert box.examples() == ()
    box.hide_examples(NOW, is_swept=False)
    box.intake.add("mine", MementoDetails(), NOW)
    assert box.examples() == ()
    assert len(box.all()) == 1


def test_a_question_a_day_and_none_when_they_are_not_wanted(box: Box) -> None:
    first = box.question_of_the_day(NOW)
    assert first is not None
    box.dismiss_question(first, NOW)
    assert box.question_of_the_day(NOW) is None
    second = box.question_of_the_day(NOW + timedelta(days=1))
    assert second not in {None, first}
    box.dismiss_all_questions(NOW)
    assert box.question_of_the_day(NOW + timedelta(days=1)) is None


def test_each_file_counts_once_and_a_large_box_is_said(
    box: Box, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = box.intake.add(str(photos / "a.jpg"), MementoDetails(), NOW)
    box.intake.add(str(photos / "a.jpg"), MementoDetails(), NOW)

    assert box.size_in_bytes() == one.file_size
    assert not box.is_large()
    monkeypatch.setattr(box_module, "WARN_BYTES", 10)
    assert box.is_large()


# Out and back in


def filled(box: Box, photos: Path) -> Box:
    box.intake.add_folder(photos, MementoDetails(), NOW)
    box.intake.add(
        "“<b>Well</b> & done”", MementoDetails(who="<script>alert(1)</script>", why="[/b]\x1b[31m"), NOW
    )
    box.intake.add("https://example.org/a?b=1&c=2", MementoDetails(title="a link"), NOW)
    box.intake.add("javascript:alert(1)", MementoDetails(kind=MementoKind.LINK), NOW)
    memento = box.intake.add_bytes(b"\0song", MementoDetails(tags=("fun",)), NOW, "song.mp3")
    box.pin(memento.id, NOW)
    return box


def same(mementos: tuple[Memento, ...]) -> set[str]:
    return {repr(replace(each, updated=None, revision=0)) for each in mementos}


def test_the_box_goes_out_and_comes_back_identical(make_box: MakeBox, photos: Path, tmp_path: Path) -> None:
    box, other = filled(make_box("one"), photos), make_box("two")

    written = box.archive.export_folder(tmp_path / "out" / "box", NOW)
    other.intake.add(str(photos / "a.jpg"), MementoDetails(title="here before"), NOW)
    brought = other.archive.import_folder(tmp_path / "out" / "box", NOW)

    assert (written.mementos, written.files) == (brought.mementos, brought.files) == (7, 4)
    assert same(tuple(each for each in other.all() if each.title != "here before")) == same(box.all())
    for memento in other.all():
        if memento.file:
            data = other._pictures.read(memento.file)
            assert hashlib.sha256(data).hexdigest() == memento.file.partition(".")[0]
            assert data == box._pictures.read(memento.file)
    again = other.archive.import_folder(tmp_path / "out" / "box", NOW)
    assert (again.mementos, again.known) == (0, 7)


def test_the_page_is_text_and_asks_no_network(box: Box, photos: Path, tmp_path: Path) -> None:
    filled(box, photos).archive.export_folder(tmp_path / "out", NOW)
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")

    assert "<script" not in page
    assert "<b>Well" not in page
    assert "&lt;b&gt;Well&lt;/b&gt; &amp; done" in page
    assert "\x1b" not in page
    assert "javascript:alert(1)</p>" in page
    assert 'href="https://example.org/a?b=1&amp;c=2"' in page
    assert page.count("<img ") == 2
    assert page.count("http") == 2 + 1  # the link, its words, and http-equiv
    assert not is_web_address("http://[broken")
    assert not is_web_address("https://a b")


def test_writing_touches_nothing_that_is_there(box: Box, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()

    with pytest.raises(CannotWrite, match="there already"):
        box.archive.export_folder(tmp_path / "there", NOW)
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWrite, match="cannot be written"):
        box.archive.export_folder(tmp_path / "file" / "box", NOW)


def test_a_file_that_is_not_what_it_was_is_not_passed_on(box: Box, photos: Path, tmp_path: Path) -> None:
    memento = box.intake.add(str(photos / "a.jpg"), MementoDetails(), NOW)
    box.file_path(memento).write_bytes(b"changed")

    copied = box.archive.export_folder(tmp_path / "out", NOW)
    assert copied.files == 0
    assert not list((tmp_path / "out" / "files").iterdir())


def test_a_lost_file_is_named_and_everything_else_is_written(
    make_box: MakeBox, photos: Path, tmp_path: Path
) -> None:
    box, other = make_box("one"), make_box("two")
    lost = box.intake.add(str(photos / "a.jpg"), MementoDetails(title="the beach"), NOW)
    box.intake.add(str(photos / "more" / "b.png"), MementoDetails(title="the cat"), NOW)
    box.file_path(lost).unlink()

    copied = box.archive.export_folder(tmp_path / "out", NOW)
    assert copied.mementos == 2
    assert copied.files == 1
    assert copied.lost == ("The file of “the beach” is not in its folder any more; its words are written.",)
    assert other.archive.import_folder(tmp_path / "out", NOW).mementos == 2
    assert {memento.title for memento in other.all()} == {"the beach", "the cat"}


def test_what_a_killed_copy_left_is_removed_by_the_next_and_a_living_ones_is_not(
    box: Box, tmp_path: Path
) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left, living = tmp_path / f".waitroom-{ended.pid}-abc", tmp_path / f".waitroom-{os.getpid()}-abc"
    for folder in (left, living, tmp_path / ".waitroom-mine"):
        (folder / "box").mkdir(parents=True)
    box.intake.add_text("a line", MementoDetails(), NOW)
    box.archive.export_folder(tmp_path / "out", NOW)
    assert not left.exists()
    assert living.exists()
    assert (tmp_path / ".waitroom-mine").exists()


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "photos/a.jpg/box"])
def test_a_folder_that_cannot_be_is_said_and_nothing_is_left(
    box: Box, photos: Path, tmp_path: Path, name: str
) -> None:
    box.intake.add_text("a line", MementoDetails(), NOW)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CannotWrite):
        box.archive.export_folder(tmp_path / name, NOW)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_full_disk_leaves_no_folder_that_was_made_for_the_copy(
    box: Box, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.intake.add_text("a line", MementoDetails(), NOW)

    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("waitroom.store.pictures.os.fsync", full)
    with pytest.raises(CannotWrite, match="nothing was left there"):
        box.archive.export_folder(tmp_path / "new" / "deep" / "out", NOW)
    assert not (tmp_path / "new").exists()


def test_several_files_that_are_stopped_at_the_very_end_leave_nothing_behind(box: Box, photos: Path) -> None:
    stops = iter([False, False, True])
    paths = [photos / "a.jpg", photos / "more" / "b.png"]

    result = box.intake.add_files(paths, MementoDetails(), NOW, is_stopped=lambda: next(stops))

    assert result.is_stopped
    assert box.all() == ()
    assert files(box) == set()


def test_a_question_put_down_is_taken_up_again(box: Box) -> None:
    question = box.question_of_the_day(NOW)
    assert question is not None
    box.dismiss_question(question, NOW)
    assert box.question_of_the_day(NOW) is None
    box.restore_question(question, None, NOW)
    assert box.question_of_the_day(NOW) == question
    box.dismiss_all_questions(NOW)
    box.dismiss_all_questions(NOW, is_over=False)
    assert box.question_of_the_day(NOW) == question


def test_a_stopped_folder_leaves_alone_what_another_tab_has_kept_meanwhile(
    make_box: MakeBox, photos: Path
) -> None:
    here, there = make_box("data"), make_box("data")
    kept: list[Memento] = []

    def is_stopped() -> bool:
        if files(here) and not kept:
            kept.append(there.intake.add_file(photos / "a.jpg", MementoDetails(), NOW))
        return bool(kept)

    assert here.intake.add_folder(photos, MementoDetails(), NOW, is_stopped=is_stopped).is_stopped
    (photos / "a.jpg").unlink()
    assert there.thumbnail(kept[0], 30, 20).width == 30
    assert kept[0].file in files(there)


def test_sizes_are_measured_again_whatever_was_written_about_them(
    make_box: MakeBox, photos: Path, tmp_path: Path
) -> None:
    box, other = make_box("one"), make_box("two")
    memento = box.intake.add(str(photos / "a.jpg"), MementoDetails(), NOW)
    words = box.intake.add_text("a line", MementoDetails(), NOW)
    box.archive.export_folder(tmp_path / "out", NOW)
    whole = json.loads((tmp_path / "out" / "box.json").read_text())
    for raw in whole["mementos"]:
        raw.update(file_size=10**400)
        if raw["id"] == memento.id:
            raw.update(picture_width=1, picture_height=10**310)
    (tmp_path / "out" / "box.json").write_text(json.dumps(whole))
    other.archive.import_folder(tmp_path / "out", NOW)
    came = other.get(memento.id)
    assert came is not None
    assert (came.picture_width, came.picture_height, came.file_size) == (60, 40, memento.file_size)
    assert other.get(words.id) is not None


def test_what_comes_in_joins_the_round_that_runs_here(make_box: MakeBox, tmp_path: Path) -> None:
    box, other = make_box("one"), make_box("two")
    for number in range(3):
        box.intake.add_text(f"theirs {number}", MementoDetails(), NOW)
    for _ in range(8):
        assert box.draw_random(NOW) is not None
    box.archive.export_folder(tmp_path / "out", NOW)
    for number in range(3):
        other.intake.add_text(f"ours {number}", MementoDetails(), NOW)
    first = other.draw_random(NOW)
    assert first is not None
    other.archive.import_folder(tmp_path / "out", NOW)
    in_their_round = {each.text for each in box.all() if each.drawn == max(one.drawn for one in box.all())}
    expected = {each.text for each in other.all()} - in_their_round - {first.text}
    drawn = [other.draw_random(NOW) for _ in expected]
    assert {each.text for each in drawn if each is not None} == expected


def changed_json(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], object]:
    def spoil(folder: Path) -> None:
        whole = json.loads((folder / "box.json").read_text())
        change(whole)
        (folder / "box.json").write_text(json.dumps(whole))

    return spoil


SPOILS: list[Callable[[Path], object]] = [
    lambda folder: (folder / "box.json").unlink(),
    lambda folder: (folder / "box.json").write_text("{"),
    lambda folder: (folder / "box.json").write_text("[]"),
    lambda folder: (folder / "box.json").write_text("[" * 100_000),
    changed_json(lambda whole: whole.update(schema=2)),
    changed_json(lambda whole: whole.update(mementos=[{}] * 20_001)),
    changed_json(lambda whole: whole.update(schema=True)),
    changed_json(lambda whole: whole.update(schema=-5)),
    changed_json(lambda whole: whole.update(schema=float("nan"))),
    changed_json(lambda whole: whole["mementos"].append(whole["mementos"][0])),
    changed_json(lambda whole: whole["mementos"][0].update(id="card:add")),
    changed_json(lambda whole: whole["mementos"][0].update(id="")),
    changed_json(lambda whole: whole["mementos"][0].update(id="a" * 100_000)),
    changed_json(lambda whole: whole["mementos"][0].update(drawn=10**4000)),
    changed_json(lambda whole: whole["mementos"][0].update(text="x" * 1_000_001)),
    changed_json(lambda whole: whole["mementos"][0].update(kind="no kind")),
    changed_json(lambda whole: whole["mementos"][0].update(file="../../../etc/passwd")),
    changed_json(lambda whole: whole["mementos"][0].update(file="a" * 64 + ".jpg")),
    lambda folder: next((folder / "files").glob("*.jpg")).write_bytes(b"changed"),
    lambda folder: next((folder / "files").glob("*.jpg")).unlink(),
]


@pytest.mark.parametrize("spoil", SPOILS)
def test_one_thing_wrong_and_nothing_comes_in(
    make_box: MakeBox, photos: Path, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    box, other = make_box("one"), make_box("two")
    box.intake.add(str(photos / "a.jpg"), MementoDetails(), NOW)
    box.archive.export_folder(tmp_path / "out", NOW)
    spoil(tmp_path / "out")

    with pytest.raises(NotUnderstood):
        other.archive.import_folder(tmp_path / "out", NOW)
    assert other.all() == ()
    assert files(other) == set()


def test_a_disk_that_fills_while_it_comes_back_leaves_nothing(
    make_box: MakeBox, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, other = filled(make_box("one"), photos), make_box("two")
    box.archive.export_folder(tmp_path / "out", NOW)
    put, turns = FileFolder.write_file, iter(range(9))

    def full(self: FileFolder, name: str, data: bytes) -> bool:
        if next(turns) == 2:
            raise CannotWrite("There is no room; nothing was added.")
        return put(self, name, data)

    monkeypatch.setattr(FileFolder, "write_file", full)
    with pytest.raises(CannotWrite):
        other.archive.import_folder(tmp_path / "out", NOW)
    assert other.all() == ()
    assert files(other) == set()
