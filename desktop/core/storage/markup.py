"""A quick look at stored rich text: does it use any tag or attribute that is not ours?

What passes can neither run anything nor fetch anything. Whether it is exactly what the sanitiser writes,
which costs much more, is for `verify`.
"""

from __future__ import annotations

import re
from typing import Final

_ATTRIBUTE: Final = r""" (?:align|alt|colspan|rowspan|start|title|width)="[^"<]*+\""""
_TAGS: Final = r"p|h4|ul|ol|li|b|i|u|sub|sup|table|tr|td|th|br"
_OUR_MARKUP: Final = re.compile(
    rf"""(?:[^<]++
        |</(?:{_TAGS})>
        |<(?:{_TAGS})(?:{_ATTRIBUTE.replace(" ", "[ ]")})*+>
        |<img[ ]src="asset:[0-9a-f]{{64}}"(?:{_ATTRIBUTE.replace(" ", "[ ]")})*+>
    )*+""",
    re.VERBOSE,
)


def uses_only_our_markup(html: str) -> bool:
    """Say whether every tag and attribute of a stored text is one that the sanitiser writes."""
    return _OUR_MARKUP.fullmatch(html) is not None
