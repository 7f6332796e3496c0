"""Words of Thai text, which are written without spaces between them.

The dictionary of the segmenter is loaded at the first question, never at import: it takes longer
than the first paint of the window may.
"""

from __future__ import annotations

import re
from itertools import pairwise

from desktop.core.plan.digits import to_arabic

_UNREADABLE = re.compile("[\x00\ud800-\udfff\U000f0000]")
_BREAK_MARK = "\U000f0000"
_MAI_YAMOK = "ๆ"
_SPACE_AND_REST = re.compile(r"\s+|\S+")


def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` in order; spaces, punctuation and ๆ are none."""
    edges = word_edges(text)
    pieces = (text[start:end] for start, end in pairwise(edges))
    return tuple(piece for piece in pieces if _is_word(piece))


def word_count(text: str) -> int:
    """Return how many words ``text`` holds."""
    return len(words(text))


def break_opportunities(text: str) -> tuple[int, ...]:
    """Return the places in ``text`` where a line may end, as indices of what follows.

    A line may end after a space and between two Thai words, never before ๆ, ฯ or a closing
    bracket; the start and the end of the text are not among the places.
    """
    # Loaded late, as the first lines say.
    import thaibreak  # noqa: PLC0415

    places: list[int] = []
    position = 0
    for piece in thaibreak.lines(_readable(text), _BREAK_MARK).split(_BREAK_MARK):
        places += (position + match.end() for match in re.finditer(r"\s+", piece))
        position += len(piece)
        places.append(position)
    return tuple(place for place in dict.fromkeys(places) if 0 < place < len(text))


def word_edges(text: str) -> list[int]:
    """Return where the pieces of ``text`` begin and end, words and what stands between them alike."""
    import thaibreak  # noqa: PLC0415

    edges: list[int] = thaibreak.boundaries(_readable(text))
    # Without its binary part the segmenter finds nothing: then words are what spaces part.
    return edges or [0, *(match.end() for match in _SPACE_AND_REST.finditer(text))]


def _readable(text: str) -> str:
    """Return ``text`` as the segmenter can take it, each character in its place."""
    return _UNREADABLE.sub(" ", to_arabic(text))


def _is_word(piece: str) -> bool:
    return piece != _MAI_YAMOK and any(map(str.isalnum, piece))
