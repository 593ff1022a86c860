"""Images to rows and back, for every kind, whatever an older or newer program sent."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from app.domain.codec import from_image, to_image
from app.domain.operations import Ref
from app.domain.tickets import Ticket
from app.store.rows import BY_KIND, Stored, drop, load, renew, save, shape
from tests.domain.arbitrary import KINDS, arbitrary
from tests.helpers.profiles import fresh_engine


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_kind_comes_back_as_it_was(kind: str, data: st.DataObject, engine: Engine) -> None:
    entity = data.draw(arbitrary(KINDS[kind]))
    rev = data.draw(st.integers(0, 1 << 62))
    ref = Ref(kind, entity.id)
    with engine.begin() as conn:
        save(conn, [(ref, Stored(to_image(entity), rev, "ref"))])
        stored = load(conn, [ref, Ref(kind, entity.id + "?")])
    assert stored == {ref: Stored(to_image(entity), rev, "ref")}
    assert from_image(KINDS[kind], stored[ref].image) == entity


def test_a_row_is_replaced_whole(engine: Engine) -> None:
    ref = Ref("tags", "vip")
    with engine.begin() as conn:
        save(conn, [(ref, Stored({"id": "vip", "label": "VIP"}, 1, "a"))])
        save(conn, [(ref, Stored({"id": "vip", "label": "V.I.P."}, 2, "b"))])
        assert load(conn, [ref]) == {ref: Stored({"id": "vip", "label": "V.I.P."}, 2, "b")}


def test_fields_an_older_program_did_not_send_take_their_defaults(engine: Engine) -> None:
    ref = Ref("customers", "c")
    with engine.begin() as conn:
        save(conn, [(ref, Stored({"id": "c", "label": "Ada"}, 1, "a"))])
        image = load(conn, [ref])[ref].image
    assert (image["points"], image["consent"], image["tier"], image["since"]) == (
        [],
        {},
        "none",
        None,
    )


def test_of_a_renewed_row_only_what_differs_is_written(engine: Engine) -> None:
    ref, other = Ref("tags", "vip"), Ref("tags", "new")
    before, same = (
        Stored({"id": "vip", "label": "VIP"}, 1, "a"),
        Stored({"id": "new", "label": "N"}, 1, "a"),
    )
    after = Stored({"id": "vip", "label": "Very important"}, 2, "b")
    with engine.begin() as conn:
        save(conn, [(ref, before), (other, same)])
        changes = conn.exec_driver_sql("SELECT total_changes()").scalar_one()
        renew(conn, [(ref, before, after), (other, same, same)])
        assert conn.exec_driver_sql("SELECT total_changes()").scalar_one() == changes + 1
        assert load(conn, [ref, other]) == {ref: after, other: same}


def test_fields_of_a_newer_program_are_left_out(engine: Engine) -> None:
    ref = Ref("tags", "vip")
    with engine.begin() as conn:
        save(conn, [(ref, Stored({"id": "vip", "label": "VIP", "colour": "red"}, 1, "a"))])
        assert load(conn, [ref])[ref].image == {"id": "vip", "label": "VIP"}


def test_a_dropped_row_is_gone_and_others_stay(engine: Engine) -> None:
    refs = [Ref("tags", "a"), Ref("tags", "b"), Ref("queues", "a")]
    rows = [Stored({"id": ref.id, "label": "x", "code": ""}, 1, "") for ref in refs]
    with engine.begin() as conn:
        save(conn, zip(refs, rows, strict=True))
        drop(conn, [refs[0], Ref("tags", "never there")])
        assert set(load(conn, refs)) == set(refs[1:])


def test_a_name_that_is_no_kind_is_a_key_error(engine: Engine) -> None:
    with engine.begin() as conn, pytest.raises(KeyError):
        load(conn, [Ref("sqlite_master", "x")])


def test_every_field_has_its_column() -> None:
    for kind, cls in BY_KIND.items():
        assert shape(kind).columns == tuple(field.name for field in fields(cls))


def test_a_thousand_rows_are_read_in_one_go(tmp_path: Path) -> None:
    refs = [Ref("tags", f"{n}") for n in range(1000)]
    with fresh_engine(tmp_path) as engine, engine.begin() as conn:
        save(conn, ((ref, Stored({"id": ref.id, "label": ref.id}, 1, "")) for ref in refs))
        assert len(load(conn, refs)) == 1000


def test_what_is_read_inside_a_block_that_fails_was_never_written(engine: Engine) -> None:
    ref = Ref("tags", "vip")

    def fail() -> None:
        with engine.begin() as conn:
            save(conn, [(ref, Stored({"id": "vip", "label": "VIP"}, 1, "a"))])
            raise RuntimeError("power")

    with pytest.raises(RuntimeError, match="power"):
        fail()
    with engine.begin() as conn:
        assert load(conn, [ref]) == {}


def test_the_tickets_computed_columns_are_no_part_of_its_image() -> None:
    assert not {"is_open", "due_key"} & set(shape(Ticket.kind).columns)
