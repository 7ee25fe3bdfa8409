"""Photographs made with code: a beach, hills at dusk, a comet, a cat; the same bytes each time."""

import io
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

Colour = tuple[int, int, int]
Photograph = Callable[..., Image.Image]


def drawn_once(draw: Callable[[], Image.Image]) -> Photograph:
    """Draw a photograph once for all tests, and hand it out in the size that is asked for."""
    drawn = cache(draw)

    def sized(size: tuple[int, int] | None = None) -> Image.Image:
        return drawn().resize(size or drawn().size)

    return sized


def sky(width: int, height: int, top: Colour, bottom: Colour) -> Image.Image:
    upright = Image.linear_gradient("L").resize((width, height))
    return Image.composite(
        Image.new("RGB", (width, height), bottom), Image.new("RGB", (width, height), top), upright
    )


def glow(picture: Image.Image, at: tuple[int, int], radius: int, colour: Colour, soft: float) -> Image.Image:
    mask = Image.new("L", picture.size, 0)
    x, y = at
    ImageDraw.Draw(mask).ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    halo = mask.filter(ImageFilter.GaussianBlur(soft))
    picture = Image.composite(Image.new("RGB", picture.size, colour), picture, halo)
    return Image.composite(Image.new("RGB", picture.size, colour), picture, mask)


def hills(picture: Image.Image, height: int, colour: Colour, seed: int) -> None:
    chance = random.Random(seed)
    width = picture.width
    points = [(0, picture.height)]
    y = height
    for x in range(0, width + 40, 40):
        y += chance.randint(-22, 22)
        points.append((x, y))
    points.append((width, picture.height))
    ImageDraw.Draw(picture).polygon(points, fill=colour)


@drawn_once
def beach() -> Image.Image:
    width, height = 900, 600
    picture = sky(width, height, (86, 148, 214), (222, 236, 240))
    picture = glow(picture, (620, 170), 70, (255, 246, 214), 60)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 390, width, 470), fill=(78, 146, 166))
    for step in range(60):
        draw.line(
            (step * 16, 396 + step * 13 % 70, step * 16 + 40, 396 + step * 13 % 70),
            fill=(150, 200, 208),
            width=3,
        )
    draw.polygon([(0, 470), (width, 440), (width, height), (0, height)], fill=(226, 202, 158))
    draw.polygon([(150, 560), (230, 400), (310, 560)], fill=(196, 86, 70))
    draw.polygon([(230, 400), (258, 560), (202, 560)], fill=(240, 228, 208))
    return picture.filter(ImageFilter.GaussianBlur(1))


@drawn_once
def dusk() -> Image.Image:
    width, height = 900, 600
    picture = sky(width, height, (44, 40, 92), (246, 170, 104))
    picture = glow(picture, (450, 380), 60, (255, 222, 150), 70)
    hills(picture, 400, (122, 84, 112), 3)
    hills(picture, 460, (78, 60, 92), 5)
    hills(picture, 530, (38, 34, 60), 8)
    return picture


@drawn_once
def comet() -> Image.Image:
    width, height = 800, 600
    picture = sky(width, height, (8, 12, 34), (38, 50, 96))
    chance = random.Random(4)
    draw = ImageDraw.Draw(picture)
    for _ in range(90):
        x, y, light = chance.randrange(width), chance.randrange(450), chance.randint(140, 255)
        draw.ellipse((x, y, x + 3, y + 3), fill=(light, light, light))
    tail = Image.new("L", picture.size, 0)
    ImageDraw.Draw(tail).polygon([(520, 190), (140, 60), (120, 130)], fill=150)
    picture = Image.composite(
        Image.new("RGB", picture.size, (214, 226, 255)), picture, tail.filter(ImageFilter.GaussianBlur(18))
    )
    picture = glow(picture, (520, 190), 20, (255, 252, 236), 26)
    hills(picture, 500, (14, 18, 38), 11)
    return picture


@drawn_once
def cat() -> Image.Image:
    width, height = 600, 720
    picture = sky(width, height, (188, 142, 104), (116, 78, 62))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 560, width, height), fill=(86, 108, 104))
    fur, dark = (224, 140, 62), (176, 96, 40)
    draw.ellipse((140, 330, 470, 720), fill=fur)
    draw.polygon([(150, 230), (165, 60), (280, 160)], fill=fur)
    draw.polygon([(450, 230), (440, 60), (325, 160)], fill=fur)
    draw.polygon([(180, 170), (185, 100), (240, 150)], fill=(236, 176, 160))
    draw.polygon([(422, 170), (420, 100), (365, 150)], fill=(236, 176, 160))
    draw.ellipse((140, 110, 460, 410), fill=fur)
    for left in (210, 280, 350):
        draw.polygon([(left, 120), (left + 40, 120), (left + 20, 190)], fill=dark)
    draw.ellipse((230, 280, 370, 390), fill=(250, 226, 196))
    for x in (230, 370):
        draw.ellipse((x - 34, 210, x + 34, 274), fill=(206, 222, 120))
        draw.ellipse((x - 11, 212, x + 11, 272), fill=(20, 20, 22))
    draw.polygon([(282, 296), (318, 296), (300, 320)], fill=(196, 96, 96))
    draw.ellipse((200, 450, 410, 716), fill=(246, 214, 172))
    return picture.filter(ImageFilter.GaussianBlur(1.5))


PHOTOGRAPHS: dict[str, Photograph] = {
    "beach.jpg": beach,
    "dusk.jpg": dusk,
    "comet.jpg": comet,
    "cat.jpg": cat,
}


def as_bytes(picture: Image.Image, form: str = "JPEG") -> bytes:
    out = io.BytesIO()
    picture.save(out, format=form)
    return out.getvalue()


@cache
def _jpeg(name: str) -> bytes:
    return as_bytes(PHOTOGRAPHS[name]())


def write_photographs(folder: Path) -> dict[str, Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = {name: folder / name for name in PHOTOGRAPHS}
    for name, path in paths.items():
        path.write_bytes(_jpeg(name))
    return paths
