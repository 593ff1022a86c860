"""The weather from the command line: python -m tests.weather --seeds A:B [--plant NAME|all] [--faults all]."""

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from tests.weather import runner


def seeds(text: str) -> range:
    """A range such as 0:300, or a single seed."""
    first, _, end = text.partition(":")
    return range(int(first), int(end) if end else int(first) + 1)


def parser() -> argparse.ArgumentParser:
    """What can be asked."""
    top = argparse.ArgumentParser(prog="python -m tests.weather", description=__doc__)
    top.add_argument("--seeds", type=seeds, default=range(300), metavar="A:B", help="(0:300)")
    top.add_argument("--faults", default="", help="all, or names from tests/weather/knobs.py")
    top.add_argument(
        "--pairs",
        default="",
        metavar="FAULTS",
        help="live with two faults at a time: these with any",
    )
    top.add_argument("--jobs", type=int, default=len(runner.cores()), metavar="N")
    top.add_argument("--trace", action="store_true", help="tell all that happens in the first seed")
    top.add_argument(
        "--log", type=Path, metavar="FILE", help="keep what was judged; go on from there"
    )
    top.add_argument("--stories", action="store_true", help="say the digest of each seed's story")
    top.add_argument("--plant", default="", help="a defect of tests/weather/plants.py, or all")
    return top


def main() -> int:
    """0 when every seed held, or every planted defect was found."""
    args, say = parser().parse_args(), partial(print, flush=True)
    if args.plant:
        from tests.weather import plants

        return 0 if plants.run(args.plant, args.seeds, args.faults, args.jobs, say) else 1
    if args.pairs:
        return 0 if runner.run_pairs(args.seeds, args.pairs, args.jobs, say, args.log) else 1
    if args.trace:
        runner.prepare(min(runner.cores()))
        verdict = runner.judge(args.seeds[0], args.faults, say)
        say(str(verdict))
        return 1 if verdict.invariant else 0
    if args.stories:
        return 0 if runner.tell(args.seeds, args.faults, args.jobs, say) else 1
    return 0 if runner.run(args.seeds, args.faults, args.jobs, say, args.log) else 1


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        # Sets of names are walked in an order that differs from run to run; a seed must not.
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, "-m", "tests.weather", *sys.argv[1:]])  # noqa: S606
    sys.exit(main())
