"""Conduct: how we speak with customers, and what to say instead of words that close a door."""

from dataclasses import dataclass, field

from app.domain.lined import Fields
from app.domain.policy.measures import name_of
from app.domain.said import FIRST, LANGUAGE, Said, said_of
from app.domain.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Manner:
    """One rule of conduct, and the clause it comes from."""

    id: str
    text: Said
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Avoided:
    """Words to avoid in one language."""

    language: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instead:
    """What to say instead of some words, and why."""

    avoid: tuple[Avoided, ...]
    say: Said
    because: Said = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Conduct:
    """The code of conduct."""

    rules: tuple[Manner, ...] = ()
    instead: tuple[Instead, ...] = ()


def conduct_of(top: Fields) -> Conduct:
    """The code of conduct of a file."""
    return Conduct(
        tuple(_manner(one) for one in top.parts("rules")),
        tuple(_instead(one) for one in top.parts("instead")),
    )


def _manner(part: Fields) -> Manner:
    made = Manner(name_of(part), said_of(part, "text"), part.text("clause", ""))
    part.done()
    return made


def _instead(part: Fields) -> Instead:
    made = Instead(_avoided(part), said_of(part, "say"), said_of(part, "because", is_needed=False))
    part.done()
    return made


def _avoided(part: Fields) -> tuple[Avoided, ...]:
    """Lists of words by language; a bare list is in the first language of the book."""
    if isinstance(part.at("avoid").value, list):
        return (Avoided(FIRST, part.texts("avoid")),)
    inner = part.part("avoid")
    if inner is None or not inner.names():
        cure = Sentence('write avoid: {{en: ["words to avoid"]}}')
        part.wrong(None, "avoid", Sentence("names no words"), cure)
        return ()
    for language in inner.names():
        if not LANGUAGE.fullmatch(language):
            what = Sentence("no language: {language}", language=repr(language))
            inner.wrong(inner.at(language), language, what, Sentence("write it as en"))
    return tuple(Avoided(one, inner.texts(one)) for one in inner.names())
