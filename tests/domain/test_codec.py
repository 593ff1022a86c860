"""What is stored and sent comes back the same, and what does not fit is named by its field."""

import json
from dataclasses import FrozenInstanceError, dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codec import BadImage, from_image, remade, to_image
from app.domain.customers import Customer
from app.domain.operations import OPERATIONS, Code, Rejected, args_of, decode
from app.domain.orders import Order
from app.domain.tickets import Priority, Ticket
from tests.domain.arbitrary import KINDS, NAMES, arbitrary

FEW = settings(max_examples=25)  # of every kind and name
AT = datetime(2026, 6, 9, 11, 5, tzinfo=UTC)


def through_json(image: dict[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(image))


@pytest.mark.parametrize("kind", KINDS)
@FEW
@given(data=st.data())
def test_every_entity_survives_json(kind: str, data: st.DataObject) -> None:
    thing = data.draw(arbitrary(KINDS[kind]))
    assert from_image(KINDS[kind], through_json(to_image(thing))) == thing


@pytest.mark.parametrize("name", NAMES)
@FEW
@given(data=st.data())
def test_the_arguments_of_every_operation_survive_json(name: str, data: st.DataObject) -> None:
    op = data.draw(arbitrary(OPERATIONS[name]))
    assert decode(name, through_json(args_of(op))) == op


@pytest.mark.parametrize("name", NAMES)
@FEW
@given(data=st.data())
def test_arguments_of_tomorrow_are_tolerated(name: str, data: st.DataObject) -> None:
    op = data.draw(arbitrary(OPERATIONS[name]))
    assert decode(name, {**args_of(op), "invented_later": {"by": ["somebody"]}}) == op


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@pytest.mark.parametrize("name", NAMES)
@FEW
@given(data=st.data())
def test_no_junk_in_arguments_does_worse_than_be_refused(name: str, data: st.DataObject) -> None:
    image = args_of(data.draw(arbitrary(OPERATIONS[name])))
    spoiled = data.draw(st.sampled_from(sorted(image)))
    image[spoiled] = data.draw(JUNK)
    op, refusal = decoded(name, image)
    if refusal is None:
        assert decode(name, through_json(args_of(op))) == op
    else:
        assert refusal.code is Code.INVALID_ARGS
        assert f"{OPERATIONS[name].__name__}.{spoiled}" in refusal.facts["why"]


def decoded(name: str, image: dict[str, Any]) -> tuple[Any, Rejected | None]:
    try:
        return decode(name, image), None
    except Rejected as refusal:
        return None, refusal


def test_a_time_is_stored_in_microseconds_whatever_zone_it_came_in() -> None:
    riga = AT.astimezone(timezone(timedelta(hours=3)))
    assert (
        to_image(Order("1", "O", "c", "EUR", riga, 0))["placed_at"]
        == 1_780_916_700_000_000 + 86_400_000_000
    )


def test_absent_fields_take_their_defaults() -> None:
    assert from_image(Customer, {"id": "1", "label": "Ada"}) == Customer("1", "Ada")


def test_enums_travel_as_plain_strings() -> None:
    image = to_image(OPERATIONS["ticket.set_priority"]("t", Priority.HIGH))  # pyright: ignore
    assert type(image["priority"]) is str


@pytest.mark.parametrize(
    ("image", "words"),
    [
        ({"label": "Ada"}, "Customer.id is missing"),
        ({"id": 1, "label": "Ada"}, "Customer.id: expected str, got int"),
        ({"id": "1", "label": "\ud800"}, "Customer.label: 'utf-8' codec can't encode"),
        ({"id": "1", "label": "Ada", "tier": "lead"}, "Customer.tier: 'lead' is not a valid Tier"),
        ({"id": "1", "label": "Ada", "since": "now"}, "Customer.since: expected int, got str"),
        ({"id": "1", "label": "Ada", "since": 1 << 62}, "Customer.since: date value out of range"),
        ({"id": "1", "label": "Ada", "consent": ["yes"]}, "Customer.consent: "),
        ({"id": "1", "label": "Ada", "points": "email"}, "Customer.points: expected list, got str"),
        (
            {"id": "1", "label": "Ada", "points": [{"kind": "email"}]},
            "Customer.points: ContactPoint.value is missing",
        ),
    ],
)
def test_what_does_not_fit_is_named_by_its_field(image: dict[str, Any], words: str) -> None:
    with pytest.raises(BadImage, match="^" + words.replace("(", r"\(").replace(".", r"\.")):
        from_image(Customer, image)


def test_a_number_that_no_store_can_hold_is_refused() -> None:
    with pytest.raises(BadImage, match=r"^Order\.total: more than 64 bits$"):
        from_image(Order, to_image(Order("1", "O", "c", "EUR", AT, 1 << 63)))


def test_a_flag_is_no_number_and_no_word() -> None:
    image = {**_ticket_image(), "emergency": "false"}
    with pytest.raises(BadImage, match=r"^Ticket\.emergency: expected bool, got str$"):
        from_image(Ticket, image)


def _ticket_image() -> dict[str, Any]:
    return {
        "id": "t", "subject": "s", "customer": "c", "queue": "q", "ticket_class": "inquiry",
        "priority": "low", "channel": "email", "state": "new", "created_at": 0, "updated_at": 0,
    }  # fmt: skip


def test_only_dataclasses_have_images() -> None:
    with pytest.raises(TypeError, match="str is not a dataclass"):
        to_image("text")


def test_a_type_without_an_image_is_a_defect_said_at_once() -> None:
    @dataclass(frozen=True)
    class Odd:
        weight: float = 1.5
        marks: tuple[str, ...] = field(default_factory=tuple[str, ...])

    with pytest.raises(TypeError, match="no image for <class 'float'>"):
        to_image(Odd())


@pytest.mark.parametrize("kind", KINDS)
@FEW
@given(data=st.data())
def test_what_is_remade_differs_in_nothing_else(kind: str, data: st.DataObject) -> None:
    thing, other = data.draw(arbitrary(KINDS[kind])), data.draw(arbitrary(KINDS[kind]))
    name = data.draw(st.sampled_from(sorted(to_image(thing))))
    value = getattr(other, name)
    before = to_image(thing)
    assert remade(thing, **{name: value}) == replace(thing, **{name: value})
    assert to_image(thing) == before


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=3)
@given(data=st.data())
def test_what_is_read_or_remade_can_be_written_no_more(kind: str, data: st.DataObject) -> None:
    thing = data.draw(arbitrary(KINDS[kind]))
    for made in (from_image(KINDS[kind], to_image(thing)), remade(thing, id="other")):
        assert type(made) is KINDS[kind]
        with pytest.raises(FrozenInstanceError):
            made.id = "another"


def test_what_checks_itself_is_checked_when_remade() -> None:
    @dataclass(frozen=True)
    class Positive:
        amount: int

        def __post_init__(self) -> None:
            if self.amount < 0:
                raise ValueError("below zero")

    assert remade(Positive(1), amount=2) == Positive(2)
    with pytest.raises(ValueError, match="below zero"):
        remade(Positive(1), amount=-1)
    with pytest.raises(ValueError, match="below zero"):
        from_image(Positive, {"amount": -1})


@pytest.mark.parametrize("year", [1, 1969, 1970, 2112, 9999])
def test_every_time_comes_back_to_the_microsecond(year: int) -> None:
    at = datetime(year, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    assert from_image(Customer, to_image(Customer("1", "Ada", since=at))).since == at
