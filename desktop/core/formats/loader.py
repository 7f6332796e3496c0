"""Finds and reads format packs: those that ship, and those of a user's own folder.

A pack is a folder of TOML files. A file that it does not hold is taken from the pack that it is based on, so
that a copy which changes one form holds only that form.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from desktop.core.errors import FormatPackError
from desktop.core.formats import validation
from desktop.core.formats.forms import FormSpec
from desktop.core.formats.pack import (
    FormatPack,
    Labels,
    Outlines,
    PackHead,
    ProjectLists,
    RuleSpec,
    Titles,
)
from desktop.core.formats.rule_shapes import RuleList
from desktop.core.formats.toml_file import TomlFile, read_toml
from desktop.core.formats.typed_toml import build
from desktop.core.formats.typography import PackTypography
from desktop.core.plan.frozen import dataclass
from resources import ROOT

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

HEAD_FILE = "pack.toml"
FORMS_FOLDER = "forms"
MODEL_PACK = "2566-2570"
"""The shipped pack whose forms hold every table, row and label that the documents fill in."""

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PackTitle:
    """A pack that can be chosen: its id, its title, and whether it stands in the user's own folder."""

    id: str
    title: str
    own: bool


@dataclass(frozen=True, slots=True)
class _Folder:
    """A pack's folder, how it is named to a person, and whether it is the user's own."""

    place: Traversable
    name: str
    own: bool

    def has(self, name: str) -> bool:
        return self.place.joinpath(*name.split("/")).is_file()

    def file(self, name: str) -> TomlFile:
        return read_toml(self.place.joinpath(*name.split("/")), f"{self.name}/{name}")


@dataclass(frozen=True, slots=True)
class _Folders:
    """The folders of a pack: its own first, then those of the packs that it is based on."""

    folders: tuple[_Folder, ...]
    head: PackHead

    def _file(self, name: str) -> TomlFile:
        holding = (folder for folder in self.folders if folder.has(name))
        return next(holding, self.folders[0]).file(name)

    def _read(self, record_type: type[T], name: str) -> tuple[TomlFile, T]:
        file = self._file(name)
        return file, build(record_type, file, file.values)

    def titles(self) -> Titles:
        return self._read(Titles, "titles.toml")[1]

    def project_lists(self) -> ProjectLists:
        return self._read(ProjectLists, "projects.toml")[1]

    def outlines(self) -> Outlines:
        file, outlines = self._read(Outlines, "outline.toml")
        validation.check_outlines(file, outlines)
        return outlines

    def labels(self) -> Labels:
        file, labels = self._read(Labels, "labels.toml")
        validation.check_names(file, labels)
        return labels

    def typography(self) -> PackTypography:
        file, typography = self._read(PackTypography, "typography.toml")
        validation.check_typography(file, typography)
        return typography

    def rules(self) -> Mapping[str, RuleSpec]:
        file, listed = self._read(RuleList, "rules.toml")
        validation.check_rules(file, listed.rules)
        return {rule.id: rule for rule in listed.rules}

    def form(self, key: str, typography: PackTypography) -> FormSpec:
        if key not in self.form_keys():
            raise KeyError(key)
        file, form = self._read(FormSpec, f"{FORMS_FOLDER}/{key}.toml")
        validation.check_form(file, key, form, typography, self.head)
        if any(folder.own for folder in self.folders):
            shipped = load_pack(MODEL_PACK)
            if key in shipped.form_keys:
                validation.check_kept(file, form, shipped.form(key))
        return form

    def form_keys(self) -> tuple[str, ...]:
        names = {
            entry.name.removesuffix(".toml")
            for folder in self.folders
            if (forms := folder.place.joinpath(FORMS_FOLDER)).is_dir()
            for entry in forms.iterdir()
            if entry.name.endswith(".toml")
        }
        return tuple(sorted(names))


def load_pack(pack_id: str, extra_folder: Path | None = None) -> FormatPack:
    """Return the pack with this id; one in the extra folder stands before a shipped one.

    A shipped pack is read file by file when first asked for. One of the user's own is read whole at
    once, so that what is broken in it is said before a plan uses it.

    Raises:
        FormatPackError: There is no such pack (`pack.not_found`), the extra folder cannot be looked into
            (`pack.folder_unreadable`), or the pack is broken: `file`, `line` and `key` say where.
    """
    folders: list[_Folder] = []
    heads: list[PackHead] = []
    wanted: str | None = pack_id
    while wanted is not None:
        folder = _find(wanted, extra_folder, passing=folders)
        file = folder.file(HEAD_FILE)
        head = build(PackHead, file, file.values)
        validation.check_head(file, head, wanted)
        folders.append(folder)
        heads.append(head)
        wanted = head.based_on or None
    pack = FormatPack(heads[0], _Folders(tuple(folders), heads[0]))
    if any(folder.own for folder in folders):
        pack.read_whole()
        _check_forms(folders[0], pack)
    return pack


def _check_forms(folder: _Folder, pack: FormatPack) -> None:
    """Check that a user's pack has every form that the documents fill in."""
    for key in load_pack(MODEL_PACK).form_keys:
        if key not in pack.form_keys:
            file = f"{folder.name}/{FORMS_FOLDER}/{key}.toml"
            raise FormatPackError("pack.unreadable", file=file, line=0, key="", reason="")


def _find(pack_id: str, extra_folder: Path | None, passing: list[_Folder]) -> _Folder:
    """Return the folder of a pack, other than those that led to it.

    The id may come from a stranger's plan file: only a plain name is looked for.
    """
    if _ID.fullmatch(pack_id):
        for root, own in _roots(extra_folder):
            folder = _Folder(root.joinpath(pack_id), f"{root.name}/{pack_id}", own)
            with _looking_into(root):
                is_there = folder.has(HEAD_FILE)
            if is_there and folder not in passing:
                return folder
    file = f"{passing[-1].name}/{HEAD_FILE}" if passing else ""
    raise FormatPackError(
        "pack.not_found", file=file, line=0, key="based_on" if passing else "", pack=pack_id
    )


@contextlib.contextmanager
def _looking_into(root: Traversable) -> Iterator[None]:
    """Turn what keeps the folder of packs from being looked into, such as a missing right, into a typed error."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FormatPackError(
            "pack.folder_unreadable", file=str(root), line=0, key="", reason=reason
        ) from error


def _roots(extra_folder: Path | None) -> Iterator[tuple[Traversable, bool]]:
    """Yield the folders of packs, the user's own first."""
    if extra_folder is not None and _is_there(extra_folder):
        yield extra_folder, True
    yield ROOT.joinpath("formats"), False


def _is_there(folder: Path) -> bool:
    """Say whether there is such a folder; one that may not be listed is an error, since packs may be in it."""
    with _looking_into(folder):
        try:
            next(folder.iterdir(), None)
        except (FileNotFoundError, NotADirectoryError):
            return False
    return True


def available_packs(extra_folder: Path | None = None) -> tuple[PackTitle, ...]:
    """Return the packs that can be chosen, by id; a broken one bears its id as title.

    What is wrong with it is said by `load_pack`.

    Raises:
        FormatPackError: The extra folder cannot be looked into (`pack.folder_unreadable`).
    """
    found: dict[str, PackTitle] = {}
    for root, own in _roots(extra_folder):
        with _looking_into(root):
            for place in root.iterdir():
                folder = _Folder(place, place.name, own)
                if _ID.fullmatch(place.name) and folder.has(HEAD_FILE):
                    title = PackTitle(place.name, _title_of(folder), own)
                    found.setdefault(place.name, title)
    return tuple(found[pack_id] for pack_id in sorted(found))


def _title_of(folder: _Folder) -> str:
    try:
        title = folder.file(HEAD_FILE).values.get("title")
    except FormatPackError:
        title = None
    return title if isinstance(title, str) else folder.place.name
