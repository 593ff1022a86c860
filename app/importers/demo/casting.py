"""Who has which ticket: the scenes newcomers are sent to, the complainer, the suspicious address, and all others."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle
from random import Random
from typing import Any, Final

from app.domain.tickets import Channel, Priority, State
from app.importers.demo.customers import Person
from app.importers.demo.people import agent_id
from app.importers.demo.phrases import Story, scenes, stories, tongue
from app.importers.demo.tickets import CLOSED, Clock, Fate, Plan, fates, planned

# How long ago each scene began, and where it stands.
SCENES: Final = {
    "latest": (timedelta(hours=10, minutes=12), Fate(State.OPEN, Clock.LATE)),
    "checklist": (timedelta(hours=3, minutes=5), Fate(State.OPEN, Clock.ON_TRACK)),
    "refund": (timedelta(hours=2, minutes=20), Fate(State.OPEN, Clock.ON_TRACK)),
    "big_refund": (timedelta(minutes=24), Fate(State.OPEN, Clock.DUE_SOON)),
    "conflict": (timedelta(minutes=50), Fate(State.NEW, Clock.ON_TRACK)),
    "emergency": (timedelta(minutes=18), Fate(State.OPEN, Clock.DUE_SOON)),
    "hostile": (timedelta(hours=5), Fate(State.NEW, Clock.ON_TRACK)),
}
# The story whose words our answers to a scene use.
SCENE_STORIES: Final = {
    "latest": "broken_in_transit",
    "checklist": "wrong_size",
    "refund": "wrong_size",
    "big_refund": "refund_status",
    "conflict": "change_address",
    "emergency": "kettle_leaks",
    "hostile": "not_arrived",
}
COMPLAINT_DAYS: Final = (112, 96, 71, 53, 40, 27, 13, 5, 0.06)
COMPLAINTS: Final = ("late_delivery", "no_answer", "refund_status", "rude_courier")
RING_FATES: Final = (
    *(CLOSED,) * 2,
    *(Fate(State.WAITING, Clock.PAUSED, True),) * 4,
    Fate(State.OPEN, Clock.ON_TRACK, True),
    Fate(State.NEW, Clock.ON_TRACK),
)


def cast(rng: Random, now: datetime, people: tuple[Person, ...], count: int) -> list[Plan]:
    """All plans in the order of their public numbers, first number 1001."""
    named = dict(zip(scenes()["customers"], people, strict=False))
    fixed = {slot: plan for slot, plan in _scene_plans(now, named)}
    rest = [*_complaints(now, named["gordon"]), *_ring(rng, now, named)]
    others = [person for person in people if person not in named.values()]
    usual = [*(named[key] for key in ("ilze", "petr", "elena", "andris")), *others]
    rest += _others(rng, now, usual, count - len(fixed) - len(rest))
    rest.sort(key=lambda plan: (plan.created_at, plan.person.id, plan.subject))
    left = iter(rest)
    return [fixed[slot] if slot in fixed else next(left) for slot in range(count)]


def _scene_plans(now: datetime, named: dict[str, Person]) -> Iterator[tuple[int, Plan]]:
    for scene, text in scenes()["tickets"].items():
        ago, fate = SCENES[scene]
        assignee = agent_id(text["assignee"]) if text["assignee"] else None
        yield (
            text["number"] - 1001,
            Plan(
                person=named[text["customer"]],
                story=_scene_story(scene, text),
                subject=0,
                fate=fate,
                priority=Priority(text["priority"]),
                channel=Channel(text["channel"]),
                created_at=now - ago,
                assignee=assignee,
                scene=scene,
            ),
        )


def _scene_story(scene: str, text: dict[str, Any]) -> Story:
    return stories()[SCENE_STORIES[scene]]._replace(
        ticket_class=text["class"],
        queue=text["queue"],
        sku=text["sku"],
        tags=tuple(text["tags"]),
        gist=f"{text['subject']}.",
    )


def _complaints(now: datetime, person: Person) -> Iterator[Plan]:
    """One customer who has complained nine times in four months, and has reason to."""
    for nth, days in enumerate(COMPLAINT_DAYS):
        story = stories()[COMPLAINTS[nth % len(COMPLAINTS)]]
        is_last = nth == len(COMPLAINT_DAYS) - 1
        yield Plan(
            person=person,
            story=story._replace(tags=(*story.tags, "repeat-complaint")),
            subject=nth // len(COMPLAINTS),
            fate=Fate(State.OPEN, Clock.ON_TRACK)
            if is_last
            else Fate(State.CLOSED, Clock.MISSED, True),
            priority=Priority.HIGH,
            channel=Channel.EMAIL,
            created_at=now - timedelta(days=days),
            assignee=agent_id("JN" if is_last else "JD"),
        )


def _ring(rng: Random, now: datetime, named: dict[str, Person]) -> Iterator[Plan]:
    """Eight empty parcels at one address under four spellings of a name."""
    for nth, text in enumerate(scenes()["ring"]):
        fate = RING_FATES[nth]
        story = stories()["refund_status"]._replace(
            ticket_class="after_sales",
            sku=rng.choice(("TOW-06", "PAN-28")),
            tags=("refund",),
            photos=(),
        )
        yield Plan(
            person=named[text["customer"]],
            story=story,
            subject=nth,
            fate=fate,
            priority=Priority.MEDIUM,
            channel=Channel.WEB,
            created_at=now - timedelta(days=text["days"]),
            assignee=None if fate.state is State.NEW else agent_id("JD"),
            ring=nth,
        )


def _others(rng: Random, now: datetime, people: list[Person], count: int) -> list[Plan]:
    """Everybody else; each language tells all its stories before one comes again."""
    bags = {language: _Bag(rng, language) for language in {person.language: 0 for person in people}}
    plans: list[Plan] = []
    for fate in fates(count):
        person = rng.choice(people)
        plans.append(planned(rng, now, fate, person, *bags[person.language].draw()))
    closed = sorted(
        (plan for plan in plans if plan.fate == CLOSED), key=lambda plan: plan.created_at
    )
    in_reach = [plan for plan in plans if plan.fate != CLOSED]
    # Dealt again by time, so that equal subjects never come to stand next to each other.
    return [*in_reach, *(_dealt(plan, bags[plan.person.language]) for plan in closed)]


def _dealt(plan: Plan, bag: "_Bag") -> Plan:
    story, subject = bag.draw()
    return replace(plan, story=story, subject=subject)


class _Bag:
    """Stories and their subjects in one shuffled round that begins again at its end."""

    def __init__(self, rng: Random, language: str) -> None:
        told = tongue(language).stories
        round_ = [(key, n) for key, parts in told.items() for n in range(len(parts.subjects))]
        rng.shuffle(round_)
        self._next = cycle(round_)

    def draw(self) -> tuple[Story, int]:
        """The next story and the number of its subject."""
        key, subject = next(self._next)
        return stories()[key], subject
