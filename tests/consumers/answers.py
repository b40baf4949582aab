"""What every reader of this folder does at its end: one JSON document on standard output, or one line that says what is wrong."""

import json
import sys
from collections.abc import Callable


def answer(read: Callable[..., object], usage: str) -> None:
    """Calls `read` with the files named on the command line and prints what it gives."""
    files = sys.argv[1:]
    if len(files) != len(usage.split()):
        sys.exit(f"usage: {sys.argv[0]} {usage}")
    try:
        document = read(*files)
    except Exception as error:
        sys.exit(f"{' '.join(files)}: {type(error).__name__}: {error}")
    # Sets and tuples have no JSON of their own; a number that is none would make it unreadable to others.
    print(json.dumps(document, ensure_ascii=False, sort_keys=True, allow_nan=False, default=str))
