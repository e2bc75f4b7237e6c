# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Rules 3 and 5: the eight requirements, what they come to together, and the refund."""
import days
import experience
import retest
from editions import editionOn

EDUCATION = {"high_school_diploma", "high_school_transcript", "equivalency",
             "postsecondary_diploma", "postsecondary_transcript"}
RULED = ("education", "experience", "training", "resume", "employment_verification",
         "code_of_conduct")
PAID = ("fee", "deadline")
TRAINING_MONTHS = 2
TRAINING_HOURS = 3200  # hundredths
TRAINING_COURSES = 3


def cents(amount):
    whole, _, part = amount.partition(".")
    return int(whole) * 100 + int(part)


def amountOf(value):
    return "%d.%02d" % divmod(value, 100)


class Evaluation:
    """One application as the rules see it on one day."""

    def __init__(self, application, windows, asOf):
        self.application = application
        self.asOf = asOf
        self.windows = windows
        self.submitted = days.parse(application["submitted_on"])
        self.edition = editionOn(self.submitted)
        self.isRenewal = application["kind"] == "renewal"
        self.window = windows[application["window"]] if self.edition.hasWindows else None
        self.claimed = experience.claimed(application)
        self.verified = experience.verified(application)
        self.path = self.verified.path or self.claimed.path

    def hasAccepted(self, kinds):
        return any(document["review"] == "accepted" and document["kind"] in kinds
                   for document in self.application.get("documents") or [])

    def paid(self, kind, until):
        return sum(cents(payment["amount"]) for payment in self.application.get("payments") or []
                   if payment["kind"] == kind and days.parse(payment["received_on"]) <= until)

    def education(self):
        if self.application["education"]["level"] == "none":
            return "not_met"
        return "met" if self.hasAccepted(EDUCATION) else "pending"

    def experience(self):
        if self.claimed.path is None:
            return "not_met"
        return "met" if self.verified.path else "pending"

    def isDone(self, entry):
        return (entry.get("review") == "accepted" and entry.get("end")
                and days.parse(entry["end"]) <= self.submitted)

    def trainedMonths(self):
        """Of the longest completed one."""
        return max((days.wholeMonths(days.parse(entry["start"]), days.parse(entry["end"]))[0]
                    for entry in self.application.get("training") or []
                    if entry.get("kind") in ("internship", "practicum") and self.isDone(entry)
                    and entry.get("start")), default=0)

    def relatedHours(self):
        hours = sorted(experience.hundredths(entry.get("related_hours") or 0)
                       for entry in self.application.get("training") or []
                       if entry.get("kind") == "course" and self.isDone(entry))
        return sum(hours[-TRAINING_COURSES:])

    def training(self):
        if self.path != "B":
            return "not_required"
        enough = (self.trainedMonths() >= TRAINING_MONTHS
                  or self.relatedHours() >= TRAINING_HOURS)
        return "met" if enough else "pending"

    def resume(self):
        return "met" if self.hasAccepted({"resume"}) else "pending"

    def employment_verification(self):
        return "met" if experience.counting(self.application) else "pending"

    def code_of_conduct(self):
        signed = self.application.get("code_of_conduct") or {}
        if signed.get("agreed") is False:
            return "not_met"
        complete = (signed.get("agreed") is True
                    and signed.get("version") == self.edition.codeVersion
                    and self.edition.codeSections <= set(signed.get("sections") or [])
                    and (signed.get("signed_name") or "").strip() != ""
                    and signed.get("signed_on")
                    and days.parse(signed["signed_on"]) <= self.asOf)
        return "met" if complete else "pending"

    def feePaid(self):
        inTime = self.asOf
        if self.window:
            inTime = min(inTime, days.parse(self.window["application_deadline"]))
        return self.paid(self.feeKind(), inTime)

    def feeKind(self):
        return "renewal_fee" if self.isRenewal else self.edition.feeKind

    def feeNeeded(self):
        """Renewing has a fee of its own (rules 7)."""
        return self.edition.renewalFee if self.isRenewal else self.edition.fee

    def fee(self):
        if self.feePaid() >= self.feeNeeded():
            return "met"
        if self.window and self.asOf > days.parse(self.window["application_deadline"]):
            return "not_met"
        return "pending"

    def deadline(self):
        if self.window is None:
            return "not_required"
        inTime = self.submitted <= days.parse(self.window["application_deadline"])
        return "met" if inTime else "not_met"

    def outcomes(self):
        return {code: getattr(self, code)() for code in RULED + PAID}

    def refund(self):
        kind, kept = ((self.edition.refundableKind, self.edition.notRefundable)
                      if not self.isRenewal else ("renewal_fee", self.edition.renewalNotRefundable))
        left = self.paid(kind, self.asOf) - self.paid("refund", self.asOf) - kept
        return 0 if retest.sittings(self.application) else max(0, left)


def runsOf(union):
    return [[days.show(start), days.show(end), months, left]
            for start, end, months, left in union.runs]


def leftOut(found):
    """By entry and reason, the days concerned as runs."""
    return {"%d %s" % key: [[days.show(one) for one in left]] if isinstance(left, tuple)
            else [run[:2] for run in runsOf(experience.unionOf(left))]
            for key, left in found.items()}


def experienceFacts(case):
    """The arithmetic, by the names of docs/json.md."""
    missing = 0 if case.claimed.path else experience.PATH_B - case.claimed.paid.months
    result = {"path": case.path, "missing_months": missing,
              "differences": experience.differences(case.application)}
    for prefix, found in (("", case.claimed), ("verified_", case.verified)):
        result[prefix + "paid_months"] = found.paid.months
        result[prefix + "paid_left_over_days"] = found.paid.leftOver
        result[prefix + "paid_runs"] = runsOf(found.paid)
        result[prefix + "internship_months"] = found.internshipMonths
        result[prefix + "uncapped_internship_months"] = found.internship.months
        result[prefix + "internship_left_over_days"] = found.internship.leftOver
        result[prefix + "internship_runs"] = runsOf(found.internship)
        result[prefix + "left_out"] = leftOut(found.leftOut)
    return result


def otherFacts(case):
    hours = case.relatedHours()
    bySelf = [verification for verification in case.application.get("verifications") or []
              if verification["outcome"] == "accepted"
              and not experience.counts(verification, case.application)]
    return {
        "training": {"hours": hours / 100, "missing_hours": max(0, TRAINING_HOURS - hours) / 100,
                     "internship_months": case.trainedMonths()},
        "employment_verification": {"counting": len(experience.counting(case.application)),
                                    "by_self": len(bySelf)},
        "fee": {"kind": case.feeKind(), "paid": amountOf(case.feePaid()),
                "needed": amountOf(case.feeNeeded()),
                "missing": amountOf(max(0, case.feeNeeded() - case.feePaid()))},
    }


def answer(application, windows, asOf):
    """What `certdesk evaluate --json` has to say of an application, as far as the rules fix it."""
    case = Evaluation(application, windows, asOf)
    outcomes = case.outcomes()
    ruled = [outcomes[code] for code in RULED]
    eligibility = ("ineligible" if "not_met" in ruled
                   else "pending" if "pending" in ruled else "eligible")
    settled = all(outcomes[code] in ("met", "not_required") for code in PAID)
    result = {
        "external_id": application["external_id"],
        "edition": case.edition.name,
        "eligibility": eligibility,
        "approvable": eligibility == "eligible" and settled,
        "refund_due": amountOf(case.refund() if eligibility == "ineligible" else 0),
        "outcomes": outcomes,
        "experience": experienceFacts(case),
        **otherFacts(case),
    }
    if application.get("attempts"):
        result["retest"] = retest.outlook(application, windows)
    return result
