"""What an agent reads: list, ticket, history and search, beside the raw connection and against the truth."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Any, Final

from app.store.queries import (
    CustomerHistory,
    Inbox,
    InboxCount,
    InboxRow,
    OpenTicket,
    Search,
    SearchCount,
    View,
)
from app.store.search import match_of
from app.workstation import Workstation
from tests.bench import raw
from tests.bench.corpus import MESSAGES, Corpus
from tests.bench.gauge import Figure, Spent, Wrong, expect, measured, timed
from tests.bench.raw import Raw
from tests.bench.stock import AGENT

TURNS: Final = 100
DEEP: Final = 4_000
WINDOW_PAGE: Final = 200
NEEDLES: Final = {
    "rare": "search, rare word",
    "common": "search, common word",
    "two_words": "search, two words",
    "chinese_rare": "search, rare Chinese",
    "chinese_pair": "search, Chinese of two characters",
    "chinese_lone": "search, a lone Chinese character",
    "folded": "search, typed without its marks",
}

Work = Callable[[], Any]
Check = Callable[[Any], None]


def reads(station: Workstation, limit: Raw, corpus: Corpus) -> Iterator[Figure]:
    """Every reading line, one after the other."""
    yield _inbox(station, limit, corpus)
    yield _window_page(station)
    yield _next_page(station, limit, corpus)
    yield from _tickets(station, limit, corpus)
    for name in NEEDLES:
        yield _search(station, limit, corpus, name)
    yield _count(station, limit, corpus)


def series(name: str, turns: Sequence[tuple[Work, Work]], check: Check) -> Figure:
    """Product and limit by turns, so that both meet the same weather; every answer is checked."""
    for ours, theirs in turns[:3]:
        ours(), theirs()
    times: list[Spent] = []
    limits: list[Spent] = []
    wrong = ""
    for ours, theirs in turns:
        spent, answer = measured(ours)
        times.append(spent)
        limits.append(measured(theirs)[0])
        try:
            check(answer)
        except Wrong as fault:
            wrong = str(fault)
    return timed(name, times, limits, wrong=wrong)


def _inbox(station: Workstation, limit: Raw, corpus: Corpus) -> Figure:
    tickets = (ticket for ticket, _ in corpus.rows())
    mine = [t for t in tickets if t["assignee"] == AGENT and t["state"] in ("open", "waiting")]
    mine.sort(key=lambda t: (t["due_at"] is None, t["due_at"] or 0, t["id"]))
    wanted = [ticket["id"] for ticket in mine[:50]]
    turn = (
        lambda: station.ask(Inbox(View.MINE, limit=50)),
        lambda: limit.rows(raw.INBOX, AGENT),
    )
    return series(
        "inbox, 50 rows", [turn] * TURNS, lambda rows: expect("rows", [r.id for r in rows], wanted)
    )


def _window_page(station: Workstation) -> Figure:
    """What the window itself asks when it turns to a view: the count, and a page of its own size."""

    def turn() -> tuple[int, Any]:
        return station.ask(InboxCount(View.OPEN)), station.ask(Inbox(View.OPEN, limit=WINDOW_PAGE))

    def check(answer: tuple[int, Any]) -> None:
        expect("rows", len(answer[1]), min(WINDOW_PAGE, answer[0]))

    name = "count and 200 rows, as the window asks"
    return replace(series(name, [(turn, lambda: None)] * TURNS, check), limit=None)


def _next_page(station: Workstation, limit: Raw, corpus: Corpus) -> Figure:
    deep = min(DEEP, corpus.tickets // 25)
    (last,) = station.ask(Inbox(View.OPEN, offset=deep, limit=1))
    wanted = [row[0] for row in limit.rows(raw.PAGE, *last.key)]

    def check(rows: tuple[InboxRow, ...]) -> None:
        expect("rows", [row.id for row in rows], wanted)
        expect("length", len(rows), 50)

    turn = (
        lambda: station.ask(Inbox(View.OPEN, after=last.key, limit=50)),
        lambda: limit.rows(raw.PAGE, *last.key),
    )
    return series("next page, 50 rows at row 4,000", [turn] * TURNS, check)


def _tickets(station: Workstation, limit: Raw, corpus: Corpus) -> Iterator[Figure]:
    """Another ticket every time, anywhere in the year."""
    rng = Random(corpus.seed)
    places = [rng.randrange(corpus.tickets) for _ in range(TURNS)]
    truths = [corpus.ticket(place) for place in places]
    customers = [ticket["customer"] for ticket, _ in truths]
    theirs: dict[str, int] = dict.fromkeys(customers, 0)
    for ticket, _ in corpus.rows():
        if ticket["customer"] in theirs:
            theirs[ticket["customer"]] += 1

    def opened(ticket: str) -> tuple[Work, Work]:
        return lambda: station.ask(OpenTicket(ticket)), lambda: limit.each(raw.TICKET, ticket)

    def history(customer: str) -> tuple[Work, Work]:
        return (
            lambda: station.ask(CustomerHistory(customer)),
            lambda: limit.each(raw.HISTORY, customer),
        )

    def both(ticket: str, customer: str) -> tuple[Work, Work]:
        ours, limits = zip(opened(ticket), history(customer), strict=True)
        return lambda: [work() for work in ours], lambda: [work() for work in limits]

    bodies = {ticket["id"]: [m["body"] for m in messages] for ticket, messages in truths}

    def whole(view: Any) -> None:
        expect("bodies", [item.body for item in view.timeline], bodies[view.id])
        expect("messages", len(view.timeline), MESSAGES)

    def all_theirs(view: Any) -> None:
        expect("tickets", dict(view.counts)["ticket"], theirs[view.card.id])

    def both_whole(views: Any) -> None:
        whole(views[0])
        all_theirs(views[1])

    ids = [ticket["id"] for ticket, _ in truths]
    yield series("open ticket", [opened(id) for id in ids], whole)
    yield series("customer history", [history(id) for id in customers], all_theirs)
    rng.shuffle(truths)
    pairs = [both(ticket["id"], ticket["customer"]) for ticket, _ in truths]
    name = "open ticket and history"
    yield series(name, pairs, both_whole)


def _search(station: Workstation, limit: Raw, corpus: Corpus, name: str) -> Figure:
    needle, ids = corpus.needles[name], corpus.ids_of(name)
    match = match_of(needle.query)

    def check(hits: tuple[Any, ...]) -> None:
        found = [hit.id for hit in hits if hit.kind == "ticket"]
        expect("newest", found, ids[:50])

    turn = (
        lambda: station.ask(Search(needle.query)),
        lambda: limit.rows(raw.SEARCH, match),
    )
    line = series(NEEDLES[name], [turn] * TURNS, check)
    every = station.ask(Search(needle.query, scope="tickets", limit=corpus.tickets))
    count = station.ask(SearchCount(needle.query))
    found, missing = {hit.id for hit in every}, ""
    if found != set(ids) or count != needle.count:
        missing = f"recall {len(found & set(ids))} of {needle.count}, counted {count}"
    note = f"recall {len(found & set(ids)):,} of {needle.count:,}"
    return replace(line, wrong=line.wrong or missing, note=note)


def _count(station: Workstation, limit: Raw, corpus: Corpus) -> Figure:
    needle = corpus.needles["common"]
    match = match_of(needle.query)
    turn = (
        lambda: station.ask(SearchCount(needle.query)),
        lambda: limit.rows(raw.COUNT, match),
    )
    return series(
        "exact count of the common word",
        [turn] * 30,
        lambda count: expect("count", count, needle.count),
    )
