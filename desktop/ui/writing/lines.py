"""A text as a list of lines that are already HTML, and how they come together to lists and text.

A line is one block of the text. Its own HTML is made once and kept while the block does not change, so that
taking a long text into the plan costs no more than joining strings.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One block of the text.

    Attributes:
        html: The block by itself.
        inner: The block as the first of an item, where a plain paragraph needs no tag of its own.
        list_id: Which list it begins an item of; 0 when it begins none.
        depth: In how many lists it stands.
        ordered: That list is numbered.
        start: The first number of that list.
    """

    html: str
    inner: str = ""
    list_id: int = 0
    depth: int = 0
    ordered: bool = False
    start: int = 1


def html_of(lines: Iterable[Line]) -> str:
    """Join lines to the HTML of a plan; whatever their order, the result is well-formed."""
    joining = _Joining()
    for line in lines:
        joining.add(line)
    return joining.finish()


class _Joining:
    """Opens and closes lists between lines."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._open: list[Line] = []
        """A line of each open list, the outermost first; the last item of each is open."""
        self._items: dict[int, int] = {}
        """How many items each list has had: a list that goes on after other text goes on counting."""

    def add(self, line: Line) -> None:
        if not line.list_id:
            self._close_below(line.depth)
            self._pieces.append(line.html)
            return
        place = next((i for i, each in enumerate(self._open) if each.list_id == line.list_id), -1)
        if place >= 0:
            self._close_to(place + 1)
            self._pieces.append("</li><li>")
        else:
            self._close_below(line.depth - 1)
            self._open.append(line)
            self._pieces.append(self._opening(line) + "<li>")
        self._items[line.list_id] = self._items.get(line.list_id, 0) + 1
        self._pieces.append(line.inner)

    def finish(self) -> str:
        self._close_to(0)
        return "".join(self._pieces)

    def _opening(self, line: Line) -> str:
        if not line.ordered:
            return "<ul>"
        start = line.start + self._items.get(line.list_id, 0)
        return f'<ol start="{start}">' if start != 1 else "<ol>"

    def _close_below(self, depth: int) -> None:
        """Close the lists deeper than a depth."""
        count = len(self._open)
        while count and self._open[count - 1].depth > depth:
            count -= 1
        self._close_to(count)

    def _close_to(self, count: int) -> None:
        while len(self._open) > count:
            line = self._open.pop()
            self._pieces.append("</li></ol>" if line.ordered else "</li></ul>")
