"""The wire for the audit: what became of operations that did not go as their authors meant them.

Part of the protocol of `app.sync.protocol`; nothing here moves a cursor.
"""

from app.store.queries_audit import AuditLine
from app.sync.protocol import Message

PAGE = 100  # lines of one answer


class AskAudit(Message, frozen=True):
    """Ask for lines older than `after`, which an answer gave; "" begins with the newest."""

    replica: str
    after: str = ""


class AuditReply(Message, frozen=True):
    """The newest lines the asker may read; ask again with `after` = `following` until it is ""."""

    lines: list[AuditLine]
    following: str = ""
