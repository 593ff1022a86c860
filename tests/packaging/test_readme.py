"""README promises only what is there: the commands of both front doors, and files that exist."""

import re

import dev
from environment import ROOT

from app.cli import COMMANDS

README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def chapter(title: str) -> str:
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_the_table_of_commands_is_the_command_line() -> None:
    shown = re.findall(r"^\| `(\w+)` \|", chapter("The command"), re.MULTILINE)
    assert shown == [command.name for command in COMMANDS]


def test_every_word_for_dev_py_is_one_it_knows() -> None:
    words = set(re.findall(r"packaging/dev\.py (\w+)", README + CONTRIBUTING))
    assert {"demo", "test"} <= words <= set(dev.COMMANDS)


def test_every_link_to_a_file_of_ours_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README + CONTRIBUTING)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
