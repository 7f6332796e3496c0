"""How the window looks: Fusion with our palette and style sheet, light or dark as the system is."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QPalette

from desktop.ui import tokens

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

STYLE: Final = "fusion"
"""Qt's style that looks the same on every system; named on the command line of the application, since the class
of styles brings 570 names of enums that a start has no time for."""
FACE: Final = "Sarabun"
FALLBACK_FACES: Final = (
    "TH Sarabun New",
    "TH SarabunPSK",
    "Leelawadee UI",
    "Noto Sans Thai",
    "Thonburi",
    "Loma",
)
"""Thai faces that systems bring, when our own cannot be loaded."""

_FIRST_FILES: Final = ("Sarabun-Regular.ttf", "Sarabun-Bold.ttf")
_LATER_FILES: Final = ("Sarabun-Italic.ttf", "Sarabun-BoldItalic.ttf")

_ROLES: Final = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
    QPalette.ColorRole.Accent: "accent",
}


class Theme(QObject):
    """Keeps the application in the colours of the system's light or dark scheme."""

    changed = Signal()
    """The colours are others now: what paints itself draws again."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.face = load_face()
        application.setFont(font(self.face))
        # Qt's own namespace of enums is not touched before the first paint: it takes a tenth of the start.
        self._apply(is_dark=_looks_dark(application.palette()))
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def palette(self) -> tokens.Palette:
        """The colours in use."""
        return current(self._application)

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self._apply(is_dark=scheme.name == "Dark")

    def _apply(self, *, is_dark: bool) -> None:
        colours = tokens.DARK if is_dark else tokens.LIGHT
        self._application.setPalette(qt_palette(colours))
        self._application.setStyleSheet(style_sheet(colours))
        self.changed.emit()


def _looks_dark(palette: QPalette) -> bool:
    """Say whether the system's own colours are light on dark."""
    back = palette.color(QPalette.ColorRole.Window)
    return back.lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()


def current(application: QApplication) -> tokens.Palette:
    """Return the colours that the application uses now."""
    window = application.palette().color(QPalette.ColorRole.Window).name()
    return tokens.DARK if window == tokens.DARK.window else tokens.LIGHT


def font(face: str, points: float = tokens.TEXT_POINTS, *, bold: bool = False) -> QFont:
    """Return the interface's face at a size; missing faces are replaced by Thai faces of the system."""
    made = QFont([face, *FALLBACK_FACES])
    made.setPointSizeF(points)
    made.setBold(bold)
    return made


def brush(colour: str) -> QBrush:
    """Return a brush of a colour by way of a palette: Qt's own constructor loads its namespace of enums."""
    palette, role = QPalette(), QPalette.ColorRole.Window
    palette.setColor(role, QColor(colour))
    return palette.brush(role)


def line_height_percent(made: QFont) -> float:
    """Return the share of a face's own line at which lines of Thai stand well apart."""
    own = QFontMetricsF(made).height() / QFontInfo(made).pixelSize()
    return max(tokens.LINE_HEIGHT_PERCENT / own, 100)


def font_folder() -> Path | None:
    """Return the folder of the Sarabun files that come with the program, or None."""
    spec = importlib.util.find_spec("fontpkg_sarabun")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0]) / "files"


def load_face() -> str:
    """Load what the first paint needs of Sarabun; return the face's name, or a face of the system."""
    return FACE if _load(_FIRST_FILES) else _first_available()


def load_later_faces() -> None:
    """Load the italics, which nothing on the first screen uses."""
    _load(_LATER_FILES)


def _load(names: tuple[str, ...]) -> bool:
    folder = font_folder()
    if folder is None:
        return False
    return all(QFontDatabase.addApplicationFont(str(folder / name)) >= 0 for name in names)


def _first_available() -> str:
    available = set(QFontDatabase.families())
    return next((face for face in FALLBACK_FACES if face in available), QFont().family())


def qt_palette(colours: tokens.Palette) -> QPalette:
    """Turn our colours into Qt's."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(colours, name)))
    disabled = QPalette.ColorGroup.Disabled
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(disabled, role, QColor(colours.muted))
    return palette


def style_sheet(colours: tokens.Palette) -> str:
    """Return the style sheet in these colours.

    A widget asks for a look by the property `look`: `title`, `heading`, `muted`, `page`, `panel`, `primary`, `link`,
    `error`, `warning`, `success`, `card`; a message bar by `bar-error` and so on, since a label is a frame too.
    """
    name = "dark" if colours is tokens.DARK else "light"
    signs = {"arrow": _ARROWS / f"{name}.svg", "check": _ARROWS / f"check-{name}.svg"}
    paths = {sign: path.as_posix() for sign, path in signs.items()}
    return _SHEET.format_map({**colours._asdict(), **_SIZES, **paths})


_ARROWS: Final = Path(__file__).resolve().parents[2] / "resources" / "icons" / "arrows"
"""A style sheet takes pictures by path only; these are in the colours of each theme: arrows muted, checks on the accent."""

_RING: Final = tokens.FOCUS_BORDER + tokens.BORDER
"""Two lines with one of the button's own colour between: the inner one shows the focus of a main button."""

_SIZES: Final = {
    "half": tokens.HALF,
    "twice": tokens.MARGIN,
    "arrow_box": tokens.ARROW_BOX,
    "arrow_size": tokens.STATUS_SIZE,
    "gap": tokens.GAP,
    "radius": tokens.RADIUS,
    "border": tokens.BORDER,
    "focus": tokens.FOCUS_BORDER,
    # Inside padding and border: the control as a whole is CONTROL_HEIGHT.
    "control": tokens.CONTROL_HEIGHT - 2 * tokens.HALF - 2 * tokens.BORDER,
    # What a thicker border of focus takes from the padding, so that nothing moves.
    "inner": tokens.HALF - tokens.FOCUS_BORDER + tokens.BORDER,
    "beside": tokens.GAP - tokens.FOCUS_BORDER + tokens.BORDER,
    "far_beside": tokens.MARGIN - tokens.FOCUS_BORDER + tokens.BORDER,
    "ring": _RING,
    "in_ring": tokens.HALF - _RING + tokens.BORDER,
    "beside_ring": tokens.GAP - _RING + tokens.BORDER,
    "far_ring": tokens.MARGIN - _RING + tokens.BORDER,
    "row": tokens.ROW_HEIGHT,
    "scroll": tokens.SCROLL_BAR,
    "handle": tokens.SCROLL_HANDLE,
    "small": tokens.SMALL_POINTS,
    "heading_points": tokens.HEADING_POINTS,
    "title_points": tokens.TITLE_POINTS,
    "title_above": tokens.TITLE_ABOVE,
    "title_below": tokens.TITLE_BELOW,
}

_SHEET: Final = """
QToolTip {{ background: {surface}; color: {text}; border: {border}px solid {line}; padding: {half}px; }}
QLabel[look="title"] {{ font-size: {title_points}pt; font-weight: 700; padding: {title_above}px 0 {title_below}px 0; qproperty-indent: 0; }}
QLabel[look="heading"] {{ font-size: {heading_points}pt; font-weight: 700; padding: {half}px 0 {gap}px 0; qproperty-indent: 0; }}
QLabel[look="muted"] {{ color: {muted}; }}
QLabel[look="crumb"] {{ color: {accent}; }}
QLabel[look="small"] {{ color: {muted}; font-size: {small}pt; }}
QLabel[look="strong"] {{ font-weight: 700; padding: {focus}px 0; qproperty-indent: 0; }}
QLabel[look="error"] {{ color: {error}; }}
QLabel[look="warning"] {{ color: {warning}; }}
QLabel[look="success"] {{ color: {success}; }}
QWidget[look="page"] {{ background: {surface}; }}
QWidget[look="panel"] {{ background: {panel}; }}
QFrame[look="card"] {{ background: {surface}; border: {border}px solid {line}; border-radius: {radius}px; }}
QFrame[look="bar-error"] {{ background: {error_back}; border-bottom: {border}px solid {error}; }}
QFrame[look="bar-warning"] {{ background: {warning_back}; border-bottom: {border}px solid {warning}; }}
QFrame[look="bar-success"] {{ background: {success_back}; border-bottom: {border}px solid {success}; }}

QMenuBar {{ background: {panel}; border-bottom: {border}px solid {line}; }}
QMenuBar::item {{ padding: {half}px {gap}px; background: transparent; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {selection}; color: {text}; }}
QMenu {{ background: {surface}; border: {border}px solid {line}; padding: {half}px 0; }}
QMenu::item {{ padding: {half}px {arrow_box}px {half}px {gap}px; }}
QMenu::icon {{ padding-left: {gap}px; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: {border}px; background: {line}; margin: {half}px 0; }}
QToolBar {{ background: {panel}; border: 0; border-bottom: {border}px solid {line}; padding: {half}px {gap}px; spacing: {half}px; }}
QToolBar::separator {{ width: {border}px; background: {line}; margin: {half}px; }}
QToolButton {{ min-height: {control}px; padding: {half}px; border: {border}px solid transparent; border-radius: {radius}px; background: transparent; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:checked {{ background: {selection}; }}
QToolButton:disabled {{ color: {muted}; }}
QToolButton:focus {{ border: {focus}px solid {accent}; padding: {inner}px; outline: 0; }}
QToolButton::menu-indicator {{ image: none; }}
QStatusBar {{ background: {panel}; border-top: {border}px solid {line}; }}
QStatusBar::item {{ border: 0; }}
QSplitter::handle {{ background: {line}; }}

QPushButton {{ min-height: {control}px; padding: {half}px {gap}px; border: {border}px solid {line}; border-radius: {radius}px; background: {surface}; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border: {focus}px solid {accent}; padding: {inner}px {beside}px; outline: 0; }}
QPushButton:disabled {{ color: {muted}; background: {panel}; }}
QPushButton[look="primary"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 700; }}
QPushButton[look="primary"]:focus {{ border: {ring}px double {on_accent}; padding: {in_ring}px {beside_ring}px; }}
QPushButton[look="primary"]:disabled {{ background: {line}; color: {muted}; border-color: {line}; }}
QPushButton[look="choice"] {{ text-align: left; padding: {half}px {twice}px; }}
QPushButton[look="primary"][wide="true"] {{ text-align: left; padding: {half}px {twice}px; }}
QPushButton[look="choice"]:focus {{ padding: {inner}px {far_beside}px; }}
QPushButton[look="primary"][wide="true"]:focus {{ padding: {in_ring}px {far_ring}px; }}
QPushButton[look="link"] {{ border: {border}px solid transparent; background: transparent; color: {accent}; text-align: left; }}
QPushButton[look="crumb"] {{ min-height: 0; padding: 0; border: 0; background: transparent; color: {accent}; }}
QPushButton[look="crumb"]:focus {{ text-decoration: underline; }}
QPushButton[look="link"]:hover {{ background: {hover}; }}
QPushButton[look="link"]:focus {{ border: {focus}px solid {accent}; }}

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {{ min-height: {control}px; padding: {half}px {gap}px; border: {border}px solid {line}; border-radius: {radius}px; background: {surface}; selection-background-color: {selection}; selection-color: {text}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border-color: {accent}; }}
QLineEdit:disabled, QLineEdit[readOnly="true"], QComboBox:disabled {{ background: {panel}; color: {muted}; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] {{ border-color: {error}; }}
QAbstractItemView QLineEdit {{ min-height: 0; padding: 0 {focus}px; border-radius: 0; }}
QComboBox QLineEdit {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: {arrow_box}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{arrow}"); width: {arrow_size}px; height: {arrow_size}px; }}
QPlainTextEdit, QTextEdit {{ border: {border}px solid {line}; border-radius: {radius}px; background: {surface}; selection-background-color: {selection}; selection-color: {text}; }}
QTextEdit[look="page"] {{ border: 0; }}
QComboBox QAbstractItemView {{ background: {surface}; border: {border}px solid {line}; selection-background-color: {selection}; selection-color: {text}; }}

QAbstractItemView {{ border: 0; outline: 0; selection-background-color: {selection}; selection-color: {text}; }}
QTreeView, QListView {{ background: {panel}; }}
QListView[look="plain"] {{ background: {surface}; }}
QTreeView::item, QListView::item {{ min-height: {row}px; }}
QTableView {{ background: {surface}; gridline-color: {line}; border: {border}px solid {line}; }}
QHeaderView::section {{ background: {panel}; color: {text}; border: 0; border-right: {border}px solid {line}; border-bottom: {border}px solid {line}; padding: {half}px {gap}px; font-weight: 700; }}
QTableCornerButton::section {{ background: {panel}; border: 0; border-right: {border}px solid {line}; border-bottom: {border}px solid {line}; }}
QTabWidget, QTabBar {{ background: {panel}; }}
QTabBar::tab {{ padding: {gap}px; min-height: {control}px; color: {muted}; border-bottom: {focus}px solid transparent; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom: {focus}px solid {accent}; font-weight: 700; }}
QTabBar::tab:focus {{ background: {hover}; }}
QTabWidget::pane {{ border: 0; border-top: {border}px solid {line}; }}
QCheckBox {{ spacing: {gap}px; }}
QCheckBox:focus {{ outline: 0; }}
QCheckBox::indicator {{ width: {arrow_size}px; height: {arrow_size}px; border: {focus}px solid {muted}; border-radius: {radius}px; background: {surface}; }}
QCheckBox::indicator:focus {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{check}"); }}
QCheckBox::indicator:checked:focus {{ border-color: {text}; }}
QCheckBox::indicator:disabled {{ border-color: {line}; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollBar:vertical {{ width: {scroll}px; background: transparent; }}
QScrollBar:horizontal {{ height: {scroll}px; background: transparent; }}
QScrollBar::handle {{ background: {line}; border-radius: {radius}px; margin: {focus}px; min-height: {handle}px; min-width: {handle}px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ border: {border}px solid {line}; border-radius: {radius}px; background: {surface}; text-align: center; min-height: {gap}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: {radius}px; }}
QGroupBox {{ border: 0; margin-top: {arrow_box}px; font-weight: 700; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; }}
"""
