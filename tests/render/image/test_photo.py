"""What photographs tell beside what is to be seen is left out of them; readers others made see the same picture."""

import io
import itertools
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps, ImageSequence
from PIL.PngImagePlugin import PngInfo
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.render.image.photo import bare
from stagekans.render.image.photo_turn import PhotoBroken

SECRET = "Noor Voorbeeld, Verzonnenstraat 1"
CAMERA = "Voorbeeldcamera 3000"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
FORMS = ("JPEG", "PNG", "WEBP")


def picture(size: tuple[int, int] = (24, 16), mode: str = "RGB") -> Image.Image:
    made = Image.new(mode, size)
    for x, y in itertools.product(range(size[0]), range(size[1])):
        value = (x * 9 % 256, y * 13 % 256, (x * y) % 256, 255 - x)
        made.putpixel((x, y), value[: len(made.getbands())] if len(made.getbands()) > 1 else value[0])
    return made


def told(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x013B] = orientation, CAMERA, SECRET
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 4.0, 59.0), 3: "E", 4: (4.0, 17.0, 11.0)})
    exif.get_ifd(0x8769)[0x9286] = SECRET.encode()
    return exif


def photograph(form: str, orientation: int, mode: str = "RGB", **more: Any) -> bytes:
    stream = io.BytesIO()
    told_of = {"exif": told(orientation).tobytes(), "icc_profile": PROFILE, **more}
    if form == "PNG":
        words = PngInfo()
        words.add_text("Author", SECRET)
        words.add_text("Comment", SECRET, zip=True)
        words.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET}</x>", zip=True)
        words.add(b"tIME", struct.pack(">HBBBBB", 2026, 11, 5, 15, 0, 0))
        told_of["pnginfo"] = words
    elif form == "WEBP":
        told_of |= {"xmp": f"<x>{SECRET}</x>".encode(), "lossless": True}
    else:
        told_of |= {"comment": SECRET.encode(), "xmp": f"<x>{SECRET}</x>".encode()}
    picture(mode=mode).save(stream, form, **told_of)
    return stream.getvalue()


def seen(image: bytes) -> Image.Image:
    """Return what is seen on a screen: the right way up."""
    return ImageOps.exif_transpose(Image.open(io.BytesIO(image)))


def tells_nothing(image: bytes, orientation: int) -> None:
    shown = Image.open(io.BytesIO(image))
    assert dict(shown.getexif()) == ({0x0112: orientation} if orientation != 1 else {})
    assert shown.getexif().get_ifd(0x8825) == {}
    kept = {key for key in shown.info if key in ("comment", "xmp", "Author", "Comment", "XML:com.adobe.xmp")}
    assert kept == set()
    for secret in (SECRET, CAMERA):
        assert secret.encode() not in image
        assert secret.encode("utf-16-le") not in image


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_tells_what_is_seen_and_no_more(form: str, orientation: int) -> None:
    given_in = photograph(form, orientation)
    assert CAMERA.encode() in given_in
    made = bare(given_in)
    tells_nothing(made, orientation)
    assert seen(made).tobytes() == seen(given_in).tobytes()
    assert Image.open(io.BytesIO(made)).info["icc_profile"] == PROFILE
    assert bare(made) == made


@pytest.mark.parametrize("more", [{"progressive": True}, {"restart_marker_blocks": 1}, {"quality": 100}])
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_every_form_of_jpeg_keeps_its_pixels(mode: str, more: dict[str, Any]) -> None:
    given_in = photograph("JPEG", 6, mode, **more)
    made = bare(given_in)
    tells_nothing(made, 6)
    assert seen(made).tobytes() == seen(given_in).tobytes()


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_moving_and_transparent_pictures_keep_their_frames(form: str) -> None:
    stream = io.BytesIO()
    frames = [picture(mode="RGBA").rotate(turn) for turn in (0, 90, 180)]
    exif = told(1).tobytes()
    frames[0].save(stream, form, save_all=True, append_images=frames[1:], duration=80, exif=exif, lossless=True)
    made = bare(stream.getvalue())
    tells_nothing(made, 1)
    before, after = (Image.open(io.BytesIO(each)) for each in (stream.getvalue(), made))
    assert [each.convert("RGBA").tobytes() for each in ImageSequence.Iterator(after)] == [
        each.convert("RGBA").tobytes() for each in ImageSequence.Iterator(before)
    ]


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def test_small_pictures_and_files_behind_a_jpeg_go() -> None:
    """JFIF and JFXX thumbnails, Photoshop's block, a second picture's index, and what phones hang behind the end."""
    plain = photograph("JPEG", 1)
    small = b"JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01" + b"abc"
    hidden = segment(0xE0, small) + segment(0xE0, b"JFXX\0\x10" + SECRET.encode())
    hidden += segment(0xED, b"Photoshop 3.0\0" + SECRET.encode()) + segment(0xE2, b"MPF\0" + SECRET.encode())
    made = bare(plain[:2] + hidden + plain[2:] + b"\xff\xd8" + SECRET.encode())
    tells_nothing(made, 1)
    assert b"abc" not in made
    assert seen(made).tobytes() == seen(plain).tobytes()


def test_unknown_chunks_and_files_behind_a_png_go() -> None:
    plain = photograph("PNG", 1)
    body = b"prVt" + SECRET.encode()
    chunk = struct.pack(">I", len(SECRET)) + body + struct.pack(">I", zlib.crc32(body))
    end = plain.index(b"IEND") - 4
    made = bare(plain[:end] + chunk + plain[end:] + SECRET.encode())
    tells_nothing(made, 1)
    assert seen(made).tobytes() == seen(plain).tobytes()


@settings(max_examples=60, deadline=None)
@given(form=st.sampled_from(FORMS), data=st.data())
def test_a_damaged_photograph_is_refused_or_tells_nothing(form: str, data: st.DataObject) -> None:
    whole = bytearray(photograph(form, 3))
    for at, value in data.draw(st.lists(st.tuples(st.integers(3, len(whole) - 1), st.integers(0, 255)), max_size=6)):
        whole[at] = value
    cut = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    try:
        made = bare(cut)
    except PhotoBroken:
        return
    assert bare(made) == made


@given(st.binary(max_size=200))
def test_any_exif_gives_an_orientation_or_none(exif: bytes) -> None:
    plain = photograph("JPEG", 1)
    body = b"Exif\0\0" + exif
    made = bare(plain[:2] + segment(0xE1, body) + plain[2:])
    assert set(dict(Image.open(io.BytesIO(made)).getexif())) <= {0x0112}


@pytest.mark.parametrize(
    ("name", "form"), [("foto.jpg", "JPEG"), ("IMG_1.JPG", "JPEG"), ("f.png", "PNG"), ("f.webp", "WEBP")]
)
def test_no_photograph_is_published_as_it_came(small: Path, settings: Any, name: str, form: str) -> None:
    practice = small / "practices" / "open-gesprek.md"
    (practice.parent / name).write_bytes(photograph(form, 8))
    practice.write_text(practice.read_text(encoding="utf-8") + f"\n![Een vlak]({name})\n", encoding="utf-8")
    site, found = examine(disk.content(small, {}), settings)
    assert [each.code for each in found if each.severity == "error"] == ["media-no-licence"]
    (shown,) = [blob.data for address, blob in site.shown_files.items() if blob == site.files[f"practices/{name}"]]
    tells_nothing(shown, 8)


@pytest.mark.parametrize("keep", [0.5, 0.95])
@pytest.mark.parametrize(("name", "form"), [("foto.jpg", "JPEG"), ("f.png", "PNG"), ("f.webp", "WEBP")])
def test_half_a_photograph_is_refused_at_its_place(
    small: Path, settings: Any, name: str, form: str, keep: float
) -> None:
    practice = small / "practices" / "open-gesprek.md"
    whole = photograph(form, 8)
    (practice.parent / name).write_bytes(whole[: int(len(whole) * keep)])
    practice.write_text(practice.read_text(encoding="utf-8") + f"\n![Een vlak]({name})\n", encoding="utf-8")
    _, found = examine(disk.content(small, {}), settings)
    assert "image-format" in [each.code for each in found]


def test_the_pictures_of_this_project_stay_as_they_are() -> None:
    image = (ROOT / "tests" / "sites" / "klein" / "practices" / "beeld" / "gelijk.png").read_bytes()
    assert bare(image) == image
