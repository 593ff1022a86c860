"""Letters, chats, notes and answers of the made-up world, put together from whole sentences.

A sentence may name `{order}`, `{amount}`, `{day}`, `{name}` and `{agent}`; `{g:he|she}` follows the
customer's gender. Lengths are shaped after real desks: half of what comes in is short, a few tell all.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from random import Random
from typing import Final

from app.domain.money import exponent
from app.domain.orders import Order
from app.importers.demo.customers import Person
from app.importers.demo.phrases import GENDERED_BLANK, Told, tongue

SYMBOLS: Final = {"EUR": "€", "GBP": "£", "CZK": "Kč", "CNY": "元"}
# How many sentences beside the matter: none mostly. A few letters hold the whole history.
RAMBLE: Final = (-0.9, 1.2, 4)
CHRONICLES: Final = 0.04
CHAT: Final = frozenset({"chat", "social"})


@dataclass(frozen=True, slots=True)
class Letter:
    """What one ticket's texts may speak of."""

    person: Person
    story: str
    channel: str
    order: Order | None = None
    sku: str = ""
    agent: str = ""

    @property
    def told(self) -> Told:
        return tongue(self.person.language).stories[self.story]


def subject(letter: Letter, nth: int) -> str:
    """One of the subjects the story has."""
    subjects = letter.told.subjects
    return filled(subjects[nth % len(subjects)], letter, 0)


def opening(rng: Random, letter: Letter, at: datetime) -> str:
    """The first message of a ticket."""
    told = letter.told
    problem, ask = rng.choice(told.problem), rng.choice(told.ask)
    day = (at.weekday() - rng.randint(1, 4)) % 7
    if letter.channel in CHAT:
        return filled(
            _joined(letter, [problem, ask] if rng.random() < 0.6 else [problem]), letter, day
        )
    details = rng.sample(told.detail, rng.randint(0, len(told.detail)))
    body = _joined(letter, [problem, *details, *_ramble(rng, letter)])
    if letter.channel == "phone":
        return filled(body, letter, day)
    return filled(_enveloped(rng, letter, f"{body}\n\n{ask}"), letter, day)


def follow_up(rng: Random, letter: Letter, kind: str, nth: int | None = None) -> str:
    """A later message of the customer: chasers, answers (to our `nth` question), thanks or unhappy."""
    sentence = rng.choice(_common(letter, kind)) if nth is None else _common(letter, kind)[nth]
    if letter.channel in CHAT:
        return filled(sentence, letter, 0)
    more = _ramble(rng, letter) if kind in ("chasers", "unhappy") else []
    text = _joined(letter, [sentence, *more])
    return filled(f"{text}\n\n{letter.person.signature}", letter, 0)


def reply(rng: Random, letter: Letter, kind: str = "", nth: int | None = None) -> str:
    """An answer of ours; without `kind` the one that solves the story."""
    bodies = _common(letter, kind) if kind else letter.told.reply
    body = rng.choice(bodies) if nth is None else bodies[nth]
    if letter.channel in CHAT:
        return filled(body, letter, 0)
    start = rng.choice(_common(letter, "reply_open"))
    end = rng.choice(_common(letter, "reply_close"))
    return filled(f"{start}\n\n{body}\n\n{end}", letter, 0)


def receipt(letter: Letter) -> str:
    """The automatic answer."""
    return _common(letter, "ack")[0]


def filled(text: str, letter: Letter, day: int) -> str:
    """The text with its blanks filled; a blank without a value is an error of the phrases."""
    person = letter.person
    text = GENDERED_BLANK.sub(lambda match: match[2] if person.is_woman else match[1], text)
    values = {
        "name": person.address_name,
        "agent": letter.agent,
        "day": _common(letter, "days")[day],
    }
    if letter.order is not None:
        values["order"] = letter.order.number
        values["amount"] = amount(
            _share(letter.order, letter.sku), letter.order.currency, person.language
        )
    return re.sub(r"\{(order|amount|day|name|agent)\}", lambda match: values[match[1]], text)


def amount(minor: int, currency: str, language: str) -> str:
    """Money as people of that language write it."""
    figures = f"{Decimal(minor).scaleb(-exponent(currency)):,.2f}"
    if language in ("cs", "lv", "it"):
        thousands = "." if language == "it" else "\N{NO-BREAK SPACE}"
        figures = figures.replace(",", "_").replace(".", ",").replace("_", thousands)
        return f"{figures}\N{NO-BREAK SPACE}{SYMBOLS[currency]}"
    if language == "zh":
        return f"{figures} {SYMBOLS[currency]}"
    return f"{SYMBOLS[currency]}{figures}"


def _share(order: Order, sku: str) -> int:
    return next((line.total for line in order.lines if line.sku == sku), order.total)


def _ramble(rng: Random, letter: Letter) -> list[str]:
    if rng.random() < CHRONICLES:
        return ["\n\n" + rng.choice(_common(letter, "chronicle"))]
    mu, sigma, most = RAMBLE
    context = _common(letter, "context")
    count = min(most, len(context), int(rng.lognormvariate(mu, sigma)))
    return rng.sample(context, count)


def _enveloped(rng: Random, letter: Letter, body: str) -> str:
    style = rng.random()
    if style < 0.15:
        return body
    start = rng.choice(_common(letter, "greetings"))
    end = rng.choice(_common(letter, "closings"))
    return f"{start}\n\n{body}\n\n{end}\n{letter.person.signature}"


def _joined(letter: Letter, sentences: list[str]) -> str:
    text = ("" if letter.person.language == "zh" else " ").join(sentences)
    return text.replace(" \n", "\n")


def _common(letter: Letter, kind: str) -> tuple[str, ...]:
    return tongue(letter.person.language).common[kind]
