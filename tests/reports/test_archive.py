"""The file lasts: what it says of itself, the colours it means, and what travels in it."""

from io import BytesIO

import pytest
from lxml import etree
from pikepdf import Pdf

from language.messages import speech
from language.model import Language
from look.colour_profile import SRGB
from reports.assessment_report import assessment_report
from reports.description import Described, description
from tests.reports import invented
from tests.reports.conformance import faults
from tests.reports.reading import report

BOTH = pytest.mark.parametrize("language", list(Language))
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
MDTO = "{http://www.nationaalarchief.nl/mdto#}"


def packet(language: Language) -> etree._Element:
    """The XMP packet of the full report."""
    with Pdf.open(BytesIO(report("full", language))) as pdf:
        return etree.fromstring(pdf.Root.Metadata.read_bytes())


def known(described: etree._Element, *path: str) -> str:
    """The text of a property, or of a part of it, under the names of MDTO."""
    found = described.find(".//" + "/".join(f"{MDTO}{name}" for name in path))
    assert found is not None, path
    return str(found.text)


@BOTH
def test_an_archive_finds_what_the_dossier_knows_under_the_names_of_mdto(language: Language) -> None:
    told, dossier, say = packet(language), invented.full(), speech(language)
    assert known(told, "naam") == f"{dossier.project.name} · {dossier.project.organisation}"
    assert known(told, "identificatie", "identificatieKenmerk") == f"{dossier.id}.1"
    assert known(told, "identificatie", "identificatieBron") == say("Our Data")
    assert known(told, "aggregatieniveau", "begripLabel") == "Archiefstuk"
    assert known(told, "taal") == language.value
    assert known(told, "event", "eventType", "begripLabel") == "Creatie"
    assert known(told, "event", "eventTijd") == dossier.dated.isoformat()
    assert known(told, "archiefvormer", "verwijzingNaam") == dossier.project.organisation
    assert known(told, "bestandsformaat", "begripCode") == "fmt/479"


def test_what_the_dossier_does_not_know_is_not_in_the_metadata() -> None:
    described = Described(
        title="A",
        subject="B",
        language="nl",
        dated=invented.full().dated,
        identifier="a.1",
        organisation=" ",
        product="C",
        version="1.0",
        publication_sha256="0" * 64,
        field_names={},
    )
    told = etree.fromstring(description(described))
    assert told.find(f".//{MDTO}archiefvormer") is None
    assert known(told, "naam") == "A"


def test_every_property_that_pdf_a_does_not_know_is_explained() -> None:
    told = packet(Language.DUTCH)
    explained = {element.text for element in told.iter("{http://www.aiim.org/pdfa/ns/property#}name")}
    own = {element.tag for element in told.find(f"{RDF}RDF/{RDF}Description") if "mdto#" in element.tag}
    assert own
    assert {tag.removeprefix(MDTO) for tag in own} | {"publicationSha256"} <= explained


@pytest.mark.parametrize("name", ["\uffff\ufffe", "<&>\"'", "a\u2028b", "\U0001f600"])
def test_whatever_the_project_is_called_the_metadata_can_be_read(name: str) -> None:
    dossier = invented.full()
    project = dossier.project.model_copy(update={"name": name, "organisation": name})
    dossier = dossier.model_copy(update={"project": project, "answers": {}})
    assert faults(assessment_report(dossier, invented.INSTRUMENT, Language.ENGLISH)) == []


def test_the_colours_are_those_of_the_profile_in_the_repository() -> None:
    with Pdf.open(BytesIO(report("full", Language.DUTCH))) as pdf:
        intent = pdf.Root.OutputIntents[0]
        assert intent.DestOutputProfile.read_bytes() == SRGB.read_bytes()
        assert str(intent.S) == "/GTS_PDFA1"


@BOTH
def test_the_bookmarks_are_the_headings_of_the_first_two_levels(language: Language) -> None:
    with Pdf.open(BytesIO(report("full", language))) as pdf, pdf.open_outline() as outline:
        titles = [top.title for top in outline.root]
        assert speech(language)("Summary for the council") in titles
        assert any(top.children for top in outline.root)
