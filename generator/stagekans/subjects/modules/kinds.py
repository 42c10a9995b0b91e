"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

PLAYER = ("modules/lesson-questions.js", "modules/lesson-open.js", "modules/lesson.js", "site/transcript.js")
"""What plays a module, on its page and in packages; a keeper of answers comes before it."""
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
            card="line_page:carded",
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
            listed=True,
            own_folder=True,
            shown_in=("modules/course/index.html",),
            page="pages:module_page",
            linked="lesson_page:required",
            scripts=("lesson",),
        ),
    ),
    checks=("checks:check", "line_checks:check", "fit_checks:check"),
    files=("courses:make", "editions:make", "lom:make"),
    scripts={
        "line": ("modules/progress.js", "modules/line.js"),
        "tailor": ("modules/progress.js", "modules/tailor.js"),
        "lesson": ("site/element.js", "modules/lesson-device.js", *PLAYER),
    },
    styles=("modules/lesson.css",),
)
