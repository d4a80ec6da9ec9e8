"""The finishing of a drawn report: one file that anybody can read (PDF/UA-1) and that lasts (PDF/A-3a).

ReportLab draws; here the structure, the metadata, the colour profile and what travels inside the file are added. The
same report gives the same bytes (ISO 14289-1, ISO 19005-3).
"""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Object, ObjectStreamMode, Page, Pdf, Stream, String

from look.colour_profile import SRGB, SRGB_NAME
from reports.description import Described, description
from reports.fields import add_fields
from reports.page import Drawn
from reports.structure_tree import add_structure

_FIRST_BLOCK, _BLOCKS_END, _MOST_IN_A_BLOCK = b"beginbfchar", b"endbfchar", 100


@dataclass(frozen=True)
class Attachment:
    """A file inside the report, from which what it says can be computed again."""

    name: str
    data: bytes
    about: str
    mime: str = "application/json"


def finished(drawn: Drawn, described: Described, attachments: tuple[Attachment, ...]) -> bytes:
    """The report that was drawn, complete: tagged, described, with the files that travel in it."""
    with Pdf.open(BytesIO(drawn.data)) as pdf:
        clean(pdf)
        nodes = add_structure(pdf, drawn.structure)
        add_fields(pdf, drawn.fields, nodes, described.field_names)
        _describe(pdf, described)
        _add_colours(pdf)
        for attachment in attachments:
            _attach(pdf, attachment, described.dated)
        target = BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            min_version="1.7",
            object_stream_mode=ObjectStreamMode.generate,
            fix_metadata_version=False,
        )
        return target.getvalue()


def clean(pdf: Pdf) -> None:
    """Take out what ReportLab writes and nobody needs: transitions, an unused font, letters that stand for nothing."""
    for page in pdf.pages:
        if "/Trans" in page.obj:
            del page.obj["/Trans"]
        fonts = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        for name in [name for name, font in fonts.items() if "/FontDescriptor" not in font]:
            del fonts[name]
    for font in {font.objgen: font for page in pdf.pages for font in _fonts(page)}.values():
        meaning = font.get("/ToUnicode")
        if isinstance(meaning, Stream):
            meaning.write(_told_letters(meaning.read_bytes()))


def _told_letters(meaning: bytes) -> bytes:
    """The table of what each code of a font stands for, without codes that stand for nothing, in the blocks allowed."""
    start, end = meaning.index(_FIRST_BLOCK), meaning.index(_BLOCKS_END) + len(_BLOCKS_END)
    start = meaning.rindex(b"\n", 0, start) + 1
    lines = [line for line in meaning[start:end].split(b"\n") if line.startswith(b"<")]
    known = [line for line in lines if not line.endswith(b"<0000>")]
    blocks = (known[place : place + _MOST_IN_A_BLOCK] for place in range(0, len(known), _MOST_IN_A_BLOCK))
    told = [b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(block)) for block in blocks]
    return meaning[:start] + b"\n".join(told) + meaning[end:]


def _fonts(page: Page) -> list[Object]:
    return list(page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary()).values())


def _describe(pdf: Pdf, described: Described) -> None:
    root = pdf.Root
    root.Lang = String(described.language)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    xmp = pdf.make_stream(description(described), Type=Name.Metadata, Subtype=Name.XML)
    root.Metadata = xmp


def _add_colours(pdf: Pdf) -> None:
    profile = pdf.make_stream(SRGB.read_bytes(), N=3, Alternate=Name.DeviceRGB)
    name = String(SRGB_NAME)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=name,
                Info=name,
                DestOutputProfile=profile,
            )
        ]
    )


def _attach(pdf: Pdf, attachment: Attachment, dated: date) -> None:
    """Puts a file in the report, as the source of what the report says."""
    stamp = f"D:{dated:%Y%m%d}000000+00'00'"
    spec = AttachedFileSpec(
        pdf,
        attachment.data,
        filename=attachment.name,
        description=attachment.about,
        mime_type=attachment.mime,
        creation_date=stamp,
        mod_date=stamp,
        relationship=Name.Source,
    )
    pdf.attachments[attachment.name] = spec
    files = pdf.Root.get("/AF", Array())
    files.append(pdf.attachments[attachment.name].obj)
    pdf.Root.AF = files
