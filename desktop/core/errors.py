"""Errors of the core: what went wrong as a code and parameters, never as a sentence for a reader.

The window and the commands turn a code into a sentence in the reader's language. The text of an
exception itself is one English line for the log; it names the code and the parameters but for ``text``,
which holds what was typed: a log never holds text of a plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


class PhaenError(Exception):
    """Anything the program itself refuses or cannot do.

    ``code`` is a stable, dotted, lower-case name such as ``"amount.not_a_number"``;
    ``parameters`` are the values a sentence about it needs.
    """

    def __init__(self, code: str, **parameters: object) -> None:
        super().__init__(code)
        self.code = code
        self.parameters: Mapping[str, object] = MappingProxyType(parameters)

    def __str__(self) -> str:
        shown = [f"{name}={value!r}" for name, value in self.parameters.items() if name != "text"]
        return f"{self.code} ({', '.join(shown)})" if shown else self.code


class InvalidInput(PhaenError):
    """What was typed cannot be taken: an amount, a year, a date or a reference that makes no sense.

    The parameter ``text`` holds what was typed, so that it can be shown beside the reason.
    """


class PlanFileError(PhaenError):
    """A file cannot be opened as a plan, or is refused: not ours, damaged, altered or too new."""


class StorageFailure(PhaenError):
    """The environment is in the way: disk full, folder read-only, file locked or gone."""


class FormatPackError(PhaenError):
    """A format pack is broken; the parameters ``file``, ``line`` and ``key`` say where."""


class ExportError(PhaenError):
    """A document cannot be made from this plan or written to that place."""


class ChangeRefused(PhaenError):
    """A change does not fit the plan file: its row is gone or differs, or a reference leads nowhere."""
