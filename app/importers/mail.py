"""One raw mail as we keep it: who wrote, about what, in what words, with which files, in answer to what."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from app.domain.contacts import LONGEST_MAIL_ID
from app.importers import mime
from app.importers.charsets import clean, decoded, header_text
from app.importers.html_text import html_text, tidy
from app.importers.mime import Part

MAX_BODY: Final = 250_000
MAX_SUBJECT: Final = 998
MAX_NAME: Final = 200
MAX_REFERENCES: Final = 100
CUT: Final = "\n[…]"

BODIES: Final = ("text/plain", "text/html")
FORWARDED: Final = ("message/rfc822", "message/global", "message/news")
STATEMENTS: Final = (
    "message/delivery-status",
    "message/disposition-notification",
    "text/rfc822-headers",
)
NAMED: Final = (
    "subject",
    "from",
    "to",
    "date",
    "message-id",
    "received",
    "return-path",
    "content-type",
)


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file of a mail. One that came without a name has one made up and `is_named` false."""

    name: str
    media_type: str
    size: int
    digest: str
    is_named: bool = True
    is_inline: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """A parsed mail; addresses are lower-case, Message-IDs keep their angle brackets.

    `address` is what the From line says, `writer` whom to answer when it says nothing.
    """

    address: str
    writer: str
    author: str
    subject: str
    body: str
    at: datetime | None
    mail_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    files: tuple[MailFile, ...]
    auto_submitted: str
    is_automatic: bool
    has_html: bool
    has_headers: bool
    defects: tuple[str, ...]

    @property
    def answers(self) -> tuple[str, ...]:
        """The mails this one follows, the nearest first."""
        near = (*self.in_reply_to, *reversed(self.references))
        return tuple(name for name in dict.fromkeys(near) if name != self.mail_id)


def parse_mail(raw: bytes) -> Mail:
    """Whatever can be read of `raw`; never raises, whatever the bytes."""
    top = mime.parse(raw)
    charset = _charset(top)
    author, address = _who(top, "from", charset)
    others = (_who(top, name, charset)[1] for name in ("sender", "reply-to", "return-path"))
    parts = list(top.walk())
    return Mail(
        address=address,
        writer=address or next((other for other in others if other), ""),
        author=author,
        subject=_line(top, "subject", charset)[:MAX_SUBJECT],
        body=_body(top),
        at=_date(top),
        mail_id=next(iter(_ids(top, "message-id")), ""),
        in_reply_to=_ids(top, "in-reply-to"),
        references=_ids(top, "references"),
        files=tuple(_files(top)),
        auto_submitted=_line(top, "auto-submitted", charset),
        is_automatic=_is_automatic(top, address),
        has_html=any(part.media_type == "text/html" for part in parts),
        has_headers=any(name in top.headers for name in NAMED),
        defects=tuple(dict.fromkeys(defect for part in parts for defect in part.defects)),
    )


# ---- headers ---------------------------------------------------------------------------------


def _charset(top: Part) -> str | None:
    """The charset the writer used, for headers that hold raw bytes."""
    for part in top.walk():
        label = part.parameters("content-type").get("charset")
        if label:
            return label
    return None


def _line(part: Part, name: str, charset: str | None) -> str:
    value = part.last(name)
    if value is None:
        return ""
    return " ".join(header_text(_unfolded(value), charset).split())


def _unfolded(value: bytes) -> bytes:
    return re.sub(rb"\n[ \t]*", b" ", value).strip()


def _ids(part: Part, name: str) -> tuple[str, ...]:
    """Message-IDs of a header; one without angle brackets stands as it is, a very long one by its hash."""
    text = clean(_unfolded(part.last(name) or b"").decode("utf-8", "replace"))
    found = re.findall(r"<([^<>]+)>", text)
    ids = [_id(one) for one in found] or text.split()[:1]
    return tuple(dict.fromkeys(map(_handy, ids[-MAX_REFERENCES:])))


def _handy(id: str) -> str:
    """An id that an index holds; the same long one is found by the same short one."""
    if len(id) <= LONGEST_MAIL_ID:
        return id
    return f"<{hashlib.sha256(id.encode('utf-8', 'surrogatepass')).hexdigest()}@long.invalid>"


def _id(text: str) -> str:
    """A Message-ID without stray spaces, and without what follows a second "@"."""
    text = "".join(text.split())
    proper = re.match(r"(?:\"[^\"]*\"|[^@]+)@[^@]+", text)
    return f"<{proper[0] if proper else text}>"


def _who(top: Part, name: str, charset: str | None) -> tuple[str, str]:
    """Name and address in a header."""
    value = _unfolded(top.last(name) or b"")
    if not value:
        return "", ""
    shown = " ".join(header_text(value, charset).split())
    address = address_in(clean(value.decode("utf-8", "replace"))) or address_in(shown)
    return _shown_name(shown, address), address


_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.){0,1000}"')
_COMMENT: Final = re.compile(r"\([^()]{0,1000}\)")
_IN_ANGLES: Final = re.compile(r"<([^<>]{1,1000})>")
_ADDRESS: Final = re.compile(r"(?:\"[^\"@]{1,64}\"|[^\s<>()\",;:\[\]]{1,255})@[^\s<>()\",;]{1,255}")


def address_in(text: str) -> str:
    """The first address of a From line, lower-case; "" when there is none."""
    text = text[:10_000]
    bare = _COMMENT.sub(" ", _QUOTED.sub(" ", text))
    for candidate in (*_IN_ANGLES.findall(bare), bare, text):
        # An old route such as <@relay:name@host> ends in the address that counts.
        found = _ADDRESS.search(
            candidate.rsplit(":", 1)[-1] if candidate.startswith("@") else candidate
        )
        if found:
            return found[0].strip(".'`").lower()
    for candidate in _IN_ANGLES.findall(bare):
        if candidate.strip() and " " not in candidate.strip():
            return candidate.strip().lower()
    lone = bare.strip()
    return lone.lower() if lone and not re.search(r"[\s:;=<>]", lone) else ""


def _shown_name(text: str, address: str) -> str:
    outside = _IN_ANGLES.sub(" ", text)
    if address and address in outside.lower():
        comment = _COMMENT.search(outside)
        outside = comment[0][1:-1] if comment else ""
    return " ".join(outside.replace('"', " ").replace("\\", "").split()).strip(" ,;'<>")[:MAX_NAME]


def _date(top: Part) -> datetime | None:
    """When the mail was written, or else first received."""
    lines = [top.last("date")]
    lines += [line.rsplit(b";", 1)[-1] for line in reversed(top.headers.get("received", []))]
    for line in lines:
        at = _moment(_unfolded(line).decode("ascii", "replace")) if line else None
        if at is not None:
            return at
    return None


def _moment(text: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(text[:200])
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None
    return at if 1970 <= at.year <= 2200 else None


def _is_automatic(top: Part, address: str) -> bool:
    """Whether a machine wrote, so that no machine of ours may answer."""
    auto = _line(top, "auto-submitted", None).lower()
    precedence = _line(top, "precedence", None).lower()
    path = top.last("return-path")
    return bool(
        (auto and not auto.startswith("no"))
        or precedence in ("bulk", "list", "junk", "auto_reply")
        or "list-id" in top.headers
        or "x-autoreply" in top.headers
        or "x-failed-recipients" in top.headers
        or (path is not None and path.strip() == b"<>")
        or address.split("@")[0] in ("mailer-daemon", "postmaster", "noreply", "no-reply")
        or top.media_type == "multipart/report"
    )


# ---- words -----------------------------------------------------------------------------------


def _body(top: Part) -> str:
    text = _text(top) or _statement(top) or _forwarded(top)
    return text if len(text) <= MAX_BODY else text[:MAX_BODY] + CUT


def _text(part: Part) -> str:
    """What a person reads: of alternatives one, of parts in a row all."""
    if part.media_type == "multipart/alternative":
        return _alternative(part)
    if part.media_type.startswith("multipart/"):
        texts = [_text(child) for child in part.parts] if part.parts else [_leaf_text(part)]
        return "\n\n".join(text for text in texts if text)
    return _leaf_text(part) if _is_body(part) else ""


def _alternative(part: Part) -> str:
    plain = next((_text(p) for p in part.parts if p.media_type == "text/plain" and _text(p)), "")
    if plain or not part.parts:
        return plain or _leaf_text(part)
    return next((text for text in map(_text, reversed(part.parts)) if text), "")


def _is_body(part: Part) -> bool:
    return part.media_type in BODIES and part.disposition != "attachment" and not _given_name(part)


def _leaf_text(part: Part) -> str:
    data = part.content()
    label = part.parameters("content-type").get("charset")
    if part.media_type == "text/html":
        return html_text(decoded(data, label or _meta_charset(data)))
    return tidy(decoded(data, label).replace("\r\n", "\n").replace("\r", "\n"))


def _meta_charset(data: bytes) -> str | None:
    found = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w.:-]{2,40})", data[:4096], re.IGNORECASE)
    return found[1].decode("ascii", "replace") if found else None


def _statement(top: Part) -> str:
    """A report without words still says what became of a mail."""
    for part in top.walk():
        if part.media_type in STATEMENTS:
            return tidy(decoded(part.content(), None))
    return ""


def _forwarded(top: Part) -> str:
    """A mail that only carries another one speaks with its words."""
    for part in top.walk():
        if part.media_type in FORWARDED and part.parts:
            text = _text(part.parts[0])
            if text:
                return text
    return ""


# ---- files -----------------------------------------------------------------------------------


def _given_name(part: Part) -> str:
    named = part.parameters("content-disposition").get("filename")
    named = named or part.parameters("content-type").get("name")
    return file_name(named or "")


def file_name(text: str) -> str:
    """A name that is no path, and without signs that could hide what it is."""
    text = re.sub(r"[\u202a-\u202e\u2066-\u2069\u200b-\u200f]", "", clean(text))
    text = " ".join(re.sub(r"[/\\\r\n]", "_", text).split()).strip('"')
    return re.sub(r"^\.|\.$", "_", text)[-MAX_NAME:]


def _files(top: Part) -> Iterator[MailFile]:
    unnamed = 0
    for part in _leaves(top):
        name = _given_name(part)
        if not name and not _is_nameless_file(part, part is top):
            continue
        unnamed += 0 if name else 1
        data = part.content()
        yield MailFile(
            name=name or _made_up(part, unnamed),
            media_type=part.media_type,
            size=len(data),
            digest=hashlib.sha256(data).hexdigest(),
            is_named=bool(name),
            is_inline=part.disposition == "inline" or "content-id" in part.headers,
        )


def _leaves(part: Part) -> Iterator[Part]:
    """Parts that hold something; a forwarded mail is one of them, whole."""
    if part.media_type.startswith("multipart/"):
        for child in part.parts:
            yield from _leaves(child)
    else:
        yield part


def _is_nameless_file(part: Part, is_top: bool) -> bool:
    if part.media_type in BODIES:
        return part.disposition == "attachment" and bool(part.body.strip())
    if part.media_type in STATEMENTS:
        return False
    return not is_top or bool(part.body.strip())


ENDINGS: Final = {
    "text/calendar": "ics",
    "message/rfc822": "eml",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "application/pdf": "pdf",
    "text/plain": "txt",
    "text/html": "html",
}


def _made_up(part: Part, number: int) -> str:
    return f"unnamed-{number}.{ENDINGS.get(part.media_type, 'bin')}"
