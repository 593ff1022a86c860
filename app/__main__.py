"""`python -m app` is the command `evenkeel`."""

import sys

from app.cli import main

sys.exit(main())
