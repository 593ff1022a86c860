"""What an agent does with a refund's calculation on the command line: print it with its clauses."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands import USAGE, Trouble, opened, parsed

if TYPE_CHECKING:
    from app.desktop.refund.reading import Weighed
    from app.domain.refunds.ask import Ask
    from app.workstation import Workstation


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of `evenkeel refund`."""
    parser.add_argument("action", choices=("pdf",), help="pdf: the calculation on paper")
    parser.add_argument("order", help="the order's id")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="where this agent's data lies")
    parser.add_argument(
        "--ask", metavar="JSON", help="what comes back; without it, all that is left of the order"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--customer",
        action="store_true",
        help="in the customer's language, without what concerns us alone",
    )
    parser.add_argument("--language", help="en, zh, cs, lv or it, whoever reads it")


def refund(given: argparse.Namespace) -> int:
    """Print the calculation."""
    from app.desktop.bookpaper import write_pdf
    from app.desktop.refund.paper import html_of
    from app.desktop.refund.saving import read_sheet
    from app.desktop.refund.speech import language_of
    from app.store.queries import Me

    with opened(given) as station:
        weighed = _weighed(station, given.order, given.ask)
        assert weighed.row is not None
        order, customer = weighed.row.case.order, weighed.row.case.customer
        label = customer.label if customer else ""
        sheet = read_sheet(station, weighed, label, is_ours=not given.customer)
        assert sheet is not None
        reader = customer if given.customer else station.ask(Me())
        spoken = reader.language if reader else ""
    out = given.out or Path(f"refund-{order.number}.pdf")
    write_pdf(html_of(sheet, language_of(tuple((given.language or spoken).split(",")))), out)
    sys.stdout.write(f"{out}\n")
    return 0


def _weighed(station: "Workstation", order: str, ask: str | None) -> "Weighed":
    from app.desktop.refund.reading import read_answer, read_rest

    weighed = read_rest(station, order) if ask is None else read_answer(station, order, _ask(ask))
    if weighed.said is not None:
        raise weighed.said
    if weighed.row is None:
        raise Trouble(f"Order {order} or the rules for refunds are not on this computer.", USAGE)
    return weighed


def _ask(text: str) -> "Ask":
    import msgspec

    from app.domain.refunds.ask import Ask

    try:
        return msgspec.convert(parsed(text), Ask)
    except msgspec.ValidationError as error:
        raise Trouble(f"The question does not fit: {error}", USAGE) from error
