"""What is said when nobody else says anything: a run that was stopped, or a fault of our own."""

import os
import sys
import traceback
from types import TracebackType

from stagekans.core.messages import say
from stagekans.core.words import ThemeFault

FAULT = 1
STOPPED = 130
OWN_FAULT = 70
DEBUG = "STAGEKANS_DEBUG"


def last_resort(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell an exception that nobody caught in one sentence.

    Ends with 1 (something lacks in theme/), 130 (stopped) or 70 (EX_SOFTWARE, sysexits.h: a fault of our own).

    As sys.excepthook, it is no net below other code: nothing is caught, and tests see every exception as it is.
    With STAGEKANS_DEBUG the traceback is shown.
    """
    if issubclass(kind, KeyboardInterrupt):
        print(say("commands.stopped"), file=sys.stderr)
        sys.exit(STOPPED)
    if issubclass(kind, ThemeFault):
        print(error, file=sys.stderr)
        sys.exit(FAULT)
    if os.environ.get(DEBUG):
        traceback.print_exception(kind, error, trace)
    first = next(iter(str(error).splitlines()), "")[:160]
    print(say("commands.own-fault", kind=kind.__name__, detail=first), file=sys.stderr)
    sys.exit(OWN_FAULT)
