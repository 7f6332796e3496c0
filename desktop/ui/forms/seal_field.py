"""The picture on the cover: chosen from a file, shown small, taken off again."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.core.plan.records import Image
from desktop.ui import tokens
from desktop.ui.writing.drawings import MAX_PIXELS, decoded

if TYPE_CHECKING:
    from desktop.ui.session import PlanSession

_SHOWN_SIDE: Final = 4 * tokens.CONTROL_HEIGHT
_MOST_BYTES: Final = 20_000_000
_MEDIA_TYPES: Final = {b"png": "image/png", b"jpeg": "image/jpeg"}


def read_picture(path: Path) -> Image | None:
    """Return a file as a picture of a plan; None when it is no picture, or too large a one.

    PNG and JPEG are taken as they are; other pictures that can be read become PNG.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
    except OSError:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MAX_PIXELS:
        return None
    picture = reader.read()
    if picture.isNull():
        return None
    media_type = _MEDIA_TYPES.get(reader.format().data())
    if media_type is None:
        made = QBuffer()
        made.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(made, "PNG")
        data, media_type = made.data().data(), "image/png"
    return Image(
        hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        width=size.width(),
        height=size.height(),
        name=path.name,
        data=data,
    )


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
        self.picture.setWordWrap(True)
        self.picture.setProperty("look", "muted")
        self.choose_button = QPushButton(self)
        self.choose_button.clicked.connect(self._browse)
        self.remove_button = QPushButton(self.tr("เอาภาพออกจากปก"), self)
        self.remove_button.clicked.connect(self.removed)
        self.note = QLabel(self.tr("ไฟล์ PNG หรือ JPEG"), self)
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
        if image is None:
            self.choose_button.setText(self.tr("เลือกภาพ…"))
            self.picture.setPixmap(QPixmap())
            self.picture.setText(self.tr("ยังไม่มีภาพบนปก"))
            self.picture.setAccessibleName(self.picture.text())
            return
        self.choose_button.setText(self.tr("เปลี่ยนภาพ…"))
        ratio = self.devicePixelRatioF()
        whole = QSize(image.width, image.height)
        size = whole.scaled(self.picture.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        shown = QPixmap.fromImage(decoded(image.data, size))
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)
        self.picture.setAccessibleName(self.tr("ภาพบนปก {name}").format(name=image.name))

    def take_file(self, path: Path) -> None:
        """Take a picture from a file; say why not when it cannot be taken."""
        image = read_picture(path)
        if image is None:
            self._complain(
                self.tr("ใช้ไฟล์ {name} ไม่ได้ เลือกไฟล์ภาพ PNG หรือ JPEG ขนาดไม่เกิน 20 เมกะไบต์").format(
                    name=path.name
                )
            )
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
