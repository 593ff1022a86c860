"""Where imported tickets go and when nameless times are: the queue, and the moment of the import."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.customers import Customer, RecordCustomer
from app.domain.ids import EPOCH, derived_id
from app.domain.operations import Operation
from app.domain.people import Queue, RecordQueue

IMPORTED = Queue(id=derived_id("queue/imported", EPOCH), label="Imported", code="imported")


@dataclass(frozen=True, slots=True)
class Places:
    """`queue` takes the tickets; `now` stands for times that the source does not tell."""

    now: datetime
    queue: str = IMPORTED.id

    def setup(self, *customers: Customer) -> tuple[Operation, ...]:
        """The queue, unless another one was named, and customers that many records share."""
        queue = (RecordQueue(IMPORTED),) if self.queue == IMPORTED.id else ()
        return (*queue, *(RecordCustomer(customer) for customer in customers))


def shared_customer(format: str, label: str) -> Customer:
    """The customer of records that name nobody."""
    return Customer(id=derived_id(f"{format}/customer/unnamed", EPOCH), label=label, source=format)
