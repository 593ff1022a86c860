"""What people read, train and flag: in their own name, with the short check, and queues that open by it."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.codec import Image, from_image, to_image
from app.domain.ids import micros
from app.domain.operations import OPERATIONS, Context, Operation, Ref, Rejected
from app.domain.policy.adoption import (
    Acknowledge,
    AnswerFlag,
    Flag,
    FlagPolicy,
    Gate,
    Reading,
    Train,
)
from app.domain.policy.locks import LockLine
from app.domain.policy.shelf import SHELF, Shelf
from app.store.tx import Overlay
from tests.helpers.editions import bundle, locks, shelf

DUE = datetime(2026, 6, 10, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LINES = locks(
    LockLine("3.2", 2, micros(DUE), ("RET",), (1,), {"broken_lamp": "85"}),
    LockLine("8.1", 1, micros(DUE + MINUTE), ("RET", "TEC")),
    LockLine("9.1", 1, micros(DUE)),
)


class Readers:
    """Operations of readers on rows in memory."""

    def __init__(self) -> None:
        self.shelf = shelf(bundle(1, locks=LINES))
        self.images: dict[Ref, Image | None] = {SHELF: to_image(self.shelf)}

    def do(self, op: Operation, actor: str = "jn", at: datetime = DUE) -> bool:
        """Perform it; whether anything was written."""
        overlay = Overlay({ref: self.images.get(ref) for ref in op.touches()})
        overlay.perform(op, Context(actor, frozenset(OPERATIONS), at))
        self.images |= overlay.images(overlay.changed)
        return bool(overlay.changed)

    def reading(self, agent: str = "jn") -> Reading:
        image = self.images.get(Ref(Reading.kind, agent))
        return from_image(Reading, image) if image else Reading(agent)

    def locked(self, at: datetime = DUE) -> dict[str, str]:
        return Gate(self.shelf, self.reading(), {"RET": "ret", "TEC": "tec"}).locked(at)


def test_a_queue_is_locked_from_the_due_day_until_the_clause_is_read() -> None:
    readers = Readers()
    assert readers.locked(DUE - MINUTE) == {}
    assert readers.locked() == {"ret": "3.2@2"}
    readers.do(Acknowledge("jn", "3.2", 2, 1))
    assert readers.locked() == {}
    assert readers.locked(DUE + MINUTE) == {"ret": "8.1@1", "tec": "8.1@1"}
    readers.do(Acknowledge("jn", "8.1", 1))
    assert readers.locked(DUE + MINUTE) == {}


def test_a_wrong_answer_is_kept_and_does_not_count() -> None:
    readers = Readers()
    assert readers.do(Acknowledge("jn", "3.2", 2, 0))
    assert readers.reading().wrong == {"3.2@2": str(micros(DUE))}
    assert readers.locked() == {"ret": "3.2@2"}
    readers.do(Acknowledge("jn", "3.2", 2))
    assert readers.locked() == {"ret": "3.2@2"}


def test_another_version_is_another_reading() -> None:
    readers = Readers()
    readers.do(Acknowledge("jn", "3.2", 1, 1))
    assert readers.locked() == {"ret": "3.2@2"}


def test_what_was_read_once_stays_read_at_its_first_moment() -> None:
    readers = Readers()
    readers.do(Acknowledge("jn", "3.2", 2, 1))
    assert not readers.do(Acknowledge("jn", "3.2", 2, 0), at=DUE + MINUTE)
    assert readers.reading().read == {"3.2@2": str(micros(DUE))}


def test_nobody_reads_or_trains_for_somebody_else() -> None:
    for op in (Acknowledge("jn", "3.2", 2, 1), Train("jn", "broken_lamp", 100)):
        with pytest.raises(Rejected, match=r"policy\.not_yours"):
            Readers().do(op, actor="mb")


def test_a_training_that_was_passed_opens_the_queue_as_well() -> None:
    readers = Readers()
    readers.do(Train("jn", "broken_lamp", 84))
    assert readers.locked() == {"ret": "3.2@2"}
    readers.do(Train("jn", "broken_lamp", 90, turns=12), at=DUE + MINUTE)
    assert not readers.do(Train("jn", "broken_lamp", 60), at=DUE + MINUTE)
    assert readers.reading().trained == {"broken_lamp": "90"}
    assert readers.locked() == {}
    with pytest.raises(Rejected, match=r"policy\.score_bad"):
        readers.do(Train("jn", "broken_lamp", 101))


def test_a_flag_reaches_its_owner_and_is_answered_once() -> None:
    readers = Readers()
    said = FlagPolicy("f1", "script", "damaged", " The photo comes too late ", "photos", "Pavel")
    assert readers.do(said)
    assert not readers.do(said)
    readers.do(AnswerFlag("f1", "Moved up in 3.2."), actor="mb", at=DUE + MINUTE)
    flag = from_image(Flag, readers.images[Ref(Flag.kind, "f1")] or {})
    assert (flag.text, flag.by, flag.edition, flag.owner, flag.step) == (
        "The photo comes too late", "jn", "3.1", "Pavel", "photos",
    )  # fmt: skip
    assert (flag.answer, flag.answered_by) == ("Moved up in 3.2.", "mb")
    with pytest.raises(Rejected, match=r"policy\.flag_answered"):
        readers.do(AnswerFlag("f1", "No."))


@pytest.mark.parametrize("text", ["", "   ", "x" * 5_000])
def test_an_empty_or_endless_flag_is_refused(text: str) -> None:
    with pytest.raises(Rejected, match=r"policy\.text_bad"):
        Readers().do(FlagPolicy("f1", "clause", "3.2", text))


def test_without_a_shelf_nothing_is_locked() -> None:
    assert Gate(Shelf("current"), Reading("jn"), {"RET": "ret"}).locked(DUE) == {}
