"""What a format pack says: the outline, the forms, the words, the typography and the rules of a planning cycle.

Everything here is read from the TOML files of the pack; see docs/format-packs.md for the files themselves.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import field
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol

from desktop.core.formats.forms import FormSpec
from desktop.core.formats.templates import DocumentText, RowText
from desktop.core.formats.typography import PackTypography
from desktop.core.formats.words import Words
from desktop.core.plan.frozen import dataclass
from desktop.core.plan.kinds import ExpenditureCategory, SectionKind, SectionNumbering
from desktop.core.plan.years import Period


class HeadingStyle(StrEnum):
    """How the title of a section is set."""

    NONE = "none"
    """Without a title of its own, as the cover."""
    PART = "part"
    """A part's title, centred."""
    CENTRED = "centred"
    """Centred, as คำนำ and สารบัญ."""
    HEADING = "heading"


class MoneyUnit(StrEnum):
    """The unit in which a form shows money."""

    BAHT = "baht"
    THOUSAND = "thousand"
    MILLION = "million"


class Severity(StrEnum):
    """How grave the finding of a rule is."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    OFF = "off"
    """The rule is not applied."""


@dataclass(frozen=True, slots=True)
class Guidance:
    """What helps an officer to write a section."""

    purpose: str
    """What the section is for, in one or two sentences."""
    contents: tuple[str, ...] = ()
    """What it should tell."""
    committee: tuple[str, ...] = ()
    """What the committee looks for."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A section of the official outline."""

    key: str
    title: str
    kind: SectionKind
    parent: str = ""
    """Key of the section above; empty at the top."""
    numbering: SectionNumbering = SectionNumbering.NONE
    heading: HeadingStyle = HeadingStyle.HEADING
    required: bool = False
    front_matter: bool = False
    """Its pages are lettered ก ข ค."""
    page_break: bool = False
    in_contents: bool = True
    guidance: Guidance = field(default_factory=lambda: Guidance(""))


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles of the documents, as templates."""

    plan: DocumentText
    plan_edition: DocumentText
    """With {edition}, used when the plan has one."""
    plan_header: DocumentText
    """Running header of the plan."""
    annual: DocumentText
    annual_header: DocumentText
    briefs: DocumentText
    """Title of a document of project briefs alone."""
    part: RowText
    """Title of a part with its {number}."""
    cover: tuple[DocumentText, ...]
    """Lines of the plan's cover."""
    annual_cover: tuple[DocumentText, ...]


@dataclass(frozen=True, slots=True)
class ExpenditureBranch:
    """A branch of the expenditure tree below a category."""

    name: str
    category: ExpenditureCategory
    above: tuple[str, ...] = ()
    """Headings between the category and the branch."""


@dataclass(frozen=True, slots=True)
class ExpenditureTree:
    """How the expenditure of a project is written out, after the budget book."""

    small_item_below: int
    """Baht a unit; items under it are summed in one line, larger ones listed each."""
    small_items_line: RowText
    """The line that sums them: {branch}, {count} items, {units} units."""
    branches: tuple[ExpenditureBranch, ...] = ()

    def branches_of(self, category: ExpenditureCategory) -> tuple[ExpenditureBranch, ...]:
        """Return the branches below a category, in order."""
        return tuple(branch for branch in self.branches if branch.category is category)


@dataclass(frozen=True, slots=True)
class ReadinessItem:
    """A question of the readiness checklist of a project."""

    key: str
    title: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class RuleSpec:
    """A rule of the checks: how grave it is, its sentences and its parameters."""

    id: str
    severity: Severity
    th: str
    """The Thai sentence: what is wrong and why it matters."""
    en: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PackHead:
    """The file pack.toml: what the pack is for."""

    id: str
    title: str
    period_start: int
    period_end: int
    national_plan: str
    """Key of the reference list of the national economic and social development plan."""
    national_plan_number: int
    regional_guidelines: str
    """Key of the reference list of the regions' goals and guidelines."""
    frameworks: tuple[str, ...]
    """Keys of the reference lists that the plan is aligned with, in the order of the matrix."""
    j1_money: MoneyUnit
    """Unit of the money columns of จ.1; the paper does not say [FORMATS 2]."""
    annual_money_decimals: int
    """Decimals of the million baht of the budget book's table."""
    budget_programme: str
    """แผนงาน of the budget book that a province's projects fall under."""
    default_agency: DocumentText
    """Who publishes the plan."""
    need_fields: tuple[str, ...]
    """Neutral names of the fields of needs in a new plan; the officers type their own."""
    based_on: str = ""
    """Pack whose files are taken where this one has none."""
    work_plan_money: MoneyUnit = MoneyUnit.THOUSAND
    """Unit of the money columns of the months in the work and spending plan."""


@dataclass(frozen=True, slots=True)
class ProjectLists:
    """The file projects.toml: what the details of a project are asked and written by."""

    expenditure: ExpenditureTree
    readiness: tuple[ReadinessItem, ...]


@dataclass(frozen=True, slots=True)
class Outlines:
    """The file outline.toml: the sections of both documents, in reading order."""

    plan: tuple[OutlineEntry, ...]
    annual: tuple[OutlineEntry, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """The file labels.toml: the words of the documents, and the names of the closed lists."""

    words: Words
    names: Mapping[str, Mapping[str, str]]
    """By class name of the list and value."""


class PackSource(Protocol):
    """Where a pack is read from; each method raises FormatPackError when its file is broken."""

    def outlines(self) -> Outlines:
        """Read the outlines."""
        ...

    def titles(self) -> Titles:
        """Read the titles of the documents."""
        ...

    def project_lists(self) -> ProjectLists:
        """Read the readiness checklist and the expenditure tree."""
        ...

    def labels(self) -> Labels:
        """Read the words and names."""
        ...

    def typography(self) -> PackTypography:
        """Read the typography."""
        ...

    def rules(self) -> Mapping[str, RuleSpec]:
        """Read the rules, by id."""
        ...

    def form_keys(self) -> tuple[str, ...]:
        """Return the keys of all forms, sorted."""
        ...

    def form(self, key: str, typography: PackTypography) -> FormSpec:
        """Read a form, whose tables must fit the page; KeyError when there is none with this key."""
        ...


@dataclasses.dataclass(frozen=True, eq=False)
class FormatPack:
    """A format pack. Its files are read when first asked for, since the window needs few of them soon."""

    head: PackHead
    source: PackSource

    @property
    def id(self) -> str:
        """Such as 2566-2570."""
        return self.head.id

    @property
    def title(self) -> str:
        """What the pack is called in a list."""
        return self.head.title

    @cached_property
    def titles(self) -> Titles:
        """Titles of the documents."""
        return self.source.titles()

    @cached_property
    def _project_lists(self) -> ProjectLists:
        return self.source.project_lists()

    @property
    def readiness(self) -> tuple[ReadinessItem, ...]:
        """The readiness checklist of a project."""
        return self._project_lists.readiness

    @property
    def expenditure(self) -> ExpenditureTree:
        """How the expenditure of a project is written out."""
        return self._project_lists.expenditure

    @property
    def period(self) -> Period:
        """The years of the cycle."""
        return Period(self.head.period_start, self.head.period_end)

    @cached_property
    def outlines(self) -> Outlines:
        """The sections of both documents."""
        return self.source.outlines()

    @cached_property
    def entries(self) -> Mapping[str, OutlineEntry]:
        """The sections of both documents by key."""
        return {entry.key: entry for entry in (*self.outlines.plan, *self.outlines.annual)}

    @cached_property
    def labels(self) -> Labels:
        """The words of the documents, and the names of the closed lists."""
        return self.source.labels()

    @property
    def words(self) -> Words:
        """The words of the documents."""
        return self.labels.words

    def name_of(self, member: StrEnum) -> str:
        """Return the Thai name of a member of a closed list, such as a status."""
        return self.labels.names[type(member).__name__][member.value]

    @cached_property
    def typography(self) -> PackTypography:
        """How the documents look."""
        return self.source.typography()

    @cached_property
    def rules(self) -> Mapping[str, RuleSpec]:
        """The rules of the checks by id, in the order of the file."""
        return self.source.rules()

    @cached_property
    def _forms(self) -> dict[str, FormSpec]:
        return {}

    @property
    def form_keys(self) -> tuple[str, ...]:
        """Keys of all forms and tables, sorted."""
        return self.source.form_keys()

    def form(self, key: str) -> FormSpec:
        """Return a form or table of the documents, such as j1; KeyError when there is none."""
        if key not in self._forms:
            self._forms[key] = self.source.form(key, self.typography)
        return self._forms[key]

    def read_whole(self) -> None:
        """Read every file now; raises FormatPackError for the first that is broken."""
        source = self.source
        readers: tuple[Callable[[], object], ...] = (
            source.titles,
            source.project_lists,
            source.outlines,
            source.labels,
            source.typography,
            source.rules,
        )
        for read in readers:
            read()
        for key in self.form_keys:
            self.form(key)

    def guidance(self, section_key: str) -> Guidance | None:
        """Return what helps to write a section; None for one that the officer added."""
        entry = self.entries.get(section_key)
        return entry.guidance if entry is not None else None
