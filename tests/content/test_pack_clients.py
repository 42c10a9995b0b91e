"""What people open packs with opens them: 7-Zip, unzip, LibreOffice."""

import subprocess
import zipfile
from pathlib import Path

import pypdfium2
import pytest
import system

OPENED = ("neutraal", "hogeschool-de-horizon", "mbo-college-de-brug", "universiteit-aan-zee")


@pytest.fixture(scope="module")
def packs(real_site: Path) -> list[Path]:
    return [real_site / "campagne" / "pakketten" / f"{who}-geen-functie-eis-nl.zip" for who in OPENED]


@pytest.mark.parametrize(("program", "test"), [("7z", "t"), ("unzip", "-tq")])
def test_archives_open(packs: list[Path], program: str, test: str) -> None:
    for pack in packs:
        done = subprocess.run([system.path(program), test, pack], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_office_files_open_and_convert(packs: list[Path], tmp_path: Path) -> None:
    files: list[Path] = []
    for pack in packs:
        with zipfile.ZipFile(pack) as archive:
            for name in archive.namelist():
                if name.endswith((".docx", ".pptx")):
                    target = tmp_path / f"{pack.stem}-{name.replace('/', '-')}"
                    target.write_bytes(archive.read(name))
                    files.append(target)
    assert len(files) >= 4 * 8
    office = system.path("soffice")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    done = subprocess.run(
        [office, home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path / "pdf", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for file in files:
        made = pypdfium2.PdfDocument(tmp_path / "pdf" / f"{file.stem}.pdf")
        text = " ".join(page.get_textpage().get_text_bounded() for page in made)
        assert len(text.split()) > 8, file.name
        if "presentatie" in file.name:
            assert len(made) >= 8, file.name
        if "1080x1080" in file.name or "poster" in file.name:
            assert len(made) == 1, file.name
