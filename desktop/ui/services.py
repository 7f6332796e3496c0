"""What the window asks of the rest of the program; the composition root gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan
    from desktop.ui.background import Job
    from desktop.ui.check_runner import CheckReport
    from desktop.ui.plan_worker import OpenedPlan, PlanStore


class NewPlan(NamedTuple):
    """What an officer says of a plan that is to be made."""

    province: str
    pack_id: str
    edition: str
    path: Path


class ExportChoice(NamedTuple):
    """What an officer chooses to export."""

    document: str
    """plan, annual, j1 or brief."""
    path: Path
    thai_digits: bool
    fiscal_year: int | None = None
    """Of the annual plan."""
    project_id: str | None = None
    """Of one brief; None for every project's."""


class Exported(NamedTuple):
    """A document that was written."""

    path: Path
    not_shown: tuple[str, ...] = ()
    """Pictures that a frame stands for, since they are damaged or not in the plan: what each is called, and where."""


class PackChoice(NamedTuple):
    """A format pack that a new plan can be written by."""

    id: str
    title: str


class Services(NamedTuple):
    """What the window can have done. The first four run on the worker's thread, the others in the background."""

    open_plan: Callable[[Path], OpenedPlan]
    new_plan: Callable[[NewPlan], OpenedPlan]
    new_sample: Callable[[Path], OpenedPlan]
    """Makes a copy of the sample in a folder, under a name that is free."""
    create_file: Callable[[Path, Plan], PlanStore]
    """Writes a whole plan into a new file."""
    check: Callable[[Plan, FormatPack], CheckReport]
    export: Callable[[Plan, FormatPack, ExportChoice, Job], Exported]
    provinces: Callable[[], tuple[str, ...]]
    packs: Callable[[], tuple[PackChoice, ...]]
    documents_folder: Path
    """Where new plans and exports go unless told otherwise."""
    data_folder: Path
    """Where backups, logs and reports are kept."""
