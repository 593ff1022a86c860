"""While no ticket is open the middle says how things stand, and leads to what is due first."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.desktop.noticket import Glance
from app.domain.ids import micros
from app.store.queries import Inbox, InboxCount, Sort, View
from tests.helpers.stage import Stage
from tests.helpers.story import NOW


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path)
    window.furnish()
    window.console.start()
    window.settle()
    yield window
    window.close()


def said(stage: Stage) -> list[str]:
    empty = stage.console.workspace.empty
    return [empty._title.text(), empty._detail.text(), empty._action.text()]  # noqa: SLF001


def test_it_counts_what_is_late_and_soon_due_and_opens_the_first(stage: Stage) -> None:
    assert stage.workstation is not None
    ask, now_us = stage.workstation.ask, micros(NOW)
    late = ask(InboxCount(View.LATE, now_us=now_us))
    soon = ask(InboxCount(View.DUE_SOON, now_us=now_us))
    (first,) = ask(Inbox(View.OPEN, Sort.DUE, limit=1, now_us=now_us))
    assert late
    assert soon
    title = f"{late} ticket late · {soon} due within the hour"
    assert said(stage) == [title, f"{first.ref} · {first.subject}", "Open the first"]
    stage.console.workspace.empty.acted.emit()
    stage.settle()
    assert stage.console.workspace.current_ticket() == first.id


def test_it_follows_the_news(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Glance] = []
    monkeypatch.setattr(stage.console.workspace.empty, "show_glance", looked.append)
    stage.desk.changes.changed.emit(frozenset({"tickets/any"}))
    stage.settle(20)
    assert len(looked) == 1
    stage.console.open_ticket(stage.main)
    stage.settle()
    stage.console.glancing.look()
    stage.settle()
    assert len(looked) == 1, "nothing is read for a place that is out of sight"


def test_with_nothing_urgent_it_names_the_next(stage: Stage) -> None:
    assert stage.workstation is not None
    (first,) = stage.workstation.ask(Inbox(View.OPEN, Sort.DUE, limit=1, now_us=micros(NOW)))
    empty = stage.console.workspace.empty
    empty.show_glance(Glance(0, 0, first))
    assert said(stage)[0] == "Nothing due in the next hour."
    assert said(stage)[1].startswith("Next due ")
    assert first.due_us is not None
    assert first.due_us < micros(NOW + timedelta(hours=1))


def test_with_nothing_at_all_it_offers_a_new_ticket(stage: Stage) -> None:
    stage.console.workspace.empty.show_glance(Glance(0, 0, None))
    assert said(stage)[0] == "No ticket is open"
    stage.console.workspace.empty.acted.emit()
    assert stage.console.workspace.form.isVisible()
