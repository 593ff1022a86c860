"""What the agent is told about the line, and how long to wait before trying again.

    connecting ── up_to_date ⇄ sending
        ↑  └─────────┴──────────┴──→ offline | captive | hub_trouble | sign_in ──┘ (after a pause)

Pure: time and chance are handed in.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from app.sync.protocol import Fault, HubFault
from app.sync.transport_line import NoAnswer

FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 20.0  # so that an outbox is empty 30 s after any outage
PHASES = {"captive": "captive", "trouble": "hub_trouble"}  # every other silence is "offline"


class LinkState(NamedTuple):
    """The line as the status strip shows it; times are microseconds, `retry_s` seconds until the next try."""

    phase: str
    since_us: int | None = None
    sent: int = 0
    total: int = 0
    last_contact_us: int | None = None
    retry_s: float | None = None
    detail: str = ""


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

    def answered(self, now_us: int, pending: int, *, is_caught_up: bool = True) -> LinkState:
        """The hub answered; `pending` operations still wait for a receipt.

        Who has sent everything is not up to date before the news have been read as well.
        """
        was = self.state
        if pending == 0 and is_caught_up:
            self.state = LinkState("up_to_date", None, 0, 0, now_us)
            return self.state
        if pending == 0:
            if was.phase == "sending":
                self.state = LinkState("sending", None, was.total, was.total, now_us)
            return self.state
        total = max(was.total, was.sent + pending) if was.phase == "sending" else pending
        self.state = LinkState("sending", None, total - pending, total, now_us)
        return self.state

    def failed(self, error: Exception, now_us: int, retry_s: float) -> LinkState:
        """The hub did not answer, or answered that it cannot."""
        phase = phase_of(error)
        was = self.state
        broken = was.phase in ("offline", "captive", "hub_trouble", "sign_in")
        since = was.since_us if broken else now_us
        self.state = LinkState(phase, since, 0, 0, was.last_contact_us, retry_s, str(error))
        return self.state


def phase_of(error: Exception) -> str:
    """Which trouble this is, in the words of the drawing above."""
    if isinstance(error, HubFault):
        if error.fault is Fault.AUTH and error.detail.get("reason") == "token":
            return "connecting"  # the token has run out; the next greeting brings another
        if "slot" in error.detail:
            return "connecting"  # many come back at once, and our turn has been told
        is_ours = error.fault in (Fault.AUTH, Fault.DEVICE_BLOCKED)
        return "sign_in" if is_ours else "hub_trouble"
    if isinstance(error, NoAnswer):
        return PHASES.get(error.kind, "offline")
    return "offline"
