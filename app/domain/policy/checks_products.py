"""Checks of products: a number under which something is sold names one product, and conditions name some there are."""

import re
from collections.abc import Iterator
from typing import Final

from app.domain.policy.book import Book
from app.domain.policy.findings import Finding
from app.domain.policy.pointing import look, near, stops, where
from app.domain.scripts.given import PRODUCTS
from app.domain.scripts.lint_values import formulas_of
from app.domain.sentence import Sentence

NAMED: Final = re.compile(r"""(["'])((?:(?!\1).)+)\1\s+in\s+""" + re.escape(PRODUCTS))


def check_products(book: Book) -> Iterator[Finding]:
    """Numbers that two products have, languages named twice, and conditions over products that nobody knows."""
    yield from _languages(book)
    yield from _numbers(book)
    yield from _named(book)


def _languages(book: Book) -> Iterator[Finding]:
    seen = book.cover.languages
    for one in sorted({it for it in seen if seen.count(it) > 1}):
        what = Sentence("{language} is there twice", language=one)
        yield stops(book, "cover/book", "languages", what, Sentence("keep one of the two"))


def _numbers(book: Book) -> Iterator[Finding]:
    owners: dict[str, str] = {}
    for product in book.products:
        key = f"product/{product.id}"
        for sku in product.skus:
            if sku in owners:
                first = where(book, owners[sku])
                what = Sentence("{number} is the number of a product already", number=sku)
                cure = Sentence("keep it at one of the two; the first is in {place}", place=first)
                yield stops(book, key, "skus", what, cure, sku)
            owners.setdefault(sku, key)


def _named(book: Book) -> Iterator[Finding]:
    known = tuple(name for one in book.products for name in (one.id, *one.skus))
    for key, path, text in _conditions(book):
        for match in NAMED.finditer(text):
            if match[2] not in known:
                what = Sentence("there is no product {name}", name=match[2])
                yield look(book, key, path, what, near(match[2], known, "products.yaml"))


def _conditions(book: Book) -> Iterator[tuple[str, str, str]]:
    """Every condition with its part and where it stands there; those within steps at their script."""
    yield from ((f"care/{one.id}", "when", one.when) for one in book.care)
    yield from ((f"template/{one.id}", "for", one.when) for one in book.templates)
    for one in book.scripts:
        yield f"script/{one.name}", "for", one.when
        texts = (asked.text for step in one.steps for asked in formulas_of(step))
        yield from ((f"script/{one.name}", "", text) for text in texts)
