"""The real editor in a process of its own, with someone typing into a section: what `test_killed_editor` kills.

Prints `key N T` for the N-th character at T nanoseconds of the monotonic clock, as soon as it is typed.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.program import Editor

LETTERS = "กขคงจชซญดตถทนบปผพฟมยรลวสหอ"
KEY_EVERY_MS = 12


def text_of(count: int) -> str:
    """Return the first characters that the typist types."""
    whole, rest = divmod(count, len(LETTERS))
    return LETTERS * whole + LETTERS[:rest]


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


class Typist:
    """Types one letter after the other into the foreword."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._typed = 0
        self._timer = QTimer(editor)
        self._timer.setInterval(KEY_EVERY_MS)
        self._timer.timeout.connect(self._type)
        editor.window.plan_shown.connect(self._begin)

    def _begin(self) -> None:
        workspace = self._editor.window._workspace
        session = self._editor.window.session
        assert workspace is not None
        assert session is not None
        foreword = session.plan.sections.where("key", "foreword")[0]
        workspace.go(NodeRef(NodeKind.SECTION, foreword.id))
        page = workspace.host.page
        assert page is not None
        area = page.findChild(QTextEdit)
        assert area is not None
        self._area = area
        self._timer.start()

    def _type(self) -> None:
        letter = LETTERS[self._typed % len(LETTERS)]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._area, key)
        self._typed += 1
        _say("key", self._typed, time.monotonic_ns())


def main() -> int:
    """Open the plan named on the command line and type until killed."""
    path, data = Path(sys.argv[1]), Path(sys.argv[2])
    application = QApplication([])
    editor = Editor(application, data, path.parent)
    typist = Typist(editor)
    editor.start(path)
    code = application.exec()
    del typist
    return code


if __name__ == "__main__":
    sys.exit(main())
