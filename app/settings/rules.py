"""The files of rules as they lie in resources: the law by jurisdiction, and the store's policy in the policy book."""

from pathlib import Path
from typing import Final

from app import SHIPPED
from app.settings.policybook import FOLDER as BOOK

FOLDER: Final = SHIPPED / "resources" / "rules"
STORE: Final = "store.json"


def law_texts(folder: Path = FOLDER) -> dict[str, str]:
    """The text of every rule pack, by the name of its file."""
    files = sorted(folder.glob("*.json"))
    return {file.name: file.read_text("utf-8") for file in files if file.name != STORE}


def policy_text(folder: Path = BOOK) -> str:
    """The text of the store's policy."""
    return (folder / STORE).read_text("utf-8")
