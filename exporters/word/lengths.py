"""Lengths in the units of the format: twips, half points, and English metric units."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def twips(millimetres: float) -> int:
    """Twentieths of a point in so many millimetres."""
    return round(millimetres * 1440 / 25.4)


def points_in_twips(points: float) -> int:
    """Twentieths of a point in so many points."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Half points, the unit of type sizes."""
    return round(points * 2)


def emu(millimetres: float) -> int:
    """English metric units, the unit of drawings."""
    return round(millimetres * 36000)


def column_twips(widths: Sequence[float], available: float) -> tuple[int, ...]:
    """Column widths whose rounded sum is the rounded total, made narrower to fit `available` mm.

    Rounding each column by itself would let the grid and the spans over it drift apart.
    """
    total = sum(widths)
    scale = available / total if total > available > 0 else 1.0
    edges = [0]
    position = 0.0
    for width in widths:
        position += width * scale
        edges.append(max(twips(position), edges[-1] + 1))
    return tuple(right - left for left, right in pairwise(edges))
