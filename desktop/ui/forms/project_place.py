"""Where a project stands: issue, guideline, programme and flagship project, each filtered by the one above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui import tokens
from desktop.ui.forms import choices
from desktop.ui.forms.bound_fields import ChoiceField
from desktop.ui.forms.moving import into_flagship, into_issue, into_programme, levels_of

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
            lambda plan: choices.flagships(plan, *self._place(plan)[1::-1]),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.MARGIN)
        grid.setVerticalSpacing(tokens.GAP)
        for at, field in enumerate(self.fields):
            grid.addWidget(field, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
        self._connect(self.issue, into_issue)
        self._connect(self.guideline, lambda _plan, _project, chosen: {"guideline_id": chosen})
        self._connect(self.programme, into_programme)
        self._connect(self.flagship, into_flagship)

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

    def _connect(
        self, field: ChoiceField, change: Callable[[Plan, Project, Any], dict[str, Any]]
    ) -> None:
        def take(value: object) -> None:
            if self._session is not None and self._project is not None:
                project = self._session.plan.projects[self._project.id]
                self.edited.emit(change(self._session.plan, project, value))

        field.edited.connect(take)

    def _place(self, plan: Plan) -> tuple[str | None, str | None, str | None]:
        assert self._project is not None
        return levels_of(plan, self._project)
