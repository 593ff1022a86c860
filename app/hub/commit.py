"""The moment of truth of a transaction: held, not held, or nobody can say."""

from sqlalchemy import Connection, RootTransaction
from sqlalchemy.exc import DBAPIError

from app.sync.protocol import Fault, HubFault

# Connection trouble, an operator's intervention, trouble of the system: the server may or may not have
# come to the end. With any other state it has undone the transaction and says so.
UNSURE = ("08", "57", "58")


def commit(transaction: RootTransaction, conn: Connection) -> None:
    """Commit; COMMIT_UNKNOWN when the line broke meanwhile or no standby has confirmed.

    In both cases the caller may be told neither yes nor no; it sends the same again.
    """
    warnings: list[str] = []
    driver = conn.connection.driver_connection
    assert driver is not None

    def note(told: object) -> None:
        if getattr(told, "severity_nonlocalized", None) == "WARNING":
            warnings.append(str(getattr(told, "sqlstate", "")))

    driver.add_notice_handler(note)
    try:
        transaction.commit()
    except DBAPIError as error:
        if _is_unsure(error):
            raise HubFault(Fault.COMMIT_UNKNOWN, why="the line to the database broke") from error
        raise
    finally:
        driver.remove_notice_handler(note)
    if warnings:
        # PostgreSQL warns at COMMIT when waiting for a standby was cut short: here, but perhaps not there.
        raise HubFault(Fault.COMMIT_UNKNOWN, why="no standby confirmed")


def _is_unsure(error: DBAPIError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    return error.connection_invalidated or state is None or state[:2] in UNSURE
