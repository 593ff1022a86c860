"""Refunds: every case asks the calculator, or one of the rules it stands on, and reads only the case's facts.

Where the figures do not say what they are of (a wallet or a payment, an exchange or a change of
plan), the title of the case (`area`) does. Reasons in prose are held to the articles and figures in
them; reasons that are codes, to the letter.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from app.domain.refunds.refusal import Refused
from tests.cases.lines import cases
from tests.cases.refund_orders import asked_of_a_sale
from tests.cases.refund_rights import cited_in, deadline_of, decision_of
from tests.cases.refund_rules import (
    allocated,
    cash_back,
    compared,
    in_minor_units,
    prorated,
    taken_from_pot,
    tendered,
)
from tests.cases.refund_sums import worked_out
from tests.cases.refusals import refusal
from tests.cases.verdict import Verdict

Case = dict[str, Any]
ASK: dict[str, Callable[[Case], Case]] = {
    "refund": asked_of_a_sale,
    "allocate": allocated,
    "tenders": tendered,
    "promo": compared,
    "cap": taken_from_pot,
    "minor": in_minor_units,
    "cash": cash_back,
    "prorate": prorated,
    "deadline": deadline_of,
    "arith": worked_out,
    "decision": decision_of,
}


def run_refunds(path: Path) -> Iterator[Verdict]:
    """One verdict a case, over everything the case expects."""
    for number, case in enumerate(cases(path), 1):
        yield judged({"id": f"line {number}"} | case)


def judged(case: Case) -> Verdict:
    """What a case expects beside what the product says."""
    return Verdict(str(case["id"]), *_compared(case["expected"], _answer(case)))


def _answer(case: Case) -> Case:
    """What the product says; a question nobody answers is told as such."""
    ask = ASK.get(case["op"])
    if ask is None:
        return {"error": f"no such question: {case['op']}"}
    try:
        return ask(case)
    except Refused as no:
        return refusal(no, case["input"].get("currency", ""))
    except (ValueError, KeyError, TypeError, InvalidOperation) as error:
        return {"error": f"{type(error).__name__}: {error}"}


def _compared(expected: Case, got: Case) -> tuple[Case, Case]:
    """Both sides cut to what the case expects, in one spelling; an error is always shown."""
    shown = {key: _spelled(got.get(key)) for key in expected}
    wanted = {key: _spelled(value) for key, value in expected.items()}
    if "reason" in expected and "cites" in got:
        cites = cited_in(expected["reason"])
        shown["reason"] = wanted["reason"] if cites <= got["cites"] else sorted(got["cites"])
    if "error" in got:
        shown["error"] = got["error"]
    return wanted, shown


def _spelled(value: Any) -> Any:
    """Numbers by value, whatever their places; a share of nothing is no share."""
    if isinstance(value, dict):
        spelled = {key: _spelled(one) for key, one in value.items()}
        return {key: one for key, one in spelled.items() if one != Decimal(0)}
    if isinstance(value, list):
        return [_spelled(one) for one in value]
    if isinstance(value, bool) or value is None:
        return value
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return value
