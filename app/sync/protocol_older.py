"""The wire for older history: looking for what no feed of a workstation brings, and fetching all of one customer.

Part of the protocol of `app.sync.protocol`; nothing here moves a cursor.
"""

from app.sync.protocol import Message, Row

PAGE = 500  # rows of one answer


class Look(Message, frozen=True):
    """Look for a ticket, customer or order at the hub; `scope` is all, tickets or people."""

    replica: str
    text: str
    scope: str = "all"
    limit: int = 20


class Found(Message, frozen=True):
    """One that the workstation's feeds do not hold; `is_stranger` where no team of the agent's has a ticket."""

    kind: str
    id: str
    customer: str
    ref: str
    title: str
    detail: str
    at: int
    state: str = ""
    channel: str = ""
    is_stranger: bool = False


class LookReply(Message, frozen=True):
    """The newest that were found; `more` is how many others there are, counted no further than `limit` allows."""

    hits: list[Found]
    more: int = 0


class Fetch(Message, frozen=True):
    """Ask for the whole history of a customer, by their own id or that of a ticket or an order of theirs.

    `reason` is needed where no team of the agent's has a ticket. Further pages are asked for with `after`.
    """

    replica: str
    epoch: str
    kind: str
    id: str
    reason: str = ""
    after: int = 0


class FetchReply(Message, frozen=True):
    """A page of the history; ask again with `after` = `following` until it is 0. It is kept until `until`.

    `elsewhere` are tickets of other teams, `left_out` those that were too many.
    """

    epoch: str
    customer: str
    label: str
    rows: list[Row]
    following: int
    until: int
    elsewhere: int = 0
    left_out: int = 0
