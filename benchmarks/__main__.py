"""Print the table of the measured goals, and write it as JSON."""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import Figure

SUBJECTS = ("starting", "typing", "exporting", "reading")


def main() -> int:
    """Measure what is asked for; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("subjects", nargs="*", choices=(*SUBJECTS, []), help="all without any")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("-o", "--output", type=Path, default=Path("build/benchmarks.json"))
    options = parser.parse_args()
    figures: list[Figure] = []
    for subject in options.subjects or SUBJECTS:
        module = importlib.import_module(f"benchmarks.{subject}")
        with tempfile.TemporaryDirectory() as folder:
            for figure in module.measure(Path(folder), options.rounds):
                figures.append(figure)
                _print(figure)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(_as_json(figures), "utf-8")
    print(f"Written: {options.output}")
    return 0 if all(figure.is_reached for figure in figures) else 1


def _print(figure: Figure) -> None:
    verdict = "reached" if figure.is_reached else "MISSED"
    goal = "no goal" if figure.goal is None else f"goal x{figure.goal:g}  {verdict}"
    print(
        f"{figure.name:<38} {figure.seconds * 1000:9.1f} ms  "
        f"{figure.floor:<28} {figure.floor_seconds * 1000:9.1f} ms  "
        f"x{figure.ratio:5.2f}  {goal}",
        flush=True,
    )


def _as_json(figures: list[Figure]) -> str:
    value = {
        "python": platform.python_version(),
        "system": platform.system(),
        "figures": [
            {
                "name": figure.name,
                "floor": figure.floor,
                "seconds": figure.seconds,
                "floor_seconds": figure.floor_seconds,
                "ratio": figure.ratio,
                "goal": figure.goal,
                "reached": figure.is_reached,
            }
            for figure in figures
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    sys.exit(main())
