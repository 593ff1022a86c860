"""Checks of rules that contradict each other: levels, discretion, and numbers that clauses state."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Final

from app.domain.money import Money
from app.domain.policy.book import Book
from app.domain.policy.checks_references import windows_of
from app.domain.policy.clauses import SPANS, SUMS, Statement
from app.domain.policy.discretion import RANKS, Discretion
from app.domain.policy.findings import Finding
from app.domain.policy.levels import Level
from app.domain.policy.measures import duration
from app.domain.policy.pointing import stops, where
from app.domain.refunds.policy import policy_of
from app.domain.sentence import Sentence

NOUNS: Final = {
    "window": Sentence("window"), "level": Sentence("level"), "role": Sentence("role"),
}  # fmt: skip


def check_rules(book: Book) -> Iterator[Finding]:
    """Rules that cannot both be kept."""
    yield from _levels(book)
    yield from _discretion(book)
    yield from _store(book)
    for clause in book.clauses:
        key = f"clause/{clause.id}"
        for number, one in enumerate(clause.states):
            yield from _statement(book, key, f"states[{number}]", one)
        for index, point in enumerate(clause.points):
            for number, one in enumerate(point.states):
                yield from _statement(book, key, f"points[{index}].states[{number}]", one)


def _levels(book: Book) -> Iterator[Finding]:
    for first, second in combinations(book.levels, 2):
        for measure in SPANS:
            targets = first.target(measure), second.target(measure)
            if all(targets) and targets[0] != targets[1] and _meet(first, second):
                what = Sentence(
                    "{measure} is {here} here and {there} in level {level}, for the same tickets",
                    measure=measure, here=duration(targets[1]), there=duration(targets[0]), level=first.id,
                )  # fmt: skip
                other = where(book, f"level/{first.id}")
                cure = Sentence("keep one of the two; the other is in {place}", place=other)
                yield stops(book, f"level/{second.id}", measure, what, cure)
    for one in book.levels:
        if one.solved and one.solved < one.first_reply:
            solved, replied = duration(one.solved), duration(one.first_reply)
            what = Sentence(
                "solved in {solved}, before the first reply in {replied}",
                solved=solved, replied=replied,
            )  # fmt: skip
            cure = _at_least("solved", replied)
            yield stops(book, f"level/{one.id}", "solved", what, cure)


def _meet(first: Level, second: Level) -> bool:
    """Whether two levels state the same dimensions, and there is a ticket that both are for.

    Of two that state different dimensions one decides (`level_for`), so they do not contradict."""
    mine, other = first.situation, second.situation
    return mine.keys() == other.keys() and all(set(mine[name]) & set(other[name]) for name in mine)


def _discretion(book: Book) -> Iterator[Finding]:
    for one in book.discretion:
        key = f"role/{one.role}"
        if one.role not in RANKS:
            what = Sentence("there is no role {name}", name=one.role)
            cure = Sentence("there is {words}", words=", ".join(RANKS))
            yield stops(book, key, "role", what, cure)
        if one.day < one.case:
            day, case = _sum(book, one.day), _sum(book, one.case)
            what = Sentence("{day} in a day is less than {case} in one case", day=day, case=case)
            yield stops(book, key, "day", what, _at_least("day", case))
    ranked = sorted(
        (one for one in book.discretion if one.role in RANKS), key=lambda one: RANKS.index(one.role)
    )
    for lower, higher in pairwise(ranked):
        yield from _shrinks(book, lower, higher)


def _shrinks(book: Book, lower: Discretion, higher: Discretion) -> Iterator[Finding]:
    for measure in SUMS:
        least, most = getattr(lower, measure), getattr(higher, measure)
        if most < least:
            what = Sentence(
                "a {higher} may give less than {lower}: {most}, not {least}",
                higher=higher.role, lower=lower.role, most=_sum(book, most), least=_sum(book, least),
            )  # fmt: skip
            cure = _at_least(measure, _sum(book, least))
            yield stops(book, f"role/{higher.role}", measure, what, cure)


def _at_least(field: str, amount: str) -> Sentence:
    return Sentence("write {field}: {amount} or more", field=field, amount=amount)


def _sum(book: Book, minor: int) -> str:
    return str(Money(minor, book.cover.currency).decimal())


def _store(book: Book) -> Iterator[Finding]:
    """The refund calculator takes its limits from store.json; both must say the same."""
    if not book.store:
        return
    currency = book.cover.currency
    stated = {one.role: one for one in policy_of(book.store, "store.json").roles}
    for one in book.discretion:
        other = stated.get(one.role)
        for measure in SUMS if other is not None else ():
            theirs = getattr(other, measure).get(currency)
            if theirs is not None and theirs != getattr(one, measure):
                here, there = _sum(book, getattr(one, measure)), _sum(book, theirs)
                what = Sentence("{here} here, {there} in store.json", here=here, there=there)
                cure = Sentence(
                    "write {field}: {amount}, or change store.json", field=measure, amount=there
                )
                yield stops(book, f"role/{one.role}", measure, what, cure)


def _statement(book: Book, key: str, path: str, one: Statement) -> Iterator[Finding]:
    held, about = _held(book, one), NOUNS[one.about]
    if held is None:
        what = Sentence("there is no {about} {name}", about=about, name=one.name)
        cure = Sentence("write the id of one that is there")
        yield stops(book, key, f"{path}.{one.about}", what, cure)
        return
    for said in one.says:
        if held.get(said.name) != said.amount:
            stated, kept = (
                _shown(book, one.about, n) for n in (said.amount, held.get(said.name, 0))
            )
            what = Sentence(
                "the clause says {stated}, the {about} {name} says {kept}",
                stated=stated, about=about, name=one.name, kept=kept,
            )  # fmt: skip
            cure = Sentence(
                "make both say the same; the {about} is in {place}",
                about=about, place=_file(book, one),
            )  # fmt: skip
            yield stops(book, key, f"{path}.{said.name}", what, cure)


def _held(book: Book, one: Statement) -> dict[str, int] | None:
    if one.about == "window":
        days = windows_of(book).get(one.name)
        return None if days is None else {"days": days}
    found: dict[str, Level | Discretion] = {f"level {level.id}": level for level in book.levels}
    found |= {f"role {role.role}": role for role in book.discretion}
    thing = found.get(f"{one.about} {one.name}")
    return None if thing is None else {said.name: getattr(thing, said.name) for said in one.says}


def _shown(book: Book, about: str, amount: int) -> str:
    if about == "window":
        return Sentence("{days} days", days=amount)
    return duration(amount) if about == "level" else _sum(book, amount)


def _file(book: Book, one: Statement) -> str:
    return "store.json" if one.about == "window" else where(book, f"{one.about}/{one.name}")
