"""The book on paper: whole, in one language, and nothing in it is taken for a mark."""

from app.domain.policy.printing import LABELS, html_of, lines_of, markdown_of
from tests.domain.policy.books import changed_book, small_book


def test_markdown_has_every_clause_with_its_version_and_its_owner() -> None:
    text = markdown_of(small_book(), "en")
    assert text.startswith(
        "# Service policy\n\n_Edition 2.1 · In force since 2026-03-01 · Owner Ada Alder_\n"
    )
    assert (
        "### § 3.2 Broken on arrival\n\n_Version 1 · In force since 2025-01-15 · Owner Ben Birch_"
        in text
    )
    assert "- a) From the day of delivery." in text
    assert "> Say: I am glad you told us." in text
    assert "- phone" not in text
    assert "- Within 30 seconds: Answered within 30s" in text
    assert "- agent: In one case 50.00 EUR, In one day 300.00 EUR, As goodwill 10.00 EUR" in text
    assert "- What broke? (A lamp / A vase)" in text


def test_another_language_has_its_own_words_and_labels() -> None:
    text = markdown_of(small_book(), "cs", lambda word: f"·{word}·")
    assert "# Zásady služeb" in text
    assert "·Why·: Nikdo nemá platit za naše krabice." in text
    assert "Thirty days" not in text


def test_signs_of_markdown_and_of_html_are_words() -> None:
    book = changed_book("products.yaml", "Two months.", "<b>Two</b> *months* & a half")
    assert r"\<b\>Two\</b\> \*months\* & a half" in markdown_of(book, "en")
    assert "&lt;b&gt;Two&lt;/b&gt; *months* &amp; a half" in html_of(book, "en")


def test_a_page_is_one_list_where_items_follow_each_other() -> None:
    page = html_of(small_book(), "en")
    assert page.startswith(
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"/><title>Service policy'
    )
    levels = page.partition("<h2>Service levels</h2>")[2].partition("<h2>")[0].strip()
    assert levels.startswith("<ul><li>Within 30 seconds: Answered within 30s</li>\n<li>")
    assert levels.count("<ul>") == 1
    assert levels.endswith("</li></ul>")


def test_every_label_that_is_used_is_one_that_is_translated() -> None:
    asked: set[str] = set()

    def label(word: str) -> str:
        asked.add(word)
        return word

    assert list(lines_of(small_book(), "en", label))
    assert asked == set(LABELS)
