"""What stands between a workstation and its hub may be anything; each of its moods is a plain reason, never a crash."""

from collections.abc import Iterator

import pytest

from app.sync.protocol import Hello, OpHead
from app.sync.transport import Http, NoAnswer, Timeouts
from tests.helpers.fake_hub import REPLICA, FakeHub
from tests.helpers.hubs import served
from tests.weather import proxy as proxies
from tests.weather.proxy import MOODS, Proxy

HELLO = Hello(REPLICA, OpHead(0, ""), 0)
CUT = {"offline", "timeout"}  # in troubled weather no connection lives long
KINDS = {
    "page": {"captive"}, "false gzip": {"captive"}, "gateway": {"trouble"}, "refuse": {"offline"},
    "half-open": CUT,
}  # fmt: skip


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with served(FakeHub()) as port:
        yield port


def heard(line: Http) -> str:
    """What a greeting brings: "" for the hub's answer, else which kind of none."""
    try:
        line.hello(HELLO)
    except NoAnswer as silence:
        return silence.kind
    finally:
        line.close()
    return ""


@pytest.mark.parametrize("mood", MOODS)
def test_the_line_survives_every_mood_and_works_afterwards(
    port: int, mood: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proxies, "MOODS", (mood,))
    proxy = Proxy(port, mood)
    proxy.trouble = 1.0
    proxy.start()
    url = f"http://127.0.0.1:{proxy.port}"
    try:
        assert heard(Http(url, timeouts=Timeouts(20, 1, 20))) in KINDS.get(mood, {""}) | CUT
        assert proxy.felt[mood] > 0
        proxy.heal()
        assert heard(Http(url)) == ""
    finally:
        proxy.stop()
