"""What can be typed after `phaen`, and the reading of it.

argparse speaks English alone, and its refusals are sentences; here each is a code, as every error is, so that
the one table of the commands says it in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Final, NamedTuple

from desktop.core.errors import InvalidInput


class UsageError(InvalidInput):
    """What was typed is not a command of `phaen`; the parameter `help` is what shows how it is used."""


class Option(NamedTuple):
    """An option of a command."""

    name: str
    """Two dashes and a word."""
    value: str = ""
    """What stands for its value in the help; empty for a switch."""
    needed: bool = False
    choices: tuple[str, ...] = ()
    """What its value may be; empty when it may be anything."""
    default: str | None = None
    short: str = ""
    """One dash and a letter."""
    names_file: bool = False
    repeats: bool = False
    """It may be typed several times; its value is all that was typed, in that order."""

    @property
    def as_typed(self) -> str:
        """What is typed: its name or letter, and what stands for the value."""
        return f"{self.short or self.name} {self.value}".rstrip()


class Command(NamedTuple):
    """What may follow the word of a command."""

    file: str
    """What stands for its file in the help."""
    options: tuple[Option, ...] = ()


LANGUAGE: Final = Option("--lang", "th|en", choices=("th", "en"), default="th")
HELP: Final = Option("--help", short="-h")
_EVERYWHERE: Final = (LANGUAGE, HELP)
_JSON: Final = Option("--json")


def _output(value: str, *, needed: bool = True) -> Option:
    return Option("--output", value, needed, short="-o", names_file=True)


COMMANDS: Final[Mapping[str, Command]] = {
    "new": Command(
        "FILE",
        (
            Option("--province", "NAME", needed=True),
            Option("--period", "2566-2570", needed=True),
            Option("--edition", "TEXT", default=""),
            Option("--year", "2568", repeats=True),
            Option("--sample"),
        ),
    ),
    "info": Command("FILE", (_JSON,)),
    "dump": Command("FILE", (_output("OUT.json", needed=False),)),
    "load": Command("IN.json", (_output("FILE"),)),
    "check": Command("FILE", (_JSON,)),
    "export": Command(
        "FILE",
        (
            Option(
                "--document",
                "plan|annual|j1|brief",
                needed=True,
                choices=("plan", "annual", "j1", "brief"),
            ),
            Option("--year", "2568"),
            Option("--project", "ID|all", default="all"),
            Option("--digits", "thai|arabic", choices=("thai", "arabic")),
            _output("OUT.docx"),
        ),
    ),
    "verify": Command("FILE"),
    "backup": Command("FILE", (_output("OUT"),)),
}

EDITOR: Final = (LANGUAGE, Option("--measure-start"))
"""What may be typed without a command, besides a plan file; the second is for benchmarks."""


def parse(arguments: Sequence[str]) -> SimpleNamespace:
    """Read the command line of a command: `command`, `file`, and an attribute for each option.

    With `help`, nothing else needs to be there; `command` is empty when none was named.

    Raises:
        UsageError: It is not one of the commands, or an option is missing or wrong.
    """
    name = command_word(arguments)
    if name is None or name not in COMMANDS:
        read = _Reading(_EVERYWHERE, "phaen --help")
        read.take(arguments)
        if read.words:
            raise UsageError("command.unknown", text=read.words[0], known=COMMANDS)
        return SimpleNamespace(command="", **read.values())
    command, place = COMMANDS[name], arguments.index(name)
    read = _Reading((*command.options, *_EVERYWHERE), f"phaen {name} --help")
    read.take([*arguments[:place], *arguments[place + 1 :]])
    if not read.is_given(HELP):
        read.check_whole(command.file)
    return SimpleNamespace(command=name, file=Path(*read.words), **read.values())


def check_editor(arguments: Sequence[str]) -> None:
    """Look at a command line without a command.

    Raises:
        UsageError: It holds an option that the editor does not know, or more than one file.
    """
    read = _Reading(EDITOR, "phaen --help")
    read.take(arguments)
    if len(read.words) > 1:
        raise UsageError("usage.too_many", text=read.words[1], help=read.help)


def command_word(arguments: Sequence[str]) -> str | None:
    """Return the first word that is neither an option nor the value of `--lang`."""
    for position, argument in enumerate(arguments):
        if not argument.startswith("-") and (
            position == 0 or arguments[position - 1] != LANGUAGE.name
        ):
            return argument
    return None


class _Reading:
    """Reads arguments one by one; says what is wrong as soon as it is seen."""

    def __init__(self, options: Sequence[Option], help_: str) -> None:
        self.words: list[str] = []
        self.help = help_
        self._options = options
        self._given: dict[str, list[str]] = {}

    def take(self, arguments: Sequence[str]) -> None:
        """Part arguments into words, and options with their values."""
        rest = iter(arguments)
        for argument in rest:
            if argument == "--":
                self.words.extend(rest)
            elif argument.startswith("-"):
                self._take_option(argument, rest)
            else:
                self.words.append(argument)

    def _take_option(self, argument: str, rest: Iterator[str]) -> None:
        option, value = self._named(argument)
        if not option.value:
            if value is not None:
                raise self._refusal("usage.value_unwanted", option=option.name, text=value)
            value = ""
        elif value is None:
            value = next(rest, None)
            if value is None or (value.startswith("-") and value != "-"):
                raise self._refusal("usage.value_missing", option=option.as_typed)
        if option.choices and value not in option.choices:
            known = option.choices
            raise self._refusal("usage.choice", option=option.name, text=value, known=known)
        if option.names_file:
            _check_file_name(value, self.help)
        self._given.setdefault(option.name, []).append(value)

    def _named(self, argument: str) -> tuple[Option, str | None]:
        """Return the option that an argument names, and the value that it holds itself, if any."""
        for option in self._options:
            if argument in (option.name, option.short):
                return option, None
            if argument.startswith(f"{option.name}="):
                return option, argument.removeprefix(f"{option.name}=")
            if option.short and option.value and argument.startswith(option.short):
                return option, argument.removeprefix(option.short).removeprefix("=")
        raise self._refusal("usage.unknown_option", text=argument)

    def _refusal(self, code: str, **parameters: object) -> UsageError:
        return UsageError(code, help=self.help, **parameters)

    def is_given(self, option: Option) -> bool:
        """Say whether an option was typed."""
        return option.name in self._given

    def check_whole(self, file: str) -> None:
        """Check that there is one file, named by something, and every option that is needed.

        Raises:
            UsageError: Something is missing, or too much, or the name of the file names none.
        """
        missing = [] if self.words else [file]
        missing += [
            option.as_typed
            for option in self._options
            if option.needed and not self.is_given(option)
        ]
        if missing:
            raise self._refusal("usage.missing", known=missing)
        if len(self.words) > 1:
            raise self._refusal("usage.too_many", text=self.words[1])
        _check_file_name(self.words[0], self.help)

    def values(self) -> dict[str, object]:
        """Return the value of each option by its word: text, texts, a path, or whether a switch was typed."""
        return {option.name.removeprefix("--"): self._value(option) for option in self._options}

    def _value(self, option: Option) -> object:
        if not option.value:
            return self.is_given(option)
        given = self._given.get(option.name, [])
        if option.repeats:
            return tuple(given)
        value = given[-1] if given else option.default
        return Path(value) if option.names_file and value is not None else value


def _check_file_name(text: str, help_: str) -> None:
    if not Path(text).name:
        raise UsageError("usage.no_file_name", text=text, help=help_)
