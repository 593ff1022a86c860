"""Search against brute force: nothing missed, nothing invented, newest first, and no typed sign is an operator."""

import json
import random
import unicodedata
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine

from app.domain.codec import Image, to_image
from app.domain.customers import ContactPoint, Customer
from app.domain.ids import micros
from app.domain.operations import Ref
from app.domain.orders import Order
from app.store import search
from app.store.answers.catalogue import answer
from app.store.engines import first, quick
from app.store.queries import Inbox, Search, SearchCount, SearchHit
from app.store.rows import Stored, drop, save
from app.store.search import PIECE, RUN, match_of
from tests.helpers.profiles import AT, fresh_engine
from tests.helpers.shared import shared_data

ALL = 100_000
LANGUAGES = {"cs", "lt", "it", "zh", "de", "nl", "lv", "et", "ru", "en", "ja"}


# ---- brute force, on its own terms ---------------------------------------------------------------


def folded(text: str) -> str:
    """Lower case, and Latin letters without their marks."""
    return "".join(_bare(char) for char in unicodedata.normalize("NFKC", text)).lower()


def _bare(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() else char


@cache
def tokens(text: str) -> tuple[str, ...]:
    """Words of letters and digits; a CJK run is one word of its own."""
    spaced = RUN.sub(lambda run: f" {run[0]} ", folded(text))
    kept = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in spaced)
    return tuple(kept.split())


def holds(doc: str, query: str) -> bool:
    """Whether a document holds every word of a query (words in quotes: in this order)."""
    pieces = [m[1] if m[1] is not None else m[2] for m in PIECE.finditer(query)]
    return all(_holds_piece(tokens(doc), piece) for piece in pieces)


def _holds_piece(words: Sequence[str], piece: str) -> bool:
    at = 0
    text = unicodedata.normalize("NFKC", piece)
    for run in RUN.finditer(text):
        if not _holds_phrase(words, tokens(text[at : run.start()])) or not _holds_run(
            words, run[0]
        ):
            return False
        at = run.end()
    return _holds_phrase(words, tokens(text[at:]))


def _holds_run(words: Sequence[str], run: str) -> bool:
    return all(any(part in word for word in words) for part in tokens(run))


def _holds_phrase(words: Sequence[str], wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    if wanted[0] not in words:
        return False
    spots = range(len(words) - len(wanted) + 1)
    return any(words[n : n + len(wanted)] == wanted for n in spots)


# ---- a store of subjects -------------------------------------------------------------------------


def ticket(n: int, subject: str, **values: object) -> tuple[Ref, Stored]:
    image: Image = {
        "id": f"t{n}", "subject": subject, "customer": "nobody", "queue": "q", "ticket_class": "inquiry",
        "priority": "low", "channel": "email", "state": "open", "created_at": micros(AT) + n * 1_000_000,
        "updated_at": 0, **values,
    }  # fmt: skip
    return Ref("tickets", f"t{n}"), Stored(image, 1, "s")


def fill(conn: Connection, rows: Sequence[tuple[Ref, Stored]]) -> None:
    save(conn, rows)
    search.index(conn, [ref for ref, _ in rows])


def found(conn: Connection, text: str, **how: object) -> list[str]:
    question = Search(text, scope="tickets", limit=ALL, **how)  # type: ignore[arg-type]
    return [hit.id for hit in answer(conn, question, "jn", 0)]


def people(conn: Connection, text: str) -> list[SearchHit]:
    return list(answer(conn, Search(text, scope="people"), "jn", 0))


def expected(docs: Sequence[str], text: str) -> list[str]:
    """All that hold the words, newest first; nothing when there is no word in the query."""
    if not tokens(text):
        return []
    return [f"t{n}" for n in reversed(range(len(docs))) if holds(docs[n], text)]


@pytest.fixture
def conn(engine: Engine) -> Generator[Connection]:
    with engine.begin() as conn:
        yield conn


@contextmanager
def corpus(engine: Engine, docs: Sequence[str]) -> Generator[Connection]:
    """A transaction with these subjects as the only tickets, undone afterwards."""
    with engine.connect() as conn:
        fill(conn, [ticket(n, doc) for n, doc in enumerate(docs)])
        yield conn
        conn.rollback()


# Few letters, so that words meet: marks, two scripts, digits, and every sign of the query language.
SIGNS = st.text(st.sampled_from(list("aábc退款货ト・ー12 -@.\"'*^:()+{},")), max_size=9)
PIECES = st.sampled_from(
    [
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "NEAR(a b)",
        "退",
        "退款",
        "款货退",
        "E-20881",
        "a@b.cz",
        "words:",
        '"a b"',
        "á",
        "*",
        "^a",
    ]
)
TEXTS = st.lists(SIGNS | PIECES, max_size=5).map(" ".join)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(docs=st.lists(TEXTS, min_size=1, max_size=8), query=TEXTS)
@example(docs=["我要退款，款到了"], query="退款到")
@example(docs=["サポート・チーム", "・"], query="サポート ・ チーム")
@example(docs=["a OR b", "a", "b"], query="a OR b")
@example(docs=["a near b AND not c", "ab"], query='NEAR(a b) AND NOT "')
@example(docs=["E-20881", "E 20881", "20881-E", "E20881"], query="E-20881")
@example(docs=["mail: ada.b@c.org!", "ada b c org"], query="ada.b@c.org")
@example(docs=["退", "退款", "我退"], query="退")
@example(docs=["a b", "b a", "a c b"], query='"a b"')
@example(docs=["ａ１", "a1"], query="A1")
def test_search_finds_what_brute_force_finds(engine: Engine, docs: list[str], query: str) -> None:
    with corpus(engine, docs) as conn:
        assert found(conn, query) == expected(docs, query)
        count = answer(conn, SearchCount(query), "jn", 0)
        assert count == len(expected(docs, query))


@pytest.fixture(scope="module")
def utterances(tmp_path_factory: pytest.TempPathFactory) -> Generator[tuple[Connection, list[str]]]:
    """Real sentences of eleven languages as tickets."""
    lines = (
        (shared_data() / "tickets" / "multilingual_utterances.jsonl")
        .read_text("utf-8")
        .splitlines()
    )
    said = [json.loads(line) for line in lines]
    docs = [one["text"] for one in said if one["lang"] in LANGUAGES]
    with fresh_engine(tmp_path_factory.mktemp("search")) as engine, engine.begin() as conn:
        fill(conn, [ticket(n, doc) for n, doc in enumerate(docs)])
        yield conn, docs


def some_queries(docs: list[str], seed: int) -> list[str]:
    """Words, pairs of words, stretches of CJK of every length, taken from the documents themselves."""
    rng = random.Random(seed)
    queries: list[str] = []
    for doc in rng.sample(docs, 25):
        words = doc.split()
        queries.append(rng.choice(words))
        queries.append(" ".join(rng.sample(words, min(2, len(words)))))
        queries.append('"' + " ".join(words[1:3]).replace('"', "") + '"')
    for run in (run for doc in rng.sample(docs, 120) for run in RUN.findall(doc)):
        length = rng.randint(1, min(6, len(run)))
        start = rng.randint(0, len(run) - length)
        queries.append(run[start : start + length])
    return queries


@pytest.mark.parametrize("seed", range(2))
def test_no_real_sentence_is_missed(utterances: tuple[Connection, list[str]], seed: int) -> None:
    conn, docs = utterances
    queries = some_queries(docs, seed)
    assert len(queries) > 90
    for query in queries:
        assert found(conn, query) == expected(docs, query), query


def test_marks_may_be_left_out_and_are_found_when_typed(
    utterances: tuple[Connection, list[str]],
) -> None:
    conn, docs = utterances
    marked = [w for doc in docs for w in doc.split() if folded(w) != w.lower()]
    for word in random.Random(1).sample(marked, 25):
        assert found(conn, folded(word)) == found(conn, word) == expected(docs, word)


def test_as_you_type_every_beginning_finds_the_word(
    utterances: tuple[Connection, list[str]],
) -> None:
    conn, docs = utterances
    for n in random.Random(2).sample(range(len(docs)), 40):
        word = max(docs[n].split(), key=len)
        for length in range(1, len(word) + 1):
            if tokens(word[:length]):
                assert f"t{n}" in found(conn, word[:length], as_you_type=True), word[:length]


@pytest.mark.parametrize(
    "typed",
    [
        "z",
        "Ž",
        "za",
        "zan",
        "x",
        "x̄y",
        "e",
        "E-2",
        "E-20",
        "ada.l",
        '"ada l',
        "2",
        "iphone手机se",
        "s",
    ],
)
def test_one_or_two_letters_are_a_beginning_too(conn: Connection, typed: str) -> None:
    fill(conn, [ticket(1, "Žaneta, x̄y: E-20881 ada.lovelace iPhone手机SE"), ticket(2, "q 退")])
    assert found(conn, typed, as_you_type=True) == ["t1"]
    assert answer(conn, SearchCount(typed, as_you_type=True), "jn", 0) == 1


def test_only_the_last_word_is_a_beginning(conn: Connection) -> None:
    fill(conn, [ticket(1, "parcel kettle"), ticket(2, "kettle")])
    assert found(conn, "p ke", as_you_type=True) == []
    assert found(conn, "ke") == found(conn, "kettl") == []
    assert found(conn, "parcel k", as_you_type=True) == ["t1"]


# ---- what has no words ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["", "   ", "!?", '"', '""', "* ^ : - + ( )", "・", "…—", "\0", "💥"]
)
def test_signs_without_words_ask_for_nothing(conn: Connection, text: str) -> None:
    fill(conn, [ticket(1, "a parcel")])
    assert match_of(text) == ""
    assert found(conn, text) == []
    assert answer(conn, SearchCount(text), "jn", 0) == 0
    assert len(answer(conn, Inbox(filter=text), "jn", 0)) == 1


# ---- what a ticket's document holds --------------------------------------------------------------


def message(ticket: str, body: str, id: str = "m1") -> tuple[Ref, Stored]:
    image = {
        "id": id, "ticket": ticket, "message_kind": "note", "author": "jn", "body": body, "at": 0,
        "address": "", "mail_id": "", "mail_references": [], "attachments": [], "source": "",
    }  # fmt: skip
    return Ref("messages", id), Stored(image, 1, "s")


def customer(label: str, number: str = "") -> tuple[Ref, Stored]:
    who = Customer("ada", label, number, points=(ContactPoint("email", "ada@example.org"),))
    return Ref("customers", "ada"), Stored(to_image(who), 1, "s")


def order(number: str) -> tuple[Ref, Stored]:
    return Ref("orders", "o1"), Stored(to_image(Order("o1", number, "ada", "EUR", AT, 1)), 1, "s")


def test_a_ticket_is_found_by_its_messages_numbers_customer_and_order(conn: Connection) -> None:
    rows = [customer("Žaneta Ozola", "C-77"), order("E-20881")]
    head = {"customer": "ada", "order": "o1", "number": 4312, "local_ref": "W17-0042"}
    rows += [ticket(1, "Parcel", **head), message("t1", "the lid is cracked 盖子裂了")]
    fill(conn, rows)
    for text in (
        "parcel",
        "cracked",
        "盖子",
        "裂",
        "4312",
        "w17-0042",
        "zaneta",
        "C-77",
        "e-20881",
    ):
        assert found(conn, text) == ["t1"], text
    assert found(conn, "parcel 裂了 ozola") == ["t1"]


def test_a_ticket_is_found_by_a_customer_and_an_order_that_came_after_it(conn: Connection) -> None:
    fill(conn, [ticket(1, "Parcel", customer="ada", order="o1")])
    fill(conn, [customer("Ada")])
    fill(conn, [order("E-20881")])
    assert found(conn, "ada") == found(conn, "20881") == ["t1"]
    fill(conn, [customer("Beatrice")])
    assert found(conn, "ada") == []
    assert found(conn, "beatrice") == ["t1"]


def test_many_tickets_of_a_late_customer_are_noted_for_a_quiet_moment(conn: Connection) -> None:
    many = search.AT_ONCE + 1
    fill(conn, [ticket(n, "Parcel", customer="ada") for n in range(many)])
    fill(conn, [customer("Ada")])
    assert found(conn, "ada") == []
    assert search.index_some(conn, 40) == 40
    assert search.index_some(conn, 40) == many - 40
    assert search.index_some(conn) == 0
    assert len(found(conn, "ada")) == many


def test_what_a_ticket_no_longer_says_is_no_longer_found(conn: Connection) -> None:
    fill(conn, [ticket(1, "Parcel")])
    fill(conn, [ticket(1, "Kettle")])
    assert (found(conn, "parcel"), found(conn, "kettle")) == ([], ["t1"])
    assert first(conn, "SELECT count(*) FROM ticket_docs") == (1,)


def test_a_ticket_that_left_is_forgotten(conn: Connection) -> None:
    fill(conn, [ticket(1, "Parcel"), ticket(2, "Parcel")])
    drop(conn, [Ref("tickets", "t1")])
    search.index(conn, [Ref("tickets", "t1"), Ref("tickets", "never here")])
    assert found(conn, "parcel") == ["t2"]
    assert answer(conn, SearchCount("parcel"), "jn", 0) == 1


def test_customers_and_orders_are_found_and_forgotten(conn: Connection) -> None:
    fill(conn, [customer("Ada Lovelace", "C-77"), order("E-20881")])
    (hit,) = people(conn, "ada@example.org")
    assert (hit.kind, hit.id, hit.ref, hit.title) == ("customer", "ada", "C-77", "Ada Lovelace")
    (hit,) = people(conn, "e-20881")
    assert (hit.kind, hit.id, hit.detail, hit.customer) == ("order", "o1", "Ada Lovelace", "ada")
    drop(conn, [Ref("customers", "ada"), Ref("orders", "o1")])
    search.index(conn, [Ref("customers", "ada"), Ref("orders", "o1")])
    assert people(conn, "ada") == people(conn, "e-20881") == []


def test_tickets_of_one_moment_are_all_kept(conn: Connection) -> None:
    together = {"created_at": micros(AT)}
    fill(conn, [ticket(n, "Parcel", **together) for n in range(50)])
    fill(conn, [ticket(50, "Parcel", created_at=micros(AT) + 3_600_000_000)])
    hits = found(conn, "parcel")
    assert hits[0] == "t50"
    assert sorted(hits) == sorted(f"t{n}" for n in range(51))


def test_a_limit_keeps_the_newest(conn: Connection) -> None:
    fill(conn, [ticket(n, "Parcel") for n in range(9)])
    hits = answer(conn, Search("parcel", limit=3), "jn", 0)
    assert [hit.id for hit in hits] == ["t8", "t7", "t6"]


# ---- what makes a document stale -----------------------------------------------------------------

T, C, M = Ref("tickets", "t1"), Ref("customers", "ada"), Ref("messages", "m1")
ORDER = Ref("orders", "o1")
WORDS: Image = {"subject": "s", "number": None, "local_ref": "", "customer": "ada", "order": None}


@pytest.mark.parametrize(
    ("ref", "before", "after", "stale"),
    [
        (T, None, WORDS, {T}),
        (T, WORDS, None, {T}),
        (T, WORDS, WORDS | {"state": "solved"}, set()),
        *((T, WORDS, WORDS | {name: "other"}, {T}) for name in WORDS),
        (M, None, {"ticket": "t1"}, {T}),
        (M, {"ticket": "t1"}, None, {T}),
        (M, None, None, set()),
        (Ref("contacts", "k"), None, {"ticket": "t1", "summary": "will call"}, {T}),
        (Ref("contacts", "k"), None, {"ticket": "t1", "summary": ""}, set()),
        (Ref("contacts", "k"), None, {"ticket": None, "summary": "x"}, set()),
        (C, {"label": "a"}, {"label": "b"}, {C}),
        (C, {"label": "a", "tier": "none"}, {"label": "a", "tier": "gold"}, set()),
        (ORDER, None, {"number": "1"}, {ORDER}),
        (ORDER, {"number": "1", "total": 1}, {"number": "1", "total": 2}, set()),
        (Ref("agents", "jn"), None, {"label": "Jonas"}, set()),
    ],
)
def test_only_words_make_a_document_stale(
    ref: Ref, before: Image | None, after: Image | None, stale: set[Ref]
) -> None:
    assert search.stale([(ref, before, after)]) == stale


def test_noted_documents_are_written_later_once(conn: Connection) -> None:
    save(conn, [ticket(n, "Parcel") for n in range(3)])
    for _ in range(2):
        search.enqueue(conn, [Ref("tickets", f"t{n}") for n in range(3)])
    search.enqueue(conn, [])
    assert found(conn, "parcel") == []
    assert [search.index_some(conn, 2), search.index_some(conn, 2), search.index_some(conn, 2)] == [
        2,
        1,
        0,
    ]
    assert len(found(conn, "parcel")) == 3
    assert quick(conn, "SELECT * FROM search_todo") == []


def test_no_plain_word_of_an_index_lies_on_disk(tmp_path: Path) -> None:
    with fresh_engine(tmp_path) as engine:
        with engine.begin() as conn:
            fill(conn, [ticket(1, "xylophonemarker")])
        files = [path.read_bytes() for path in tmp_path.iterdir()]
    assert files
    assert not any(b"xylophonemarker" in content for content in files)
