"""Scenes of the window about what lies beyond this computer: older history, work on its way, being forgotten."""

from app.domain.ids import micros
from app.store.queries_older import OlderFound, OlderHit
from tests.helpers.stage import Scene, Stage

YEAR_US = 365 * 86_400_000_000


def _found(stage: Stage) -> OlderFound:
    long_ago = micros(stage.now) - YEAR_US
    return OlderFound(
        (
            OlderHit("customer", "zofie", "zofie", "K-1077", "Ilze Kalnietis", "Valmiera", 0, is_stranger=True),
            OlderHit("ticket", "o1", "ilze", "#2214", "Lid of a jar leaks", "Ilze Kalniņa", long_ago,
                     "closed", "email"),
            OlderHit("ticket", "o2", "ilze", "#1980", "Invoice for the company", "Ilze Kalniņa",
                     long_ago - YEAR_US // 3, "closed", "phone"),
        ),
        9,
    )  # fmt: skip


def older_found(stage: Stage) -> None:
    """Beyond this computer: what the hub has found, below what is here."""
    stage.begin()
    stage.line.answers.append(_found(stage))
    stage.console.palette.open("@kalni")
    stage.settle()
    stage.console.palette.older._look("kalni", "people")  # noqa: SLF001
    stage.settle()


def older_why(stage: Stage) -> None:
    """A stranger is opened for a reason."""
    older_found(stage)
    stage.console.palette.choose()
    stage.settle()


def older_offline(stage: Stage) -> None:
    """Without a line, what is not here is said."""
    stage.begin()
    stage.link("offline", since_us=micros(stage.now))
    stage.console.palette.open("#2214")
    stage.settle()


LINE_SCENES: dict[str, Scene] = {
    scene.__name__: scene for scene in (older_found, older_why, older_offline)
}
