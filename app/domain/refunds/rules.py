"""Reading a rule pack: every mistake is named with its line, and a pack with one is not used at all."""

from datetime import date
from decimal import Decimal, InvalidOperation

from app.domain.lined import BadFile, Fields, Halt, Mistake, Node
from app.domain.lined_json import read_json
from app.domain.money import exact_minor_units, is_currency
from app.domain.refunds.deadlines import SATURDAY, SUNDAY, Period, Unit, WorkDays
from app.domain.refunds.packs import (
    Compensation,
    Duty,
    Exclusion,
    Later,
    Minor,
    Pack,
    Right,
    RightTerms,
    Rule,
    Start,
    Use,
)
from app.domain.sentence import Sentence

SCHEMA = 1
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def opened(text: str, name: str) -> Fields:
    """The top of a file of rules; BadFile when it is no JSON, or of another schema."""
    try:
        node = read_json(text)
    except Halt as halt:
        raise BadFile(name, [halt.mistake]) from halt
    top = Fields(node, "", [])
    if top.whole("schema") != SCHEMA:
        what = Sentence("expected {value}", value=SCHEMA)
        cure = Sentence('write "schema": {value}', value=SCHEMA)
        top.wrong(top.at("schema"), "schema", what, cure)
    return top


def closed(top: Fields, name: str) -> None:
    """BadFile with all mistakes, in the order of the lines."""
    top.done()
    if top.mistakes:
        raise BadFile(name, sorted(top.mistakes, key=lambda one: (one.line, one.column)))


def pack_of(text: str, name: str) -> Pack:
    """The pack of a file."""
    top = opened(text, name)
    review = top.part("review")
    calendar = top.part("calendar")
    pack = Pack(
        top.text("pack"),
        top.text("version"),
        top.text("extends", ""),
        *(review_of(review) if review else ("", "")),
        *(_calendar(calendar) if calendar else ("", frozenset({SATURDAY, SUNDAY}))),
        rules=tuple(_rule(one) for one in top.parts("rules")),
        exclusions=tuple(_exclusion(one) for one in top.parts("exclusions")),
    )
    if not pack.rules and not top.mistakes:
        top.wrong(None, "rules", Sentence("expected at least one rule"))
    closed(top, name)
    return pack


def review_of(part: Fields) -> tuple[str, str]:
    """Who signed a file, and when; both empty until somebody did."""
    by, on = part.text("by", ""), part.text("on", "")
    if bool(by) != bool(on):
        what = Sentence("a signature needs a name and a day")
        part.wrong(None, "on", what, Sentence("give both, or neither"))
    part.done()
    return by, on


def _calendar(part: Fields) -> tuple[str, frozenset[int]]:
    country = part.text("country", "")
    if country:
        _check_country(part, country)
    found: set[int] = set()
    for day in part.texts("weekend"):
        if day in DAYS:
            found.add(DAYS.index(day))
        else:
            what = Sentence("no such day: {day}", day=repr(day))
            cure = Sentence("there is {words}", words=", ".join(DAYS))
            part.wrong(part.at("weekend"), "weekend", what, cure)
    part.done()
    return country, frozenset(found)


def _check_country(part: Fields, country: str) -> None:
    try:
        WorkDays(country=country).why_not(date(2026, 1, 1))
    except NotImplementedError:
        what = Sentence("no public holidays known of {country}", country=repr(country))
        cure = Sentence("write two letters, such as LV")
        part.wrong(part.at("country"), "country", what, cure)


def _rule(part: Fields) -> Rule:
    least, currency = _least(part.part("least"))
    period = part.part("period")
    rule = Rule(
        part.text("id"),
        part.one_of("right", Right),
        part.text("article"),
        part.texts("places"),
        part.texts("categories"),
        part.texts("flags"),
        part.one_of("starts", Start, Start.POSSESSION),
        period_of(period) if period else None,
        part.flag("rolls"),
        part.text("days_article", ""),
        _later(part.part("uninformed")),
        _later(part.part("repaired")),
        part.text("pauses_in_repair", ""),
        period_of(presumed) if (presumed := part.part("presumed")) else None,
        tuple(_duty(one) for one in part.parts("duties")),
        least,
        currency,
        _terms(part.part("terms")),
        part.texts("remedies"),
        part.texts("after_repair"),
        _minor(part.part("minor")),
        _use(part.part("use")),
        _compensation(part.part("compensation")),
        part.date("valid_from", date.min),
        part.date("valid_until", date.max),
    )
    part.done()
    return rule


def period_of(part: Fields) -> Period:
    """A period as {"n": 14, "unit": "days"}."""
    period = Period(
        part.whole("n"), part.one_of("unit", Unit, Unit.DAYS), part.flag("counts_event_day")
    )
    if part.at("n").value == 0:
        part.wrong(part.at("n"), "n", Sentence("expected at least 1"), Sentence('write "n": 14'))
    part.done()
    return period


def _duty(part: Fields) -> Duty:
    duty = Duty(
        part.text("id"),
        part.text("article"),
        Period(
            part.whole("n"), part.one_of("unit", Unit, Unit.DAYS), part.flag("counts_event_day")
        ),
        part.one_of("starts", Start),
        part.flag("rolls"),
    )
    part.done()
    return duty


def _later(part: Fields | None) -> Later | None:
    if part is None:
        return None
    later = Later(part.whole("months"), part.text("article"), part.date("valid_from", date.min))
    part.done()
    return later


def _terms(part: Fields | None) -> RightTerms:
    if part is None:
        return RightTerms()
    names = RightTerms.__dataclass_fields__
    terms = RightTerms(**{name: part.flag(name) for name in names})
    part.done()
    return terms


def _minor(part: Fields | None) -> Minor | None:
    if part is None:
        return None
    minor = Minor(part.text("excludes"), part.text("instead"), part.text("article"))
    part.done()
    return minor


def _use(part: Fields | None) -> Use | None:
    if part is None:
        return None
    use = Use(part.whole("free_months"), part.text("article"))
    part.done()
    return use


def _compensation(part: Fields | None) -> Compensation | None:
    if part is None:
        return None
    currency = part.text("currency")
    made = Compensation(
        part.whole("times"), amount_of(part, "least", currency), currency, part.text("article")
    )
    part.done()
    return made


def amount_of(part: Fields, name: str, currency: str) -> int:
    """An amount written as "25.00", in minor units."""
    return _minor_units(part, part.at(name), name, part.text(name), currency)


def _minor_units(part: Fields, node: Node, name: str, text: str, currency: str) -> int:
    try:
        amount = exact_minor_units(Decimal(text), currency)
    except (InvalidOperation, ValueError):  # more places than the currency has, no number
        part.wrong(node, name, *_no_amount(text, currency))
        return 0
    if amount < 0 or not is_currency(currency):
        part.wrong(node, name, *_no_amount(text, currency))
    return amount


def _no_amount(text: str, currency: str) -> tuple[Sentence, Sentence]:
    what = Sentence("not an amount of {currency}: {text}", currency=currency, text=repr(text))
    return what, Sentence('write it as "50.00"')


def amounts_of(part: Fields, name: str) -> dict[str, int]:
    """Amounts by currency, written as {"EUR": "50.00"}."""
    found: dict[str, int] = {}
    for currency, node in part.named(name).items():
        text = node.value if isinstance(node.value, str) else ""
        found[currency] = _minor_units(part, node, f"{name}.{currency}", text, currency)
    return found


def _least(part: Fields | None) -> tuple[dict[str, int], str]:
    """The price from which a rule holds, by place."""
    if part is None:
        return {}, ""
    currency, found = part.text("currency"), dict[str, int]()
    for place, node in part.named("amounts").items():
        text = node.value if isinstance(node.value, str) else ""
        found[place] = _minor_units(part, node, f"amounts.{place}", text, currency)
    part.done()
    return found, currency


def _exclusion(part: Fields) -> Exclusion:
    made = Exclusion(
        part.text("id"),
        part.one_of("right", Right),
        part.text("article"),
        part.texts("categories"),
        part.texts("flags"),
        part.text("see", ""),
    )
    if not made.categories:
        part.wrong(None, "categories", Sentence("expected at least one"))
    part.done()
    return made


def checked(packs: list[Pack]) -> dict[str, Pack]:
    """Packs by id, when each extends one that is there."""
    by_id = {pack.id: pack for pack in packs}
    for pack in packs:
        base = by_id.get(pack.extends)
        if pack.extends and (base is None or base.extends):
            what = Sentence("no pack of its own: {pack}", pack=repr(pack.extends))
            raise BadFile(pack.id, [Mistake(1, 1, "extends", what)])
    return by_id
