"""The answer what became of a script: its checklists with their paths, and what their customers said and did after."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection

from app.domain.codec import from_image
from app.domain.operations import Ref
from app.domain.policy.shelf import PolicyPart
from app.domain.scripts.checklist import Checklist
from app.domain.scripts.given import from_seen
from app.domain.scripts.hand import Scripts, scripts_of
from app.domain.scripts.measures import Figures, Held, figures
from app.domain.scripts.walk import walk
from app.store.answers.asker import Asker
from app.store.engines import quick
from app.store.queries_figures import ScriptFigures
from app.store.rows import load

DAY_US: Final = 86_400_000_000
WALKED: Final = """
SELECT c.id, t.satisfied, EXISTS (
  SELECT 1 FROM tickets o WHERE o.customer = t.customer AND o.id <> t.id
  AND o.created_at > t.created_at
  AND o.created_at BETWEEN coalesce(t.solved_at, t.updated_at)
    AND coalesce(t.solved_at, t.updated_at) + ?
) FROM checklists c JOIN tickets t ON t.id = c.ticket
WHERE c.script = ? AND c.started_at >= ? ORDER BY c.started_at, c.id
"""


def script_figures(conn: Connection, question: ScriptFigures, asker: Asker) -> tuple[Figures, ...]:
    """The figures of a script by version, over the checklists this workstation holds."""
    wanted = (question.again_days * DAY_US, question.script, question.since_us)
    rows = list(quick(conn, WALKED, wanted))
    stored = load(conn, [Ref(Checklist.kind, id) for id, *_ in rows])
    known: dict[tuple[str, ...], Scripts | None] = {}
    held: list[Held] = []
    for id, satisfied, came_back in rows:
        one = from_image(Checklist, stored[Ref(Checklist.kind, id)].image)
        pins = tuple(sorted(set(one.parts.values())))
        if pins not in known:
            known[pins] = _scripts(conn, one.parts, one.script)
        is_satisfied = None if satisfied is None else bool(satisfied)
        held.append(Held(one, _path(one, known[pins]), is_satisfied, bool(came_back)))
    return figures(held)


def _scripts(conn: Connection, parts: Mapping[str, str], name: str) -> Scripts | None:
    stored = load(conn, [Ref(PolicyPart.kind, pin) for pin in set(parts.values())])
    return scripts_of((from_image(PolicyPart, it.image) for it in stored.values()), name)


def _path(one: Checklist, scripts: Scripts | None) -> tuple[str, ...]:
    """The path by the version it was walked in; where that is not at hand, what was answered in turn."""
    if scripts is None:
        return tuple(it.step for it in sorted(one.answers, key=lambda it: it.at))
    given = from_seen(one.values)
    return walk(scripts.own, one.answers, given, scripts.library).path
