"""Raw mails put together line by line."""

from typing import Final

HEAD: Final = ("From: Ana <ana@x.org>", "Subject: Lamp", "Date: Tue, 11 Feb 2020 08:00:00 +0000")


def raw_mail(*lines: str | bytes, end: bytes = b"\n") -> bytes:
    """The bytes of a mail; text is UTF-8, as in mails that break the rules."""
    return end.join(line if isinstance(line, bytes) else line.encode() for line in lines)


def plain(*body: str | bytes, head: tuple[str, ...] = HEAD, type: str = "") -> bytes:
    """A mail of one part."""
    return raw_mail(*head, *([f"Content-Type: {type}"] if type else []), "", *body)


def parts(
    *bodies: str, kind: str = "mixed", head: tuple[str, ...] = HEAD, close: bool = True
) -> bytes:
    """A mail of several parts; each body brings its own headers and blank line."""
    lines: list[str] = [*head, f'Content-Type: multipart/{kind}; boundary="b"', "", "preamble"]
    for body in bodies:
        lines += ["--b", body]
    return raw_mail(*lines, *(["--b--", "epilogue"] if close else []))


def letter(
    name: str, *, answers: str = "", subject: str = "Lamp", at: int = 8, body: str = ""
) -> bytes:
    """A whole small mail with a Message-ID."""
    return raw_mail(
        "From: Ana <ana@x.org>",
        f"Subject: {subject}",
        f"Date: Tue, 11 Feb 2020 {at:02}:00:00 +0000",
        f"Message-ID: <{name}@x.org>",
        *([f"In-Reply-To: <{answers}@x.org>"] if answers else []),
        "",
        body or f"words of {name}",
    )
