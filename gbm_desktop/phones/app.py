"""The routes, and what holds for every request: rates, sizes, headers, and one writer so that the rest never waits."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from typing import cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gbm_desktop.errors import GbmError
from gbm_desktop.model.phones import STATUS, Refusal
from gbm_desktop.phones import desk_service, pages, self_service
from gbm_desktop.phones.asked import Answer, Asked, Refused, body_of, fields
from gbm_desktop.phones.limits import Rate
from gbm_desktop.phones.site import Site
from gbm_desktop.wording import say

Service = Callable[[Site, Asked], Answer]
COOKIE = "desk"
_FORM = "application/x-www-form-urlencoded"
_UNAVAILABLE = 503
_ROUTES: tuple[tuple[str, str, Service], ...] = (
    ("GET", "/s/{part}", self_service.link),
    ("POST", "/sign", self_service.sign),
    ("POST", "/again", self_service.again),
    ("GET", "/n/{part}", self_service.number),
    ("GET", "/d/{part}", desk_service.link),
    ("POST", "/desk/pin", desk_service.enter),
    ("GET", "/desk", desk_service.show),
    ("POST", "/desk/find", desk_service.find),
    ("POST", "/desk/admit", desk_service.admit),
    ("POST", "/desk/new", desk_service.register),
)


def app(site: Site, host: str, writer: Executor, broke: Callable[[BaseException], object]) -> ASGIApp:
    """What answers phones at this host. `broke` is told of what nobody foresaw."""
    routes = [
        Route(path, _endpoint(site, service, writer, broke), methods=[method]) for method, path, service in _ROUTES
    ]
    inside = Starlette(routes=routes, exception_handlers={HTTPException: _not_here})
    inside.router.redirect_slashes = False
    return _Shield(inside, site, host)


def _endpoint(
    site: Site, service: Service, writer: Executor, broke: Callable[[BaseException], object]
) -> Callable[[Request], object]:
    async def answer(request: Request) -> Response:
        try:
            asked = await _asked(request, site.limits.body)
            site.saw(asked.address)
            return _response(await asyncio.get_running_loop().run_in_executor(writer, service, site, asked))
        except ClientDisconnect:
            return _refusal(Refusal.MALFORMED)  # which nobody reads
        except Refused as refused:
            return _refusal(refused.why)
        except GbmError as error:
            return HTMLResponse(pages.message(say(error)), _UNAVAILABLE)
        except Exception as error:  # noqa: BLE001 - told of; the phone must not take it for an answer
            broke(error)
            return _refusal(Refusal.NOT_STORED)

    return answer


async def _asked(request: Request, limit: int) -> Asked:
    form = fields(request.scope["query_string"])
    if request.method == "POST":
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
            raise Refused(Refusal.MALFORMED)
        if not request.headers.get("content-length", "0").isdecimal():
            raise Refused(Refusal.MALFORMED)
        if int(request.headers.get("content-length", "0")) > limit:
            raise Refused(Refusal.TOO_LARGE)
        form = fields(await body_of(request.stream(), limit))
    return Asked(
        address=request.client.host if request.client else "",
        part=str(request.path_params.get("part", "")),
        form=form,
        cookie=request.cookies.get(COOKIE, ""),
        by_script=request.headers.get("accept") == "text/plain",
    )


def _response(answer: Answer) -> Response:
    if answer.goto:
        response: Response = RedirectResponse(answer.goto, answer.status)
        if answer.cookie:
            response.set_cookie(COOKIE, answer.cookie, path="/desk", httponly=True, samesite="strict")
        return response
    return (PlainTextResponse if answer.plain else HTMLResponse)(answer.page, answer.status)


def _refusal(why: Refusal) -> Response:
    return HTMLResponse(pages.refused(why), STATUS[why])


async def _not_here(_request: Request, error: Exception) -> Response:
    return HTMLResponse(pages.refused(Refusal.NOT_HERE), cast("HTTPException", error).status_code)


class _Shield:
    """Around all of it: who asks too often, or by another name than this server's, gets no further."""

    def __init__(self, inside: ASGIApp, site: Site, host: str) -> None:
        self._inside, self._site, self._host = inside, site, host.encode()
        self._rate = Rate(site.limits.burst, site.limits.rate)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        why = self._why_not(scope)
        app = self._inside if why is None else _refusal(why)
        await app(scope, receive, _shielded(send))

    def _why_not(self, scope: Scope) -> Refusal | None:
        if not self._rate.allows(scope["client"][0], self._site.now):
            return Refusal.TOO_OFTEN
        return None if dict(scope["headers"]).get(b"host") == self._host else Refusal.NOT_HERE


def _shielded(send: Send) -> Send:
    headers = [
        (b"content-security-policy", pages.policy().encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"x-frame-options", b"DENY"),
        (b"referrer-policy", b"no-referrer"),
        (b"cache-control", b"no-store"),
        (b"connection", b"close"),
    ]

    async def shielded(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], *headers]}
        await send(message)

    return shielded
