"""Requests in and replies out: limits, compression, JSON, and every trouble as a fault with its status."""

import asyncio
import gzip
import logging
import math
import secrets
import zlib
from typing import TypeVar

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from app.hub.trouble import is_away, is_busy
from app.sync.protocol import STATUS, Fault, FaultReply, HubFault, Limits, Message

log = logging.getLogger(__name__)
M = TypeVar("M", bound=Message)

BODY_BYTES = Limits().body_bytes
BODY_S = 30
DEADLINE = "sync-deadline"  # milliseconds that the caller will wait
PATIENCE_S = 25.0
GZIP_FROM = 1024
GZIP_LEVEL = 3  # measured on a page of rows: half the time of level 6, a tenth larger
PAUSE_MS = 2000

_encode = msgspec.json.Encoder().encode


def patience_s(request: Request) -> float:
    """For how long the caller still waits for our answer; a little is left for its way back."""
    told = request.headers.get(DEADLINE, "")
    if not (told.isascii() and told.isdigit()):
        return PATIENCE_S
    return min(PATIENCE_S, int(told[:9]) / 1000) * 0.8


async def body_of(request: Request) -> bytes:
    """The request's body as it came, at most BODY_BYTES of it and in at most BODY_S."""
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared[:12]) > BODY_BYTES:
        raise _too_large()
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_S):
            async for chunk in request.stream():
                body += chunk
                if len(body) > BODY_BYTES:
                    raise _too_large()
    except TimeoutError as error:
        raise HubFault(Fault.BAD_REQUEST, why="the body came too slowly") from error
    return bytes(body)


def unpacked(body: bytes, encoding: str) -> bytes:
    """The body without its compression; never more than BODY_BYTES, whatever it would blow up to."""
    if encoding in ("", "identity"):
        return body
    if encoding != "gzip":
        raise HubFault(Fault.BAD_REQUEST, why="content-encoding must be gzip or none")
    inflate = zlib.decompressobj(wbits=31)
    try:
        plain = inflate.decompress(body, BODY_BYTES + 1)
    except zlib.error as error:
        raise HubFault(Fault.BAD_REQUEST, why="not gzip") from error
    if len(plain) > BODY_BYTES:
        raise _too_large()
    if not inflate.eof or inflate.unused_data:
        raise HubFault(Fault.BAD_REQUEST, why="gzip is cut off or has a tail")
    return plain


def message_of(body: bytes, kind: type[M]) -> M:
    """The message in a body; a fault names the place that does not fit."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise HubFault(Fault.BAD_REQUEST, why=str(error)) from error
    except RecursionError as error:
        raise HubFault(Fault.BAD_REQUEST, why="nested too deeply") from error


def query_of(request: Request, kind: type[M]) -> M:
    """The message in a query string."""
    try:
        return msgspec.convert(dict(request.query_params), kind, strict=False)
    except msgspec.ValidationError as error:
        raise HubFault(Fault.BAD_REQUEST, why=str(error)) from error


def reply_of(request: Request, message: Message, status: int = 200) -> Response:
    """A message as a response, compressed when that pays and the other side can."""
    body = _encode(message)
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if len(body) > GZIP_FROM and "gzip" in request.headers.get("accept-encoding", ""):
        body = gzip.compress(body, GZIP_LEVEL, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(body, status, headers, "application/json")


def trouble_of(request: Request, error: Exception) -> Response:
    """The response to whatever went wrong; nothing of our insides is told."""
    if isinstance(error, HubFault):
        return _fault(request, error)
    if isinstance(error, HTTPException):
        code = "NOT_FOUND" if error.status_code == 404 else "METHOD"
        return reply_of(request, FaultReply(code), error.status_code)
    if is_away(error):
        log.warning("the database does not answer: %s", type(error).__name__)
        return _fault(request, HubFault(Fault.READ_ONLY, retry_after_ms=PAUSE_MS))
    if is_busy(error):
        log.warning("the database is kept from answering: %s", type(error).__name__)
        return _fault(request, HubFault(Fault.PACED, retry_after_ms=PAUSE_MS))
    id = secrets.token_hex(6)
    log.error("request %s to %s failed", id, request.url.path, exc_info=error)
    return reply_of(request, FaultReply("INTERNAL", {"id": id}), 500)


def _fault(request: Request, fault: HubFault) -> Response:
    reply = FaultReply(fault.fault.value, fault.detail)
    response = reply_of(request, reply, STATUS[fault.fault])
    if "retry_after_ms" in fault.detail:
        seconds = math.ceil(fault.detail["retry_after_ms"] / 1000)
        response.headers["Retry-After"] = str(max(1, seconds))
    if fault.fault is Fault.AUTH:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _too_large() -> HubFault:
    return HubFault(Fault.BATCH_TOO_LARGE, max_bytes=BODY_BYTES)
