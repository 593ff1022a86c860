"""The hub over HTTP: requests made, answers judged; what is not a hub's answer is told from one."""

import gzip
import ipaddress
import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from urllib.parse import urlsplit

import msgspec

from app.sync.protocol import (
    STATUS,
    AskGrants,
    Bootstrap,
    BootstrapReply,
    Compare,
    CompareReply,
    Enrol,
    EnrolReply,
    Fault,
    FaultReply,
    GrantsReply,
    Hello,
    HelloReply,
    Here,
    HubFault,
    Lend,
    LendReply,
    Message,
    Pull,
    PullReply,
    Push,
    PushReply,
    SignIn,
    SignInReply,
    There,
)
from app.sync.protocol_audit import AskAudit, AuditReply
from app.sync.protocol_older import Fetch, FetchReply, Look, LookReply
from app.sync.transport_line import Call, Line, NoAnswer

if TYPE_CHECKING:
    from httpx2 import Response

M = TypeVar("M", bound=Message)

GZIP_FROM = 1024
GZIP_LEVEL = 3
REPLY_BYTES = 64 * 1024 * 1024
EVENT_BYTES = 1024 * 1024
POKE_IDLE_S = 40.0  # the hub says something every 15 s
LONGEST_RETRY_S = 3600
FAULTS = {fault.value: fault for fault in Fault}


class Timeouts(NamedTuple):
    """Seconds: to connect, without a byte, and for one exchange altogether."""

    connect_s: float = 5
    idle_s: float = 20
    total_s: float = 60


class Http:
    """A hub at an address; thread-safe. `close` ends every running request at once."""

    def __init__(
        self,
        base_url: str,
        *,
        verify: ssl.SSLContext | None = None,
        timeouts: Timeouts | None = None,
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._timeouts = timeouts or Timeouts()
        self._token = ""
        # Pokes have a line of their own: cutting an exchange that takes too long spares them.
        self._exchanges = Line(self._base_url, verify)
        self._pokes = Line(self._base_url, verify)

    def hello(self, hello: Hello) -> HelloReply:
        """Greet; the token of the answer opens the other doors."""
        # Said outside the message too, so that the hub can order a crowd without reading anything.
        reply = self._post("/v1/sync/hello", hello, HelloReply, {"Sync-Replica": hello.replica})
        self._token = reply.admit.token
        return reply

    def push(self, push: Push) -> PushReply:
        """Send operations."""
        return self._post("/v1/sync/push", push, PushReply, self._bearer())

    def pull(self, pull: Pull) -> PullReply:
        """Ask for rows; the time limits allow for `wait_s`."""
        return self._post("/v1/sync/pull", pull, PullReply, self._bearer(), pull.wait_s)

    def bootstrap(self, ask: Bootstrap) -> BootstrapReply:
        """Ask for a page of a whole scope."""
        query = {name: value for name, value in msgspec.structs.asdict(ask).items()}
        call = self._call("GET", "/v1/sync/bootstrap", self._bearer())._replace(query=query)
        return self._exchange(call, BootstrapReply)

    def compare(self, ask: Compare) -> CompareReply:
        """Ask where a scope differs."""
        return self._post("/v1/sync/digest", ask, CompareReply, self._bearer())

    def grant(self, ask: AskGrants) -> GrantsReply:
        """Ask for money to be set aside."""
        return self._post("/v1/sync/grant", ask, GrantsReply, self._bearer())

    def lend(self, lend: Lend) -> LendReply:
        """Let somebody who is cut off promise some."""
        return self._post("/v1/sync/lend", lend, LendReply, self._bearer())

    def look(self, ask: Look) -> LookReply:
        """Look for what no feed brings here."""
        return self._post("/v1/sync/look", ask, LookReply, self._bearer())

    def fetch(self, ask: Fetch) -> FetchReply:
        """Ask for a page of a customer's whole history."""
        return self._post("/v1/sync/fetch", ask, FetchReply, self._bearer())

    def audit(self, ask: AskAudit) -> AuditReply:
        """Ask for a page of what was not done as it was meant."""
        return self._post("/v1/sync/audit", ask, AuditReply, self._bearer())

    def presence(self, here: Here) -> There:
        """Say where the agent is and hear who else is there."""
        return self._post("/v1/sync/presence", here, There, self._bearer())

    def enrol(self, enrol: Enrol) -> EnrolReply:
        """Ask for a name."""
        return self._post("/v1/enrol", enrol, EnrolReply, {})

    def sign_in(self, sign_in: SignIn) -> SignInReply:
        """Check an agent's password at the hub."""
        return self._post("/v1/signin", sign_in, SignInReply, self._bearer())

    def poke(self) -> Iterator[dict[str, int]]:
        """How far scopes reach, each time one moves; ends when the hub ends it."""
        headers = {**self._bearer(), "Accept": "text/event-stream"}
        call = self._call("GET", "/v1/sync/poke", headers)
        with self._pokes.open(call._replace(idle_s=POKE_IDLE_S, total_s=None)) as response:
            if not _is(response, "text/event-stream") or response.status_code != 200:
                self._refuse(response, _body(response))
            for event in _events(response):
                yield _decoded(event, dict[str, int])

    def reset(self) -> None:
        """End every request, from any thread; later ones dial anew."""
        self._exchanges.cut()
        self._pokes.cut()

    def close(self) -> None:
        """End every request, from any thread; later ones are refused."""
        self._exchanges.close()
        self._pokes.close()

    def _bearer(self) -> dict[str, str]:
        if not self._token:
            raise HubFault(Fault.AUTH, reason="token")
        return {"Authorization": f"Bearer {self._token}"}

    def _post(
        self, path: str, message: Message, kind: type[M], headers: dict[str, str], wait_s: float = 0
    ) -> M:
        body = msgspec.json.encode(message)
        headers = {**headers, "Content-Type": "application/json"}
        if len(body) > GZIP_FROM:
            body = gzip.compress(body, GZIP_LEVEL, mtime=0)
            headers["Content-Encoding"] = "gzip"
        call = self._call("POST", path, headers, wait_s)
        return self._exchange(call._replace(body=body), kind)

    def _call(self, method: str, path: str, headers: dict[str, str], wait_s: float = 0) -> Call:
        if not _keeps_secrets(self._base_url):
            raise NoAnswer("tls", "the hub's address must begin with https://")
        limits = self._timeouts
        idle_s, total_s = limits.idle_s + wait_s, limits.total_s + wait_s
        # The hub drops what nobody waits for any more.
        headers = {**headers, "Sync-Deadline": str(int(1000 * min(limits.idle_s, limits.total_s)))}
        return Call(method, path, headers, None, {}, limits.connect_s, idle_s, total_s)

    def _exchange(self, call: Call, kind: type[M]) -> M:
        with self._exchanges.open(call) as response:
            body = _body(response)
            if response.status_code != 200 or not _is(response, "application/json"):
                self._refuse(response, body)
            try:
                return _decoded(body, kind)
            except NoAnswer:
                self._token = ""
                raise

    def _refuse(self, response: "Response", body: bytes) -> None:
        """Raise what an answer other than the expected one means."""
        trouble = _trouble(response, body)
        if isinstance(trouble, NoAnswer) and trouble.kind == "captive":
            self._token = ""  # whoever this is shall not see it a second time
        raise trouble


def _trouble(response: "Response", body: bytes) -> HubFault | NoAnswer:
    status = response.status_code
    told = _fault_reply(response, body)
    retry_ms = _retry_ms(response)
    fault = FAULTS.get(told.code) if told else None
    if told is not None and fault is not None and STATUS[fault] == status:
        trouble = HubFault(fault)
        trouble.detail.update({**retry_ms, **told.detail})
        return trouble
    if status in (429, 503) and retry_ms:
        return HubFault(Fault.PACED, **retry_ms)
    if told is not None:
        id = told.detail.get("id", "")
        return NoAnswer("trouble", f"the hub has trouble of its own: {told.code} {id}".rstrip())
    if status >= 500 and status != 511:
        return NoAnswer("trouble", f"the hub's gateway answers {status}")
    return NoAnswer(
        "captive", "something other than the hub answered; does the network ask to sign in?"
    )


def _fault_reply(response: "Response", body: bytes) -> FaultReply | None:
    if response.status_code < 400 or not _is(response, "application/json"):
        return None
    try:
        return msgspec.json.decode(body, type=FaultReply)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _retry_ms(response: "Response") -> dict[str, int]:
    """What Retry-After asks for; a date there is ignored, since our clock may be wrong."""
    asked = response.headers.get("retry-after", "")
    if not (asked.isascii() and asked.isdigit()):
        return {}
    return {"retry_after_ms": 1000 * min(LONGEST_RETRY_S, int(asked[:9]))}


def _decoded(body: bytes, kind: type[Any]) -> Any:
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NoAnswer("captive", "what answered does not speak as the hub does") from error


def _body(response: "Response") -> bytes:
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > REPLY_BYTES:
            raise NoAnswer("captive", "the answer is larger than any the hub gives")
    return bytes(body)


def _events(response: "Response") -> Iterator[bytes]:
    """The data of the events in a stream; the hub writes one line for each."""
    rest = b""
    for chunk in response.iter_bytes():
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            if line.startswith(b"data:"):
                yield line[5:].strip()
        if len(rest) > EVENT_BYTES:
            raise NoAnswer("captive", "the poke is larger than any the hub gives")


def _is(response: "Response", content_type: str) -> bool:
    return response.headers.get("content-type", "").split(";")[0].strip().lower() == content_type


def _keeps_secrets(base_url: str) -> bool:
    """Whether nobody on the way can listen: TLS, or a hub on this very machine."""
    address = urlsplit(base_url)
    host = address.hostname or ""
    if address.scheme != "http":
        return address.scheme == "https"
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
