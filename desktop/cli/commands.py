"""What each command does. They print to standard output and return the exit code; errors are raised, typed."""

from __future__ import annotations

import contextlib
import json
import os
import stat
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final

import platformdirs

from desktop.cli.sentences import one_line, sentence_of
from desktop.core.errors import InvalidInput, StorageFailure

if TYPE_CHECKING:
    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan

DONE: Final = 0
FOUND: Final = 1

_PRINTED_AT_ONCE: Final = 8192
"""Characters."""


def run(options: SimpleNamespace) -> int:
    """Run the command that was typed.

    Raises:
        PhaenError: It cannot be done; nothing was written.
        ExportError: The document cannot be written.
    """
    return _COMMANDS[options.command](options)


def _new(options: SimpleNamespace) -> int:
    from desktop.core.formats.loader import available_packs
    from desktop.core.formats.new_plan import new_annual_plan, new_plan
    from desktop.core.plan.years import parse_period, parse_year
    from desktop.core.storage.plan_file import PlanFile

    period = parse_period(options.period)
    pack_id = f"{period.start}-{period.end}"
    packs = available_packs(_own_packs())
    if pack_id not in {pack.id for pack in packs}:
        known = tuple(pack.id for pack in packs)
        raise InvalidInput("period.without_pack", text=options.period, known=known)
    pack = _pack(pack_id)
    plan = new_plan(pack, options.province, period.start, period.end, options.edition)
    if options.sample:
        plan = _sample(pack, plan, options.edition)
    for year in options.year:
        plan = plan.with_changes(new_annual_plan(plan, pack, parse_year(year)))
    PlanFile.create(options.file, plan).close()
    _say(options, "command.made", file=str(options.file))
    return DONE


def _sample(pack: FormatPack, asked: Plan, edition: str) -> Plan:
    """Return the shipped sample, when it is one of the province and years asked for."""
    import dataclasses

    from desktop.core.formats.sample import load_sample

    sample = load_sample(pack)
    of_sample = (sample.info.province, sample.info.period_start, sample.info.period_end)
    if of_sample != (asked.info.province, asked.info.period_start, asked.info.period_end):
        period = f"{sample.info.period_start}-{sample.info.period_end}"
        raise InvalidInput("sample.of_another", province=sample.info.province, period=period)
    if edition:
        sample = dataclasses.replace(
            sample, info=dataclasses.replace(sample.info, edition=asked.info.edition)
        )
    return sample


def _info(options: SimpleNamespace) -> int:
    from desktop.core.checks.completeness import completeness
    from desktop.core.formats.titles import plan_title
    from desktop.core.plan.plan import TABLE_NAMES
    from desktop.core.storage.locking import holder_of
    from desktop.core.storage.plan_file import PlanFile

    with PlanFile.open(options.file, read_only=True) as plan_file:
        plan = plan_file.read_plan(with_image_data=False)
        schema = plan_file.schema_version
    pack = _pack(plan.info.pack)
    filled = completeness(plan, pack).whole
    holder = holder_of(options.file)
    facts: dict[str, Any] = {
        "title": plan_title(plan, pack),
        "province": plan.info.province,
        "period": f"{plan.info.period_start}-{plan.info.period_end}",
        "edition": plan.info.edition,
        "pack": plan.info.pack,
        "annual_plans": [annual.fiscal_year for annual in plan.annual_plans],
        "counts": {name: len(plan.table(kind)) for kind, name in TABLE_NAMES.items()},
        "completeness": {"filled": filled.filled, "required": filled.total},
        "lock": None
        if holder is None
        else {"user": holder.user, "machine": holder.machine, "since": holder.since},
        "schema": ".".join(map(str, schema)),
    }
    if options.json:
        _print_json(facts)
    else:
        shown = facts | {
            "counts": ", ".join(f"{name} {n}" for name, n in facts["counts"].items() if n),
            "completeness": f"{filled.filled}/{filled.total}",
            "annual_plans": ", ".join(map(str, facts["annual_plans"])),
            "lock": "" if holder is None else f"{holder.user} ({holder.machine}) {holder.since}",
        }
        for name, value in shown.items():
            if value:
                print(sentence_of(f"info.{name}", {"value": value}, options.lang))
    return DONE


def _dump(options: SimpleNamespace) -> int:
    from desktop.core.plan.canonical_json import dump_plan
    from desktop.core.storage.failures import typed_errors
    from desktop.core.storage.placing import arriving

    text = dump_plan(_read(options.file))
    if options.output is None:
        _print_long(text)
    else:
        with arriving(options.output) as temporary, typed_errors(options.output):
            temporary.write_text(text, "utf-8", newline="\n")
    return DONE


def _load(options: SimpleNamespace) -> int:
    from desktop.core.plan.canonical_json import load_plan
    from desktop.core.storage.plan_file import PlanFile

    PlanFile.create(options.output, load_plan(_read_text(options.file))).close()
    _say(options, "command.made", file=str(options.output))
    return DONE


def _check(options: SimpleNamespace) -> int:
    from desktop.core.checks.finding import Language, sentence
    from desktop.core.checks.rules import check

    language = Language(options.lang)
    plan = _read(options.file)
    pack = _pack(plan.info.pack)
    findings = check(plan, pack)
    if options.json:
        _print_json(
            [
                {
                    "rule": found.rule,
                    "severity": found.severity.value,
                    "entity": found.place.record_type.__name__,
                    "id": found.place.record_id,
                    "field": found.place.field,
                    "sentence": sentence(found, pack, language),
                }
                for found in findings
            ]
        )
    else:
        for found in findings:
            severity = sentence_of(f"severity.{found.severity.value}", {}, options.lang)
            print(one_line(f"{severity}: {sentence(found, pack, language)}"))
        _say(options, "command.found" if findings else "command.found_none", count=len(findings))
    return FOUND if findings else DONE


def _export(options: SimpleNamespace) -> int:
    from desktop.core.checks.context import Context
    from desktop.core.checks.pictures import places_of_pictures
    from desktop.core.plan.digits import DigitStyle
    from desktop.core.plan.years import parse_year
    from desktop.documents.compose import compose
    from desktop.documents.request import DocumentKind, DocumentRequest
    from exporters.word.writer import write_docx

    if options.output.suffix.lower() != ".docx":
        raise InvalidInput("export.ending", text=options.output.name)
    plan = _read(options.file)
    _check_is_another(options.output, options.file)
    pack = _pack(plan.info.pack)
    not_shown: set[str] = set()
    request = DocumentRequest(
        DocumentKind(options.document),
        date=_now(),
        fiscal_year=None if options.year is None else parse_year(options.year),
        project_ids=None if options.project == "all" else (options.project,),
        digits=None if options.digits is None else DigitStyle(options.digits),
    )
    write_docx(compose(plan, pack, request, not_shown=not_shown.add), options.output)
    _say(options, "command.exported", file=str(options.output))
    for hit in places_of_pictures(Context(plan, pack), not_shown):
        _say(options, "command.picture_not_shown", **hit.parameters)
    return FOUND if not_shown else DONE


def _verify(options: SimpleNamespace) -> int:
    from desktop.core.storage.plan_file import PlanFile

    with PlanFile.open(options.file, read_only=True) as plan_file:
        problems = plan_file.verify()
    for problem in problems:
        place = " ".join(part for part in (problem.entity, problem.id, problem.field) if part)
        shown = {"place": place or problem.detail}
        print(sentence_of(f"problem.{problem.code}", shown, options.lang))
    if problems:
        _say(options, "command.problems", count=len(problems))
        return FOUND
    _say(options, "command.whole", file=str(options.file))
    return DONE


def _backup(options: SimpleNamespace) -> int:
    from desktop.core.storage.plan_file import PlanFile

    with PlanFile.open(options.file, read_only=True) as plan_file:
        plan_file.backup(options.output)
    _say(options, "command.backed_up", file=str(options.output))
    return DONE


_COMMANDS: Final[Mapping[str, Callable[[SimpleNamespace], int]]] = {
    "new": _new,
    "info": _info,
    "dump": _dump,
    "load": _load,
    "check": _check,
    "export": _export,
    "verify": _verify,
    "backup": _backup,
}


def _read(path: Path) -> Plan:
    from desktop.core.storage.plan_file import PlanFile

    with PlanFile.open(path, read_only=True) as plan_file:
        return plan_file.read_plan()


def _pack(pack_id: str) -> FormatPack:
    from desktop.core.formats.loader import load_pack

    return load_pack(pack_id, _own_packs())


def _own_packs() -> Path:
    """Return the folder in which officers keep packs of their own."""
    return Path(platformdirs.user_data_path("phaen", appauthor=False)) / "formats"


def _check_is_another(output: Path, source: Path) -> None:
    """Refuse to write a document over its own plan, whatever name or link leads there.

    Raises:
        StorageFailure: They are the same file.
    """
    with contextlib.suppress(OSError):
        if output.samefile(source):
            raise StorageFailure("file.is_the_plan", file=str(output))


def _now() -> datetime:
    """Return the time that documents bear; SOURCE_DATE_EPOCH makes them the same again (reproducible-builds.org)."""
    from datetime import UTC

    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return datetime.fromtimestamp(int(given), UTC)
    return datetime.now(UTC).astimezone()


def _read_text(path: Path) -> str:
    from desktop.core.storage.failures import typed_errors

    with typed_errors(path):
        if not stat.S_ISREG(path.stat().st_mode):
            # A pipe or a device may have no end.
            raise InvalidInput("json.not_a_plan", path="", reason="file")
        try:
            return path.read_text("utf-8-sig")
        except PermissionError:
            raise StorageFailure("file.unreadable", file=str(path)) from None
        except UnicodeDecodeError:
            raise InvalidInput("json.unreadable", path="", reason="UTF-8") from None


def _print_long(text: str) -> None:
    """Print text of any length: of a long one at once, what a reader that is gone leaves is lost without an error."""
    for start in range(0, len(text), _PRINTED_AT_ONCE):
        print(text[start : start + _PRINTED_AT_ONCE], end="")


def _print_json(value: Any) -> None:
    _print_long(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _say(options: SimpleNamespace, code: str, **parameters: object) -> None:
    print(sentence_of(code, parameters, options.lang))
