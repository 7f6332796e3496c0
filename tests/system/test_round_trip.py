"""`phaen load` and `phaen dump` lose nothing, whatever the plan holds."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings

from desktop.cli import main
from desktop.core.plan.canonical_json import dump_plan
from desktop.core.plan.plan import TABLE_NAMES, Plan
from tests.plans import plans
from tests.system.conftest import Phaen
from tests.system.official import OfficialDocuments


@given(plans())
@settings(max_examples=20)
def test_a_plan_with_every_entity_comes_through_real_files_unchanged(plan: Plan) -> None:
    assert all(len(plan.table(kind)) > 0 for kind in TABLE_NAMES), "every kind is tried"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "first.json").write_text(dump_plan(plan), "utf-8", newline="\n")
        for source, target in (("first", "second"), ("second", "third")):
            loaded = folder / f"{target}.phaen"
            assert main(["load", str(folder / f"{source}.json"), "-o", str(loaded)]) == 0
            assert main(["dump", str(loaded), "-o", str(folder / f"{target}.json")]) == 0
        texts = [(folder / f"{one}.json").read_bytes() for one in ("first", "second", "third")]
    assert texts[0] == texts[1] == texts[2]


def test_the_sample_comes_through_a_file_unchanged(
    phaen: Phaen, official: OfficialDocuments, tmp_path: Path
) -> None:
    first = official.folder / "sample.json"
    assert phaen("load", first, "-o", tmp_path / "again.phaen").code == 0
    assert phaen("dump", tmp_path / "again.phaen", "-o", tmp_path / "again.json").code == 0
    assert (tmp_path / "again.json").read_bytes() == first.read_bytes()
