"""Evenkeel: an agent console for customer service that keeps working through any outage."""

__version__ = "0.1.0"
LINE_FLAG = "--line-process"  # the whole command line of the process that `app.line` is
