"""The application's own server: signs of life, the language of the page, and headers that keep others out."""

import gzip
import subprocess
import sys
from collections.abc import Callable, Iterator
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from starlette.datastructures import Headers
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from language.messages import speech
from language.model import Language
from tests.conftest import Server
from ui.http import SAFE_HEADERS, content_security_policy, is_own_request, translated_page

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, make_server: Callable[..., Server]) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("server")
    server = make_server(ROOT / "app.py", folder)
    server.start()
    yield server
    server.stop()


def answer(server: Server, path: str, **headers: str) -> tuple[Message, str]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with urlopen(Request(server.address + path, headers=named), timeout=20) as response:  # noqa: S310
        body = response.read()
        packed = response.headers.get("Content-Encoding") == "gzip"
        return response.headers, (gzip.decompress(body) if packed else body).decode()


def test_the_health_route_says_that_the_server_answers(served: Server) -> None:
    _, body = answer(served, "/healthz")

    assert body == '{"status":"ok"}'


@pytest.mark.parametrize("path", ["/", "/principles", "/principles?project=abc"])
def test_a_page_is_in_dutch_by_default(served: Server, path: str) -> None:
    headers, page = answer(served, path, Accept_Encoding="gzip")

    assert '<html lang="nl">' in page
    assert f"<title>{speech(Language.DUTCH)('Our Data')}</title>" in page
    assert headers["Content-Language"] == "nl"
    assert "Set-Cookie" not in headers


def test_a_page_is_in_the_language_that_its_address_names_and_the_browser_remembers_it(served: Server) -> None:
    headers, page = answer(served, "/principles?lang=en", Cookie="onze-data-language=nl")

    assert '<html lang="en">' in page
    assert "<title>Our Data</title>" in page
    assert headers["Set-Cookie"].startswith("onze-data-language=en;")
    assert "HttpOnly" in headers["Set-Cookie"]


def test_a_remembered_language_is_spoken_and_that_of_the_browser_is_not_asked(served: Server) -> None:
    remembered, english = answer(served, "/", Cookie="onze-data-language=en", Accept_Language="nl-NL")
    _, dutch = answer(served, "/", Accept_Language="en-GB,en;q=0.9")

    assert '<html lang="en">' in english
    assert "Set-Cookie" not in remembered
    assert '<html lang="nl">' in dutch


@pytest.mark.parametrize("hostile", ["xx", "en%22%3E%3Cscript%3E", "nl%0D%0ASet-Cookie:a=b", "%FF"])
def test_a_language_that_does_not_exist_changes_nothing(served: Server, hostile: str) -> None:
    headers, page = answer(served, f"/?lang={hostile}")

    assert '<html lang="nl">' in page
    assert "Set-Cookie" not in headers


def test_a_page_that_the_browser_has_is_still_sent_in_the_right_language(served: Server) -> None:
    headers, page = answer(served, "/", If_None_Match="*", If_Modified_Since="Fri, 01 Jan 2100 00:00:00 GMT")

    assert '<html lang="nl">' in page
    assert "ETag" not in headers
    assert headers["Vary"] == "Cookie"


@pytest.mark.parametrize("path", ["/", "/healthz", "/_stcore/health", "/manifest.json"])
def test_every_answer_carries_the_safe_headers(served: Server, path: str) -> None:
    headers, _ = answer(served, path)

    assert {name: headers[name] for name in SAFE_HEADERS} == SAFE_HEADERS
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_the_page_may_run_the_one_script_inside_it_and_no_other(served: Server) -> None:
    headers, page = answer(served, "/")

    policy = headers["Content-Security-Policy"]
    assert policy == content_security_policy(page)
    assert "'sha256-" in policy
    assert "'unsafe-inline'" not in policy.split("style-src")[0]
    assert "'unsafe-eval'" not in policy


def test_a_page_without_scripts_says_what_to_do_in_the_readers_language() -> None:
    shell = '<html lang="en"><title>Streamlit</title><noscript>You need to enable JavaScript</noscript></html>'

    page = translated_page(shell, Language.ENGLISH)

    assert "<noscript><p>This page needs JavaScript." in page
    assert "You need to enable" not in page


def test_the_server_listens_to_this_computer_only() -> None:
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.address", "0.0.0.0"]  # noqa: S104

    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603

    assert ended.returncode != 0
    assert "it would listen on 0.0.0.0" in ended.stderr


@pytest.mark.parametrize(
    ("host", "origin", "is_own"),
    [
        ("127.0.0.1:8501", None, True),
        ("localhost:8501", "http://localhost:8501", True),
        ("[::1]:8501", "http://[::1]:8501", True),
        ("evil.example:8501", None, False),
        ("evil.example:8501", "http://evil.example:8501", False),
        ("127.0.0.1:8501", "http://127.0.0.1:6666", False),
        ("127.0.0.1:8501", "http://evil.example", False),
        ("127.0.0.1:8501", "null", False),
        ("127.0.0.1.evil.example", None, False),
        ("", None, False),
    ],
)
def test_only_pages_of_this_server_may_ask(host: str, origin: str | None, is_own: bool) -> None:
    headers = {"host": host} | ({"origin": origin} if origin else {})
    assert is_own_request(Headers(headers)) is is_own


def test_another_website_does_not_get_a_page(served: Server) -> None:
    request = Request(served.address, headers={"Host": "evil.example"})  # noqa: S310
    with pytest.raises(HTTPError) as refused:
        urlopen(request, timeout=10)  # noqa: S310
    refused.value.close()
    assert refused.value.code == 421


@pytest.mark.parametrize("origin", ["http://127.0.0.1:1", "http://evil.example", "null"])
def test_a_page_from_elsewhere_does_not_reach_the_socket(served: Server, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        connect(f"ws://127.0.0.1:{served.port}/_stcore/stream", origin=Origin(origin), proxy=None)
    assert refused.value.response.status_code == 403


def test_a_page_of_this_server_reaches_the_socket(served: Server) -> None:
    with connect(f"ws://127.0.0.1:{served.port}/_stcore/stream", origin=Origin(served.address), proxy=None) as socket:
        assert socket.response is not None
        assert socket.response.status_code == 101
