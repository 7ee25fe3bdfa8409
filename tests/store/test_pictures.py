"""Kept files: by hash, whole, private; hostile pictures refused in one sentence."""

import errno
import io
import os
import stat
import struct
import zlib
from pathlib import Path
from typing import NoReturn

import pytest
from PIL import Image

from tests.photographs import as_bytes, beach, sky
from waitroom.domain.errors import CannotWrite, NotUnderstood
from waitroom.store import decoding
from waitroom.store import pictures as module
from waitroom.store.decoding import picture_kind, pixels_of, reduced
from waitroom.store.pictures import Pictures, one_line, write_whole


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    return Pictures(tmp_path / "data" / "box")


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
    pictures: Pictures, photograph: bytes, tmp_path: Path
) -> None:
    source = tmp_path / "beach.jpeg"
    source.write_bytes(photograph)

    kept = pictures.keep(source)
    source.unlink()

    assert pictures.read(kept.name) == photograph
    assert kept.name.endswith(".jpg")
    assert (kept.width, kept.height, kept.size) == (300, 200, len(photograph))
    assert kept.file_name == "beach.jpeg"
    small = pictures.small(kept.name, 33, 26)
    assert (small.width, small.height) == (33, 22)
    assert pictures.path(kept.name).is_file()


def test_the_same_bytes_are_stored_once(pictures: Pictures, photograph: bytes) -> None:
    first = pictures.keep_bytes(photograph, "a.jpg")
    second = pictures.keep_bytes(photograph, "b.jpg")

    assert (first.is_new, second.is_new) == (True, False)
    assert first.name == second.name
    assert len(list(pictures.folder.glob("*.jpg"))) == 1


def test_files_and_folders_are_for_the_owner_alone_whatever_the_umask(
    pictures: Pictures, photograph: bytes
) -> None:
    before = os.umask(0)
    try:
        kept = pictures.keep_bytes(photograph, "a.jpg")
    finally:
        os.umask(before)

    for folder in (pictures.folder.parent, pictures.folder, pictures.thumbs):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in (pictures.path(kept.name), *pictures.thumbs.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("part", [0.02, 0.3, 0.8])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_that_is_cut_short_is_refused_and_leaves_nothing(
    pictures: Pictures, form: str, part: float
) -> None:
    whole = as_bytes(beach((200, 140)), form)
    data = whole[: max(20, int(len(whole) * part))]

    with pytest.raises(NotUnderstood, match="cannot be read as a picture") as caught:
        pictures.keep_bytes(data, "half")

    assert str(caught.value).count(".") == 1
    assert everything(pictures.folder) == set()


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + b"\xff" * 500,
        b"\xff\xd8\xff" + bytes(range(256)) * 4,
        b"GIF89a" + b"\xff" * 500,
        b"RIFF\x24\x00\x00\x00WEBP" + b"VP8X" * 100,
        png_that_says(3, 3)[:-30] + b"junk" * 30,
    ],
)
def test_hostile_bytes_are_refused_in_one_sentence(pictures: Pictures, data: bytes) -> None:
    with pytest.raises(NotUnderstood, match="cannot be read as a picture"):
        pictures.keep_bytes(data, "odd.png")
    assert everything(pictures.folder) == set()


def test_an_enormous_picture_is_refused_by_its_header_before_it_is_decoded(
    pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_decoding(self: Image.Image) -> NoReturn:
        pytest.fail("it was decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", no_decoding)
    for width, height in ((60_000, 60_000), (8_000, 5_001), (2_000_000_000, 2)):
        with pytest.raises(NotUnderstood, match=r"40 million pixels|cannot be read"):
            pictures.keep_bytes(png_that_says(width, height), "bomb.png")
    assert everything(pictures.folder) == set()


def test_a_file_larger_than_fifty_megabytes_is_refused(
    pictures: Pictures, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 1000)
    path = tmp_path / "long.bin"
    path.write_bytes(b"x" * 1001)

    with pytest.raises(NotUnderstood, match="larger than 50 MB"):
        pictures.keep(path)
    with pytest.raises(NotUnderstood, match="empty"):
        pictures.keep_bytes(b"", "nothing.bin")


def test_a_wrong_ending_is_seen_through(pictures: Pictures, photograph: bytes) -> None:
    assert pictures.keep_bytes(photograph, "really-a-jpeg.png").name.endswith(".jpg")
    assert pictures.keep_bytes(photograph, "no-ending").width == 300
    with pytest.raises(NotUnderstood, match=r"letter\.png is called a picture"):
        pictures.keep_bytes(b"Dear Sam,", "letter.png")
    assert pictures.keep_bytes(b"%PDF-1.4 ...", "a.pdf").name.endswith(".pdf")
    assert "." not in pictures.keep_bytes(b"....", "odd.ending with spaces").name


def test_a_folder_a_pipe_and_a_missing_file_are_refused_without_waiting(
    pictures: Pictures, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    for name in ("pipe.png", ".", "missing.png"):
        with pytest.raises(NotUnderstood, match="it was not added"):
            pictures.keep(tmp_path / name)
    with pytest.raises(NotUnderstood, match="it was not added"):
        pictures.keep(Path("nul\0.png"))


def test_a_name_with_a_newline_stays_on_one_line(pictures: Pictures, tmp_path: Path) -> None:
    path = tmp_path / "a\nb\x1b[31m.png"
    path.write_bytes(b"no picture")

    with pytest.raises(NotUnderstood) as caught:
        pictures.keep(path)

    assert "\n" not in str(caught.value)
    assert "\x1b" not in str(caught.value)
    assert len(one_line("x" * 100)) == 60


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_leaves_nothing_half(
    pictures: Pictures, photograph: bytes, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, full)

    with pytest.raises(CannotWrite, match="nothing was added"):
        pictures.keep_bytes(photograph, "a.jpg")
    assert everything(pictures.folder) == set()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(CannotWrite, match="nothing was added"):
        write_whole(tmp_path / "file" / "box", tmp_path / "file" / "box" / "a", b"x")


def test_a_link_in_place_of_a_kept_file_is_not_followed(
    pictures: Pictures, photograph: bytes, tmp_path: Path
) -> None:
    kept = pictures.keep_bytes(photograph, "a.jpg")
    outside = tmp_path / "secret"
    outside.write_text("secret")
    pictures.path(kept.name).unlink()
    pictures.path(kept.name).symlink_to(outside)

    with pytest.raises(NotUnderstood, match="not in its folder"):
        pictures.read(kept.name)
    assert pictures.put(kept.name, photograph)
    assert outside.read_text() == "secret"
    assert pictures.read(kept.name) == photograph


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a.png", "", "A" * 64, f"{'a' * 64}.png/..", f"{'a' * 64}.\n"]
)
def test_a_name_that_is_not_ours_is_never_a_path(pictures: Pictures, name: str) -> None:
    for ask in (pictures.path, pictures.read, lambda each: pictures.put(each, b"x")):
        with pytest.raises(NotUnderstood):
            ask(name)


def test_the_small_picture_is_made_again_when_it_is_lost_or_torn(
    pictures: Pictures, photograph: bytes
) -> None:
    kept = pictures.keep_bytes(photograph, "a.jpg")
    (thumb,) = pictures.thumbs.iterdir()
    before = pictures.small(kept.name, 30, 20)

    for damage in (thumb.unlink, lambda: thumb.write_bytes(b"torn")):
        damage()
        assert Pictures(pictures.folder).small(kept.name, 30, 20) == before
        assert thumb.read_bytes().startswith(b"\x89PNG")
    assert Pictures(pictures.folder).small(kept.name, 900, 900).width == 300
    pictures.take_back([kept.name])
    pictures.take_back([kept.name])
    assert everything(pictures.folder) == set()


def test_what_another_tab_has_asked_for_meanwhile_is_not_taken_back(
    pictures: Pictures, photograph: bytes
) -> None:
    kept = pictures.keep_bytes(photograph, "a.jpg")
    assert not Pictures(pictures.folder).keep_bytes(photograph, "b.jpg").is_new
    pictures.take_back([kept.name])
    assert pictures.read(kept.name) == photograph
    assert pictures.small(kept.name, 30, 20).width == 30


def test_what_was_there_before_is_not_taken_back(pictures: Pictures, photograph: bytes) -> None:
    kept = Pictures(pictures.folder).keep_bytes(photograph, "a.jpg")
    pictures.keep_bytes(photograph, "a.jpg")
    pictures.take_back([kept.name])
    assert pictures.read(kept.name) == photograph


def test_a_refused_picture_leaves_no_small_one(
    pictures: Pictures, photograph: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Pictures, name: str, data: bytes) -> bool:
        raise CannotWrite("There is no room; nothing was added.")

    monkeypatch.setattr(Pictures, "put", full)
    with pytest.raises(CannotWrite):
        pictures.keep_bytes(photograph, "a.jpg")
    assert everything(pictures.folder) == set()


def test_a_very_long_line_of_pixels_is_refused_by_its_header(pictures: Pictures) -> None:
    with pytest.raises(NotUnderstood, match="32,000 pixels on one side"):
        pictures.keep_bytes(png_that_says(40_000, 1), "line.png")


def test_a_jpeg_of_thousands_of_passes_is_refused_before_it_is_decoded(
    pictures: Pictures, photograph: bytes
) -> None:
    with pytest.raises(NotUnderstood, match="more passes"):
        pictures.keep_bytes(photograph[:-2] + b"\xff\xda\x00\x08" * 101 + b"\xff\xd9", "scans.jpg")


def test_a_name_that_is_no_text_becomes_one(pictures: Pictures, photograph: bytes) -> None:
    assert pictures.keep_bytes(photograph, "a\udcff.jpg").file_name == "a?.jpg"


def test_the_size_of_a_picture_is_read_from_its_header_and_turned() -> None:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 40)).save(out, "JPEG", exif=exif)
    assert decoding.size_of(out.getvalue(), "It") == (40, 60)
    with pytest.raises(NotUnderstood, match="It cannot be read"):
        decoding.size_of(b"no picture", "It")
    with pytest.raises(NotUnderstood, match="40 million"):
        decoding.size_of(png_that_says(30_000, 30_000), "It")


def test_a_small_picture_carries_no_place_and_no_camera(pictures: Pictures) -> None:
    exif = Image.Exif()
    exif[0x010F] = "CAMERA-MAKER"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 26.0)
    out = io.BytesIO()
    beach((120, 80)).save(out, format="JPEG", exif=exif)

    pictures.keep_bytes(out.getvalue(), "a.jpg")

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

    small, size = reduced(out.getvalue(), 20, 20, "It")

    assert size == (40, 20)
    pixels = pixels_of(small)
    assert (pixels.width, pixels.height) == (20, 10)
    assert pixels.at(2, 2) == (255, 255, 255)
    assert pixels.at(17, 2) == pixels.at(2, 8) == (0, 0, 0)


def test_torn_exif_turns_nothing_and_warns_nobody() -> None:
    out = io.BytesIO()
    beach((60, 40)).save(out, format="JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff broken")

    assert reduced(out.getvalue(), 30, 30, "It")[1] == (60, 40)


def test_it_is_made_smaller_as_light_adds_up() -> None:
    # Half the dots white, half black: half the light, which is 188 of 255 in sRGB, and not 128.
    checks = Image.new("L", (64, 64))
    checks.putdata([255 * ((x + y) % 2) for y in range(64) for x in range(64)])

    small, _ = reduced(as_bytes(checks.convert("RGB"), "PNG"), 8, 8, "It")

    assert all(abs(value - 188) <= 1 for value in pixels_of(small).rgb)


def test_filling_cuts_the_edges_and_fitting_keeps_the_shape_and_enlarges_nothing() -> None:
    data = as_bytes(sky(100, 20, (0, 0, 0), (255, 255, 255)), "PNG")

    filled, _ = reduced(data, 10, 10, "It", is_filling=True)
    fitted, _ = reduced(data, 500, 500, "It")

    assert filled.size == (10, 10)
    assert fitted.size == (100, 20)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_pixel_becomes_plain_colour(mode: str) -> None:
    picture = (
        Image.new("I;16", (20, 20), 40_000)
        if mode == "I;16"
        else sky(20, 20, (200, 0, 0), (0, 0, 0)).convert(mode)
    )

    small, _ = reduced(as_bytes(picture, "PNG"), 10, 10, "It")

    assert pixels_of(small).width == 10


def test_clear_parts_lie_on_paper_and_the_first_frame_stands_for_a_moving_picture() -> None:
    clear = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    red, blue = Image.new("RGB", (8, 8), (255, 0, 0)), Image.new("RGB", (8, 8), (0, 0, 255))
    out = io.BytesIO()
    red.save(out, format="GIF", save_all=True, append_images=[blue])

    on_paper, _ = reduced(as_bytes(clear, "PNG"), 8, 8, "It")
    first, _ = reduced(out.getvalue(), 8, 8, "It")

    assert pixels_of(on_paper).at(4, 4) == (244, 241, 234)
    assert pixels_of(first).at(4, 4) == (255, 0, 0)
    assert picture_kind(b"plain") == ""
