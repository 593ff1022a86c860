"""What a manager does with the policy book on the command line: check it, compare it, test it, print it."""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands import REFUSED, USAGE, Trouble, print_json
from app.policies_book import Act, book_in, checked, in_data, say_findings
from app.policies_editions import ACTIONS as EDITIONS
from app.policies_editions import arguments as edition_arguments
from app.policies_exchange import ACTIONS as EXCHANGE
from app.policies_exchange import EXPORTS
from app.policies_exchange import arguments as exchange_arguments
from app.settings.files import replace_file

if TYPE_CHECKING:
    from app.domain.policy.book import Book
    from app.domain.policy.difference import Run
    from app.domain.scripts.script import Script


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of `evenkeel policy`."""
    words = " · ".join(f"{name} {rest}".rstrip() for name, (rest, _) in ACTIONS.items())
    parser.add_argument("action", nargs="?", default="check", choices=tuple(ACTIONS))
    parser.add_argument("words", nargs="*", metavar="WORD", help=words)
    parser.add_argument(
        "--book", type=Path, metavar="DIR", help="the book's folder; without it, the shipped one"
    )
    parser.add_argument(
        "--out", "--to", type=Path, metavar="FILE", help="export: the file to write"
    )
    parser.add_argument("--json", action="store_true", help="check, diff: for programs")
    parser.add_argument("--language", default="en", help="diff, export: whose words; en, zh, …")
    edition_arguments(parser)
    exchange_arguments(parser)


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
        print_json(in_data(findings))
    else:
        say_findings(findings)
        looks = len(findings) - stops
        sys.stdout.write(
            f"{book.cover.id} {book.cover.version}: {len(book.clauses)} clauses, "
            f"{len(book.scripts)} scripts; {stops} to mend, {looks} to look at\n"
        )
    return REFUSED if stops else 0


def _test(given: argparse.Namespace) -> int:
    """Walk the scripts' own test cases; refused when one does not lead where its author says."""
    from app.domain.scripts.trial import findings_of_trials, outcomes, untried

    book = book_in(given.book)
    library = {one.name: one for one in book.scripts}
    failed = 0
    for script in _chosen(library, given.words):
        made = outcomes(script, library)
        passed = sum(one.is_passed for one in made)
        failed += len(made) - passed
        rest = ", ".join(untried(script, made))
        left = f"; no case comes to {rest}" if rest else ""
        sys.stdout.write(f"{script.name} {script.version}: {passed} of {len(made)} pass{left}\n")
        origin = book.origins[f"script/{script.name}"]
        say_findings(findings_of_trials(script, origin.file, origin.text, library))
    return REFUSED if failed else 0


def _chosen(library: Mapping[str, "Script"], words: list[str]) -> list["Script"]:
    if words and words[0] not in library:
        raise Trouble(f"There is no script {words[0]!r}; there is {', '.join(library)}.", USAGE)
    return [library[words[0]]] if words else list(library.values())


def _diff(given: argparse.Namespace) -> int:
    """What changed from one book to another, the words of one language; NEW is --book without it."""
    from app.domain.policy.difference import difference

    old, *new = (Path(word) for word in given.words)
    changes = difference(book_in(old), book_in(new[0] if new else given.book))
    if given.json:
        print_json(changes)
        return 0
    for change in changes:
        sys.stdout.write(f"{change.how} {change.key}\n")
        for field in change.fields:
            if _is_read(field.path, given.language):
                sys.stdout.write(f"  {field.path}: {_marked(field.runs)}\n")
    return 0


def _is_read(path: str, language: str) -> bool:
    """Whether a field is no text, or one of the language asked for."""
    from app.domain.said import LANGUAGE

    last = path.rpartition(".")[2]
    return last == language or not LANGUAGE.fullmatch(last)


def _marked(runs: Iterable["Run"]) -> str:
    signs = {"same": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}
    return " ".join("".join(signs[run.mark].format(run.text) for run in runs).split())


def _export(given: argparse.Namespace) -> int:
    """The whole book on paper; scripts alone in the formats of others."""
    kind = given.words[0]
    if kind in EXPORTS:
        return EXPORTS[kind](given)
    if kind not in PAPERS:
        known = ", ".join((*PAPERS, *EXPORTS))
        raise Trouble(f"There is no kind {kind!r}; there is {known}.", USAGE)
    book = book_in(given.book)
    out = given.out or Path(f"{book.cover.id}-{book.cover.version}.{kind}")
    PAPERS[kind](book, given.language, out)
    sys.stdout.write(f"{out}\n")
    return 0


def _markdown(book: "Book", language: str, out: Path) -> None:
    from app.desktop.bookpaper import labels
    from app.domain.policy.printing import markdown_of

    replace_file(out, markdown_of(book, language, labels(language)).encode())


def _html(book: "Book", language: str, out: Path) -> None:
    from app.desktop.bookpaper import labels
    from app.domain.policy.printing import html_of

    replace_file(out, html_of(book, language, labels(language)).encode())


def _pdf(book: "Book", language: str, out: Path) -> None:
    from app.desktop.bookpaper import labels, write_pdf
    from app.domain.policy.printing import html_of

    write_pdf(html_of(book, language, labels(language)), out)


PAPERS: dict[str, Callable[["Book", str, Path], None]] = {
    "md": _markdown,
    "html": _html,
    "pdf": _pdf,
}
# What each word does; `[…]` may be left out. Publishing and exchange bring their own.
ACTIONS: dict[str, tuple[str, Act]] = {
    "check": ("", _check),
    "diff": ("OLD [NEW]", _diff),
    "test": ("[SCRIPT]", _test),
    "export": ("KIND [SCRIPT]", _export),
    **EXCHANGE,
    **EDITIONS,
}
