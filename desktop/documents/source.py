"""What every composer reads: the plan, its format pack, one pass of sums, and ready look-ups."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.core.formats.areas import area_name
from desktop.core.formats.forms import FormSpec, Occurrence, Orientation, Repeat
from desktop.core.formats.pack import FormatPack
from desktop.core.formats.reference import framework_item
from desktop.core.formats.templates import fill
from desktop.core.formats.titles import document_terms
from desktop.core.formats.words import Words
from desktop.core.plan.budget import Budget, ProjectPlace, budget_of, place_of
from desktop.core.plan.kinds import BudgetSource, ExpenditureCategory, OwnerKind
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import (
    AnnualPlan,
    Indicator,
    Project,
)
from desktop.core.plan.years import FISCAL_MONTHS, quarter_of_month
from desktop.documents.form_tables import TableLayout, layout_of
from desktop.documents.pictures import Pictures, nobody
from desktop.documents.prose import Prose
from desktop.documents.typography import page_of


@dataclass(frozen=True, eq=False)
class Source:
    """A plan with its pack, as the composers of one document read it.

    Look-ups are made when first asked for and then kept, so that no composer walks a table twice.
    """

    plan: Plan
    pack: FormatPack
    annual: AnnualPlan | None = None
    not_shown: Callable[[str], None] = nobody
    """Is told the id of each picture that the document wants and cannot show."""

    @cached_property
    def terms(self) -> Mapping[str, str]:
        """What the pack's templates name."""
        return document_terms(self.plan, self.pack, self.annual)

    @property
    def words(self) -> Words:
        """The pack's words."""
        return self.pack.words

    @cached_property
    def budget(self) -> Budget:
        """All sums of the plan, from one pass over its money."""
        return budget_of(self.plan)

    @cached_property
    def sources_of(self) -> Mapping[str, list[tuple[BudgetSource, int]]]:
        """The sources that give a project money, in their official order, and the satang of each."""
        sources: dict[str, list[tuple[BudgetSource, int]]] = {}
        by_source = self.budget.by_project_source
        order = {source: place for place, source in enumerate(BudgetSource)}
        for project_id, source in sorted(by_source, key=lambda key: order[key[1]]):
            amount = by_source[project_id, source].total()
            sources.setdefault(project_id, []).append((source, amount))
        return sources

    @cached_property
    def places(self) -> Mapping[str, ProjectPlace]:
        """Where each project stands, by its id."""
        return {project.id: place_of(self.plan, project) for project in self.plan.projects}

    @cached_property
    def projects_at(self) -> Mapping[tuple[str | None, str | None, str | None], list[Project]]:
        """The projects by the ids of their issue, programme and flagship project, in order."""
        groups: dict[tuple[str | None, str | None, str | None], list[Project]] = {}
        for project in self.plan.projects:
            place = self.places[project.id]
            key = (
                place.issue.id if place.issue else None,
                place.programme.id if place.programme else None,
                place.flagship.id if place.flagship else None,
            )
            groups.setdefault(key, []).append(project)
        return groups

    @cached_property
    def projects_in_order(self) -> tuple[Project, ...]:
        """All projects as จ.1 lists them: by issue, programme and flagship project; the rest last."""
        plan = self.plan
        order = {
            record.id: position
            for table in (plan.issues, plan.programmes, plan.flagship_projects)
            for position, record in enumerate(table)
        }
        last = len(order)

        def position_of(project: Project) -> list[int]:
            place = self.places[project.id]
            levels = (place.issue, place.programme, place.flagship)
            return [order[level.id] if level else last for level in levels]

        return tuple(sorted(plan.projects, key=position_of))

    @cached_property
    def occurrences(self) -> Mapping[Repeat, Sequence[Occurrence]]:
        """What the repeated columns of tables stand for in this plan."""
        return {
            Repeat.YEAR: [Occurrence(year, {"year": str(year)}) for year in self.plan.years],
            Repeat.MONTH: [
                Occurrence(
                    month.number,
                    {"month": month.short_name, "quarter": str(quarter_of_month(month.number))},
                )
                for month in FISCAL_MONTHS
            ],
            Repeat.CATEGORY: [
                Occurrence(category.value, {"category": self.pack.name_of(category)})
                for category in ExpenditureCategory
            ],
            Repeat.FIELD: [
                Occurrence(field.id, {"field": field.name}) for field in self.plan.need_fields
            ],
        }

    @cached_property
    def prose(self) -> Prose:
        """What writes rich texts between the margins of upright pages."""
        page = page_of(self.pack.typography, landscape=False)
        return Prose(self.pictures, page.text_width)

    @cached_property
    def pictures(self) -> Pictures:
        """The plan's pictures."""
        return Pictures(self.plan.images, self.words.picture_not_shown, self.not_shown)

    def layout(self, form: FormSpec, block: str = "") -> TableLayout:
        """Return the layout of a table of a form; landscape forms take the smaller type."""
        wide = form.orientation is Orientation.LANDSCAPE
        return layout_of(form.block(block), self.terms, self.occurrences, wide=wide)

    def caption(self, form: FormSpec, block: str = "") -> str:
        """Return the caption of a table of a form."""
        return self.say(form.block(block).title or form.name)

    def say(self, template: str, **terms: object) -> str:
        """Fill in a template of the pack with the document's terms and these."""
        return fill(template, {**self.terms, **terms})

    def indicators_of(self, kind: OwnerKind, owner_id: str) -> tuple[Indicator, ...]:
        """Return the indicators of a goal, issue, programme, flagship project or project."""
        found = self.plan.indicators.where("owner_id", owner_id)
        return tuple([indicator for indicator in found if indicator.owner_kind is kind])

    def targets_of(self, indicator: Indicator) -> dict[int | str, str]:
        """Return the targets of an indicator by fiscal year."""
        return {
            target.fiscal_year: target.value
            for target in self.plan.targets.where("indicator_id", indicator.id)
        }

    def framework_of(self, column: str) -> str:
        """Return the key of the national or regional list that a column of a form stands for."""
        head = self.pack.head
        of_pack = {"national_plan": head.national_plan, "region": head.regional_guidelines}
        return of_pack.get(column, column)

    def codes_of(self, kind: OwnerKind, owner_id: str, framework: str) -> list[str]:
        """Return the codes of the items of a list that an owner is linked to, in their order."""
        links = self.plan.alignment_links.where("owner_id", owner_id)
        codes = [
            link.item for link in links if link.owner_kind is kind and link.framework == framework
        ]
        return sorted(codes, key=code_order)

    def framework_name(self, framework: str, code: str) -> str:
        """Return the name of an item of a list; empty for one that the list does not know."""
        key = (framework, code)
        if key not in self._framework_names:
            item = framework_item(self.plan, framework, code)
            self._framework_names[key] = item.name if item else ""
        return self._framework_names[key]

    @cached_property
    def _framework_names(self) -> dict[tuple[str, str], str]:
        return {}

    def area_name(self, area_code: int) -> str:
        """Return the bare name of a province, district or subdistrict; empty for an unknown code."""
        if area_code not in self._area_names:
            self._area_names[area_code] = area_name(area_code) or ""
        return self._area_names[area_code]

    @cached_property
    def _area_names(self) -> dict[int, str]:
        return {}

    def agency_name(self, agency_id: str | None) -> str:
        """Return the name of an agency; empty when none is named."""
        agency = self.plan.agencies.get(agency_id)
        return agency.name if agency else ""


def code_order(code: str) -> tuple[tuple[int, str], ...]:
    """Return what sorts codes such as 2.5, 10 and N2 by their numbers."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in code.split("."))
