"""A TOML file of a pack: its values, and the line on which a key stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from desktop.core.errors import FormatPackError
from desktop.core.plan.frozen import dataclass

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Path = tuple[str | int, ...]
"""Keys and positions that lead to a value, such as ("plan", 3, "kind")."""

MAX_BYTES = 1_000_000
"""The largest file that is read; the largest that ships is a tenth of it."""

MAX_PARTS = 20
"""The most parts of a dotted key: reading one takes time that grows with their square."""

_LINE = re.compile(r"at line (\d+)")
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''.*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[\]{},=.\n]"
    r"""|[^\s\[\]{},=.#"']+""",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A TOML file that has been read."""

    name: str
    """Where it stands, as it is shown to a person."""
    text: str
    values: dict[str, Any]

    def error(self, code: str, path: Path, **parameters: object) -> FormatPackError:
        """Return the error that something is wrong at a place of the file."""
        return FormatPackError(
            code, file=self.name, line=line_of(self.text, path), key=dotted(path), **parameters
        )


def read_toml(place: Traversable, name: str) -> TomlFile:
    """Read a TOML file.

    Raises:
        FormatPackError: It is not there or cannot be read (`pack.unreadable`), or is not TOML
            (`pack.syntax`, with `reason`), or a key of it has more than `MAX_PARTS` parts (likewise).
    """
    try:
        if not place.is_file():
            raise FileNotFoundError(name)
        with place.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise OSError("too large")
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatPackError(
            "pack.unreadable", file=name, line=0, key="", reason=str(error)
        ) from error
    if (line := _line_of_endless_key(text)) is not None:
        raise FormatPackError("pack.syntax", file=name, line=line, key="", reason="key too long")
    try:
        return TomlFile(name, text, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise FormatPackError(
            "pack.syntax", file=name, line=line, key="", reason=str(error)
        ) from error


def _line_of_endless_key(text: str) -> int | None:
    """Return the line of a key of more parts than are read, if there is one."""
    # A key stands on one line, and hardly any line has so many dots.
    if all(line.count(".") < MAX_PARTS for line in text.split("\n")):
        return None
    dots, previous = 0, ""
    for token, line in _tokens(text):
        if token == ".":
            dots += 1
        elif previous != ".":
            dots = 0
        if dots >= MAX_PARTS:
            return line
        previous = token
    return None


def dotted(path: Path) -> str:
    """Return a path as a person reads it: plan[3].kind; positions count from 1."""
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).removeprefix(".")


def line_of(text: str, path: Path) -> int:
    """Return the line on which a value of valid TOML stands, or the nearest one that holds it."""
    lines = lines_of(text)
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def lines_of(text: str) -> Mapping[Path, int]:
    """Return the line of every table, key and element of valid TOML."""
    return dict(reversed(list(_Scanner(text).places())))


class _Scanner:
    """Walks over the tokens of valid TOML and says on which line each key and element stands."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._arrays: dict[Path, int] = {}

    def places(self) -> Iterator[tuple[Path, int]]:
        """Yield every path with its line, in the order of the file."""
        table: Path = ()
        while self._at < len(self._tokens):
            token, line = self._tokens[self._at]
            if token == "\n":
                self._at += 1
            elif token == "[":
                table = self._header()
                yield table, line
            else:
                yield from self._pair(table)

    def _header(self) -> Path:
        """Read a header [a.b] or [[a.b]] and return the path of its table."""
        is_array = self._tokens[self._at + 1][0] == "["
        self._at += 2 if is_array else 1
        keys = self._keys(until="]")
        self._at += 1 if is_array else 0
        path: Path = ()
        for key in keys[:-1]:
            path = (*path, key)
            if path in self._arrays:
                path = (*path, self._arrays[path])
        path = (*path, keys[-1])
        if is_array:
            self._arrays[path] = self._arrays.get(path, -1) + 1
            path = (*path, self._arrays[path])
        return path

    def _keys(self, until: str) -> list[str]:
        """Read a dotted key and the token that ends it."""
        keys = []
        while (token := self._tokens[self._at][0]) != until:
            if token != ".":
                keys.append(token.strip("\"'"))
            self._at += 1
        self._at += 1
        return keys

    def _pair(self, table: Path) -> Iterator[tuple[Path, int]]:
        """Read a key and its value."""
        line = self._tokens[self._at][1]
        path = (*table, *self._keys(until="="))
        yield path, line
        yield from self._value(path)

    def _value(self, path: Path) -> Iterator[tuple[Path, int]]:
        """Read a value: an array, an inline table, or anything up to what ends it."""
        opening = self._tokens[self._at][0]
        if opening == "[":
            yield from self._items("]", path, numbered=True)
        elif opening == "{":
            yield from self._items("}", path, numbered=False)
        else:
            while self._at < len(self._tokens) and self._tokens[self._at][0] not in "\n,]}":
                self._at += 1

    def _items(self, closing: str, path: Path, *, numbered: bool) -> Iterator[tuple[Path, int]]:
        """Read the elements of an array, or the pairs of an inline table."""
        self._at += 1
        count = 0
        while (token := self._tokens[self._at])[0] != closing:
            if token[0] in "\n,":
                self._at += 1
            elif numbered:
                yield (*path, count), token[1]
                yield from self._value((*path, count))
                count += 1
            else:
                yield from self._pair(path)
        self._at += 1


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """Yield the tokens of TOML with their lines, without comments."""
    line, counted = 1, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        if not match[0].startswith("#"):
            yield match[0], line
