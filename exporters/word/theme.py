"""The theme part, which Word's format asks for: plain colours, and the document's own face."""

from __future__ import annotations

from typing import Final

from exporters.typography import Typography
from exporters.word.text import attribute
from exporters.word.xml import DECLARATION, A

_COLOURS: Final = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F3864",
    "lt2": "E7ECF3",
    "accent1": "2F5597",
    "accent2": "C55A11",
    "accent3": "7F7F7F",
    "accent4": "BF9000",
    "accent5": "2E75B6",
    "accent6": "538135",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme_part(typography: Typography) -> str:
    """Write the theme; nothing in the document looks anything up in it."""
    colours = "".join(
        [f'<a:{name}><a:srgbClr val="{rgb}"/></a:{name}>' for name, rgb in _COLOURS.items()]
    )
    face = attribute(typography.face)
    faces = f'<a:latin typeface="{face}"/><a:ea typeface=""/><a:cs typeface="{face}"/>'
    fills = _FILL * 3
    lines = "".join([f'<a:ln w="{width}">{_FILL}</a:ln>' for width in (6350, 12700, 19050)])
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{DECLARATION}<a:theme xmlns:a="{A}" name="Phaen"><a:themeElements>'
        f'<a:clrScheme name="Phaen">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Phaen"><a:majorFont>{faces}</a:majorFont>'
        f"<a:minorFont>{faces}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Phaen"><a:fillStyleLst>{fills}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
