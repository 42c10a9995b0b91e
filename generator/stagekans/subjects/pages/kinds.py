"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Subject

SUBJECT = Subject(
    "pages",
    kinds=(
        Kind(
            "statement",
            60,
            "content/verklaringen",
            ".yml",
            "over/",
            "statement:Statement",
            subject="pages",
            page="pages:statement_page",
        ),
        Kind(
            "page",
            300,
            "content",
            ".md",
            "",
            "page:Page",
            subject="pages",
            by_engine=True,
            shown_in=("main.html",),
            page="pages:page_page",
        ),
    ),
    checks=("checks:check",),
)
