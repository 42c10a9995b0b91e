"""A browser, and a visit that ends in failure when a page complained, asked another host or broke its policy."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import system
from chromium import FLAGS
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from serving import Host

Visit = Callable[..., tuple[Page, str]]
"""path, base, allowed and options of a browser context -> a page, and the address of its site."""

WATCH = """addEventListener("securitypolicyviolation", event => {
  console.error("CSP " + event.violatedDirective + " " + event.blockedURI);
})"""


SETTLED = """() => document.fonts.status === "loaded" && !document.querySelector("[aria-busy=true]")
  && ![...document.querySelectorAll("[role=status]")].some(each => each.textContent.includes("Bezig"))"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = system.path("chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, real_site: Path) -> Iterator[Visit]:
    """Open a page of the real site, as visits does; what was complained of fails the test."""
    with visits(browser, real_site) as start:
        yield start


@contextmanager
def visits(browser: Browser, site: Path) -> Iterator[Visit]:
    """Open pages on hosts that honour _headers; afterwards: no error, no foreign request, no CSP violation."""
    complaints: list[str] = []
    contexts: list[BrowserContext] = []
    hosts: list[Host] = []

    def start(path: str = "", base: str = "/", allowed: str = "data:", **options: Any) -> tuple[Page, str]:
        hosts.append(Host(site, base))
        root = hosts[-1].start()
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if _matters(message) else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        host = root.split("/")[2]
        page.on(
            "request",
            lambda request: (
                None
                if host in request.url or request.url.startswith(("data:", allowed))
                else complaints.append(request.url)
            ),
        )
        if options.get("java_script_enabled", True):
            page.add_init_script(WATCH)
        page.goto(root + path)
        return page, root

    yield start
    for context in contexts:
        context.close()
    for host in hosts:
        host.stop()
    assert complaints == []


def _matters(message: ConsoleMessage) -> bool:
    """Errors and warnings, but for the icon a browser asks for by itself on the page without assets."""
    return message.type in ("error", "warning") and not message.location["url"].endswith("/favicon.ico")


def go(page: Page, address: str) -> None:
    """Open a page and wait until its letters are there and its scripts have shown what they had to."""
    page.goto(address)
    page.wait_for_function(SETTLED)


def overflow(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return max(0, wide)
