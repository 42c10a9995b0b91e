"""Programme pages are read by the one reader of Markdown: their bodies are those of entries, to the byte."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from project import ROOT, TODAY, copy_project, warm
from rich.console import Console

from stagekans.cli import engine
from stagekans.cli.report import Teller
from stagekans.render.web import markdown

BODY = """## Vraag?

Een lijst:
- een
- twee
  1. drie

!!! note
    Geen kader.

[TOC]

=== "Geen tabblad"

Zie [de afspraak](../../glossary/afspraak.md), [hieronder](#vraag-1), het [overzicht](../meldpunten/),
https://voorbeeld.example/kaal en [dit][elders]. Een afspraak met "aanhalingstekens" & een <https://voorbeeld.example/>.

## Vraag!

| links | rechts |
| --- | ---: |
| a | 1 |

- [x] klaar
- [ ] nog niet

> [!NOTE]
> Let op.

```
code < hier
```

### Met *nadruk* en `<code>`

Noot[^a], ~~weg~~ en nog een afspraak.

[^a]: Een noot.
[elders]: https://voorbeeld.example/elders
"""
PAGE = f"---\ntitle: Proefblad\nsummary: Een verzonnen bladzijde om mee te proeven.\n---\n\n{BODY}"
TERM = PAGE.replace("---\n\n", 'sources:\n  - {title: Bron, url: "https://voorbeeld.example/bron"}\n---\n\n', 1)
HOOKS = """import json
from pathlib import Path

def on_page_markdown(markdown, *, page, **rest):
    return markdown + "\\n\\nVan een ander."

def on_page_content(html, *, page, **rest):
    if page.file.src_uri == "over/proefblad.md":
        said = {"toc": str(page.toc), "markdown": page.markdown, "html": html}
        Path(__file__).with_name("said.json").write_text(json.dumps(said), encoding="utf-8")
    return html.replace("Geen kader", "<b>Geen</b> kader")
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    folder = warm(copy_project(tmp_path_factory.mktemp("bladen"), ROOT / "tests" / "sites" / "klein"), shared)
    (folder / "content" / "over" / "proefblad.md").write_text(PAGE, encoding="utf-8")
    (folder / "glossary" / "proefbegrip.md").write_text(TERM.replace("../../glossary/", ""), encoding="utf-8")
    _replace(folder / "glossary" / "proefbegrip.md", "../meldpunten/", "../content/meldpunten/")
    (folder / "haken.py").write_text(HOOKS, encoding="utf-8")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("hooks: [haken.py]\n")
    report = Teller("text", Console())
    assert engine.build(folder, report=report, release=False, site_url=None, today=TODAY, workers=1, search=False)
    return folder


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def body_of(project: Path, address: str) -> str:
    text = (project / "site" / address / "index.html").read_text(encoding="utf-8")
    (found,) = re.findall(r'<article class="prose">\n?(.*?)</article>', text, re.DOTALL)
    return str(found)


def test_the_body_of_a_programme_page_is_that_of_an_entry_to_the_byte(project: Path) -> None:
    made = body_of(project, "over/proefblad").replace("<b>Geen</b>", "Geen")
    assert made == body_of(project, "begrippen/proefbegrip")


def test_what_other_plugins_get_is_what_the_one_reader_made(project: Path) -> None:
    said = json.loads((project / "said.json").read_text(encoding="utf-8"))
    leads = {
        "../../glossary/afspraak.md": "../../begrippen/afspraak/",
        "../meldpunten/": "../../melden/",
    }
    assert said["html"] == markdown.html(BODY, markdown.headings(BODY), lambda href: leads.get(href, href))
    assert said["markdown"].strip() == BODY.strip()
    assert said["toc"].split("\n") == [
        "Vraag? - #vraag",
        "Vraag! - #vraag-1",
        "    Met nadruk en &lt;code&gt; - #met-nadruk-en-code",
        "",
    ]
    assert "<b>Geen</b> kader" in body_of(project, "over/proefblad")


def test_what_a_git_host_shows_is_shown(project: Path) -> None:
    page: Any = lxml_html.document_fromstring((project / "site" / "over" / "proefblad" / "index.html").read_bytes())
    (article,) = page.xpath("//article")
    words = " ".join(article.text_content().split())
    assert "!!! note Geen kader." in words
    assert '[TOC] === "Geen tabblad"' in words
    assert "Van een ander" not in words
    assert [each.get("id") for each in article.xpath(".//h2 | .//h3")] == ["vraag", "vraag-1", "met-nadruk-en-code"]
    assert [each.text for each in article.xpath("./ul[1]/li[2]/ol/li")] == ["drie"]
    assert article.xpath("./div[@class='table-box']/@aria-label") == ["Vraag!"]
    assert article.xpath(".//td[@class='align-right']/text()") == ["1"]
    assert len(article.xpath(".//li//input[@type='checkbox']")) == 2
    assert article.xpath(".//blockquote/@class") == ["alert alert-note"]
    assert article.xpath(".//ol[@class='footnotes']/li/@id") == ["fn1"]
    assert article.xpath(".//span[@class='term']/a/text()") == ["afspraak"]
