"""How a press room says that a template does not fit its data."""


class PressFailed(Exception):
    """The text says what the engine said."""
