"""Which files an organisation may put in the folder of its own content: none that would be ignored in silence."""

import shutil
from pathlib import Path

import pytest

from principles.content import ContentError
from questionnaire.load import load_instrument
from questionnaire.own import load_own_content

WATERVEEN = Path(__file__).parents[1] / "own_content" / "waterveen"
INSTRUMENT = load_instrument()
OWN = load_own_content(WATERVEEN, INSTRUMENT)


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("questions/air.yml", "Call it air.yaml."),
        ("air.yaml", "Move it there"),
        ("parameters.yaml", "Move it there"),
        ("scoring/flags.yaml", "Move it there"),
        ("questions/old/air.yaml", "Move it there"),
        ("principles/notes.txt", "Move it there"),
    ],
)
def test_a_file_that_nothing_reads_is_refused(tmp_path, name, mend):
    folder = shutil.copytree(WATERVEEN, tmp_path / "own")
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("questions: []\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_own_content(folder, INSTRUMENT)
    (fault,) = caught.value.faults
    assert (fault.file, fault.problem) == (file, "Nothing reads this file.")
    assert mend in fault.mend


@pytest.mark.parametrize("name", ["README.md", "LICENSE", "questions/readme.txt", ".gitignore", ".git/config"])
def test_a_file_about_the_folder_and_a_hidden_one_may_stand_beside_the_content(tmp_path, name):
    folder = shutil.copytree(WATERVEEN, tmp_path / "own")
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("x\n", encoding="utf-8")
    assert load_own_content(folder, INSTRUMENT) == OWN
