// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/unit/intake_support.h"

#include <catch2/catch.hpp>

namespace certdesk::tests {

ExamWindow may2020() {
    return *ExamWindow::create({.code = QStringLiteral("2020-05"),
                                .name = QStringLiteral("May 2020"),
                                .applicationDeadline = QDate(2020, 4, 10),
                                .firstDay = QDate(2020, 5, 1),
                                .lastDay = QDate(2020, 5, 31)});
}

QByteArray exampleApplications() {
    return R"({
  "format": "certdesk-applications", "version": 1,
  "windows": [{"id": "2020-05", "name": "May 2020", "application_deadline": "2020-04-10",
    "first_day": "2020-05-01", "last_day": "2020-05-31"}],
  "applications": [{
    "external_id": "SMA-10021", "kind": "initial", "submitted_on": "2020-03-10", "window": "2020-05",
    "applicant": {"external_id": "P-778", "given_name": "Ana", "middle_name": "María",
      "family_name": "Núñez", "suffix": "Jr.", "preferred_name": "Anita", "former_names": ["Ruiz"],
      "email": "ana@example.org", "other_emails": ["work@example.org"], "phone": "555-0100",
      "employer": "Acme", "directory_opt_out": true,
      "address": {"lines": ["12 Elm St"], "city": "Toledo", "state": "OH", "postal_code": "43604",
        "country": "US"}},
    "education": {"level": "high_school", "institution": "Toledo High", "completed_on": "2009-06-01"},
    "documents": [{"kind": "high_school_diploma", "file": "docs/diploma.pdf", "review": "accepted",
        "reason": ""},
      {"kind": "resume", "file": "docs/resume.docx", "review": "unreviewed"},
      {"kind": "accommodation", "file": "docs/letter.pdf", "review": "refused", "reason": "old"}],
    "experience": [{"employer": "Acme Supports", "title": "Job coach", "start": "2019-03-10",
        "end": null, "hours_per_week": 37.25, "kind": "paid", "setting": "community"},
      {"employer": "Day Center", "start": "2018-01-01", "end": "2018-02-28", "hours_per_week": 19,
        "kind": "internship", "setting": "agency"}],
    "training": [{"kind": "course", "provider": "U", "title": "Basics", "instructor": "I",
      "content": "supported_employment", "start": "2019-04-01", "end": "2019-05-01", "hours": 40.5,
      "related_hours": 32, "review": "accepted", "reason": ""}],
    "verifications": [{"verifier_name": "Bo", "verifier_email": "boss@acme.example",
      "employer": "Acme Supports", "entries": [0, 1], "title": "Coach", "start": "2019-04-10",
      "end": "2020-02-29", "hours_per_week": 30, "duties": "Coaching\nand more", "recommended": true,
      "requested_on": "2020-03-11", "received_on": "2020-03-20", "outcome": "accepted"}],
    "code_of_conduct": {"version": "2020-03", "agreed": true, "sections": [1, 2, 3],
      "signed_name": "Ana Núñez", "signed_on": "2020-03-12", "how": "online"},
    "payments": [{"kind": "exam_fee", "amount": "199.00", "currency": "USD", "method": "card",
      "reference": "X1", "payer": "employer", "received_on": "2020-03-13"}],
    "accommodation": {"requested": true, "note": "More time"},
    "attempts": [{"window": "2020-05", "sat_on": "2020-05-12", "result": "failed"}]
  }]
})";
}

QByteArray replacedOnce(QByteArray text, const QByteArray& from, const QByteArray& to) {
    INFO("replacing " << from.toStdString());
    REQUIRE(text.count(from) == 1);
    return text.replace(from, to);
}

} // namespace certdesk::tests
