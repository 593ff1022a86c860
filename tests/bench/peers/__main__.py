"""PouchDB, Kinto and ours on the same machine, one after the other: `python -m tests.bench.peers`."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.bench.gauge import load
from tests.bench.peers import kinto, ours, pouch
from tests.bench.peers.peer import Absent, Result, documents
from tests.bench.stock import KEPT

PUSHED: Final = 10_000
PRODUCTS: Final = ("ours", "pouch", "kinto")


def main() -> int:
    """Measure each and say so; 1 when two ends did not hold the same."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.peers", description=__doc__)
    parser.add_argument("--tickets", type=int, default=100_000, metavar="N")
    parser.add_argument("--only", nargs="+", choices=PRODUCTS, default=list(PRODUCTS))
    arguments = parser.parse_args()
    KEPT.mkdir(parents=True, exist_ok=True)
    is_equal = True
    with tempfile.TemporaryDirectory(prefix="peers-", dir=KEPT) as scratch:
        place = Path(scratch)
        place.chmod(0o711)
        docs = documents(arguments.tickets, place / "documents.jsonl")
        for product in arguments.only:
            try:
                for result in _results(product, docs, arguments.tickets, place):
                    print(f"{result.line()}  load {load():.1f}", flush=True)
                    is_equal = is_equal and result.ours == result.theirs
            except Absent as why:
                print(f"{product}: not measured: {why}", flush=True)
    return 0 if is_equal else 1


def _results(product: str, docs: Path, tickets: int, place: Path) -> Iterator[Result]:
    if product == "ours":
        return ours.results(tickets, PUSHED, place)
    return (pouch if product == "pouch" else kinto).results(docs, PUSHED, tickets, place)


if __name__ == "__main__":
    sys.exit(main())
