"""What the agent is told about the line, and how long to wait before trying again.

    connecting ── up_to_date ⇄ sending
        ↑  └─────────┴─┴→ offline | captive | hub_trouble | sign_in | blocked | upgrade | disk_full ──┘ (after a pause)

Blocked: the hub lets this workstation in no more. Upgrade: this program is too old to be given rows; what
it sends is still taken. Disk_full: what the hub says cannot be kept here for now.

Pure: time and chance are handed in.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from app.store.engines import StoreFull
from app.sync.protocol import Fault, HubFault
from app.sync.transport_line import NoAnswer

FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 20.0  # so that an outbox is empty 30 s after any outage
PHASES = {"captive": "captive", "trouble": "hub_trouble"}  # every other silence is "offline"
# What a refusal is; every other one is trouble of the hub.
REFUSALS = {
    Fault.AUTH: "sign_in",
    Fault.DEVICE_BLOCKED: "blocked",
    Fault.UPGRADE_REQUIRED: "upgrade",
}
RUNNING = frozenset({"connecting", "sending", "up_to_date"})


class LinkState(NamedTuple):
    """The line as the status strip shows it; times are microseconds, `retry_s` seconds until the next try.

    `is_outdated`: the hub wishes for a newer program here, and everything still works.
    """

    phase: str
    since_us: int | None = None
    sent: int = 0
    total: int = 0
    last_contact_us: int | None = None
    retry_s: float | None = None
    detail: str = ""
    is_outdated: bool = False


@dataclass(slots=True)
class Pause:
    """Exponential back-off with jitter, for one lane."""

    chance: Callable[[], float]
    failures: int = 0
    stale: Fault | None = None  # for what the hub wanted to be greeted first, when it last did

    def after(self, error: Exception) -> float:
        """Seconds to wait after a failure; what the hub asks for counts more than our own guess."""
        self.failures += 1
        if isinstance(error, HubFault) and "retry_after_ms" in error.detail:
            return float(error.detail["retry_after_ms"]) / 1000
        longest = min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** (self.failures - 1))
        return longest * (0.5 + self.chance() / 2)

    def reset(self) -> None:
        """The line works again."""
        self.failures = 0
        self.stale = None


@dataclass(slots=True)
class Link:
    """Turns what happens on the line into a LinkState."""

    state: LinkState = field(default_factory=lambda: LinkState("connecting"))

    def greeted(self, *, is_outdated: bool) -> None:
        """The hub has said whether it wishes for a newer program."""
        self.state = self.state._replace(is_outdated=is_outdated)

    def answered(self, now_us: int, pending: int, *, is_caught_up: bool = True) -> LinkState:
        """The hub answered; `pending` operations still wait for a receipt.

        Who has sent everything is not up to date before the news have been read as well.
        """
        was = self.state
        if pending == 0 and is_caught_up:
            return self._is_now(LinkState("up_to_date", None, 0, 0, now_us))
        if pending == 0:
            if was.phase == "sending":
                return self._is_now(LinkState("sending", None, was.total, was.total, now_us))
            return was
        total = max(was.total, was.sent + pending) if was.phase == "sending" else pending
        return self._is_now(LinkState("sending", None, total - pending, total, now_us))

    def failed(self, error: Exception, now_us: int, retry_s: float) -> LinkState:
        """The hub did not answer, or answered that it cannot."""
        phase = phase_of(error)
        was = self.state
        since = now_us if was.phase in RUNNING else was.since_us
        return self._is_now(LinkState(phase, since, 0, 0, was.last_contact_us, retry_s, str(error)))

    def _is_now(self, state: LinkState) -> LinkState:
        self.state = state._replace(is_outdated=self.state.is_outdated)
        return self.state


def phase_of(error: Exception) -> str:
    """Which trouble this is, in the words of the drawing above."""
    if isinstance(error, HubFault):
        if error.fault is Fault.AUTH and error.detail.get("reason") == "token":
            return "connecting"  # the token has run out; the next greeting brings another
        if "slot" in error.detail:
            return "connecting"  # many come back at once, and our turn has been told
        return REFUSALS.get(error.fault, "hub_trouble")
    if isinstance(error, StoreFull):
        return "disk_full"
    if isinstance(error, NoAnswer):
        return PHASES.get(error.kind, "offline")
    return "offline"
