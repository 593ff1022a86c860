"""Lists and templates of other houses: what stands beside the steps comes back as well."""

import json

import pytest

from app.importers.rows import BadSource
from app.importers.scripts.formats import SCRIPT_FORMATS, read_scripts

LIST = """# Title

Words before the first step.

## Part
### Of it
- [ ] One
  - [ ] Two
    - [x] Three
      1. Four
- [ ] Five
"""
TEMPLATE = [
    {"name": "T", "active": False, "id": 7, "items": [{"text": "a", "checked": True, "id": 3}, "b"]}
]


def test_a_list_keeps_its_first_words_its_headings_and_how_deep_items_stand() -> None:
    (script,) = read_scripts("markdown", "x.md", LIST.encode())
    written = SCRIPT_FORMATS["markdown"].write((script,))
    assert read_scripts("markdown", "x.md", written) == (script,)
    told = written.decode()
    for line in (
        "\nWords before the first step.\n",
        "### Part / Of it",
        "\n  - [ ] Two\n    - [x] Three\n      1. Four\n",
    ):
        assert line in told


def test_what_a_template_says_of_an_item_comes_back() -> None:
    (script,) = read_scripts("zammad", "x.json", json.dumps(TEMPLATE).encode())
    written = SCRIPT_FORMATS["zammad"].write((script,))
    assert read_scripts("zammad", "x.json", written) == (script,)
    told = json.loads(written)
    assert told["items"][:2] == TEMPLATE[0]["items"]
    assert (told["id"], told["active"]) == (7, False)


def test_a_template_that_says_a_name_twice_is_refused() -> None:
    with pytest.raises(BadSource, match="name stands twice"):
        read_scripts("zammad", "x.json", b'{"name": "T", "name": "U", "items": ["a"]}')
