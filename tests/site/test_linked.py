"""What search engines read of every kind of entry uses only properties its type has (schema.org 29.0)."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.core.settings import Settings
from stagekans.site.pages import linked

OWN: Mapping[str, str] = {
    "Thing": "name description url sameAs subjectOf alternateName identifier image mainEntityOfPage potentialAction",
    "CreativeWork": (
        "about associatedMedia audience author citation creator dateCreated dateModified datePublished expires hasPart "
        "headline inLanguage isPartOf learningResourceType license mainEntity position publisher "
        "spatialCoverage teaches temporalCoverage text timeRequired version"
    ),
    "MediaObject": "contentUrl duration encodingFormat",
    "Dataset": "distribution measurementTechnique variableMeasured",
    "Article": "articleBody articleSection",
    "HowTo": "step totalTime supply tool",
    "Episode": "episodeNumber partOfSeries duration",
    "CreativeWorkSeries": "issn startDate endDate webFeed",
    "Legislation": "legislationDate legislationPassedBy legislationType",
    "Course": "educationalCredentialAwarded courseCode hasCourseInstance",
    "WebPage": "breadcrumb lastReviewed",
    "Organization": "foundingDate member memberOf parentOrganization",
    "Service": "areaServed audience provider serviceType",
    "Event": "attendee audience endDate eventAttendanceMode eventStatus inLanguage location organizer startDate",
    "DefinedTerm": "inDefinedTermSet termCode",
    "Audience": "audienceType",
    "EducationalAudience": "educationalRole",
    "PropertyValue": "value unitText",
    "SearchAction": "query query-input target",
    "EntryPoint": "urlTemplate",
    "EducationalOccupationalCredential": "credentialCategory competencyRequired",
}
BELOW: Mapping[str, str] = {
    "Thing": "CreativeWork Organization Service Event DefinedTerm Audience PropertyValue Place SearchAction EntryPoint",
    "CreativeWork": (
        "Article Course Dataset HowTo HowToStep LearningResource Legislation MediaObject WebPage WebSite Episode "
        "CreativeWorkSeries Question EducationalOccupationalCredential"
    ),
    "Organization": "EducationalOrganization Project",
    "Article": "Report NewsArticle ScholarlyArticle OpinionNewsArticle BlogPosting AdvertiserContentArticle",
    "Audience": "EducationalAudience",
    "MediaObject": "DataDownload",
    "Episode": "PodcastEpisode",
    "CreativeWorkSeries": "PodcastSeries",
}
ABOVE = {kind: parent for parent, kinds in BELOW.items() for kind in kinds.split()}
"""Types and their parents; what stands in neither list is no type we know, and fails."""


def allowed(kind: str) -> set[str]:
    own = set(OWN.get(kind, "").split())
    return own | (allowed(ABOVE[kind]) if kind != "Thing" else set())


def wrong(data: Any) -> Iterator[str]:
    """Yield "Type.property" for each property a type does not have, however deep."""
    if isinstance(data, list):
        for each in data:
            yield from wrong(each)
    if isinstance(data, dict):
        kind = data["@type"]
        yield from (f"{kind}.{name}" for name in data if not name.startswith("@") and name not in allowed(kind))
        for each in data.values():
            yield from wrong(each)


@pytest.mark.parametrize("folder", [ROOT / "tests" / "sites" / "klein", ROOT], ids=["small", "real"])
def test_every_property_is_one_of_its_type(folder: Path, settings: Settings) -> None:
    site, _ = examine(disk.content(folder, {}), settings)
    told = {each.key: linked(each, settings) for each in site.entries}
    assert {key: found for key, data in told.items() if (found := sorted(wrong(data)))} == {}


def test_the_table_tells_what_does_not_fit() -> None:
    assert list(wrong({"@type": "DefinedTerm", "citation": []})) == ["DefinedTerm.citation"]
    assert list(wrong({"@type": "Article", "author": [{"@type": "Organization", "text": ""}]})) == ["Organization.text"]


def test_sources_and_licence_of_a_thing_are_those_of_the_page_about_it(settings: Settings) -> None:
    site, _ = examine(disk.content(ROOT / "tests" / "sites" / "klein", {}), settings)
    told = {kind: linked(site.of_kind(kind)[0], settings) for kind in ("concept", "institution", "session", "practice")}
    for kind in ("concept", "institution", "session"):
        page = told[kind]["subjectOf"]
        assert isinstance(page, dict)
        assert page["url"] == told[kind]["url"]
        assert page["license"] == told["practice"]["license"]
        assert page["citation"][0]["name"]
        assert "citation" not in told[kind]
    assert "subjectOf" not in told["practice"]


def test_every_block_on_the_pages_of_a_site_is_whole(small_site: Path) -> None:
    blocks = [
        found
        for path in sorted(small_site.rglob("*.html"))
        for found in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text(encoding="utf-8"))
    ]
    assert len(blocks) > 10
    assert [fault for block in blocks for fault in wrong(json.loads(block))] == []
