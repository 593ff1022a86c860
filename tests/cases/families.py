"""The families of cases and who judges them."""

from tests.cases.hours import run_hours
from tests.cases.mail import run_mail
from tests.cases.orders import run_orders
from tests.cases.refunds import run_refunds
from tests.cases.verdict import Runner

RUNNERS: dict[str, Runner] = {
    "orders": run_orders,
    "hours": run_hours,
    "mail": run_mail,
    "refunds": run_refunds,
}
NOT_BUILT = ("sla", "erlang", "replies")
