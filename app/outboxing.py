"""What a person does about the outbox on the command line: mend what came back, and seal an export for support."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from app.commands import USAGE, Trouble, opened, print_json

Act = Callable[[argparse.Namespace], int]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of `evenkeel outbox`."""
    words = " · ".join(f"{name} {rest}".rstrip() for name, (rest, _) in ACTIONS.items())
    parser.add_argument("action", nargs="?", default="needs", choices=tuple(ACTIONS))
    parser.add_argument("words", nargs="*", metavar="WORD", help=words)
    parser.add_argument("--profile", type=Path, metavar="DIR", help="where this agent's data lies")
    parser.add_argument("--sealed", type=Path, metavar="FILE", help="export: the file to write")
    parser.add_argument("--key", type=Path, metavar="FILE",
                        help="export: support's public key, if not the one trusted; open: the private one")  # fmt: skip
    parser.add_argument("--words", dest="note", default="", metavar="TEXT",
                        help="repair: the note, the reason to dismiss, or what an edit changes")  # fmt: skip


def outbox(given: argparse.Namespace) -> int:
    """Do one of the actions."""
    rest, act = ACTIONS[given.action]
    if len(given.words) != len(rest.split()):
        raise Trouble(f"evenkeel outbox {given.action} {rest}".rstrip(), USAGE)
    return act(given)


def _needs(given: argparse.Namespace) -> int:
    """What needs a person, and what can be done about each."""
    from app.domain.repairs import fitting
    from app.store.queries import Attention
    from app.workstation_editing import finish

    with opened(given) as station:
        finish(station)
        rows = station.ask(Attention())
    print_json(
        [
            {
                "seq": row.seq,
                "name": row.name,
                "ticket": row.ref,
                "code": row.code,
                "reason": row.reason,
                "repairs": fitting(row.name, row.code, row.reason, has_ticket=bool(row.ticket)),
            }
            for row in rows
        ]
    )
    return 0


def _repair(given: argparse.Namespace) -> int:
    from app.domain.repairs import Repair
    from app.workstation_outbox import repair

    seq, how = given.words
    if not seq.isdigit() or how not in list(Repair):
        raise Trouble(f"SEQ is a number, HOW one of: {', '.join(Repair)}.", USAGE)
    with opened(given) as station:
        outcomes = repair(station, int(seq), Repair(how), given.note, at_once=False)
    print_json([outcome.seq for outcome in outcomes])
    return 0


def _undo(given: argparse.Namespace) -> int:
    from app.workstation_outbox import take_back

    (seq,) = given.words
    if not seq.isdigit():
        raise Trouble(
            "SEQ is a number: `evenkeel ask choices` lists what can be taken back.", USAGE
        )
    with opened(given) as station:
        take_back(station, int(seq))
    return 0


def _export(given: argparse.Namespace) -> int:
    from app.workstation_outbox import sealed

    if given.sealed is None:
        raise Trouble("The outbox leaves this computer only sealed: export --sealed FILE", USAGE)
    with opened(given) as station:
        content = sealed(station, given.key.read_text("utf-8") if given.key else "")
    given.sealed.write_bytes(content)
    _say(f"{len(content)} bytes, sealed, in {given.sealed}")
    return 0


def _open(given: argparse.Namespace) -> int:
    from app.settings.sealing import unseal

    if given.key is None:
        raise Trouble("Opening an export takes the private key: open FILE --key FILE", USAGE)
    content = unseal(Path(given.words[0]).read_bytes(), given.key.read_text("utf-8"))
    sys.stdout.write(content.decode())
    return 0


def _keys(given: argparse.Namespace) -> int:
    from app.settings.files import replace_file
    from app.settings.sealing import new_keys

    folder = Path(given.words[0])
    folder.mkdir(parents=True, exist_ok=True)
    private, public = folder / "support.private.pem", folder / "support.public.pem"
    if private.exists():
        raise Trouble(f"{private} is there already; nothing was changed.", USAGE)
    texts = new_keys()
    for path, text in zip((private, public), texts, strict=True):
        replace_file(path, text.encode())
    _say(f"{private} stays with support; {public} goes to every workstation (trust).")
    return 0


def _trust(given: argparse.Namespace) -> int:
    from app.commands import profile_of
    from app.settings.paths import private_dir
    from app.settings.sealing import check_public
    from app.settings.table import SUPPORT_KEY, Settings

    key = Path(given.words[0]).read_text("utf-8")
    check_public(key)
    Settings(private_dir(profile_of(given))).set(SUPPORT_KEY, key)
    _say("Exports of this profile are sealed for that key from now on.")
    return 0


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")


ACTIONS: dict[str, tuple[str, Act]] = {
    "needs": ("", _needs),
    "repair": ("SEQ HOW", _repair),
    "undo": ("SEQ", _undo),
    "export": ("", _export),
    "open": ("FILE", _open),
    "keys": ("FOLDER", _keys),
    "trust": ("FILE", _trust),
}
