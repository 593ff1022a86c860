"""`python -m app` is the command `evenkeel`; the process of a window's line comes in by the same door."""

import sys

from app import LINE_FLAG

if __name__ == "__main__":
    if sys.argv[1:] == [LINE_FLAG]:
        from app.line import main
    else:
        from app.cli import main

    sys.exit(main())
