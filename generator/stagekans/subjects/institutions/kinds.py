"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "institutions",
    kinds=(
        Kind(
            "institution",
            30,
            "content/instellingen",
            ".yml",
            "instellingen/",
            "institution:Institution",
            subject="institutions",
            counted=True,
            logos=True,
            page="pages:institution_page",
            overview=Overview(30),
        ),
        Kind(
            "example",
            40,
            "content/voorbeelden",
            ".yml",
            "campagne/voorbeelden/",
            "example:Example",
            subject="institutions",
            logos=True,
            page="pages:example_page",
        ),
    ),
    checks=("checks:check", "fit_checks:check"),
)
