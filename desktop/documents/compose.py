"""Composes a document: the plan, its pack and what is asked for become a document tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from desktop.core.errors import ExportError
from desktop.core.formats import titles
from desktop.core.formats.forms import Orientation
from desktop.core.formats.pack import FormatPack
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import AnnualPlan, Project
from desktop.documents.brief import briefs
from desktop.documents.brief_fields import FORM as BRIEF_FORM
from desktop.documents.brief_fields import Fields
from desktop.documents.form_j1 import form_j1
from desktop.documents.pages import Piece, sections_of
from desktop.documents.pictures import nobody
from desktop.documents.request import DocumentKind, DocumentRequest
from desktop.documents.sections import DocumentWriter
from desktop.documents.source import Source
from desktop.documents.typography import digits_of, typography_of
from exporters.document import Document, Labels, Properties

PLAN_PROPERTY: Final = "phaen.plan"
"""Custom property of a file that names the plan it was made from."""
PROJECT_PROPERTY: Final = "phaen.project"
"""Custom property of a file that holds one project's brief: the project's id."""

_ROWS_OF_A_PROJECT = 20
_ROWS_OF_AN_ACTIVITY = 4
_BLOCKS_OF_A_SECTION = 20


def compose(
    plan: Plan,
    pack: FormatPack,
    request: DocumentRequest,
    *,
    not_shown: Callable[[str], None] = nobody,
) -> Document:
    """Return the document that is asked for. Its sections are made while they are walked, once.

    While they are, `not_shown` is told the id of each picture that words stand for, since it is damaged or not in
    the plan.

    Raises:
        ExportError: The plan has no annual plan of that year (`document.no_annual_plan`, `year`), no
            year is given for one (`document.year_missing`), or no such project
            (`document.unknown_project`, `project`).
    """
    is_annual = request.kind is DocumentKind.ANNUAL
    annual = _annual_plan(plan, request.fiscal_year) if is_annual else None
    return _MAKERS[request.kind](Source(plan, pack, annual, not_shown), request)


def _plan(source: Source, request: DocumentRequest) -> Document:
    plan, pack = source.plan, source.pack
    writer = DocumentWriter(source, titles.plan_cover(plan, pack))
    title, header = titles.plan_title(plan, pack), titles.plan_header(plan, pack)
    return _document(source, request, title, header, writer.pieces())


def _annual(source: Source, request: DocumentRequest) -> Document:
    plan, pack = source.plan, source.pack
    annual = _annual_plan(plan, request.fiscal_year)
    writer = DocumentWriter(source, titles.annual_cover(plan, pack, annual))
    title = titles.annual_title(plan, pack, annual)
    header = titles.annual_header(plan, pack, annual)
    return _document(source, request, title, header, writer.pieces())


def _j1(source: Source, request: DocumentRequest) -> Document:
    plan, pack = source.plan, source.pack
    form = pack.form("j1")
    landscape = form.orientation is Orientation.LANDSCAPE
    title = " ".join(source.say(line) for line in (form.label, *form.title_lines) if line)
    pieces = (Piece(form_j1(source), landscape),)
    return _document(source, request, title, titles.plan_header(plan, pack), pieces)


def _brief(source: Source, request: DocumentRequest) -> Document:
    pack = source.pack
    projects = _projects(source, request)
    one = projects[0] if len(projects) == 1 else None
    fields = Fields.OF_ONE if one else Fields.OF_SEVERAL
    landscape = pack.form(BRIEF_FORM).orientation is Orientation.LANDSCAPE
    pieces = (Piece(briefs(source, projects, fields), landscape),)
    title = source.say(pack.titles.briefs)
    header = titles.plan_header(source.plan, pack)
    properties = {PROJECT_PROPERTY: one.id} if one else {}
    return _document(source, request, title, header, pieces, properties)


_MAKERS: Final[Mapping[DocumentKind, Callable[[Source, DocumentRequest], Document]]] = {
    DocumentKind.PLAN: _plan,
    DocumentKind.ANNUAL: _annual,
    DocumentKind.J1: _j1,
    DocumentKind.BRIEF: _brief,
}


def _annual_plan(plan: Plan, fiscal_year: int | None) -> AnnualPlan:
    if fiscal_year is None:
        raise ExportError("document.year_missing")
    found = plan.annual_plans.where("fiscal_year", fiscal_year)
    if not found:
        raise ExportError("document.no_annual_plan", year=fiscal_year)
    return found[0]


def _projects(source: Source, request: DocumentRequest) -> tuple[Project, ...]:
    if request.project_ids is None:
        return source.projects_in_order
    projects = source.plan.projects
    for project_id in request.project_ids:
        if project_id not in projects:
            raise ExportError("document.unknown_project", project=project_id)
    return tuple(projects[project_id] for project_id in request.project_ids)


def _document(
    source: Source,
    request: DocumentRequest,
    title: str,
    header: str,
    pieces: Iterable[Piece],
    properties: Mapping[str, str] | None = None,
) -> Document:
    plan, pack = source.plan, source.pack
    info = plan.info
    return Document(
        properties=Properties(title, request.date, author=info.agency),
        sections=sections_of(pieces, pack.typography, header),
        typography=typography_of(pack.typography, info.font),
        digits=digits_of(request.digits or info.digits),
        labels=Labels(pack.words.table, pack.words.figure),
        images={image.id: image.data for image in plan.images},
        custom_properties={PLAN_PROPERTY: info.id, **(properties or {})},
        steps=_steps(plan),
    )


def _steps(plan: Plan) -> int:
    """Return about how many blocks and rows there will be, for progress."""
    return (
        len(plan.sections) * _BLOCKS_OF_A_SECTION
        + len(plan.projects) * _ROWS_OF_A_PROJECT
        + len(plan.activities) * _ROWS_OF_AN_ACTIVITY
        + len(plan.needs)
    )
