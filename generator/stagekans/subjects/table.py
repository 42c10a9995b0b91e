"""The one list of subjects: each declares its kinds, checks and files in its own kinds.py, and none knows another."""

from importlib import import_module

from stagekans.core.kind import Kinds, Subject

NAMES = (
    "programme",
    "practices",
    "concepts",
    "modules",
    "podcasts",
    "campaign",
    "institutions",
    "help",
    "startkits",
    "agreements",
    "monitor",
    "stories",
    "selfscan",
    "pages",
)
SUBJECTS: tuple[Subject, ...] = tuple(import_module(f"{__package__}.{name}.kinds").SUBJECT for name in NAMES)
KINDS = Kinds(SUBJECTS)
