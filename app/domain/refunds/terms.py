"""Terms: what the judged right and the policy let the calculator do with one refund."""

from dataclasses import dataclass

from app.domain.refunds.cash import Coins
from app.domain.refunds.deductions import Fees
from app.domain.refunds.offers import OnLost
from app.domain.refunds.tenders import TenderOrder


@dataclass(frozen=True, slots=True)
class Terms:
    """The ordinary terms of a sale take nothing off and pay back by share.

    `fees_forbidden` is the mark of a statutory right; a seller who did not tell of the loss of value
    (`informed_of_loss` is false) bears it; `standard_delivery_only` leaves the surcharge of a faster
    one. Points the customer no longer has are netted at `point_value` where `net_points` says so.
    """

    fees: Fees = Fees()
    fees_forbidden: bool = False
    informed_of_loss: bool = True
    use_chargeable: bool = True
    standard_delivery_only: bool = False
    tenders: TenderOrder = TenderOrder()
    coins: Coins | None = None
    on_offer_lost: OnLost = OnLost.KEEP
    net_points: bool = False
    point_value: int = 0
    points_balance: int | None = None


ORDINARY = Terms()
