"""The bench: the product's own paths, measured beside the limit and the goals, every effect looked up again.

Times in ms unless a unit stands there; `limit` is the same work by plain statements on the same file.
"""

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.workstation import Workstation
from tests.bench import told
from tests.bench.corpus import Corpus
from tests.bench.gauge import FIRST, Figure, Wrong, figure, go_along, go_first
from tests.bench.plain import Plain
from tests.bench.raw import Raw
from tests.bench.reading import reads
from tests.bench.refunding import refunds
from tests.bench.scripting import scripts
from tests.bench.stock import KEPT, PHRASE, bytes_of, copy_of, profile_of
from tests.bench.writing import writes

MOST = 1_000_000
PARTS = ("data", "window", "demo", "line", "plain", "backlog", "refunds", "scripts")


def main() -> int:
    """Measure, say, keep; 1 when an effect was not there, 0 otherwise, whatever the speed."""
    arguments = _arguments()
    corpus = Corpus(arguments.tickets, arguments.seed)
    about = told.machine() | {"tickets": corpus.tickets, "seed": corpus.seed}
    about |= {"first": arguments.first}
    print(", ".join(f"{name} {value}" for name, value in about.items()), flush=True)
    figures: list[Figure] = []
    print("\n" + told.HEAD, flush=True)
    for one in run(corpus, arguments.only, arguments.first):
        figures.append(one)
        print(told.line(one), flush=True)
    if arguments.json:
        told.keep(arguments.json, about, figures)
    return _summary(figures)


def run(corpus: Corpus, parts: list[str], is_first: bool) -> Iterator[Figure]:
    """Every line of the chosen parts."""
    if is_first:
        os.environ[FIRST] = "1"  # the window's processes are begun so
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="run-", dir=KEPT) as scratch:
        Path(scratch).chmod(0o711)
        if "refunds" in parts:
            yield from told_wrong("refunds", _of_rules(refunds(), is_first))
        if "scripts" in parts:
            yield from _of_rules(scripts(Path(scratch) / "scripts"), is_first)
        if "data" in parts or "window" in parts:
            with copy_of(profile_of(corpus), Path(scratch)) as profile:
                yield from _on_profile(profile, corpus, parts, is_first)
        if "demo" in parts:
            from tests.bench.window import of_the_demo

            yield from told_wrong("the demo", of_the_demo(Path(scratch)))
        if "line" in parts:
            from tests.bench.line import over_the_line

            yield from told_wrong("the line", over_the_line(corpus, Path(scratch)))
        if "plain" in parts:
            from tests.bench.line import of_plain_tickets

            plain = Plain(corpus.tickets, corpus.seed)
            yield from told_wrong("plain tickets", of_plain_tickets(plain, Path(scratch)))
        if "backlog" in parts:
            from tests.bench.line import of_a_long_queue

            plain = Plain(corpus.tickets, corpus.seed)
            yield from told_wrong("a long queue", of_a_long_queue(plain, Path(scratch)))


def _on_profile(
    profile: Path, corpus: Corpus, parts: list[str], is_first: bool
) -> Iterator[Figure]:
    if "data" in parts:
        corpus.ticket(0)  # makes what all tickets are made of
        gc.collect()
        gc.freeze()  # as the window does once it stands; and the corpus is no part of the product
        if is_first:
            go_first()
        yield figure("store on disk", bytes_of(profile) / 1e6, "MB")
        station, limit = Workstation.open(profile, passphrase=PHRASE), Raw(profile)
        yield from reads(station, limit, corpus)
        yield from writes(station, limit)
        limit.close()
        station.close()
        go_along()
    if "window" in parts:
        from tests.bench.window import in_the_window

        yield from told_wrong("the window", in_the_window(profile, corpus))


def _of_rules(figures: Iterator[Figure], is_first: bool) -> Iterator[Figure]:
    """Figures of rules alone, taken as in a window that stands: what it is made of is no waste to be looked for."""
    gc.collect()
    gc.freeze()
    if is_first:
        go_first()
    yield from figures
    go_along()


def told_wrong(name: str, figures: Iterator[Figure]) -> Iterator[Figure]:
    """The figures; where they break off, a line that says why."""
    try:
        yield from figures
    except Wrong as fault:
        yield figure(name, None, wrong=str(fault))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--tickets", type=_size, default=100_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write JSON lines")
    parser.add_argument(
        "--first",
        action="store_true",
        help="measure ahead of all other processes (root); for a machine that others use as well",
    )
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="PART")
    return parser.parse_args()


def _size(text: str) -> int:
    size = int(text)
    if not 1_000 <= size <= MOST:
        raise argparse.ArgumentTypeError(f"from 1000 to {MOST}")
    return size


def _summary(figures: list[Figure]) -> int:
    failed = [one.name for one in figures if one.verdict == "failed"]
    over = [one.name for one in figures if one.verdict == "over"]
    print(f"\n{len(figures)} lines; over their goal: {', '.join(over) or 'none'}")
    if failed:
        print(f"FAILED, the effect is not there: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
