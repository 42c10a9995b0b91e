"""make audit: axe, the HTML checker and Lighthouse on the built site; writes theme/audit.json for the statement."""

import json
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import chromium
from axe_playwright_python.sync_playwright import Axe
from pagetypes import pages
from playwright.sync_api import sync_playwright
from project import ROOT, command, copy_project
from serving import Host

import node
from stagekans.adapters import npm

PORT = 8817
AUDITED = ("home", "practice", "overzicht", "zoeken")
GATES = ("accessibility", "best-practices", "seo")
RUNS = 3
FOLDER = ROOT / "tests" / "audit"


def main() -> int:
    """Measure, print, write theme/audit.json; return 1 when a gate does not hold."""
    npm.install(FOLDER, FOLDER)
    with tempfile.TemporaryDirectory() as temporary:
        project = copy_project(Path(temporary) / "echt")
        command(project, "build", "--release", "--site-url", f"http://127.0.0.1:{PORT}/")
        host = Host(project / "site", port=PORT)
        root = host.start()
        written = sorted((project / "site").rglob("*.html"))
        types = pages(project / "site")
        errors = node.html_faults(written)
        violations, version = axe(root, list(dict.fromkeys(types.values())))
        audited = [lighthouse(root, types[name]) for name in AUDITED]
        host.stop()
    for line in [*errors, *violations]:
        print(line)
    for each in audited:
        print(each)
    told = {
        "date": datetime.now(UTC).date().isoformat(),
        "axe": {"version": version, "pages": len(set(types.values())), "violations": len(violations)},
        "vnu": {"version": node.html_checker(), "pages": len(written), "errors": len(errors)},
        "lighthouse": {
            "version": json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]["lighthouse"],
            "pages": [{key: value for key, value in each.items() if key != "performance"} for each in audited],
        },
    }
    (ROOT / "theme" / "audit.json").write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    perfect = all(each[gate.replace("-", "_")] == 100 for each in audited for gate in GATES)
    return 0 if perfect and not errors and not violations else 1


def axe(root: str, addresses: list[str]) -> tuple[list[str], str]:
    """Return what axe finds on every page type, light and dark, phone and desk; and axe's version."""
    found: list[str] = []
    version = ""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        for scheme in ("light", "dark"):
            for width in (360, 1280):
                context = browser.new_context(
                    color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
                )
                page = context.new_page()
                for path in addresses:
                    page.goto(root + path)
                    page.wait_for_load_state("networkidle")
                    results = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}}).response
                    version = results["testEngine"]["version"]
                    found += [f"/{path} {scheme} {width}: {each['id']}" for each in results["violations"]]
                context.close()
        browser.close()
    return found, version


def lighthouse(root: str, path: str) -> dict[str, Any]:
    """Return the scores of one page, performance as the median of three runs."""
    runs = [_run(root + path) for _ in range(RUNS)]
    scores = {gate.replace("-", "_"): min(run[gate] for run in runs) for gate in GATES}
    median = statistics.median(run["performance"] for run in runs)
    return {"address": path.partition("#")[0], **scores, "performance": median}


def _run(url: str) -> dict[str, int]:
    done = subprocess.run(
        [
            npm.node(),
            FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js",
            url,
            "--quiet",
            "--output=json",
            f"--chrome-flags=--headless=new {' '.join(chromium.FLAGS)}",
        ],
        capture_output=True,
        text=True,
        env={**npm.environment(), "CHROME_PATH": chromium.find()},
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"Lighthouse failed on {url}:\n{done.stderr[-2000:]}")
    report = json.loads(done.stdout)
    for each in report["audits"].values():
        if each["score"] is not None and each["score"] < 0.9 and each["scoreDisplayMode"] == "binary":
            print(f"{url}: {each['id']}: {each['title']}", file=sys.stderr)
    return {name: round(each["score"] * 100) for name, each in report["categories"].items()}


if __name__ == "__main__":
    sys.exit(main())
