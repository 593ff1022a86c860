"""The fake workstation answers about the story as the real one does, so a screen proven on it is proven."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store import queries
from app.workstation import Workstation
from tests.helpers.fake_workstation import FakeWorkstation
from tests.helpers.story import MAIN, ROWS, build_story, fake_story, story_id

ILZE = story_id("parcel")


@pytest.fixture(scope="module", params=["en", "zh"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, language: str) -> Iterator[Workstation]:
    station = build_story(tmp_path_factory.mktemp("profile") / Path(language), language)
    yield station
    station.close()


@pytest.fixture(scope="module")
def fake(language: str) -> FakeWorkstation:
    return fake_story(language)


@pytest.mark.parametrize("number", [row.number for row in ROWS])
def test_every_ticket_of_the_story_reads_the_same(
    real: Workstation, fake: FakeWorkstation, number: int
) -> None:
    question = queries.OpenTicket(story_id(f"ticket {number}"))
    expected = real.ask(question)
    assert expected is not None
    assert fake.ask(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        queries.CustomerHistory(ILZE),
        queries.CustomerHistory(story_id("size")),
        queries.CustomerHistory("nobody"),
        queries.OpenTicket("nowhere"),
        queries.Timeline(MAIN, limit=3),
        queries.Agents(),
        queries.Queues(),
        queries.Me(),
    ],
)
def test_other_questions_are_answered_the_same(
    real: Workstation, fake: FakeWorkstation, question: object
) -> None:
    assert fake.ask(question) == real.ask(question)


def test_the_story_has_fourteen_tickets_of_mine_and_nothing_waits_to_be_sent(
    real: Workstation,
) -> None:
    assert real.ask(queries.InboxCount(queries.View.MINE)) == 14
    assert real.ask(queries.SyncState()).pending == 0
    assert real.ask(queries.Draft(MAIN)) is not None


def test_drafts_come_and_go_alike(real: Workstation, fake: FakeWorkstation) -> None:
    for station in (real, fake):
        other = story_id("ticket 4288")
        station.save_draft(other, "note", "half")
        row = station.ask(queries.Draft(other))
        assert (row.mode, row.body) == ("note", "half")
        station.save_draft(other, "note", "")
        assert station.ask(queries.Draft(other)) is None
