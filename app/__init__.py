"""Evenkeel: an agent console for customer service that keeps working through any outage."""

from pathlib import Path
from typing import Final

__version__ = "0.1.0"
LINE_FLAG = "--line-process"  # the whole command line of the process that `app.line` is

_CODE: Final = Path(__file__).resolve().parent
# Migrations and resources lie beside the code in a checkout, and within it in an installed wheel.
SHIPPED: Final = _CODE if (_CODE / "resources").is_dir() else _CODE.parent
