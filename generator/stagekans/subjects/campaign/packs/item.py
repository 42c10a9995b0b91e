"""One file of a pack, and the items people know files by."""

from dataclasses import dataclass

from stagekans.core.outputs import Part

TYPES = {
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
}


@dataclass(frozen=True)
class File:
    """One file.

    item: key of words.pack.items. path: inside the pack; "{stem}" stands for institution and campaign.
    part: its bytes. alt: in words what a picture shows; "" for what is text itself.
    """

    item: str
    path: str
    part: Part
    alt: str = ""

    @property
    def type(self) -> str:
        """Media type."""
        return TYPES[self.path.rpartition(".")[2]]
