"""A figure beside its floor: how often, in what order, and which value counts."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, beside the floor of the same run.

    Attributes:
        name: What was done.
        floor: What the floor is.
        seconds: The median of the subject.
        floor_seconds: The median of the floor.
        goal: The greatest ratio that is good enough; None for what is only told.
    """

    name: str
    floor: str
    seconds: float
    floor_seconds: float
    goal: float | None

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.seconds / self.floor_seconds

    @property
    def is_reached(self) -> bool:
        """The goal is reached, or there is none."""
        return self.goal is None or self.ratio <= self.goal


def median_of(
    subject: Callable[[], float], floor: Callable[[], float], rounds: int
) -> tuple[float, float]:
    """Run subject and floor in turns, so that a busy moment meets both; return the medians of what they report."""
    subject(), floor()
    pairs = [(subject(), floor()) for _ in range(rounds)]
    return (
        statistics.median(pair[0] for pair in pairs),
        statistics.median(pair[1] for pair in pairs),
    )


def timed(work: Callable[[], object]) -> Callable[[], float]:
    """Return a function that does the work and reports its seconds."""

    def run() -> float:
        gc.collect()
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return run
