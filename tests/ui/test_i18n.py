"""English: every text of the window has one, with the same places to fill in, and the window shows it."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.cli.sentences import SENTENCES
from desktop.core.checks.context import Context
from desktop.core.formats.loader import load_pack
from desktop.ui import i18n
from desktop.ui.dates import short_date
from desktop.ui.main_window import MainWindow
from desktop.ui.status_line import StatusLine
from tests.ui.conftest import small_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.services import Services
    from desktop.ui.settings import Settings
    from desktop.ui.theme import Theme

PROJECT = Path(i18n.__file__).resolve().parents[2]
CATALOGUE = PROJECT / "resources" / "i18n" / "phaen_en.ts"

SOURCES = [PROJECT / "desktop" / "app.py", *sorted((PROJECT / "desktop" / "ui").rglob("*.py"))]
THAI = re.compile("[ก-ฺเ-๎]")

LOOKED_UP = {
    ("sentences.py", "text"),
    ("typed_sentences.py", "str(found)"),
    ("dates.py", "str(_MONTHS[number - 1])"),
}
"""What is looked up in a table of texts, each of which stands in a QT_TRANSLATE_NOOP."""

NOT_SAID = {
    *("อำเภอ", "เขต", "อ."),
    *("แผนพัฒนาจังหวัด", "แผน|พัฒนา|จังหวัด."),
    "TH SarabunIT๙",
    r"\(?(?:(\d{1,4})|[a-zA-Zก-ฮ]{1,4})[.)]",
    "[ก-๛]",
    "ตัวอย่าง แผนพัฒนาจังหวัด",
    "ๆ",
}
"""Thai that no one is told: what officers write before a district, what tries the breaking of lines,
the name of a typeface, patterns, the name of the sample's file, which is the same in every language, and the sign of
repetition, which begins no line."""


class Written(NamedTuple):
    """A text as the source asks for it, or its translation."""

    context: str
    thai: str
    told_apart: str = ""


def texts(catalogue: Path) -> dict[Written, str]:
    """Return the translations by what the source asks for; an unfinished one is empty."""
    found = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            english = message.find("translation")
            assert english is not None
            done = english.get("type") is None
            asked = Written(name, message.findtext("source", ""), message.findtext("comment", ""))
            found[asked] = (english.text or "") if done else ""
    return found


def calls(module: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Yield what asks for a translation, with the name of the class that it stands in."""

    def below(node: ast.AST, of: str) -> Iterator[tuple[str, ast.Call]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call) and asks(child):
                yield of, child
            yield from below(child, child.name if isinstance(child, ast.ClassDef) else of)

    return below(module, "")


def asks(call: ast.Call) -> bool:
    """Return whether a call asks for a translation; str.translate and QPainter's do not."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return name in {"tr", "QT_TRANSLATE_NOOP"} or (name == "translate" and len(call.args) > 1)


def literals(call: ast.Call) -> list[str | None]:
    """Return what a call is given; None for what is no literal."""
    return [
        argument.value
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        else None
        for argument in call.args
    ]


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    assert i18n.use_language(qapp, "en")
    yield
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("other", "word"),
    [
        ("(?<!แบบ)รูป(?!แบบ)", "ภาพ"),
        ("ลองใหม่", "ลองอีกครั้ง"),
        ("แผงตรวจ", "ตรวจทั้งแผน"),
        ("แผนปฏิบัติราชการ ?ปี", "แผนปฏิบัติราชการประจำปี"),
    ],
)
def test_one_thing_has_one_word_in_the_window_and_in_the_commands(other: str, word: str) -> None:
    texts = {str(text.text) for text in ET.parse(CATALOGUE).iter("source")}  # noqa: S314 - our own file
    texts |= {thai for thai, _english in SENTENCES.values()}
    assert any(word in text for text in texts)
    assert [text for text in texts if re.search(other, text)] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_text_of_a_module_is_collected_and_has_its_english(source: Path) -> None:
    known = texts(CATALOGUE)
    asked = []
    for of, call in calls(ast.parse(source.read_text(encoding="utf-8"))):
        given = literals(call)
        is_own = getattr(call.func, "attr", "") == "tr"
        if given[-1] is None and (source.name, ast.unparse(call.args[-1])) in LOOKED_UP:
            continue
        assert None not in given, f"line {call.lineno} translates what is no literal"
        asked.append(Written(*([of, *given] if is_own else given)))
    assert [one for one in asked if not known.get(one)] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_thai_stands_nowhere_but_where_it_is_translated(source: Path) -> None:
    module = ast.parse(source.read_text(encoding="utf-8"))
    translated = {id(argument) for _of, call in calls(module) for argument in call.args}
    described = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    left = {
        node.value
        for node in ast.walk(module)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and THAI.search(node.value)
        and id(node) not in translated | described
    }
    assert left - NOT_SAID == set()


def test_nothing_that_the_window_asks_for_is_missing_from_the_catalogue(tmp_path: Path) -> None:
    now = tmp_path / "now.ts"
    i18n.collect(SOURCES, now)
    asked = set(texts(now))
    assert len(asked) > 700
    assert asked == set(texts(CATALOGUE))


def test_english_holds_no_thai_letters() -> None:
    left = {one.thai for one, english in texts(CATALOGUE).items() if THAI.search(english)}
    assert left == {"ภาษาไทย"}, "only the language is called by its own name"


def test_english_fills_in_what_thai_does() -> None:
    wrong = [
        thai
        for (_context, thai, _told_apart), english in texts(CATALOGUE).items()
        if set(re.findall(r"{\w+}", thai)) != set(re.findall(r"{\w+}", english))
    ]
    assert wrong == []


def test_days_are_named_in_the_language_of_the_window(qapp: QApplication, english: None) -> None:
    assert short_date(date(2023, 8, 25)) == "25 Aug 2566"
    i18n.use_language(qapp, "th")
    assert short_date(date(2023, 8, 25)) == "25 ส.ค. 2566"


def test_the_window_speaks_english(
    qtbot: QtBot, english: None, theme: Theme, settings: Settings, services: Services
) -> None:
    window = MainWindow(settings, lambda: services)
    qtbot.addWidget(window)
    assert window.first.new_button.text() == "New Plan"
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles[0] == "&File"
    thai = re.compile("[ก-๙]")
    left = [action.text() for action in window.actions_.all() if thai.search(action.text())]
    assert left == [window.actions_.thai.text()]


def test_names_of_what_was_just_added_are_known_as_such_to_the_checks() -> None:
    fillers = Context(small_plan(), load_pack("2571-2575")).fillers
    given = ("หัวข้อใหม่", "ประเด็นใหม่", "แผนงานใหม่", "โครงการสำคัญใหม่", "โครงการใหม่")
    english = {thai: text for (_context, thai, _apart), text in texts(CATALOGUE).items()}
    for thai in given:
        assert thai in fillers
        assert english[thai] in fillers


def test_english_tells_one_word_from_several(qtbot: QtBot, english: None) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    seen = []
    for count in (0, 1, 2, 1204):
        line.show_words(count)
        seen.append(line.words.text())
    assert seen == ["0 words", "1 word", "2 words", "1,204 words"]
