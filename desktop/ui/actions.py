"""Every act of the window: its Thai name, shortcut and icon, and where it stands in menus and tool bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from desktop.ui import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QToolBar

    from desktop.ui.field_actions import FieldActions
    from desktop.ui.settings import RecentPlan

NEEDS_PLAN: Final = "needs_plan"
NEEDS_EDITING: Final = "needs_editing"


class Actions(QObject):
    """The acts of the window; what each does is connected by the window."""

    backups_requested = Signal()
    _field_actions: FieldActions | None = None

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        make = self._make
        self.new_plan = make(self.tr("แผนใหม่…"), "Ctrl+N", "new")
        self.open_plan = make(self.tr("เปิด…"), "Ctrl+O", "open")
        self.open_sample = make(self.tr("เปิดแผนตัวอย่าง"), "Ctrl+Shift+O", "sample")
        self.close_plan = make(self.tr("ปิดแผน"), "Ctrl+W", needs=NEEDS_PLAN)
        self.export = make(self.tr("ส่งออก…"), "Ctrl+Shift+E", "export", needs=NEEDS_PLAN)
        self.quit = make(self.tr("ออกจากโปรแกรม"), "Ctrl+Q")
        self.undo = make(self.tr("ย้อน"), "Ctrl+Z", "undo", needs=NEEDS_EDITING)
        self.redo = make(self.tr("ทำซ้ำ"), "Ctrl+Y", "redo")
        self.rename = make(self.tr("เปลี่ยนชื่อ"), "Ctrl+Shift+R", "rename", needs=NEEDS_EDITING)
        self.move_up = make(self.tr("เลื่อนขึ้น"), "Alt+Up", "up", needs=NEEDS_EDITING)
        self.move_down = make(self.tr("เลื่อนลง"), "Alt+Down", "down", needs=NEEDS_EDITING)
        self.hide = make(self.tr("ไม่ใส่ในเอกสาร"), "Ctrl+Shift+H", "hide", needs=NEEDS_EDITING)
        self.hide.setCheckable(True)
        self.delete = make(self.tr("ลบไปถังขยะ"), "Ctrl+Delete", "delete", needs=NEEDS_EDITING)
        self.trash = make(self.tr("ถังขยะ…"), "Ctrl+Shift+T", "undo-trash", needs=NEEDS_PLAN)
        self.add_section = make(self.tr("หัวข้อ"), "Ctrl+Alt+H", "add", needs=NEEDS_EDITING)
        self.add_inside = make(self.tr("หัวข้อย่อย"), "Ctrl+Alt+S", needs=NEEDS_EDITING)
        self.add_issue = make(self.tr("ประเด็นการพัฒนา"), "Ctrl+Alt+I", "issue", needs=NEEDS_EDITING)
        self.add_programme = make(self.tr("แผนงาน"), "Ctrl+Alt+G", "programme", needs=NEEDS_EDITING)
        self.add_flagship = make(self.tr("โครงการสำคัญ"), "Ctrl+Alt+F", needs=NEEDS_EDITING)
        self.add_project = make(self.tr("โครงการ"), "Ctrl+Alt+P", "project", needs=NEEDS_EDITING)
        self.jump = make(self.tr("ไปที่…"), "Ctrl+P", "search", needs=NEEDS_PLAN)
        self.next_panel = make(self.tr("แผงถัดไป"), "F6", needs=NEEDS_PLAN)
        self.show_outline = make(self.tr("โครงร่าง"), "Ctrl+1", needs=NEEDS_PLAN)
        self.show_side = make(self.tr("แผงข้างขวา"), "Ctrl+2", needs=NEEDS_PLAN)
        for toggle in (self.show_outline, self.show_side):
            toggle.setCheckable(True)
            toggle.setChecked(True)
        self.thai = make(self.tr("ภาษาไทย"), "Ctrl+Alt+1")
        self.english = make("English", "Ctrl+Alt+2")
        for language in (self.thai, self.english):
            language.setCheckable(True)
        self.projects = make(self.tr("ตารางโครงการ"), "Ctrl+3", "table", needs=NEEDS_PLAN)
        self.agencies = make(self.tr("หน่วยงาน"), "Ctrl+4", "agency", needs=NEEDS_PLAN)
        self.plan_info = make(self.tr("ข้อมูลแผนและปก"), "Ctrl+5", "plan", needs=NEEDS_PLAN)
        self.check = make(self.tr("ตรวจทั้งแผน"), "Ctrl+Shift+C", "check", needs=NEEDS_PLAN)
        self.guidance = make(self.tr("คำแนะนำของส่วนนี้"), "F1", "info", needs=NEEDS_PLAN)
        self.shortcuts = make(self.tr("ปุ่มลัดทั้งหมด"), "Ctrl+/")
        self.diagnostics = make(self.tr("ตรวจระบบ"), "Ctrl+Shift+D")
        self.recent_menu = QMenu(self.tr("เปิดล่าสุด"), window)
        self.file_menu, self.edit_menu, self.insert_menu, self.tools_menu = self._lay_out()
        self.annual_menu: QMenu | None = None
        self.tool_bar: QToolBar | None = None
        self._page_actions: list[QAction] = []

    def all(self) -> tuple[QAction, ...]:
        """Return every act, in the order of the menus."""
        own = (
            action
            for name, action in vars(self).items()
            if isinstance(action, QAction) and not name.startswith("_")
        )
        return (*own, *(self._field_actions.actions if self._field_actions is not None else ()))

    def complete(self) -> None:
        """Add what the first paint has no time for, since no menu is open before: more acts, icons, tool tips."""
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - after the first paint

        from desktop.ui.field_actions import FieldActions  # noqa: PLC0415 - the same
        from desktop.ui.icons import icon  # noqa: PLC0415 - the same

        self._field_actions = FieldActions(self.edit_menu, self.rename)
        self.backups = self._make(self.tr("เปิดโฟลเดอร์สำรอง"), "Ctrl+Alt+B", "open")
        self.backups.triggered.connect(self.backups_requested)
        self.tools_menu.addAction(self.backups)
        native = QKeySequence.SequenceFormat.NativeText
        for action in self.all():
            keys = action.shortcut().toString(native)
            action.setToolTip(f"{action.property('name')} ({keys})")
            name = action.property("icon_name")
            if name:
                action.setIcon(icon(name))

    def outline_actions(self) -> list[QAction]:
        """Return what can be done to a line of the outline."""
        divider = QAction(self)
        divider.setSeparator(True)
        adding = [self.add_section, self.add_inside, self.add_issue, self.add_programme]
        adding += [self.add_flagship, self.add_project]
        if self.annual_menu is not None:
            adding.append(self.annual_menu.menuAction())
        changing = [self.rename, self.move_up, self.move_down, self.hide, self.delete]
        return [*adding, divider, *changing]

    def set_available(self, *, has_plan: bool, is_read_only: bool) -> None:
        """Let be done what can be done."""
        for action in self.all():
            needs = action.property("needs")
            if needs == NEEDS_PLAN:
                action.setEnabled(has_plan)
            elif needs == NEEDS_EDITING:
                action.setEnabled(has_plan and not is_read_only)
        self.redo.setEnabled(False)
        if self.annual_menu is not None:
            self.annual_menu.setEnabled(has_plan and not is_read_only)
        if has_plan and self.tool_bar is None:
            self.tool_bar = self._make_tool_bar()
        if self.tool_bar is not None:
            self.tool_bar.setVisible(has_plan)

    def add_to_insert_menu(self, menu: QMenu) -> None:
        """Let annual plans be added below what else is added to the plan, by a menu made with the first plan."""
        entries = self.insert_menu.actions()
        self.insert_menu.insertMenu(entries[entries.index(self.add_project) + 1], menu)
        self.annual_menu = menu

    def show_undo_name(self, step: str) -> None:
        """Say in the menu what would be taken back."""
        self.undo.setText(self.tr("ย้อน: {step}").format(step=step) if step else self.tr("ย้อน"))

    def show_redo_name(self, step: str) -> None:
        """Say in the menu what would be done again."""
        self.redo.setText(self.tr("ทำซ้ำ: {step}").format(step=step) if step else self.tr("ทำซ้ำ"))

    def show_page_actions(self, formats: Sequence[QAction], inserts: Sequence[QAction]) -> None:
        """Show the acts of the page in the tool bar and menus, in place of the page's before."""
        assert self.tool_bar is not None, "pages are shown with a plan"
        for action in self._page_actions:
            for place in (self.tool_bar, self.edit_menu, self.insert_menu):
                place.removeAction(action)
        self._page_actions = [*formats, *inserts]
        divider = self._page_divider
        for action in self._page_actions:
            if action.priority() is not QAction.Priority.LowPriority:
                self.tool_bar.insertAction(divider, action)
        divider.setVisible(bool(self._page_actions))
        self.edit_menu.addActions(formats)
        self.insert_menu.addActions(inserts)

    def show_recent(self, plans: Iterable[RecentPlan], open_plan: Callable[[Path], None]) -> None:
        """List recent plans under แฟ้ม."""
        self.recent_menu.clear()
        for plan in plans:
            action = self.recent_menu.addAction(plan.title or plan.path.stem)
            action.setToolTip(str(plan.path))
            action.setEnabled(plan.path.exists())
            action.triggered.connect(lambda _checked=False, path=plan.path: open_plan(path))
        self.recent_menu.setEnabled(not self.recent_menu.isEmpty())

    def _make(self, text: str, keys: str, icon_name: str = "", *, needs: str = "") -> QAction:
        action = QAction(text, self._window)
        # Set by name, since the setters that take keys load Qt's enums: a tenth of the start.
        action.setProperty("shortcut", keys)
        action.setProperty("needs", needs)
        action.setProperty("icon_name", icon_name)
        action.setProperty("name", text.removesuffix("…"))
        self._window.addAction(action)
        return action

    def _lay_out(self) -> tuple[QMenu, QMenu, QMenu, QMenu]:
        bar = self._window.menuBar()

        def menu(title: str, *groups: Sequence[QAction | QMenu]) -> QMenu:
            made = bar.addMenu(title)
            for group in groups:
                if not made.isEmpty():
                    made.addSeparator()
                for entry in group:
                    if isinstance(entry, QMenu):
                        made.addMenu(entry)
                    else:
                        made.addAction(entry)
            return made

        file = menu(
            self.tr("แ&ฟ้ม"),
            [self.new_plan, self.open_plan, self.recent_menu, self.open_sample],
            [self.export],
            [self.close_plan, self.quit],
        )
        edit = menu(
            self.tr("แ&ก้ไข"),
            [self.undo, self.redo],
            [self.rename, self.move_up, self.move_down, self.hide],
            [self.delete, self.trash],
            [],
        )
        insert = menu(
            self.tr("แ&ทรก"),
            [self.add_section, self.add_inside],
            [self.add_issue, self.add_programme, self.add_flagship, self.add_project],
            [],
        )
        menu(
            self.tr("&มุมมอง"),
            [self.jump, self.next_panel],
            [self.show_outline, self.show_side],
            [self.thai, self.english],
        )
        menu(self.tr("&โครงการ"), [self.projects, self.agencies, self.plan_info])
        tools = menu(self.tr("เครื่องมื&อ"), [self.check, self.trash])
        menu(self.tr("&ช่วยเหลือ"), [self.guidance, self.shortcuts, self.diagnostics])
        return file, edit, insert, tools

    def _make_tool_bar(self) -> QToolBar:
        # Qt's enums take a tenth of the start to load.
        from PySide6.QtCore import QSize, Qt  # noqa: PLC0415
        from PySide6.QtWidgets import QToolBar, QToolButton  # noqa: PLC0415

        bar = QToolBar(self.tr("แถบเครื่องมือ"), self._window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setIconSize(QSize(tokens.ICON_SIZE, tokens.ICON_SIZE))
        bar.addActions([self.undo, self.redo])
        bar.addSeparator()
        self._page_divider = bar.addSeparator()
        self._page_divider.setVisible(False)
        bar.addAction(self.jump)
        stretch = QWidget(bar)
        stretch.setSizePolicy(
            stretch.sizePolicy().Policy.Expanding, stretch.sizePolicy().Policy.Preferred
        )
        bar.addWidget(stretch)
        bar.addActions([self.check, self.export])
        for action in (self.jump, self.check, self.export):
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._window.addToolBar(bar)
        return bar
