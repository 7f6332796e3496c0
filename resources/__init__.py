"""The data that ships with the program: format packs, reference lists, samples, icons."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

ROOT: Traversable = files(__name__)
"""The folder of the data, also when the program is frozen or read from a zip file."""
