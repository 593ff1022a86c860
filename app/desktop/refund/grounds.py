"""The clauses of the policy book in force that a refund rests on, found by the rules and roles that they word."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from app.domain.policy.clauses import Clause, Statement
from app.domain.refunds.answer import Answer
from app.domain.refunds.ask import Ask
from app.domain.refunds.deadlines import WorkDays
from app.domain.refunds.deciding import Case
from app.domain.refunds.packs import Right
from app.store.queries_book import BookRow, ClauseRow, PolicyBook, PolicyClause

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

STORE = "store"  # the pack of the store's own policy


class Grounds(NamedTuple):
    """The edition's label and its languages, "" and none while no book is here, and the clauses."""

    label: str
    languages: tuple[str, ...]
    clauses: tuple[Clause, ...]


def read_grounds(
    workstation: "Workstation", case: Case, ask: Ask, found: Answer, *, is_ours: bool
) -> Grounds:
    """What the book says of this refund; `is_ours` adds the clause of what the agent's role may give."""
    book: BookRow | None = workstation.ask(PolicyBook())
    if book is None:
        return Grounds("", (), ())
    rules, role = set(_rules(case, ask, found)), case.role if is_ours else ""
    ids = [line.id for chapter in book.chapters for line in chapter.clauses]
    rows: list[ClauseRow | None] = [workstation.ask(PolicyClause(id)) for id in ids]
    clauses = [row.clause for row in rows if row is not None]
    behind = [one for one in clauses if rules & set(one.rules) or _is_of_role(one, role)]
    return Grounds(book.label, book.languages, tuple(behind))


def _rules(case: Case, ask: Ask, found: Answer) -> Iterator[str]:
    """The store's rules: those that decide, and the one that stands beside the law's right to withdraw."""
    for judged in found.judgements.values():
        if judged.clause is not None and judged.clause.pack == STORE:
            yield judged.clause.rule
    if ask.right is Right.WITHDRAWAL and ask.lines:
        own = case.rules.book().store.judge(ask.claim(case.order, case.at), WorkDays())
        if own.clause is not None:
            yield own.clause.rule


def _is_of_role(clause: Clause, role: str) -> bool:
    states: list[Statement] = [*clause.states, *(one for p in clause.points for one in p.states)]
    return any((one.about, one.name) == ("role", role) for one in states)
