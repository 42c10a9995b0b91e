"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "stories",
    kinds=(
        Kind(
            "story",
            160,
            "content/verhalen",
            ".md",
            "verhalen/",
            "story:Story",
            subject="stories",
            page="pages:story_page",
            scripts=("copy",),
            overview=Overview(80, facets=("form",)),
        ),
    ),
    files=("stories:make", "newsletter:make"),
    scripts={"copy": ("stories/copy.js",)},
)
