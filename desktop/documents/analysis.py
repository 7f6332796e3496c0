"""The analysis: SWOT, the TOWS matrix, and the matrix of links to national and regional plans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.core.formats.forms import FormSpec
from desktop.core.plan.kinds import OwnerKind, SwotKind, TowsKind
from desktop.core.plan.records import Issue, SwotItem, TowsStrategy
from desktop.documents.goals import subheading
from desktop.documents.source import Source, code_order
from exporters.document import Block, Paragraph
from exporters.inline import Inline, LineBreak, Text
from exporters.table import Cell, CellContent

_Owners = list[tuple[OwnerKind, str]]

_QUADRANTS = {
    "internal": (SwotKind.STRENGTH, SwotKind.WEAKNESS),
    "external": (SwotKind.OPPORTUNITY, SwotKind.THREAT),
}
_MATRIX = {
    SwotKind.OPPORTUNITY: (TowsKind.SO, TowsKind.WO),
    SwotKind.THREAT: (TowsKind.ST, TowsKind.WT),
}


def swot(source: Source) -> Iterator[Block]:
    """Yield the four quadrants of SWOT as two tables, and the TOWS matrix where there are strategies."""
    plan, words = source.plan, source.words
    if not plan.swot_items:
        yield Paragraph(words.not_given)
        return
    yield subheading(words.swot)
    form = source.pack.form("swot")
    for key, kinds in _QUADRANTS.items():
        layout = source.layout(form, key)
        cells = {kind.value: _statements(source, form, key, kind) for kind in kinds}
        rows = (layout.row(cells, may_split=True),)
        yield layout.table(rows, caption=source.caption(form, key) if key == "internal" else None)
    if plan.tows_strategies:
        yield subheading(words.tows)
        yield from _tows(source)


def _statements(source: Source, form: FormSpec, block: str, kind: SwotKind) -> str:
    template = form.block(block).rows["item"]
    items = source.plan.swot_items.where("kind", kind)
    lines = [source.say(template, number=n, name=item.text) for n, item in enumerate(items, 1)]
    return "\n".join(lines) or source.words.not_given


def _tows(source: Source) -> Iterator[Block]:
    form = source.pack.form("tows")
    layout = source.layout(form)
    marks = _swot_marks(source)
    words = layout.block.rows
    rows = [
        layout.row(
            {
                "external": Cell((Text(source.say(words[kind.value]), bold=True),)),
                "strength": _strategies(source, form, with_strengths, marks),
                "weakness": _strategies(source, form, with_weaknesses, marks),
            },
            may_split=True,
        )
        for kind, (with_strengths, with_weaknesses) in _MATRIX.items()
    ]
    yield layout.table(rows, caption=source.caption(form))


def _strategies(
    source: Source, form: FormSpec, kind: TowsKind, marks: dict[str, str]
) -> CellContent:
    """Return the strategies of a pairing under its name, each with the statements that it rests on."""
    rows = form.block().rows
    lines = [
        source.say(rows["item"], number=n, name=strategy.text) + _rests_on(source, strategy, marks)
        for n, strategy in enumerate(source.plan.tows_strategies.where("kind", kind), 1)
    ]
    text = "\n".join(lines) or source.words.not_given
    return Cell((Text(source.say(rows[kind.value]), bold=True), LineBreak(), text))


def _rests_on(source: Source, strategy: TowsStrategy, marks: dict[str, str]) -> str:
    pairs = source.plan.tows_pairs.where("tows_id", strategy.id)
    found = sorted(marks[pair.swot_id] for pair in pairs)
    return f" ({', '.join(found)})" if found else ""


def _swot_marks(source: Source) -> dict[str, str]:
    """Return S1, W2, O1 … of each statement: the first letter of its kind and its place there."""
    items: dict[SwotKind, list[SwotItem]] = {kind: [] for kind in SwotKind}
    for item in source.plan.swot_items:
        items[item.kind].append(item)
    return {
        item.id: f"{kind.value[0].upper()}{n}"
        for kind, of_kind in items.items()
        for n, item in enumerate(of_kind, 1)
    }


def alignment(source: Source) -> Iterator[Block]:
    """Yield the matrix of the issues against the national and regional lists.

    An issue counts its own links and those of its flagship projects.
    """
    form = source.pack.form("alignment")
    layout = source.layout(form)
    rows = [
        layout.row({"issue": name, **_links(source, owners)}, may_split=True)
        for name, owners in _owners(source, form)
    ]
    empty = () if rows else (layout.full_row(source.words.not_given, bold=False),)
    yield layout.table((*rows, *empty), caption=source.caption(form))


def _owners(source: Source, form: FormSpec) -> Iterator[tuple[str, _Owners]]:
    """Yield the rows of the matrix: what each is called, and whose links it counts."""
    for number, issue in enumerate(source.plan.issues, 1):
        name = source.say(form.rows["issue"], number=number, name=issue.name)
        yield name, [(OwnerKind.ISSUE, issue.id), *_flagships(source, issue)]


def _flagships(source: Source, issue: Issue) -> Iterator[tuple[OwnerKind, str]]:
    for programme in source.plan.programmes.where("issue_id", issue.id):
        for flagship in source.plan.flagship_projects.where("programme_id", programme.id):
            yield OwnerKind.FLAGSHIP, flagship.id


def _links(source: Source, owners: _Owners) -> dict[str, CellContent]:
    """Return the cells of a row: the items linked, by the key of their list's column."""
    form = source.pack.form("alignment")
    cells: dict[str, CellContent] = {}
    for column in form.block().columns[1:]:
        framework = source.framework_of(column.key)
        codes = {
            code: None
            for kind, owner_id in owners
            for code in source.codes_of(kind, owner_id, framework)
        }
        cells[column.key] = _lines(
            {
                code: source.say(
                    form.rows["item"], number=code, name=source.framework_name(framework, code)
                )
                for code in sorted(codes, key=code_order)
            }
        )
    return cells


def _lines(items: Mapping[str, str]) -> CellContent:
    """Return a line for each code; a code with letters, as E1, keeps its digits, as in จ.1."""
    if not any(map(str.isupper, items)):
        return "\n".join(items.values())
    content: list[Inline] = []
    for code, line in items.items():
        before, _, after = line.partition(code)
        content += [LineBreak(), Text(before), Text(code, keep_digits=code.isupper()), Text(after)]
    return Cell(tuple(content[1:]))
