"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "concepts",
    kinds=(
        Kind(
            "concept",
            290,
            "glossary",
            ".md",
            "begrippen/",
            "concept:Concept",
            subject="concepts",
            counted=True,
            overview=Overview(20),
        ),
        Kind(
            "lexicon",
            230,
            "content/zoeken",
            ".yml",
            "zoeken/",
            "lexicon:Lexicon",
            folder_page=False,
            subject="concepts",
        ),
    ),
    checks=("checks:check",),
    files=("vocabulary:make",),
)
