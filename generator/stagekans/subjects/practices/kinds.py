"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "practices",
    kinds=(
        Kind(
            "practice",
            280,
            "practices",
            ".md",
            "praktijken/",
            "practice:Practice",
            subject="practices",
            in_regions=4,
            counted=True,
            page="pages:practice_page",
            scripts=("save",),
            overview=Overview(
                10,
                scripts=("browse",),
                facets=("stage", "role", "level", "type", "ground", "mechanism", "region", "strength"),
                facet_words="facet_overview",
            ),
        ),
        Kind(
            "adaptation",
            220,
            "content/toepassingen",
            ".yml",
            "toepassingen/",
            "adaptation:Adaptation",
            subject="practices",
        ),
    ),
    files=("paper:make", "gaps:make"),
    scripts={
        "browse": ("practices/browse.js",),
        "compare": ("practices/compare.js",),
        "save": ("practices/shelf.js", "practices/save.js"),
        "selection": ("practices/shelf.js", "practices/selection.js"),
    },
)
