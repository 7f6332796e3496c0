"""A pack costs a starting window little."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from desktop.core.formats.loader import load_pack
pack = load_pack("2566-2570")
assert pack.guidance("part1.history").purpose
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"geothai", "docx", "peewee"}))
print(*sorted(name for name in vars(pack) if name not in ("head", "source")))
"""


def test_the_outline_and_its_guidance_load_neither_areas_nor_other_files() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines() == ["", "entries outlines"]
