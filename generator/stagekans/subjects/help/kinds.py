"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "help",
    kinds=(
        Kind(
            "meldpunt",
            50,
            "content/meldpunten",
            ".yml",
            "melden/",
            "meldpunt:Meldpunt",
            subject="help",
            counted=True,
            card="cards:pointed",
            overview=Overview(40, view="overviews:meldpunt_overview"),
        ),
        Kind(
            "route",
            70,
            "content/handelen",
            ".md",
            "handelen/",
            "route:Route",
            subject="help",
            listed=True,
            english=("content/en/routes", "en/routes/"),
        ),
    ),
    checks=("checks:check",),
)
