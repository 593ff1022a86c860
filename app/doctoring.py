"""What `evenkeel doctor` looks at: key, file, what waits, the clock and the hub, each in one sentence."""

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from app.settings.keys import NoKey, has_keys
from app.store.engines import trouble_of
from app.store.queries import SyncState
from app.sync.protocol import HubFault, Unreachable
from app.workstation import Workstation
from app.workstation_journal import told_aside

SKEW_S = 120


class Finding(NamedTuple):
    """One thing looked at."""

    is_well: bool
    sentence: str


def examine(profile: Path, passphrase: str | None, hub_url: str | None) -> list[Finding]:
    """Look at a profile and its hub; changes nothing."""
    if not has_keys(profile):
        return [Finding(False, f"There is no profile in {profile}.")]
    try:
        station = Workstation.open(profile, passphrase=passphrase)
    except NoKey as error:
        return [Finding(False, str(error))]
    except Exception as error:
        sentence = trouble_of(error)
        if sentence is None:
            raise
        return [Finding(False, sentence)]
    try:
        opened, file = Finding(True, "The key opens the store."), _file(station)
        if not file.is_well:
            return [opened, file]
        return [opened, file, *_promises(station), _waiting(station), *_hub(station, hub_url)]
    finally:
        station.close()


def _file(station: Workstation) -> Finding:
    damage = station.damage()
    return Finding(damage is None, damage or "The file is whole.")


def _promises(station: Workstation) -> list[Finding]:
    return [
        Finding(
            False,
            f"{told['name']} {told['id']} was cut off before it was saved, and was not done: look at ticket "
            f"{told['args'].get('ticket', '?')} and decide again.",
        )
        for told in told_aside(station)
    ]


def _waiting(station: Workstation) -> Finding:
    row = station.ask(SyncState())
    return Finding(
        row.needs_you == 0,
        f"{row.tickets:,} tickets here; {row.pending} operations wait to be sent, "
        f"{row.needs_you} need you.",
    )


def _hub(station: Workstation, hub_url: str | None) -> list[Finding]:
    url = hub_url or station.get_kv("hub_url")
    if not url:
        return [Finding(True, "This profile is not connected to a hub.")]
    try:
        with closing(station.dial(url)) as line:
            station.exchange(line).hello()
    except (HubFault, Unreachable) as error:
        return [Finding(False, f"The hub at {url} does not answer: {error}.")]
    offset_s = (station.now() - station.clock.now()).total_seconds()
    well = abs(offset_s) < SKEW_S
    words = "agrees with" if well else f"differs by {offset_s:,.0f} s from"
    return [
        Finding(True, f"The hub at {url} answers."),
        Finding(well, f"The clock {words} the hub's."),
    ]
