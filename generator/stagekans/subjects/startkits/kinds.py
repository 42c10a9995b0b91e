"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Subject

SUBJECT = Subject(
    "startkits",
    kinds=(
        Kind(
            "start-kit",
            150,
            "content/startkits",
            ".yml",
            "startkit/",
            "startkit:StartKit",
            subject="startkits",
            page="pages:start_kit_page",
        ),
    ),
    checks=("checks:check",),
    files=("papers:make",),
)
