"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "campaign",
    kinds=(
        Kind(
            "campaign",
            20,
            "content/campagnes",
            ".md",
            "campagne/",
            "campaign:Campaign",
            subject="campaign",
            body="packs.places:on_page",
            english=("content/en/campaigns", "en/campaign/"),
            overview=Overview(50, view="overviews:campaign_overview", scripts=("house",)),
        ),
    ),
    checks=("checks:check", "fit_checks:check"),
    files=("packs.make:make", "packs.logos:make"),
    scripts={"house": ("campaign/house.js",)},
)
