"""Full text without an analyser: Latin words folded by the tokenizer, CJK as overlapping pairs of characters.

One document per ticket (number, subject, customer, order number, every message and note) and one
per customer, order and part of the policy book (all its texts in all languages). A document's id
grows with the ticket's creation, so newest-first is the index's own order and the commonest word
stays fast. CJK runs are indexed as pairs of characters (a longer word is a phrase of pairs). Lone
CJK characters and the one or two letters that words begin with stand behind the text as words of
their own, once each: asking every word that begins with an "a" would be slow, and an index of
beginnings that knows every place would be as large as that of words.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from operator import itemgetter

import msgspec
from sqlalchemy import Connection

from app.domain.codec import Image
from app.domain.operations import Ref
from app.store.engines import first, quick, quick_many

CJK = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
RUN = re.compile(f"[{CJK}]+")
PIECE = re.compile(r'"([^"]*)"|(\S+)')
INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF, 0xAD])
WORDED = {
    "tickets": ("subject", "number", "local_ref", "customer", "order"),
    "customers": ("label", "number", "points"),
    "orders": ("number",),
    "policy_parts": ("content",),
}
WORD = re.compile(r"[^\W_]+")
# Private characters are letters to the tokenizer, and nobody types them.
APART, BEGINS, HOLDS = "\ue000 ", "\ue001", "\ue002"
MARKS = dict.fromkeys(range(0x0300, 0x0332))  # the tokenizer leaves them out of a word
SHORT = 2  # letters of a beginning that is asked as a word
BATCH = 50  # a claim that waits behind one batch must not be felt
# A quarter of a second: fine enough for newest-first, and the gaps between documents, of which the
# index keeps one for every word of each, stay short (half its size against microseconds).
TICK_US = 250_000
ROOM = tuple(4 * seconds for seconds in (1, 60, 3_600, 86_400, 31_536_000))
FEW = 10  # documents written in one turn of a quiet moment
# A page of words is merged some five times on its way into one large part; while many documents come,
# less would leave hundreds of parts that every search has to ask.
PAGES_A_DOCUMENT = 10
MERGED = 64  # pages of the index merged in one turn, about 5 ms
AT_ONCE = 50  # more documents than this in one transaction are noted and written in a quiet moment


def normal(text: str) -> str:
    """Compatibility forms unified and invisible characters removed, so that look-alikes are found."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text).translate(INVISIBLE)


def words_of(text: str) -> str:
    """The text with each CJK run replaced by its bigrams (a lone character stays as it is)."""
    if text.isascii():
        return text
    last = ""

    def paired(run: re.Match[str]) -> str:
        nonlocal last
        # "退款，款到" holds no "退款到", though its pairs follow each other: a mark keeps them apart.
        gap, last = (APART if run[0][0] == last else ""), run[0][-1]
        return f" {gap}{_pairs(run[0])} "

    return RUN.sub(paired, text)


def marks_of(text: str) -> str:
    """The distinct CJK characters and short beginnings of a text, as words of their own."""
    marks: set[str] = set()
    if not text.isascii():
        marks = {HOLDS + char for run in RUN.findall(text) for char in run}
        text = RUN.sub(" ", text).translate(MARKS)
    words = set(WORD.findall(text))
    marks |= {BEGINS + word[:length] for word in words for length in range(1, SHORT + 1)}
    return " ".join(sorted(marks))


def _pairs(run: str) -> str:
    return " ".join(run[i : i + 2] for i in range(len(run) - 1)) or run


def document(text: str) -> str:
    """All that the index is given of a text."""
    text = normal(text)
    return f"{words_of(text)} {marks_of(text)}"


def match_of(text: str, *, as_you_type: bool = False) -> str:
    """The FTS5 query for all words of `text`, or "" when it holds nothing to look for.

    Words in double quotes are a phrase; with `as_you_type` the last word is also a beginning.
    """
    return " AND ".join(terms_of(text, as_you_type=as_you_type))


def terms_of(text: str, *, as_you_type: bool) -> list[str]:
    """What `match_of` asks for: phrases, all of which a document must hold."""
    terms: list[str] = []
    for piece in PIECE.finditer(normal(text)):
        terms += _terms(piece[1] if piece[1] is not None else piece[2])
    if terms and as_you_type:
        terms[-1:] = _beginning(terms[-1])
    return terms


def _beginning(term: str) -> list[str]:
    """A term whose last word need not be whole yet."""
    words = WORD.findall(term.translate(MARKS))
    if RUN.search(words[-1]):
        return [term]
    if len(words[-1]) > SHORT:
        return [f"{term} *"]
    before = [_phrase(" ".join(words[:-1]))] if len(words) > 1 else []
    return [*before, _phrase(BEGINS + words[-1])]


def _terms(piece: str) -> list[str]:
    """One term per stretch of one script."""
    terms: list[str] = []
    end = 0
    for run in RUN.finditer(piece):
        terms += _latin(piece[end : run.start()])
        if any(char.isalnum() for char in run[0]):  # a middle dot alone asks for nothing
            terms.append(_phrase(HOLDS + run[0] if len(run[0]) == 1 else _pairs(run[0])))
        end = run.end()
    return terms + _latin(piece[end:])


def _latin(piece: str) -> list[str]:
    if not any(char.isalnum() for char in piece):
        return []
    return [_phrase(piece.replace('"', " ").replace("\0", " "))]


def _phrase(words: str) -> str:
    return f'"{words}"'


def stale(changes: Iterable[tuple[Ref, Image | None, Image | None]]) -> set[Ref]:
    """The documents that changed rows make stale: (ref, image before, image after)."""
    refs: set[Ref] = set()
    for ref, before, after in changes:
        image = after or before
        if image is None:
            continue
        if ref.kind == "messages":
            refs.add(Ref("tickets", image["ticket"]))
        elif ref.kind == "contacts":
            if image.get("ticket") and image.get("summary"):
                refs.add(Ref("tickets", image["ticket"]))
        elif ref.kind in WORDED and _differs(WORDED[ref.kind], before, after):
            refs.add(ref)
    return refs


def _differs(names: Sequence[str], before: Image | None, after: Image | None) -> bool:
    if before is None or after is None:
        return True
    return any(before.get(name) != after.get(name) for name in names)


def enqueue(conn: Connection, refs: Iterable[Ref]) -> None:
    """Note documents to be written soon, in a quiet moment or before the next search.

    The note is part of the caller's transaction; the words themselves take longer than all the rest of
    a change, and nobody waits for them but who searches.
    """
    values = [(ref.kind, ref.id) for ref in refs]
    if values:
        quick_many(conn, "INSERT OR IGNORE INTO search_todo (kind, id) VALUES (?, ?)", values)


def unwritten(conn: Connection) -> int:
    """How many documents wait to be written; counted no further than one batch and one more."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM search_todo LIMIT ?)"
    return int(first(conn, sql, (BATCH + 1,))[0])


def index_some(conn: Connection, limit: int = BATCH) -> int:
    """Write up to `limit` noted documents; returns how many were done."""
    rows = quick(conn, "SELECT kind, id FROM search_todo LIMIT ?", (limit,))
    refs = [Ref(kind, id) for kind, id in rows]
    index(conn, refs)
    if rows:
        quick_many(conn, "DELETE FROM search_todo WHERE kind = ? AND id = ?", rows)
    return len(rows)


def merge(conn: Connection, pages: int = MERGED) -> bool:
    """Merge the index a little, so that a search need not ask many small parts; True when more is left."""
    is_busy = False
    for table in ("ticket_words", "people_words"):
        before = first(conn, "SELECT total_changes()")[0]
        quick(conn, f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", (pages,))  # noqa: S608
        # FTS5 tells that nothing was left to do by changing less than two rows.
        is_busy = is_busy or first(conn, "SELECT total_changes()")[0] - before >= 2
    return is_busy


def index(conn: Connection, refs: Iterable[Ref]) -> None:
    """Write the documents of these tickets, customers and orders now.

    A ticket's document names its customer and order; when one of these comes late or changes, so
    does the document: at once when there are few, else noted.
    """
    ids: dict[str, list[str]] = {}
    for ref in refs:
        ids.setdefault(ref.kind, []).append(ref.id)
    tickets = dict.fromkeys(ids.get("tickets", ()))
    for kind in PEOPLE:
        if kind in ids:
            naming = _tickets_naming(conn, kind, ids[kind])
            if len(naming) > AT_ONCE:
                enqueue(conn, (Ref("tickets", id) for id in naming))
            else:
                tickets.update(dict.fromkeys(naming))
            _index_people(conn, kind, ids[kind])
    if tickets:
        _index_tickets(conn, tuple(tickets))
    if "policy_parts" in ids:
        _index_policy(conn, ids["policy_parts"])


NAMING = {
    "customers": "SELECT t.id FROM tickets t JOIN ticket_docs d ON d.ticket = t.id WHERE t.customer",
    "orders": 'SELECT t.id FROM orders o JOIN tickets t ON t.customer = o.customer AND t."order" = o.id '
    "JOIN ticket_docs d ON d.ticket = t.id WHERE o.id",
}


def _tickets_naming(conn: Connection, kind: str, ids: Sequence[str]) -> list[str]:
    """Tickets whose document was written and holds the name of one of these."""
    listed = msgspec.json.encode(ids).decode()
    rows = quick(conn, f"{NAMING[kind]} IN (SELECT value FROM json_each(?))", (listed,))
    return [row[0] for row in rows]


TICKETS = """
SELECT t.id, t.created_at,
  coalesce(t.number, '') || ' ' || t.local_ref || ' ' || t.subject || ' ' || coalesce(c.label, '') || ' '
  || coalesce(c.number, '') || ' ' || coalesce(o.number, '')
FROM tickets t LEFT JOIN customers c ON c.id = t.customer LEFT JOIN orders o ON o.id = t."order"
WHERE t.id IN (SELECT value FROM json_each(?))
"""
BODIES = """
SELECT ticket, body FROM messages WHERE ticket IN (SELECT value FROM json_each(?1))
UNION ALL
SELECT ticket, summary FROM contacts WHERE ticket IN (SELECT value FROM json_each(?1))
"""


def _index_tickets(conn: Connection, ids: Sequence[str]) -> None:
    listed = msgspec.json.encode(ids).decode()
    texts: dict[str, list[str]] = {}
    created: dict[str, int] = {}
    for ticket, created_at, head in quick(conn, TICKETS, (listed,)):
        texts[ticket], created[ticket] = [head], created_at
    for ticket, body in quick(conn, BODIES, (listed,)):
        if ticket in texts:
            texts[ticket].append(body)
    docs = _ticket_docs(conn, created, listed)
    _write(conn, "ticket_words", [(docs[id], "\n".join(parts)) for id, parts in texts.items()])
    gone = [id for id in ids if id not in texts]
    if gone:
        _forget_tickets(conn, gone)


def _ticket_docs(conn: Connection, created: dict[str, int], listed: str) -> dict[str, int]:
    sql = "SELECT ticket, docid FROM ticket_docs WHERE ticket IN (SELECT value FROM json_each(?))"
    docs = {ticket: docid for ticket, docid in quick(conn, sql, (listed,))}
    for ticket, at in sorted(created.items(), key=itemgetter(1, 0)):
        if ticket not in docs:
            docs[ticket] = _new_doc(conn, ticket, at)
    return docs


def _new_doc(conn: Connection, ticket: str, at: int) -> int:
    """A free document id as close behind the ticket's creation as there is room."""
    place = at // TICK_US
    insert = "INSERT OR IGNORE INTO ticket_docs (docid, ticket) VALUES (?, ?) RETURNING docid"
    if quick(conn, insert, (place, ticket)):
        return place
    # Many tickets may share a moment (imports): behind the crowd of this second, minute, hour …
    crowd = "SELECT max(docid) FROM ticket_docs WHERE docid BETWEEN ? AND ?"
    docid = place
    for room in ROOM:
        docid = first(conn, crowd, (place, place + room - 1))[0] + 1
        if docid < place + room:
            break
    quick(conn, "INSERT INTO ticket_docs (docid, ticket) VALUES (?, ?)", (docid, ticket))
    return docid


def _forget_tickets(conn: Connection, ids: Sequence[str]) -> None:
    for id in ids:
        gone = quick(conn, "DELETE FROM ticket_docs WHERE ticket = ? RETURNING docid", (id,))
        quick_many(conn, "DELETE FROM ticket_words WHERE rowid = ?", gone)


PEOPLE = {
    "customers": "SELECT id, label || ' ' || number || ' ' || coalesce("
    "(SELECT group_concat(p.value ->> 'value', ' ') FROM json_each(points) p), '') FROM customers",
    "orders": "SELECT id, number FROM orders",
}


def _index_people(conn: Connection, kind: str, ids: Sequence[str]) -> None:
    listed = msgspec.json.encode(ids).decode()
    sql = f"{PEOPLE[kind]} WHERE id IN (SELECT value FROM json_each(?))"
    texts = {id: text for id, text in quick(conn, sql, (listed,))}
    values = [(kind, id) for id in texts]
    _forget_people(conn, kind, [id for id in ids if id not in texts])
    quick_many(conn, "INSERT OR IGNORE INTO people_docs (kind, id) VALUES (?, ?)", values)
    sql = (
        "SELECT id, docid FROM people_docs WHERE kind = ? "
        "AND id IN (SELECT value FROM json_each(?))"
    )
    docs = {id: docid for id, docid in quick(conn, sql, (kind, listed))}
    _write(conn, "people_words", [(docs[id], text) for id, text in texts.items()])


def _forget_people(conn: Connection, kind: str, ids: Sequence[str]) -> None:
    for id in ids:
        sql = "DELETE FROM people_docs WHERE kind = ? AND id = ? RETURNING docid"
        gone = quick(conn, sql, (kind, id))
        quick_many(conn, "DELETE FROM people_words WHERE rowid = ?", gone)


PARTS = """
SELECT p.id, group_concat(j.atom, ' ') FROM policy_parts p, json_tree(p.content) j
WHERE p.id IN (SELECT value FROM json_each(?)) AND j.type = 'text' GROUP BY p.id
"""


def _index_policy(conn: Connection, ids: Sequence[str]) -> None:
    """Parts never change and never go; what their places in the book are, the editions say."""
    listed = msgspec.json.encode(ids).decode()
    texts = quick(conn, PARTS, (listed,))
    quick_many(
        conn, "INSERT OR IGNORE INTO policy_docs (id) VALUES (?)", [(id,) for id, _ in texts]
    )
    sql = "SELECT id, docid FROM policy_docs WHERE id IN (SELECT value FROM json_each(?))"
    docs = {id: docid for id, docid in quick(conn, sql, (listed,))}
    _write(conn, "policy_words", [(docs[id], text) for id, text in texts])


def _write(conn: Connection, table: str, docs: Sequence[tuple[int, str]]) -> None:
    values = [(id, document(text)) for id, text in docs]
    if values:
        sql = f"INSERT OR REPLACE INTO {table} (rowid, words) VALUES (?, ?)"  # noqa: S608
        quick_many(conn, sql, values)
