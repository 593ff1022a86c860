"""Threads that take turns in virtual time: one runs at a time, and the seed decides who is next.

The product's own loop runs unchanged upon it: `Threading` stands where it looks for the standard
library's module. A fiber gives its turn away only where it waits, so that a run is the same each time.
"""

import heapq
import random
import threading
from collections.abc import Callable
from typing import Any


class Killed(BaseException):
    """The process that this code runs in has ended; nothing may catch it."""


class Violation(BaseException):
    """An invariant does not hold; passes through every `except Exception` of the product."""

    def __init__(self, invariant: str, what: str) -> None:
        super().__init__(f"{invariant}: {what}")
        self.invariant = invariant


class Process:
    """Fibers that die together."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_dead = False
        self.fibers: list[Fiber] = []
        self.on_death: Callable[[], None] | None = None  # it ended without being told to


class _Worker:
    """A real thread that serves one fiber after the other: starting threads is dear."""

    idle: "list[_Worker]" = []

    def __init__(self) -> None:
        self.go = threading.Lock()
        self.go.acquire()
        self.fiber: Fiber | None = None
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            self.go.acquire()
            assert self.fiber is not None
            self.fiber.body()

    @classmethod
    def hire(cls, fiber: "Fiber") -> "_Worker":
        worker = cls.idle.pop() if cls.idle else cls()
        worker.fiber = fiber
        return worker


class Fiber:
    """One line of execution."""

    def __init__(self, turns: "Turns", process: Process, work: Callable[[], None]) -> None:
        self.turns, self.process, self._work = turns, process, work
        self.ticket = 0  # the newest appointment; older ones in the queue are void
        self.is_done = False
        self.joiners: list[Fiber] = []
        self.worker = _Worker.hire(self)

    def body(self) -> None:
        """Run the work, then give the turn away for good."""
        try:
            if not self.process.is_dead:
                self._work()
        except Killed:
            self._die()
        except BaseException as error:
            self.turns.fail(error)
        self.is_done = True
        self.process.fibers.remove(self)
        for fiber in self.joiners:
            self.turns.wake(fiber)
        _Worker.idle.append(self.worker)
        self.turns.hand_over()

    def _die(self) -> None:
        if self.process.is_dead:
            return
        self.turns.kill(self.process)
        if self.process.on_death is not None:
            self.process.on_death()


class Turns:
    """The scheduler: a queue of appointments, and a clock that jumps from one to the next."""

    def __init__(self, rng: random.Random) -> None:
        self.now = 0.0
        self.failure: BaseException | None = None
        self.current: Fiber | None = None
        self.rng = rng
        self._queue: list[tuple[float, float, int, Any, int]] = []
        self._count = 0
        self._until = 0.0
        self._is_closing = False
        self._stop = lambda: False
        self._main = threading.Lock()
        self._main.acquire()

    # ---- appointments --------------------------------------------------------------------------

    def _book(self, delay: float, what: Any, ticket: int) -> None:
        self._count += 1
        entry = (self.now + delay, self.rng.random(), self._count, what, ticket)
        heapq.heappush(self._queue, entry)

    def at(self, delay: float, call: Callable[[], None]) -> None:
        """Call something later; it must not wait."""
        self._book(delay, call, -1)

    def wake(self, fiber: Fiber, delay: float = 0) -> None:
        """Let a fiber go on after a while; earlier appointments of it are void."""
        fiber.ticket += 1
        self._book(delay, fiber, fiber.ticket)

    def spawn(self, process: Process, work: Callable[[], None]) -> Fiber:
        """A new fiber, ready to run."""
        fiber = Fiber(self, process, work)
        process.fibers.append(fiber)
        self.wake(fiber)
        return fiber

    def kill(self, process: Process) -> None:
        """End a process: its fibers find out where they wait."""
        process.is_dead = True
        for fiber in process.fibers:
            if fiber is not self.current:
                self.wake(fiber)

    def fail(self, error: BaseException) -> None:
        """Remember the first thing that went wrong; everything stops."""
        if self.failure is None:
            self.failure = error

    # ---- who is next ---------------------------------------------------------------------------

    def _next(self) -> Fiber | None:
        while self._queue and self._may_go_on():
            when, _, _, what, ticket = heapq.heappop(self._queue)
            self.now = max(self.now, when)
            if not isinstance(what, Fiber):
                self._call(what)
            elif ticket == what.ticket and not what.is_done:
                return what
        return None

    def _may_go_on(self) -> bool:
        if self._is_closing:
            return True
        return self.failure is None and self._queue[0][0] <= self._until and not self._stop()

    def _call(self, call: Callable[[], None]) -> None:
        if self._is_closing:
            return
        self.current = None
        try:
            call()
        except BaseException as error:
            self.fail(error)

    def hand_over(self) -> None:
        """Give the turn to whoever is next, or back to `run` when the time is up."""
        fiber = self.current = self._next()
        (self._main if fiber is None else fiber.worker.go).release()

    def pause(self) -> None:
        """Wait for the next appointment; only inside a fiber."""
        fiber = self.current
        assert fiber is not None, "only a fiber can wait"
        if fiber.process.is_dead:
            raise Killed
        following = self._next()
        self.current = following
        if following is not fiber:
            (self._main if following is None else following.worker.go).release()
            fiber.worker.go.acquire()
        if fiber.process.is_dead:
            raise Killed

    def sleep(self, seconds: float) -> None:
        """Let virtual time pass for this fiber."""
        assert self.current is not None
        self.wake(self.current, seconds)
        self.pause()

    def run(self, seconds: float, stop: Callable[[], bool] = lambda: False) -> None:
        """Let everybody live for a while, or until `stop`; raises what went wrong in a fiber."""
        self._until, self._stop = self.now + seconds, stop
        self.hand_over()
        self._main.acquire()
        if self.failure is not None:
            raise self.failure
        if not stop():
            self.now = self._until

    def close(self, processes: list[Process]) -> None:
        """Let every fiber end."""
        self._is_closing = True
        for process in processes:
            self.kill(process)
        self.hand_over()
        self._main.acquire()


class Event:
    """`threading.Event` in virtual time."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        self._flag = False
        self._waiting: list[Fiber] = []

    def is_set(self) -> bool:
        return self._flag

    def set(self) -> None:
        self._flag = True
        for fiber in self._waiting:
            self._turns.wake(fiber)
        self._waiting.clear()

    def clear(self) -> None:
        self._flag = False

    def wait(self, timeout: float | None = None) -> bool:
        fiber = self._turns.current
        assert fiber is not None
        if fiber.process.is_dead:
            raise Killed
        if self._flag:
            return True
        self._waiting.append(fiber)
        if timeout is not None:
            self._turns.wake(fiber, timeout)
        else:
            fiber.ticket += 1
        try:
            self._turns.pause()
        finally:
            if fiber in self._waiting:
                self._waiting.remove(fiber)
        return self._flag


class Thread:
    """`threading.Thread` as a fiber of the process that starts it."""

    def __init__(
        self, turns: Turns, target: Callable[..., None], args: tuple[Any, ...] = (), name: str = ""
    ) -> None:
        self._turns, self._work, self.name = turns, lambda: target(*args), name
        self._fiber: Fiber | None = None

    def start(self) -> None:
        assert self._turns.current is not None
        self._fiber = self._turns.spawn(self._turns.current.process, self._work)

    def is_alive(self) -> bool:
        return self._fiber is not None and not self._fiber.is_done

    def join(self, timeout: float | None = None) -> None:
        me = self._turns.current
        assert me is not None
        if self._fiber is None or self._fiber.is_done:
            return
        self._fiber.joiners.append(me)
        if timeout is not None:
            self._turns.wake(me, timeout)
        else:
            me.ticket += 1
        self._turns.pause()


class Threading:
    """What the product sees as the module `threading`."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    def Event(self) -> Event:  # noqa: N802
        return Event(self._turns)

    def Thread(  # noqa: N802
        self, target: Callable[..., None], args: tuple[Any, ...] = (), name: str = "", **_: Any
    ) -> Thread:
        return Thread(self._turns, target, args, name)

    def Lock(self) -> "Lock":  # noqa: N802
        return Lock()


class Future:
    """`concurrent.futures.Future` in virtual time: what a call brings, or how it failed."""

    def __init__(self, turns: Turns, call: Callable[[], Any]) -> None:
        self._call, self._is_done = call, Event(turns)
        self._answer: Any = None
        self._error: Exception | None = None

    def run(self) -> None:
        """Make the call; its failure is for who asks for the result."""
        try:
            self._answer = self._call()
        except Exception as error:
            self._error = error
        self._is_done.set()

    def result(self) -> Any:
        self._is_done.wait()
        if self._error is not None:
            raise self._error
        return self._answer


class Executor:
    """`ThreadPoolExecutor` as fibers of the process that submits; a real thread would not wait for its turn."""

    def __init__(self, turns: Turns, _lanes: int, _name: str) -> None:
        self._turns = turns
        self._started: list[Thread] = []

    def submit(self, call: Callable[..., Any], *args: Any) -> Future:
        future = Future(self._turns, lambda: call(*args))
        thread = Thread(self._turns, future.run)
        self._started = [t for t in self._started if t.is_alive()] + [thread]
        thread.start()
        return future

    def shutdown(self, *, cancel_futures: bool = False) -> None:
        for thread in self._started:
            thread.join()


class Lock:
    """`threading.Lock` where nobody is interrupted: a block that waits inside one would be a defect."""

    def __init__(self) -> None:
        self._is_held = False

    def __enter__(self) -> None:
        assert not self._is_held, "somebody waited while holding a lock"
        self._is_held = True

    def __exit__(self, *_: object) -> None:
        self._is_held = False
