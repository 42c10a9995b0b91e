"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "agreements",
    kinds=(
        Kind(
            "manifest",
            170,
            "content/manifesten",
            ".md",
            "manifest/",
            "manifest:Manifest",
            subject="agreements",
            page="pages:manifest_page",
            overview=Overview(150, view="overviews:manifest_overview"),
        ),
        Kind(
            "clause",
            180,
            "content/bepalingen",
            ".yml",
            "manifest/bepalingen/",
            "clause:Clause",
            subject="agreements",
            page="pages:clause_page",
            overview=Overview(160),
        ),
        Kind(
            "party",
            190,
            "content/partijen",
            ".yml",
            "partners/",
            "party:Party",
            subject="agreements",
            page="pages:party_page",
            overview=Overview(170, view="overviews:party_overview"),
        ),
    ),
    checks=("checks:check",),
    files=("pledge_page:make", "reflection:make", "clauses:make"),
    styles=("agreements/agreements.css",),
)
