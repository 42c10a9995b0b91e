"""Kind proef: something that was tried."""

from stagekans.core.entry import Record


class Proef(Record):
    """An experiment. tries: how often it was done."""

    tries: int
