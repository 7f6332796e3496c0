"""The lists of a project's brief: areas by official code, partners, and the answers of the readiness checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.core.plan.kinds import Readiness
from desktop.core.plan.records import Agency, ProjectArea, ProjectPartner, ReadinessAnswer
from desktop.ui import tokens
from desktop.ui.forms import choices
from desktop.ui.forms.bound_fields import ChoiceField, LineField
from desktop.ui.forms.columns import made_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.picked_list import PickedList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.core.formats.pack import FormatPack, ReadinessItem
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record
    from desktop.ui.forms.columns import Choice
    from desktop.ui.forms.form_page import FormPage


def area_list(project_id: Callable[[], str]) -> PickedList:
    """Return the list of the areas of the project that is named at the time."""

    def make(plan: Plan, code: str, _key: str) -> Record | None:
        made = ProjectArea.derived(project_id=project_id(), area_code=int(code))
        return made if made.id not in plan.project_areas else None

    translate = QCoreApplication.translate
    return PickedList(
        Rows(
            ProjectArea,
            lambda plan: plan.project_areas.where("project_id", project_id()),
            translate("ProjectLists", "พื้นที่"),
            can_move=False,
        ),
        [
            made_column(
                translate("ProjectLists", "พื้นที่เป้าหมาย"),
                lambda _plan, row: _area_title(row),
                stretches=True,
            )
        ],
        candidates=areas_of_province,
        make=make,
        hint=translate("ProjectLists", "พิมพ์ชื่ออำเภอหรือตำบล แล้วกด Enter"),
        unknown="area.unknown",
        is_slow=True,
    )


def areas_of_province(plan: Plan) -> Sequence[Choice]:
    """Return the province, its districts and subdistricts by code, as sentences name them."""
    from desktop.core.formats.areas import (  # noqa: PLC0415 - the areas load when first used
        area_title,
        districts_of,
        subdistricts_of,
    )

    province = plan.info.province_code
    codes = [province] if province else []
    for district in districts_of(province):
        codes.append(district.code)
        codes.extend(area.code for area in subdistricts_of(district.code))
    return [(str(code), area_title(code) or str(code)) for code in codes]


def partner_list(project_id: Callable[[], str], title: str) -> PickedList:
    """Return the list of the partner agencies of the project that is named at the time."""

    def make(plan: Plan, agency_id: str, key: str) -> Record | None:
        made = ProjectPartner.derived(project_id=project_id(), agency_id=agency_id, order_key=key)
        return made if made.id not in plan.project_partners else None

    def name(plan: Plan, row: ProjectPartner) -> str:
        agency = plan.agencies.get(row.agency_id)
        return agency.name if agency is not None else ""

    return PickedList(
        Rows(
            ProjectPartner,
            lambda plan: plan.project_partners.where("project_id", project_id()),
            QCoreApplication.translate("ProjectLists", "หน่วยงาน"),
            also=(Agency,),
        ),
        [made_column(QCoreApplication.translate("ProjectLists", "หน่วยงาน"), name, stretches=True)],
        candidates=choices.agencies,
        make=make,
        caption=title,
        hint=QCoreApplication.translate("ProjectLists", "พิมพ์ชื่อหน่วยงาน แล้วกด Enter"),
    )


class ReadinessFields(QWidget):
    """The questions of the pack's checklist, each with an answer and a note; made when first answered."""

    def __init__(self, page: FormPage, project_id: Callable[[], str]) -> None:
        super().__init__(page)
        self._page, self._project_id = page, project_id
        self._pack_id = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.MARGIN)
        self._grid.setVerticalSpacing(tokens.GAP)

    def show_pack(self, pack: FormatPack) -> None:
        """Ask what a pack asks; the questions stay as they are for the same pack."""
        if self._pack_id:
            return
        self._pack_id = pack.id
        for at, item in enumerate(pack.readiness):
            self._add(at, item, pack)

    def _add(self, row: int, item: ReadinessItem, pack: FormatPack) -> None:
        label = QLabel(item.title, self)
        label.setWordWrap(True)
        label.setToolTip(item.hint)
        answer = ChoiceField(
            item.title,
            "answer",
            lambda _plan: [(member.value, pack.name_of(member)) for member in Readiness],
            optional=False,
            convert=Readiness,
        )
        note = LineField(
            self.tr("หมายเหตุของ{title}").format(title=item.title), "note", hint=item.hint
        )

        def virtual() -> ReadinessAnswer:
            return ReadinessAnswer.derived(project_id=self._project_id(), item=item.key)

        def found() -> ReadinessAnswer | None:
            return self._page.session.plan.readiness_answers.get(virtual().id)

        step = self.tr("ตอบความพร้อมของโครงการ")
        for column, field in enumerate((answer, note), 1):
            field.caption.hide()
            self._page.bind(field, step, found, virtual)
            self._grid.addWidget(field, row, column)
        self._grid.addWidget(label, row, 0)
        for column, share in enumerate((3, 2, 4)):
            self._grid.setColumnStretch(column, share)


def _area_title(row: ProjectArea) -> str:
    from desktop.core.formats.areas import area_title  # noqa: PLC0415 - as above

    return area_title(row.area_code) or str(row.area_code)
