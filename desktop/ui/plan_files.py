"""What the window has done by the core: opening and making plans, checking, exporting. Nothing here is a widget.

Everything heavy is imported inside the functions: they run in a thread, after the window is on the screen.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.ui.faults import log_fault
from desktop.ui.services import Exported, PackChoice, Services

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.errors import StorageFailure
    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan
    from desktop.core.storage.plan_file import PlanFile
    from desktop.ui.background import Job
    from desktop.ui.check_runner import CheckReport
    from desktop.ui.plan_worker import Holder, OpenedPlan
    from desktop.ui.services import ExportChoice, NewPlan

log: Final = logging.getLogger(__name__)

SAMPLE_PACK = "2566-2570"
SUFFIX = ".phaen"
_FOR_READING: Final = frozenset({"file.locked", "file.read_only"})
"""Why a plan cannot be written that can be read all the same."""


def services(data_folder: Path, documents_folder: Path, *, language: str) -> Services:
    """Return what the window can have done, on these folders."""
    files = _PlanFiles(data_folder, language)
    return Services(
        open_plan=files.open_plan,
        new_plan=files.new_plan,
        new_sample=files.new_sample,
        create_file=_create,
        check=files.check,
        export=export,
        provinces=_provinces,
        packs=files.packs,
        documents_folder=documents_folder,
        data_folder=data_folder,
    )


class ReadPlan(NamedTuple):
    """A plan as its file was read, before its pack was."""

    store: PlanFile
    plan: Plan
    holder: Holder | None
    """Who has it open elsewhere: then it is read-only here."""


def read_plan(path: Path) -> ReadPlan:
    """Read a plan for writing, or for reading where somebody else has it or nothing can be written.

    Raises:
        PhaenError: It cannot be opened or read.
    """
    from desktop.core.errors import StorageFailure  # noqa: PLC0415
    from desktop.core.storage.plan_file import PlanFile  # noqa: PLC0415

    holder = None
    try:
        store = PlanFile.open(path)
    except StorageFailure as error:
        if error.code not in _FOR_READING:
            raise
        holder = _holder(error)
        store = PlanFile.open(path, read_only=True)
    try:
        return ReadPlan(store, store.read_plan(), holder)
    except BaseException:
        store.close()
        raise


class _PlanFiles:
    """Opens and makes plans for a user whose packs and backups are in a data folder."""

    def __init__(self, data_folder: Path, language: str) -> None:
        self._data_folder = data_folder
        self._language = language

    @property
    def _own_packs(self) -> Path:
        return self._data_folder / "formats"

    def open_plan(self, path: Path) -> OpenedPlan:
        """Open a plan for writing, or for reading as `read_plan` does.

        Raises:
            PhaenError: It cannot be opened, or its pack is missing or broken.
        """
        from desktop.core.formats.loader import load_pack  # noqa: PLC0415
        from desktop.ui.plan_worker import OpenedPlan  # noqa: PLC0415

        store, plan, holder = read_plan(path)
        try:
            pack = load_pack(plan.info.pack, self._own_packs)
        except BaseException:
            store.close()
            raise
        if store.read_only:
            return OpenedPlan(store, plan, pack, store.path, holder, is_read_only=True)
        self._back_up(store)
        return OpenedPlan(store, plan, pack, store.path, None, store.prepare_writing)

    def new_plan(self, wanted: NewPlan) -> OpenedPlan:
        """Make a plan file with the outline of its pack."""
        from desktop.core.formats.loader import load_pack  # noqa: PLC0415
        from desktop.core.formats.new_plan import new_plan  # noqa: PLC0415
        from desktop.ui.plan_worker import OpenedPlan  # noqa: PLC0415

        pack = load_pack(wanted.pack_id, self._own_packs)
        period = pack.period
        plan = new_plan(pack, wanted.province, period.start, period.end, wanted.edition)
        store = _create(wanted.path, plan)
        return OpenedPlan(store, plan, pack, wanted.path, None, store.prepare_writing)

    def new_sample(self, folder: Path) -> OpenedPlan:
        """Make a copy of the sample under a name that is free in a folder."""
        from desktop.core.formats.loader import load_pack  # noqa: PLC0415
        from desktop.core.formats.sample import load_sample  # noqa: PLC0415
        from desktop.ui.plan_worker import OpenedPlan  # noqa: PLC0415

        pack = load_pack(SAMPLE_PACK, self._own_packs)
        plan = load_sample(pack)
        path = _free_path(folder, f"ตัวอย่าง แผนพัฒนาจังหวัด{plan.info.province}")
        store = _create(path, plan)
        return OpenedPlan(store, plan, pack, path, None, store.prepare_writing)

    def check(self, plan: Plan, pack: FormatPack) -> CheckReport:
        """Run the rules of the pack and count what is written."""
        from desktop.core.checks.completeness import completeness  # noqa: PLC0415
        from desktop.core.checks.finding import Language, sentence  # noqa: PLC0415
        from desktop.core.checks.rules import check  # noqa: PLC0415
        from desktop.ui.check_runner import CheckReport, PlacedFinding  # noqa: PLC0415
        from desktop.ui.places import page_of  # noqa: PLC0415

        language = Language(self._language)
        placed = []
        for finding in check(plan, pack):
            place = finding.place
            record = plan.find(place.record_type, place.record_id)
            placed.append(
                PlacedFinding(
                    finding.severity.value,
                    sentence(finding, pack, language),
                    page_of(plan, record) if record is not None else None,
                    place.record_id,
                    place.field,
                )
            )
        whole = completeness(plan, pack).whole
        return CheckReport(tuple(placed), whole.total, whole.filled)

    def packs(self) -> tuple[PackChoice, ...]:
        """Return the packs that a new plan can be written by."""
        from desktop.core.formats.loader import available_packs  # noqa: PLC0415

        return tuple(PackChoice(pack.id, pack.title) for pack in available_packs(self._own_packs))

    def _back_up(self, store: PlanFile) -> None:
        """Make the first backup of a day, before anything is typed: what is typed must not wait for it."""
        from desktop.core.errors import PhaenError  # noqa: PLC0415

        try:
            folder = self._data_folder / "backups"
            store.backup_of_the_day(folder, datetime.now().astimezone())
        except PhaenError as error:
            log_fault(log, "The backup of the day failed", error)


def export(plan: Plan, pack: FormatPack, choice: ExportChoice, job: Job) -> Exported:
    """Write a document as a Word file; a file at its place is replaced only when the new one is whole.

    Raises:
        ExportError: It cannot be made or written.
        Cancelled: The officer cancelled; nothing was left behind.
    """
    from desktop.core.checks.context import Context  # noqa: PLC0415
    from desktop.core.checks.pictures import places_of_pictures  # noqa: PLC0415
    from desktop.core.errors import ExportError  # noqa: PLC0415
    from desktop.core.plan.digits import DigitStyle  # noqa: PLC0415
    from desktop.documents.compose import compose  # noqa: PLC0415
    from desktop.documents.request import DocumentKind, DocumentRequest  # noqa: PLC0415
    from desktop.ui.background import Cancelled  # noqa: PLC0415
    from exporters.errors import ExportCancelled  # noqa: PLC0415
    from exporters.errors import ExportError as NotWritten  # noqa: PLC0415
    from exporters.word.writer import write_docx  # noqa: PLC0415

    request = DocumentRequest(
        DocumentKind(choice.document),
        date=datetime.now().astimezone(),
        fiscal_year=choice.fiscal_year,
        project_ids=None if choice.project_id is None else (choice.project_id,),
        digits=DigitStyle.THAI if choice.thai_digits else DigitStyle.ARABIC,
    )
    not_shown: set[str] = set()
    try:
        document = compose(plan, pack, request, not_shown=not_shown.add)
        write_docx(document, choice.path, progress=job.report, cancelled=lambda: job.is_cancelled)
    except ExportCancelled:
        raise Cancelled from None
    except NotWritten as error:
        raise ExportError(error.code, **error.parameters) from error
    places = places_of_pictures(Context(plan, pack), not_shown)
    named = (f"{found.parameters['picture']} ({found.parameters['name']})" for found in places)
    return Exported(choice.path, tuple(dict.fromkeys(named)))


def _create(path: Path, plan: Plan) -> PlanFile:
    from desktop.core.storage.plan_file import PlanFile  # noqa: PLC0415

    return PlanFile.create(path, plan)


def _provinces() -> tuple[str, ...]:
    from desktop.core.formats.areas import provinces  # noqa: PLC0415

    return tuple(area.name for area in provinces())


def _holder(error: StorageFailure) -> Holder | None:
    """Return who keeps a plan from being written; None when it is nobody, but its folder or file."""
    from desktop.ui.plan_worker import Holder  # noqa: PLC0415

    if error.code != "file.locked":
        return None
    return Holder(*(str(error.parameters.get(name, "")) for name in Holder._fields))


def _free_path(folder: Path, name: str) -> Path:
    path, number = folder / f"{name}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{name} ({number}){SUFFIX}", number + 1
    return path
