"""No code without a sentence, in every language's catalogue, and no report with a person in it."""

import ast
import importlib
import pkgutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import app.domain
from app.desktop import messages
from app.desktop.guard import Guard, written
from app.desktop.outboxlist import WHAT
from app.domain.operations import OPERATIONS, Code, Rejected
from app.store import engines

APP = Path(messages.__file__).parents[1]
ENTITIES = (
    "agents",
    "checklists",
    "conflicts",
    "contacts",
    "customers",
    "messages",
    "orders",
    "policy_editions",
    "policy_flags",
    "policy_shelf",
    "queues",
    "refund_accounts",
    "roles",
    "rules",
    "tags",
    "tickets",
)


def raised_reasons() -> set[str]:
    """Every reason that a rule of domain or hub gives for saying no, or for not doing as was meant."""
    found: set[str] = set()
    further = APP / "workstation_outbox.py", APP / "sync" / "outbox.py"
    for path in [*(APP / "domain").rglob("*.py"), *(APP / "hub").rglob("*.py"), *further]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in ("Rejected", "tx.tell"):
                reason = node.args[0]
                assert isinstance(reason, ast.Constant), f"{path}:{node.lineno}"
                found.add(str(reason.value))
    return found


def called(node: ast.Call) -> str:
    """What is called, as it is written."""
    return ast.unparse(node.func)


def test_every_reason_for_a_refusal_has_a_sentence() -> None:
    missing = {f"{kind}.missing" for kind in ENTITIES}
    assert raised_reasons() | missing == set(messages.REASONS)


def test_every_code_of_the_wire_has_a_sentence() -> None:
    assert set(messages.CODES) == set(Code)


def test_every_trouble_of_the_store_has_a_sentence() -> None:
    troubles = {
        name
        for name, kind in vars(engines).items()
        if isinstance(kind, type) and issubclass(kind, engines.StoreError)
    }
    assert troubles - {"StoreError"} <= set(messages.TROUBLE)


def test_every_operation_has_a_name_in_the_outbox() -> None:
    for module in pkgutil.walk_packages(app.domain.__path__, "app.domain."):
        importlib.import_module(module.name)
    assert set(OPERATIONS) == set(WHAT)


@pytest.mark.usefixtures("qapp")
def test_names_are_put_into_sentences() -> None:
    lost = Rejected("ticket.claimed", Code.CLAIM_LOST, by="a7")
    assert messages.refusal(lost, {"a7": "Jana"}).startswith("Jana has this ticket")
    assert messages.refusal(lost, {}).startswith("A colleague has this ticket")


@pytest.mark.usefixtures("qapp")
def test_a_reason_of_a_newer_hub_falls_back_to_its_code() -> None:
    said = messages.sentence("ticket.from_the_future", "CLAIM_LOST", {}, {})
    assert said == messages.CODES[Code.CLAIM_LOST]
    assert messages.sentence("x.y", "FROM_THE_FUTURE", {}, {}) == messages.KEPT


def test_our_own_faults_are_not_passed_off_as_trouble(qapp: QApplication) -> None:
    assert messages.trouble(ValueError("x")) is None
    assert messages.trouble(engines.StoreLocked("x")) is not None
    full = messages.trouble(OSError(28, "No space left on device"))
    assert full == "New work cannot be saved. Free space, then Retry."


def test_a_report_says_where_and_never_with_what(tmp_path: Path) -> None:
    said: list[str] = []
    guard = Guard(tmp_path, said.append)
    try:
        raise ValueError("Ilze Kalniņa, card 4242")
    except ValueError as error:
        guard.report(error)
        text = written(error, datetime(2026, 6, 9, tzinfo=UTC))
    (report,) = tmp_path.iterdir()
    assert said == [report.name]
    assert "Ilze" not in report.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_messages.py" in text


def test_stopping_by_hand_is_no_fault(tmp_path: Path) -> None:
    said: list[str] = []
    Guard(tmp_path, said.append).report(KeyboardInterrupt())
    assert said == []
