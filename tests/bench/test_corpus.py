"""The corpus of the bench: rows as the store keeps them, and needles exactly where the truth says."""

import unicodedata
from dataclasses import replace

import pytest

from app.domain.codec import from_image, to_image
from app.domain.contacts import Message
from app.domain.customers import Customer
from app.domain.ids import micros
from app.domain.operations import Context, run
from app.domain.orders import Order
from app.domain.people import Agent, Queue, Role, Tag
from app.domain.tickets import State, Ticket
from app.importers.demo.people import permits_of
from tests.bench.corpus import MEAN_CHARACTERS, RARE_ZH_RUNNING, Corpus
from tests.helpers.fake_workstation import FakeTx

KINDS = {cls.kind: cls for cls in (Role, Queue, Agent, Tag, Customer, Order, Ticket, Message)}


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(tickets=2_000)


@pytest.fixture(scope="module")
def texts(corpus: Corpus) -> list[str]:
    """All words of each ticket, letters folded."""
    found: list[str] = []
    for ticket, messages in corpus.rows():
        whole = " ".join([ticket["subject"], *(message["body"] for message in messages)])
        bare = "".join(
            c for c in unicodedata.normalize("NFD", whole) if not unicodedata.combining(c)
        )
        found.append(bare.lower())
    return found


def folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def test_needles_stand_exactly_where_the_truth_says(corpus: Corpus, texts: list[str]) -> None:
    for needle in corpus.needles.values():
        words = folded(needle.query).split()
        found = [place for place, text in enumerate(texts) if all(word in text for word in words)]
        assert found == list(needle.places)


def test_a_hundred_thousand_tickets_hold_the_published_counts() -> None:
    counts = {name: needle.count for name, needle in Corpus(100_000).needles.items()}
    assert counts["rare"] == 12
    assert counts["common"] == 24_983
    assert counts["two_words"] == 516
    assert counts["chinese_rare"] == 15


def test_the_rare_chinese_word_stands_twice_in_running_text(corpus: Corpus) -> None:
    bodies = [message["body"] for _, messages in corpus.rows() for message in messages]
    assert sum(RARE_ZH_RUNNING in body for body in bodies) == 2


def test_every_row_is_the_image_of_its_entity(corpus: Corpus) -> None:
    small = replace(corpus, tickets=200)
    for kind, image in small.all_rows():
        assert to_image(from_image(KINDS[kind], image)) == image


def test_promises_of_a_row_are_those_of_the_domain(corpus: Corpus) -> None:
    for image, _ in corpus.rows():
        ticket = from_image(Ticket, image)
        due = ticket.next_due()
        assert image["due_at"] == (micros(due) if due else None)
        assert ticket.created_at <= ticket.updated_at <= corpus.now


def test_rows_name_only_what_is_there(corpus: Corpus) -> None:
    known: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for kind, image in replace(corpus, tickets=300).all_rows():
        assert image["id"] not in known[kind]
        known[kind].add(image["id"])
        if kind == "messages":
            assert image["ticket"] in known["tickets"]
        if kind == "tickets":
            assert image["customer"] in known["customers"]
            assert image["queue"] in known["queues"]


def test_ids_and_numbers_grow_with_time(corpus: Corpus) -> None:
    tickets = [ticket for ticket, _ in corpus.rows()]
    ids = [ticket["id"] for ticket in tickets]
    assert ids == sorted(set(ids))
    assert ids == [corpus.ticket_id(place) for place in range(corpus.tickets)]
    assert {ticket["state"] for ticket in tickets} == set(State)


def test_any_part_can_be_made_alone_and_comes_out_the_same(corpus: Corpus) -> None:
    again = Corpus(tickets=corpus.tickets)
    assert list(again.rows(700, 720)) == list(corpus.rows())[700:720]
    assert list(again.setup()) == list(corpus.setup())
    assert list(Corpus(corpus.tickets, seed=2).rows(0, 1)) != list(corpus.rows(0, 1))


def test_messages_have_the_mean_length_and_a_long_tail(corpus: Corpus) -> None:
    lengths = sorted(len(m["body"]) for _, messages in corpus.rows() for m in messages)
    mean = sum(lengths) / len(lengths)
    assert MEAN_CHARACTERS * 0.95 < mean < MEAN_CHARACTERS * 1.05
    assert lengths[int(len(lengths) * 0.99)] > 2.2 * mean


def test_one_ticket_in_ten_is_latvian_and_one_chinese(corpus: Corpus) -> None:
    languages = [ticket["language"] for ticket, _ in corpus.rows()]
    assert languages.count("lv") == languages.count("zh") == corpus.tickets // 10


def test_the_rules_accept_the_corpus_as_operations(corpus: Corpus) -> None:
    tx = FakeTx()
    for kind, image in corpus.setup():
        tx.put(from_image(KINDS[kind], image))
    for step in corpus.operations(0, 100):
        run(step.operation, tx, Context(step.actor, permits_of(step.actor), step.at))
    assert len(tx.all(Ticket)) == 100
    assert len(tx.all(Message)) == 400
