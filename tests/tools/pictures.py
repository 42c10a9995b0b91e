"""make pictures: every page type on a phone and a desk, light and dark, on one sheet in foto/."""

import sys
import tempfile
from pathlib import Path

import chromium
from pagetypes import pages
from PIL import Image
from playwright.sync_api import sync_playwright
from project import ROOT, command, copy_project
from serving import Host

SCREENS = {"telefoon": (390, 844), "bureau": (1280, 900)}


def main() -> None:
    """Build the site, take the pictures, and lay them on one sheet per screen and scheme."""
    folder = ROOT / "foto"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        project = copy_project(Path(temporary) / "echt")
        command(project, "build", "--release", apart=True)
        types = pages(project / "site")
        host = Host(project / "site")
        root = host.start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
            for screen, (width, height) in SCREENS.items():
                for scheme in ("light", "dark"):
                    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
                    page = context.new_page()
                    taken = []
                    for name, path in types.items():
                        page.goto(root + path)
                        page.wait_for_load_state("networkidle")
                        page.wait_for_timeout(400)
                        file = folder / f"{screen}-{scheme}-{name.strip('/').replace('/', '-').replace(' ', '-')}.png"
                        page.screenshot(path=file)
                        taken.append(file)
                    context.close()
                    sheet(taken, folder / f"blad-{screen}-{scheme}.png", width, height)
            browser.close()
        host.stop()
    print(f"{len(types) * 4} pictures in {folder}", file=sys.stderr)


def sheet(files: list[Path], target: Path, width: int, height: int) -> None:
    """Lay pictures of one size in rows of four."""
    small = (width // 2, height // 2)
    rows = -(-len(files) // 4)
    made = Image.new("RGB", (4 * (small[0] + 12), rows * (small[1] + 12)), "#777")
    for index, file in enumerate(files):
        with Image.open(file) as picture:
            made.paste(picture.resize(small), (index % 4 * (small[0] + 12), index // 4 * (small[1] + 12)))
    made.save(target)


if __name__ == "__main__":
    main()
