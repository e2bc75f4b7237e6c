# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Made-up applications, near the edges of every rule: the format of interchange 3, the limits of the rules.

Each section of an application is either sound or drawn wildly, so that cases of every outcome come
up, and those that only one requirement keeps from approval.
"""
import random

import days

LEVELS = ("none", "high_school", "equivalency", "associate", "bachelor", "master", "doctorate")
DOCUMENTS = ("high_school_diploma", "high_school_transcript", "equivalency",
             "postsecondary_diploma", "postsecondary_transcript", "resume", "verification_letter", "training_certificate",
             "attestation_scan", "name_evidence", "accommodation", "correspondence", "other")
REVIEWS = ("unreviewed", "accepted", "refused")
SETTINGS = ("community", "agency", "management", "school_to_work")
ALL_SETTINGS = SETTINGS + ("residential", "day_services", "segregated")
KINDS = ("paid", "internship", "practicum", "volunteer")
CONTENTS = ("supported_employment", "customized_employment", "disability_specific",
            "small_business", "ada", "benefits_counseling", "job_development", "segregated", "other")
RESULTS = ("scheduled", "passed", "failed", "no_show", "cancelled", "invalidated", "not_counted",
           "score_pending")
HOURS = (0, 0.01, 10, 19.99, 20, 20.01, 25.5, 37.5, 40, 168)
ENOUGH_HOURS = (20, 20.01, 25.5, 40, 168)
EMPLOYERS = (
    ("Acme Supports", " acme  SUPPORTS ", "Acme\u00a0Supports", "ACME Supports"),
    ("Straßen & Söhne", "STRASSEN & SÖHNE", "strassen &  söhne"),
    ("Άλφα Βοήθεια ΟΔΟΣ", "άλφα βοήθεια οδος", "ΆΛΦΑ ΒΟΉΘΕΙΑ ΟΔΟΣ"),
    ("Ünlü İş", "ünlü i\u0307ş", "ÜNLÜ İŞ"),
    ("支援 就労", "支援\u3000就労"),
)
NEAR_EMPLOYERS = ("AcmeSupports", "Acme Support", "Acme, Supports", "Stra en & Söhne",
                  "Strassen & So\u0308hne", "Unlu Is", "支援就労")
OWN_MAILS = ("ana@example.org", "Núñez@Example.org", "straße@example.org")
OTHER_MAILS = ("boss@acme.example", "ana@example.com", "", None, "   ")
EDGE_DAYS = tuple(days.parse(text) for text in (
    "2019-02-28", "2019-12-31", "2020-01-31", "2020-02-28", "2020-02-29", "2020-03-01",
    "2020-03-31", "2020-12-31", "2021-01-01", "2021-02-28", "2021-03-01", "2024-02-29"))


class Draw(random.Random):
    """Random choices in the words of a case."""

    def chance(self, share):
        return self.random() < share

    def near(self, day, reach=1):
        return day + self.randint(-reach, reach)

    def dayBetween(self, first, last):
        return self.choice([self.randint(first, last), self.monthEnd(self.randint(first, last))])

    def monthEnd(self, day):
        year, month, _ = days.parts(day)
        return days.number(year, month, days.monthLength(year, month)) + self.randint(0, 1)

    def maybe(self, share, value, other=None):
        return value if self.chance(share) else other


def windowsOf(draw):
    windows = []
    first = days.number(2019, draw.randint(1, 6), 1)
    while len(windows) < 9:
        last = first + draw.choice((0, 9, 27, 30, 45))
        windows.append({
            "id": "W%d" % len(windows), "name": "Window %d" % len(windows),
            "application_deadline": days.show(min(first - draw.choice((-5, 0, 1, 21, 60)), last)),
            "first_day": days.show(first), "last_day": days.show(last)})
        first = draw.choice((days.addMonths(first, draw.choice((1, 3, 6, 12))),
                             last + draw.choice((1, 40, 90)), draw.monthEnd(first + 60)))
    return windows


def asOfDay(draw, windows):
    deadline = days.parse(draw.choice(windows)["application_deadline"])
    return draw.choice((deadline, deadline + 1, draw.near(deadline, 40), draw.choice(EDGE_DAYS),
                        days.number(2023, 1, 1)))


class Case:
    """Draws one application for a file with these windows and this as-of day."""

    def __init__(self, seed, number, windows, asOf):
        self.draw = Draw("%s/%d" % (seed, number))
        self.number = number
        self.windows = windows
        self.asOf = asOf
        self.window = self.draw.choice(windows)
        self.deadline = days.parse(self.window["application_deadline"])
        self.submitted = self.submission()

    def submission(self):
        draw = self.draw
        if draw.chance(0.35):
            return self.deadline - draw.choice((0, 1, 30))
        return draw.choice((draw.near(self.deadline), draw.choice(EDGE_DAYS),
                            draw.dayBetween(days.number(2019, 1, 1), days.number(2022, 6, 30)),
                            draw.randint(days.number(2021, 1, 1), days.number(2022, 6, 30))))

    def sound(self, share=0.7):
        return self.draw.chance(share)

    def application(self):
        draw = self.draw
        experience = self.experience()
        result = {
            "external_id": "A-%d" % self.number,
            "kind": draw.choices(("initial", "retest", "renewal"), (6, 2, 1))[0],
            "submitted_on": days.show(self.submitted),
            "window": self.window["id"],
            "applicant": {"external_id": "P-%d" % self.number, "given_name": "Ana",
                          "family_name": "Núñez", "email": draw.maybe(0.8, OWN_MAILS[0], ""),
                          "other_emails": draw.sample(OWN_MAILS, draw.randint(0, 3))},
            "education": {"level": draw.choice(LEVELS[1:] if self.sound(0.85) else LEVELS)},
            "documents": self.documents(),
            "experience": experience,
            "training": self.training(),
            "verifications": self.verifications(experience),
            "payments": self.payments(),
            "attempts": self.attempts() if draw.chance(0.4) else [],
        }
        if draw.chance(0.93):
            result["code_of_conduct"] = self.attestation()
        return result

    def documents(self):
        draw = self.draw
        result = []
        if self.sound():
            result += [{"kind": draw.choice(DOCUMENTS[:5]), "review": "accepted"},
                       {"kind": "resume", "review": "accepted"}]
        for _ in range(draw.choice((0, 0, 1, 3))):
            result.append({"kind": draw.choice(DOCUMENTS), "review": draw.choice(REVIEWS)})
        for index, document in enumerate(result):
            document["file"] = "docs/%d.pdf" % index
        draw.shuffle(result)
        return result

    def spell(self, employer):
        return self.draw.choice(EMPLOYERS[employer])

    def span(self, start=None):
        """Days that make whole months, or miss them by a day."""
        draw = self.draw
        if start is None:
            start = draw.choice((
                draw.near(days.addMonths(self.submitted + 1, -draw.choice((2, 9, 12, 14)))),
                draw.choice(EDGE_DAYS), draw.monthEnd(self.submitted - draw.randint(0, 700)),
                self.submitted - draw.randint(0, 900), self.submitted + draw.choice((0, 1, 30))))
        length = draw.choice((1, 2, 3, 6, 8, 9, 10, 11, 12, 15))
        end = draw.choice((
            days.addMonths(start, length) - 1 + draw.randint(-1, 1), draw.near(self.submitted),
            start + draw.choice((0, 14, 15, 29, 30, 31, 60)), draw.monthEnd(start + length * 30)))
        return start, max(start, end)

    def experience(self):
        draw = self.draw
        result, last = [], None
        if self.sound(0.6):
            result.append(self.longJob())
        for _ in range(draw.choice((1, 1, 2, 2, 3, 4, 6, 9))):
            start = None
            if last is not None and draw.chance(0.5):
                start = last + draw.choice((0, 1, 2, -20, 16))
            start, last = self.span(start)
            good = self.sound(0.8)
            result.append({
                "employer": self.spell(draw.choice((0, 0, 0, 1, 2, 3, 4))), "title": "Job coach",
                "start": days.show(start),
                "end": draw.maybe(0.8, days.show(last), draw.choice(("", None))),
                "hours_per_week": draw.choice(ENOUGH_HOURS if good else HOURS),
                "kind": draw.choices(KINDS, (6, 2, 1, 0) if good else (3, 2, 1, 2))[0],
                "setting": draw.choice(SETTINGS if good else ALL_SETTINGS)})
        draw.shuffle(result)
        return result

    def longJob(self):
        """About as long as one of the paths, until today or until the application."""
        draw = self.draw
        months = draw.choice((8, 9, 9, 10, 11, 12, 12, 13))
        start = days.addMonths(self.submitted + 1, -months) + draw.choice((-1, 0, 0, 1))
        return {"employer": self.spell(0), "start": days.show(start),
                "end": days.show(draw.choice((None, self.submitted, self.submitted + 9))),
                "hours_per_week": draw.choice(ENOUGH_HOURS), "kind": "paid",
                "setting": draw.choice(SETTINGS)}

    def verifications(self, entries):
        draw = self.draw
        result = []
        if self.sound(0.5):
            result.append(self.verification(draw.choice(entries)["employer"],
                                            list(range(len(entries)))))
        for _ in range(draw.choice((0, 0, 1, 2, 3, 5))):
            entry = draw.choice(entries)
            listed = sorted(draw.sample(range(len(entries)), draw.randint(1, len(entries))))
            employer = draw.choice((entry["employer"], self.spell(0), draw.choice(NEAR_EMPLOYERS)))
            one = self.verification(employer, draw.choice((listed, [], None)))
            one["outcome"] = draw.choices(("accepted", "awaiting", "refused"), (6, 1, 1))[0]
            one["verifier_email"] = draw.choice(OTHER_MAILS + tuple(
                draw.choice((mail.upper(), " %s " % mail, mail)) for mail in OWN_MAILS))
            if draw.chance(0.5):
                self.narrow(one, entry)
            result.append(one)
        draw.shuffle(result)
        return result

    def verification(self, employer, entries):
        return {"employer": employer, "entries": entries, "outcome": "accepted",
                "verifier_email": self.draw.choice(OTHER_MAILS)}

    def narrow(self, verification, entry):
        """A verifier who confirms other days or hours than those claimed."""
        draw = self.draw
        start = days.parse(entry["start"])
        end = days.parse(entry["end"]) or self.submitted
        start = draw.maybe(0.6, start + draw.choice((-40, -1, 0, 1, 20, 200)))
        end = draw.maybe(0.6, end + draw.choice((-200, -30, -1, 0, 1, 40)))
        if start is not None and end is not None and end < start:
            start, end = end, start
        verification["start"] = days.show(start) or ""
        verification["end"] = days.show(end)
        verification["hours_per_week"] = draw.maybe(0.5, draw.choice(HOURS))

    def training(self):
        draw = self.draw
        result = []
        for _ in range(draw.choice((0, 1, 1, 2, 4, 5))):
            start, end = self.span()
            if draw.chance(0.6):
                start, end = start - 300, end - 300
            one = {"kind": draw.choice(("course", "course", "internship", "practicum")),
                   "content": draw.choice(CONTENTS),
                   "start": draw.maybe(0.8, days.show(start), ""),
                   "end": draw.maybe(0.85, days.show(end), ""),
                   "hours": 40, "review": draw.choices(REVIEWS, (1, 5, 1))[0]}
            if draw.chance(0.9):
                one["related_hours"] = draw.choice(
                    (0, 8, 10.66, 10.67, 10.67, 12, 16, 31.99, 32, 40, None))
            result.append(one)
        return result

    def attestation(self):
        draw = self.draw
        result = {"version": "2020-03", "agreed": True, "sections": [1, 2, 3],
                  "signed_name": "Ana Núñez", "how": "online",
                  "signed_on": days.show(min(self.submitted, self.asOf))}
        if not self.sound():
            key = draw.choice(("version", "agreed", "sections", "signed_name", "signed_on"))
            result[key] = draw.choice({
                "version": ("2018-01", "", "2020-03 "), "agreed": (False, None),
                "sections": ([], [1, 2], [3, 1, 2, 2], [2, 3, 4], [1, 2, 3, 4], None),
                "signed_name": ("", " ", "\u00a0\u2003", "A. Nunez"),
                "signed_on": ("", days.show(self.asOf), days.show(self.asOf + 1)),
            }[key])
        if draw.chance(0.05):
            result["agreed"], result["version"] = False, "2018-01"
        return result

    def payments(self):
        draw = self.draw
        onDemand = self.submitted >= days.number(2021, 1, 1)
        kind, fee = ("application_fee", 4000) if onDemand else ("exam_fee", 19900)
        result = []
        if self.sound():
            day = draw.choice((self.submitted, min(self.submitted, self.deadline)))
            result.append(self.payment(kind, fee, day))
        else:
            left = fee + draw.choice((-1, 0, 0, 1))
            for _ in range(draw.randint(0, 3)):
                part = draw.randint(0, left)
                result.append(self.payment(kind, part, self.payDay()))
                left -= part
            if draw.chance(0.8):
                result.append(self.payment(kind, left, self.payDay()))
        for _ in range(draw.choice((0, 0, 0, 1, 2))):
            other = draw.choice(("exam_fee", "application_fee", "sitting_fee", "sitting_fee",
                                 "renewal_fee", "refund"))
            amount = draw.choice((1, 3999, 4000, 12500, 15900, 15901, 19900, 999999999))
            result.append(self.payment(other, amount, self.payDay()))
        draw.shuffle(result)
        return result

    def payDay(self):
        draw = self.draw
        return draw.near(draw.choice((self.deadline, self.deadline, self.asOf, self.submitted)))

    def payment(self, kind, amount, day):
        return {"kind": kind, "amount": "%d.%02d" % divmod(amount, 100),
                "received_on": days.show(day)}

    def attempts(self):
        draw = self.draw
        result = []
        for _ in range(draw.choice((1, 2, 2, 3, 4, 7))):
            window = draw.choice(self.windows)
            first, last = days.parse(window["first_day"]), days.parse(window["last_day"])
            sat = draw.choice((first, last, draw.randint(first, last), draw.choice(EDGE_DAYS),
                               last + draw.choice((1, 30, 365))))
            if draw.chance(0.3) and result:
                before = days.parse(result[-1]["sat_on"])
                sat = draw.near(days.addMonths(before, draw.choice((0, 1, 12, 12, 24))))
            named = sat < days.number(2021, 1, 1) or draw.chance(0.3)
            result.append({"window": window["id"] if named else "", "sat_on": days.show(sat),
                           "result": draw.choices(RESULTS, (1, 1, 6, 1, 1, 2, 1, 2))[0]})
        return result


class File:
    """One intake file's worth of cases, and the day they are looked at."""

    def __init__(self, seed, first, count):
        draw = Draw("%s/file/%d" % (seed, first))
        self.windows = windowsOf(draw)
        self.asOf = asOfDay(draw, self.windows)
        self.applications = [Case(seed, number, self.windows, self.asOf).application()
                             for number in range(first, first + count)]
