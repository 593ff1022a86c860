"""The process that keeps a window's workstation in step with its hub: the loop, on a connection of its own.

Started by `app.sync.process`, which speaks to it over standard input and output. It ends when it is
told to, and at once when the window is gone, however that went.
"""

import gc
import logging
import os
import random
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from app.store.engines import open_engine, trouble_of
from app.store.journal import Journal
from app.sync import pipe
from app.sync.clock import SystemClock
from app.sync.link import LinkState
from app.sync.loop import SyncLoop
from app.sync.recording import Recorder
from app.sync.turn import BorrowedTurn
from app.workstation import STORE, Workstation

DEFECT: Final = 70
POLITE: Final = 5  # of twenty: where both want the processor, the window has it first
LITTER: Final = 100_000  # new objects between two looks for litter: a page of rows is none


def main() -> int:
    """Work for the window at the other end of the pipe."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C reaches both; the window says what happens
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    _let_others_go_first()
    gc.freeze()
    gc.set_threshold(LITTER)
    end = _pipe()
    words = end.hear()
    opening = next(words, None)
    return _Line(end, opening).run(words) if isinstance(opening, pipe.Open) else 0


def _let_others_go_first() -> None:
    """Work like any other that nobody waits for, however eager the window itself is."""
    if sys.platform == "linux":
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
    if sys.platform != "win32":
        os.nice(POLITE)


def _pipe() -> pipe.Pipe:
    """The pipe to the window; what else would be printed there goes where errors go."""
    said = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    # Without a buffer, whose lock a thread that still hears would hold when the process ends.
    return pipe.Pipe(os.fdopen(os.dup(0), "rb", buffering=0), said)


class _Line:
    def __init__(self, end: pipe.Pipe, opening: pipe.Open) -> None:
        self._end = end
        self._stop = threading.Event()
        self._turn = BorrowedTurn(
            lambda: end.say(pipe.WantTurn()), lambda: end.say(pipe.TurnDone())
        )
        profile = Path(opening.profile)
        engine = open_engine(profile / STORE, opening.database)
        clock, dice = SystemClock(), random.SystemRandom()
        recorder = Recorder(Journal(profile, opening.database))
        self._station = Workstation(
            engine, profile, opening.device, clock, dice, turn=self._turn, recorder=recorder
        )
        self._transport = self._station.dial(opening.hub_url)
        self._loop: SyncLoop = self._station.sync_loop(self._transport)
        if opening.is_outage:
            self._loop.set_outage(True)

    def run(self, words: Iterator[pipe.Word]) -> int:
        """Follow the hub until the window says stop; what ends the loop otherwise is told and not survived."""
        threading.Thread(target=self._listen, args=(words,), name="ear", daemon=True).start()
        try:
            with closing(self._station):
                self._loop.run(self._stop, self._on_change, self._on_state)
        except Exception as error:  # noqa: BLE001 - told whole to the window, which reports it
            self._end.say(pipe.Defect(trouble_of(error) or "", traceback.format_exc()))
            return DEFECT
        return 0

    def _listen(self, words: Iterator[pipe.Word]) -> None:
        for word in words:
            if isinstance(word, pipe.Granted):
                self._turn.granted()
            elif isinstance(word, pipe.Hurry):
                self._turn.hurry()
            elif isinstance(word, pipe.Poke):
                self._loop.poke()
            elif isinstance(word, pipe.Outage):
                self._loop.set_outage(word.is_on)
            elif isinstance(word, pipe.Ask):
                threading.Thread(target=self._ask, args=(word,), name="asking", daemon=True).start()
            elif isinstance(word, pipe.Stop):
                self._stop.set()
                self._loop.poke()
                self._transport.close()  # a request that hangs ends here
        # Nobody is there to work for. What was not committed is undone by the next who opens the file.
        os._exit(0)

    def _ask(self, word: pipe.Ask) -> None:
        """Beside the ear, which must go on hearing: the hub takes its time."""
        if (question := word.question) is not None:
            self._end.say(pipe.Answered.of(word.id, self._loop.ask(question)))

    def _on_change(self, touched: frozenset[str]) -> None:
        self._end.say(pipe.Changed(list(touched)))

    def _on_state(self, state: LinkState) -> None:
        self._end.say(pipe.Told(state))
