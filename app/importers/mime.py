"""The parts of a raw mail, found however broken it is: headers that do not fold, boundaries that do not close.

Everything is capped, so that no mail costs more than its size: parts, depth, headers.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from app.importers.charsets import decoded, from_base64, words

MAX_DEPTH: Final = 25
MAX_PARTS: Final = 1000
MAX_HEADER_BYTES: Final = 512 * 1024
MAX_HEADERS: Final = 2000
MAX_BAD_LINES: Final = 100

NAME: Final = re.compile(rb"^([A-Za-z][A-Za-z0-9_.-]{0,76})[ \t]*:[ \t]*")
_MEDIA_TYPE: Final = re.compile(r"\s*([\w.+-]{1,64})\s*/\s*([\w.+-]{1,127})")
MAIL_HEADERS: Final = re.compile(
    rb"^(from|to|cc|subject|date|message-id|mime-version|content-type|content-transfer-encoding"
    rb"|content-disposition|received|return-path|reply-to|in-reply-to|references|sender|x-[a-z-]+)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(slots=True)
class Part:
    """One part: headers by lower-case name in order, and either parts of its own or a body still encoded."""

    headers: dict[str, list[bytes]] = field(default_factory=dict[str, list[bytes]])
    body: bytes = b""
    parts: list["Part"] = field(default_factory=list["Part"])
    defects: list[str] = field(default_factory=list[str])

    def last(self, name: str) -> bytes | None:
        """The last header of a name: of two, readers and mail programs mostly show that one."""
        found = self.headers.get(name)
        return found[-1] if found else None

    @property
    def media_type(self) -> str:
        """Such as text/plain; what is no media type counts as text/plain, as the standard says."""
        match = _MEDIA_TYPE.match(self.content_type)
        return f"{match[1]}/{match[2]}".lower() if match else "text/plain"

    @property
    def content_type(self) -> str:
        """The header that says what this is; of several the one that announces parts."""
        found = [_latin(value) for value in self.headers.get("content-type", [])]
        parts = [value for value in found if value.lower().startswith("multipart/")]
        return parts[0] if parts else found[-1] if found else ""

    @property
    def disposition(self) -> str:
        """attachment, inline or ""."""
        return _latin(self.last("content-disposition")).split(";")[0].strip().strip('"').lower()

    def parameters(self, name: str) -> dict[str, str]:
        """The parameters of a header, decoded."""
        return parameters(self.content_type if name == "content-type" else _latin(self.last(name)))

    def content(self) -> bytes:
        """The body with its transfer encoding undone, as far as it can be."""
        return _unwrapped(self.body, _latin(self.last("content-transfer-encoding")))

    def walk(self) -> Iterator["Part"]:
        """This part and all below."""
        yield self
        for part in self.parts:
            yield from part.walk()


def parse(raw: bytes) -> Part:
    """The tree of a raw mail."""
    return _Splitter().part(_even_lines(raw), 0)


def _even_lines(raw: bytes) -> bytes:
    """Lines that end in a line feed alone, whatever mixture they came in."""
    raw = raw.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n")
    return raw.replace(b"\r", b"\n") if b"\r" in raw else raw


class _Splitter:
    """Splits one mail; counts its parts."""

    def __init__(self) -> None:
        self._count = 0

    def part(self, text: bytes, depth: int) -> Part:
        self._count += 1
        headers, body, defects = split_headers(text, is_mail=depth == 0)
        part = Part(headers, body, defects=defects)
        if depth >= MAX_DEPTH or self._count >= MAX_PARTS:
            part.defects.append("too_deep")
            return part
        if part.media_type.startswith("multipart/"):
            self._split(part, depth)
        elif part.media_type in ("message/rfc822", "message/global", "message/news"):
            part.parts = [self.part(part.content().lstrip(b"\n"), depth + 1)]
        return part

    def _split(self, part: Part, depth: int) -> None:
        boundary = part.parameters("content-type").get("boundary", "").rstrip()
        mark = boundary.encode("utf-8", "replace") if boundary else _guessed(part.body)
        pieces, is_closed = _pieces(part.body, mark)
        if not is_closed:
            part.defects.append("boundary_not_closed")
        for piece in pieces:
            if self._count >= MAX_PARTS:
                part.defects.append("too_many_parts")
                break
            part.parts.append(self.part(piece, depth + 1))


def _pieces(body: bytes, mark: bytes) -> tuple[list[bytes], bool]:
    """What lies between the boundary lines; the rest of the body when the last one is missing."""
    if not mark:
        return [], False
    line = re.compile(rb"^--" + re.escape(mark) + rb"(--)?[ \t]*$\n?", re.MULTILINE)
    pieces: list[bytes] = []
    start: int | None = None
    for match in line.finditer(body):
        if start is not None:
            pieces.append(body[start : max(start, match.start() - 1)])
        start = match.end()
        if match[1]:
            return pieces, True
    if start is not None and body[start:].strip():
        pieces.append(body[start:])
    return pieces, False


def _guessed(body: bytes) -> bytes:
    """The boundary of a multipart that does not name it: a line of dashes that also closes."""
    match = re.search(rb"^--(\S[^\n]{0,69})$", body, re.MULTILINE)
    if match and b"\n--" + match[1] + b"--" in body:
        return match[1]
    return b""


def split_headers(text: bytes, *, is_mail: bool) -> tuple[dict[str, list[bytes]], bytes, list[str]]:
    """Headers, body and what was wrong between them."""
    start = _skipped(text) if is_mail else 0
    head = text[start : start + MAX_HEADER_BYTES]
    headers: dict[str, list[bytes]] = {}
    defects: list[str] = []
    place, last, count = 0, "", 0
    while place < len(head):
        end = head.find(b"\n", place)
        end = len(head) if end < 0 else end
        line = head[place:end]
        if not line or (not line.strip() and not _goes_on(head, end + 1)):
            return headers, text[start + end + 1 :], defects
        name = NAME.match(line)
        if name and count < MAX_HEADERS:
            last, count = name[1].decode("ascii").lower(), count + 1
            headers.setdefault(last, []).append(line[name.end() :])
        elif last and line[:1] in b" \t":
            headers[last][-1] += b"\n" + line
        elif _goes_on(head, place):
            defects.append("header_not_folded")
            if last:
                headers[last][-1] += b"\n" + line
        else:
            defects.append("no_blank_line")
            return headers, text[start + place :], defects
        place = end + 1
    return headers, text[start + place :], defects


def _skipped(text: bytes) -> int:
    """Where the headers begin: behind blank lines, a BOM and the line a mailbox file puts on top."""
    match = re.match(rb"(?:\xef\xbb\xbf)?\s{0,1000}(?:>{0,3}From [^\n]{0,1000}\n)?", text)
    start = match.end() if match else 0
    # A blank line kept by \s must not swallow the indentation of a body without headers.
    return start if text[start : start + 1].strip() else 0


def _goes_on(head: bytes, place: int) -> bool:
    """Whether more headers of a mail follow before the next empty line."""
    blank = head.find(b"\n\n", place)
    block = head[place : min(blank if blank >= 0 else len(head), place + 20_000)]
    return MAIL_HEADERS.search(block) is not None


_PARAMETER: Final = re.compile(
    r";\s*([\w!#$%&'*+.^`|~-]{1,100})\s*=\s*(?:\"((?:[^\"\\]|\\.){0,20000})\"?|([^;]{0,20000}))",
    re.DOTALL,
)


def parameters(value: str) -> dict[str, str]:
    """The parameters of a structured header by lower-case name: quoted, split and encoded ones too."""
    plain: dict[str, str] = {}
    split: dict[str, dict[int, tuple[bool, str]]] = {}
    for match in _PARAMETER.finditer(value):
        name = match[1].lower()
        quoted = match[2] is not None
        text = re.sub(r"\\(.)", r"\1", match[2]) if quoted else (match[3] or "").strip()
        stem, _, number = name.rstrip("*").partition("*")
        is_encoded = name.endswith("*")
        if number.isdecimal() and len(number) < 4:
            split.setdefault(stem, {})[int(number)] = (is_encoded, text)
        elif is_encoded:
            split.setdefault(stem, {})[0] = (True, text)
        elif stem not in plain:
            plain[stem] = words(_one_line(text), raw_label="utf-8")
    return plain | {stem: _joined(pieces) for stem, pieces in split.items()}


def _joined(pieces: dict[int, tuple[bool, str]]) -> str:
    """A value of RFC 2231: its pieces in order, percent signs undone, in the charset of the first."""
    data, charset = b"", ""
    for number in sorted(pieces):
        is_encoded, text = pieces[number]
        if number == 0 and is_encoded and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        raw = text.encode("latin-1", "replace")
        data += _percent_undone(raw) if is_encoded else raw
    text = decoded(data, charset or "utf-8")
    return words(text)


def _percent_undone(data: bytes) -> bytes:
    return re.sub(rb"%([0-9A-Fa-f]{2})", lambda match: bytes((int(match[1], 16),)), data)


def _latin(value: bytes | None) -> str:
    return _one_line((value or b"").decode("latin-1"))


def _one_line(text: str) -> str:
    return re.sub(r"\n[ \t]*", " ", text).strip()


def _unwrapped(body: bytes, encoding: str) -> bytes:
    kind = re.sub(r"[^a-z0-9]", "", re.sub(r"\([^)]*\)", "", encoding).lower())
    if "quoted" in kind or kind == "qp":
        return binascii.a2b_qp(re.sub(rb"=[ \t]{1,100}\n", b"=\n", body))
    if "base64" in kind:
        return body if _is_no_base64(body) else from_base64(body)
    if kind in ("xuuencode", "uuencode", "uue", "xuue"):
        return _from_uu(body)
    return body


def _is_no_base64(body: bytes) -> bool:
    """Whether a body that calls itself base64 is plain text after all."""
    foreign = len(re.sub(rb"[A-Za-z0-9+/=\n]", b"", body))
    return foreign * 8 > len(body)


def _from_uu(body: bytes) -> bytes:
    begin = re.search(rb"^begin [0-7]{3,4} [^\n]*\n", body, re.MULTILINE)
    if begin is None:
        return body
    out: list[bytes] = []
    bad = size = 0
    for line in body[begin.end() :].split(b"\n"):
        # Short lines stand for zeros, so a small body could claim to be a large one.
        if line.strip() in (b"end", b"") or bad > MAX_BAD_LINES or size > len(body):
            break
        data = _uu_line(line)
        bad, size = bad + (not data), size + len(data)
        out.append(data)
    return b"".join(out)


def _uu_line(line: bytes) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        # Some encoders write a wrong length or trailing junk: take as many bytes as the length says.
        wanted = (((line[0] - 32) & 63) * 4 + 5) // 3
        try:
            return binascii.a2b_uu(line[:wanted])
        except binascii.Error:
            return b""
