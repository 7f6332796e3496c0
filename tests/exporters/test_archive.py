"""The zip archives that exported files are."""

from __future__ import annotations

import io
import threading
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.archive import Archive, BackgroundCompressor, compressed, joined_checksum


@given(st.binary(max_size=3000), st.binary(max_size=3000))
def test_the_checksum_of_a_whole_follows_from_those_of_its_halves(
    first: bytes, second: bytes
) -> None:
    joined = joined_checksum(zlib.crc32(first), zlib.crc32(second), len(second))
    assert joined == zlib.crc32(first + second)


def test_any_reader_finds_the_entries_in_order_and_whole() -> None:
    file = io.BytesIO()
    archive = Archive(file)
    archive.add("first.xml", b"<a/>" * 100)
    archive.add_stored("media/image1.png", b"\x89PNG")
    archive.add("แผน.xml", "ฉะเชิงเทรา".encode())
    archive.add("empty.xml", b"")
    archive.close()
    with zipfile.ZipFile(file) as reader:
        assert reader.namelist() == ["first.xml", "media/image1.png", "แผน.xml", "empty.xml"]
        assert reader.testzip() is None
        assert reader.read("แผน.xml").decode() == "ฉะเชิงเทรา"
        assert reader.read("media/image1.png") == b"\x89PNG"
        assert reader.getinfo("first.xml").compress_size < 100
        assert {entry.date_time for entry in reader.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@given(st.lists(st.lists(st.text("กขคงa<b>", max_size=200), max_size=5), min_size=1, max_size=4))
def test_stretches_compressed_apart_read_as_one_text(stretches: list[list[str]]) -> None:
    with BackgroundCompressor() as compressor:
        for number, texts in enumerate(stretches):
            if number:
                compressor.begin_stretch()
            for text in texts:
                compressor.add(text.encode())
        packed = compressor.finish()
    file = io.BytesIO()
    archive = Archive(file)
    archive.add_stretches("body.xml", [compressed(b"<body>"), *packed, compressed(b"</body>")])
    archive.close()
    with zipfile.ZipFile(file) as reader:
        text = "".join("".join(texts) for texts in stretches)
        assert reader.read("body.xml").decode() == f"<body>{text}</body>"


def test_more_text_than_may_wait_still_comes_in_order() -> None:
    with BackgroundCompressor() as compressor:
        for number in range(200):
            compressor.add(f"{number};".encode() * 500)
        (stretch,) = compressor.finish()
    raw = zlib.decompressobj(-zlib.MAX_WBITS).decompress(b"".join(stretch.data))
    assert raw.decode() == "".join(f"{number};" * 500 for number in range(200))


def test_an_error_in_the_second_thread_reaches_the_caller(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Failing:
        def compress(self, _raw: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(zlib, "compressobj", lambda *_arguments: Failing())
    with BackgroundCompressor() as compressor:
        compressor.add(b"a")
        with pytest.raises(MemoryError):
            compressor.finish()


def test_the_second_thread_ends_with_the_work() -> None:
    def failing_work() -> None:
        with BackgroundCompressor() as compressor:
            compressor.add(b"a" * 100_000)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        failing_work()
    assert not [t for t in threading.enumerate() if t.name.startswith("compress")]
