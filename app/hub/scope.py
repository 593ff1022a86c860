"""Which feeds a row travels in, and which feeds an agent's workstation may follow.

ref              roles, queues, agents, tags, and the rules of refunds: everybody
team:<queue>     a queue's tickets with their messages, contacts, checklists, conflicts and refunds, and the
                 customers they are about with orders, refund accounts and credit: those who serve it
user:<agent>     the agent's allowance for refunds, and customers whom only this agent has to do with, such as
                 one met on the phone today
"""

from collections.abc import Iterable

from app.domain.codec import Image
from app.domain.operations import Ref

REFERENCE = "ref"
EVERY = "*"  # in Agent.queues: serves all queues
ON_TICKET = ("refunds", "refund_steps", "refund_grants")  # where they have a ticket
# A ticket's parts, each with the column that names the ticket.
PARTS = dict.fromkeys(("messages", "contacts", "checklists", *ON_TICKET), "ticket") | {
    "conflicts": "subject"
}
OF_CUSTOMER = {
    "customers": "id", "orders": "customer", "contacts": "customer", "conflicts": "subject",
    **dict.fromkeys((*ON_TICKET, "refund_accounts", "store_credits"), "customer"),
    "refund_histories": "id",
}  # fmt: skip
ALLOWANCE = "refund_wallets"  # changes with each refund, and only its agent promises of it
WITH_CUSTOMER = ""  # no feed of its own: the row travels in each that its customer travels in


def home(ref: Ref, image: Image, ticket: Image | None) -> str:
    """The one feed of a row, or WITH_CUSTOMER; `ticket` is the row's ticket where it has one."""
    if ref.kind == "tickets":
        return team(image["queue"])
    if ref.kind == ALLOWANCE:
        return own(ref.id)
    if ticket is not None:
        return team(ticket["queue"])
    return WITH_CUSTOMER if ref.kind in OF_CUSTOMER else REFERENCE


def ticket_of(ref: Ref, image: Image) -> str | None:
    """The ticket whose part a row is, and with which it travels."""
    if ref.kind in ("messages", "contacts", "checklists"):
        return image["ticket"]
    if ref.kind in ON_TICKET:
        return image["ticket"] or None
    if ref.kind == "conflicts" and image["subject_kind"] == "tickets":
        return image["subject"]
    return None


def customer_of(ref: Ref, image: Image) -> str:
    """The customer of a row that travels with its customer."""
    return str(image[OF_CUSTOMER[ref.kind]])


def team(queue: str) -> str:
    """The feed of a queue."""
    return f"team:{queue}"


def own(agent: str) -> str:
    """The feed of one agent."""
    return f"user:{agent}"


def followed(agent: Image, queues: Iterable[str]) -> tuple[str, ...]:
    """The feeds an agent's workstation follows; `queues` are all there are."""
    served = list(queues) if EVERY in agent["queues"] else list(agent["queues"])
    return (REFERENCE, own(agent["id"]), *sorted(team(queue) for queue in set(served)))
