"""Reply templates and proactive care: texts for customers, and the tickets and customers they are for."""

from dataclasses import dataclass

from app.domain.lined import Fields
from app.domain.policy.measures import name_of
from app.domain.said import Said, said_of


@dataclass(frozen=True, slots=True)
class Template:
    """A reply; `when` is the formula that says which tickets it is for."""

    id: str
    title: Said
    body: Said
    when: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Care:
    """When we write of our own accord, and what; `again` is after how many days it may come again, 0 is never."""

    id: str
    when: str
    title: Said
    text: Said
    clause: str = ""
    again: int = 0


def template_of(part: Fields) -> Template:
    """The template of an object."""
    made = Template(
        name_of(part),
        said_of(part, "title"),
        said_of(part, "body"),
        part.text("for", ""),
        part.text("clause", ""),
    )
    part.done()
    return made


def care_of(part: Fields) -> Care:
    """The rule of proactive care of an object."""
    made = Care(
        name_of(part),
        part.text("when"),
        said_of(part, "title"),
        said_of(part, "text"),
        part.text("clause", ""),
        part.whole("again", 0),
    )
    part.done()
    return made
