"""Make the drawing of each module, and of some a conversation in synthetic voices with its captions."""

import subprocess
import sys
import tempfile
import wave
from pathlib import Path
from typing import Any

import typst
import yaml

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
RATE, PAUSE = 22050, 0.5
QUIET = ("-v", "error", "-y", "-fflags", "+bitexact", "-map_metadata", "-1", "-flags:a", "+bitexact")


def main(slugs: list[str]) -> None:
    """Make what belongs to each module. slugs: names of modules."""
    for slug in slugs:
        folder = PROJECT / "modules" / slug
        draw(slug, folder / f"{slug}.png")
        script = HERE / f"{slug}.yml"
        if script.exists():
            with tempfile.TemporaryDirectory() as scratch:
                speak(yaml.safe_load(script.read_text(encoding="utf-8")), folder, Path(scratch))


def draw(slug: str, target: Path) -> None:
    """Draw the scene of a module, in few colours."""
    from PIL import Image

    made = typst.compile(HERE / "scenes.typ", format="png", ppi=72.0, sys_inputs={"scene": slug})
    target.write_bytes(bytes(made))
    few = Image.open(target).convert("RGB").quantize(32, dither=Image.Dither.NONE)
    few.save(target, "PNG", optimize=True)


def speak(script: dict[str, Any], folder: Path, scratch: Path) -> None:
    """Speak the lines one after the other, and note when each is said."""
    sound, cues = bytearray(), []
    for speaker, text in (next(iter(line.items())) for line in script["lines"]):
        sound += bytes(2 * round(PAUSE * RATE))
        start = len(sound) / 2 / RATE
        sound += spoken(text, script["voices"][speaker], scratch / "line.wav")
        cues.append(f"{clock(start)} --> {clock(len(sound) / 2 / RATE)}\n<v {speaker}>{text}\n")
    with wave.open(str(scratch / "sound.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(bytes(sound))
    run("ffmpeg", "-i", scratch / "sound.wav", *QUIET, "-ac", "1", "-b:a", "40k", folder / "gesprek.mp3")
    (folder / "gesprek.vtt").write_text("WEBVTT\n\n" + "\n".join(cues), encoding="utf-8")
    minutes, seconds = divmod(round(len(sound) / 2 / RATE), 60)
    print(f"{folder.name}: PT{f'{minutes}M' if minutes else ''}{seconds}S")


def spoken(text: str, voice: str, file: Path) -> bytes:
    """Return what espeak-ng says as 16-bit samples."""
    run("espeak-ng", "-v", voice, "-s", "150", "-g", "2", "-w", file, text)
    with wave.open(str(file), "rb") as line:
        if line.getframerate() != RATE:
            raise SystemExit(f"espeak-ng speaks at {line.getframerate()} samples a second")
        return line.readframes(line.getnframes())


def clock(seconds: float) -> str:
    """Return a time as WebVTT writes it."""
    whole = round(seconds * 1000)
    return f"{whole // 60000:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"


def run(*command: object) -> None:
    """Run a program; stop when it fails."""
    subprocess.run([str(each) for each in command], check=True)  # noqa: S603


if __name__ == "__main__":
    main(sys.argv[1:])
