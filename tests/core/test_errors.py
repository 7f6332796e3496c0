from __future__ import annotations

from desktop.core.errors import InvalidInput, PhaenError


def test_an_error_names_its_code_and_parameters_for_the_log() -> None:
    assert str(PhaenError("disk.full")) == "disk.full"
    assert (
        str(PhaenError("disk.full", file="a.phaen", size=3)) == "disk.full (file='a.phaen', size=3)"
    )


def test_what_was_typed_stays_out_of_the_log_and_is_there_for_the_sentence() -> None:
    error = InvalidInput("year.out_of_range", text="โครงการลับ", minimum=2400)
    assert str(error) == "year.out_of_range (minimum=2400)"
    assert "โครงการลับ" not in repr(error)
    assert error.parameters["text"] == "โครงการลับ"
    assert str(InvalidInput("amount.not_a_number", text="ลับ")) == "amount.not_a_number"
