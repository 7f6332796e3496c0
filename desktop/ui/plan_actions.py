"""What the acts of menus and tool bar do to the plan that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.plan.records import Issue, Programme
from desktop.ui import outline_edits
from desktop.ui.annual_plan_menu import AnnualPlanMenu
from desktop.ui.nodes import NodeKind, NodeRef, node_of, record_at
from desktop.ui.outline_tree import path_to

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record
    from desktop.ui.check_runner import CheckReport
    from desktop.ui.export_run import ExportRun
    from desktop.ui.main_window import MainWindow
    from desktop.ui.session import PlanSession
    from desktop.ui.workspace import Workspace


class PlanActions(QObject):
    """Connects the acts that need a plan to the workspace."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._acts = window.actions_
        self._export: ExportRun | None = None
        self._annual_menu = AnnualPlanMenu(self._plan, window)
        self._annual_menu.year_requested.connect(self._add_annual_plan)
        self._connect()
        self._acts.add_to_insert_menu(self._annual_menu)
        workspace.outline.set_actions(self._acts.outline_actions())
        workspace.place_shown.connect(self._on_place_shown)

    def _connect(self) -> None:
        acts, space = self._acts, self._workspace
        for action, act in (
            (acts.undo, self._undo),
            (acts.redo, self._redo),
            (acts.rename, space.outline.rename_current),
            (acts.move_up, lambda: space.move_node(-1)),
            (acts.move_down, lambda: space.move_node(1)),
            (acts.delete, space.delete),
            (acts.trash, self._show_trash),
            (acts.add_section, self._add_section),
            (acts.add_inside, self._add_inside),
            (acts.add_issue, self._add_issue),
            (acts.add_programme, self._add_programme),
            (acts.add_flagship, self._add_flagship),
            (acts.add_project, self._add_project),
            (acts.jump, self._show_jump),
            (acts.next_panel, space.focus_next_panel),
            (acts.projects, lambda: space.go(NodeRef(NodeKind.PROJECTS))),
            (acts.agencies, lambda: space.go(NodeRef(NodeKind.AGENCIES))),
            (acts.plan_info, lambda: space.go(NodeRef(NodeKind.INFO))),
            (acts.check, self._show_check),
            (acts.guidance, self._show_guidance),
            (acts.export, self._show_export),
        ):
            action.triggered.connect(act)
        acts.hide.triggered.connect(space.set_hidden)
        acts.show_outline.toggled.connect(space.outline.setVisible)
        acts.show_side.triggered.connect(space.ask_for_side)
        space.side_shown.connect(acts.show_side.setChecked)
        acts.show_side.setChecked(not space.side.isHidden())

    @property
    def _session(self) -> PlanSession | None:
        return self._workspace.session

    def _undo(self) -> None:
        if self._session is not None:
            self._workspace.host.commit()
            self._session.undo_stack.undo()

    def _redo(self) -> None:
        if self._session is not None:
            self._workspace.host.commit()
            self._session.undo_stack.redo()

    def _add_section(self) -> None:
        self._add_text(inside=False)

    def _add_inside(self) -> None:
        self._add_text(inside=True)

    def _add_text(self, *, inside: bool) -> None:
        if self._session is not None:
            title = self.tr("หัวข้อใหม่")
            node = self._workspace.node
            added = outline_edits.adding_section(self._session.plan, node, title, inside=inside)
            self._workspace.add(added, self.tr("เพิ่มหัวข้อ"))

    def _add_issue(self) -> None:
        if self._session is not None:
            added = outline_edits.adding_issue(self._session.plan, self.tr("ประเด็นใหม่"))
            self._workspace.add(added, self.tr("เพิ่มประเด็นการพัฒนา"))

    def _add_programme(self) -> None:
        issue = self._above(Issue)
        if self._session is not None and issue is not None:
            added = outline_edits.adding_programme(
                self._session.plan, issue.id, self.tr("แผนงานใหม่")
            )
            self._workspace.add(added, self.tr("เพิ่มแผนงาน"))

    def _add_flagship(self) -> None:
        programme = self._above(Programme)
        if self._session is not None and programme is not None:
            added = outline_edits.adding_flagship(
                self._session.plan, programme.id, self.tr("โครงการสำคัญใหม่")
            )
            self._workspace.add(added, self.tr("เพิ่มโครงการสำคัญ"))

    def _add_project(self) -> None:
        if self._session is not None:
            added = outline_edits.adding_project(
                self._session.plan, self._workspace.node, self.tr("โครงการใหม่")
            )
            self._workspace.add(added, self.tr("เพิ่มโครงการ"))

    def _add_annual_plan(self, fiscal_year: int) -> None:
        from desktop.core.formats.new_plan import new_annual_plan  # noqa: PLC0415 - when asked for

        session = self._session
        if session is None:
            return
        changes = new_annual_plan(session.plan, session.pack, fiscal_year)
        label = self.tr("เพิ่มแผนปฏิบัติราชการประจำปี {year}").format(year=fiscal_year)
        self._workspace.apply(changes, label)
        self._workspace.go_and_write(NodeRef(NodeKind.ANNUAL_PLAN, changes[0].record_id))

    def _plan(self) -> Plan | None:
        return self._session.plan if self._session is not None else None

    def _above(self, kind: type[Record]) -> Record | None:
        """Return the chosen record, or the one above it in the outline, of a kind."""
        node, session = self._workspace.node, self._session
        if node is None or session is None:
            return None
        path = path_to(self._workspace.outline.items, node)
        found = (record_at(session.plan, item.ref) for item in reversed(path))
        return next((record for record in found if isinstance(record, kind)), None)

    def _on_place_shown(self) -> None:
        acts, space = self._acts, self._workspace
        page, session, node = space.host.page, self._session, space.node
        if page is None or session is None or node is None:
            acts.show_page_actions((), ())
            return
        acts.show_page_actions(page.format_actions(), page.insert_actions())
        record = record_at(session.plan, node)
        can_edit = not session.is_read_only
        has_title = record is not None and type(record) in outline_edits.TITLE_FIELDS
        for action in (acts.rename, acts.move_up, acts.move_down):
            action.setEnabled(can_edit and has_title)
        acts.delete.setEnabled(
            can_edit and record is not None and type(record) in outline_edits.REMOVED
        )
        is_section = node.kind is NodeKind.SECTION
        acts.hide.setEnabled(can_edit and is_section)
        acts.hide.setChecked(bool(is_section and getattr(record, "hidden", False)))
        acts.add_inside.setEnabled(can_edit and is_section)
        acts.add_programme.setEnabled(can_edit and self._above(Issue) is not None)
        acts.add_flagship.setEnabled(can_edit and self._above(Programme) is not None)

    def _show_jump(self) -> None:
        from desktop.ui.jump_dialog import JumpDialog  # noqa: PLC0415 - when asked for

        if self._session is not None:
            dialog = JumpDialog(self._workspace.outline.items, self._session.plan, self._window)
            dialog.node_requested.connect(self._workspace.go_and_write)
            dialog.open()

    def _show_trash(self) -> None:
        from desktop.ui.trash_dialog import TrashDialog  # noqa: PLC0415 - when asked for

        if self._session is not None:
            self._workspace.host.commit()
            dialog = TrashDialog(self._session, self._window)
            dialog.restored.connect(self._on_restored)
            dialog.open()

    def _on_restored(self, record: Record) -> None:
        node = node_of(record)
        if node is not None:
            self._workspace.go(node)

    def follow_undo(self, session: PlanSession) -> None:
        """Name in the menu the steps of a plan that can be taken back and done again.

        Undo stays enabled: what is being typed is no step yet, and becomes one when it is undone.
        """
        acts, stack = self._acts, session.undo_stack
        stack.canRedoChanged.connect(acts.redo.setEnabled)
        stack.undoTextChanged.connect(acts.show_undo_name)
        stack.redoTextChanged.connect(acts.show_redo_name)
        acts.show_undo_name("")
        acts.show_redo_name("")

    def show_report(self, report: CheckReport) -> None:
        """Show what the checks found, and how much of it at the act that leads there."""
        self._workspace.show_report(report)
        self._workspace.status.show_completeness(report.written, report.required)
        count, act = len(report.findings), self._acts.check
        name = self.tr("ตรวจทั้งแผน")
        act.setText(f"{name} ({count})" if count else name)
        act.setIconText(self.tr("ตรวจ {count}").format(count=count))

    def _show_check(self) -> None:
        self._workspace.open_side()
        self._workspace.side.show_whole_check()

    def _show_guidance(self) -> None:
        self._workspace.open_side()
        self._workspace.side.setCurrentWidget(self._workspace.side.guidance)
        self._workspace.side.guidance.setFocus()

    def _show_export(self) -> None:
        from desktop.ui.export_dialog import ExportDialog  # noqa: PLC0415 - when asked for
        from desktop.ui.export_run import ExportRun  # noqa: PLC0415 - the same

        session = self._session
        if session is None:
            return
        if self._export is not None:
            self._workspace.bar.show_message(
                self.tr("กำลังส่งออกเอกสารอื่นอยู่ · รอให้เสร็จหรือยกเลิกก่อน แล้วส่งออกอีกครั้ง"),
                "warning",
                topic="export",
            )
            return
        self._workspace.host.commit()
        dialog = ExportDialog(session, self._workspace.node, self._window)

        def start() -> None:
            run = ExportRun(self._window.services, self._workspace.bar, self._window)
            run.ended.connect(self._on_export_ended)
            self._export = run
            run.start(session.plan, session.pack, dialog.choice())

        dialog.accepted.connect(start)
        dialog.open()

    @property
    def export(self) -> ExportRun | None:
        """The export that is being written."""
        return self._export

    def _on_export_ended(self) -> None:
        self._export = None
        self._window.bar.clear("export")
