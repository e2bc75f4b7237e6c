# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Rules 2: the editions that ship. Stated anew, so that a slip in the program's data shows."""
from dataclasses import dataclass

import days


@dataclass(frozen=True)
class Edition:
    name: str
    effective: int
    hasWindows: bool
    feeKind: str
    fee: int
    refundableKind: str
    notRefundable: int
    sittingsPerPeriod: int = 2
    periodMonths: int = 12
    renewalFee: int = 12500
    renewalNotRefundable: int = 3125
    waitDays: int = 0
    codeVersion: str = "2020-03"
    codeSections: frozenset = frozenset({1, 2, 3})


EDITIONS = (
    Edition(name="cesp-2020-03", effective=days.number(2020, 3, 1), hasWindows=True,
            feeKind="exam_fee", fee=19900, refundableKind="exam_fee", notRefundable=4000),
    Edition(name="cesp-2021-01", effective=days.number(2021, 1, 1), hasWindows=False,
            feeKind="application_fee", fee=4000, refundableKind="sitting_fee", notRefundable=0,
            waitDays=30),
)


def editionOn(day):
    """The edition in force on a day; the first one also before it."""
    begun = [edition for edition in EDITIONS if edition.effective <= day]
    return begun[-1] if begun else EDITIONS[0]
