"""The command line: everything the window can do to data, and the hub; one core, two faces.

Exit codes: 0 done · 1 refused by a rule · 2 not understood · 3 this machine is in the way (key, file,
disk, another console) · 4 the hub did not answer · 5 some rows were set aside · 70 a defect of ours.
"""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from app import __version__, commands, mending, operating, outboxing, policies, refunding
from app.commands import Trouble

DEFECT = 70


class Command(NamedTuple):
    """One word of the command line."""

    name: str
    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def _profile(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--profile", type=Path, metavar="DIR", help="where this agent's data lies")


def _desk(parser: argparse.ArgumentParser) -> None:
    _profile(parser)
    parser.add_argument("--hub", metavar="URL", help="the hub's address, if it has moved")


def _enrol(parser: argparse.ArgumentParser) -> None:
    _profile(parser)
    parser.add_argument("--ca", type=Path, metavar="FILE", help="certificate authority of your own")
    parser.add_argument("--hub", required=True, metavar="URL")
    parser.add_argument(
        "--code", required=True, help="the one-time code from `evenkeel hub code AGENT`"
    )


def _sign_in(parser: argparse.ArgumentParser) -> None:
    _desk(parser)
    parser.add_argument("--set-pin", action="store_true", help="also set the PIN for offline work")


def _import(parser: argparse.ArgumentParser) -> None:
    _profile(parser)
    parser.add_argument("format", help="see `evenkeel import --formats`", nargs="?", default="")
    parser.add_argument("path", type=Path, nargs="?")
    parser.add_argument("--formats", action="store_true", help="list the formats")
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would happen, change nothing"
    )
    parser.add_argument("--quarantine", type=Path, metavar="FILE", help="write bad rows here")


def _export(parser: argparse.ArgumentParser) -> None:
    _profile(parser)
    parser.add_argument(
        "folder", type=Path, help="a folder that is made; one file of JSON lines a kind"
    )


def _do(parser: argparse.ArgumentParser) -> None:
    _profile(parser)
    parser.add_argument(
        "name", nargs="?", default="", help="such as ticket.claim; without it: the list"
    )
    parser.add_argument("args", nargs="?", default="{}", metavar="JSON")


def _ask(parser: argparse.ArgumentParser) -> None:
    _profile(parser)
    parser.add_argument("query", nargs="?", default="", help="such as inbox; without it: the list")
    parser.add_argument("args", nargs="?", default="{}", metavar="JSON")


def _sync(parser: argparse.ArgumentParser) -> None:
    _profile(parser)
    parser.add_argument("--hub", metavar="URL", help="the hub's address, if it has moved")
    parser.add_argument("--follow", action="store_true", help="go on until stopped")


def _lend(parser: argparse.ArgumentParser) -> None:
    _desk(parser)
    parser.add_argument("agent", help="who is cut off from the hub")
    parser.add_argument("order")
    parser.add_argument("ticket")
    parser.add_argument("amount", type=int, help="in the smallest unit of the order's currency")


def _migrate(parser: argparse.ArgumentParser) -> None:
    _profile(parser)
    parser.add_argument("--url", help="migrate a hub's PostgreSQL database instead of a profile")


def _demo(parser: argparse.ArgumentParser) -> None:
    _profile(parser)
    parser.add_argument("--fresh", action="store_true", help="forget the last demo and begin anew")


COMMANDS = (
    Command("desk", "open the console", _desk, commands.desk),
    Command("demo", "try it: a hub, two workstations and live traffic", _demo, commands.demo),
    Command(
        "hub",
        "serve workstations, run the office, back up and put back",
        operating.arguments,
        operating.hub,
    ),
    Command("lend", "say a code by which a cut-off agent may refund", _lend, commands.lend),
    Command("enrol", "connect a profile to a hub", _enrol, commands.enrol),
    Command("signin", "prove at the hub who sits here", _sign_in, commands.sign_in),
    Command("import", "bring in orders, tickets and mails", _import, commands.import_),
    Command("export", "write everything a profile holds as JSON lines", _export, commands.export),
    Command("do", "perform any operation", _do, commands.do),
    Command("ask", "ask any question, JSON out", _ask, commands.ask),
    Command(
        "outbox",
        "what needs a person and how to mend it; a sealed export for support",
        outboxing.arguments,
        outboxing.outbox,
    ),
    Command(
        "policy",
        "check, compare, test and print the policy book",
        policies.arguments,
        policies.policy,
    ),
    Command("refund", "print how a refund was worked out", refunding.arguments, refunding.refund),
    Command("sync", "send and read once", _sync, commands.sync),
    Command("migrate", "bring a store to this program's schema", _migrate, commands.migrate_),
    Command("mend", "make a damaged or lost store anew", _profile, mending.mend),
    Command("doctor", "check key, file, clock and hub, in plain words", _desk, commands.doctor),
)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    epilog = (__doc__ or "").partition("\n\n")[2]
    top = argparse.ArgumentParser(
        prog="evenkeel", epilog=epilog, description="Evenkeel agent console"
    )
    top.add_argument("--version", action="version", version=f"evenkeel {__version__}")
    top.add_argument("--verbose", action="store_true", help="tell more on standard error")
    words = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        sub = words.add_parser(command.name, help=command.summary, description=command.summary)
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return top


def understood(argv: Sequence[str] | None) -> argparse.Namespace:
    """What the words mean; a list of them may be interrupted by options, which argparse alone would not take."""
    top = parser()
    arguments, rest = top.parse_known_args(argv)
    if rest and (not hasattr(arguments, "words") or any(word[:1] == "-" for word in rest)):
        top.error(f"not understood: {' '.join(rest)}")
    if rest:
        arguments.words += rest
    return arguments


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; every expected trouble ends in a sentence and an exit code, never in a traceback."""
    arguments = understood(argv)
    level = logging.DEBUG if arguments.verbose else logging.ERROR
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s")
    try:
        return int(arguments.run(arguments))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return trouble.code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return _defect(error, arguments)


def _defect(error: Exception, arguments: argparse.Namespace) -> int:
    known = commands.known_trouble(error)
    if known is not None:
        print(known, file=sys.stderr)
        return known.code
    logging.getLogger(__name__).debug("defect", exc_info=error)
    where = error.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    place = f"{Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}" if where else "?"
    print(
        f"Evenkeel has a defect here ({type(error).__name__} at {place}, command "
        f"{arguments.command}). What was saved before is safe. Please report this line; "
        "--verbose shows more.",
        file=sys.stderr,
    )
    return DEFECT
