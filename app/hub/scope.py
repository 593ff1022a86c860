"""Which feed a row travels in, and which feeds an agent's workstation may follow.

ref              roles, queues, agents, tags, the rules of refunds: everybody
team:<queue>     a queue's tickets with their messages, contacts, conflicts and refunds: those who serve it
cust:<0..f>      customers with orders, refund accounts and credit, and agents' allowances, over sixteen feeds
"""

from collections.abc import Iterable

from app.domain.codec import Image
from app.domain.operations import Ref

REFERENCE = "ref"
EVERY = "*"  # in Agent.queues: serves all queues
ON_TICKET = ("refunds", "refund_steps", "refund_grants")  # where they have a ticket
OF_CUSTOMER = (*ON_TICKET, "refund_accounts", "store_credits")
BUCKETS = tuple(f"cust:{digit}" for digit in "0123456789abcdef")


def home(ref: Ref, image: Image, ticket: Image | None) -> str:
    """The feed of a row; `ticket` is the row's ticket where it has one."""
    if ref.kind == "tickets":
        return team(image["queue"])
    if ticket is not None:
        return team(ticket["queue"])
    if ref.kind == "customers":
        return bucket(ref.id)
    if ref.kind in ("orders", "contacts", *OF_CUSTOMER):
        return bucket(image["customer"])
    if ref.kind in ("refund_wallets", "refund_histories"):  # by agent, by customer
        return bucket(ref.id)
    if ref.kind == "refund_delegations":
        return bucket(image["giver"])
    if ref.kind == "conflicts":
        return bucket(image["subject"])
    return REFERENCE


def ticket_of(ref: Ref, image: Image) -> str | None:
    """The ticket whose part a row is, and with which it travels."""
    if ref.kind in ("messages", "contacts"):
        return image["ticket"]
    if ref.kind in ON_TICKET:
        return image["ticket"] or None
    if ref.kind == "conflicts" and image["subject_kind"] == "tickets":
        return image["subject"]
    return None


def team(queue: str) -> str:
    """The feed of a queue."""
    return f"team:{queue}"


def bucket(customer: str) -> str:
    """The feed of a customer: by the last digit of a random id, so that all fill alike."""
    digit = customer[-1:].lower()
    return f"cust:{digit if digit in '0123456789abcdef' else '0'}"


def followed(agent: Image, queues: Iterable[str]) -> tuple[str, ...]:
    """The feeds an agent's workstation follows; `queues` are all there are."""
    served = list(queues) if EVERY in agent["queues"] else list(agent["queues"])
    return (REFERENCE, *sorted(team(queue) for queue in set(served)), *BUCKETS)
