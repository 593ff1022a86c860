"""The calculator: one function from sale, past, request and terms to the draft; preview and commit both call it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from app.domain.refunds.allocation import allocate
from app.domain.refunds.deductions import Deduct, Deduction, deducted, restocking, shared
from app.domain.refunds.draft import (
    Bucket,
    Draft,
    GoodwillRefund,
    LineRefund,
    ShippingRefund,
    TenderRefund,
)
from app.domain.refunds.lines import Slice, slice_line, split_amount
from app.domain.refunds.loyalty import Points, moved
from app.domain.refunds.offers import Compared, OnLost, Piece, compare
from app.domain.refunds.past import NOTHING, UNTOUCHED, Past, Taken
from app.domain.refunds.refusal import Reason, Refused
from app.domain.refunds.request import (
    Basis,
    ByQuantity,
    Entry,
    Goodwill,
    Request,
    Rest,
    ShippingAsk,
)
from app.domain.refunds.sale import Sale, SaleLine, Shipment
from app.domain.refunds.shipping import refund_shipping
from app.domain.refunds.tenders import Room, spread
from app.domain.refunds.terms import ORDINARY, Terms
from app.domain.refunds.trace import Fact, Step

CASH = "cash"


def calculate(
    sale: Sale, request: Request, past: Past = UNTOUCHED, terms: Terms = ORDINARY
) -> Draft:
    """The draft of a request, or Refused with the reason and the most that could be asked for."""
    sale.check()
    return _Calculation(sale, request, past, terms).draft()


class _Calculation:
    """One run; `lines` and `shipments` grow as its own entries take from them."""

    def __init__(self, sale: Sale, request: Request, past: Past, terms: Terms) -> None:
        self.sale, self.request, self.past, self.terms = sale, request, past, terms
        self.lines: dict[str, Taken] = dict(past.lines)
        self.shipments: dict[str, Taken] = dict(past.shipments)
        self.steps: list[Step] = []
        self.goods: list[tuple[SaleLine, Slice]] = []
        self.left: list[tuple[int, int]] = []
        self.shipped: list[tuple[Shipment, Slice]] = []
        self.given: list[tuple[SaleLine, Slice]] = []

    def draft(self) -> Draft:
        for entry in self.request.entries:
            self._cut(entry)
        for ask in self.request.shipping:
            self._ship(ask)
        self._check_any()
        points, offers = self._points(), tuple(self._offers())
        deductions = self._deductions(points, offers)
        lines = self._line_refunds(deductions)
        for goodwill in self.request.goodwill:
            self._give(goodwill)
        worth = sum(line.net + line.tax - line.kept for line in lines)
        worth += sum(cut.gross for _, cut in (*self.shipped, *self.given))
        amount, tenders = self._paid_back(worth, deductions)
        left = self.sale.captured - self.past.paid - amount
        self._say("total.amount", amount=amount, left=left)
        return Draft(
            sale=self.sale.id,
            currency=self.sale.currency,
            lines=lines,
            shipping=self._shipping_refunds(),
            deductions=deductions,
            goodwill=tuple(GoodwillRefund(x.id, cut.net, cut.tax) for x, cut in self.given),
            rounding=amount - worth,
            tenders=tenders,
            buckets=self._buckets(lines),
            amount=amount,
            remaining=left,
            points=points,
            offers=offers,
            steps=tuple(self.steps),
        )

    def _say(self, code: str, **facts: Fact) -> None:
        self.steps.append(Step(code, facts))

    # ---- goods and shipping ----------------------------------------------------------------------

    def _cut(self, entry: Entry) -> None:
        line = self._line(entry.line)
        before = self.lines.get(line.id, NOTHING)
        cut = slice_line(line, before, entry)
        quantity, net, tax = cut
        self.lines[line.id] = before.plus(quantity, net, tax)
        self.goods.append((line, cut))
        paid, earlier, amount = line.net + line.tax, before.net + before.tax, net + tax
        self.left.append((line.quantity - before.quantity - quantity, paid - earlier - amount))
        facts: dict[str, Fact] = {
            "line": line.id,
            "quantity": quantity,
            "before": before.quantity,
            "of": line.quantity,
            "paid": paid,
            "earlier": earlier,
            "net": net,
            "tax": tax,
            "amount": amount,
        }
        self.steps.append(Step(_code(entry), facts))

    def _line(self, id: str) -> SaleLine:
        line = self.sale.by_id.get(id)
        if line is None:
            raise Refused(Reason.LINE_NOT_FOUND, at=id)
        return line

    def _ship(self, ask: ShippingAsk) -> None:
        if ask.amount is None and not self.sale.total:
            return  # a free order: whether there is anything at all is asked once, for the whole
        only = self.terms.standard_delivery_only
        parts = refund_shipping(self.sale.shipments, self.shipments, ask, standard_only=only)
        for shipment, cut in parts:
            before = self.shipments.get(shipment.id, NOTHING)
            self.shipments[shipment.id] = before.plus(0, cut.net, cut.tax)
            self.shipped.append((shipment, cut))
            code = "shipping.rest" if ask.amount is None else "shipping.by_amount"
            faster = shipment.standard is not None and shipment.standard < shipment.gross
            if ask.amount is None and only and faster:
                code = "shipping.standard_only"
            self._say(
                code,
                shipment=shipment.id,
                paid=shipment.gross,
                earlier=before.net + before.tax,
                net=cut.net,
                tax=cut.tax,
                amount=cut.gross,
            )

    def _check_any(self) -> None:
        """Pieces that cost nothing are a return worth 0; the rest of nothing is nothing to refund."""
        rests = all(isinstance(entry, Rest) for entry in self.request.entries)
        worthless = not any(cut.net or cut.tax for _, cut in self.goods)
        if rests and worthless and not self.shipped and not self.request.goodwill:
            raise Refused(Reason.NOTHING_TO_REFUND, 0)

    # ---- what is taken off -----------------------------------------------------------------------

    def _points(self) -> Points:
        sale, before = self.sale, self.past.lines.values()
        if not sale.points_earned and not sale.points_spent:
            return Points(0, 0)
        whole = sum(line.gross for line in sale.lines)
        earlier = sum(taken.net + taken.tax for taken in before)
        more = sum(cut.gross for _, cut in self.goods)
        balance = self.terms.points_balance
        points = moved(sale.points_earned, sale.points_spent, earlier, more, whole, balance)
        self._say("points.taken_back", points=points.taken)
        self._say("points.returned", points=points.returned)
        return points

    def _offers(self) -> Iterator[Compared]:
        """Every offer of the sale, seen with all pieces that have come back by now."""
        if not self.sale.offers:
            return
        basket = [Piece(x.id, x.listed // max(1, x.quantity), x.quantity) for x in self.sale.lines]
        returned = {id: taken.quantity for id, taken in self.lines.items()}
        for offer in self.sale.offers:
            both = compare(basket, offer, returned)
            policy = str(self.terms.on_offer_lost)
            self._say("offers.compared", keep=both.keep, recompute=both.recompute, policy=policy)
            yield both

    def _deductions(self, points: Points, offers: Sequence[Compared]) -> tuple[Deduction, ...]:
        goods = [cut for _, cut in self.goods]
        wanted = [one for one in self._wanted(goods, points, offers) if one[1] > 0]
        made, lacking = deducted(wanted, goods)
        for one in made:
            self._say(f"deduction.{one.code}", amount=one.amount, tax=one.tax)
        if lacking:
            self._say("deduction.capped", amount=lacking)
        return made

    def _wanted(
        self, goods: Sequence[Slice], points: Points, offers: Sequence[Compared]
    ) -> Iterator[tuple[Deduct, int]]:
        terms, asked = self.terms, self.request
        if asked.diminished and not terms.informed_of_loss:
            self._say("deduction.uninformed", amount=asked.diminished)
        else:
            yield Deduct.DIMINISHED, asked.diminished
        if asked.used and not terms.use_chargeable:
            self._say("deduction.forbidden", amount=asked.used, why=Deduct.USE)
        else:
            yield Deduct.USE, asked.used
        yield from self._fees(sum(cut.gross for cut in goods))
        if terms.on_offer_lost is OnLost.RECOMPUTE:
            lost = sum(both.keep - both.recompute for both in offers)
            yield Deduct.OFFER_LOST, lost - self.past.offers_lost
        if terms.net_points:
            yield Deduct.POINTS, points.short * terms.point_value

    def _fees(self, goods: int) -> Iterator[tuple[Deduct, int]]:
        fees = self.terms.fees
        wanted = (Deduct.RESTOCKING, restocking(max(0, goods), fees)), (Deduct.LABEL, fees.label)
        for code, amount in wanted:
            if amount and self.terms.fees_forbidden:
                self._say("deduction.forbidden", amount=amount, why=code)
            elif amount and goods > 0:
                yield code, amount

    def _line_refunds(self, deductions: Sequence[Deduction]) -> tuple[LineRefund, ...]:
        off = shared(deductions, [cut for _, cut in self.goods]) if deductions else None
        made = [
            LineRefund(line.id, *cut, *(off[n] if off else (0, 0)), *self.left[n])
            for n, (line, cut) in enumerate(self.goods)
        ]
        if sum(line.net + line.tax for line in made) < 0:
            raise Refused(Reason.AMOUNT_NOT_POSITIVE, at=made[0].line)
        return tuple(made)

    def _shipping_refunds(self) -> tuple[ShippingRefund, ...]:
        left = {
            x.id: x.gross - taken.net - taken.tax
            for x, taken in ((x, self.shipments.get(x.id, NOTHING)) for x in self.sale.shipments)
        }
        return tuple(ShippingRefund(x.id, c.net, c.tax, left[x.id]) for x, c in self.shipped)

    # ---- goodwill --------------------------------------------------------------------------------

    def _give(self, goodwill: Goodwill) -> None:
        if goodwill.amount <= 0:
            raise Refused(Reason.AMOUNT_NOT_POSITIVE, at=goodwill.line)
        lines = [self._line(goodwill.line)] if goodwill.line else list(self.sale.lines)
        room = [max(0, self._left(line)) for line in lines]
        if goodwill.amount > sum(room):
            raise Refused(Reason.EXCEEDS_CAPTURED, sum(room), goodwill.line)
        shares = allocate(goodwill.amount, room).shares
        for line, share in zip(lines, shares, strict=True):
            if share:
                self._give_line(line, share)

    def _left(self, line: SaleLine) -> int:
        taken = self.lines.get(line.id, NOTHING)
        return line.gross - taken.net - taken.tax

    def _give_line(self, line: SaleLine, amount: int) -> None:
        before, reason = self.lines.get(line.id, NOTHING), Reason.EXCEEDS_REMAINING_LINE
        net, tax = split_amount(line, before, amount, Basis.GROSS, None, reason)
        self.lines[line.id] = before.plus(0, net, tax)
        self.given.append((line, Slice(0, net, tax)))
        self._say("goodwill.line", line=line.id, net=net, tax=tax, amount=amount)

    # ---- money -----------------------------------------------------------------------------------

    def _paid_back(
        self, worth: int, deductions: Sequence[Deduction]
    ) -> tuple[int, tuple[TenderRefund, ...]]:
        """The amount and its tenders; cash that was rounded at the till goes back as it was paid."""
        is_all = self.terms.coins is not None and not deductions and self._takes_all()
        amount = worth
        if is_all:
            amount += self.sale.captured - self.sale.total - self.past.rounding
            if amount != worth:
                self._say("cash.as_paid", amount=amount, asked=worth)
        left = self.sale.captured - self.past.paid
        if amount > left:
            raise Refused(Reason.EXCEEDS_CAPTURED, left)
        rooms = [Room(x.id, x.captured - self.past.tenders.get(x.id, 0)) for x in self.sale.tenders]
        shares = spread(amount, rooms, self.terms.tenders)
        if not is_all:
            self._in_coins(shares, rooms)
        return sum(shares.values()), self._tender_refunds(shares, rooms)

    def _takes_all(self) -> bool:
        taken = (*self.lines.values(), *self.shipments.values())
        return sum(one.net + one.tax for one in taken) == self.sale.total

    def _in_coins(self, shares: dict[str, int], rooms: Sequence[Room]) -> None:
        coins = self.terms.coins
        if coins is None:
            return
        left = {room.id: room.left for room in rooms}
        for tender in self.sale.tenders:
            share = shares[tender.id]
            payable = coins.payable(share, left[tender.id])
            if tender.method == CASH and payable != share:
                shares[tender.id] = payable
                self._say("cash.rounded", tender=tender.id, asked=share, amount=payable)

    def _tender_refunds(
        self, shares: dict[str, int], rooms: Sequence[Room]
    ) -> tuple[TenderRefund, ...]:
        made: list[TenderRefund] = []
        strategy = str(self.terms.tenders.strategy)
        for tender, room in zip(self.sale.tenders, rooms, strict=True):
            if share := shares[tender.id]:
                made.append(TenderRefund(tender.id, tender.method, share, room.left - share))
                self._say(
                    "tender.share",
                    tender=tender.id,
                    method=tender.method,
                    strategy=strategy,
                    amount=share,
                    left=room.left - share,
                )
        return tuple(made)

    def _buckets(self, lines: Sequence[LineRefund]) -> tuple[Bucket, ...]:
        """Net and tax by rate, what is kept already taken off."""
        net: defaultdict[int, int] = defaultdict(int)
        tax: defaultdict[int, int] = defaultdict(int)
        for line, (sold, _) in zip(lines, self.goods, strict=True):
            rate = sold.tax_rate_bp
            net[rate] += line.net - line.kept + line.kept_tax
            tax[rate] += line.tax - line.kept_tax
        for part, cut in (*self.shipped, *self.given):
            net[part.tax_rate_bp] += cut.net
            tax[part.tax_rate_bp] += cut.tax
        return tuple(Bucket(rate, net[rate], tax[rate]) for rate in sorted(net))


def _code(entry: Entry) -> str:
    if isinstance(entry, ByQuantity):
        return "line.by_quantity"
    if isinstance(entry, Rest):
        return "line.rest"
    return "line.by_net" if entry.basis is Basis.NET else "line.by_amount"
