"""Made-up tickets by the hundred thousand, as rows or operations, with needles whose places are known.

Every ticket is a pure function of the seed and its place, so any part of the corpus can be made alone.
Mean message 570 characters, one ticket in ten Latvian, one in ten Chinese; a needle's word stands in
exactly the tickets that `Corpus.needles` names and nowhere else.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import cache, cached_property
from random import Random
from typing import Any, ClassVar, Final, NamedTuple

from app.domain.codec import Image, to_image
from app.domain.contacts import AddMessage, MessageKind
from app.domain.ids import EPOCH, micros, moment
from app.domain.promises import TARGETS, due_times
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from app.importers.demo.customers import Person, customers
from app.importers.demo.orders import other_sales, placed
from app.importers.demo.people import POSTS, QUEUES, agent_id, people, queue_id
from app.importers.demo.phrases import GENDERED_BLANK, tongue
from app.importers.demo.tickets import Step
from app.store.rows import shape

NOW: Final = datetime(2026, 6, 9, 14, 5, tzinfo=UTC)
YEAR_US: Final = 365 * 86_400 * 1_000_000
MINUTE_US: Final = 60_000_000
MEAN_CHARACTERS: Final = 570
MESSAGES: Final = 4
# The language of every twentieth ticket.
LANGUAGES: Final = (
    *("lv", "zh", "en", "cs", "en", "it", "en", "cs", "en", "en"),
    *("lv", "zh", "en", "it", "en", "cs", "en", "it", "en", "en"),
)
HALVES: Final = 4_096
MASK: Final = (1 << 64) - 1
GOLDEN: Final = 0x9E3779B97F4A7C15

RARE, COMMON, FIRST, SECOND = "quillwort", "refund", "warranty", "voucher"
FOLDED, FOLDED_PLAIN = "šķērssija", "skerssija"
RARE_ZH, PAIR_ZH, LONE_ZH = "琉璃盏", "退款", "鹮"
PLANTS: Final = {
    RARE: "By the way, the label says quillwort.",
    COMMON: "I would like a refund for it.",
    FIRST: "Is that covered by the warranty?",
    SECOND: "A voucher is no help to me.",
    FOLDED: "Uz kastes rakstīts šķērssija.",
    RARE_ZH: "型号是 琉璃盏 。",
    PAIR_ZH: "我想申请退款。",
    LONE_ZH: "盒子上画着一只鹮。",
}
RARE_ZH_RUNNING: Final = "我买的是上个月那款琉璃盏台灯没错。"


class Needle(NamedTuple):
    """What to look for, and the places of the tickets that hold it, newest last."""

    query: str
    places: tuple[int, ...]

    @property
    def count(self) -> int:
        return len(self.places)


@dataclass(frozen=True)
class Corpus:
    """`tickets` tickets with four messages each, and a fifth as many customers."""

    tickets: int = 100_000
    seed: int = 1
    now: datetime = NOW
    shape: ClassVar[str] = ""  # begins the name of what is kept of it

    @cached_property
    def needles(self) -> dict[str, Needle]:
        """Every needle by name; counts follow the size of the corpus, but rare stays rare."""
        planted = self._planted
        both = sorted(planted[FIRST] & planted[SECOND])
        found = {
            "rare": (RARE, planted[RARE]),
            "common": (COMMON, planted[COMMON]),
            "two_words": (f"{FIRST} {SECOND}", both),
            "chinese_rare": (RARE_ZH, planted[RARE_ZH]),
            "chinese_pair": (PAIR_ZH, planted[PAIR_ZH]),
            "chinese_lone": (LONE_ZH, planted[LONE_ZH]),
            "diacritics": (FOLDED, planted[FOLDED]),
            "folded": (FOLDED_PLAIN, planted[FOLDED]),
        }
        return {name: Needle(query, tuple(sorted(at))) for name, (query, at) in found.items()}

    def ids_of(self, name: str) -> list[str]:
        """The tickets that hold a needle, newest first."""
        return [self.ticket_id(place) for place in reversed(self.needles[name].places)]

    def ticket_id(self, place: int) -> str:
        """The id of the ticket at a place."""
        return _uuid(self._created(place) // 1000, self._chance(place))

    def setup(self) -> Iterator[tuple[str, Image]]:
        """The team, the customers and their orders as (table, row image)."""
        for operation in people():
            (field,) = fields(operation)  # type: ignore[arg-type]
            entity = getattr(operation, field.name)
            yield entity.kind, to_image(entity)
        for person in self._people:
            yield "customers", to_image(person.customer)
        for image in self._orders:
            yield "orders", image

    def rows(self, start: int = 0, end: int | None = None) -> Iterator[tuple[Image, list[Image]]]:
        """Ticket rows with their messages, oldest first."""
        for place in range(start, self.tickets if end is None else end):
            yield self.ticket(place)

    def all_rows(self) -> Iterator[tuple[str, Image]]:
        """Everything as (table, row image), each row after those it names."""
        yield from self.setup()
        for ticket, messages in self.rows():
            yield "tickets", ticket
            for message in messages:
                yield "messages", message

    def operations(self, start: int = 0, end: int | None = None) -> Iterator[Step]:
        """The same tickets and words as operations of the agents who took them in."""
        for ticket, messages in self.rows(start, end):
            who = ticket["assignee"] or agent_id("JN")
            yield Step(who, moment(ticket["created_at"]), _created(ticket))
            for message in messages:
                yield Step(who, moment(message["at"]), _added(message))

    def ticket(self, place: int) -> tuple[Image, list[Image]]:
        """The row of one ticket and those of its messages."""
        chance = self._chance(place)
        at = self._created(place)
        id = _uuid(at // 1000, chance)
        language = LANGUAGES[place % 20]
        speakers = self._speakers[language]
        person = speakers[(chance >> 8) % len(speakers)]
        look = _LOOKS[(chance >> 24) % len(_LOOKS)]
        phase = _phase(place / self.tickets, chance >> 40)
        words = self._words(place, language, chance)
        messages, last = _messages(id, person, look, phase, words, at, chance)
        row = _ticket(id, place, person, look, phase, at, messages, last)
        subjects = _subjects(language)
        row["subject"] = subjects[(chance >> 12) % len(subjects)]
        row["language"] = language
        return row, messages

    def _words(self, place: int, language: str, chance: int) -> list[str]:
        """The four texts of a ticket, with what is planted in it."""
        halves = _halves(language, self.seed)
        gap = "" if language == "zh" else " "
        texts: list[str] = []
        bits = chance * GOLDEN
        for _ in range(MESSAGES):
            texts.append(halves[bits & 4095] + gap + halves[(bits >> 12) & 4095])
            bits >>= 24
        for at, sentence in self._plants.get(place, ()):
            texts[at] = f"{texts[at]}{gap}{sentence}"
        return texts

    def _chance(self, place: int) -> int:
        """128 bits that look thrown and are always the same for a place."""
        mixed = (place * GOLDEN + self.seed * 0xD1B54A32D192ED03 + GOLDEN) & MASK
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        mixed ^= mixed >> 31
        return mixed << 64 | (mixed * 0xFF51AFD7ED558CCD) & MASK

    def _created(self, place: int) -> int:
        """When a ticket began: evenly over the last year, so that a later place is a later time."""
        start, step, most = self._pace
        return start + place * step + (place * 0x2545F491) % most

    @cached_property
    def _pace(self) -> tuple[int, int, int]:
        step = YEAR_US // self.tickets
        return micros(self.now) - YEAR_US - 120 * MINUTE_US, step, max(1, step - 1000)

    @cached_property
    def _people(self) -> tuple[Person, ...]:
        return customers(Random(self.seed), self.now, max(20, self.tickets // 5))

    @cached_property
    def _speakers(self) -> dict[str, list["_Writer"]]:
        speakers: dict[str, list[_Writer]] = {language: [] for language in LANGUAGES}
        for person in self._people:
            writer = _Writer(person.id, person.signature, person.reach("email"))
            speakers[person.language].append(writer)
        return speakers

    @property
    def _orders(self) -> Iterator[Image]:
        rng = Random(self.seed)
        sales = list(other_sales(rng, self._people, self.now, len(self._people)))
        return (to_image(order) for order in placed(rng, sales).values())

    @cached_property
    def _planted(self) -> dict[str, frozenset[int]]:
        """The places of each planted word."""
        rng = Random(self.seed + 77)
        english, latvian, chinese = (self._places(code) for code in ("en", "lv", "zh"))
        both = max(3, round(self.tickets * 0.00516))
        pair = rng.sample(english, min(len(english), both * 14))
        return {
            RARE: frozenset(rng.sample(english, 12)),
            COMMON: frozenset(rng.sample(english, round(self.tickets * 0.24983))),
            FIRST: frozenset(pair[: both * 8]),
            SECOND: frozenset([*pair[:both], *pair[both * 8 :]]),
            FOLDED: frozenset(rng.sample(latvian, 9)),
            RARE_ZH: frozenset(rng.sample(chinese, 15)),
            PAIR_ZH: frozenset(rng.sample(chinese, max(6, round(self.tickets * 0.0048)))),
            LONE_ZH: frozenset(rng.sample(chinese, 7)),
        }

    def _places(self, language: str) -> list[int]:
        return [place for place in range(self.tickets) if LANGUAGES[place % 20] == language]

    @cached_property
    def _plants(self) -> dict[int, list[tuple[int, str]]]:
        """What is planted where: by place, (which message, sentence)."""
        plants: dict[int, list[tuple[int, str]]] = {}
        for word, places in self._planted.items():
            running = set(sorted(places)[:2]) if word == RARE_ZH else set[int]()
            for place in places:
                sentence = RARE_ZH_RUNNING if place in running else PLANTS[word]
                at = (place * 7 + len(word)) % MESSAGES
                plants.setdefault(place, []).append((at, sentence))
        return plants


class _Writer(NamedTuple):
    """A customer as messages need them."""

    id: str
    name: str
    mail: str


class _Look(NamedTuple):
    """What a ticket is, apart from its words."""

    ticket_class: str
    priority: str
    channel: str
    queue: str
    assignee: str
    reply_us: int
    resolve_us: int


class _Phase(NamedTuple):
    """A state, who speaks in the four messages, and how far the ticket has come."""

    state: str
    kinds: tuple[str, str, str, str]
    is_replied: bool
    is_solved: bool


def _looks() -> tuple[_Look, ...]:
    agents = [agent_id(post.initials) for post in POSTS[:5]]
    queues = [queue_id(code) for code in QUEUES]
    looks: list[_Look] = []
    for n, ticket_class in enumerate(TicketClass):
        for priority in (*TARGETS, "medium", "low", "medium"):
            for channel in ("email", "chat", "web", "phone", "email", "social"):
                reply, resolve = (micros(at) for at in due_times(priority, channel, EPOCH))
                m = len(looks)
                looks.append(
                    _Look(
                        ticket_class,
                        priority,
                        channel,
                        queues[n % 3],
                        agents[m % 5],
                        reply,
                        resolve,
                    )
                )
    return tuple(looks)


_LOOKS: Final = _looks()
_NEW: Final = _Phase("new", ("customer", "note", "customer", "customer"), False, False)
_OPEN: Final = _Phase("open", ("customer", "reply", "customer", "note"), True, False)
_UNANSWERED: Final = _Phase("open", ("customer", "note", "customer", "note"), False, False)
_WAITING: Final = _Phase("waiting", ("customer", "note", "customer", "reply"), True, False)
_SOLVED: Final = _Phase("solved", ("customer", "reply", "customer", "reply"), True, True)
_CONFIRMED: Final = _Phase("confirmed", ("customer", "reply", "note", "reply"), True, True)
_CLOSED: Final = _Phase("closed", ("customer", "reply", "customer", "reply"), True, True)
_RECENT: Final = (
    *(_NEW,) * 3,
    *(_OPEN,) * 5,
    *(_UNANSWERED,) * 2,
    *(_WAITING,) * 5,
    *(_SOLVED,) * 3,
)
_PAST: Final = (*(_CLOSED,) * 27, *(_CONFIRMED,) * 3, *(_SOLVED,) * 2)


def _phase(age: float, chance: int) -> _Phase:
    """New work is at the young end; what is old has been dealt with."""
    phases = _RECENT if age > 0.85 else _PAST
    return phases[chance % len(phases)]


def _messages(
    ticket: str, person: _Writer, look: _Look, phase: _Phase, words: list[str], at: int, chance: int
) -> tuple[list[Image], str | None]:
    rows: list[Image] = []
    last = None
    head = ticket[:24]
    for n, (kind, body) in enumerate(zip(phase.kinds, words, strict=True)):
        id = f"{head}{(chance >> 11 * n + 3) & 0xFFFFFFFFFFFF:012x}"
        is_customer = kind == "customer"
        if is_customer:
            last = id
        rows.append(
            {
                "id": id,
                "ticket": ticket,
                "message_kind": kind,
                "author": person.name if is_customer else look.assignee,
                "body": body,
                "at": at,
                "channel": None if kind == "note" else look.channel,
                "address": "" if kind == "note" else person.mail,
                "mail_id": "",
                "mail_references": [],
                "attachments": [],
                "source": "",
            }
        )
        at += MINUTE_US * (3 + (chance >> (n * 5)) % 29)
    return rows, last


_DEFAULTS: Final = shape("tickets").defaults  # fields that came after this was written


def _ticket(
    id: str,
    place: int,
    person: _Writer,
    look: _Look,
    phase: _Phase,
    at: int,
    messages: list[Image],
    last: str | None,
) -> Image:
    reply_due, resolve_due = at + look.reply_us, at + look.resolve_us
    replied = next((row["at"] for row in messages if row["message_kind"] == "reply"), None)
    ended = messages[-1]["at"]
    runs = phase.state in ("new", "open")
    return _DEFAULTS | {
        "id": id,
        "subject": "",
        "customer": person.id,
        "queue": look.queue,
        "ticket_class": look.ticket_class,
        "priority": look.priority,
        "channel": look.channel,
        "state": phase.state,
        "created_at": at,
        "updated_at": ended,
        "local_ref": "",
        "number": 1001 + place,
        "emergency": place % 4999 == 7,
        "assignee": None if phase.state == "new" else look.assignee,
        "order": None,
        "language": "",
        "tags": [],
        "reply_due_at": reply_due,
        "resolve_due_at": resolve_due,
        "due_at": (resolve_due if phase.is_replied else reply_due) if runs else None,
        "replied_at": replied,
        "solved_at": ended if phase.is_solved else None,
        "last_customer_message": last,
        "last_message_at": ended,
        "cause": "",
        "outcome": "Answered." if phase.is_solved else "",
        "satisfied": True if phase.state in ("confirmed", "closed") else None,
        "source": "",
    }


def _created(ticket: Image) -> CreateTicket:
    return CreateTicket(
        id=ticket["id"],
        subject=ticket["subject"],
        customer=ticket["customer"],
        queue=ticket["queue"],
        ticket_class=TicketClass(ticket["ticket_class"]),
        priority=Priority(ticket["priority"]),
        channel=Channel(ticket["channel"]),
        emergency=ticket["emergency"],
        language=ticket["language"],
    )


def _added(message: Image) -> AddMessage:
    channel = message["channel"]
    return AddMessage(
        id=message["id"],
        ticket=message["ticket"],
        message_kind=MessageKind(message["message_kind"]),
        body=message["body"],
        channel=Channel(channel) if channel else None,
        author=message["author"],
        address=message["address"],
    )


def _uuid(ms: int, bits: int) -> str:
    """A UUIDv7 in its written form; `bits` beyond 74 are left out."""
    low = bits & 0x3FFFFFFFFFFFFFFF
    return (
        f"{ms >> 16:08x}-{ms & 0xFFFF:04x}-7{(bits >> 62) & 0xFFF:03x}"
        f"-{0x8000 | low >> 48:04x}-{low & 0xFFFFFFFFFFFF:012x}"
    )


@cache
def _subjects(language: str) -> tuple[str, ...]:
    told = tongue(language).stories.values()
    texts = [_plain(Random(7), subject) for parts in told for subject in parts.subjects]
    return tuple(text for text in texts if not _is_planted(text))


@cache
def _halves(language: str, seed: int) -> tuple[str, ...]:
    """Half messages; two of them make a message of the mean length."""
    aim, halves = MEAN_CHARACTERS / 2, tuple[str, ...]()
    wanted = aim
    for _ in range(4):  # sentences overshoot the wish, so it is corrected by what came out
        rng = Random(seed)
        sentences = _sentences(rng, language)
        halves = tuple(_half(rng, sentences, wanted, language) for _ in range(HALVES))
        wanted *= aim / (sum(map(len, halves)) / HALVES)
    return halves


def _half(rng: Random, sentences: list[str], wanted: float, language: str) -> str:
    length = min(3000.0, wanted * rng.lognormvariate(-0.3, 0.78))
    text = rng.choice(sentences)
    gap = "" if language == "zh" else " "
    while len(text) < length:
        text = f"{text}{gap}{_numbered(rng, rng.choice(sentences))}"
    return text


def _numbered(rng: Random, sentence: str) -> str:
    return re.sub(r"E-\d+", lambda _: f"E-{rng.randint(10_000, 99_999)}", sentence)


def _sentences(rng: Random, language: str) -> list[str]:
    """Every sentence of a language that holds none of the planted words."""
    spoken = tongue(language)
    parts = [text for told in spoken.stories.values() for part in told[1:] for text in part]
    common = ("context", "chasers", "answers", "thanks", "unhappy", "reply_second", "reply_ask")
    texts = [*parts, *(text for kind in common for text in spoken.common[kind])]
    plain = [_plain(rng, text) for text in texts]
    return [text for text in plain if not _is_planted(text)]


def _plain(rng: Random, text: str) -> str:
    """A sentence with its blanks filled by anything."""
    blanks: dict[str, Any] = {"order": f"E-{rng.randint(10_000, 99_999)}", "day": "", "name": ""}
    blanks |= {"amount": f"{rng.randint(5, 400)}.{rng.randint(0, 99):02d}", "agent": "Jana"}
    text = GENDERED_BLANK.sub(lambda match: match[1 + rng.randrange(2)], text)
    return re.sub(r"\{(\w+)\}", lambda match: blanks[match[1]], text)


def _is_planted(text: str) -> bool:
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    latin = (RARE, COMMON, FIRST, SECOND, FOLDED_PLAIN)
    chinese = (RARE_ZH, PAIR_ZH, LONE_ZH)
    return any(word in folded for word in latin) or any(word in text for word in chinese)
