"""The picture on the cover: chosen from a file, shown small, taken off again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui import tokens
from desktop.ui.writing.drawings import decoded
from desktop.ui.writing.pictures import PictureRefused, picture_from_file, sentence

if TYPE_CHECKING:
    from desktop.ui.session import PlanSession

_SHOWN_SIDE: Final = 4 * tokens.CONTROL_HEIGHT


class SealField(QWidget):
    """Shows the picture with buttons to choose and to take it off; what to do with it is the page's."""

    chosen = Signal(object)
    """The `Image` that was chosen."""
    removed = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = ""
        self.caption = QLabel(label, self)
        self.picture = QLabel(self)
        self.picture.setFixedSize(_SHOWN_SIDE, _SHOWN_SIDE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose_button = QPushButton(self)
        self.choose_button.clicked.connect(self._browse)
        self.remove_button = QPushButton(self.tr("เอาภาพออกจากปก"), self)
        self.remove_button.clicked.connect(self.removed)
        self.note = QLabel(self)
        self.note.setProperty("look", "small")
        self.problem = QLabel(self)
        self.problem.setProperty("look", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        buttons = QVBoxLayout()
        buttons.setSpacing(tokens.GAP)
        buttons.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addWidget(self.note)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(tokens.MARGIN)
        row.addWidget(self.picture)
        row.addLayout(buttons, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.HALF)
        layout.addWidget(self.caption)
        layout.addLayout(row)
        layout.addWidget(self.problem)

    def show_picture(self, session: PlanSession) -> None:
        """Show the picture of a plan's cover, or that there is none."""
        image = session.plan.images.get(session.plan.info.seal)
        self._folder = self._folder or str(session.path.parent)
        self._complain("")
        self.choose_button.setVisible(not session.is_read_only)
        self.remove_button.setVisible(not session.is_read_only and image is not None)
        self.picture.setVisible(image is not None)
        if image is None:
            self.choose_button.setText(self.tr("เลือกภาพ…"))
            self.note.setText(self.tr("ยังไม่มีภาพบนปก ใช้ไฟล์ PNG หรือ JPEG เช่น ตราจังหวัด"))
            self.picture.setPixmap(QPixmap())
            return
        self.choose_button.setText(self.tr("เปลี่ยนภาพ…"))
        self.note.setText(image.name)
        ratio = self.devicePixelRatioF()
        whole = QSize(image.width, image.height)
        size = whole.scaled(self.picture.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        shown = QPixmap.fromImage(decoded(image.data, size))
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)
        self.picture.setAccessibleName(self.tr("ภาพบนปก {name}").format(name=image.name))

    def take_file(self, path: Path) -> None:
        """Take a picture from a file; say why not when it cannot be taken."""
        try:
            image = picture_from_file(path)
        except PictureRefused as refused:
            self._complain(sentence(refused.reason))
            return
        self._complain("")
        self.chosen.emit(image)

    def _browse(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(
            self, self.tr("เลือกภาพบนปก"), self._folder, self.tr("ภาพ (*.png *.jpg *.jpeg)")
        )
        if chosen:
            self._folder = str(Path(chosen).parent)
            self.take_file(Path(chosen))

    def _complain(self, reason: str) -> None:
        self.problem.setText(reason)
        self.problem.setVisible(bool(reason))
