"""Products and services: what they are, in words that an agent can say to a customer."""

from dataclasses import dataclass, field

from app.domain.lined import Fields
from app.domain.policy.measures import name_of
from app.domain.said import Said, said_of


@dataclass(frozen=True, slots=True)
class Explanation:
    """One thing that customers ask about a product, explained."""

    title: Said
    text: Said


@dataclass(frozen=True, slots=True)
class Product:
    """A product or a service; `skus` are the numbers under which it is sold."""

    id: str
    name: Said
    about: Said = field(default_factory=dict[str, str])
    explained: tuple[Explanation, ...] = ()
    tags: tuple[str, ...] = ()
    skus: tuple[str, ...] = ()


def product_of(part: Fields) -> Product:
    """The product of an object."""
    made = Product(
        name_of(part),
        said_of(part, "name"),
        said_of(part, "about", is_needed=False),
        tuple(_explanation(one) for one in part.parts("explained")),
        part.texts("tags"),
        part.texts("skus"),
    )
    part.done()
    return made


def _explanation(part: Fields) -> Explanation:
    made = Explanation(said_of(part, "title"), said_of(part, "text"))
    part.done()
    return made
