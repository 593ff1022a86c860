"""A customer is forgotten by two people: one asks beside the history, the other decides under Approvals."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.customers import Customer
from app.domain.gone import EraseCustomer
from app.domain.people import RecordRole, Role
from app.store.queries import Image, Me, OpenTicket
from app.store.queries_erasing import Erasure
from app.workstation import Workstation
from tests.helpers.profiles import sign_in
from tests.helpers.stage import Stage
from tests.helpers.story import story_id


@pytest.fixture
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path_factory.mktemp("erasing"))
    window.begin()
    yield window
    window.close()


def station(stage: Stage) -> Workstation:
    assert stage.workstation is not None
    return stage.workstation


def may(stage: Stage, *rights: str) -> None:
    """From now on the agent's role permits these as well."""
    me = station(stage).ask(Me())
    role = station(stage).ask(Image(Role.kind, me.role))
    permits = tuple({*role["permits"], *rights})
    station(stage).perform(RecordRole(Role(me.role, role["label"], permits)))
    stage.desk.changes.changed.emit(frozenset({f"roles/{me.role}", "customers/*"}))
    stage.settle()
    stage.console.open_ticket(stage.main)
    stage.settle(4)


def customer(stage: Stage) -> str:
    return station(stage).ask(OpenTicket(stage.main)).customer.id


def test_who_may_not_ask_sees_nothing_of_it(stage: Stage) -> None:
    me = station(stage).ask(Me())
    role = station(stage).ask(Image(Role.kind, me.role))
    left = tuple(right for right in role["permits"] if not right.startswith("customer.erase"))
    station(stage).perform(RecordRole(Role(me.role, role["label"], left)))
    stage.desk.changes.changed.emit(frozenset({f"roles/{me.role}"}))
    stage.console.open_ticket(stage.main)
    stage.settle(4)
    assert not stage.console.dock.history.erasure.isVisible()


def test_it_is_asked_for_with_words_on_what_goes_and_what_stays_and_withdrawn(
    stage: Stage,
) -> None:
    may(stage, "customer.erase", "customer.keep")
    part = stage.console.dock.history.erasure
    assert part.isVisible()
    assert not part.card.isVisible()
    part.ask_for.click()
    assert part.card.isVisible()
    said = " ".join(text.text() for text in part.findChildren(type(part.said)))
    assert "every word in tickets" in said
    assert "for ten years, as the law demands" in said
    part.no.click()
    assert not part.card.isVisible()
    part.ask_for.click()
    part.yes.click()
    stage.settle(4)
    who = customer(stage)
    assert station(stage).ask(Image(Customer.kind, who))["erase_asked_by"] == station(stage).agent
    assert part.heading.text().endswith("is to be forgotten")
    assert not part.yes.isVisible(), "one's own wish is decided by somebody else"
    part.no.click()
    stage.settle(4)
    assert station(stage).ask(Image(Customer.kind, who))["erase_asked_by"] == ""
    assert part.ask_for.isVisible()


def asked_by_another(stage: Stage) -> str:
    may(stage, "customer.erase", "customer.keep", "customer.confirm_erasure")
    who, me = customer(stage), station(stage).agent
    sign_in(station(stage), story_id("JD"))
    station(stage).perform(EraseCustomer(who))
    sign_in(station(stage), me)
    stage.desk.changes.changed.emit(frozenset({f"customers/{who}"}))
    stage.settle(4)
    return who


def test_the_second_person_decides_under_approvals(stage: Stage) -> None:
    who = asked_by_another(stage)
    stage.console.keymap.run("go.approvals")
    stage.settle(6)
    page = stage.console.approving.page
    assert [row.customer for row in page.erasures.rows] == [who]
    page.erasures.buttons[0].click()
    assert page.erasure.isVisible()
    assert page.erasure.heading.text() == "Forget Ilze Kalniņa for ever?"
    assert page.erasure.erase.isEnabled()
    page.erasure.erase.click()
    stage.settle(6)
    image = station(stage).ask(Image(Customer.kind, who))
    assert (image["label"], bool(image["erased_at"])) == ("", True)
    assert station(stage).ask(Erasure(who)) is None
    assert page.erasures.rows == ()


def test_the_second_person_may_keep_the_customer(stage: Stage) -> None:
    who = asked_by_another(stage)
    stage.console.keymap.run("go.approvals")
    stage.settle(6)
    page = stage.console.approving.page
    page.erasures.buttons[0].click()
    page.erasure.keep.click()
    stage.settle(6)
    assert station(stage).ask(Image(Customer.kind, who))["label"] == "Ilze Kalniņa"
    assert page.erasures.rows == ()
    assert not page.erasure.isVisible()


def test_ones_own_wish_waits_there_too_but_cannot_be_granted(stage: Stage) -> None:
    may(stage, "customer.erase", "customer.keep", "customer.confirm_erasure")
    stage.console.dock.history.erasure.ask_for.click()
    stage.console.dock.history.erasure.yes.click()
    stage.settle(4)
    stage.console.keymap.run("go.approvals")
    stage.settle(6)
    page = stage.console.approving.page
    page.erasures.buttons[0].click()
    assert not page.erasure.erase.isEnabled()
