"""The stylesheet of the screens: the variables of `look/tokens.py`, the icons of `look/icons.py`, and `onze.css`."""

from functools import cache
from pathlib import Path

from look.icons import icon_rules
from look.tokens import css_variables

_RULES = Path(__file__).parent / "onze.css"


@cache
def stylesheet() -> str:
    """All rules as one `<style>` element, to be placed once at the top of every page with `st.html`."""
    rules = "\n".join([css_variables(), icon_rules(), _RULES.read_text(encoding="utf-8")])
    return f"<style>{rules}</style>"
