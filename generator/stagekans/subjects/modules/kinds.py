"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "modules",
    kinds=(
        Kind(
            "learning-line",
            240,
            "modules/leerlijnen",
            ".yml",
            "leerlijnen/",
            "learning_line:LearningLine",
            subject="modules",
            page="pages:learning_line_page",
            scripts=("line",),
            overview=Overview(60, view="overviews:learning_line_overview", scripts=("tailor",)),
        ),
        Kind(
            "module",
            250,
            "modules",
            ".md",
            "modules/",
            "module:Module",
            subject="modules",
            own_folder=True,
            shown_in=("course/index.html",),
            page="pages:module_page",
            scripts=("lesson",),
        ),
    ),
    checks=("checks:check", "line_checks:check"),
    files=("courses:make", "editions:make", "lom:make"),
)
