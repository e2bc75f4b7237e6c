# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Asks certdesk what it says about a file of applications."""
import json
import subprocess
import tempfile
from pathlib import Path

import days
import experience

RUN = ("first", "last", "months", "left_over_days")
LIMITS = ("path_a_months", "path_b_months", "most_internship_months", "least_hours_per_week")


class Program:
    """certdesk evaluate, as a function."""

    def __init__(self, executable):
        self.executable = str(executable)

    def evaluate(self, windows, applications, asOf):
        """The applications of the answer, by external id; those refused are missing."""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "applications.json"
            source.write_text(json.dumps({
                "format": "certdesk-applications", "version": 1, "windows": windows,
                "applications": applications}, ensure_ascii=False), encoding="utf-8")
            ran = subprocess.run(
                [self.executable, "evaluate", "--json", "--as-of", days.show(asOf), str(source)],
                capture_output=True, check=False)
        if ran.returncode not in (0, 1):
            raise RuntimeError("exit %d: %s" % (ran.returncode, ran.stderr.decode()))
        answer = json.loads(ran.stdout)
        return {one["external_id"]: told(one) for one in answer.get("applications", [])}, answer


def positionIn(place):
    """The 2 of `experience[2]`."""
    return int(place.partition("[")[2].rstrip("]"))


def joined(runs):
    """Runs of days, sorted; those that overlap or touch are one."""
    whole = experience.unionOf({day for first, last in runs
                                for day in range(days.parse(first), days.parse(last) + 1)})
    return [[days.show(run[0]), days.show(run[1])] for run in whole.runs]


def leftOut(entries):
    found = {}
    for entry in entries:
        key = "%d %s" % (positionIn(entry["entry"]), entry["why"])
        found.setdefault(key, [])
        if "first" in entry:
            found[key].append([entry["first"], entry["last"]])
    return {key: joined(runs) if all(last for _, last in runs) else runs
            for key, runs in found.items()}


def toldExperience(facts):
    result = dict(facts)
    for prefix in ("", "verified_"):
        for kind in ("paid_runs", "internship_runs"):
            result[prefix + kind] = [[run[member] for member in RUN]
                                     for run in facts[prefix + kind]]
        result[prefix + "left_out"] = leftOut(facts[prefix + "left_out"])
    result["differences"] = sorted(
        ([positionIn(one["entry"]), positionIn(one["verification"]), one["what"], one["claimed"],
          one["confirmed"]] for one in facts["differences"]), key=str)
    for limit in LIMITS:
        del result[limit]
    return result


def told(application):
    """The program's answer in the shape of eligibility.answer()."""
    criteria = {one["code"]: one for one in application["criteria"]}
    facts = {code: one["facts"] for code, one in criteria.items()}
    result = {key: application[key]
              for key in ("external_id", "edition", "eligibility", "approvable", "refund_due")}
    result["outcomes"] = {code: one["outcome"] for code, one in criteria.items()}
    result["experience"] = toldExperience(facts["experience"])
    for code, members in (("training", ("hours", "missing_hours", "internship_months")),
                          ("employment_verification", ("counting", "by_self")),
                          ("fee", ("kind", "paid", "needed", "missing"))):
        result[code] = {member: facts[code][member] for member in members}
    if "retest" in application:
        retest = application["retest"]
        result["retest"] = retest and {key: retest[key] for key in (
            "allowed_on", "period_start", "period_end", "sittings_in_period")}
    return result
