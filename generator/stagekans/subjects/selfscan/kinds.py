"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Subject

SUBJECT = Subject(
    "selfscan",
    kinds=(
        Kind(
            "scan",
            80,
            "content/zelfscans",
            ".yml",
            "zelfscan/",
            "scan:Scan",
            subject="selfscan",
            listed=True,
            scripts=("scan",),
        ),
    ),
    checks=("checks:check",),
    scripts={"scan": ("site/element.js", "selfscan/scan.js")},
)
