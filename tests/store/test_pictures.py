"""Kept files: by hash, whole, private; hostile pictures refused in one sentence."""

import errno
import io
import os
import stat
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from PIL import Image

from tests.photographs import as_bytes, beach, sky
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.store import picture_decoding
from waitroom.store import pictures as module
from waitroom.store.picture_decoding import decode_pixels, decode_thumbnail, picture_kind
from waitroom.store.pictures import FileFolder, safe_file_name, write_whole


@pytest.fixture
def pictures(tmp_path: Path) -> FileFolder:
    return FileFolder(tmp_path / "data" / "box")


@pytest.fixture(scope="module")
def photograph() -> bytes:
    return as_bytes(beach((300, 200)))


def everything(folder: Path) -> set[str]:
    return (
        {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
        if folder.exists()
        else set()
    )


def png_that_says(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 99))
        + chunk(b"IEND", b"")
    )


def test_a_picture_is_kept_by_its_hash_and_outlives_the_original(
    pictures: FileFolder, photograph: bytes, tmp_path: Path
) -> None:
    source = tmp_path / "beach.jpeg"
    source.write_bytes(photograph)

    kept = pictures.add_file(source)
    source.unlink()

    assert pictures.read(kept.name) == photograph
    assert kept.name.endswith(".jpg")
    assert (kept.width, kept.height, kept.size) == (300, 200, len(photograph))
    assert kept.file_name == "beach.jpeg"
    small = pictures.thumbnail(kept.name, 33, 26)
    assert (small.width, small.height) == (33, 22)
    assert pictures.file_path(kept.name).is_file()


def test_the_same_bytes_are_stored_once(pictures: FileFolder, photograph: bytes) -> None:
    first = pictures.add_bytes(photograph, "a.jpg")
    second = pictures.add_bytes(photograph, "b.jpg")

    assert (first.is_new, second.is_new) == (True, False)
    assert first.name == second.name
    assert len(list(pictures.folder.glob("*.jpg"))) == 1


def test_files_and_folders_are_for_the_owner_alone_whatever_the_umask(
    pictures: FileFolder, photograph: bytes
) -> None:
    before = os.umask(0)
    try:
        kept = pictures.add_bytes(photograph, "a.jpg")
    finally:
        os.umask(before)

    for folder in (pictures.folder.parent, pictures.folder, pictures.thumbs):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in (pictures.file_path(kept.name), *pictures.thumbs.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("lost", [1, 2, 0.2, 0.5])
@pytest.mark.parametrize("form", ["JPEG", "progressive", "PNG", "WEBP", "GIF"])
def test_a_picture_that_is_cut_short_is_shown_as_far_as_it_goes(
    pictures: FileFolder, form: str, lost: float
) -> None:
    whole = saved(beach((200, 140)), form)
    data = whole[: len(whole) - (int(lost) or int(len(whole) * lost))]

    kept = pictures.add_bytes(data, "half")

    assert (kept.width, kept.height) == (200, 140)
    assert pictures.read(kept.name) == data
    top = [pictures.thumbnail(kept.name, 20, 14).at(x, 1) for x in range(20)]
    there = decode_pixels(decode_thumbnail(whole, 20, 14, "It")[0])
    assert all(
        abs(one - other) <= 12 for x in range(20) for one, other in zip(top[x], there.at(x, 1), strict=True)
    )
    large = FileFolder(pictures.folder).full_size(kept.name, 100, 70)
    assert (large.width, large.height) == (100, 70)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_of_which_nothing_is_left_is_kept_as_a_file(pictures: FileFolder, form: str) -> None:
    data = as_bytes(beach((200, 140)), form)[:60]

    kept = pictures.add_bytes(data, "half")

    assert (kept.width, kept.height) == (0, 0)
    assert pictures.read(kept.name) == data
    assert everything(pictures.folder) == {kept.name}


def saved(picture: Image.Image, form: str) -> bytes:
    """Return a picture line by line, or in passes."""
    out = io.BytesIO()
    kind = "JPEG" if form == "progressive" else form
    picture.save(out, kind, quality=88, progressive=form == "progressive", interlace=0)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + b"\xff" * 500,
        b"\xff\xd8\xff" + bytes(range(256)) * 4,
        b"GIF89a" + b"\xff" * 500,
        b"RIFF\x24\x00\x00\x00WEBP" + b"VP8X" * 100,
        png_that_says(3, 3)[:-30] + b"junk" * 30,
        b"RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff\xff\xff" + b"\x10" * 40,
        b"\xff\xd8" + b"\xff\x01" * 60_000,
        b"\xff\xd8" + b"\xff" * 60_000 + b"\0",
    ],
)
def test_hostile_bytes_are_kept_as_a_file_and_never_drawn(pictures: FileFolder, data: bytes) -> None:
    kept = pictures.add_bytes(data, "odd.png")
    assert (kept.width, kept.height) == (0, 0)
    assert everything(pictures.folder) == {kept.name}
    with pytest.raises(NotUnderstood, match=r"read as a picture|more passes") as caught:
        decode_thumbnail(data, 10, 10, "It")
    assert str(caught.value).count(".") == 1


def test_an_enormous_picture_is_seen_by_its_header_and_not_decoded(
    pictures: FileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_decoding(self: Image.Image) -> NoReturn:
        pytest.fail("it was decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", no_decoding)
    for width, height in ((60_000, 60_000), (8_000, 5_001), (2_000_000_000, 2)):
        bomb = png_that_says(width, height)
        kept = pictures.add_bytes(bomb, "bomb.png")
        assert kept.width == 0
        assert everything(pictures.folder) == {kept.name}
        with pytest.raises(NotUnderstood, match=r"40 million pixels|cannot be read"):
            decode_thumbnail(bomb, 10, 10, "It")
        pictures.remove_written([kept.name])


def test_a_file_larger_than_fifty_megabytes_is_refused(
    pictures: FileFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 1000)
    path = tmp_path / "long.bin"
    path.write_bytes(b"x" * 1001)

    with pytest.raises(NotUnderstood, match="larger than 50 MB"):
        pictures.add_file(path)
    with pytest.raises(NotUnderstood, match="empty"):
        pictures.add_bytes(b"", "nothing.bin")


def test_a_wrong_ending_is_seen_through(pictures: FileFolder, photograph: bytes) -> None:
    assert pictures.add_bytes(photograph, "really-a-jpeg.png").name.endswith(".jpg")
    assert pictures.add_bytes(photograph, "no-ending").width == 300
    assert pictures.add_bytes(b"Dear Sam,", "letter.png").width == 0
    assert pictures.add_bytes(b"%PDF-1.4 ...", "a.pdf").name.endswith(".pdf")
    assert "." not in pictures.add_bytes(b"....", "odd.ending with spaces").name


def test_a_folder_a_pipe_and_a_missing_file_are_refused_without_waiting(
    pictures: FileFolder, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    for name in ("pipe.png", ".", "missing.png"):
        with pytest.raises(NotUnderstood, match="it was not added"):
            pictures.add_file(tmp_path / name)
    with pytest.raises(NotUnderstood, match="it was not added"):
        pictures.add_file(Path("nul\0.png"))


def test_a_name_with_a_newline_stays_on_one_line(pictures: FileFolder, tmp_path: Path) -> None:
    path = tmp_path / "a\nb\x1b[31m.png"
    path.write_bytes(b"")

    with pytest.raises(NotUnderstood) as caught:
        pictures.add_file(path)

    assert "\n" not in str(caught.value)
    assert "\x1b" not in str(caught.value)
    assert len(safe_file_name("x" * 100)) == 60


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_leaves_nothing_half(
    pictures: FileFolder, photograph: bytes, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, full)

    with pytest.raises(CannotWrite, match="nothing was added"):
        pictures.add_bytes(photograph, "a.jpg")
    assert everything(pictures.folder) == set()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(CannotWrite, match="nothing was added"):
        write_whole(tmp_path / "file" / "box", tmp_path / "file" / "box" / "a", b"x")


def test_a_link_in_place_of_a_kept_file_is_not_followed(
    pictures: FileFolder, photograph: bytes, tmp_path: Path
) -> None:
    kept = pictures.add_bytes(photograph, "a.jpg")
    outside = tmp_path / "secret"
    outside.write_text("secret")
    pictures.file_path(kept.name).unlink()
    pictures.file_path(kept.name).symlink_to(outside)

    with pytest.raises(NotUnderstood, match="not in its folder"):
        pictures.read(kept.name)
    assert pictures.write_file(kept.name, photograph)
    assert outside.read_text() == "secret"
    assert pictures.read(kept.name) == photograph


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a.png", "", "A" * 64, f"{'a' * 64}.png/..", f"{'a' * 64}.\n"]
)
def test_a_name_that_is_not_ours_is_never_a_path(pictures: FileFolder, name: str) -> None:
    for ask in (pictures.file_path, pictures.read, lambda each: pictures.write_file(each, b"x")):
        with pytest.raises(NotUnderstood):
            ask(name)


def test_the_small_picture_is_made_again_when_it_is_lost_or_torn(
    pictures: FileFolder, photograph: bytes
) -> None:
    kept = pictures.add_bytes(photograph, "a.jpg")
    (thumb,) = pictures.thumbs.iterdir()
    before = pictures.thumbnail(kept.name, 30, 20)

    for damage in (thumb.unlink, lambda: thumb.write_bytes(b"torn")):
        damage()
        assert FileFolder(pictures.folder).thumbnail(kept.name, 30, 20) == before
        assert thumb.read_bytes().startswith(b"\x89PNG")
    assert FileFolder(pictures.folder).thumbnail(kept.name, 900, 900).width == 300
    pictures.remove_written([kept.name])
    pictures.remove_written([kept.name])
    assert everything(pictures.folder) == set()


def test_what_another_tab_has_asked_for_meanwhile_is_not_taken_back(
    pictures: FileFolder, photograph: bytes
) -> None:
    kept = pictures.add_bytes(photograph, "a.jpg")
    assert not FileFolder(pictures.folder).add_bytes(photograph, "b.jpg").is_new
    pictures.remove_written([kept.name])
    assert pictures.read(kept.name) == photograph
    assert pictures.thumbnail(kept.name, 30, 20).width == 30


def test_what_was_there_before_is_not_taken_back(pictures: FileFolder, photograph: bytes) -> None:
    kept = FileFolder(pictures.folder).add_bytes(photograph, "a.jpg")
    pictures.add_bytes(photograph, "a.jpg")
    pictures.remove_written([kept.name])
    assert pictures.read(kept.name) == photograph


def test_a_refused_picture_leaves_no_small_one(
    pictures: FileFolder, photograph: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: FileFolder, name: str, data: bytes) -> bool:
        raise CannotWrite("There is no room; nothing was added.")

    monkeypatch.setattr(FileFolder, "write_file", full)
    with pytest.raises(CannotWrite):
        pictures.add_bytes(photograph, "a.jpg")
    assert everything(pictures.folder) == set()


def test_a_very_long_line_of_pixels_is_seen_by_its_header() -> None:
    with pytest.raises(NotUnderstood, match="32,000 pixels on one side"):
        decode_thumbnail(png_that_says(40_000, 1), 10, 10, "It")


def test_a_jpeg_of_thousands_of_passes_is_never_decoded(
    pictures: FileFolder, photograph: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_decoding(self: Image.Image) -> NoReturn:
        pytest.fail("it was decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", no_decoding)
    scans = photograph[:-2] + b"\xff\xda\x00\x08" * 101 + b"\xff\xd9"
    for data in (scans, scans[:-2], scans + photograph):
        assert pictures.add_bytes(data, "scans.jpg").width == 0
        with pytest.raises(NotUnderstood, match="more passes"):
            decode_thumbnail(data, 10, 10, "It")


FILM = b"\0\0\0\x18ftypmp42" + b"\xff\xda\x00\x08 film \xff\xd9\xff\xd8\xff" * 3_000


def labelled(picture: bytes, *labels: bytes) -> bytes:
    """Return a JPEG with labels of its own behind its first two bytes."""
    said = b"".join(label[:2] + struct.pack(">H", len(label)) + label[2:] for label in labels)
    return picture[:2] + said + picture[2:]


def burst(photograph: bytes) -> bytes:
    out = io.BytesIO()
    beach((300, 200)).save(out, "MPO", save_all=True, append_images=[beach((60, 40))] * 3)
    return out.getvalue() + photograph * 120


@pytest.mark.parametrize(
    "around",
    [
        lambda picture: picture + FILM,
        lambda picture: picture + picture * 200,
        burst,
        lambda picture: labelled(picture, b"\xff\xe1" + b"Exif\0\0" + b"\xff\xda\xff\xd9" * 9_000),
        lambda picture: labelled(picture, *[b"\xff\xe2MPF\0II*\0\xff\xff\xff\xff" + b"\x07" * 99] * 150),
        lambda picture: labelled(picture, b"\xff\xedPhotoshop 3.0\0" + b"8BIM\xff\xff\xff" * 40),
        lambda picture: labelled(picture, b"\xff\xe2ICC_PROFILE\0\x09\x02" + b"\xff" * 400),
        lambda picture: labelled(picture, b"\xff\xfe" + b"\xff\xda" * 300, b"\xff\xe0AVI1"),
        lambda picture: picture[:-2] + b"\0" * 700 + picture[-2:] + b"\0" * 512,
        lambda picture: picture[:2] + b"\xff" * 9 + picture[3:],
    ],
    ids=["film", "pictures", "burst", "exif", "list", "photoshop", "icc", "comment", "padded", "filled"],
)
def test_what_stands_around_a_photograph_does_not_count(
    pictures: FileFolder, photograph: bytes, around: Callable[[bytes], bytes]
) -> None:
    data = around(photograph)

    kept = pictures.add_bytes(data, "beach.jpg")

    assert (kept.width, kept.height) == (300, 200)
    assert pictures.read(kept.name) == data
    assert picture_decoding.read_size(data, "It") == (300, 200)


def test_a_picture_with_torn_words_about_it_is_shown(pictures: FileFolder) -> None:
    whole = as_bytes(beach((60, 40)), "PNG")
    bad_checksum = whole.replace(b"IEND\xaeB`\x82", b"IEND\0\0\0\0")
    too_much = struct.pack(">I4s", 90_000, b"zTXt") + b"k\0\0" + zlib.compress(bytes(90_000_000), 9)
    too_much = too_much.ljust(90_008, b"\0") + b"\0\0\0\0"
    for data in (
        bad_checksum,
        whole[:33] + too_much + whole[33:],
        whole[:33] + b"\0\0\0\1pHYs\0oops" + whole[33:],
    ):
        assert pictures.add_bytes(data, "a.png").width == 60


@pytest.mark.parametrize(
    ("first", "called", "ending"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "IMG_1.JPG", ".heic"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1heic", "IMG_2.png", ".heic"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", "a.webp", ".avif"),
        (b"\0\0\0\x1cftypavif\0\0\0\0mif1avif", "a.webp", ".avif"),
        (b"\0\0\0\x18ftypmp42", "IMG_3.jpg", ".mp4"),
        (b"\0\0\0\x14ftypqt  ", "IMG_3.jpeg", ".mov"),
        (b"%PDF-1.7", "scan.jpg", ".pdf"),
        (b"%PDF-1.7", "scan.txt", ".pdf"),
        (b"PK\3\4", "photos.png", ".zip"),
        (b"PK\3\4", "letter.docx", ".docx"),
        (b"II*\0", "raw.dng", ".dng"),
        (b"II*\0", "raw.jpg", ".tiff"),
        (b"BM1234\0\0\0\0", "old.gif", ".bmp"),
        (b"\0\0\1\0\2\0\x10\x10\0\0", "fav.png", ".ico"),
        (b"<?xml version='1.0'?>\n<svg xmlns='x'>", "drawn.png", ".svg"),
        (b"\xff\x0a", "a.jpg", ".jxl"),
        (b"OggS\0", "voice.jpg", ".ogg"),
        (b"OggS\0", "voice.opus", ".opus"),
        (b"\0\0\0\x18ftypmp42", "voice.m4a", ".m4a"),
        (b"Dear Sam,", "letter.png", ".png"),
    ],
)
def test_what_the_bytes_are_decides_and_not_the_name(
    pictures: FileFolder, first: bytes, called: str, ending: str
) -> None:
    data = first + bytes(40)
    kept = pictures.add_bytes(data, called)
    assert Path(kept.name).suffix == ending
    assert (kept.file_name, kept.width) == (called, 0)
    assert pictures.read(kept.name) == data


def test_a_name_that_is_no_text_becomes_one(pictures: FileFolder, photograph: bytes) -> None:
    assert pictures.add_bytes(photograph, "a\udcff.jpg").file_name == "a?.jpg"


def test_the_size_of_a_picture_is_read_from_its_header_and_turned() -> None:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 40)).save(out, "JPEG", exif=exif)
    assert picture_decoding.read_size(out.getvalue(), "It") == (40, 60)
    with pytest.raises(NotUnderstood, match="It cannot be read"):
        picture_decoding.read_size(b"no picture", "It")
    with pytest.raises(NotUnderstood, match="40 million"):
        picture_decoding.read_size(png_that_says(30_000, 30_000), "It")


def test_a_small_picture_carries_no_place_and_no_camera(pictures: FileFolder) -> None:
    exif = Image.Exif()
    exif[0x010F] = "CAMERA-MAKER"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 26.0)
    out = io.BytesIO()
    beach((120, 80)).save(out, format="JPEG", exif=exif)

    pictures.add_bytes(out.getvalue(), "a.jpg")

    (thumb,) = pictures.thumbs.iterdir()
    assert b"CAMERA" not in thumb.read_bytes()
    with Image.open(thumb) as small:
        assert not small.getexif()
        assert not small.info


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_upright(orientation: int) -> None:
    upright = Image.new("RGB", (40, 20), (0, 0, 0))
    upright.paste((255, 255, 255), (0, 0, 20, 10))
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    stored = upright.transpose(turns[orientation]) if orientation in turns else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    stored.save(out, format="PNG", exif=exif)

    small, size = decode_thumbnail(out.getvalue(), 20, 20, "It")

    assert size == (40, 20)
    pixels = decode_pixels(small)
    assert (pixels.width, pixels.height) == (20, 10)
    assert pixels.at(2, 2) == (255, 255, 255)
    assert pixels.at(17, 2) == pixels.at(2, 8) == (0, 0, 0)


def test_torn_exif_turns_nothing_and_warns_nobody() -> None:
    out = io.BytesIO()
    beach((60, 40)).save(out, format="JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff broken")

    assert decode_thumbnail(out.getvalue(), 30, 30, "It")[1] == (60, 40)


def test_it_is_made_smaller_as_light_adds_up() -> None:
    # Half the dots white, half black: half the light, which is 188 of 255 in sRGB, and not 128.
    checks = Image.new("L", (64, 64))
    checks.putdata([255 * ((x + y) % 2) for y in range(64) for x in range(64)])

    small, _ = decode_thumbnail(as_bytes(checks.convert("RGB"), "PNG"), 8, 8, "It")

    assert all(abs(value - 188) <= 1 for value in decode_pixels(small).rgb)


def test_filling_cuts_the_edges_and_fitting_keeps_the_shape_and_enlarges_nothing() -> None:
    data = as_bytes(sky(100, 20, (0, 0, 0), (255, 255, 255)), "PNG")

    filled, _ = decode_thumbnail(data, 10, 10, "It", is_filling=True)
    fitted, _ = decode_thumbnail(data, 500, 500, "It")

    assert filled.size == (10, 10)
    assert fitted.size == (100, 20)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK", "L JPEG"])
def test_every_kind_of_pixel_becomes_plain_colour(mode: str) -> None:
    picture = (
        Image.new("I;16", (20, 20), 40_000)
        if mode == "I;16"
        else sky(20, 20, (200, 0, 0), (0, 0, 0)).convert(mode.split(maxsplit=1)[0])
    )

    is_jpeg = mode in {"CMYK", "L JPEG"}
    small, _ = decode_thumbnail(as_bytes(picture, "JPEG" if is_jpeg else "PNG"), 10, 10, "It")

    assert decode_pixels(small).width == 10


def test_clear_parts_lie_on_paper_and_the_first_frame_stands_for_a_moving_picture() -> None:
    clear = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    red, blue = Image.new("RGB", (8, 8), (255, 0, 0)), Image.new("RGB", (8, 8), (0, 0, 255))
    out = io.BytesIO()
    red.save(out, format="GIF", save_all=True, append_images=[blue])

    on_paper, _ = decode_thumbnail(as_bytes(clear, "PNG"), 8, 8, "It")
    first, _ = decode_thumbnail(out.getvalue(), 8, 8, "It")

    assert decode_pixels(on_paper).at(4, 4) == (244, 241, 234)
    assert decode_pixels(first).at(4, 4) == (255, 0, 0)
    assert picture_kind(b"plain") == ""
