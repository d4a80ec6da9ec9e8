"""A program that is killed while it writes leaves a database that can be read, with the last answer that was saved."""

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dossier.model import Dossier
from questionnaire.answers import TextAnswer
from storage.store import Store, open_store

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from datetime import UTC, datetime
from itertools import count

from questionnaire.answers import TextAnswer
from storage.store import open_store

store = open_store(sys.argv[1])
for number in count(1):
    store.save_answer("een", "BT-08", TextAnswer(text=str(number)), by="", now=datetime.now(UTC))
    print(number, flush=True)
"""


def test_the_last_saved_answer_survives_a_kill(
    url: str, store: Store, make_dossier: Callable[..., Dossier], now: datetime
) -> None:
    store.create(make_dossier(), by="", now=now)
    for reports in (1, 7, 25):
        writer = subprocess.Popen(  # noqa: S603 (our own script)
            [sys.executable, "-c", WRITER, url], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout
        reported = [int(writer.stdout.readline()) for _ in range(reports)][-1]
        writer.kill()
        reported = max([reported, *(int(line) for line in writer.stdout.read().split())])
        writer.wait(10)
        writer.stdout.close()
        again = open_store(url)
        answer = again.dossier("een").dossier.answers["BT-08"]
        changes = again.history("een", "BT-08")
        again.close()
        assert isinstance(answer, TextAnswer)
        # The process may have died between the save and its report of it, never before the save.
        assert int(answer.text) in {reported, reported + 1}
        assert changes[-1].new.model_dump()["text"] == answer.text
