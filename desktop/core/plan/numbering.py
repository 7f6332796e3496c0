"""The order and numbers of sections in a document, of records and of a first glimpse of a file alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Numbered(Protocol):
    """What the number of a section depends on."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def numbering(self) -> str:
        """A `SectionNumbering`, or the value that stands for it in a file."""

    @property
    def hidden(self) -> bool:
        """It is left out of the document."""


S = TypeVar("S", bound=Numbered)


class Place(NamedTuple, Generic[S]):
    """A section where it stands in its document."""

    section: S
    level: int
    """1 for the top; headings go down three levels [FORMATS 1]."""
    number: str
    """Arabic digits: `2` for a part, `2.3.1` below it; empty when the section is not numbered."""
    hidden: bool
    """The section, or one above it, is left out of the document."""


def in_reading_order(below: Callable[[str | None], Iterable[S]]) -> Iterator[Place[S]]:
    """Yield every section in reading order; a hidden one, with what stands below it, takes no number.

    Args:
        below: Gives the sections right below one, in order, by its id; those at the top for None.
    """
    # Without recursion, since a stranger's outline may be deep.
    waiting = _places(below(None), 1, "", hidden=False)
    while waiting:
        place = waiting.pop()
        yield place
        waiting += _places(
            below(place.section.id), place.level + 1, place.number, hidden=place.hidden
        )


def _places(sections: Iterable[S], level: int, above: str, *, hidden: bool) -> list[Place[S]]:
    """Return sections that stand side by side, last first."""
    places: list[Place[S]] = []
    count = 0
    for section in sections:
        is_hidden = hidden or section.hidden
        number = ""
        if section.numbering != "none" and not is_hidden:
            count += 1
            number = f"{above}.{count}" if above else str(count)
        places.append(Place(section, level, number, is_hidden))
    return places[::-1]
