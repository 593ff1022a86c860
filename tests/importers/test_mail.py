"""One raw mail, however broken: writer, subject, words, files, what it answers."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importers.mail import CUT, MAX_BODY, Mail, parse_mail
from tests.importers.mails import HEAD, parts, plain, raw_mail

DATE = datetime(2020, 2, 11, 8, tzinfo=UTC)


def of_header(*lines: str | bytes) -> Mail:
    return parse_mail(raw_mail(*lines, "", "x"))


# ---- headers ---------------------------------------------------------------------------------


def test_a_plain_mail_is_read() -> None:
    mail = parse_mail(plain("Dear shop,", "", "  indented", "", "", "", "bye  "))
    assert (mail.address, mail.author, mail.subject, mail.at) == ("ana@x.org", "Ana", "Lamp", DATE)
    assert mail.body == "Dear shop,\n\n  indented\n\nbye"
    assert (mail.files, mail.defects, mail.is_automatic) == ((), (), False)


@pytest.mark.parametrize("long", [f"<{'a' * 5000}@x.org>", "b" * 5000])
def test_a_very_long_message_id_is_kept_short_and_answers_still_find_it(long: str) -> None:
    mail = of_header(f"Message-ID: {long}")
    answer = of_header(f"In-Reply-To: {long}", "References: <1@x.org>")
    assert answer.in_reply_to == (mail.mail_id,)
    assert len(mail.mail_id) < 100
    assert of_header(f"Message-ID: {long[:-2]}z>").mail_id != mail.mail_id


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r", b"\r\r\n"])
def test_lines_may_end_in_any_way(end: bytes) -> None:
    mail = parse_mail(raw_mail(*HEAD, "", "one", "two", end=end))
    assert (mail.subject, mail.body) == ("Lamp", "one\ntwo")


@pytest.mark.parametrize(
    ("line", "address", "author"),
    [
        ('"Smith, Ana" <Ana@X.org>', "ana@x.org", "Smith, Ana"),
        ("ana@x.org (Ana Smith)", "ana@x.org", "Ana Smith"),
        ("ana@x.org", "ana@x.org", ""),
        ("<ana@x.org>", "ana@x.org", ""),
        ('"ana@y.org" <ana@x.org>', "ana@x.org", "ana@y.org"),
        ("=?utf-8?q?J=C3=B8rn?= <j@x.no>", "j@x.no", "Jørn"),
        ("=?utf-8?q?Ana?=<ana@x.org>", "ana@x.org", "Ana"),
        ("Ana <ana@x.org>, Ben <ben@x.org>", "ana@x.org", "Ana , Ben"),
        ("<@relay.org:ana@x.org>", "ana@x.org", ""),
        ("MAILER-DAEMON", "mailer-daemon", ""),
        ("Gap <%%From%@>", "%%from%@", "Gap"),
        ('"john doe"@x.org', '"john doe"@x.org', ""),
        ("undisclosed-recipients:;", "", "undisclosed-recipients:"),
        ("", "", ""),
        ("<>", "", ""),
    ],
)
def test_the_writer_is_found(line: str, address: str, author: str) -> None:
    mail = of_header(f"From: {line}", "Subject: x")
    assert (mail.address, mail.author) == (address, author)


def test_of_two_writers_the_last_counts_as_in_most_programs() -> None:
    assert of_header("From: a@x.org", "From: b@x.org").address == "b@x.org"


def test_without_a_from_line_the_answer_goes_to_the_sender() -> None:
    mail = of_header("Return-Path: <c@x.org>", "Sender: b@x.org", "Subject: x")
    assert (mail.address, mail.writer) == ("", "b@x.org")


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("=?ISO-8859-1?Q?Mail_avec_fichier_attach=E9?=", "Mail avec fichier attaché"),
        ("=?utf-8?B?w6Q=?= =?utf-8?B?w7Y=?=", "äö"),
        ("=?utf-8?B?5ZC=?=\n =?utf-8?B?iA==?=", "合"),
        ("=?utf-8?q?a?= =?koi8-r?B?8NLJ18XU?=", "aПривет"),
        ("asdf  =?utf-8?Q?=C3=A1?= b", "asdf á b"),
        ("=?x-user-defined?Q?caf=C3=A9?=", "café"),
        ("=?unknown-8bit?Q?caf=E9?=", "café"),
        ("=?gb2312?B?xOO6ww==?=", "你好"),
        ("=?ks_c_5601-1987?B?u+fB+A==?=", "사진"),
        ("=?iso-2022-jp?B?GyRCJUYlOSVIGyhC?=", "テスト"),
        ("=?utf-7?Q?Fr+APY-sche?=", "Frösche"),
        ("=?windows-1251?Q?=CF=F0=E8=E2=E5=F2?=", "Привет"),
        ("=?utf-8*de?Q?J=C3=B6rg?=", "Jörg"),
        ("=?utf-8?Q?broken", "=?utf-8?Q?broken"),
        ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("   folded\n\tand\n \n more  ", "folded and more"),
        ("a\0b", "ab"),
    ],
)
def test_subjects_are_decoded(line: str, subject: str) -> None:
    assert of_header("From: a@x.org", f"Subject: {line}", "To: b@x.org").subject == subject


@pytest.mark.parametrize(
    ("raw", "type", "subject"),
    [
        ("Verão".encode(), "text/plain", "Verão"),
        ("Verão".encode("latin-1"), "text/plain; charset=iso-8859-1", "Verão"),
        ("Привет".encode("koi8-r"), "text/plain; charset=koi8-r", "Привет"),
        ("Verão".encode("latin-1"), "text/plain; charset=nonsense", "Verão"),
    ],
)
def test_raw_bytes_in_a_header_are_read_in_the_charset_of_the_mail(
    raw: bytes, type: str, subject: str
) -> None:
    mail = of_header("From: a@x.org", b"Subject: " + raw, f"Content-Type: {type}")
    assert mail.subject == subject


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("Tue, 11 Feb 2020 09:00:00 +0100", DATE),
        ("11 Feb 2020 08:00:00 GMT", DATE),
        ("Tue, 11 Feb 2020 08:00:00 -0000", DATE),
        ("Tue, 11 Feb 2020 08:00:00 +0000 (UTC)", DATE),
        ("someday", None),
        ("Tue, 32 Feb 2020 08:00:00 +0000", None),
        ("Tue, 11 Feb 99999999999999 08:00:00", None),
        ("", None),
    ],
)
def test_dates_are_read_or_left_out(line: str, at: datetime | None) -> None:
    assert of_header("From: a@x.org", f"Date: {line}").at == at


def test_without_a_date_the_first_receipt_tells_the_time() -> None:
    mail = of_header(
        "Received: by last; Tue, 11 Feb 2020 09:30:00 +0000",
        "Received: by first; Tue, 11 Feb 2020 08:00:00 +0000",
        "Date: sometime",
    )
    assert mail.at == DATE


def test_what_a_mail_answers_is_told_nearest_first() -> None:
    mail = of_header(
        "Message-ID: <own@x>",
        "References: <a@x> <b@x>\n <c@x> <own@x>",
        "In-Reply-To: <c@x> (your message)",
    )
    assert mail.answers == ("<c@x>", "<b@x>", "<a@x>")
    assert of_header("Message-ID: bare-id").mail_id == "bare-id"
    assert of_header("Message-ID: <a@b@c@d>").mail_id == "<a@b>"
    assert of_header("Message-ID: <folded\n @x>").mail_id == "<folded@x>"


@pytest.mark.parametrize(
    "line",
    [
        "Auto-Submitted: auto-replied",
        "Precedence: bulk",
        "List-Id: <l.x.org>",
        "Return-Path: <>",
        "From: MAILER-DAEMON@x.org",
        "X-Failed-Recipients: b@x.org",
        "Content-Type: multipart/report; boundary=b",
    ],
)
def test_machines_are_known_as_machines(line: str) -> None:
    assert of_header("From: a@x.org", line).is_automatic
    assert not of_header("From: a@x.org", "Auto-Submitted: no").is_automatic


def test_headers_that_do_not_fold_are_put_together() -> None:
    mail = of_header(
        "Received: from a", "by b with SMTP", "bh=47DE; d=x", "From: a@x.org", "Subject: Found"
    )
    assert (mail.address, mail.subject, mail.body) == ("a@x.org", "Found", "x")
    assert mail.defects == ("header_not_folded",)


def test_a_body_without_a_blank_line_before_it_is_not_lost() -> None:
    mail = parse_mail(raw_mail("From: a@x.org", "Subject: x", "Dear shop", "help"))
    assert (mail.subject, mail.body) == ("x", "Dear shop\nhelp")


def test_a_mailbox_line_and_blank_lines_on_top_are_skipped() -> None:
    mail = parse_mail(raw_mail("", "", "From ana@x.org Tue Feb 11 08:00:00 2020", *HEAD, "", "x"))
    assert (mail.address, mail.body) == ("ana@x.org", "x")


# ---- words -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("type", "encoding", "body", "text"),
    [
        ("text/plain; charset=gb2312", "8bit", "你好".encode("gb2312"), "你好"),
        ("text/plain; charset=iso-2022-jp", "7bit", "テスト".encode("iso2022_jp"), "テスト"),
        ("text/plain; charset=Shift_JIS", "8bit", "あいう①".encode("cp932"), "あいう①"),
        ("text/plain; charset=utf-7", "7bit", b"+AGE-", "a"),
        ("text/plain; charset=us-ascii", "8bit", "café".encode(), "café"),
        ("text/plain; charset=us-ascii", "8bit", "café".encode("cp1252"), "café"),
        ("text/plain; charset=iso-8859-1", "8bit", b"\x93quoted\x94", "“quoted”"),
        ("text/plain; charset=x-user-defined", "8bit", "café".encode(), "café"),
        ("text/plain; charset=punycode", "7bit", b"bcher-kva", "bcher-kva"),
        ("text/plain; charset=zlib", "7bit", b"abc", "abc"),
        ('text/plain; charset=""', "7bit", b"abc", "abc"),
        ("text/plain; charset=us-ascii (plain text)", "7bit", b"abc", "abc"),
        ("text/plain; charset=utf-8", "base64", b"Y2Fmw6k", "café"),
        ("text/plain; charset=utf-8", "BASE64 ", b" Y2Fmw6k=\n", "café"),
        (
            "text/plain",
            "base64",
            b"This is no base64 at all, is it?",
            "This is no base64 at all, is it?",
        ),
        (
            "text/plain; charset=utf-8",
            "Quoted-printable",
            b"caf=C3=A9 =\nbar= \nbaz=0D=0Aend",
            "café barbaz\nend",
        ),
        ("text/plain", "quoted-printable", b"50=% =ZZ", "50=% =ZZ"),
        ("text/plain", "foobar", b"abc", "abc"),
        ("text/plain", "x-uuencode", b"begin 644 a\n#86)C\n \nend", "abc"),
        ("text", "7bit", b"abc", "abc"),
        ("nonsense", "7bit", b"abc", "abc"),
    ],
)
def test_bodies_are_decoded(type: str, encoding: str, body: bytes, text: str) -> None:
    head = ("From: a@x.org", f"Content-Type: {type}", f"Content-Transfer-Encoding: {encoding}", "")
    assert parse_mail(raw_mail(*head, body)).body == text


def test_of_alternatives_the_plain_words_are_taken() -> None:
    html, words = "Content-Type: text/html\n\n<p>rich</p>", "Content-Type: text/plain\n\nplain"
    assert parse_mail(parts(words, html, kind="alternative")).body == "plain"
    assert parse_mail(parts(html, words, kind="alternative")).body == "plain"
    empty = "Content-Type: text/plain\n\n \n"
    mail = parse_mail(parts(empty, html, kind="alternative"))
    assert (mail.body, mail.has_html) == ("rich", True)


def test_parts_in_a_row_are_read_one_after_another() -> None:
    mail = parse_mail(parts("\nfirst", "Content-Type: image/png; name=a.png\n\nx", "\nsecond"))
    assert mail.body == "first\n\nsecond"


def test_a_boundary_that_never_closes_or_never_comes_loses_no_words() -> None:
    assert parse_mail(parts("\nwords", close=False)).body == "words"
    mail = parse_mail(plain("just words", type="multipart/mixed; boundary=b"))
    assert (mail.body, mail.defects) == ("just words", ("boundary_not_closed",))
    assert parse_mail(plain("just words", type="multipart/mixed")).body == "just words"
    guessed = parse_mail(plain("--x", "", "one", "--x--", type="multipart/mixed"))
    assert guessed.body == "one"


def test_a_boundary_that_begins_like_another_is_another() -> None:
    inner = 'Content-Type: multipart/related; boundary="b.REL"\n\n--b.REL\n\ninner\n--b.REL--'
    assert parse_mail(parts(inner, "\nouter")).body == "inner\n\nouter"


def test_of_several_content_types_the_one_with_parts_counts() -> None:
    head = (*HEAD, "Content-Type: multipart/mixed; boundary=b", "Content-type: text/plain")
    assert parse_mail(raw_mail(*head, "", "--b", "", "foo", "--b--")).body == "foo"


def test_a_boundary_may_hold_signs_it_should_not() -> None:
    mail = parse_mail(
        raw_mail(*HEAD, 'Content-Type: multipart/mixed; boundary="µ"', "", "--µ", "", "x", "--µ--")
    )
    assert mail.body == "x"


def test_a_report_without_words_tells_what_became_of_the_mail() -> None:
    status = "Content-Type: message/delivery-status\n\nAction: failed"
    assert parse_mail(parts(status, kind="report")).body == "Action: failed"
    inner = "Content-Type: message/rfc822\n\nSubject: inner\n\nforwarded words"
    mail = parse_mail(parts(inner))
    assert mail.body == "forwarded words"
    assert [(file.name, file.is_named) for file in mail.files] == [("unnamed-1.eml", False)]


def test_html_becomes_words() -> None:
    source = (
        "<html><head><title>no</title><style>p {}</style></head><body><p>Dear&nbsp;shop,</p>"
        "<!-- <b>no</b> --><ul><li>one<li>two</ul><table><tr><td>a<td>b</tr></table>"
        "<script>alert(1)</script>5 &lt; 6<br>x <img src=x alt='logo'> < y</body></html>"
    )
    assert parse_mail(plain(source, type="text/html")).body == (
        "Dear shop,\n\n- one\n- two\n\na b\n\n5 < 6\nx [logo] < y"
    )


def test_a_tag_that_never_closes_hides_nothing() -> None:
    assert parse_mail(plain("<style>all of it", type="text/html")).body == "all of it"
    assert parse_mail(plain("<!-- <p>open", type="text/html")).body == "<!-- open"
    assert parse_mail(plain("<head><title>t<body>shown", type="text/html")).body == "shown"


def test_a_page_may_name_its_own_charset() -> None:
    page = b'<meta charset="koi8-r"><p>' + "Привет".encode("koi8-r")
    assert parse_mail(plain(page, type="text/html")).body == "Привет"


def test_a_very_long_body_is_cut_and_says_so() -> None:
    body = parse_mail(plain("a" * (MAX_BODY + 10))).body
    assert body == "a" * MAX_BODY + CUT


# ---- files -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('Content-Disposition: attachment; filename="a b.txt"', "a b.txt"),
        ("Content-Disposition: attachment; filename=This is a test.txt", "This is a test.txt"),
        ("Content-Type: image/png; name=a.png", "a.png"),
        ("Content-Disposition: inline; filename*=UTF-8''%C3%A4%20b.txt", "ä b.txt"),
        (
            "Content-Disposition: attachment; filename*=iso-8859-1'de'%E4.txt; filename=x.txt",
            "ä.txt",
        ),
        (
            "Content-Disposition: attachment;\n filename*1*=%C3%A4.;\n filename*0*=utf-8''Best;\n filename*2=pdf",
            "Bestä.pdf",
        ),
        (
            'Content-Disposition: attachment; filename*0*="UTF-8\'\'Z%C3%A4"; filename*1*="h.csv"',
            "Zäh.csv",
        ),
        ('Content-Disposition: attachment; filename="=?utf-8?B?w6QudHh0?="', "ä.txt"),
        ('Content-Type: image/jpeg; name="=?ks_c_5601-1987?B?u+fB+C5KUEc=?="', "사진.JPG"),
        ('Content-Disposition: attachment; filename="ä.txt"', "ä.txt"),
        (r'Content-Disposition: attachment; filename="a\"b.txt"', 'a"b.txt'),
        ('Content-Disposition: attachment; filename="../../etc/passwd"', "_._.._etc_passwd"),
        (r'Content-Disposition: attachment; filename="..\\..\\x.exe"', "_._.._x.exe"),
        ('Content-Disposition: attachment; filename="a\u202egnp.exe"', "agnp.exe"),
        ('Content-Disposition: *; filename="a.bin"', "a.bin"),
        ("CONTENT-DISPOSITION: ATTACHMENT; FILENAME=A.TXT", "A.TXT"),
        ("Content-Disposition: attachment; filename*0=a; filename*x=b", "a"),
    ],
)
def test_files_have_their_names(header: str, name: str) -> None:
    mail = parse_mail(parts("\nwords", f"{header}\n\ncontent"))
    assert mail.body == "words"
    (file,) = mail.files
    assert (file.name, file.is_named, file.size) == (name, True, 7)


def test_a_file_without_a_name_gets_one() -> None:
    mail = parse_mail(
        parts(
            "\nwords",
            "Content-Type: text/calendar\n\nBEGIN:VCALENDAR",
            "Content-Type: application/octet-stream\n\nx",
            "Content-Type: text/plain\nContent-Disposition: attachment\n\nnot my words",
        )
    )
    assert [file.name for file in mail.files] == ["unnamed-1.ics", "unnamed-2.bin", "unnamed-3.txt"]
    assert mail.body == "words"


def test_a_mail_may_be_nothing_but_a_file() -> None:
    head = (
        *HEAD,
        'Content-Type: application/pdf; name="a.pdf"',
        "Content-Transfer-Encoding: base64",
        "",
    )
    mail = parse_mail(raw_mail(*head, "JVBERi0="))
    assert (mail.body, mail.files[0].name, mail.files[0].size) == ("", "a.pdf", 5)


# ---- anything --------------------------------------------------------------------------------


def test_no_mail_costs_more_than_its_size() -> None:
    head = b"From: a@x.org\nSubject: x\n"
    nested = head + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000)
    )
    bombs = [
        nested,
        head + b"Content-Type: message/rfc822\n\n" * 2000,
        head + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 50_000,
        head + b"nonsense line\n" * 50_000,
        head + b"References: " + b"<" * 300_000,
        head + b"Subject: " + b"=?utf-8?q?" * 50_000,
        b"From: " + b'"' * 200_000,
        head + b"Content-Type: text/plain" + b"; a=b" * 50_000,
        head + b"Content-Type: text/html\n\n" + b"<a " * 200_000,
        head + b"Content-Type: text/html\n\n" + b"<div>" * 100_000,
        head + b"Content-Type: text/html\n\n" + b"<!--" * 100_000,
        head + b"Content-Type: text/plain; charset=punycode\n\n" + b"a-" * 200_000,
        head + b"Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n" + b"M\n" * 200_000,
    ]
    start = time.process_time()
    for bomb in bombs:
        parse_mail(bomb)
    # About a second on an idle machine; what once was quadratic took minutes.
    assert time.process_time() - start < 20


SCRAPS = (
    b"From: ", b"Subject: ", b"Date: ", b"Message-ID: <a@b>", b"Content-Type: ", b"multipart/mixed; boundary=b",
    b"multipart/alternative; boundary=\"b\"", b"message/rfc822", b"text/html; charset=", b"utf-7", b"base64",
    b"Content-Transfer-Encoding: ", b"quoted-printable", b"x-uuencode", b"begin 644 a", b"Content-Disposition: ",
    b"attachment; filename*0*=utf-8''%e4", b"; filename*1=x", b"--b", b"--b--", b"\n", b"\r\n", b"\r", b"\n\n",
    b" ", b"\t", b"=?utf-8?B?", b"=?utf-8?q?=e4?=", b"?=", b"<p>", b"<!--", b"</style", b"&#x110000;", b"&amp",
    b"\x00", b"\xff\xfe", b"\x1b$B", b"=", b"\"", b"<", b">", b"(", b"@", b";", b"%", b"'", b"From x",
)  # fmt: skip


@given(
    st.lists(st.one_of(st.sampled_from(SCRAPS), st.binary(max_size=12)), max_size=60).map(b"".join)
)
def test_whatever_the_bytes_a_mail_comes_out(raw: bytes) -> None:
    mail = parse_mail(raw)
    told = (mail.address, mail.author, mail.subject, mail.body, mail.mail_id, *mail.answers)
    for text in (*told, *(file.name for file in mail.files)):
        text.encode("utf-8")
        assert "\0" not in text


@given(st.binary(max_size=2000))
def test_noise_is_no_trouble(raw: bytes) -> None:
    parse_mail(raw)
    parse_mail(b"From: a@x.org\nContent-Type: text/html\n\n" + raw)
