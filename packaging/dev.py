#!/usr/bin/env python3
"""The one entrance for people: demo, test, check, bench, weather, shots, clean; needs nothing but Python."""

import sys

# Said before anything else is imported: an older Python would only show a syntax error.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("Evenkeel needs Python 3.11 or later; this is " + sys.version.split()[0] + ".")

import argparse
import os
import time
from collections.abc import Callable, Mapping
from functools import partial

import children
import environment
import machine

OK, FAILED, USAGE, LACKING = 0, 1, 2, 3
COVERED_ROOMS = ("domain", "sync")
COVERAGE_FLOOR = 97
MOST_WORKERS = 4  # each starts a PostgreSQL of its own
NO_DISPLAY = """There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.
To see the console as pictures:  python3 packaging/dev.py shots DIR"""


# The last one would have every start compile all modules anew, which takes longer than all the rest of it.
ASTRAY = ("PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE")


def child_env(**more: str) -> dict[str, str]:
    """Our environment without what would lead a child's Python astray."""
    env = os.environ | {"PYTHONUNBUFFERED": "1"} | more
    return {name: value for name, value in env.items() if name not in ASTRAY}


def call(*command: str, **env: str) -> int:
    """Run a program of the environment in the checkout and give its exit code."""
    return children.supervise(command, child_env(**env), environment.ROOT)


def ready(libraries: Mapping[str, str] = machine.DRAWING) -> str:
    """The interpreter of the environment, on a machine that has what Qt needs; all that lacks is told at once."""
    lacking = machine.missing_libraries(libraries) + environment.needs()
    machine.require(lacking, "System packages that Evenkeel needs are")
    return str(environment.prepare())


def demo(_args: argparse.Namespace, rest: list[str]) -> int:
    """Open the console on made-up, living data: a hub, two workstations, a stream of tickets."""
    given = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not given:
        print(NO_DISPLAY, file=sys.stderr)
        return LACKING
    # In the checkout, so that `clean` takes it away; a profile that is named comes last and wins.
    place = ["--profile", str(environment.ROOT / ".demo")]
    return call(ready(machine.DRAWING | machine.WINDOW), "-m", "app", "demo", *place, *rest)


def test(_args: argparse.Namespace, rest: list[str]) -> int:
    """Run the whole suite with every gate; with arguments of pytest, a part of it without coverage."""
    python = ready()
    if rest:
        return call(python, "-m", "pytest", *rest)
    gates = ["--cov", "--cov-report=", "--durations=10", "--durations-min=2"]
    return call(python, "-m", "pytest", *gates, *beside()) or covered(python)


def beside() -> list[str]:
    """Several processes, each of which takes the next whole file: what a file shares is made once.

    A process that dies is not replaced: the next one would be given the same test, die of it, and so for ever.
    """
    workers = str(min(os.cpu_count() or 1, MOST_WORKERS))
    return ["-n", workers, "--dist", "loadfile", "--max-worker-restart=0"]


def covered(python: str) -> int:
    """Judge how much of the rooms that must not err was run, branches included."""
    codes: list[int] = []
    for room in COVERED_ROOMS:
        print(f"\nCoverage of app/{room}, at least {COVERAGE_FLOOR} %:", flush=True)
        gate = [f"--include=app/{room}/*", f"--fail-under={COVERAGE_FLOOR}"]
        codes.append(call(python, "-m", "coverage", "report", *gate))
    return FAILED if any(codes) else OK


def check(args: argparse.Namespace, _rest: list[str]) -> int:
    """Format, lint, types, notices, tests: what CI does. All steps run; the end says which failed."""
    python = ready()
    steps = {
        "format": lambda: call(python, "-m", "ruff", "format", "--check", "."),
        "lint": lambda: call(python, "-m", "ruff", "check", "."),
        "types": lambda: call(python, "-m", "basedpyright"),
        "notices": lambda: call(python, "packaging/notices.py", "--check"),
    }
    if not args.without_tests:
        steps["tests"] = lambda: test(args, [])
    return in_turn(steps)


def in_turn(steps: Mapping[str, Callable[[], int]]) -> int:
    """Run all steps whatever becomes of the ones before; the end says which failed."""
    results: dict[str, str] = {}
    for name, step in steps.items():
        began = time.monotonic()
        print(f"== {name}", flush=True)
        outcome = "FAILED" if step() else "ok"
        results[name] = f"{name:8} {outcome:6} {time.monotonic() - began:6.1f} s"
    print("\n" + "\n".join(results.values()))
    return FAILED if any("FAILED" in line for line in results.values()) else OK


def bench(args: argparse.Namespace, rest: list[str]) -> int:
    """Measure the product's own paths beside the limit of the raw database and the goals."""
    return call(ready(), "-m", "tests.bench", "--tickets", str(args.tickets), *rest)


WEATHER = {
    "control": ("tests.weather.control",),
    "plants": ("tests.weather", "--plant", "all", "--seeds", "0:500"),
    "seeds": ("tests.weather", "--seeds", "0:10000"),
    "faults": ("tests.weather", "--faults", "all", "--seeds", "0:2000"),
    "pairs": ("tests.weather", "--pairs", "all", "--seeds", "0:20"),
    "money": ("tests.weather.money", "--seeds", "0:2000"),
    "soak": ("tests.weather.soak", "--seeds", "0:20"),
    "walks": ("tests.weather.walks", "--runs", "300"),
    "kills": ("tests.weather.kills", "--runs", "300"),
    "failover": ("tests.weather.failover", "--runs", "20"),
    "herd": ("tests.herd", "--stations", "1000"),
}


def weather(_args: argparse.Namespace, rest: list[str]) -> int:
    """Try synchronisation under every fault: all parts, in hours, or those that are named.

    control, plants, seeds, faults, pairs, money, soak, walks, kills, failover, herd;
    one of them with arguments of its own.
    """
    python = ready()
    own = [word for word in rest if word not in WEATHER]
    if own:  # the last word counts, so what is given wins over what is here
        program = WEATHER.get(rest[0], ("tests.weather",))
        return call(python, "-m", *program, *(rest[1:] if rest[0] in WEATHER else rest))
    parts = {name: WEATHER[name] for name in rest or WEATHER}
    return in_turn({name: partial(call, python, "-m", *words) for name, words in parts.items()})


def shots(args: argparse.Namespace, rest: list[str]) -> int:
    """Draw every named scene of the console into a folder of PNG files; needs no display."""
    folder = os.path.abspath(args.folder)
    return call(ready(), "-m", "tests.shots", folder, *rest, QT_QPA_PLATFORM="offscreen")


def clean(_args: argparse.Namespace, _rest: list[str]) -> int:
    """Remove the environment, caches and demo data of this checkout; profiles elsewhere stay."""
    for path in environment.litter():
        environment.remove(path)
        if path.name != "__pycache__":
            print(f"removed {path}")
    return OK


COMMANDS = {
    "demo": demo,
    "test": test,
    "check": check,
    "bench": bench,
    "weather": weather,
    "shots": shots,
    "clean": clean,
}
# What these do not know themselves they hand on to the program they start.
HAND_ON = {
    "demo": "evenkeel demo",
    "test": "pytest",
    "bench": "the bench",
    "weather": "the part that is named first, else to the simulation (such as --seeds 0:300)",
    "shots": "the scenes",
}


def parser() -> argparse.ArgumentParser:
    """The commands and their help, made from their docstrings."""
    top = argparse.ArgumentParser(
        prog="dev.py",
        description="Evenkeel for developers and the curious; the first start sets everything up.",
        epilog="Exit code: 0 fine, 1 something failed, 2 wrong usage, 3 the machine lacks something.",
        allow_abbrev=False,
    )
    top.add_argument("--venv", metavar="DIR", help="another place for the environment (.venv)")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    made: dict[str, argparse.ArgumentParser] = {}
    for name, function in COMMANDS.items():
        what = function.__doc__ or ""
        more = f" Further arguments go to {HAND_ON[name]}." if name in HAND_ON else ""
        made[name] = commands.add_parser(
            name, help=what, description=what + more, allow_abbrev=False
        )
    made["check"].add_argument(
        "--without-tests", action="store_true", help="leave the tests to a `test` of their own"
    )
    made["bench"].add_argument(
        "--tickets", type=int, default=100_000, metavar="N", help="up to 1000000 (default 100000)"
    )
    made["shots"].add_argument("folder", metavar="DIR", help="where the pictures go")
    return top


def main(words: list[str] | None = None) -> int:
    """Do what the command line asks; environment trouble ends in a sentence, not in a traceback."""
    top = parser()
    args, rest = top.parse_known_args(words)
    if rest and args.command not in HAND_ON:
        top.error(f"{args.command} does not know {' '.join(rest)}")
    if args.venv:
        os.environ["EVENKEEL_VENV"] = os.path.abspath(args.venv)
    try:
        return COMMANDS[args.command](args, rest)
    except (machine.Lacking, environment.SetupFailed) as trouble:
        print(trouble, file=sys.stderr)
        return LACKING
    except children.Stopped as stopped:
        return stopped.code
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
