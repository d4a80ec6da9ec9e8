"""What the web server adds to Streamlit's pages: the language of the page, safe headers, a sign of life.

Streamlit sends one English page to everybody and fills it in the browser. The page itself must say which language it
is in, or a screen reader reads Dutch words with an English voice (WCAG 2.2, 3.1.1), so it is rewritten on its way out.
"""

import re
from base64 import b64encode
from hashlib import sha256
from http.cookies import SimpleCookie
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from language.messages import speech
from language.model import Language
from ui.preference import LANGUAGE_COOKIE, LANGUAGE_PARAMETER, preferred_language, spoken_language

OF_THIS_COMPUTER = frozenset({"127.0.0.1", "::1", "localhost"})
_MISDIRECTED = 421
_POLICY_VIOLATION = 1008
_A_YEAR = 365 * 24 * 60 * 60
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_UNUSED_FONT = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>')

SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


async def health(_request: Request) -> JSONResponse:
    """Say that the server answers."""
    return JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})


class OwnAddressOnly:
    """Refuses requests that another website, or a program on another port, sends through somebody's browser.

    The application has no log-in: whoever reaches it can read everything. A browser names the address that it was
    given (`Host`) and the page that asks (`Origin`), so both must be this server. It stands before Streamlit, which
    would ask the internet for this computer's address when it meets an origin that it does not know.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request if it comes from this server's own pages."""
        if scope["type"] not in {"http", "websocket"} or is_own_request(Headers(scope=scope)):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
        else:
            await PlainTextResponse("This address is not served here.", _MISDIRECTED)(scope, receive, send)


def is_own_request(headers: Headers) -> bool:
    """Whether a request names this computer as its host, and no page but this server's own as its origin."""
    host = headers.get("host", "")
    origin = headers.get("origin")
    is_here = urlsplit(f"//{host}").hostname in OF_THIS_COMPUTER
    return is_here and (origin is None or origin == f"http://{host}")


class SafeHeaders:
    """Adds to every response the headers that keep other sites and injected code out."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request with the headers added."""

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(SAFE_HEADERS)
                headers.setdefault("Content-Security-Policy", content_security_policy())
            await send(message)

        await self.app(scope, receive, send_safely if scope["type"] == "http" else send)


class PageLanguage:
    """Writes the reader's language and the product's name into the page that Streamlit serves."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request; a page is kept back until it is complete, and rewritten."""
        if scope["type"] != "http" or not _may_be_page(scope["path"]):
            await self.app(scope, receive, send)
            return
        answer = _HeldPage(send, _request_language(scope), chosen=_explicit_language(scope))
        await self.app(_without_shortcuts(scope), receive, answer.send)


class _HeldPage:
    """One response on its way out: held and rewritten when it is a page, passed on when it is not."""

    def __init__(self, send: Send, language: Language, *, chosen: Language | None) -> None:
        self._send = send
        self._language = language
        self._chosen = chosen
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        """Pass a part of the response on, or hold it until the page is complete."""
        if message["type"] == "http.response.start" and _is_plain_page(Headers(raw=message["headers"])):
            self._start = message
        elif self._start is None or message["type"] != "http.response.body":
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send_page(self._start)

    async def _send_page(self, start: Message) -> None:
        page = translated_page(self._body.decode("utf-8"), self._language)
        headers = MutableHeaders(scope=start)
        for name in ("etag", "last-modified", "content-length", "accept-ranges"):
            del headers[name]
        if self._body:
            headers["Content-Length"] = str(len(page.encode("utf-8")))
        headers["Content-Language"] = self._language.value
        headers["Cache-Control"] = "no-cache"
        headers["Content-Security-Policy"] = content_security_policy(page)
        headers.add_vary_header("Cookie")
        if self._chosen:
            headers.append("Set-Cookie", _language_cookie(self._chosen))
        await self._send(start)
        await self._send({"type": "http.response.body", "body": page.encode("utf-8") if self._body else b""})


def translated_page(page: str, language: Language) -> str:
    """Streamlit's page with the reader's language, the product's name and a sentence for a browser without scripts."""
    say = speech(language)
    needs_script = say("This page needs JavaScript. Turn it on in your browser and reload the page.")
    page = page.replace('<html lang="en">', f'<html lang="{language.value}">', 1)
    page = page.replace("<title>Streamlit</title>", f"<title>{say('Our Data')}</title>", 1)
    page = _NO_SCRIPT.sub(f"<noscript><p>{needs_script}</p></noscript>", page, count=1)
    return _UNUSED_FONT.sub("", page)


def content_security_policy(page: str = "") -> str:
    """What a browser may load for a page: only this server's own files.

    Streamlit starts a component's script from a `blob:` address, and its style library and Plotly write styles into
    the page. The one script inside the page itself is named by its hash.
    """
    hashes = [b64encode(sha256(script.encode()).digest()).decode() for script in _INLINE_SCRIPT.findall(page)]
    scripts = " ".join(["'self'", "blob:", *(f"'sha256-{value}'" for value in hashes)])
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )


def _may_be_page(path: str) -> bool:
    """A page has no dot in the last part of its address; Streamlit's scripts, styles and pictures do."""
    name = path.rsplit("/", 1)[-1]
    return "." not in name or name.endswith(".html")


def _is_plain_page(headers: Headers) -> bool:
    return headers.get("content-type", "").startswith("text/html") and "content-encoding" not in headers


def _without_shortcuts(scope: Scope) -> Scope:
    """The request without leave to answer compressed, in part, or with "you have it already"."""
    dropped = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name.lower() not in dropped]}


def _explicit_language(scope: Scope) -> Language | None:
    query = parse_qs(scope["query_string"].decode("latin-1"))
    return spoken_language(query.get(LANGUAGE_PARAMETER, [""])[0])


def _request_language(scope: Scope) -> Language:
    cookies = Request(scope).cookies
    return preferred_language(_explicit_language(scope), cookies.get(LANGUAGE_COOKIE, ""))


def _language_cookie(language: Language) -> str:
    cookie: SimpleCookie = SimpleCookie()
    cookie[LANGUAGE_COOKIE] = language.value
    cookie[LANGUAGE_COOKIE].update({"path": "/", "max-age": str(_A_YEAR), "samesite": "Lax", "httponly": "yes"})
    return cookie[LANGUAGE_COOKIE].OutputString()
