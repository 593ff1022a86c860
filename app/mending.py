"""`evenkeel mend`: a damaged or lost store is made anew, and what came of it is said in plain words."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.commands import passphrase_for, pin_for, profile_of

if TYPE_CHECKING:
    from app.workstation_mending import Mended


def mend(arguments: argparse.Namespace) -> int:
    """Make the store of --profile anew; a whole one is left alone."""
    from app.workstation_mending import mend as mended

    folder = profile_of(arguments)
    passphrase = passphrase_for(folder)
    for sentence in _told(mended(folder, passphrase=passphrase, pin=pin_for(folder, passphrase))):
        sys.stdout.write(f"{sentence}\n")
    return 0


def _told(came: "Mended") -> Iterator[str]:
    if not came.trouble:
        yield "The store is whole; nothing was changed."
        return
    yield came.trouble
    yield (
        f"A fresh store was made. {came.waiting:,} operations wait to be sent, under their own numbers; "
        "all else comes from the hub with the next sync."
    )
    if came.promises:
        yield (
            f"{came.promises} operations of one step that promised money were cut off before they were "
            "saved. They were not done; `evenkeel doctor` names them."
        )
    if not came.journal_is_whole:
        yield "The journal was damaged too: what was written behind the damage could not be used."
    for lost in came.lost:
        yield f"Not sent, as far as can be told here: {lost.name}, number {lost.seq}, id {lost.id}."
    for path in came.kept:
        yield f"Kept, as sealed as it was: {path}"
