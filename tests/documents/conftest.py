"""Fixtures of the tests of composed documents."""

from __future__ import annotations

import pytest

from desktop.core.formats.loader import load_pack
from desktop.core.formats.pack import FormatPack
from desktop.core.plan.plan import Plan
from tests.documents.reading import official, with_outline
from tests.plans import filled_plan, tiny_plan


@pytest.fixture(scope="session")
def pack() -> FormatPack:
    return load_pack("2566-2570")


@pytest.fixture(scope="session")
def next_pack() -> FormatPack:
    return load_pack("2571-2575")


@pytest.fixture
def empty(pack: FormatPack) -> Plan:
    return official(pack=pack, annual=2568)


@pytest.fixture
def tiny(pack: FormatPack) -> Plan:
    return with_outline(tiny_plan(), pack, annual=2568)


@pytest.fixture(scope="session")
def filled(pack: FormatPack) -> Plan:
    """Rows of every kind in the official outline."""
    return with_outline(filled_plan(6), pack)
