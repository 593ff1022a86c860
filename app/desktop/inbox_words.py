"""What one row of the queue says: its promise, its sentence for listeners, its hint under the pointer."""

from html import escape

from app.desktop import words
from app.store.queries import InboxRow


def promise(row: InboxRow, now_us: int) -> words.Sla | None:
    """The row's promise at this moment."""
    return words.sla(row.state, row.due_us, row.due_span_us, row.met_s, now_us)


def spoken(row: InboxRow, now_us: int) -> str:
    """The row in one sentence: "subject, customer, late 5 minutes, not sent yet"."""
    kept, heard = promise(row, now_us), [row.subject, row.customer]
    if row.emergency:
        heard.append(words.emergency())
    if row.priority in ("urgent", "high"):
        heard.append(words.priority(row.priority).lower())
    if kept is not None:
        heard.append(kept.spoken)
    if row.is_unread:
        heard.append(words.unread())
    if row.sync != "delivered":
        heard.append(words.sync_spoken(row.sync))
    return words.listed(heard)


def hint(row: InboxRow, now_us: int) -> str:
    """What the pointer shows over a row: everything that the row had to shorten."""
    kept = promise(row, now_us)
    facts = [words.channel(row.channel), words.state(row.state), words.priority(row.priority)]
    if kept is not None:
        facts.append(kept.full)
    if row.sync != "delivered":
        facts.append(words.sync(row.sync))
    lines = (f"{row.ref} {row.subject}", row.customer, " · ".join(facts))
    # Escaped, because a tooltip takes text with tags for rich text and would load what a customer wrote.
    return f"<p>{'<br>'.join(escape(line) for line in lines)}</p>"
