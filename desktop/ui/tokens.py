"""Every colour, distance and size of the window. No other module holds a literal of these."""

from __future__ import annotations

from typing import Final, NamedTuple


class Palette(NamedTuple):
    """The colours of one theme, as #rrggbb."""

    window: str
    """Behind everything."""
    panel: str
    """The outline, the right panel, bars."""
    surface: str
    """What is written on: the page, fields, tables."""
    text: str
    muted: str
    """Labels, hints, what is less important."""
    line: str
    """Borders and dividers."""
    hover: str
    selection: str
    accent: str
    """The one accent: links, the chosen tab, the main button, focus."""
    on_accent: str
    error: str
    error_back: str
    warning: str
    warning_back: str
    success: str
    success_back: str
    status_empty: str
    status_draft: str
    status_review: str
    status_approved: str
    status_done: str


LIGHT: Final = Palette(
    window="#eef0f3",
    panel="#f7f8fa",
    surface="#ffffff",
    text="#1b1f24",
    muted="#59626d",
    line="#d3d8df",
    hover="#e6ebf2",
    selection="#d3e2f4",
    accent="#1f4e8c",
    on_accent="#ffffff",
    error="#a8201a",
    error_back="#fbe9e7",
    warning="#7a5200",
    warning_back="#fdf3dc",
    success="#1a6137",
    success_back="#e4f3e9",
    status_empty="#636c76",
    status_draft="#8a5a00",
    status_review="#1b64a8",
    status_approved="#1a6b3c",
    status_done="#5b3a91",
)
DARK: Final = Palette(
    window="#16191d",
    panel="#1d2126",
    surface="#24292f",
    text="#e7eaee",
    muted="#a5aeb9",
    line="#3b434d",
    hover="#2c333b",
    selection="#2b4869",
    accent="#86b6f2",
    on_accent="#10202f",
    error="#ff9d94",
    error_back="#43211f",
    warning="#f0c36a",
    warning_back="#3b3018",
    success="#86d3a0",
    success_back="#1d3626",
    status_empty="#a5aeb9",
    status_draft="#f0c36a",
    status_review="#86b6f2",
    status_approved="#86d3a0",
    status_done="#c5a8f0",
)

GRID: Final = 8
"""Pixels; distances are multiples of it, or its half inside a control."""
HALF: Final = GRID // 2
GAP: Final = GRID
"""Between controls that belong together."""
MARGIN: Final = 2 * GRID
"""Around the content of a panel or dialog, and between groups."""
PAGE_MARGIN: Final = 4 * GRID
"""Around the text of a page."""
RADIUS: Final = 4
BORDER: Final = 1
FOCUS_BORDER: Final = 2

CONTROL_HEIGHT: Final = 32
ROW_HEIGHT: Final = 34
"""A row of a list, tree or table: one line of Thai with marks above and below."""
ICON_SIZE: Final = 20
STATUS_SIZE: Final = 14
ARROW_BOX: Final = 24
"""The arrow at the right of a list that drops down."""
TOOL_BAR: Final = 51
"""The tool bar with the line below it, as tall as its buttons are."""
STATUS_BOX: Final = 136
"""The choice of a status beside a page's title, with the gap before it."""
LEFT_PANEL: Final = 280
RIGHT_PANEL: Final = 300
SIDE_FROM: Final = 1200
"""A window that is narrower shows the right panel only when it is asked for."""
TEXT_WIDTH: Final = 720
"""The column in which the editor shows text and forms."""
DIALOG_WIDTH: Final = 520
SPLITTER: Final = 1
SCROLL_BAR: Final = 12
SCROLL_HANDLE: Final = 32
WINDOW_WIDTH: Final = 1280
WINDOW_HEIGHT: Final = 720

TEXT_POINTS: Final = 10.5
SMALL_POINTS: Final = 9.5
HEADING_POINTS: Final = 14.0
TITLE_POINTS: Final = 18.0
TITLE_ABOVE: Final = 6
TITLE_BELOW: Final = 14
"""Pixels beyond the line of a title in which the face draws marks: a tone mark on ◌ี, ◌ู below ฎ."""
LINE_HEIGHT_PERCENT: Final = 160
"""Of running text: tone marks never touch the line above."""

PROGRESS_AFTER_MS: Final = 600
"""Work that is done sooner shows no progress dialog."""
FILTER_AFTER_MS: Final = 120
CHECK_AFTER_MS: Final = 400
"""After the last change, before the checks run again."""
