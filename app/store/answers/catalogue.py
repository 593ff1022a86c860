"""Which function answers which question; a test holds that every question is here."""

from app.store import queries as q
from app.store.answers import Answer, desk, finding, history, inbox, ticket

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
    q.Outbox: desk.outbox,
    q.Attention: desk.attention,
    q.SyncState: desk.sync_state,
    q.Draft: desk.draft,
    q.Known: desk.known,
    q.MailThreads: desk.mail_threads,
    q.TicketOfNumber: desk.ticket_of_number,
    q.Image: desk.image,
    q.Images: desk.images,
}
