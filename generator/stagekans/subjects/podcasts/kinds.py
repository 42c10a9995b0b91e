"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "podcasts",
    kinds=(
        Kind(
            "series",
            260,
            "podcasts/reeksen",
            ".yml",
            "podcasts/reeksen/",
            "series:Series",
            subject="podcasts",
            page="pages:series_page",
        ),
        Kind(
            "episode",
            270,
            "podcasts",
            ".md",
            "podcasts/",
            "episode:Episode",
            subject="podcasts",
            own_folder=True,
            page="pages:episode_page",
            scripts=("episode",),
            overview=Overview(70, view="overviews:episode_overview"),
        ),
    ),
    checks=("checks:check", "transcript_checks:check"),
    files=("episodes:make", "feeds:make", "artwork:make", "subscribe:make"),
    scripts={"episode": ("site/element.js", "site/transcript.js", "podcasts/moment.js")},
)
