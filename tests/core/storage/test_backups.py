from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import PlanFileError, StorageFailure
from desktop.core.plan.changes import setting
from desktop.core.storage.backups import (
    KEPT_DAYS,
    KEPT_MONTHS,
    KEPT_WEEKS,
    backups_in,
    superfluous,
    time_of,
)
from desktop.core.storage.plan_file import PlanFile
from tests.core.storage.foreign import altered, behind_the_index
from tests.plans import filled_plan

NOW = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)


def test_a_backup_is_a_clean_whole_plan(plan_file: PlanFile, tmp_path: Path) -> None:
    copy = tmp_path / "สำรอง.phaen"
    plan_file.backup(copy)
    with PlanFile.open(copy) as file:
        assert file.read_plan() == filled_plan()
        assert file.verify() == ()
        assert file.schema_version == plan_file.schema_version


def test_a_backup_is_made_of_a_file_that_is_open_for_reading(
    plan_path: Path, tmp_path: Path
) -> None:
    with PlanFile.open(plan_path, read_only=True) as file:
        file.backup(tmp_path / "สำรอง.phaen")
    with PlanFile.open(tmp_path / "สำรอง.phaen", read_only=True) as file:
        assert file.read_plan() == filled_plan()


def test_a_backup_overwrites_only_when_asked(plan_file: PlanFile, tmp_path: Path) -> None:
    copy = tmp_path / "สำรอง.phaen"
    copy.write_text("ของเดิม", "utf-8")
    with pytest.raises(StorageFailure, match=r"file\.exists"):
        plan_file.backup(copy)
    assert copy.read_text("utf-8") == "ของเดิม"
    plan_file.backup(copy, overwrite=True)
    with PlanFile.open(copy, read_only=True) as file:
        assert file.read_plan() == filled_plan()


def test_no_backup_is_made_of_a_file_that_is_damaged_while_open(
    plan_path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "สำรอง.phaen"
    with PlanFile.open(plan_path) as file:
        file.backup(copy)
        good = copy.read_bytes()
        altered(plan_path, "UPDATE project SET issue_id = 'nobody'")
        with pytest.raises(PlanFileError, match=r"file\.damaged"):
            file.backup(copy, overwrite=True)
        with pytest.raises(PlanFileError, match=r"file\.damaged"):
            file.backup_of_the_day(tmp_path / "data", NOW)
    assert copy.read_bytes() == good
    assert list(tmp_path.glob("data/**/*.phaen")) == []


def test_no_backup_is_made_in_the_middle_of_a_transaction(
    plan_file: PlanFile, tmp_path: Path
) -> None:
    with plan_file.atomic(), pytest.raises(RuntimeError, match="outside of transactions"):
        plan_file.backup(tmp_path / "สำรอง.phaen")
    assert list(tmp_path.glob("*.phaen")) == []


def test_an_index_that_does_not_fit_is_damage_too(plan_path: Path, tmp_path: Path) -> None:
    with PlanFile.open(plan_path) as file:
        behind_the_index(plan_path, "activity", 9, "b = 'x'")
        with pytest.raises(PlanFileError, match=r"file\.damaged"):
            file.backup(tmp_path / "สำรอง.phaen")
    assert list(tmp_path.glob("*.phaen")) == []


def test_the_first_opening_of_a_day_makes_one_backup(plan_file: PlanFile, tmp_path: Path) -> None:
    data = tmp_path / "data" / "backups"
    first = plan_file.backup_of_the_day(data, NOW)
    assert first is not None
    assert time_of(first) == NOW.astimezone().replace(tzinfo=None)
    assert plan_file.backup_of_the_day(data, NOW + timedelta(minutes=5)) is None
    plan_file.apply(setting(plan_file.read_plan().info, edition="ฉบับทบทวน 2"))
    second = plan_file.backup_of_the_day(data, NOW + timedelta(days=1))
    assert second is not None
    assert backups_in(first.parent) == [first, second]
    with PlanFile.open(first, read_only=True) as old, PlanFile.open(second) as new:
        assert old.read_plan() == filled_plan()
        assert new.read_plan().info.edition == "ฉบับทบทวน 2"


def test_copies_of_one_plan_in_two_places_have_their_own_backups(
    plan_path: Path, tmp_path: Path
) -> None:
    other = tmp_path / plan_path.name
    other.write_bytes(plan_path.read_bytes())
    folders = set()
    for path in (plan_path, other):
        with PlanFile.open(path) as file:
            made = file.backup_of_the_day(tmp_path / "data", NOW)
        assert made is not None
        folders.add(made.parent)
    assert len(folders) == 2


def test_a_strangers_plan_cannot_choose_where_its_backups_go(
    plan_path: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data" / "backups"
    altered(plan_path, "UPDATE plan_info SET id = '../../..'", "DELETE FROM comment")
    altered(plan_path, "DELETE FROM alignment_link")
    with PlanFile.open(plan_path) as file:
        made = file.backup_of_the_day(data, NOW)
    assert made is not None
    assert made.resolve().is_relative_to(data.resolve())


def test_old_backups_are_thinned_and_other_files_stay(plan_file: PlanFile, tmp_path: Path) -> None:
    for day in range(25, -1, -1):
        made = plan_file.backup_of_the_day(tmp_path, NOW - timedelta(days=day))
        assert made is not None
    foreign = made.parent / "บันทึก.2025-99-99_000000.phaen"
    foreign.write_text("ไม่ใช่ไฟล์สำรอง", "utf-8")
    plan_file.backup_of_the_day(tmp_path, NOW + timedelta(days=1))
    kept = [time_of(path) for path in backups_in(made.parent)]
    assert KEPT_DAYS < len(kept) <= KEPT_DAYS + 5
    today = NOW.astimezone().replace(tzinfo=None)
    assert [today + timedelta(days=1), today] == kept[::-1][:2]
    assert foreign.exists()


moments = st.datetimes(datetime(2023, 1, 1), datetime(2025, 3, 14))


@given(st.lists(moments, unique=True, max_size=60))
def test_thinning_keeps_the_newest_of_every_recent_day_week_and_month(
    times: list[datetime],
) -> None:
    now = datetime(2025, 3, 14)
    kept = set(times) - superfluous(times, now)
    assert len(kept) <= 1 + KEPT_DAYS + KEPT_WEEKS + KEPT_MONTHS + 3
    for time in times:
        later = [t for t in times if t >= time]
        if now - time < timedelta(days=KEPT_DAYS):
            assert any(t.date() == time.date() for t in kept & set(later))
        if now - time < timedelta(days=31 * KEPT_MONTHS):
            assert any((t.year, t.month) == (time.year, time.month) for t in kept & set(later))
    assert not times or max(times) in kept


@given(st.lists(moments, unique=True, max_size=60))
def test_thinning_again_removes_nothing_more(times: list[datetime]) -> None:
    now = datetime(2025, 3, 14)
    kept = set(times) - superfluous(times, now)
    assert superfluous(kept, now) == set()
