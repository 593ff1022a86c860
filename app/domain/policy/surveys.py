"""Surveys: what customers are asked after their ticket is solved."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.lined import Fields
from app.domain.policy.measures import name_of
from app.domain.said import Said, said_of
from app.domain.sentence import Sentence


class QuestionKind(StrEnum):
    """How a question is answered."""

    STARS = "stars"
    NPS = "nps"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SurveyQuestion:
    """One question of a survey."""

    id: str
    text: Said
    kind: QuestionKind


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey and its questions, in order."""

    id: str
    title: Said
    questions: tuple[SurveyQuestion, ...] = ()


def survey_of(part: Fields) -> Survey:
    """The survey of an object."""
    made = Survey(
        name_of(part),
        said_of(part, "title"),
        tuple(_question(one) for one in part.parts("questions")),
    )
    if not made.questions:
        cure = Sentence("add one question or more")
        part.wrong(None, "questions", Sentence("asks nothing"), cure)
    part.done()
    return made


def _question(part: Fields) -> SurveyQuestion:
    made = SurveyQuestion(name_of(part), said_of(part, "text"), part.one_of("kind", QuestionKind))
    part.done()
    return made
