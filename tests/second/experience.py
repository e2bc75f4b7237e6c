# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Rules 4: experience arithmetic. Days are looked at one by one: slow and plain."""
import collections
from dataclasses import dataclass

import days

LEAST_HOURS = 2000  # hundredths
COUNTING_KINDS = {"paid", "internship", "practicum"}
COUNTING_SETTINGS = {"community", "agency", "management", "school_to_work"}
MOST_INTERNSHIP = 3
PATH_A = 12
PATH_B = 9
DAYS_OF_A_LEFT_OVER_MONTH = 31


def hundredths(hours):
    return round(hours * 100)


def folded(text):
    return " ".join((text or "").split()).casefold()


def sameMail(one, other):
    one, other = (one or "").strip().casefold(), (other or "").strip().casefold()
    return one != "" and one == other


@dataclass
class Piece:
    """Days of one entry at so many hours a week."""
    index: int
    entry: dict
    start: int
    end: int
    hours: int

    @property
    def days(self):
        return range(self.start, self.end + 1)


@dataclass
class Union:
    """Separate runs of days, their months and what is left over."""
    runs: list
    months: int
    leftOver: int


def unionOf(dayset):
    runs = []
    for day in sorted(dayset):
        if runs and runs[-1][1] == day - 1:
            runs[-1][1] = day
        else:
            runs.append([day, day])
    measured = [(start, end, *days.wholeMonths(start, end)) for start, end in runs]
    more, leftOver = divmod(sum(run[3] for run in measured), DAYS_OF_A_LEFT_OVER_MONTH)
    return Union(measured, sum(run[2] for run in measured) + more, leftOver)


@dataclass
class Sum:
    """What one of the two passes found: claimed or verified."""
    paid: Union
    internship: Union
    leftOut: dict

    @property
    def internshipMonths(self):
        return min(self.internship.months, MOST_INTERNSHIP)

    @property
    def path(self):
        if self.paid.months + self.internshipMonths >= PATH_A:
            return "A"
        return "B" if self.paid.months >= PATH_B else None


def whyNever(entry, submitted):
    """Why an entry can't count, whoever verifies it; the first reason that holds."""
    if entry["kind"] not in COUNTING_KINDS:
        return "kind"
    if entry["setting"] not in COUNTING_SETTINGS:
        return "setting"
    if hundredths(entry["hours_per_week"]) < LEAST_HOURS:
        return "hours"
    return "after_submission" if days.parse(entry["start"]) > submitted else None


def summed(pieces):
    """Steps 2 to 4, and what they leave out: the days by entry and reason."""
    paid, internship = set(), set()
    enough = [piece for piece in pieces if piece.hours >= LEAST_HOURS]
    for piece in enough:
        (paid if piece.entry["kind"] == "paid" else internship).update(piece.days)
    result = Sum(unionOf(paid), unionOf(internship - paid), collections.defaultdict(set))
    for piece in enough:
        if piece.entry["kind"] == "paid":
            continue
        overlap = paid.intersection(piece.days)
        if overlap:
            result.leftOut[piece.index, "overlap"] |= overlap
        if result.internship.months > MOST_INTERNSHIP and piece.days:
            result.leftOut[piece.index, "internship_cap"] = set()
    return result


def entryEnd(entry, submitted):
    """Clipped to the submission date (step 1)."""
    end = days.parse(entry.get("end"))
    return submitted if end is None else min(end, submitted)


def countingEntries(application):
    submitted = days.parse(application["submitted_on"])
    return [Piece(index, entry, days.parse(entry["start"]), entryEnd(entry, submitted),
                  hundredths(entry["hours_per_week"]))
            for index, entry in enumerate(application.get("experience") or [])
            if whyNever(entry, submitted) is None]


def claimed(application):
    submitted = days.parse(application["submitted_on"])
    result = summed(countingEntries(application))
    for index, entry in enumerate(application.get("experience") or []):
        why = whyNever(entry, submitted)
        start = days.parse(entry["start"])
        if why is None:
            continue
        if start > submitted:
            result.leftOut[index, why] = (start, days.parse(entry.get("end")))
        else:
            result.leftOut[index, why] = set(range(start, entryEnd(entry, submitted) + 1))
    return result


def ownMails(application):
    applicant = application["applicant"]
    return [applicant.get("email")] + list(applicant.get("other_emails") or [])


def counts(verification, application):
    """Accepted, and not the applicant's own word."""
    return verification["outcome"] == "accepted" and not any(
        sameMail(verification.get("verifier_email"), mail) for mail in ownMails(application))


def verifies(verification, index, entry):
    listed = verification.get("entries")
    if listed:
        return index in listed
    return folded(verification["employer"]) == folded(entry["employer"])


def counting(application):
    return [(index, verification)
            for index, verification in enumerate(application.get("verifications") or [])
            if counts(verification, application)]


def confirmed(claim, verification):
    """What a verification verifies of an entry: some of its days, at the lower hours."""
    start, end, hours = claim.start, claim.end, claim.hours
    if verification.get("start"):
        start = max(start, days.parse(verification["start"]))
    if verification.get("end"):
        end = min(end, days.parse(verification["end"]))
    if verification.get("hours_per_week") is not None:
        hours = min(hours, hundredths(verification["hours_per_week"]))
    return Piece(claim.index, claim.entry, start, end, hours)


def verified(application):
    claims = countingEntries(application)
    pieces = [confirmed(claim, verification)
              for _, verification in counting(application) for claim in claims
              if verifies(verification, claim.index, claim.entry)]
    result = summed(pieces)
    for claim in claims:
        atAll, enough = set(), set()
        for piece in pieces:
            if piece.index == claim.index:
                atAll.update(piece.days)
                enough.update(piece.days if piece.hours >= LEAST_HOURS else ())
        for why, left in (("unverified", set(claim.days) - atAll), ("hours", atAll - enough)):
            if left:
                result.leftOut[claim.index, why] = left
    return result


def differences(application):
    """Where a counting verification says otherwise than the entry it verifies."""
    found = []
    for position, verification in counting(application):
        for index, entry in enumerate(application.get("experience") or []):
            if not verifies(verification, index, entry):
                continue
            for what in ("start", "end", "hours_per_week"):
                said = verification.get(what)
                wrote = None if entry.get(what) == "" else entry.get(what)
                if said not in (None, "", wrote):
                    found.append([index, position, what, wrote, said])
    return sorted(found, key=str)
