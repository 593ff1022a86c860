"""The rights to read what became of other people's work; everybody may read what became of their own."""

from typing import Final

READ_TEAM: Final = "audit.team"  # of those who serve one of the reader's queues
READ_ALL: Final = "audit.all"
