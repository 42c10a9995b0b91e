"""Make the sound, film and transcript of a demonstration episode from its script: synthetic voices, slides."""

import json
import subprocess
import sys
import tempfile
import wave
from importlib import resources
from pathlib import Path
from typing import Any

import typst
import yaml

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
RATE = 22050
PAUSE, FIRST = 0.45, 0.5
"""Seconds of silence between two lines, and before the first."""
QUIET = ("-v", "error", "-y", "-fflags", "+bitexact", "-map_metadata", "-1", "-flags:a", "+bitexact")


def main(slugs: list[str]) -> None:
    """Make the files of each slug. slugs: names of scripts beside this file."""
    for slug in slugs:
        script = yaml.safe_load((HERE / f"{slug}.yml").read_text(encoding="utf-8"))
        folder = PROJECT / "podcasts" / slug
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            make(script, slug, folder, Path(scratch))


def make(script: dict[str, Any], slug: str, folder: Path, scratch: Path) -> None:
    """Speak the lines one after the other, note when each starts, and encode. Chapters start on a whole second."""
    sound = bytearray()
    cues: list[str] = []
    starts: list[int] = []
    for chapter in script["chapters"]:
        silence(sound, -len(sound) / 2 / RATE % 1)
        starts.append(len(sound) // 2 // RATE)
        silence(sound, FIRST)
        for speaker, text in (next(iter(line.items())) for line in chapter["lines"]):
            start = len(sound) / 2 / RATE
            sound += spoken(text, script["voices"][speaker], scratch)
            cues.append(f"{clock(start)} --> {clock(len(sound) / 2 / RATE)}\n<v {speaker}>{text}\n")
            silence(sound, PAUSE)
        print(f"{starts[-1] // 60}:{starts[-1] % 60:02} {chapter['title']}")
    raw = scratch / "sound.wav"
    with wave.open(str(raw), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(bytes(sound))
    (folder / "transcript.vtt").write_text("WEBVTT\n\n" + "\n".join(cues), encoding="utf-8")
    run("ffmpeg", "-i", raw, *QUIET, "-ac", "1", "-b:a", "32k", folder / f"{slug}.mp3")
    if "slides" in script:
        film(script, starts, len(sound) / 2 / RATE, raw, folder / f"{slug}.mp4", scratch)


def spoken(text: str, voice: str, scratch: Path) -> bytes:
    """Return what espeak-ng says as 16-bit samples."""
    file = scratch / "line.wav"
    run("espeak-ng", "-v", voice, "-s", "150", "-g", "2", "-w", file, text)
    with wave.open(str(file), "rb") as line:
        if line.getframerate() != RATE:
            raise SystemExit(f"espeak-ng speaks at {line.getframerate()} samples a second")
        return line.readframes(line.getnframes())


def film(script: dict[str, Any], starts: list[int], total: float, raw: Path, target: Path, scratch: Path) -> None:
    """Show a slide for each chapter while its lines sound."""
    fonts = str(resources.files("fontpkg_atkinson_hyperlegible") / "files")
    listed = []
    for number, (chapter, slide) in enumerate(zip(script["chapters"], script["slides"], strict=True)):
        data = {"flag": script["flag"], "title": chapter["title"], "lines": slide}
        picture = scratch / f"{number}.png"
        inputs = {"data": json.dumps(data, ensure_ascii=False)}
        made = typst.compile(HERE / "slide.typ", format="png", ppi=72.0, font_paths=[fonts], sys_inputs=inputs)
        picture.write_bytes(bytes(made))
        end = [*starts[1:], total][number]
        listed.append(f"file '{picture}'\nduration {end - starts[number]}\n")
    listed.append(f"file '{picture}'\n")
    slides = scratch / "slides.txt"
    slides.write_text("".join(listed), encoding="utf-8")
    run(
        *("ffmpeg", "-f", "concat", "-safe", "0", "-i", slides, "-i", raw, *QUIET, "-flags:v", "+bitexact"),
        *("-r", "5", "-c:v", "libx264", "-tune", "stillimage", "-crf", "30", "-pix_fmt", "yuv420p", "-threads", "1"),
        *("-c:a", "aac", "-b:a", "32k", "-ac", "1", "-t", f"{total:.2f}", "-movflags", "+faststart", target),
    )


def silence(sound: bytearray, seconds: float) -> None:
    """Add silence."""
    sound += bytes(2 * round(seconds * RATE))


def clock(seconds: float) -> str:
    """Return a time as WebVTT writes it."""
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


def run(*command: object) -> None:
    """Run a program; stop when it fails."""
    subprocess.run([str(each) for each in command], check=True)  # noqa: S603


if __name__ == "__main__":
    main(sys.argv[1:])
