"""What can be typed after `phaen`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn


class UsageError(Exception):
    """What was typed is not a command of `phaen`; the text says why."""


class _Parser(argparse.ArgumentParser):
    """A parser that raises instead of printing several lines and ending the program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} ({self.prog} --help)")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read a command line.

    Raises:
        UsageError: It is not one of the commands, or an option is missing or wrong.
    """
    return _parser().parse_args(arguments)


def _file(text: str) -> Path:
    path = Path(text)
    if not path.name:
        raise argparse.ArgumentTypeError(f"{text!r} names no file")
    return path


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    common.add_argument(
        "--lang", choices=("th", "en"), default=argparse.SUPPRESS, help="language of messages"
    )
    parser = _Parser(
        prog="phaen",
        description="แผนพัฒนาจังหวัด: without a command the editor opens.",
        parents=[common],
    )
    parser.set_defaults(lang="th")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)

    def command(name: str, does: str, **file: Any) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=does, description=does, parents=[common])
        added.add_argument("file", type=_file, metavar="FILE", **file)
        return added

    new = command("new", "make a new plan")
    new.add_argument("--province", required=True, metavar="NAME")
    new.add_argument("--period", required=True, metavar="2566-2570")
    new.add_argument("--edition", default="", metavar="TEXT", help="such as ฉบับทบทวน")
    new.add_argument("--sample", action="store_true", help="fill it with the shipped sample")

    info = command("info", "title, period, edition, counts, completeness, lock, schema")
    info.add_argument("--json", action="store_true")

    dump = command("dump", "write the whole plan as canonical JSON")
    dump.add_argument(
        "-o", "--output", type=_file, metavar="OUT.json", help="standard output without it"
    )

    load = command("load", "make a plan file of canonical JSON", help="what dump wrote")
    load.add_argument("-o", "--output", type=_file, metavar="FILE", required=True)

    check = command("check", "the rules of the format pack")
    check.add_argument("--json", action="store_true")

    export = command("export", "write an official document")
    export.add_argument("--document", choices=("plan", "annual", "j1", "brief"), required=True)
    export.add_argument("--year", metavar="2568", help="fiscal year of the annual plan")
    export.add_argument("--project", default="all", metavar="ID|all", help="of the project brief")
    export.add_argument("--digits", choices=("thai", "arabic"))
    export.add_argument("-o", "--output", type=_file, metavar="OUT.docx", required=True)

    command("verify", "look for damage")

    backup = command("backup", "write a clean, verified copy")
    backup.add_argument("-o", "--output", type=_file, metavar="OUT", required=True)
    return parser
