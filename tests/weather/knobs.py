"""What can go wrong, and how often: drawn anew for every seed, so that each sees another mixture."""

import random
from dataclasses import dataclass, fields, replace
from itertools import combinations

EVERY = "all"


@dataclass(frozen=True)
class Knobs:
    """Chances per call, per operation or per minute; zero is "never in this seed"."""

    # The line, per call.
    lose: float = 0.0  # the request never arrives
    cut: float = 0.0  # the answer never arrives, or breaks off
    repeat: float = 0.0  # the request arrives twice
    stale: float = 0.0  # an old answer comes instead of the new one
    slow: float = 0.0  # seconds on the way, so that the two lanes and the agent overtake each other
    captive: float = 0.0  # a sign-in page answers
    deaf: float = 0.0  # the stream of pokes ends
    mute: float = 0.0  # a poke is swallowed
    # The hub, per call.
    moody: float = 0.0  # an intention is refused without reason
    collide: float = 0.0  # two transactions collide and one is judged again
    unsure: float = 0.0  # the line to the database breaks at COMMIT
    paced: float = 0.0  # "come back later"
    expire: float = 0.0  # the token is worth nothing any more
    garbage: float = 0.0  # rows of a kind, and fields, that this program does not know
    # Everything else, per minute of the safety phase.
    crash: float = 0.0  # a station loses power at some statement
    partition: float = 0.0  # a station has no line for a while
    down: float = 0.0  # the hub is away for a while
    jump: float = 0.0  # a station's clock jumps
    rights: float = 0.0  # an agent's role or activity changes
    moving: float = 0.0  # an agent changes queues
    restore: float = 0.0  # the hub comes back from an older backup
    holiday: float = 0.0  # eight days pass, so that old operations are pruned
    shrink: float = 0.0  # the hub takes smaller batches than it said
    rewound: float = 0.0  # a station's profile comes back from an older backup
    cloned: float = 0.0  # two machines run the same profile
    # The agents, per operation.
    poison: float = 0.0  # an operation that the hub has a defect with
    novel: float = 0.0  # an operation that the hub does not know
    crossing: float = 0.0  # tickets change queues
    # The office, per minute; where it does so at all, agents ask for what is not here.
    resting: float = 0.0  # tickets that have ended leave the feeds


NAMES = tuple(field.name for field in fields(Knobs))
MOST = Knobs(
    lose=0.3, cut=0.3, repeat=0.3, stale=0.2, slow=8.0, captive=0.1, deaf=0.3, mute=0.5,
    moody=0.5, collide=0.3, unsure=0.15, paced=0.1, expire=0.1, garbage=0.2,
    crash=3.0, partition=1.0, down=0.5, jump=0.8, rights=1.0, moving=1.5, restore=1.0,
    holiday=0.6, shrink=0.5, rewound=0.8, cloned=0.6,
    poison=0.08, novel=0.08, crossing=0.15, resting=4.0,
)  # fmt: skip
CALM = Knobs()


def pairs(faults: str) -> list[str]:
    """Each of some faults with any other: what all of them together would hide, two at a time show."""
    wanted = NAMES if faults == EVERY else faults.split(",")
    return [
        f"{one},{other}"
        for one, other in combinations(NAMES, 2)
        if one in wanted or other in wanted
    ]


def drawn(rng: random.Random, faults: str = "") -> Knobs:
    """The faults of one seed: about half of them, or those that are named, or "all"."""
    wanted = set(faults.split(",")) if faults and faults != EVERY else set[str]()
    if unknown := wanted - set(NAMES):
        raise ValueError(f"no such fault: {', '.join(sorted(unknown))}")
    knobs = CALM
    for name in NAMES:
        is_on = rng.random() < 0.45
        strength = rng.choice((0.25, 0.5, 1.0)) * getattr(MOST, name)
        if name in wanted if wanted else is_on or faults == EVERY:
            knobs = replace(knobs, **{name: strength})
    return knobs
