"""The customers of the made-up shop: names, how to reach them, what they prefer and agreed to."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

from app.domain.customers import ContactPoint, Customer, Tier
from app.domain.ids import derived_id
from app.importers.demo.phrases import folk, scenes

# How the customers speak; English is also what those write whom nobody understands otherwise.
SHARES: Final = {"en": 36, "cs": 20, "lv": 20, "it": 12, "zh": 12}
FIRM_SHARE: Final = 0.12
CALLS: Final = ("any time", "after 17:00", "not after 18:00", "mornings only", "no calls")


@dataclass(frozen=True, slots=True)
class Person:
    """A customer with what a letter needs to know of them."""

    customer: Customer
    first: str
    last: str
    is_woman: bool
    is_firm: bool

    @property
    def id(self) -> str:
        return self.customer.id

    @property
    def language(self) -> str:
        return self.customer.language

    @property
    def signature(self) -> str:
        """The name under a letter."""
        return self.last + self.first if self.language == "zh" else f"{self.first} {self.last}"

    @property
    def address_name(self) -> str:
        """The name a reply begins with."""
        if self.language == "zh":
            return self.last + ("女士" if self.is_woman else "先生")
        return self.first if self.language == "en" else self.signature

    def reach(self, kind: str) -> str:
        """The address of a kind, or nothing."""
        return next((point.value for point in self.customer.points if point.kind == kind), "")


def customers(rng: Random, now: datetime, count: int) -> tuple[Person, ...]:
    """`count` different people, those of the scenes first."""
    made = list(_cast(rng, now))
    seen = {person.customer.label for person in made}
    languages = rng.choices(tuple(SHARES), tuple(SHARES.values()), k=count)
    while len(made) < count:
        person = _person(rng, now, len(made), languages[len(made)])
        if person.customer.label not in seen or len(made) >= len(SHARES) * 200:
            seen.add(person.customer.label)
            made.append(person)
    return tuple(made)


def _cast(rng: Random, now: datetime) -> Iterator[Person]:
    for number, facts in enumerate(scenes()["customers"].values()):
        yield _known(rng, now, number, facts)


def _known(rng: Random, now: datetime, number: int, facts: dict[str, Any]) -> Person:
    address = scenes()["ring_address"] if facts["city"] == "Cardiff" else ""
    return _made(
        rng,
        now,
        number,
        facts["language"],
        (facts["first"], facts["last"]),
        facts["woman"],
        city=facts["city"],
        tier=Tier(facts["tier"]),
        address=address,
    )


def _person(rng: Random, now: datetime, number: int, language: str) -> Person:
    people = folk(language)
    is_woman = rng.random() < 0.55
    first = rng.choice(people.women if is_woman else people.men)
    forms = rng.choice(people.surnames).split("|")
    last = forms[-1] if is_woman else forms[0]
    tier = rng.choices((Tier.NONE, Tier.SILVER, Tier.GOLD), (72, 18, 10))[0]
    firm = rng.choice(people.firms) if rng.random() < FIRM_SHARE else ""
    return _made(rng, now, number, language, (first, last), is_woman, tier=tier, firm=firm)


def _made(
    rng: Random,
    now: datetime,
    number: int,
    language: str,
    name: tuple[str, str],
    is_woman: bool,
    *,
    city: str = "",
    tier: Tier = Tier.NONE,
    firm: str = "",
    address: str = "",
) -> Person:
    people = folk(language)
    first, last = name
    since = now - timedelta(days=rng.randint(30, 2600), minutes=rng.randint(0, 1439))
    city = city or rng.choice(people.cities)
    full = last + first if language == "zh" else f"{first} {last}"
    customer = Customer(
        id=derived_id(f"demo/customer/{number}", since),
        label=f"{firm} ({full})" if firm else full,
        number=f"C-{10001 + number}",
        language=language,
        city=city,
        country=people.country,
        time_zone=people.time_zone,
        tier=tier,
        points=_points(rng, language, name, number, address or _address(rng, language, city)),
        preferences={"channel": rng.choice(("email", "email", "phone", "chat")), "calls": rng.choice(CALLS)},
        consent={"service": "yes", "offers": rng.choice(("yes", "no", "no"))},
        since=since,
        source="demo",
    )  # fmt: skip
    return Person(customer, first, last, is_woman, bool(firm))


def _points(
    rng: Random, language: str, name: tuple[str, str], number: int, address: str
) -> tuple[ContactPoint, ...]:
    local = ".".join(part for part in (_plain(word) for word in name) if part)
    mail = f"{local or 'k'}{'' if local and number < 40 else number}@post.example"
    phone = f"{folk(language).phone}{rng.randint(0, 9999):04d}"
    points = [ContactPoint("email", mail), ContactPoint("phone", phone)]
    if rng.random() < 0.3:
        points.append(ContactPoint("chat", f"{local or 'k'}_{number}"))
    return (*points, ContactPoint("post", address))


def _address(rng: Random, language: str, city: str) -> str:
    street, house = rng.choice(folk(language).streets), rng.randint(1, 118)
    if language == "zh":
        return f"{city}市{street}{house}号"
    return f"{house} {street}, {city}" if language == "en" else f"{street} {house}, {city}"


def _plain(word: str) -> str:
    """A word in the letters of a mail address."""
    folded = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode("ascii")
    return "".join(letter for letter in folded.lower() if letter.isalnum())
