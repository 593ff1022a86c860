"""The notices name every package that the product stands on, with its licence in full."""

import notices
import pytest
from notices import Notice

LOCK = "inkwell==2.0 \\\n    --hash=sha256:0\nquill==1.4 ; sys_platform == 'win32' \\\n"
INKWELL = Notice("Inkwell", "2.0", "MIT", ("May be used by all.",))
QUILL = Notice("quill", "1.4", "BSD-3-Clause", ("Three clauses.",))


def test_the_file_is_current() -> None:
    written = notices.NOTICES.read_text("utf-8")
    assert notices.problems(notices.shipped(), written, notices.LOCK.read_text("utf-8")) == []


def test_the_tools_of_developers_are_not_in_it() -> None:
    names = {notice.name for notice in notices.shipped()}
    assert {"PySide6_Essentials", "shiboken6", "psycopg-binary", "cffi"} <= names
    assert not names & {"pytest", "ruff", "coverage", "evenkeel"}


def test_a_package_of_another_system_may_stay_in_the_file() -> None:
    assert notices.problems([INKWELL], notices.render([INKWELL, QUILL]), LOCK) == []


@pytest.mark.parametrize(
    ("written", "verdict"),
    [
        (notices.render([]), "not in the file: | Inkwell | 2.0 | MIT |"),
        (
            notices.render([INKWELL, Notice("wax", "1", "MIT", ())]),
            "no longer locked: | wax | 1 | MIT |",
        ),
        (
            notices.render([INKWELL]).replace("used by all", "used by some"),
            "licence text of Inkwell is missing",
        ),
        (
            notices.render([INKWELL]) + "\nA word more.",
            "the words around the packages have changed",
        ),
    ],
)
def test_what_is_stale_is_named(written: str, verdict: str) -> None:
    assert notices.problems([INKWELL], written, LOCK)[0] == verdict


def test_a_text_that_packages_share_stands_once() -> None:
    text = notices.render([INKWELL, Notice("quill", "1.4", "MIT", INKWELL.texts)])
    assert text.count("May be used by all.") == 1
    assert "### Inkwell, quill" in text
