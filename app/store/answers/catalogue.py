"""Which function answers which question; a test holds that every question is here."""

from typing import Any

from sqlalchemy import Connection

from app.store import queries as q
from app.store import queries_book as b
from app.store import queries_care as k
from app.store import queries_checklists as c
from app.store import queries_erasing as e
from app.store import queries_figures as f
from app.store import queries_older as o
from app.store import queries_policy as p
from app.store import queries_refunds as r
from app.store.answers import (
    book,
    care,
    checklists,
    credits,
    desk,
    erasing,
    figures,
    finding,
    history,
    inbox,
    older,
    outbox,
    policy,
    refunds,
    ticket,
)
from app.store.answers.asker import Answer, Asker

ANSWERS: dict[type, Answer] = {
    q.Inbox: inbox.inbox,
    q.InboxCount: inbox.inbox_count,
    q.InboxRows: inbox.inbox_rows,
    q.OpenTicket: ticket.open_ticket,
    q.Timeline: ticket.timeline,
    q.CustomerHistory: history.customer_history,
    q.Search: finding.search,
    q.SearchCount: finding.search_count,
    q.Agents: desk.agents,
    q.Queues: desk.queues,
    q.Me: desk.me,
    q.Outbox: outbox.outbox,
    q.OutboxSteps: outbox.steps,
    q.OutboxSummary: outbox.summary,
    q.Attention: outbox.attention,
    q.Choices: outbox.choices,
    q.Editing: outbox.editing,
    q.SyncState: outbox.sync_state,
    q.Draft: desk.draft,
    q.Present: desk.present,
    q.PresentAnywhere: desk.present_anywhere,
    q.Known: desk.known,
    q.MailThreads: desk.mail_threads,
    q.TicketOfNumber: desk.ticket_of_number,
    q.Image: desk.image,
    q.Images: desk.images,
    r.RefundDesk: refunds.refund_desk,
    r.RefundPreview: refunds.refund_preview,
    r.Refunds: refunds.refunds,
    r.RefundRequests: refunds.refund_requests,
    r.RefundsDecided: refunds.refunds_decided,
    r.StandIns: refunds.stand_ins,
    r.Allowances: refunds.allowances,
    r.GrantOfCode: refunds.grant_of_code,
    r.UnsaidCredits: credits.unsaid_credits,
    b.PolicyBook: book.policy_book,
    b.PolicyClause: book.policy_clause,
    b.PolicyArticle: book.policy_article,
    b.PolicyFound: book.policy_found,
    b.PolicyTraining: book.policy_training,
    b.ScriptsInForce: book.scripts_in_force,
    p.PolicyEdition: policy.policy_edition,
    p.ReadBy: policy.read_by,
    p.Unread: policy.unread,
    p.Flags: policy.flags,
    p.Reviews: policy.reviews,
    c.Checklists: checklists.checklists,
    c.Scripts: checklists.scripts,
    c.ScriptPart: checklists.script_part,
    f.ScriptFigures: figures.script_figures,
    k.Care: care.care,
    k.CaredFor: care.cared_for,
    k.CareFigures: care.care_figures,
    o.Kept: older.kept,
    e.Erasure: erasing.erasure,
    e.Erasures: erasing.erasures,
}
QUESTIONS: dict[str, type[Any]] = {question.name: question for question in ANSWERS}  # type: ignore[attr-defined]


def answer(conn: Connection, question: Any, agent: str, now_us: int, ahead_us: int = 0) -> Any:
    """The answer to a question; KeyError for something that is no question."""
    return ANSWERS[type(question)](conn, question, Asker(agent, now_us, ahead_us))


def looks_for_words(question: Any) -> bool:
    """Whether the answer rests on the full text."""
    if isinstance(question, (q.Inbox, q.InboxCount)):
        return bool(question.filter)
    return isinstance(question, (q.Search, q.SearchCount, b.PolicyFound))
