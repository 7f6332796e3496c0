"""Where a project stands: issue, guideline, programme and flagship project, each filtered by the one above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.plan.budget import place_of
from desktop.ui import tokens
from desktop.ui.forms import choices
from desktop.ui.forms.bound_fields import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Project
    from desktop.ui.session import PlanSession


class ProjectPlaceFields(QWidget):
    """Four choices; one that is made empties those below that no longer fit, and fills those above."""

    edited = Signal(object)
    """The fields of the project that change, as a mapping."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: PlanSession | None = None
        self._project: Project | None = None
        self.issue = ChoiceField(self.tr("ประเด็นการพัฒนา"), "issue_id", choices.issues)
        self.guideline = ChoiceField(
            self.tr("แนวทางการพัฒนา"),
            "guideline_id",
            lambda plan: choices.guidelines(plan, self._place(plan)[0]),
        )
        self.programme = ChoiceField(
            self.tr("แผนงาน"),
            "programme_id",
            lambda plan: choices.programmes(plan, self._place(plan)[0]),
        )
        self.flagship = ChoiceField(
            self.tr("โครงการสำคัญ"),
            "flagship_id",
            lambda plan: choices.flagships(plan, self._place(plan)[1]),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.MARGIN)
        grid.setVerticalSpacing(tokens.GAP)
        for at, field in enumerate(self.fields):
            grid.addWidget(field, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
        self._connect(self.issue, self._with_issue)
        self._connect(self.guideline, lambda _plan, chosen: {"guideline_id": chosen})
        self._connect(self.programme, self._with_programme)
        self._connect(self.flagship, self._with_flagship)

    @property
    def fields(self) -> Sequence[ChoiceField]:
        """The choices in their order."""
        return (self.issue, self.guideline, self.programme, self.flagship)

    def show_project(self, session: PlanSession, project: Project) -> None:
        """Show where a project stands now."""
        self._session, self._project = session, project
        issue, programme, flagship = self._place(session.plan)
        for field, value in zip(
            self.fields, (issue, project.guideline_id, programme, flagship), strict=True
        ):
            field.set_session(session)
            field.show_value(value)

    def _connect(self, field: ChoiceField, change: Callable[[Plan, Any], dict[str, Any]]) -> None:
        def take(value: object) -> None:
            if self._session is not None:
                self.edited.emit(change(self._session.plan, value))

        field.edited.connect(take)

    def _place(self, plan: Plan) -> tuple[str | None, str | None, str | None]:
        assert self._project is not None
        place = place_of(plan, self._project)
        return (
            place.issue.id if place.issue else None,
            place.programme.id if place.programme else None,
            place.flagship.id if place.flagship else None,
        )

    def _with_issue(self, plan: Plan, issue_id: str | None) -> dict[str, Any]:
        changed: dict[str, Any] = {"issue_id": issue_id}
        if issue_id != self._place(plan)[0]:
            changed |= {"programme_id": None, "flagship_id": None, "guideline_id": None}
        return changed

    def _with_programme(self, plan: Plan, programme_id: str | None) -> dict[str, Any]:
        issue, before, flagship = self._place(plan)
        programme = plan.programmes.get(programme_id)
        after = programme.issue_id if programme is not None else issue
        changed: dict[str, Any] = {
            "issue_id": after,
            "programme_id": programme_id,
            "flagship_id": flagship if programme_id == before else None,
        }
        if after != issue:
            changed["guideline_id"] = None
        return changed

    def _with_flagship(self, plan: Plan, flagship_id: str | None) -> dict[str, Any]:
        flagship = plan.flagship_projects.get(flagship_id)
        if flagship is None:
            return {"flagship_id": None, "programme_id": self._place(plan)[1]}
        return self._with_programme(plan, flagship.programme_id) | {"flagship_id": flagship.id}
