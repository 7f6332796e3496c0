"""What the window remembers between starts: recent plans, language, panels, the name of the user."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from desktop.ui import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

_RECENT: Final = "recent"
_MOST_RECENT: Final = 12


class RecentPlan(NamedTuple):
    """A plan that was open before."""

    path: Path
    title: str
    """What the plan called itself then."""
    place: str = ""
    """Where its officer was: kind and id of a place, joined by a space."""


class Settings:
    """Reads and writes one INI file."""

    def __init__(self, path: Path) -> None:
        self._values = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of the window, th or en."""
        return self._text("language") or "th"

    @language.setter
    def language(self, language: str) -> None:
        self._values.setValue("language", language)

    @property
    def author(self) -> str:
        """The name that comments are signed with."""
        return self._text("author") or _system_user()

    @author.setter
    def author(self, name: str) -> None:
        self._values.setValue("author", name)

    def recent_plans(self) -> tuple[RecentPlan, ...]:
        """Return the plans that were open before, the latest first."""
        count = self._values.beginReadArray(_RECENT)
        plans = []
        for at in range(count):
            self._values.setArrayIndex(at)
            plans.append(
                RecentPlan(Path(self._text("path")), self._text("title"), self._text("place"))
            )
        self._values.endArray()
        return tuple(plans)

    def recent_plan(self, path: Path) -> RecentPlan:
        """Return what is remembered of a plan, little where it was never open."""
        known = (plan for plan in self.recent_plans() if plan.path == path)
        return next(known, RecentPlan(path, ""))

    def remember_plan(self, plan: RecentPlan) -> None:
        """Put a plan at the head of the recent ones."""
        others = (other for other in self.recent_plans() if other.path != plan.path)
        self._write_recent([plan, *others])

    def forget_plan(self, path: Path) -> None:
        """Take a plan out of the recent ones; its file is not touched."""
        self._write_recent(plan for plan in self.recent_plans() if plan.path != path)

    def geometry(self, name: str) -> QByteArray:
        """Return a remembered geometry or state, empty when there is none."""
        value = self._values.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_geometry(self, name: str, value: QByteArray) -> None:
        """Remember a geometry or state."""
        self._values.setValue(f"window/{name}", value)

    @property
    def panel_widths(self) -> tuple[int, int]:
        """The widths of the outline and the right panel in pixels."""
        left, right = (self._text(f"window/{name}") for name in ("outline", "side"))
        return (
            int(left) if left.isdecimal() else tokens.LEFT_PANEL,
            int(right) if right.isdecimal() else tokens.RIGHT_PANEL,
        )

    @panel_widths.setter
    def panel_widths(self, widths: tuple[int, int]) -> None:
        for name, width in zip(("outline", "side"), widths, strict=True):
            self._values.setValue(f"window/{name}", str(width))

    @property
    def side_asked(self) -> bool | None:
        """Whether the right panel was asked for or put away; None when neither was ever done."""
        return {"shown": True, "hidden": False}.get(self._text("window/side_asked"))

    @side_asked.setter
    def side_asked(self, asked: bool | None) -> None:
        if asked is not None:
            self._values.setValue("window/side_asked", "shown" if asked else "hidden")

    def sync(self) -> None:
        """Write the file now."""
        self._values.sync()

    def _write_recent(self, plans: Iterable[RecentPlan]) -> None:
        kept = list(plans)[:_MOST_RECENT]
        self._values.remove(_RECENT)
        self._values.beginWriteArray(_RECENT, len(kept))
        for at, plan in enumerate(kept):
            self._values.setArrayIndex(at)
            self._values.setValue("path", str(plan.path))
            self._values.setValue("title", plan.title)
            self._values.setValue("place", plan.place)
        self._values.endArray()

    def _text(self, key: str) -> str:
        value = self._values.value(key)
        return value if isinstance(value, str) else ""


def _system_user() -> str:
    import getpass  # noqa: PLC0415 - asked for with the first plan

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
