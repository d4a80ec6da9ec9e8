"""What several tests share: a real server that is ended exactly, and nothing else."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
START_SECONDS = 60


def free_port() -> int:
    """A port of this computer that nobody uses now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@dataclass
class Server:
    """A Streamlit server in a process of its own, on one port for all its lives."""

    script: Path
    log: Path
    environment: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [sys.executable, "-m", "streamlit", "run", str(self.script), "--server.port", str(self.port)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **self.environment}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)  # noqa: S603
        end = time.monotonic() + START_SECONDS
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise RuntimeError(f"The server did not start:\n{self.log.read_text()}")
            time.sleep(0.1)

    def stop(self) -> None:
        """End this process, politely first."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End this process as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(10)

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.address}/_stcore/health", timeout=2) as answer:  # noqa: S310
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False


@pytest.fixture(scope="session")
def make_server() -> Callable[..., Server]:
    """Makes a server for a script, with an empty database and its log in a folder of the caller."""

    def made(script: Path, folder: Path, **environment: str) -> Server:
        database = f"sqlite:///{(folder / 'onze-data.sqlite3').as_posix()}"
        return Server(script, folder / "server.log", {"ONZE_DATA_DATABASE_URL": database, **environment})

    return made


@pytest.fixture
def server(make_server: Callable[..., Server], tmp_path: Path) -> Iterator[Server]:
    """The application itself, running."""
    served = make_server(ROOT / "app.py", tmp_path)
    served.start()
    yield served
    served.stop()


@pytest.fixture(scope="module")
def shared_server(make_server: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The application itself, running, for tests that only look."""
    served = make_server(ROOT / "app.py", tmp_path_factory.mktemp("served"))
    served.start()
    yield served
    served.stop()


HOW_TO_INSTALL = "No Chromium found. Install it (Debian: apt install chromium) or set CHROMIUM to its path."
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def chromium_path() -> str | None:
    """Where Chromium is on this machine."""
    named = os.environ.get("CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for a file of tests; without one, the tests are skipped, except where CI must have it.

    It brings an event loop that runs as long as it is open, and in which nothing else can start one of its own.
    """
    path = chromium_path()
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail(HOW_TO_INSTALL)
        pytest.skip(HOW_TO_INSTALL)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield opened
        opened.close()
