"""What a workstation finds by its own index the hub finds too, and nothing else: one question, two databases."""

import random
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine

from app.domain.codec import to_image
from app.domain.customers import ContactPoint, Customer
from app.domain.operations import Ref
from app.hub import ledger_older
from app.hub.ledger import PostgresLedger
from app.hub.words import query_of
from app.store import rows as stored_rows
from app.store import search
from app.store.answers.catalogue import answer
from app.store.lexemes import lexemes
from app.store.queries import Search
from app.store.rows import Stored
from tests.helpers.profiles import fresh_engine

NAMES = (
    "Jiří Novák", "NOVÁKOVÁ Žofie", "novak", "Đorđe Petrović", "Łukasz Wiśniewski", "Rīga Bērziņš",
    "Ørsted Åse", "Straße GROẞ", "İbrahim Işık", "Nguyễn Thị Hương", "D’Angelo Nicolò", "O'Neil-Smith",
    "Élodie Œuvre", "Þór Æsir", "Ёлкина Анна", "ΆΝΝΑ Παπαδοπούλου", "林薇", "林薇 Wei Lin", "欧阳娜娜",
    "王小明（北京）", "サポート・チーム", "㈱ Ｔｏｋｙｏ", "e\u0301mile", "ﬁrenze", "x² Ⅷ", "𝒜da", "zero\u200bwidth",
    "👩‍🔧 Eva", "Ada \ue001x", "ß", "a", "Č", "किरण", "ชัย", "محمد", "'quoted' \\back :* & | !", "\0nul",
)  # fmt: skip
SIGNS = st.text(
    st.sampled_from(list("aáÁčČđĐłŁīžßİıøñ林薇款・ー12 -@.\"'*&|!:()<>\\\u0301"))
    | st.characters(exclude_categories=["Cs"]),
    max_size=8,
)
WORDS = st.lists(SIGNS | st.sampled_from([w for name in NAMES for w in name.split()]), max_size=4)
SAID = WORDS.map(" ".join)


@pytest.fixture
def both(hub_engine: Engine, tmp_path: Path) -> Generator[tuple[Connection, Connection]]:
    """A workstation and a hub, in transactions that nobody commits."""
    with fresh_engine(tmp_path) as local, local.connect() as here, hub_engine.connect() as there:
        yield here, there
        here.rollback()


@contextmanager
def known(both: tuple[Connection, Connection], names: Sequence[str]) -> Generator[None]:
    """Customers of these names at both ends, for as long as it takes."""
    here, there = both
    rows = [Customer(f"c{n:03}", name.replace("\0", "")) for n, name in enumerate(names)]
    saved = [(Ref("customers", row.id), Stored(to_image(row), 0, "")) for row in rows]
    with here.begin_nested() as mark_here, there.begin_nested() as mark_there:
        stored_rows.save(here, [(ref, Stored(s.image, 1, "here")) for ref, s in saved])
        search.index(here, [ref for ref, _ in saved])
        PostgresLedger(there).save(saved)
        yield
        mark_here.rollback()
        mark_there.rollback()


def found(both: tuple[Connection, Connection], text: str) -> tuple[list[str], list[str]]:
    here, there = both
    hits = answer(here, Search(text, "people", 999, as_you_type=True), "jn", 0)
    return sorted(hit.id for hit in hits), sorted(PostgresLedger(there).customers_by(text, 999))


def beginnings(name: str) -> list[str]:
    """What people type of a name: a word of it in other letters, the beginning of one, all of it."""
    rng = random.Random(name)
    words = name.split()
    one = rng.choice(words)
    return [name, name.upper(), name.lower(), one[: rng.randint(1, 4)], f"{words[-1]} {words[0]}"]


@pytest.mark.parametrize(("typed", "name"), [
    ("novak", "Jiří Novák"), ("NOVAK", "Jiří Novák"), ("NOVÁK", "Jiří Novák"), ("jiri nov", "Jiří Novák"),
    ("riga", "Rīga Bērziņš"), ("BERZINS", "Rīga Bērziņš"), ("đorđe", "Đorđe Petrović"),
    ("ĐORĐE PETROVIC", "Đorđe Petrović"), ("łukasz", "Łukasz Wiśniewski"), ("WISNIEWSKI", "Łukasz Wiśniewski"),
    ("ørsted ase", "Ørsted Åse"), ("nguyen huong", "Nguyễn Thị Hương"), ("елкина", "Елкина Анна"),
    ("ЁЛКИНА", "Ёлкина Анна"), ("林薇", "Wei 林薇"), ("薇", "Wei 林薇"), ("tokyo", "㈱ Ｔｏｋｙｏ"),
])  # fmt: skip
def test_a_name_is_found_however_its_letters_are_typed(
    both: tuple[Connection, Connection], typed: str, name: str
) -> None:
    with known(both, [name, "Somebody Else"]):
        assert found(both, typed) == (["c000"], ["c000"])


def test_both_ends_find_the_same_people_of_many_names(both: tuple[Connection, Connection]) -> None:
    with known(both, NAMES):
        for typed in (text for name in NAMES for text in beginnings(name)):
            here, there = found(both, typed)
            assert here == there, typed
            assert here or typed not in NAMES or not lexemes(typed), typed


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(names=st.lists(SAID, min_size=1, max_size=6), typed=SAID)
@example(names=["我要林薇，薇到了", "林薇"], typed="林薇薇")
@example(names=["a b", "b a"], typed='"a b"')
@example(names=["a", "b"], typed="ⁿ a")
@example(names=["aé", "ae"], typed="ae\u0301")
def test_both_ends_find_the_same_of_anything_typed(
    both: tuple[Connection, Connection], names: list[str], typed: str
) -> None:
    with known(both, names):
        here, there = found(both, typed)
        assert here == there


def test_numbers_and_ways_to_reach_somebody_are_found_at_both_ends_and_their_kinds_at_none(
    both: tuple[Connection, Connection],
) -> None:
    here, there = both
    points = (ContactPoint("email", "Zofie.C@example.org"), ContactPoint("phone", "+371 26 123"))
    row = Customer("c000", "Žofie", "K-77", points=points)
    stored_rows.save(here, [(Ref("customers", "c000"), Stored(to_image(row), 1, "here"))])
    search.index(here, [Ref("customers", "c000")])
    PostgresLedger(there).save([(Ref("customers", "c000"), Stored(to_image(row), 0, ""))])
    for typed in ("zofie.c@EXAMPLE.org", "zofie.c@exam", "example.org", "k-77", "26 123"):
        assert found(both, typed) == (["c000"], ["c000"]), typed
    for typed in ("email", "kind", "value", "phone"):
        assert found(both, typed) == ([], []), typed


def test_finding_by_words_reads_an_index_and_not_every_row(hub_engine: Engine) -> None:
    teams, query = ["team:ret"], query_of("novák kett")
    asked = {
        "ix_customers_words": (ledger_older.BY_WORDS, (query, 200)),
        "ix_tickets_words": (ledger_older.TICKETS, (teams, 7, ["c1"], query, 21)),
    }
    with hub_engine.connect() as conn:
        conn.exec_driver_sql(
            "SET LOCAL enable_seqscan = off"
        )  # a handful of rows is read whole else
        conn.exec_driver_sql("SET LOCAL enable_indexscan = off")
        for index, (sql, params) in asked.items():
            plan = conn.exec_driver_sql(f"EXPLAIN {sql}", params).scalars()
            assert index in "\n".join(plan)
