"""What a manager does with scripts of others on the command line: bring them in, hand them out, replay talks."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands import MACHINE, REFUSED, USAGE, Trouble, print_json
from app.policies_book import Act, book_in, say_findings
from app.settings.files import replace_file

if TYPE_CHECKING:
    from app.domain.policy.findings import Finding
    from app.domain.scripts.script import Script


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the exchange."""
    parser.add_argument(
        "--replace", action="store_true", help="import: write over scripts of the same name"
    )


def bring_in(given: argparse.Namespace) -> int:
    """Scripts of another format into the book's folder; without --book, only told what they would be."""
    from app.domain.scripts.lint import Around, findings
    from app.domain.scripts.writing import script_text

    scripts = _read(given.words[0], Path(given.words[1]))
    texts = {f"scripts/{it.name}.yaml": script_text(it) for it in scripts}
    if given.book is not None:
        _write(given.book, texts, is_over=given.replace)
    around = Around({it.name: it for it in scripts})
    said: list[Finding] = []
    for script, (file, text) in zip(scripts, texts.items(), strict=True):
        said += findings(script, file, text, around)
    say_findings(said)
    for script in scripts:
        sys.stdout.write(f"{script.name}: {len(script.steps)} steps\n")
    stops = sum(it.stops for it in said)
    where = f"in {given.book}" if given.book is not None else "not written: name a book with --book"
    sys.stdout.write(
        f"{len(scripts)} scripts {where}; {stops} to mend, {len(said) - stops} to look at\n"
    )
    return REFUSED if stops else 0


def hand_out(given: argparse.Namespace) -> int:
    """A script of the book, or all of them, in another format."""
    from app.importers.scripts.formats import SCRIPT_FORMATS

    kind, *names = given.words
    format = SCRIPT_FORMATS[kind]
    scripts = _named(book_in(given.book).scripts, names)
    if format.is_whole or len(scripts) == 1:
        stem = scripts[0].name if len(scripts) == 1 else kind
        _hand(given.out or Path(f"{stem}{format.suffix}"), format.write(scripts))
        return 0
    folder: Path = given.out or Path()
    for script in scripts:
        _hand(folder / f"{script.name}{format.suffix}", format.write([script]))
    return 0


def replay(given: argparse.Namespace) -> int:
    """Walk recorded conversations through the scripts of their guidelines, turn by turn."""
    from app.importers.rows import BadSource
    from app.importers.scripts.formats import text_of
    from app.importers.scripts.replay import read_conversations, replayed, script_for

    scripts = _read("abcd", Path(given.words[0]))
    try:
        conversations = read_conversations(text_of(_bytes(Path(given.words[1]))))
    except BadSource as error:
        raise Trouble(f"{given.words[1]}: {error}", REFUSED) from error
    missing = 0
    for one in conversations:
        script = script_for(one, scripts)
        if script is None:
            missing += 1
            sys.stdout.write(f"{one.id} {one.subflow}: no script\n")
            continue
        held = replayed(one, script)
        sys.stdout.write(
            f"{one.id} {one.subflow} → {script.name}, ended at {held.ended or 'no end'}\n"
        )
        for it in held.stands:
            mark = "✓" if it.done else "beside the script" if it.turn.button else ""
            sys.stdout.write(f"  {it.turn.who}: {it.turn.text} · {it.at} {mark}".rstrip() + "\n")
    return REFUSED if missing else 0


def where_used(given: argparse.Namespace) -> int:
    """What rests on a part, such as clause/3.2 or script/late-parcel, and so would feel a change of it."""
    from app.domain.lined import nearest
    from app.domain.policy.where_used import impact, users

    book, key = book_in(given.book), given.words[0]
    if key not in book.parts:
        raise Trouble(f"There is no {key}; {nearest(key, tuple(book.parts))}", USAGE)
    known = users(book)
    reached = impact(known, key)
    if given.json:
        print_json({"part": key, "used_by": known.get(key, ()), "reaches": reached})
        return 0
    for one in reached:
        far = "" if one in known.get(key, ()) else " by way of others"
        sys.stdout.write(f"{one}{far}\n")
    sys.stdout.write(f"{len(reached)} parts rest on {key}\n")
    return 0


def _read(kind: str, file: Path) -> "tuple[Script, ...]":
    from app.importers.rows import BadSource
    from app.importers.scripts.formats import SCRIPT_FORMATS, read_scripts

    if kind not in SCRIPT_FORMATS:
        known = "\n".join(
            f"  {name:9} {it.summary} ({it.suffix})" for name, it in SCRIPT_FORMATS.items()
        )
        raise Trouble(f"There is no kind {kind!r}; there is\n{known}", USAGE)
    try:
        return read_scripts(kind, file.name, _bytes(file))
    except BadSource as error:
        raise Trouble(f"{file}: {error}", REFUSED) from error


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Trouble(f"{file} cannot be read: {error.strerror}", MACHINE) from error


def _write(book: Path, texts: dict[str, str], *, is_over: bool) -> None:
    """All files or none."""
    if not (book / "book.yaml").is_file():
        raise Trouble(f"{book} is no policy book: there is no book.yaml in it.", USAGE)
    taken = [it for it, text in texts.items() if _is_other(book / it, text)]
    if taken and not is_over:
        raise Trouble(
            f"{', '.join(taken)} would be written over; add --replace if that is meant.", REFUSED
        )
    (book / "scripts").mkdir(exist_ok=True)
    for name, text in texts.items():
        replace_file(book / name, text.encode())


def _is_other(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes() != text.encode()


def _hand(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    replace_file(file, data)
    sys.stdout.write(f"{file}\n")


def _named(scripts: "Iterable[Script]", names: Sequence[str]) -> "list[Script]":
    from app.domain.lined import nearest

    known = {it.name: it for it in scripts}
    for name in names:
        if name not in known:
            raise Trouble(f"There is no script {name}; {nearest(name, tuple(known))}", USAGE)
    found = [known[name] for name in names] or list(known.values())
    if not found:
        raise Trouble("This book has no script.", REFUSED)
    return found


# `export` is shared with the papers of the whole book.
ACTIONS: dict[str, tuple[str, Act]] = {
    "import": ("KIND FILE", bring_in),
    "used": ("PART", where_used),
    "replay": ("GUIDELINES CONVERSATIONS", replay),
}
EXPORTS: dict[str, Act] = dict.fromkeys(
    ("xlsform", "csv", "markdown", "mermaid", "zammad", "abcd"), hand_out
)
