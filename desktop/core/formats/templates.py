"""Templates of a pack: texts with places such as {province} that a plan fills in."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from typing import Annotated, Final

from desktop.core.plan.frozen import dataclass

DOCUMENT_TERMS: Final = frozenset(
    {
        "province",
        "start",
        "end",
        "edition",
        "agency",
        "published",
        "year",
        "national_plan_number",
        "j1_unit",
    }
)
"""What any title, header line or column title may name (see `titles.document_terms`)."""

COLUMN_TERMS: Final = DOCUMENT_TERMS | {"month", "quarter", "category", "field"}
"""What the title of a column may name besides: what a repeated column stands for."""

ROW_TERMS: Final = DOCUMENT_TERMS | {
    "number",
    "name",
    "count",
    "units",
    "branch",
    "amount",
    "unit",
    "field",
    "quarter",
    "month",
    "value",
    "from",
    "to",
    "years",
    "source",
}
"""What the words of a form's rows may name."""


class _Blank(dict[str, object]):
    """Terms of which an absent one is empty: a pack edited by hand must not stop an export."""

    def __missing__(self, name: str) -> str:
        return ""


_SPACES = re.compile(r"[ ]{2,}")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)")


@dataclass(frozen=True, slots=True)
class Allowed:
    """Says of a text type which names may stand in its braces."""

    names: frozenset[str]


DocumentText = Annotated[str, Allowed(DOCUMENT_TERMS)]
ColumnText = Annotated[str, Allowed(COLUMN_TERMS)]
RowText = Annotated[str, Allowed(ROW_TERMS)]


def placeholders(text: str) -> Iterator[str]:
    """Yield the names in braces of a template.

    Raises:
        ValueError: A brace is not closed, or what is in it is no plain name.
    """
    for _literal, name, spec, conversion in string.Formatter().parse(text):
        if name is None:
            continue
        if not name.isidentifier() or spec or conversion:
            raise ValueError(name)
        yield name


def fill(text: str, terms: Mapping[str, object]) -> str:
    """Return a template with its places filled in.

    A term that has no value here is left empty; what is empty leaves no brackets or double space.
    """
    filled = text.format_map(_Blank(terms))
    if "(" in filled:
        filled = _EMPTY_BRACKETS.sub("", filled)
    if "  " in filled:
        filled = _SPACES.sub(" ", filled)
    return filled.strip()
