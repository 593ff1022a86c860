"""The words that the full-text index makes of a text, for who finds the same words without that index.

What a capital, an accent or a sign between two words is, the index itself is asked, once for each sign:
a second opinion would differ from it somewhere in Unicode.
"""

from typing import Final

from app.store.engines import driver

TOKENIZER: Final = "unicode61 remove_diacritics 2"  # of all our indexes, as their script makes them
BLOCK: Final = 256
SURROGATES: Final = range(
    0xD800 // BLOCK, 0xE000 // BLOCK
)  # halves of a sign, which no text may hold
APART: Final = " "
LONGEST: Final = 500  # signs of a word; what comes after them tells no two words apart


def lexemes(text: str) -> list[str]:
    """The words of a text in their order, folded as the index folds them."""
    return [word[:LONGEST] for word in text.translate(FOLDS).split(APART) if word]


class _Folds(dict[int, str]):
    """What becomes of each sign, learnt a block at a time."""

    def __missing__(self, sign: int) -> str:
        block = sign // BLOCK
        self.update(enumerate(_block(block), block * BLOCK))
        return self[sign]


FOLDS: Final = _Folds()


def _block(number: int) -> tuple[str, ...]:
    """What becomes of each of so many signs: another, nothing, or a gap between words."""
    if number in SURROGATES:
        return (APART,) * BLOCK
    signs = [chr(number * BLOCK + place) for place in range(BLOCK)]
    conn = driver.connect(":memory:")
    try:
        conn.execute(f"CREATE VIRTUAL TABLE said USING fts5(words, tokenize='{TOKENIZER}')")
        conn.execute("CREATE VIRTUAL TABLE heard USING fts5vocab(said, instance)")
        said = [(place, f"x{sign}x") for place, sign in enumerate(signs)]
        conn.executemany("INSERT INTO said (rowid, words) VALUES (?, ?)", said)
        heard = dict(conn.execute("SELECT doc, term FROM heard"))
    finally:
        conn.close()
    # A sign between words leaves two words of one letter.
    return tuple(APART if heard[n] == "x" else heard[n][1:-1] for n in range(BLOCK))
