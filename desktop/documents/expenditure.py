"""The expenditure tree of a project in baht, as the budget book writes it out.

Under the category stand its branches, and under these the items. Investment items under ten million baht a
unit are summed in one line of their branch; larger ones are listed each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop.core.formats.pack import ExpenditureTree
from desktop.core.plan.kinds import ExpenditureCategory
from desktop.core.plan.money import SATANG_PER_BAHT
from desktop.core.plan.records import BudgetLine
from desktop.documents.form_tables import TableLayout
from desktop.documents.money import baht
from desktop.documents.source import Source
from exporters.document import Block
from exporters.table import Row

_FORM = "expenditure_tree"
_STEP = "\u00a0" * 4
"""What a level is set in by: spaces that Word does not part from the text."""


@dataclass(slots=True)
class _Branch:
    """A branch of the tree: what stands below it, its own items, and the satang of both."""

    name: str
    branches: dict[str, _Branch] = field(default_factory=dict)
    lines: list[BudgetLine] = field(default_factory=list)
    amount: int = 0

    def below(self, name: str) -> _Branch:
        """Return the branch of this name below, made when it is first asked for."""
        return self.branches.setdefault(name, _Branch(name))


def expenditure(source: Source, name: str, lines: Sequence[BudgetLine]) -> Iterator[Block]:
    """Yield the tree of a project's budget lines of one year; `name` ends the caption."""
    form = source.pack.form(_FORM)
    layout = source.layout(form)
    caption = f"{source.caption(form)} {name}"
    yield layout.table(_Tree(source, layout).rows(lines), caption=caption)


@dataclass(frozen=True, slots=True)
class _Tree:
    """Writes the rows of a tree."""

    source: Source
    layout: TableLayout

    def rows(self, lines: Sequence[BudgetLine]) -> Iterator[Row]:
        """Yield the categories that have money, each with its branches, and the sum of all."""
        number = 0
        for category in ExpenditureCategory:
            of_category = [line for line in lines if line.category is category]
            if not of_category:
                continue
            number += 1
            top = self._grown(category, of_category)
            name = self._say("category", number, top.name)
            yield self.layout.row(
                {"item": name, "amount": baht(top.amount)}, bold=True, keep_with_next=True
            )
            yield from self._below(top, category, f"{number}", 1)
        amount = sum(line.amount for line in lines)
        yield self.layout.sum_row(self._say("grand_total"), {"amount": baht(amount)})

    def _grown(self, category: ExpenditureCategory, lines: Iterable[BudgetLine]) -> _Branch:
        """Return the tree of a category: the pack's branches in its order, then the officers' own."""
        tree = self._expenditure
        paths = {one.name: (*one.above, one.name) for one in tree.branches_of(category)}
        order = {name: place for place, name in enumerate(paths)}
        top = _Branch(self.source.pack.name_of(category))
        other = self._say("other_branch")
        for line in sorted(lines, key=lambda one: order.get(one.subcategory, len(order))):
            branch = top
            top.amount += line.amount
            for name in paths.get(line.subcategory, (line.subcategory or other,)):
                branch = branch.below(name)
                branch.amount += line.amount
            branch.lines.append(line)
        return top

    def _below(
        self, above: _Branch, category: ExpenditureCategory, number: str, depth: int
    ) -> Iterator[Row]:
        for order, branch in enumerate(above.branches.values(), 1):
            own = f"{number}.{order}"
            name = _STEP * depth + self._say("branch", own, branch.name)
            values = {"item": name, "amount": baht(branch.amount)}
            yield self.layout.row(values, keep_with_next=True)
            yield from self._items(branch, category, depth + 1)
            yield from self._below(branch, category, own, depth + 1)

    def _items(self, branch: _Branch, category: ExpenditureCategory, depth: int) -> Iterator[Row]:
        small: list[BudgetLine] = []
        if category is ExpenditureCategory.INVESTMENT:
            small = [line for line in branch.lines if self._is_small(line)]
        number = 0
        if small:
            number = 1
            units = sum(_units(line) for line in small)
            text = self.source.say(
                self._expenditure.small_items_line,
                branch=branch.name,
                count=f"{len(small):,}",
                units=f"{units:,}",
            )
            yield self._item(number, text, sum(line.amount for line in small), depth, units)
        listed = {line.id for line in small}
        for line in branch.lines:
            if line.id not in listed:
                number += 1
                yield self._item(
                    number, self._name(line), line.amount, depth, line.quantity, line.unit
                )

    def _item(
        self,
        number: int,
        name: str,
        amount: int,
        depth: int,
        quantity: int | None,
        unit: str = "",
    ) -> Row:
        return self.layout.row(
            {
                "item": _STEP * depth + self._say("item", number, name),
                "quantity": "" if quantity is None else f"{quantity:,}",
                "unit": unit,
                "amount": baht(amount),
            }
        )

    def _is_small(self, line: BudgetLine) -> bool:
        return line.amount < self._expenditure.small_item_below * SATANG_PER_BAHT * _units(line)

    def _name(self, line: BudgetLine) -> str:
        return line.item or self.source.plan.activities[line.activity_id].name

    @property
    def _expenditure(self) -> ExpenditureTree:
        return self.source.pack.expenditure

    def _say(self, row: str, number: object = "", name: str = "") -> str:
        return self.source.say(self.layout.block.rows[row], number=number, name=name)


def _units(line: BudgetLine) -> int:
    """Return how many units a line buys; one where it does not say."""
    return line.quantity or 1
