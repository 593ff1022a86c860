"""The line in a process of its own, as the window sees it: started, listened to, started again when it dies.

Why not threads: while a pull of 100,000 tickets ran beside the window in one interpreter, its event
loop was up to 99 ms late (p99 15 ms); decoding, rows and digests held the interpreter at the wrong
moment, whatever the switch interval. Two interpreters have nothing to wait for but the processor,
and the line's is a polite one. The figures are those of `tests.bench`.
"""

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final, cast

import msgspec

import app
from app.store.engines import StoreError
from app.sync import pipe
from app.sync.acting import MAKES_ACTOR
from app.sync.exchange import OnChange
from app.sync.link import LinkState, Pause
from app.sync.loop import OnState
from app.sync.older_asking import Answer, Question, silence
from app.sync.turn import Turn

log = logging.getLogger(__name__)

ENDING_S: Final = 5.0
HELD_S: Final = 30.0  # a turn that the agent has waited for so long is taken away


class LineDefect(Exception):
    """The line's process met a defect of ours; its traceback is the message."""


class LineDied(Exception):
    """The line's process is gone, and not because it was told to go."""


class LineProcess:
    """Keeps a workstation in step with its hub, in another process. `run` returns when `stop` is set."""

    def __init__(
        self,
        opening: pipe.Open,
        turn: Turn,
        chance: Callable[[], float],
        forget_actor: Callable[[], None],
    ) -> None:
        self._opening = opening
        self._turn = turn
        self._chance = chance
        self._forget_actor = forget_actor
        self._is_outage = opening.is_outage
        self._pipe: pipe.Pipe | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._state = LinkState("connecting")
        self._asked: dict[int, tuple[Question, Callable[[Answer], None]]] = {}
        self._asked_turn = threading.Lock()
        self._asked_last = 0

    @property
    def pid(self) -> int | None:
        """The process, while there is one."""
        return self._process.pid if self._process is not None else None

    def poke(self) -> None:
        """Something was performed here, the agent asks to sync now, or `stop` was set."""
        self._wake.set()
        self._say_stop() if self._stop.is_set() else self._say(pipe.Poke())

    def set_outage(self, on: bool) -> None:
        """Behave as if the line were cut, or mend it again."""
        self._is_outage = on
        self._say(pipe.Outage(on))

    def ask(self, question: Question, hear: Callable[[Answer], None]) -> None:
        """Ask the hub what is not held here; `hear` gets the answer from another thread, always once."""
        with self._asked_turn:
            self._asked_last += 1
            id = self._asked_last
            self._asked[id] = (question, hear)
        end = self._pipe
        if end is not None:
            end.say(pipe.Ask.of(id, question))
        if end is None or self._pipe is not end:  # nobody is there, or who was has just gone
            self._answer(id, None)

    def _answer(self, id: int, answer: Answer | None) -> None:
        with self._asked_turn:
            question, hear = self._asked.pop(id, (None, None))
        if question is not None and hear is not None:
            hear(answer or silence(question))

    def _say_stop(self) -> None:
        """One that does not listen any more is not waited for."""
        process = self._process
        if process is not None:
            last = threading.Timer(ENDING_S, process.kill)
            last.daemon = True
            last.start()
        self._say(pipe.Stop())

    def _say(self, word: pipe.Word) -> None:
        end = self._pipe
        if end is not None:
            end.say(word)

    def run(self, stop: threading.Event, on_change: OnChange, on_state: OnState) -> None:
        """Work until `stop` is set. A process that dies is told of and replaced.

        Raises LineDefect, or StoreError when the store is the cause: trying again would not help.
        """
        self._stop = stop
        pause = Pause(self._chance)
        while not stop.is_set():
            self._wake.clear()
            code = self._live(on_change, on_state, pause)
            if stop.is_set():
                return
            died = LineDied(f"the process of the line ended ({code}) and is started again")
            log.warning("%s", died)
            seconds = pause.after(died)
            before = self._state
            on_state(
                LinkState("connecting", None, 0, 0, before.last_contact_us, seconds, str(died))
            )
            self._wake.wait(seconds)

    def _live(self, on_change: OnChange, on_state: OnState, pause: Pause) -> int:
        """One process from its first word to its last; its exit code."""
        process = _start()
        end = pipe.Pipe(cast("IO[bytes]", process.stdout), cast("IO[bytes]", process.stdin))
        serving = _Serving(self._turn, end, process.kill)
        end.say(msgspec.structs.replace(self._opening, is_outage=self._is_outage))
        self._process, self._pipe = process, end
        if self._stop.is_set():
            self._say_stop()
        try:
            for word in end.hear():
                if not serving.hear(word):
                    self._hear(word, on_change, on_state, pause)
        finally:
            self._process = self._pipe = None
            serving.over()
            for id in list(self._asked):  # who would have answered is gone
                self._answer(id, None)
            _end(process, end)
        return process.returncode

    def _hear(self, word: pipe.Word, on_change: OnChange, on_state: OnState, pause: Pause) -> None:
        if isinstance(word, pipe.Defect):
            raise StoreError(word.sentence) if word.sentence else LineDefect(word.traceback)
        if isinstance(word, pipe.Answered):
            self._answer(word.id, word.answer)
        if self._stop.is_set():
            return
        if isinstance(word, pipe.Changed):
            if any(ref.partition("/")[0] in MAKES_ACTOR for ref in word.refs):
                self._forget_actor()
            on_change(frozenset(word.refs))
        elif isinstance(word, pipe.Told):
            self._state = word.state
            if word.state.phase == "up_to_date":
                pause.reset()
            on_state(word.state)


class _Serving:
    """Lends turns to the process, and takes back what it still has when it is gone."""

    def __init__(self, turn: Turn, end: pipe.Pipe, kill: Callable[[], None]) -> None:
        self._turn = turn
        self._end = end
        self._kill = kill
        self._is_lent = False
        self._patience: threading.Timer | None = None

    def hear(self, word: pipe.Word) -> bool:
        """Whether the word was about turns."""
        if isinstance(word, pipe.WantTurn):
            self._turn.lend(self._hurry)
            self._is_lent = True
            self._end.say(pipe.Granted())
        elif isinstance(word, pipe.TurnDone):
            self.over()
        else:
            return False
        return True

    def _hurry(self) -> None:
        if self._patience is None:
            self._patience = threading.Timer(HELD_S, self._kill)
            self._patience.daemon = True
            self._patience.start()
            self._end.say(pipe.Hurry())

    def over(self) -> None:
        """The process has written, or never will."""
        if self._is_lent:
            self._is_lent = False
            self._turn.give_back()
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None


def _start() -> "subprocess.Popen[bytes]":
    """Another process of this program: frozen it is the program itself, else this interpreter."""
    is_frozen = bool(getattr(sys, "frozen", False))
    command = (
        [sys.executable, app.LINE_FLAG]
        if is_frozen
        else [sys.executable, "-P", "-m", "app", app.LINE_FLAG]
    )
    # Found by where it lies, not by where the agent happens to stand (-P, and our own place first).
    home = str(Path(app.__file__).resolve().parent.parent)
    others = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([home, others] if others else [home])
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if is_frozen else None,
        env=os.environ | {"PYTHONPATH": path},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _end(process: "subprocess.Popen[bytes]", end: pipe.Pipe) -> None:
    """The process has said its last word, or is past saying any: leave nothing behind."""
    end.close()  # which it takes as the end, should it still be there
    try:
        process.wait(ENDING_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    cast("IO[bytes]", process.stdout).close()
