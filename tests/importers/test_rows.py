"""Foreign files read row by row: quotes, broken lines, old encodings, gzip that ends too early."""

import gzip
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.importers.frame import BadRow
from app.importers.rows import BadSource, CsvRows, JsonRows, Row, fingerprint, mended, moment_of
from tests.importers.desks import written


def rows(path: Path, start: int = 0) -> list[Row | BadRow]:
    return list(CsvRows(path, ("a", "b")).read(start))


def test_a_quoted_row_over_several_lines_is_one_row_with_its_first_line(tmp_path: Path) -> None:
    path = written(tmp_path, "t.csv", ["a,b", '1,"x', "", 'y"', "2,z"])
    first, second = rows(path)
    assert isinstance(first, Row)
    assert (first.line, first.after, first.values) == (2, 5, {"a": "1", "b": "x\n\ny"})
    assert first.raw == '1,"x\n\ny"'
    assert second.values == {"a": "2", "b": "z"} if isinstance(second, Row) else False
    assert rows(path, 5) == [second]


def test_a_row_with_too_few_cells_says_so_and_the_next_one_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "t.csv", ["a,b", "1", "2,3", "4,5,6"])
    short, good, long = rows(path)
    assert isinstance(short, BadRow)
    assert (short.place, short.reason, short.raw) == (2, "row.columns (1 instead of 2)", "1")
    assert isinstance(good, Row)
    assert isinstance(long, BadRow)


def test_a_quote_that_never_closes_does_not_swallow_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, "t.csv", ["a,b", '1,"open', *["x" * 1000] * 200, "2,3"])
    found = rows(path)
    assert isinstance(found[0], BadRow)
    assert "row.unreadable" in found[0].reason
    assert isinstance(found[-1], Row)
    assert found[-1].values == {"a": "2", "b": "3"}


def test_old_encodings_and_byte_order_marks_are_read(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b"\xef\xbb\xbfa,b\r\n\xa35,caf\xe9\r\n")
    (row,) = rows(tmp_path / "t.csv")
    assert isinstance(row, Row)
    assert row.values == {"a": "£5", "b": "café"}
    assert mended("a\0b") == "ab"


def test_a_gzip_file_that_ends_too_early_keeps_what_came_and_says_so(tmp_path: Path) -> None:
    body = gzip.compress(("a,b\n" + "".join(f"{n},{n * 7919}\n" for n in range(5000))).encode())
    (tmp_path / "t.csv.gz").write_bytes(body[: len(body) // 2])
    *found, last = rows(tmp_path / "t.csv.gz")
    assert len(found) > 100
    assert isinstance(last, BadRow)
    assert last.reason.startswith("file.damaged")


def test_a_file_without_the_columns_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadSource, match="lacks the columns b"):
        rows(written(tmp_path, "t.csv", ["a,c", "1,2"]))
    with pytest.raises(BadSource, match="no header"):
        rows(written(tmp_path, "empty.csv", []))


def test_json_lines_end_at_line_feeds_only(tmp_path: Path) -> None:
    path = written(
        tmp_path, "t.jsonl", ['{"a": "x\u2028y"}', "", '{"a": 1}', "{", "[1]", '{"b": 2}']
    )
    found = list(JsonRows(path, ("a",)).read())
    assert isinstance(found[0], Row)
    assert found[0].values["a"] == "x\u2028y"
    assert isinstance(found[1], Row)
    assert (found[1].line, found[1].values["a"]) == (3, "1")
    reasons = [row.reason.split(" ")[0] for row in found[2:] if isinstance(row, BadRow)]
    assert reasons == ["row.no_json", "row.no_object", "row.fields"]


def test_a_deeply_nested_line_is_no_json(tmp_path: Path) -> None:
    path = written(tmp_path, "t.jsonl", ["[" * 100_000])
    (row,) = JsonRows(path, ("a",)).read()
    assert isinstance(row, BadRow)


def test_a_fingerprint_tells_contents_apart(tmp_path: Path) -> None:
    one, two = written(tmp_path, "1", ["a"]), written(tmp_path, "2", ["b"])
    assert fingerprint(one) != fingerprint(two)
    assert fingerprint(one) == fingerprint(written(tmp_path, "3", ["a"]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2011-07-01 12:00:00", datetime(2011, 7, 1, 11, tzinfo=UTC)),
        ("2011-07-01T12:00:00+00:00", datetime(2011, 7, 1, 12, tzinfo=UTC)),
        ("7/1/2011 12:00", datetime(2011, 7, 1, 11, tzinfo=UTC)),
        ("", None),
        ("yesterday", None),
        ("0001-01-01 00:00:00+14:00", None),
    ],
)
def test_times_are_read_in_the_zone_of_the_source(text: str, expected: datetime | None) -> None:
    assert moment_of(text, ZoneInfo("Europe/London")) == expected
