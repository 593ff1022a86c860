"""The book of rules: all packs and the store's policy, as one value that both ends calculate by."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.refunds.claim import Claim, Judgement
from app.domain.refunds.deadlines import WorkDays
from app.domain.refunds.deductions import Fees
from app.domain.refunds.eligibility import chain_of, statutory
from app.domain.refunds.offers import OnLost
from app.domain.refunds.packs import Pack
from app.domain.refunds.policy import StorePolicy, policy_of
from app.domain.refunds.rules import checked, pack_of
from app.domain.refunds.tenders import TenderOrder
from app.domain.refunds.terms import Terms


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The law by jurisdiction and the store's policy."""

    packs: Mapping[str, Pack]
    store: StorePolicy

    def judge(self, claim: Claim) -> Judgement:
        """The statute's answer where it gives the right, else the store's; the statute's no when both say no."""
        law = statutory(claim, self.packs)
        if law.is_eligible:
            return law
        chain = chain_of(claim.jurisdiction, self.packs)
        work = WorkDays(country=(chain[0].country if chain else "") or claim.country)
        own = self.store.judge(claim, work)
        return own if own.is_eligible or law.clause is None else law

    def terms(self, judged: list[Judgement], currency: str) -> Terms:
        """What the calculator may do; of several judgements each protection of the customer holds for all."""
        store = self.store
        rights = [one.terms for one in judged if one.is_statutory and one.is_eligible]
        return Terms(
            Fees(
                max((one.restocking_bp for one in judged), default=0),
                label=max((one.label for one in judged), default=0),
            ),
            fees_forbidden=any(right.fees_forbidden for right in rights),
            use_chargeable=not any(
                one.use_is_free and not one.service_is_owed for one in judged if one.is_statutory
            ),
            standard_delivery_only=any(right.standard_delivery_only for right in rights),
            tenders=TenderOrder(store.tenders),
            coins=store.cash.get(currency),
            on_offer_lost=self._on_offer_lost(judged),
            net_points=store.nets_points,
            point_value=store.point_value.get(currency, 0),
        )

    def _on_offer_lost(self, judged: list[Judgement]) -> OnLost:
        """A statute may say that offers are settled anew; else the store's policy does."""
        rights = [one for one in judged if one.is_statutory and one.is_eligible]
        if rights:
            anew = all(one.terms.recomputes_offers for one in rights)
            return OnLost.RECOMPUTE if anew else OnLost.KEEP
        return self.store.offers_lost


def book_of(laws: Mapping[str, str], policy: str) -> RuleBook:
    """The book of texts by the names of their files; BadFile names the file, the line and the mistake."""
    packs = checked([pack_of(text, name) for name, text in laws.items()])
    return RuleBook(packs, policy_of(policy, "store.json"))
