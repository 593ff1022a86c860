"""`python -m tests.cases FAMILY FILE`: judge the product by a file of cases."""

import argparse
import sys
from pathlib import Path

from tests.cases.families import NOT_BUILT, RUNNERS
from tests.cases.verdict import told


def main(args: list[str]) -> int:
    """0 when every case passed, 1 when one failed, 2 when there was nothing to run."""
    parser = argparse.ArgumentParser(prog="python -m tests.cases", description=__doc__)
    parser.add_argument("family", choices=[*RUNNERS, *NOT_BUILT])
    parser.add_argument("file", type=Path)
    given = parser.parse_args(args)
    if given.family in NOT_BUILT:
        print(f"family {given.family} is not built yet", file=sys.stderr)
        return 2
    if not given.file.is_file():
        print(f"no such file: {given.file}", file=sys.stderr)
        return 2
    return 0 if told(RUNNERS[given.family](given.file), print) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
