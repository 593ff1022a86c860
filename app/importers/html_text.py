"""The words of an HTML mail as plain text: one pass, no tree, capped, so that no nesting can cost time."""

import html
import re
from typing import Final

MAX_INPUT: Final = 4_000_000
MAX_TOKENS: Final = 200_000

# Every branch eats at least one sign and never gives any back, so the walk is linear.
TOKEN: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})([^<>]{0,20000})(?:>|\Z)|<[!?][^>]*(?:>|\Z)|([^<]+)|<",
    re.DOTALL,
)
HIDDEN: Final = frozenset({"style", "script", "head", "title", "template", "svg", "object"})
BLOCKS: Final = frozenset(
    [
        "p",
        "div",
        "br",
        "tr",
        "table",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "pre",
        "hr",
        "section",
        "article",
        "header",
        "footer",
        "address",
        "center",
        "form",
        "dl",
        "dt",
        "dd",
        "body",
        "html",
    ]
)
APART: Final = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol", "pre"]
)


def html_text(source: str) -> str:
    """The visible text; when something that never closes would hide all of it, the text inside that too."""
    source = source[:MAX_INPUT]
    seen = _Walk(source, HIDDEN).text() or _Walk(source, frozenset()).text()
    return seen or tidy(html.unescape(re.sub(r"<[^<>]*>", "", source)).replace("\xa0", " "))


class _Walk:
    """One pass over the tags and words of a source."""

    def __init__(self, source: str, hidden: frozenset[str]) -> None:
        self._source, self._hidden_tags = source, hidden
        self._out: list[str] = []
        self._hidden_by = ""
        self._pre = 0

    def text(self) -> str:
        for count, match in enumerate(TOKEN.finditer(self._source)):
            if count >= MAX_TOKENS:
                self._out.append("\n[…]")
                break
            if match[2]:
                self._tag(match[2].lower(), match[3], is_end=bool(match[1]))
            elif not self._hidden_by and (match[4] or match[0] == "<"):
                self._words(match[0])
        return tidy(re.sub(r"\n[ \t]{1,200}", "\n", "".join(self._out)))

    def _tag(self, name: str, attributes: str, *, is_end: bool) -> None:
        if self._hidden_by:
            # The body shows even when the head was never closed.
            if (is_end and name == self._hidden_by) or name == "body":
                self._hidden_by = ""
            return
        if name in self._hidden_tags and not is_end and not attributes.endswith("/"):
            self._hidden_by = name
            return
        if name == "pre":
            self._pre = max(0, self._pre + (-1 if is_end else 1))
        self._out.append(_space(name, is_end))
        if name == "img" and (alt := _alt(attributes)):
            self._out.append(alt)

    def _words(self, text: str) -> None:
        text = html.unescape(text).replace("\xa0", " ")
        self._out.append(text if self._pre else re.sub(r"[ \t\r\n\f]+", " ", text))


def _space(name: str, is_end: bool) -> str:
    if name in ("td", "th"):
        return "" if is_end else " "
    if name == "li" and not is_end:
        return "\n- "
    if name not in BLOCKS:
        return ""
    return "\n\n" if name in APART else "\n"


def _alt(attributes: str) -> str:
    match = re.search(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", attributes, re.IGNORECASE)
    text = html.unescape((match[1] or match[2] or "") if match else "").strip()
    return f"[{text}]" if text else ""


def tidy(text: str) -> str:
    """Lines without blanks at their ends, never more than one empty line together."""
    lines = [line.rstrip(" \t\r\f\v") for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n ")
