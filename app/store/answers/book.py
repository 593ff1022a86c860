"""The policy book as its readers see it: contents, a clause, and what holds some words; of the edition in force."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeVar, cast

from sqlalchemy import Connection

from app.domain.codec import from_image
from app.domain.ids import micros, moment
from app.domain.operations import Entity, Ref
from app.domain.policy.adoption import Reading
from app.domain.policy.book import Cover
from app.domain.policy.clauses import Chapter, Clause
from app.domain.policy.shelf import CURRENT, Shelf, Shown, manifest_digest
from app.domain.policy.training import Training
from app.domain.said import Said
from app.domain.scripts.script import Script, script_of_image
from app.store.answers.asker import Asker
from app.store.engines import quick
from app.store.queries_book import (
    ArticleRow,
    BookRow,
    ChapterLine,
    ClauseLine,
    ClauseRow,
    EditionLine,
    FoundRow,
    PieceLine,
    PolicyArticle,
    PolicyBook,
    PolicyClause,
    PolicyFound,
    PolicyTraining,
    ScriptsInForce,
    TrainingRow,
)
from app.store.rows import load
from app.store.search import match_of, normal

E = TypeVar("E", bound=Entity)
ARTICLES: Final = ("product", "template")
SNIPPET: Final = 90
MATCHING: Final = """
SELECT p.part, p.name, p.content FROM policy_words w
JOIN policy_docs d ON d.docid = w.rowid JOIN policy_parts p ON p.id = d.id
WHERE policy_words MATCH ? AND p.id IN (SELECT value FROM json_each(?))
"""


class InForce(NamedTuple):
    """The edition in force and the ids of its parts by name."""

    shelf: Shelf
    shown: Shown
    manifest: dict[str, str]


def policy_book(conn: Connection, question: PolicyBook, asker: Asker) -> BookRow | None:
    """The contents."""
    found = _in_force(conn, asker)
    if found is None:
        return None
    head = found.shown.head
    covers = _contents(conn, found.manifest, "cover")
    cover = from_image(Cover, covers["book"])
    clauses = _clauses(conn, found.manifest)
    reading = _reading(conn, asker.agent)
    lines = {one.id: _line(one, found.shown, reading) for one in clauses}
    chapters = [
        from_image(Chapter, image) for image in _contents(conn, found.manifest, "chapter").values()
    ]
    return BookRow(
        head.number,
        head.label,
        cover.title,
        cover.owner,
        cover.review,
        micros(head.in_force_at),
        cover.mission,
        cover.languages,
        tuple(
            ChapterLine(one.id, one.title, tuple(lines[id] for id in one.clauses if id in lines))
            for one in sorted(chapters, key=lambda chapter: int(chapter.id))
        ),
        tuple(_pieces(conn, found.manifest, ARTICLES)),
        tuple(PieceLine("script", one.id, one.title) for one in found.shown.scripts),
        tuple(_pieces(conn, found.manifest, ("training",))),
        _editions(conn),
    )


def policy_clause(conn: Connection, question: PolicyClause, asker: Asker) -> ClauseRow | None:
    """One clause, with what uses it."""
    found = _in_force(conn, asker)
    id = question.id.split(" ")[0]
    pin = found.manifest.get(f"clause/{id}") if found else None
    if found is None or pin is None:
        return None
    clause = _clause(*quick(conn, "SELECT content FROM policy_parts WHERE id = ?", (pin,))[0])
    chapters = _contents(conn, found.manifest, "chapter")
    none: Said = {}
    key = f"{clause.id}@{clause.version}"
    readers = "SELECT count(*) FROM policy_readings r, json_each(r.read) j WHERE j.key = ?"
    people = "SELECT count(*) FROM agents WHERE is_active"
    return ClauseRow(
        clause,
        next((one["title"] for one in chapters.values() if one["id"] == clause.chapter), none),
        found.shown.head.label,
        _line(clause, found.shown, _reading(conn, asker.agent)),
        tuple(_users(conn, found.manifest, clause.id)),
        quick(conn, readers, (key,))[0][0],
        quick(conn, people)[0][0],
    )


def policy_article(conn: Connection, question: PolicyArticle, asker: Asker) -> ArticleRow | None:
    """A part that is no clause, as headings and words."""
    found = _in_force(conn, asker)
    pin = found.manifest.get(f"{question.part}/{question.id}") if found else None
    if pin is None:
        return None
    content = json.loads(quick(conn, "SELECT content FROM policy_parts WHERE id = ?", (pin,))[0][0])
    line = PieceLine(question.part, question.id, _title(content))
    none: Said = {}
    sections = [(none, content[name]) for name in ("about", "body") if content.get(name)]
    sections += [(one["title"], one["text"]) for one in content.get("explained", ())]
    return ArticleRow(line, tuple(sections))


def policy_found(conn: Connection, question: PolicyFound, asker: Asker) -> tuple[FoundRow, ...]:
    """What holds the words: titles that begin with them first, then clauses, then the rest."""
    match, found = match_of(question.text, as_you_type=True), _in_force(conn, asker)
    if not match or found is None:
        return ()
    pins = json.dumps(list(found.manifest.values()))
    words = [word.casefold() for word in normal(question.text).split()]
    rows = [
        _hit(part, name, json.loads(content), words, question.language)
        for part, name, content in quick(conn, MATCHING, (match, pins))
    ]
    rows.sort(key=lambda row: (not _is_named(row, words), row.part != "clause", row.part, row.name))
    return tuple(rows[: question.limit])


def policy_training(conn: Connection, question: PolicyTraining, asker: Asker) -> TrainingRow | None:
    """A training and what walking it takes."""
    found = _in_force(conn, asker)
    contents = _contents(conn, found.manifest, "training") if found else {}
    if question.id not in contents:
        return None
    training = from_image(Training, contents[question.id])
    library = scripts_in_force(conn, ScriptsInForce(), asker)
    best = int(_reading(conn, asker.agent).trained.get(training.id, "-1"))
    return TrainingRow(training, library.get(training.script), library, best)


def scripts_in_force(conn: Connection, question: ScriptsInForce, asker: Asker) -> dict[str, Script]:
    """The scripts by name."""
    found = _in_force(conn, asker)
    contents = _contents(conn, found.manifest, "script") if found else {}
    return {name: script_of_image(content) for name, content in contents.items()}


def _in_force(conn: Connection, asker: Asker) -> InForce | None:
    shelf = _entity(conn, Shelf, CURRENT)
    shown = shelf.at(moment(asker.now_us)) if shelf else None
    if shelf is None or shown is None:
        return None
    sql = "SELECT manifest FROM policy_editions WHERE id = ?"
    manifests = quick(conn, sql, (shown.head.number,))
    manifest: dict[str, str] = json.loads(manifests[0][0]) if manifests else {}
    is_sealed = manifest_digest(manifest) == shown.head.digest
    return InForce(shelf, shown, manifest) if is_sealed else None


def _contents(conn: Connection, manifest: Mapping[str, str], part: str) -> dict[str, Any]:
    """The contents of the parts of one kind, by name."""
    pins = [pin for key, pin in manifest.items() if key.startswith(f"{part}/")]
    sql = "SELECT name, content FROM policy_parts WHERE id IN (SELECT value FROM json_each(?))"
    return {name: json.loads(text) for name, text in quick(conn, sql, (json.dumps(pins),))}


def _clauses(conn: Connection, manifest: Mapping[str, str]) -> list[Clause]:
    pins = [pin for key, pin in manifest.items() if key.startswith("clause/")]
    sql = "SELECT content FROM policy_parts WHERE id IN (SELECT value FROM json_each(?))"
    found = [_clause(text) for (text,) in quick(conn, sql, (json.dumps(pins),))]
    return sorted(found, key=lambda clause: clause.key)


@lru_cache(1024)
def _clause(text: str) -> Clause:
    return from_image(Clause, json.loads(text))


def _reading(conn: Connection, agent: str) -> Reading:
    return _entity(conn, Reading, agent) or Reading(agent)


def _line(clause: Clause, shown: Shown, reading: Reading) -> ClauseLine:
    is_fresh = clause.in_force >= shown.head.in_force_at.date().isoformat()
    mark = ("changed" if clause.was else "new") if is_fresh else ""
    is_read = f"{clause.id}@{clause.version}" in reading.read
    changed = clause.was[0].changed if clause.was else {}
    return ClauseLine(
        clause.id,
        clause.version,
        clause.title,
        mark,
        is_read,
        clause.must_read is not None,
        changed,
    )


def _users(conn: Connection, manifest: Mapping[str, str], clause: str) -> Iterable[PieceLine]:
    """The scripts and templates that name a clause."""
    for part in ("script", "template"):
        for name, content in sorted(_contents(conn, manifest, part).items()):
            if clause in _named(content):
                yield PieceLine(part, name, _title(content))


def _named(content: Any) -> set[str]:
    """The clauses that a part rests on, without their points."""
    found = [text for path, text in _leaves(content) if path in ("clause", "clauses")]
    return {text.split(" ")[0] for text in found}


def _leaves(content: Any, name: str = "") -> Iterable[tuple[str, str]]:
    """Every text of a part under the name of the field it stands in."""
    if isinstance(content, str):
        yield name, content
    elif isinstance(content, dict):
        for key, value in cast("dict[str, Any]", content).items():
            yield from _leaves(value, key)
    elif isinstance(content, list):
        for value in cast("list[Any]", content):
            yield from _leaves(value, name)


def _pieces(
    conn: Connection, manifest: Mapping[str, str], parts: Iterable[str]
) -> Iterable[PieceLine]:
    for part in parts:
        for name, content in sorted(_contents(conn, manifest, part).items()):
            yield PieceLine(part, name, _title(content))


def _title(content: Mapping[str, Any]) -> Said:
    return content.get("title") or content.get("name") or {}


def _editions(conn: Connection) -> tuple[EditionLine, ...]:
    sql = "SELECT id, head ->> '$.label', head ->> '$.in_force_at' FROM policy_editions ORDER BY id DESC"
    return tuple(EditionLine(id, label, int(at)) for id, label, at in quick(conn, sql))


def _hit(
    part: str, name: str, content: dict[str, Any], words: list[str], language: str
) -> FoundRow:
    texts = list(_texts(content, language)) or list(_texts(content, "en"))
    holding = [text for text in texts if any(word in text.casefold() for word in words)]
    return FoundRow(part, name, _title(content), _around((holding or texts or [""])[0], words))


def _is_named(row: FoundRow, words: list[str]) -> bool:
    """Whether a title, or the number of a clause, begins with what is looked for."""
    said = [row.name, *(title.casefold() for title in row.title.values())]
    return any(text.startswith(words[0]) for text in said)


def _texts(content: dict[str, Any], language: str) -> Iterable[str]:
    """All that a part says in a language, but its title."""
    body = {key: value for key, value in content.items() if key not in ("title", "name")}
    return (text for name, text in _leaves(body) if name == language)


def _around(text: str, words: list[str]) -> str:
    """The stretch of a text that holds the first of the words."""
    low = text.casefold()
    places = [place for word in words if (place := low.find(word)) >= 0]
    start = max(0, min(places, default=0) - SNIPPET // 3)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    cut = text[start : start + SNIPPET].replace("\n", " ")
    return ("… " if start else "") + cut + (" …" if start + SNIPPET < len(text) else "")


def _entity(conn: Connection, cls: type[E], id: str) -> E | None:
    ref = Ref(cls.kind, id)
    stored = load(conn, (ref,)).get(ref)
    return from_image(cls, stored.image) if stored else None
