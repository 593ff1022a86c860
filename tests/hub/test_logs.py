"""The log tells what went wrong and where, as JSON, and never whose words it went wrong over."""

import json
import logging
import sys

import pytest

from app.hub.logs import JsonLines

MARKER = "Jana Nováková +420 601 123 456"


def line_of(record: logging.LogRecord) -> dict[str, object]:
    text = JsonLines().format(record)
    assert "\n" not in text
    return json.loads(text)


def test_a_line_has_time_level_origin_event_and_facts() -> None:
    record = logging.makeLogRecord(
        {
            "name": "app.hub.web", "levelname": "INFO", "created": 0.5, "msg": "request %d",
            "args": (7,), "facts": {"path": "/v1/sync/push", "status": 200},
        }
    )  # fmt: skip
    assert line_of(record) == {
        "at": "1970-01-01T00:00:00.500Z",
        "level": "info",
        "from": "app.hub.web",
        "event": "request 7",
        "path": "/v1/sync/push",
        "status": 200,
    }


def test_of_an_exception_only_types_and_places_are_told() -> None:
    def fall() -> None:
        try:
            raise KeyError(MARKER)
        except KeyError as error:
            raise ValueError(f"no such customer: {MARKER}") from error

    try:
        fall()
    except ValueError:
        record = logging.makeLogRecord(
            {"name": "app.hub.core", "msg": "x", "exc_info": sys.exc_info()}
        )
    told = line_of(record)
    assert told["error"] == ["ValueError", "KeyError"]
    assert "fall" in str(told["where"])
    assert "Nov" not in str(told)


@pytest.mark.parametrize("args", [(), (MARKER,)])
def test_what_other_packages_say_is_named_by_its_place_only(args: tuple[str, ...]) -> None:
    message = "%s is wrong" if args else f"{MARKER} is wrong"
    record = logging.makeLogRecord(
        {"name": "uvicorn.error", "module": "impl", "lineno": 9, "msg": message, "args": args}
    )
    told = line_of(record)
    assert told["event"] == "impl:9"
    assert "Nov" not in str(told)
