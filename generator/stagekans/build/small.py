"""Smaller forms beside the text files of a release, for hosts that hand them out as they are."""

from collections.abc import Iterable, Iterator

from stagekans.core.outputs import Blob, Job, Output
from stagekans.render.data.squeeze import squeeze

TEXTS = (".html", ".css", ".js", ".json", ".xml", ".svg", ".csv", ".ttl", ".ics", ".vtt", ".opml")
FORMS = ("br", "gz")


def with_small_forms(outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield every output, and after each text its .br and .gz."""
    for output in outputs:
        yield output
        if output.path.endswith(TEXTS):
            data = Blob(output.content) if isinstance(output.content, bytes) else output.content
            job = Job(squeeze, {"data": data})
            yield from (Output(f"{output.path}.{form}", job.part(form), output.about) for form in FORMS)
