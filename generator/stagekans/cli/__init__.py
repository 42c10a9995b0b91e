"""Commands, arguments, and how diagnostics are told."""

import sys

from stagekans.cli.last import last_resort

sys.excepthook = last_resort  # before the other rooms are imported: that takes a second in which people stop us too
