"""What is written about this subject, and the rooms that check it and make files of it."""

from stagekans.core.kind import Kind, Overview, Subject

SUBJECT = Subject(
    "monitor",
    kinds=(
        Kind(
            "measurement",
            200,
            "content/metingen",
            ".yml",
            "monitor/metingen/",
            "measurement:Measurement",
            subject="monitor",
            files="content/metingen/resultaten/",
            linked="figures:of_measurement",
            page="pages:measurement_page",
            overview=Overview(190, view="overviews:measurement_overview"),
        ),
        Kind(
            "indicator",
            210,
            "content/monitor",
            ".yml",
            "monitor/",
            "indicator:Indicator",
            subject="monitor",
            pages=True,
            linked="figures:of_indicator",
            page="pages:indicator_page",
            overview=Overview(
                180,
                view="overviews:indicator_overview",
                facets=("topic", "level"),
                facet_words="indicator_facet_overview",
            ),
        ),
    ),
    checks=("checks:check", "result_checks:check"),
    files=("figures:make",),
    styles=("monitor/monitor.css",),
)
