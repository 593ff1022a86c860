"""The first schema of the workstation."""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE agents (
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        initials TEXT NOT NULL,
        role TEXT NOT NULL,
        queues JSON NOT NULL,
        language TEXT NOT NULL,
        is_active BOOLEAN NOT NULL,
        "left" JSON NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE also (
        etype TEXT NOT NULL,
        eid TEXT NOT NULL,
        scope TEXT NOT NULL,
        PRIMARY KEY (etype, eid, scope)
    )
     WITHOUT ROWID
    """,
    """
    CREATE INDEX ix_also_scope ON also (scope)
    """,
    """
    CREATE TABLE attention (
        op_seq INTEGER NOT NULL,
        status TEXT NOT NULL,
        code TEXT NOT NULL,
        detail TEXT NOT NULL,
        at BIGINT NOT NULL,
        closed_at BIGINT,
        PRIMARY KEY (op_seq)
    )
    """,
    """
    CREATE TABLE base_row (
        etype TEXT NOT NULL,
        eid TEXT NOT NULL,
        rev BIGINT NOT NULL,
        scope TEXT NOT NULL,
        image TEXT,
        absent BOOLEAN NOT NULL,
        PRIMARY KEY (etype, eid)
    )
    """,
    """
    CREATE TABLE checklists (
        id TEXT NOT NULL,
        ticket TEXT NOT NULL,
        script TEXT NOT NULL,
        pin TEXT NOT NULL,
        started_at BIGINT NOT NULL,
        started_by TEXT NOT NULL,
        version BIGINT NOT NULL,
        edition TEXT NOT NULL,
        mode TEXT NOT NULL,
        state TEXT NOT NULL,
        is_required BOOLEAN NOT NULL,
        parts JSON NOT NULL,
        answers JSON NOT NULL,
        trail JSON NOT NULL,
        "values" JSON NOT NULL,
        here TEXT NOT NULL,
        ended TEXT NOT NULL,
        missing JSON NOT NULL,
        unconfirmed JSON NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_checklists_ticket ON checklists (ticket)
    """,
    """
    CREATE TABLE conflicts (
        id TEXT NOT NULL,
        subject_kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        base TEXT NOT NULL,
        yours TEXT NOT NULL,
        theirs TEXT NOT NULL,
        stands TEXT NOT NULL,
        "by" TEXT NOT NULL,
        at BIGINT NOT NULL,
        settled_by TEXT NOT NULL,
        settled_at BIGINT,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_conflicts_subject ON conflicts (subject)
    """,
    """
    CREATE TABLE contacts (
        id TEXT NOT NULL,
        customer TEXT NOT NULL,
        channel TEXT NOT NULL,
        direction TEXT NOT NULL,
        agent TEXT NOT NULL,
        started_at BIGINT NOT NULL,
        ticket TEXT,
        ended_at BIGINT,
        summary TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_contacts_customer ON contacts (customer, started_at)
    """,
    """
    CREATE INDEX ix_contacts_ticket ON contacts (ticket, started_at)
    """,
    """
    CREATE TABLE cursor (
        scope TEXT NOT NULL,
        seq BIGINT NOT NULL,
        epoch TEXT NOT NULL,
        complete BOOLEAN NOT NULL,
        boot_cut BIGINT DEFAULT 0 NOT NULL,
        boot_before BIGINT DEFAULT 0 NOT NULL,
        PRIMARY KEY (scope)
    )
    """,
    """
    CREATE TABLE customers (
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        number TEXT NOT NULL,
        language TEXT NOT NULL,
        city TEXT NOT NULL,
        country TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        tier TEXT NOT NULL,
        points JSON NOT NULL,
        preferences JSON NOT NULL,
        consent JSON NOT NULL,
        since BIGINT,
        source TEXT NOT NULL,
        erased_at BIGINT,
        merged_into TEXT NOT NULL,
        erase_asked_by TEXT NOT NULL,
        erase_confirmed_by TEXT NOT NULL,
        orders BIGINT NOT NULL,
        cared JSON NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE drafts (
        ticket TEXT NOT NULL,
        mode TEXT NOT NULL,
        body TEXT NOT NULL,
        saved_at BIGINT NOT NULL,
        PRIMARY KEY (ticket)
    )
    """,
    """
    CREATE TABLE here (
        ticket TEXT NOT NULL,
        doing TEXT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (ticket)
    )
    """,
    """
    CREATE TABLE kept (
        customer TEXT NOT NULL,
        label TEXT NOT NULL,
        reason TEXT NOT NULL,
        at BIGINT NOT NULL,
        until BIGINT NOT NULL,
        elsewhere BIGINT NOT NULL,
        left_out BIGINT NOT NULL,
        rows TEXT NOT NULL,
        PRIMARY KEY (customer)
    )
    """,
    """
    CREATE TABLE kv (
        "key" TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE messages (
        id TEXT NOT NULL,
        ticket TEXT NOT NULL,
        message_kind TEXT NOT NULL,
        author TEXT NOT NULL,
        body TEXT NOT NULL,
        at BIGINT NOT NULL,
        channel TEXT,
        address TEXT NOT NULL,
        mail_id TEXT NOT NULL,
        mail_references JSON NOT NULL,
        attachments JSON NOT NULL,
        source TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_messages_mail ON messages (mail_id) WHERE mail_id <> ''
    """,
    """
    CREATE INDEX ix_messages_ticket ON messages (ticket, at, id)
    """,
    """
    CREATE TABLE op_touch (
        etype TEXT NOT NULL,
        eid TEXT NOT NULL,
        op_seq INTEGER NOT NULL,
        wrote BOOLEAN NOT NULL,
        PRIMARY KEY (etype, eid, op_seq)
    )
     WITHOUT ROWID
    """,
    """
    CREATE INDEX ix_op_touch_seq ON op_touch (op_seq)
    """,
    """
    CREATE TABLE orders (
        id TEXT NOT NULL,
        number TEXT NOT NULL,
        customer TEXT NOT NULL,
        currency TEXT NOT NULL,
        placed_at BIGINT NOT NULL,
        total BIGINT NOT NULL,
        tax BIGINT NOT NULL,
        shipping BIGINT NOT NULL,
        order_kind TEXT NOT NULL,
        delivered_at BIGINT,
        country TEXT NOT NULL,
        lines JSON NOT NULL,
        payments JSON NOT NULL,
        source TEXT NOT NULL,
        credited JSON NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_orders_customer ON orders (customer, placed_at)
    """,
    """
    CREATE TABLE outbox (
        op_seq INTEGER NOT NULL,
        op_id TEXT NOT NULL,
        name TEXT NOT NULL,
        v INTEGER NOT NULL,
        args TEXT NOT NULL,
        subject TEXT DEFAULT '' NOT NULL,
        created_wall BIGINT NOT NULL,
        mono BIGINT NOT NULL,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        state TEXT NOT NULL,
        ack_cut TEXT DEFAULT '{}' NOT NULL,
        result TEXT DEFAULT '{}' NOT NULL,
        PRIMARY KEY (op_seq),
        UNIQUE (op_id)
    )
    """,
    """
    CREATE INDEX ix_outbox_state ON outbox (state, op_seq)
    """,
    """
    CREATE TABLE people_docs (
        docid INTEGER NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (docid),
        UNIQUE (kind, id)
    )
    """,
    """
    CREATE TABLE policy_docs (
        docid INTEGER NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (docid),
        UNIQUE (id)
    )
    """,
    """
    CREATE TABLE policy_editions (
        id TEXT NOT NULL,
        head JSON NOT NULL,
        manifest JSON NOT NULL,
        seals JSON NOT NULL,
        published_at BIGINT,
        published_by TEXT NOT NULL,
        approved_by TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE policy_flags (
        id TEXT NOT NULL,
        about TEXT NOT NULL,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        "by" TEXT NOT NULL,
        at BIGINT NOT NULL,
        step TEXT NOT NULL,
        edition TEXT NOT NULL,
        owner TEXT NOT NULL,
        answer TEXT NOT NULL,
        answered_by TEXT NOT NULL,
        answered_at BIGINT,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE policy_parts (
        id TEXT NOT NULL,
        part TEXT NOT NULL,
        name TEXT NOT NULL,
        content TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE policy_readings (
        id TEXT NOT NULL,
        read JSON NOT NULL,
        wrong JSON NOT NULL,
        trained JSON NOT NULL,
        trained_at JSON NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE policy_shelf (
        id TEXT NOT NULL,
        editions JSON NOT NULL,
        keys JSON NOT NULL,
        holders JSON NOT NULL,
        vouchers JSON NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE queues (
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        code TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE reads (
        ticket TEXT NOT NULL,
        message TEXT NOT NULL,
        PRIMARY KEY (ticket)
    )
    """,
    """
    CREATE TABLE roles (
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        permits JSON NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE search_todo (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (kind, id)
    )
     WITHOUT ROWID
    """,
    """
    CREATE TABLE tags (
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE there (
        ticket TEXT NOT NULL,
        agent TEXT NOT NULL,
        doing TEXT NOT NULL,
        since BIGINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (ticket, agent)
    )
    """,
    """
    CREATE TABLE ticket_docs (
        docid INTEGER NOT NULL,
        ticket TEXT NOT NULL,
        PRIMARY KEY (docid),
        UNIQUE (ticket)
    )
    """,
    """
    CREATE TABLE tickets (
        id TEXT NOT NULL,
        subject TEXT NOT NULL,
        customer TEXT NOT NULL,
        queue TEXT NOT NULL,
        ticket_class TEXT NOT NULL,
        priority TEXT NOT NULL,
        channel TEXT NOT NULL,
        state TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        local_ref TEXT NOT NULL,
        number BIGINT,
        emergency BOOLEAN NOT NULL,
        assignee TEXT,
        "order" TEXT,
        language TEXT NOT NULL,
        tags JSON NOT NULL,
        reply_due_at BIGINT,
        resolve_due_at BIGINT,
        due_at BIGINT,
        replied_at BIGINT,
        solved_at BIGINT,
        last_customer_message TEXT,
        last_message_at BIGINT,
        cause TEXT NOT NULL,
        outcome TEXT NOT NULL,
        satisfied BOOLEAN,
        source TEXT NOT NULL,
        decided JSON NOT NULL,
        erased_at BIGINT,
        merged_into TEXT NOT NULL,
        promised_by TEXT NOT NULL,
        tier TEXT NOT NULL,
        steps_missing JSON NOT NULL,
        waived TEXT NOT NULL,
        steps_unconfirmed JSON NOT NULL,
        held_since BIGINT,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        is_open INTEGER NOT NULL,
        due_key BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_tickets_assignee ON tickets (assignee, due_key, id, created_at) WHERE is_open = 1
    """,
    """
    CREATE INDEX ix_tickets_created ON tickets (created_at, id)
    """,
    """
    CREATE INDEX ix_tickets_customer ON tickets (customer, created_at)
    """,
    """
    CREATE INDEX ix_tickets_due ON tickets (due_key, id)
    """,
    """
    CREATE INDEX ix_tickets_number ON tickets (number)
    """,
    """
    CREATE INDEX ix_tickets_open_created ON tickets (created_at, id) WHERE is_open = 1
    """,
    """
    CREATE INDEX ix_tickets_open_due ON tickets (due_key, id) WHERE is_open = 1
    """,
    """
    CREATE INDEX ix_tickets_resting ON tickets (state, due_key, id, created_at) WHERE state IN ('waiting','solved')
    """,
    """
    CREATE VIRTUAL TABLE ticket_words USING fts5(
        words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE VIRTUAL TABLE people_words USING fts5(
        words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE VIRTUAL TABLE policy_words USING fts5(
        words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
    )
    """,
    # Merging belongs to the quiet moments after a commit, never into one: it takes 50 ms.
    "INSERT INTO ticket_words (ticket_words, rank) VALUES ('automerge', 0)",
    "INSERT INTO ticket_words (ticket_words, rank) VALUES ('crisismerge', 500)",
    "INSERT INTO people_words (people_words, rank) VALUES ('automerge', 0)",
    "INSERT INTO people_words (people_words, rank) VALUES ('crisismerge', 500)",
    # A page of words with its seal is to fit into one page of the file, else it takes two.
    "INSERT INTO ticket_words (ticket_words, rank) VALUES ('pgsz', 3950)",
    "INSERT INTO people_words (people_words, rank) VALUES ('pgsz', 3950)",
    """
    CREATE TABLE refund_accounts (
        id TEXT NOT NULL,
        customer TEXT NOT NULL,
        currency TEXT NOT NULL,
        captured BIGINT NOT NULL,
        granted BIGINT NOT NULL,
        reserved BIGINT NOT NULL,
        paid BIGINT NOT NULL,
        taken JSON NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE refund_delegations (
        giver TEXT NOT NULL,
        taker TEXT NOT NULL,
        until BIGINT NOT NULL,
        id TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE refund_grants (
        id TEXT NOT NULL,
        replica TEXT NOT NULL,
        agent TEXT NOT NULL,
        "order" TEXT NOT NULL,
        ticket TEXT NOT NULL,
        customer TEXT NOT NULL,
        currency TEXT NOT NULL,
        "left" BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        state TEXT NOT NULL,
        "by" TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_refund_grants_order ON refund_grants ("order")
    """,
    """
    CREATE TABLE refund_histories (
        id TEXT NOT NULL,
        earlier JSON NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE refund_steps (
        id TEXT NOT NULL,
        refund TEXT NOT NULL,
        "order" TEXT NOT NULL,
        ticket TEXT NOT NULL,
        customer TEXT NOT NULL,
        step TEXT NOT NULL,
        "by" TEXT NOT NULL,
        at BIGINT NOT NULL,
        amount BIGINT NOT NULL,
        currency TEXT NOT NULL,
        source TEXT NOT NULL,
        target TEXT NOT NULL,
        note TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_refund_steps_ticket ON refund_steps (ticket, at)
    """,
    """
    CREATE TABLE refund_wallets (
        id TEXT NOT NULL,
        days JSON NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE refunds (
        id TEXT NOT NULL,
        "order" TEXT NOT NULL,
        amount BIGINT NOT NULL,
        currency TEXT NOT NULL,
        agent TEXT NOT NULL,
        stage TEXT NOT NULL,
        goodwill BIGINT NOT NULL,
        reason TEXT NOT NULL,
        changed_at BIGINT,
        expires_at BIGINT,
        decided_by TEXT NOT NULL,
        decided_for TEXT NOT NULL,
        ticket TEXT NOT NULL,
        customer TEXT NOT NULL,
        ask JSON NOT NULL,
        method TEXT NOT NULL,
        parts JSON NOT NULL,
        payouts JSON NOT NULL,
        payee TEXT NOT NULL,
        clause TEXT NOT NULL,
        rules TEXT NOT NULL,
        trace TEXT NOT NULL,
        grant TEXT NOT NULL,
        is_promised BOOLEAN NOT NULL,
        approver TEXT NOT NULL,
        approvals JSON NOT NULL,
        created_at BIGINT,
        payee_customers BIGINT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_refunds_order ON refunds ("order")
    """,
    """
    CREATE INDEX ix_refunds_requested ON refunds (expires_at) WHERE stage = 'requested'
    """,
    """
    CREATE INDEX ix_refunds_ticket ON refunds (ticket)
    """,
    """
    CREATE TABLE rules (
        id TEXT NOT NULL,
        laws JSON NOT NULL,
        policy TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE store_credits (
        id TEXT NOT NULL,
        customer TEXT NOT NULL,
        currency TEXT NOT NULL,
        balance BIGINT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
