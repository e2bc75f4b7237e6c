// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/bench/intakefile.h"

#include "tests/bench/bench.h"

#include <QDate>
#include <QDir>
#include <QFile>

#include <array>

namespace certdesk::bench {

namespace {

const QByteArray head = R"({"format": "certdesk-applications", "version": 1, "windows": [
{"id": "2020-05", "name": "May 2020", "application_deadline": "2020-04-10",
 "first_day": "2020-05-01", "last_day": "2020-05-31"}],
"applications": [
)";

const QByteArray form = R"({"external_id": "X-%1", "kind": "initial", "submitted_on": "2020-03-10",
"window": "2020-05", "applicant": {"external_id": "P-%1", "given_name": "Given%1",
"family_name": "Núñez-%1", "email": "person%1@example.org", "phone": "555-%1",
"employer": "Employer %1", "address": {"lines": ["%1 Elm Street"], "city": "Toledo", "state": "OH",
"postal_code": "43604", "country": "US"}}, "education": {"level": "high_school",
"institution": "Jefferson High School", "completed_on": "2009-06-01"},
"documents": [{"kind": "high_school_diploma", "file": "docs/%1-d.pdf", "review": "accepted"},
{"kind": "resume", "file": "docs/%1-r.docx", "review": "%2"}],
"experience": [{"employer": "Acme Supports %1", "title": "Job coach", "start": "%3", "end": null,
"hours_per_week": 40, "kind": "paid", "setting": "community"},
{"employer": "Beta %1", "title": "Aide", "start": "2018-01-10", "end": "2018-10-10",
"hours_per_week": %4, "kind": "internship", "setting": "agency"}],
"training": [{"kind": "course", "provider": "Provider", "title": "Course %1",
"content": "supported_employment", "end": "2019-05-01", "hours": 40, "related_hours": %4,
"review": "accepted"}],
"verifications": [{"verifier_name": "Boss %1", "verifier_email": "boss%1@acme.example",
"employer": "ACME  supports %1", "start": "%5", "duties": "Coaching", "outcome": "accepted",
"received_on": "2020-03-20"}],
"code_of_conduct": {"version": "2020-03", "agreed": true, "sections": [1, 2, 3],
"signed_name": "Given%1 Núñez-%1", "signed_on": "2020-03-10", "how": "online"},
"payments": [{"kind": "exam_fee", "amount": "199.00", "method": "card", "payer": "self",
"received_on": "2020-03-10"}]})";

QByteArray day(QDate value) {
    return value.toString(Qt::ISODate).toLatin1();
}

// Each share of outcomes has a period of its own, so that they mix.
QByteArray applicationText(int i) {
    constexpr auto hours = std::to_array<const char*>({"20", "32", "19.99", "40"});
    const QDate start = QDate(2018, 9, 1).addDays(i % 400);
    QByteArray text = form;
    text.replace("%1", QByteArray::number(i));
    text.replace("%2", i % 7 == 0 ? "unreviewed" : "accepted");
    text.replace("%3", day(start));
    text.replace("%4", hours[static_cast<size_t>(i) % hours.size()]);
    text.replace("%5", day(start.addDays(i % 3 == 0 ? 20 : 0)));
    return text;
}

} // namespace

QString intakeFileOf(int applications) {
    const QString path =
        QDir(workFolder()).filePath(QStringLiteral("intake-%1.json").arg(applications));
    QFile file(path);
    if (file.exists() || !file.open(QIODevice::WriteOnly))
        return path;
    file.write(head);
    for (int i = 0; i < applications; ++i)
        file.write((i > 0 ? ",\n" : "") + applicationText(i));
    file.write("]}\n");
    return path;
}

} // namespace certdesk::bench
