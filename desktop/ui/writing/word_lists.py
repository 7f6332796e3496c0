"""Lists of Word in copied HTML: paragraphs that only a style calls items, made into real lists.

Word writes an item as ``<p style="mso-list:l0 level2 lfo1">``, with the bullet or number as text between
``<![if !supportLists]>`` and ``<![endif]>``.
"""

from __future__ import annotations

import html
import re
from typing import Final

from desktop.core.plan.digits import to_arabic
from desktop.ui.writing.lines import Line, html_of

_LIST: Final = re.compile(r"mso-list:\s*l(\d{1,6})\s+level(\d)\s+lfo(\d{1,6})")
_MARK_BEGINS: Final = "<![if !supportLists]>"
_MARK_ENDS: Final = "<![endif]>"
_NUMBER: Final = re.compile(r"\(?(?:(\d{1,4})|[a-zA-Zก-ฮ]{1,4})[.)]")
_TAG: Final = re.compile(r"<[^>]*>")


def with_real_lists(source: str) -> str:
    """Return the HTML with Word's items as lists; any other HTML as it is."""
    if "mso-list:" not in source:
        return source
    pieces: list[str] = []
    items: list[Line] = []
    position = 0
    while (opening := source.find("<p", position)) >= 0:
        end_of_tag = source.find(">", opening)
        closing = source.find("</p>", end_of_tag)
        if end_of_tag < 0 or closing < 0:
            break
        between, found = source[position:opening], _LIST.search(source[opening:end_of_tag])
        if items and (found is None or between.strip()):
            pieces.append(html_of(items))
            items = []
        pieces.append(between)
        if found is None:
            pieces.append(source[opening : closing + len("</p>")])
        else:
            items.append(_item(source[end_of_tag + 1 : closing], found))
        position = closing + len("</p>")
    return "".join((*pieces, html_of(items), source[position:]))


def _item(content: str, found: re.Match[str]) -> Line:
    begin, end = content.find(_MARK_BEGINS), content.find(_MARK_ENDS)
    mark = ""
    if 0 <= begin < end:
        mark = html.unescape(_TAG.sub("", content[begin + len(_MARK_BEGINS) : end])).strip()
        content = content[:begin] + content[end + len(_MARK_ENDS) :]
    number = _NUMBER.match(to_arabic(mark))
    level = int(found[2])
    return Line(
        content,
        content,
        list_id=1 + int(found[3]) * 10 + level,
        depth=level,
        ordered=number is not None,
        start=int(number[1]) if number is not None and number[1] else 1,
    )
