"""Zip archives that are the same bytes at any time, with entries compressed while they are made.

Python's zipfile compresses an entry as it is written, from its first byte to its last. The body of
a Word file is better served otherwise: its contents pages stand at the front but are known at the
end, and compressing takes about as long as building. So an entry here is a row of stretches, each
compressed by itself in a second thread while the next is built (zlib lets go of the interpreter
meanwhile), and put together at the end, as parallel gzip programs do: deflate streams may follow
each other when each ends on a byte (RFC 1951), and the checksum of the whole is computed from
theirs.
"""

from __future__ import annotations

import struct
import zlib
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from types import TracebackType
from typing import IO, Final, Self

_LEVEL: Final = 6
_STORED: Final = 0
_DEFLATED: Final = 8
_RAW: Final = -zlib.MAX_WBITS
_GZIP: Final = zlib.MAX_WBITS + 16
_GZIP_HEADER: Final = 10
_GZIP_END: Final = struct.Struct("<2L")
_VERSION: Final = 20
_UTF8_NAMES: Final = 0x800
_EPOCH_DATE: Final = (1 << 5) | 1
"""The first of January 1980, where the calendar of the format begins."""
_FINAL_BLOCK: Final = b"\x03\x00"
"""An empty deflate block that says it is the last."""
_CHECKSUM_POLYNOMIAL: Final = 0xEDB88320
_SHIFT_OF_A_BYTE: Final = 1 << (31 - 8)
"""The eighth power of x: what eight more bits multiply a checksum by."""
_WAITING_CHUNKS: Final = 6
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Compressed bytes ending on a byte, with checksum and length of what they were made from."""

    data: tuple[bytes, ...]
    checksum: int
    size: int


def compressed(data: bytes) -> Stretch:
    """Compress some bytes into a stretch that others may follow."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW)
    packed = (packer.compress(data), packer.flush(zlib.Z_SYNC_FLUSH))
    return Stretch(packed, zlib.crc32(data), len(data))


class BackgroundCompressor:
    """Compresses bytes in a second thread while the caller makes more of them.

    Bytes given by `add` goes into the stretch begun last; `finish` returns the stretches. Leaving
    the context lets the thread go, and drops what it has not begun with.
    """

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="compress")
        self._waiting: deque[Future[None]] = deque()
        self._stretches: list[_OpenStretch] = [_OpenStretch()]

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Let the thread go."""
        self._worker.shutdown(cancel_futures=True)

    def add(self, raw: bytes) -> None:
        """Append bytes; waits while the thread is far behind, so that memory stays flat.

        The other thread does nothing but what lets go of the interpreter, or the two would wait
        for each other: text must be encoded before.
        """
        stretch = self._stretches[-1]
        stretch.size += len(raw)
        self._waiting.append(self._worker.submit(stretch.add, raw))
        if len(self._waiting) > _WAITING_CHUNKS:
            self._waiting.popleft().result()

    def begin_stretch(self) -> None:
        """End the stretch so far and begin another."""
        self._stretches.append(_OpenStretch())

    def finish(self) -> list[Stretch]:
        """Wait until everything is compressed and return the stretches in order."""
        while self._waiting:
            self._waiting.popleft().result()
        return [stretch.close() for stretch in self._stretches]


@dataclass(slots=True)
class _OpenStretch:
    """A stretch being compressed, as a gzip stream: that way zlib keeps the checksum as it goes."""

    packer: zlib._Compress = field(
        default_factory=lambda: zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
    )
    data: list[bytes] = field(default_factory=list)
    size: int = 0

    def add(self, raw: bytes) -> None:
        self.data.append(self.packer.compress(raw))

    def close(self) -> Stretch:
        """End on a byte, and take the frame of the gzip format (RFC 1952) off again."""
        packed = b"".join([*self.data, self.packer.flush(zlib.Z_SYNC_FLUSH)])
        checksum, _ = _GZIP_END.unpack(self.packer.flush(zlib.Z_FINISH)[-_GZIP_END.size :])
        return Stretch((packed[_GZIP_HEADER:],), checksum, self.size)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the directory at the end of an archive says of an entry."""

    name: bytes
    method: int
    checksum: int
    packed: int
    size: int
    offset: int


@dataclass(slots=True)
class Archive:
    """A zip archive being written to a file, with no clock in it; at most 4 GiB."""

    file: IO[bytes]
    _entries: list[_Entry] = field(default_factory=list)
    _offset: int = 0

    def add(self, name: str, data: bytes) -> None:
        """Write an entry, compressed."""
        self.add_stretches(name, [compressed(data)])

    def add_stored(self, name: str, data: bytes) -> None:
        """Write an entry as it is, such as a picture that is compressed already."""
        self._write(name, _STORED, zlib.crc32(data), len(data), [data])

    def add_stretches(self, name: str, stretches: Iterable[Stretch]) -> None:
        """Write an entry out of stretches in order."""
        checksum = size = 0
        chunks: list[bytes] = []
        for stretch in stretches:
            if size:
                checksum = joined_checksum(checksum, stretch.checksum, stretch.size)
            else:
                checksum = stretch.checksum
            size += stretch.size
            chunks += stretch.data
        self._write(name, _DEFLATED, checksum, size, [*chunks, _FINAL_BLOCK])

    def _write(self, name: str, method: int, checksum: int, size: int, chunks: list[bytes]) -> None:
        packed = sum([len(chunk) for chunk in chunks])
        entry = _Entry(name.encode(), method, checksum, packed, size, self._offset)
        header = _LOCAL.pack(b"PK\3\4", *_description(entry), len(entry.name), 0)
        for piece in (header, entry.name, *chunks):
            self.file.write(piece)
        self._offset += len(header) + len(entry.name) + packed
        self._entries.append(entry)

    def close(self) -> None:
        """Write the directory; the file itself is left open."""
        start = self._offset
        for entry in self._entries:
            record = _CENTRAL.pack(
                b"PK\1\2",
                _VERSION,
                *_description(entry),
                len(entry.name),
                *(0, 0, 0, 0, 0),
                entry.offset,
            )
            self.file.write(record + entry.name)
            self._offset += len(record) + len(entry.name)
        count = len(self._entries)
        self.file.write(_END.pack(b"PK\5\6", 0, 0, count, count, self._offset - start, start, 0))


def _description(entry: _Entry) -> tuple[int, ...]:
    """Return the fields that an entry's own header and the directory share."""
    flags = 0 if entry.name.isascii() else _UTF8_NAMES
    return (
        _VERSION,
        flags,
        entry.method,
        0,
        _EPOCH_DATE,
        entry.checksum,
        entry.packed,
        entry.size,
    )


def joined_checksum(first: int, second: int, second_size: int) -> int:
    """Return the CRC-32 of two stretches in a row from theirs and the length of the second.

    A checksum is a polynomial; following the first by n bits multiplies it by the n-th power of x,
    which is reached by squaring, and the second is added.
    """
    shift = _SHIFT_OF_A_BYTE
    while second_size:
        if second_size & 1:
            first = _product(shift, first)
        second_size >>= 1
        shift = _product(shift, shift)
    return first ^ second


def _product(one: int, other: int) -> int:
    """Multiply two polynomials, modulo the checksum's; the highest bit holds the lowest power."""
    product = 0
    place = 1 << 31
    while one:
        if one & place:
            product ^= other
            one ^= place
        place >>= 1
        other = (other >> 1) ^ _CHECKSUM_POLYNOMIAL if other & 1 else other >> 1
    return product
