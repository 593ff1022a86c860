"""The rules as the hub publishes them: one row of texts that both ends read, so that both calculate alike."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import ClassVar

from app.domain.lined import BadFile
from app.domain.operations import Code, Context, Nature, Operation, Ref, Rejected, Tx, operation
from app.domain.refunds.book import RuleBook, book_of

CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Rules:
    """The law by file name and the store's policy, as texts; there is one row of them."""

    kind: ClassVar[str] = "rules"
    id: str
    laws: dict[str, str]
    policy: str

    @property
    def version(self) -> str:
        """A name that no other texts have."""
        return _version(tuple(sorted(self.laws.items())), self.policy)

    def book(self) -> RuleBook:
        """The texts read; Rejected when they cannot be."""
        try:
            return _book(tuple(sorted(self.laws.items())), self.policy)
        except BadFile as error:
            raise Rejected("rules.unreadable", Code.INVALID_ARGS, why=str(error)) from error


@lru_cache(4)
def _book(laws: tuple[tuple[str, str], ...], policy: str) -> RuleBook:
    return book_of(dict(laws), policy)


@lru_cache(4)
def _version(laws: tuple[tuple[str, str], ...], policy: str) -> str:
    said = "\0".join([*(part for law in laws for part in law), policy])
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@operation("rules.publish", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class PublishRules(Operation):
    """Put these texts in force; texts that cannot be read are refused whole."""

    laws: dict[str, str]
    policy: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Rules.kind, CURRENT),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        rules = Rules(CURRENT, self.laws, self.policy)
        rules.book()
        tx.put(rules)
