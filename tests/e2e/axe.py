"""Whether a screen stands for everybody: axe-core, with a list that names each upstream cause, and its width."""

from dataclasses import dataclass

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass(frozen=True)
class KnownViolation:
    """A violation that is not ours to mend: the rule, where it shows, and the upstream cause."""

    rule: str
    selector: str
    cause: str


EXCEPTIONS: tuple[KnownViolation, ...] = (
    KnownViolation(
        "presentation-role-conflict",
        '[data-testid="stFileUploaderDropzone"]',
        "Streamlit gives the drop zone of its file uploader role=presentation and lets it take the focus.",
    ),
)


def violations(page: Page) -> list[str]:
    """What axe finds on this page beyond the list, one line for each place."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response["violations"]
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: {violation['help']}"
        for violation in found
        for node in violation["nodes"]
        if not _is_excepted(violation["id"], node["html"])
    ]


def _is_excepted(rule: str, html: str) -> bool:
    return any(known.rule == rule and known.selector.strip('[]"').split('="')[1] in html for known in EXCEPTIONS)


def check(page: Page) -> None:
    """The screen stands without trouble: nothing for axe, no traceback, no sideways scroll."""
    expect(page.get_by_test_id("stException")).to_have_count(0)
    found = violations(page)
    assert not found, "\n".join(found)
    for part in ("document.documentElement", "document.querySelector('.stMain')"):
        assert page.evaluate(f"{part}.scrollWidth <= {part}.clientWidth")
