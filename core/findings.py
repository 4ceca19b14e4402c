"""Findings about somebody's data: values shown beside a field, never raised."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs; the value is the word an officer reads, in lower case."""

    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: a stable code, the field it points at ("" = all of it), a whole sentence."""

    code: str
    field: str
    message: str
    severity: Severity = Severity.KESALAHAN


def blocks(findings: Iterable[Finding]) -> bool:
    """Whether any finding forbids saving."""
    return any(finding.severity is Severity.KESALAHAN for finding in findings)
