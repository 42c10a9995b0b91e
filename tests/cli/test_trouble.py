"""Whatever goes wrong around a command is told in a sentence: never a traceback, never half a site."""

import errno
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result
from mkdocs.commands import serve as mkdocs_serve
from project import ROOT, TODAY, command, copy_project, tree

import stagekans.cli.main as cli
from stagekans.adapters import disk
from stagekans.adapters.configuration import configuration
from stagekans.build import put as writing
from stagekans.cli.last import last_resort
from stagekans.core.messages import phrases, say, say_of

STAGEKANS = Path(sys.executable).parent / "stagekans"
BUILD = ("build", "--no-search", "--workers", "1", "--today", TODAY)


def run(project: Path, *arguments: str, charset: str = "utf-8") -> Result:
    """Run a command in this process; an exception that is no answer fails the test as it is."""
    runner = CliRunner(charset=charset)
    return runner.invoke(cli.main, ["--project", str(project), *arguments], catch_exceptions=False)


def told(done: Result) -> str:
    """Return what was said, after a look whether it is fit to be read: a sentence or two, and no traceback."""
    assert "Traceback" not in done.output
    assert "Error" not in done.output
    assert 1 <= len(done.stderr.strip().splitlines() or done.stdout.strip().splitlines()) <= 3, done.output
    return done.output


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store that holds all the work of the tiny site, so that only writing is left to do."""
    project = copy_project(tmp_path_factory.mktemp("warm"), ROOT / "tests" / "sites" / "klein")
    assert run(project, *BUILD).exit_code == 0
    return str(project / ".cache" / "store")


# what people type


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("chek", "Bedoelde je “check”?"),
        ("bouw", "Kies uit: build, check"),
        ("check --formaat json", "De optie --formaat bestaat niet. Bedoelde je “--format”?"),
        ("check --format yaml", "github, gitlab, json, sarif, text"),
        ("check weg", "weg"),
        ("build --workers 0", "van 1 tot en met 64"),
        ("build --workers veel", "van 1 tot en met 64"),
        ("build --workers", "--workers"),
        ("build --today gisteren", "JJJJ-MM-DD"),
        ("build --today 2026-02-30", "JJJJ-MM-DD"),
        ("build nu meteen", "nu meteen"),
        ("build --store bestaatniet://x", "bestaatniet"),
        ("build --store dir://x", "dir://x"),
        ("build --executor dask:", "dask://HOST:PORT"),
        ("new praktyk x", "practice"),
        ("new practice", "SLUG ontbreekt"),
        ("new practice x --from weg.docx", "weg.docx"),
        ("new practice Naam", "probeer “naam”"),
        ("media", "--missing"),
        ("suppress klein-meting weg.csv", "weg.csv"),
        ("suppress klein-meting {project}/theme", "theme"),
        ("suppress", "MEASUREMENT ontbreekt"),
        ("packs --to {project}/mkdocs.yml", "mkdocs.yml"),
        ("packs --institution weg", "weg"),
        ("outputs", "--all"),
        ("outputs practice/weg", "practice/weg"),
        ("zoek-meting weg.json ook-weg.json", "weg.json"),
        ("zoek-meting {project}/mkdocs.yml {project}/mkdocs.yml", "mkdocs.yml:1:1: dit is geen JSON"),
        ("serve --address onzin", "--address 127.0.0.1:8001"),
        ("serve --address 127.0.0.1:70000", "--address 127.0.0.1:8001"),
        ("serve --address 127.0.0.1:0", "--address 127.0.0.1:8001"),
        ("serve --address voorbeeld:8000", "--address 127.0.0.1:8001"),
    ],
)
def test_wrong_use_is_2_or_1_and_says_what_is_right(small: Path, arguments: str, said: str) -> None:
    done = run(small, *arguments.format(project=small).split())
    assert done.exit_code == (1 if arguments.startswith("serve") else 2)
    assert said in told(done)


@pytest.mark.parametrize(
    "place", ["weg.mp3", "{project}/theme", "{project}/mkdocs.yml", "http://127.0.0.1:1/a.mp3", "http://["]
)
def test_a_recording_that_cannot_be_read(small: Path, place: str) -> None:
    done = run(small, "media", place.format(project=small))
    assert done.exit_code == 1
    assert told(done).startswith("Fout: ")


def test_a_folder_without_a_project(tmp_path: Path) -> None:
    assert run(tmp_path, "check").exit_code == 2
    assert "mkdocs.yml" in told(run(tmp_path, "build"))
    assert "Bij --project hoort een map" in told(run(tmp_path / "weg", "check"))


# mkdocs.yml and words

CONFIGURATIONS = {
    b"site_name: [\n": "mkdocs.yml:2:1: ",
    b"site_name: Klein\nnav: a: b\n": "mkdocs.yml:2:7: een dubbele punt te veel",
    b"site_name: 'Klein\n": "mkdocs.yml:2:1: ",
    b"site_name: Klein\n\ttheme: x\n": "mkdocs.yml:2:1: ",
    b"site_name: \xff\n": "mkdocs.yml:1:1: ",
    b"- een\n- twee\n": "mkdocs.yml: ",
    b"tekst": "mkdocs.yml: ",
    b"": "site_name",
    b"site_name: Klein\ndocs_dir: weg\nplugins: [stagekans]\n": "“docs_dir”",
    b"site_name: Klein\nINHERIT: weg.yml\n": "weg.yml",
    b"site_name: !!python/name:geen.zin x\n": "mkdocs.yml: ",
    **{
        b"site_name: Klein\ndocs_dir: content\ntheme: {name: material, custom_dir: theme}\n" + rest: said
        for rest, said in {
            b"plugins: [bestaat-niet]\n": "“plugins”",
            b"plugins: 5\n": "“plugins”",
            b"site_url: 5\nplugins: [stagekans]\n": "site-address",
            b"nav: 5\nplugins: [stagekans]\n": "“nav”",
            b"plugins: [stagekans]\nmarkdown_extensions: [weg]\n": "“markdown_extensions”",
            b"plugins: [stagekans]\nextra: {media_origins: [geen adres]}\n": "geen adres",
            b"plugins: [stagekans]\nextra: {media_origins: 5}\n": "media_origins",
            b"plugins: [stagekans]\nextra: 5\n": "“extra”",
            b"plugins: []\n": "stagekans",
        }.items()
    },
}


@pytest.mark.parametrize("command", ["check", "build", "serve"])
@pytest.mark.parametrize("text", CONFIGURATIONS, ids=range(len(CONFIGURATIONS)))
def test_a_broken_mkdocs_yml(small: Path, text: bytes, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mkdocs_serve, "LiveReloadServer", NoServer)
    (small / "mkdocs.yml").write_bytes(text)
    done = run(small, command, *(("--address", free()) if command == "serve" else ()))
    assert done.exit_code in (1, 2)
    assert CONFIGURATIONS[text] in done.output or command == "serve"
    assert "Traceback" not in done.output


class NoServer:
    """Stands where MkDocs' server would, and builds once."""

    def __init__(self, **options: object) -> None:
        self.watched: list[str] = []

    def watch(self, path: str) -> None:
        self.watched.append(path)

    def serve(self, *, open_in_browser: bool) -> None:
        raise KeyboardInterrupt

    def shutdown(self) -> None:
        self.watched.clear()


def free() -> str:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{listening.getsockname()[1]}"


@pytest.mark.parametrize("name", ["words/nl/site.yml", "words/nl/campaign.yml", "words/en/site.yml", "samples/nl.yml"])
@pytest.mark.parametrize("damage", [b"a: [\n", None])
def test_words_that_cannot_be_read(small: Path, name: str, damage: bytes | None) -> None:
    path = small / "theme" / name
    path.unlink()
    if damage is not None:
        path.write_bytes(damage)
    for asked in (("check",), BUILD):
        done = run(small, *asked)
        assert done.exit_code in (1, 2)
        assert name in done.output
        assert "Traceback" not in done.output


@pytest.mark.parametrize(
    ("path", "text", "named"),
    [
        ("words/nl/site.yml", "site: nu een tekst\nlanguage: nl\n", "no_persons"),
        (
            "words/nl/stories.yml",
            "kinds:\n  practice: dubbel\n",
            "theme/words/nl/stories.yml: het woord “kinds.practice”",
        ),
        ("practices/practice.html", None, "theme/practices/practice.html"),
        ("site/css/tokens.css", None, "theme/site/css/tokens.css"),
        ("site/parts/parts.html", None, "theme/site/parts/parts.html"),
    ],
)
def test_what_lacks_in_the_theme_is_named(small: Path, path: str, text: str | None, named: str) -> None:
    """By itself, in a process of its own: this is told where nobody else tells anything."""
    before = tree(small / "content")
    (small / "theme" / path).unlink()
    if text is not None:
        (small / "theme" / path).write_text(text, encoding="utf-8")
    done = command(small, "build", "--no-search", "--today", TODAY, check=False, apart=True)
    assert done.returncode in (1, 2)
    assert named in " ".join((done.stdout + done.stderr).split())
    assert "Traceback" not in done.stderr
    assert not (small / "site").exists()
    assert tree(small / "content") == before


# the address


def test_serve_on_a_port_in_use(small: Path) -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]
        done = run(small, "serve", "--address", f"127.0.0.1:{port}")
    assert done.exit_code == 1
    assert told(done) == f"Fout: {say('commands.serve.taken', address=f'127.0.0.1:{port}', other='127.0.0.1:8001')}\n"


@pytest.mark.parametrize("address", ["203.0.113.7:8000", "[2001:db8::1]:8000"])
def test_serve_on_an_address_of_another_computer(small: Path, address: str) -> None:
    done = run(small, "serve", "--address", address)
    assert done.exit_code == 1
    assert "--address" in told(done)


def test_a_fault_while_the_site_is_shown_is_a_sentence_too(small: Path) -> None:
    config = configuration(small)
    server: Any = SimpleNamespace()
    shown = config.plugins["stagekans"].on_serve(server, config=config, builder=lambda: None)
    shown.builder()
    seen = []
    for text in (b"site_name: Klein\n\tnav: x\n", None):
        if text is None:
            (small / "mkdocs.yml").unlink()
        else:
            (small / "mkdocs.yml").write_bytes(text)
        with pytest.raises(SystemExit) as stopped:  # MkDocs prints these, and the traceback of all others
            shown.builder()
        seen.append(str(stopped.value))
    assert seen == [
        "mkdocs.yml:2:1: deze regel is niet te lezen.",
        say("project.refused.ENOENT", at=f" ({small / 'mkdocs.yml'})"),
    ]


# the disk


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, int], None]]:
    """Let every write fail after so many bytes below a folder, as on a full disk: half a file is left."""

    def fill(part: str, room: int) -> None:
        write = Path.write_bytes
        left = [room]

        def until_full(self: Path, data: bytes) -> int:
            if part not in str(self):
                return write(self, data)
            left[0] -= len(data)
            if left[0] < 0:
                write(self, data[: len(data) // 2])
                raise OSError(errno.ENOSPC, "No space left on device")
            return write(self, data)

        monkeypatch.setattr(Path, "write_bytes", until_full)

    yield fill
    monkeypatch.undo()


@pytest.mark.parametrize("part", ["/.cache/store/", "/.site."])
@pytest.mark.parametrize("room", [0, 200_000])
def test_a_full_disk_leaves_the_site_that_was_there(
    cold: Path, full: Callable[[str, int], None], warm: str, part: str, room: int
) -> None:
    (cold / "site").mkdir()
    (cold / "site" / "oud.html").write_text("oud")
    full(part, room)
    done = run(cold, *BUILD, *(("--store", warm) if "store" not in part else ()))
    assert done.exit_code == 1
    assert "vol" in told(done)
    assert part.rstrip("/") in done.output
    assert tree(cold / "site") == {"oud.html": b"oud"}
    assert [path.name for path in cold.iterdir() if ".bouw" in path.name] == []


def test_a_full_disk_leaves_no_site_where_none_was(small: Path, warm: str, full: Callable[[str, int], None]) -> None:
    full("/.site.", 100_000)
    assert run(small, *BUILD, "--store", warm).exit_code == 1
    assert not (small / "site").exists()
    assert not list(small.glob(".site*"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may make a disk of its own; a write that fails does the same")
def test_a_disk_that_is_really_full(small: Path, tmp_path: Path) -> None:
    disk_of_its_own = tmp_path / "schijf"
    disk_of_its_own.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk_of_its_own], check=False).returncode:
        pytest.skip("this root may not mount")
    try:
        done = run(small, *BUILD, "--store", str(disk_of_its_own / "store"))
    finally:
        subprocess.run(["umount", disk_of_its_own], check=True)
    assert done.exit_code == 1
    assert str(disk_of_its_own) in told(done)
    assert not (small / "site").exists()


def test_a_full_disk_takes_nothing_from_a_file_that_is_filled_in(small: Path, full: Callable[[str, int], None]) -> None:
    episode = next((small / "podcasts").glob("*/index.md"))
    before = episode.read_bytes()
    full("index.md", 0)
    with pytest.raises(OSError, match="No space"):
        writing.put_whole(episode, b"anders")
    assert episode.read_bytes() == before
    assert [path.name for path in episode.parent.iterdir() if path.name.endswith(".nieuw")] == []


def test_new_on_a_full_disk_leaves_no_half_file(small: Path, full: Callable[[str, int], None]) -> None:
    full("practices", 0)
    done = run(small, "new", "practice", "erbij")
    assert done.exit_code == 1
    assert "vol" in told(done)
    assert not list((small / "practices").glob("*erbij*"))


@pytest.mark.parametrize("name", [".cache", "site", "practices", "theme", "content"])
def test_a_file_where_a_folder_belongs(small: Path, name: str) -> None:
    if (small / name).is_dir():
        (small / name).rename(small / f"{name}-weg")
    (small / name).write_text("een bestand")
    for asked in (("check",), BUILD):
        done = run(small, *asked)
        assert "Traceback" not in done.output
        assert done.exit_code in (0, 1, 2)
    if name != "practices":
        assert done.exit_code in (1, 2)
        assert str(small / name) in done.output or name in done.output


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.EDQUOT])
@pytest.mark.parametrize("part", [".cache", ".site.", "practices"])
def test_where_nobody_may_write(small: Path, code: int, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    make, write = os.mkdir, Path.write_bytes

    def no_folder(path: str | Path, *rest: Any, **more: Any) -> None:
        if part in str(path):
            raise OSError(code, os.strerror(code), str(path))
        make(path, *rest, **more)

    def no_file(self: Path, data: bytes) -> int:
        if part in str(self):
            raise OSError(code, os.strerror(code), str(self))
        return write(self, data)

    monkeypatch.setattr(os, "mkdir", no_folder)
    monkeypatch.setattr(Path, "write_bytes", no_file)
    done = run(small, *(("new", "practice", "erbij") if part == "practices" else BUILD))
    assert done.exit_code == 1
    assert part in told(done)
    assert say(f"project.refused.{errno.errorcode[code]}", at="|").partition("|")[0] in done.output
    assert not (small / "site").exists()


def test_every_refusal_of_the_system_has_a_sentence_that_can_be_filled_in() -> None:
    for name in phrases("project.refused"):
        assert name == "other" or getattr(errno, name)
        assert "{" not in say_of("project.refused", name, at=" (x)", detail="y")


# what reads along


@pytest.mark.parametrize("charset", ["cp1252", "ascii", "latin-1", "utf-16"])
@pytest.mark.parametrize("arguments", [("check",), ("check", "--formaat"), ("outputs", "--all")])
def test_any_encoding_can_be_written_to(small: Path, charset: str, arguments: tuple[str, ...]) -> None:
    path = small / "practices" / "open-gesprek.md"
    path.write_text(path.read_text(encoding="utf-8").replace("status: lopend", "status: bezig ✓ Ж"), encoding="utf-8")
    done = run(small, *arguments, charset=charset)
    assert "Traceback" not in done.output
    assert (done.stdout_bytes or done.stderr_bytes).decode("utf-8" if charset == "ascii" else charset)  # Click's choice


@pytest.mark.parametrize("form", ["json", "github", "gitlab", "sarif"])
def test_what_machines_read_is_utf_8(small: Path, form: str) -> None:
    path = small / "practices" / "open-gesprek.md"
    path.write_text(path.read_text(encoding="utf-8").replace("status: lopend", "status: bezig ✓ Ж"), encoding="utf-8")
    done = run(small, "check", "--format", form, charset="cp1252")
    assert "✓ Ж" in done.stdout_bytes.decode("utf-8")


def test_a_reader_that_stops_reading(small: Path) -> None:
    for number in range(900):
        (small / "practices" / f"kapot-{number}.md").write_text("geen kop")
    done = subprocess.run(
        f"'{STAGEKANS}' check | head -1", shell=True, cwd=small, capture_output=True, text=True, check=False
    )
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "Broken" not in done.stderr


def test_a_terminal_that_knows_no_dutch(small: Path) -> None:
    (small / "practices" / "kapot.md").write_text("geen kop")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "cp1252:strict", "PYTHONUTF8": "0"}
    done = subprocess.run([STAGEKANS, "check"], cwd=small, capture_output=True, env=environment, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"? Zet --- op regel 1" in done.stdout


# being stopped, and faults of our own


def test_stopped_by_hand(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    (small / "site").mkdir()
    monkeypatch.setattr("stagekans.adapters.mkdocs.produce", stop)
    done = run(small, *BUILD)
    assert done.exit_code == 130
    assert done.stderr.strip() == say("commands.stopped")
    assert tree(small / "site") == {}
    assert not list(small.glob(".site.*.bouw"))


def _interruptible() -> None:
    """A shell that runs the tests behind it has them ignore an interrupt; who sits at a terminal does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_stopped_in_the_middle_of_work_by_others(cold: Path) -> None:
    build = subprocess.Popen(
        [STAGEKANS, "build", "--release", "--workers", "2", "--today", TODAY],
        cwd=cold,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=_interruptible,
    )
    while build.poll() is None and not list((cold / ".cache" / "store" / "keys").rglob("*")):
        pass
    os.killpg(build.pid, signal.SIGINT)  # as a terminal does: to all processes
    said, _ = build.communicate(timeout=60)
    assert "Traceback" not in said
    assert said.strip().endswith(say("commands.stopped"))
    assert build.returncode == 130
    assert not (cold / "site").exists()


def test_stopped_before_anything_was_read(small: Path) -> None:
    code = (
        "import importlib, sys, stagekans.cli\n"
        "def stop(*_): raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, type('Stop', (), {'find_spec': staticmethod(stop)}))\n"
        "importlib.import_module('stagekans.cli.main')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (130, say("commands.stopped"))


def test_a_fault_of_our_own_is_a_sentence_outside_and_itself_inside(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fault(*_: object) -> None:
        raise KeyError("weg")

    monkeypatch.setattr(disk, "content", fault)
    monkeypatch.delenv("STAGEKANS_DEBUG", raising=False)
    with pytest.raises(KeyError) as seen:
        run(small, "check")
    with pytest.raises(SystemExit) as ended:
        last_resort(KeyError, seen.value, seen.tb)
    assert ended.value.code == 70
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "KeyError: 'weg'" in said
    assert len(said.splitlines()) == 1
    monkeypatch.setenv("STAGEKANS_DEBUG", "1")
    with pytest.raises(SystemExit):
        last_resort(KeyError, seen.value, seen.tb)
    assert "Traceback" in capsys.readouterr().err


def test_the_last_resort_is_in_place_in_the_program(tmp_path: Path) -> None:
    code = "import stagekans.cli\nraise KeyError('weg')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 70
    assert done.stderr.count("\n") == 1


def test_a_worker_that_is_killed(cold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stagekans.build.run._FEW", 0)
    monkeypatch.setattr("stagekans.build.run._bytes", lambda *_: os._exit(9))
    done = run(cold, "build", "--no-search", "--workers", "2", "--today", TODAY)
    assert done.exit_code == 1
    assert "--workers 1" in told(done)
    assert not (cold / "site").exists()


def test_two_projects_in_one_process_do_not_meet(small: Path, warm: str, tmp_path: Path) -> None:
    other = copy_project(tmp_path / "ander", small)
    (other / ".cache").write_text("een bestand")
    assert run(other, *BUILD, "--store", warm).exit_code == 1
    assert run(small, *BUILD, "--store", warm).exit_code == 0
