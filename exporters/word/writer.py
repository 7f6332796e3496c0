"""Writes a Document as a .docx file."""

from __future__ import annotations

import contextlib
import gc
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from exporters.archive import BackgroundCompressor, Stretch
from exporters.document import Document, Paragraph, Section
from exporters.errors import ExportCancelled
from exporters.files import write_whole
from exporters.word.body import Body
from exporters.word.context import Context, converts_digits, digit_escape
from exporters.word.galley import Galley
from exporters.word.numbering import Numbering
from exporters.word.paragraphs import write_paragraph
from exporters.word.sections import reference, section_properties
from exporters.word.styles import styles_part
from exporters.word.template import font_table_part, settings_part
from exporters.word.text import thai_digits
from exporters.word.theme import theme_part
from exporters.word.xml import DECLARATION, WORD_NAMESPACES

if TYPE_CHECKING:
    from exporters.word.package import WordPackage

Progress: TypeAlias = Callable[[int, int], None]
Cancelled: TypeAlias = Callable[[], bool]

_STEPS_BETWEEN_REPORTS = 32
_TURN = 0.0001
"""Seconds after which a thread lets another that waits go on."""


class _Interpreter:
    """The interpreter, whose settings are the process's: the last of the exports that overlap puts them back."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._exports = 0
        self._collects = False
        self._turn = 0.0

    @contextlib.contextmanager
    def building(self) -> Iterator[None]:
        """Set it to building a document: the cycle collector rests, and threads take turns often.

        Building makes a great many objects, none of which refer back to each other, so nothing piles up meanwhile;
        but each time the collector counts them it walks the whole plan, which takes a third of the time. And the
        thread that compresses waits for its turn several times a chunk: 5 milliseconds each, a quarter of its time,
        if nothing is said.
        """
        with self._lock:
            if not self._exports:
                self._collects, self._turn = gc.isenabled(), sys.getswitchinterval()
                gc.disable()
                sys.setswitchinterval(_TURN)
            self._exports += 1
        try:
            yield
        finally:
            with self._lock:
                self._exports -= 1
                if not self._exports:
                    sys.setswitchinterval(self._turn)
                    if self._collects:
                        gc.enable()


_INTERPRETER: Final = _Interpreter()


def write_docx(
    document: Document,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write a document as a Word file at `path`, replacing a file there only when it is whole.

    `progress(done, total)` is told of blocks and table rows walked, of `Document.steps` expected;
    `cancelled()` is asked as often, and after it says yes nothing is left behind. Both are called
    on the caller's thread. The same document makes the same bytes.

    Raises ExportError (its docstring lists the codes) and ExportCancelled.
    """
    # python-docx and lxml take longer to load than the editor's window does to open.
    from exporters.word.package import WordPackage  # noqa: PLC0415

    steps = _Steps(document.steps, progress, cancelled)
    package = WordPackage(document.images)
    with _INTERPRETER.building():
        body = _assemble(document, package, steps)
    steps.report()
    write_whole(Path(path), lambda file: package.save(file, body))


def _assemble(document: Document, package: WordPackage, steps: _Steps) -> list[Stretch]:
    """Walk the document, put its parts into the package, and return its body."""
    typography = document.typography
    thai = converts_digits(document)
    title = document.properties.title
    title = thai_digits(title) if thai else title
    context = Context(
        link=package.link,
        picture=package.picture,
        numbering=Numbering(thai, typography.first_line_indent),
        labels=document.labels,
        title=title,
        thai=thai,
        escape=digit_escape(thai),
        step=steps.step,
        header_shading=typography.header_shading,
    )
    with BackgroundCompressor() as compressor:
        body = Body(context, compressor, _SectionEndings(context, package))
        body.write(document.sections)
        # Meanwhile the last of the body is compressed.
        package.fill(
            styles=styles_part(document),
            numbering=context.numbering.part(),
            settings=settings_part(document, update_fields=body.has_contents),
            font_table=font_table_part(typography),
            theme=theme_part(typography),
        )
        package.describe(document.properties, title, document.language)
        package.keep(document.custom_properties)
        return body.stretches()


@dataclass(slots=True)
class _Steps:
    """Counts blocks and rows; reports and asks only now and then, so that counting costs little."""

    total: int
    progress: Progress | None
    cancelled: Cancelled | None
    done: int = 0
    reported: int = 0

    def step(self, count: int) -> None:
        self.done += count
        if self.done - self.reported >= _STEPS_BETWEEN_REPORTS:
            self.report()

    def report(self) -> None:
        self.reported = self.done
        if self.cancelled is not None and self.cancelled():
            raise ExportCancelled
        if self.progress is not None:
            self.progress(self.done, max(self.total, self.done))


@dataclass(frozen=True, slots=True)
class _SectionEndings:
    """Writes the properties of sections, adding their headers and footers to the package."""

    context: Context
    package: WordPackage

    def __call__(self, section: Section) -> str:
        stories = [
            ("header", "default", section.header),
            ("footer", "default", section.footer),
        ]
        if section.first_page_apart:
            stories += [
                ("header", "first", section.first_header),
                ("footer", "first", section.first_footer),
            ]
        references = "".join(
            [
                reference(kind, page, self.package.header(kind, self._story(kind, section, blocks)))
                for kind, page, blocks in stories
            ]
        )
        number_format = "thaiNumbers" if self.context.thai else "decimal"
        return section_properties(section, references, number_format)

    def _story(self, kind: str, section: Section, blocks: tuple[Paragraph, ...]) -> str:
        context = replace(self.context, link=_no_link, text_width=section.page.text_width)
        style = "Header" if kind == "header" else "Footer"
        parts: list[bytes] = []
        galley = Galley(context.escape, parts.append)
        for block in blocks:
            write_paragraph(block, galley, context)
        galley.set()
        content = b"".join(parts).decode()
        content = content or f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>'
        tag = "hdr" if kind == "header" else "ftr"
        return f"{DECLARATION}<w:{tag} {WORD_NAMESPACES}>{content}</w:{tag}>"


def _no_link(_address: str) -> None:
    """Headers and footers link to nothing."""
