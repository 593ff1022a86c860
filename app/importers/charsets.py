"""Bytes of unknown honesty into text: charset labels as mails really write them, and encoded words in headers."""

import binascii
import codecs
import re
from functools import cache, lru_cache
from typing import Final

# Labels whose senders mean a larger relative: its extra characters do occur in mails.
MEANT: Final = {
    "ascii": "utf-8",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "johab": "johab",
    "shift_jis": "cp932",
    "iso2022_jp": "iso2022_jp_ext",
    "big5": "cp950",
}
ALIASES: Final = {
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "ks_c_5601-1989": "cp949",
    "x-windows-949": "cp949",
    "x-euc-kr": "cp949",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "x-euc": "euc_jp",
    "x-euc-jp": "euc_jp",
    "x-sjis": "cp932",
    "x-ms-cp932": "cp932",
    "windows-31j": "cp932",
    "x-big5": "cp950",
    "x-x-big5": "cp950",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-6-i": "iso8859-6",
    "iso-2022-jp-ms": "iso2022_jp_ext",
    "cp50220": "iso2022_jp_ext",
    "cp50221": "iso2022_jp_ext",
    "windows-874": "cp874",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "utf": "utf-8",
    "koi8": "koi8-r",
    "ansi": "cp1252",
    "cp-1252": "cp1252",
}
# Codecs that are no charsets: two of them take quadratic time on long input.
NO_CHARSETS: Final = {
    "idna",
    "punycode",
    "unicode-escape",
    "raw-unicode-escape",
    "undefined",
    "mbcs",
    "oem",
}

WORD: Final = re.compile(r"=\?([\w.:+-]{1,60})(?:\*[\w-]{0,40})?\?([bBqQ])\?([^?]{0,100000})\?=")
WINDOWS: Final = re.compile(r"^(?:x-)?(?:ms-)?(?:cp|win|windows)[-_ ]?(\d{3,5})$")


@lru_cache(maxsize=512)  # labels come from strangers, who could think of many
def codec(label: str) -> str | None:
    """Python's codec for a charset label, or None when nobody knows what is meant."""
    label = next(iter(label.strip().strip("\"'").lower().split()), "")
    if not label or len(label) > 60:
        return None
    windows = WINDOWS.match(label)
    for name in (ALIASES.get(label), label, label.replace("_", "-"), windows and f"cp{windows[1]}"):
        found = _codec(name) if name else None
        if found:
            return found
    return None


def _codec(name: str) -> str | None:
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError, ImportError):
        return None
    if info.name.replace("_", "-") in NO_CHARSETS or not getattr(info, "_is_text_encoding", True):
        return None
    return MEANT.get(info.name, info.name)


def decoded(data: bytes, label: str | None) -> str:
    """The text of `data`; the label is believed when it fits, else UTF-8 when that fits."""
    meant = codec(label) if label else None
    for name in (meant, "utf-8"):
        text = _strict(data, name) if name else None
        if text is not None:
            return clean(text)
    if meant is None or meant == "utf-8":
        # Half of a character at the end of a cut text must not turn the rest into Windows-1252.
        text = data.decode("utf-8", "replace")
        return clean(text if text.count("\ufffd") * 20 < len(text) else _western(data))
    if meant == "cp1252":
        return clean(_western(data))
    return clean(data.decode(meant, "replace"))


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (ValueError, LookupError):
        return None


def _western(data: bytes) -> str:
    """Windows-1252 with its five holes filled from Latin-1."""
    return data.decode("latin-1").translate(_windows_signs())


@cache
def _windows_signs() -> dict[int, str]:
    return {byte: _strict(bytes((byte,)), "cp1252") or chr(byte) for byte in range(0x80, 0xA0)}


def clean(text: str) -> str:
    """Text without what no database or screen takes: NUL and its kin, halves of surrogate pairs, a BOM."""
    if text.isascii() and text.isprintable():
        return text
    text = text.encode("utf-8", "replace").decode("utf-8") if _has_halves(text) else text
    return text.translate(_UNWANTED).lstrip("\ufeff")


def _has_halves(text: str) -> bool:
    return any("\ud800" <= sign <= "\udfff" for sign in text)


_UNWANTED: Final = {code: None for code in range(32) if chr(code) not in "\t\n\r"} | {0x7F: None}


def header_text(value: bytes, label: str | None = None) -> str:
    """A header's text: raw bytes by UTF-8 or the mail's own charset, then its encoded words."""
    text = _strict(value, "utf-8")
    if text is None:
        return words(value.decode("latin-1"), raw_label=label or "cp1252")
    return words(text)


def words(text: str, raw_label: str | None = None) -> str:
    """Text with its encoded words (RFC 2047) decoded; neighbours of one charset are joined as bytes.

    With `raw_label` the text stands for bytes, one a character, and what lies between the words is
    decoded by that label.
    """
    parts: list[str] = []
    data, charset, end = b"", "", 0
    for match in WORD.finditer(text):
        between = text[end : match.start()]
        neighbours = bool(charset) and not between.strip()
        if charset and not (neighbours and match[1].lower() == charset):
            parts.append(decoded(data, charset))
            data = b""
        if not neighbours:
            parts.append(_plain(between, raw_label))
        data, charset, end = data + _word_bytes(match[2], match[3]), match[1].lower(), match.end()
    if charset:
        parts.append(decoded(data, charset))
    parts.append(_plain(text[end:], raw_label))
    return clean("".join(parts))


def _plain(text: str, raw_label: str | None) -> str:
    return text if raw_label is None else decoded(text.encode("latin-1", "replace"), raw_label)


def _word_bytes(encoding: str, text: str) -> bytes:
    data = text.encode("latin-1") if _is_latin(text) else text.encode("utf-8")
    if encoding in "bB":
        return from_base64(data)
    return binascii.a2b_qp(data, header=True)


def _is_latin(text: str) -> bool:
    return all(ord(sign) < 256 for sign in text)


_NO_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/=]+")


def from_base64(data: bytes) -> bytes:
    """Base64 with junk between, padding in the middle or none at the end: all that can be read."""
    out: list[bytes] = []
    for piece in re.split(rb"=+", _NO_BASE64.sub(b"", data)):
        whole = piece[:-1] if len(piece) % 4 == 1 else piece
        out.append(binascii.a2b_base64(whole + b"=" * (-len(whole) % 4)))
    return b"".join(out)
