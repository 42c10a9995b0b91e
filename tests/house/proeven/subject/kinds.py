"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "proeven",
    kinds=(
        Kind(
            "proef",
            1000,
            "content/proeven",
            ".md",
            "proeven/",
            "proef:Proef",
            subject="proeven",
            page="pages:proef_page",
            overview=Overview(1000, view="pages:proef_overview"),
        ),
    ),
    checks=("checks:check",),
    files=("files:make",),
)
