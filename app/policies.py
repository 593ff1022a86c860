"""What a manager does with the policy book on the command line: check it, compare it, test it, print it."""

import argparse
import sys
from pathlib import Path

from app.commands import REFUSED, USAGE, Trouble
from app.policies_book import Act, checked, say_findings


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of `evenkeel policy`."""
    words = " · ".join(f"{name} {rest}".rstrip() for name, (rest, _) in ACTIONS.items())
    parser.add_argument("action", nargs="?", default="check", choices=tuple(ACTIONS))
    parser.add_argument("words", nargs="*", metavar="WORD", help=words)
    parser.add_argument(
        "--book", type=Path, metavar="DIR", help="the book's folder; without it, the shipped one"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="export: the file to write")
    parser.add_argument("--json", action="store_true", help="check, diff: for programs")
    parser.add_argument("--language", default="en", help="diff, export: whose words; en, zh, …")


def policy(given: argparse.Namespace) -> int:
    """Do one of the actions."""
    rest, act = ACTIONS[given.action]
    needed = [word for word in rest.split() if not word.startswith("[")]
    if not len(needed) <= len(given.words) <= len(rest.split()):
        raise Trouble(f"evenkeel policy {given.action} {rest}".rstrip(), USAGE)
    return act(given)


def _check(given: argparse.Namespace) -> int:
    """All that is wrong in the book; refused when something stops it from being published."""
    book, findings = checked(given.book)
    stops = sum(one.stops for one in findings)
    if given.json:
        from app.commands import print_json

        print_json(findings)
    else:
        say_findings(findings)
        looks = len(findings) - stops
        sys.stdout.write(
            f"{book.cover.id} {book.cover.version}: {len(book.clauses)} clauses, "
            f"{len(book.scripts)} scripts; {stops} to mend, {looks} to look at\n"
        )
    return REFUSED if stops else 0


# What each word does; `[…]` may be left out. Publishing and exchange bring their own.
ACTIONS: dict[str, tuple[str, Act]] = {
    "check": ("", _check),
}
