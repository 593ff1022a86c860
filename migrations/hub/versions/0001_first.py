"""The first schema of the hub."""

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
        queues JSONB NOT NULL,
        language TEXT NOT NULL,
        is_active BOOLEAN NOT NULL,
        "left" JSONB NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
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
        parts JSONB NOT NULL,
        answers JSONB NOT NULL,
        trail JSONB NOT NULL,
        "values" JSONB NOT NULL,
        here TEXT NOT NULL,
        ended TEXT NOT NULL,
        missing JSONB NOT NULL,
        unconfirmed JSONB NOT NULL,
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
    CREATE TABLE customers (
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        number TEXT NOT NULL,
        language TEXT NOT NULL,
        city TEXT NOT NULL,
        country TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        tier TEXT NOT NULL,
        points JSONB NOT NULL,
        preferences JSONB NOT NULL,
        consent JSONB NOT NULL,
        since BIGINT,
        source TEXT NOT NULL,
        erased_at BIGINT,
        merged_into TEXT NOT NULL,
        erase_asked_by TEXT NOT NULL,
        erase_confirmed_by TEXT NOT NULL,
        orders BIGINT NOT NULL,
        cared JSONB NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        words TSVECTOR DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
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
        mail_references JSONB NOT NULL,
        attachments JSONB NOT NULL,
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
        lines JSONB NOT NULL,
        payments JSONB NOT NULL,
        source TEXT NOT NULL,
        credited JSONB NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_orders_customer ON orders (customer, placed_at)
    """,
    """
    CREATE TABLE policy_editions (
        id TEXT NOT NULL,
        head JSONB NOT NULL,
        manifest JSONB NOT NULL,
        seals JSONB NOT NULL,
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
        read JSONB NOT NULL,
        wrong JSONB NOT NULL,
        trained JSONB NOT NULL,
        trained_at JSONB NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE policy_shelf (
        id TEXT NOT NULL,
        editions JSONB NOT NULL,
        keys JSONB NOT NULL,
        holders JSONB NOT NULL,
        vouchers JSONB NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE quarantine (
        replica_id TEXT NOT NULL,
        op_seq BIGINT NOT NULL,
        reason TEXT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (replica_id, op_seq)
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
    CREATE TABLE roles (
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        permits JSONB NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE sync_enrolment (
        code_hash TEXT NOT NULL,
        agent TEXT NOT NULL,
        expires_us BIGINT NOT NULL,
        used_us BIGINT,
        replica TEXT,
        PRIMARY KEY (code_hash)
    )
    """,
    """
    CREATE TABLE sync_hub (
        id SERIAL NOT NULL,
        epoch TEXT NOT NULL,
        token_key BYTEA NOT NULL,
        next_number BIGINT NOT NULL,
        next_station BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE sync_index (
        scope TEXT NOT NULL,
        etype TEXT NOT NULL,
        eid TEXT NOT NULL,
        seq BIGINT NOT NULL,
        rev BIGINT NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (scope, etype, eid)
    )
    """,
    """
    CREATE INDEX ix_sync_index_seq ON sync_index (scope, seq)
    """,
    """
    CREATE TABLE sync_access (
        replica_id TEXT NOT NULL,
        at BIGINT NOT NULL,
        agent TEXT NOT NULL,
        deed TEXT NOT NULL,
        customer TEXT NOT NULL,
        reason TEXT NOT NULL,
        shown BIGINT NOT NULL,
        PRIMARY KEY (replica_id, at)
    )
    """,
    """
    CREATE INDEX ix_sync_access_agent ON sync_access (agent, deed, at)
    """,
    """
    CREATE INDEX ix_sync_access_customer ON sync_access (customer, at)
    """,
    """
    CREATE INDEX ix_customers_words ON customers USING gin (words)
    """,
    """
    CREATE INDEX ix_customers_number ON customers (number)
    """,
    """
    CREATE INDEX ix_orders_number ON orders (number)
    """,
    """
    CREATE TABLE sync_member (
        scope TEXT NOT NULL,
        customer TEXT NOT NULL,
        until BIGINT,
        PRIMARY KEY (scope, customer)
    )
    """,
    """
    CREATE INDEX ix_sync_member_customer ON sync_member (customer)
    """,
    """
    CREATE TABLE sync_op (
        replica_id TEXT NOT NULL,
        op_seq BIGINT NOT NULL,
        op_id TEXT NOT NULL,
        hash TEXT NOT NULL,
        name TEXT NOT NULL,
        v INTEGER NOT NULL,
        args JSONB NOT NULL,
        status TEXT NOT NULL,
        code TEXT NOT NULL,
        detail JSONB NOT NULL,
        cut JSONB NOT NULL,
        occurred_at BIGINT NOT NULL,
        received_at BIGINT NOT NULL,
        PRIMARY KEY (replica_id, op_seq)
    )
    """,
    """
    CREATE UNIQUE INDEX ix_sync_op_id ON sync_op (op_id) WHERE status <> 'noop'
    """,
    """
    CREATE INDEX ix_sync_op_refused ON sync_op (received_at, replica_id, op_seq)
    WHERE code <> 'OK' AND status <> 'noop'
    """,
    """
    CREATE UNLOGGED TABLE sync_presence (
        process TEXT NOT NULL,
        at BIGINT NOT NULL,
        places TEXT NOT NULL,
        PRIMARY KEY (process)
    )
    """,
    """
    CREATE TABLE sync_replica (
        id TEXT NOT NULL,
        number BIGINT NOT NULL,
        user_id TEXT NOT NULL,
        device_pubkey TEXT NOT NULL,
        last_op_seq BIGINT NOT NULL,
        last_hash TEXT NOT NULL,
        schema INTEGER NOT NULL,
        state TEXT NOT NULL,
        seen_at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE sync_scope (
        id TEXT NOT NULL,
        seq BIGINT NOT NULL,
        min_seq BIGINT DEFAULT 0 NOT NULL,
        held BIGINT DEFAULT 0 NOT NULL,
        fold BIGINT DEFAULT 0 NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE sync_secret (
        agent TEXT NOT NULL,
        hash TEXT NOT NULL,
        failures INTEGER DEFAULT 0 NOT NULL,
        retry_at BIGINT DEFAULT 0 NOT NULL,
        PRIMARY KEY (agent)
    )
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
        tags JSONB NOT NULL,
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
        decided JSONB NOT NULL,
        erased_at BIGINT,
        merged_into TEXT NOT NULL,
        promised_by TEXT NOT NULL,
        tier TEXT NOT NULL,
        steps_missing JSONB NOT NULL,
        waived TEXT NOT NULL,
        steps_unconfirmed JSONB NOT NULL,
        held_since BIGINT,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        words TSVECTOR DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_tickets_customer ON tickets (customer, created_at)
    """,
    """
    CREATE INDEX ix_tickets_number ON tickets (number)
    """,
    """
    CREATE INDEX ix_tickets_own ON tickets (assignee) WHERE state IN ('new','open','waiting')
    """,
    """
    CREATE TABLE refund_accounts (
        id TEXT NOT NULL,
        customer TEXT NOT NULL,
        currency TEXT NOT NULL,
        captured BIGINT NOT NULL,
        granted BIGINT NOT NULL,
        reserved BIGINT NOT NULL,
        paid BIGINT NOT NULL,
        taken JSONB NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT ck_refund_accounts_covered
            CHECK (granted >= 0 AND reserved >= 0 AND paid >= 0 AND granted + reserved + paid <= captured)
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
    CREATE TABLE refund_effect (
        key TEXT NOT NULL,
        refund TEXT NOT NULL,
        method TEXT NOT NULL,
        reference TEXT NOT NULL,
        payee TEXT NOT NULL,
        amount BIGINT NOT NULL,
        currency TEXT NOT NULL,
        state TEXT NOT NULL,
        tries INTEGER DEFAULT 0 NOT NULL,
        due_at BIGINT DEFAULT 0 NOT NULL,
        made_at BIGINT NOT NULL,
        first_sent_at BIGINT,
        told TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (key),
        CONSTRAINT ck_refund_effect_amount CHECK (amount > 0)
    )
    """,
    """
    CREATE INDEX ix_refund_effect_due ON refund_effect (due_at) WHERE state IN ('queued','sent','unknown')
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
        by TEXT NOT NULL,
        rev BIGINT DEFAULT 0 NOT NULL,
        scope TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_refund_grants_order ON refund_grants ("order")
    """,
    """
    CREATE TABLE refund_payee (
        mark TEXT NOT NULL,
        customer TEXT NOT NULL,
        PRIMARY KEY (mark, customer)
    )
    """,
    """
    CREATE TABLE refund_histories (
        id TEXT NOT NULL,
        earlier JSONB NOT NULL,
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
        by TEXT NOT NULL,
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
        days JSONB NOT NULL,
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
        ask JSONB NOT NULL,
        method TEXT NOT NULL,
        parts JSONB NOT NULL,
        payouts JSONB NOT NULL,
        payee TEXT NOT NULL,
        clause TEXT NOT NULL,
        rules TEXT NOT NULL,
        trace TEXT NOT NULL,
        "grant" TEXT NOT NULL,
        is_promised BOOLEAN NOT NULL,
        approver TEXT NOT NULL,
        approvals JSONB NOT NULL,
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
        laws JSONB NOT NULL,
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
    """
    CREATE INDEX ix_refund_accounts_customer ON refund_accounts (customer)
    """,
    """
    CREATE INDEX ix_refund_grants_customer ON refund_grants (customer) WHERE scope = ''
    """,
    """
    CREATE INDEX ix_refund_steps_customer ON refund_steps (customer) WHERE scope = ''
    """,
    """
    CREATE INDEX ix_refunds_customer ON refunds (customer) WHERE scope = ''
    """,
    """
    CREATE INDEX ix_store_credits_customer ON store_credits (customer)
    """,
    """
    CREATE INDEX ix_tickets_words ON tickets USING gin (words)
    """,
    """
    CREATE FUNCTION refund_steps_are_only_added() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the ledger of refunds is only added to'; END $$
    """,
    """
    CREATE TRIGGER refund_steps_stay BEFORE UPDATE ON refund_steps FOR EACH ROW WHEN (
        (OLD.refund, OLD."order", OLD.step, OLD."by", OLD.at, OLD.amount, OLD.currency, OLD.source, OLD.target)
        IS DISTINCT FROM
        (NEW.refund, NEW."order", NEW.step, NEW."by", NEW.at, NEW.amount, NEW.currency, NEW.source, NEW.target)
    ) EXECUTE FUNCTION refund_steps_are_only_added()
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
