"""The frame of every import: batches, resume points, dry runs and the quarantine."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import Operation, Ref, Rejected
from app.importers import FORMATS, import_file, open_source
from app.importers.formats import OPENERS
from app.importers.frame import BadRow, Item, Report, run_import
from app.importers.places import IMPORTED, Places
from tests.importers.desks import NOW, FakeDesk, written


class Numbers:
    """A source of as many customers as asked; every tenth row is bad."""

    format = "numbers"
    label = "numbers.txt"
    fingerprint = "1"

    def __init__(self, count: int, *, label: str = "Customer") -> None:
        self.size = count
        self._label = label
        self.seen: list[int] = []

    def setup(self) -> tuple[Operation, ...]:
        return Places(NOW).setup()

    def items(self, start: int) -> Iterator[Item | BadRow]:
        for n in range(start, self.size):
            self.seen.append(n)
            if n % 10 == 9:
                yield BadRow(n, n + 1, "row.ninth", f"row {n}")
            else:
                customer = Customer(f"c{n}", f"{self._label} {n}" if self._label else "")
                ref = Ref(Customer.kind, customer.id)
                yield Item(ref, (RecordCustomer(customer),), n, n + 1, f"raw {n}")


class Pulled(Exception):
    """The plug was pulled."""


class FrailDesk(FakeDesk):
    """Loses power in the middle of a batch."""

    def __init__(self, batches: int) -> None:
        super().__init__()
        self.batches = batches

    def perform_all(self, ops: Sequence[Operation]) -> list[Any]:
        self.batches -= 1
        if self.batches < 0:
            raise Pulled
        return super().perform_all(ops)


def test_all_records_come_in_and_are_known_the_next_time() -> None:
    desk = FakeDesk()
    first = run_import(desk, Numbers(25))
    assert (first.read, first.created, first.known, first.quarantined) == (25, 23, 0, 2)
    performed = len(desk.performed)
    second = run_import(desk, Numbers(25))
    assert (second.created, second.known, second.quarantined) == (0, 23, 2)
    assert len(desk.tx.all(Customer)) == 23
    assert len(desk.performed) == performed


def test_a_dry_run_tells_the_same_and_changes_nothing() -> None:
    desk = FakeDesk()
    foreseen = run_import(desk, Numbers(25), dry_run=True)
    assert desk.tx.rows == {}
    assert desk.kv == {}
    real = run_import(desk, Numbers(25))
    assert (foreseen.created, foreseen.known) == (real.created, real.known)
    assert foreseen.operations == real.operations
    assert foreseen.reasons == real.reasons
    assert run_import(desk, Numbers(25), dry_run=True).known == 23


def test_an_interrupted_import_goes_on_after_the_last_whole_batch() -> None:
    # The queue is the first batch, so two batches of ten stand when the plug is pulled.
    desk = FrailDesk(batches=3)
    with pytest.raises(Pulled):
        run_import(desk, Numbers(50), batch=10)
    desk.batches = 1000
    rest = Numbers(50)
    report = run_import(desk, rest, batch=10)
    assert rest.seen[0] == 20
    assert report.started_at == 20
    assert (report.read, report.created) == (30, 27)
    assert len(desk.tx.all(Customer)) == 45
    again = Numbers(50)
    run_import(desk, again)
    assert again.seen[0] == 0


def test_a_resume_point_is_never_used_for_other_content() -> None:
    desk = FrailDesk(batches=2)
    with pytest.raises(Pulled):
        run_import(desk, Numbers(50), batch=10)
    other = Numbers(50)
    other.fingerprint = "2"
    desk.batches = 1000
    run_import(desk, other)
    assert other.seen[0] == 0


def test_progress_is_told_after_every_batch() -> None:
    places: list[int] = []

    def note(report: Report) -> None:
        places.append(report.place)

    run_import(FakeDesk(), Numbers(25), batch=10, progress=note)
    assert places == [10, 20, 25]


def test_bad_rows_keep_their_line_reason_and_text(tmp_path: Path) -> None:
    shut = tmp_path / "deep" / "bad.jsonl"
    run_import(FakeDesk(), Numbers(20), quarantine=shut)
    rows = [json.loads(line) for line in shut.read_text("utf-8").splitlines()]
    assert rows == [
        {"file": "numbers.txt", "line": 9, "reason": "row.ninth", "raw": "row 9"},
        {"file": "numbers.txt", "line": 19, "reason": "row.ninth", "raw": "row 19"},
    ]


def test_a_refused_operation_goes_to_the_quarantine_with_the_rule_that_refused_it(
    tmp_path: Path,
) -> None:
    shut = tmp_path / "bad.jsonl"
    report = run_import(FakeDesk(), Numbers(5, label=""), quarantine=shut)
    assert (report.created, report.quarantined) == (0, 5)
    assert report.reasons == {"customer.nameless": 5}
    assert json.loads(shut.read_text("utf-8").splitlines()[0])["raw"] == "raw 0"


def test_bytes_that_are_no_text_survive_the_quarantine(tmp_path: Path) -> None:
    class Bytes(Numbers):
        def items(self, start: int) -> Iterator[Item | BadRow]:
            yield BadRow(0, 1, "mail.no_headers", b"\xff\x00\xfe")

    shut = tmp_path / "bad.jsonl"
    run_import(FakeDesk(), Bytes(1), quarantine=shut)
    assert json.loads(shut.read_text("utf-8"))["raw_base64"] == "/wD+"


def test_an_import_that_may_not_make_its_queue_does_not_begin() -> None:
    class Forbidding(FakeDesk):
        def perform_all(self, ops: Sequence[Operation]) -> list[Any]:
            return [Rejected("actor.may_not", operation=op.name) for op in ops]

    with pytest.raises(Rejected, match="actor.may_not"):
        run_import(Forbidding(), Numbers(5))


def test_a_queue_that_stands_is_not_made_again() -> None:
    desk = FakeDesk()
    run_import(desk, Numbers(1))
    assert ("queues", IMPORTED.id) in desk.tx.rows
    desk.tx.taken()
    run_import(desk, Numbers(1))
    assert desk.tx.taken() == frozenset()


def test_every_format_has_a_description_and_a_way_to_open_it(tmp_path: Path) -> None:
    assert list(FORMATS) == list(OPENERS)
    assert all(form.summary for form in FORMATS.values())
    with pytest.raises(KeyError):
        open_source("nothing", tmp_path, FakeDesk(), now=NOW)


def test_a_file_is_imported_in_one_call_with_its_rows_counted(tmp_path: Path) -> None:
    path = written(tmp_path, "bank.csv", ["text,category", "Where is it?,card_arrival", "x"])
    desk, rows = FakeDesk(), list[int]()
    report = import_file(desk, "banking77", path, progress=rows.append)
    assert (report.created, report.quarantined, rows) == (1, 1, [2])
    assert report.samples[0].reason == "row.columns (1 instead of 2)"
