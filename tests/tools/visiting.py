"""A browser, and a visit that ends in failure when a page complained, asked another host or broke its policy."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import system
from chromium import FLAGS
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

WATCH = """addEventListener("securitypolicyviolation", event => {
  console.error("CSP " + event.violatedDirective + " " + event.blockedURI);
})"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = system.path("chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def visit(
    browser: Browser, serve_site: Callable[..., str], real_site: Path
) -> Iterator[Callable[..., tuple[Page, str]]]:
    """Open a page on a host that honours _headers; afterwards: no error, no foreign request, no CSP violation."""
    complaints: list[str] = []
    contexts: list[Any] = []

    def start(path: str = "", base: str = "/", allowed: str = "data:", **options: Any) -> tuple[Page, str]:
        root = serve_site(real_site, base)
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
    assert complaints == []


def _matters(message: ConsoleMessage) -> bool:
    """Errors and warnings, but for the icon a browser asks for by itself on the page without assets."""
    return message.type in ("error", "warning") and not message.location["url"].endswith("/favicon.ico")
