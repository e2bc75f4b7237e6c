// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"

#include "tests/support/samples.h"

#include <QJsonDocument>

#include <catch2/catch.hpp>

namespace certdesk::tests {

namespace {

constexpr auto windowsText = R"([
  {"id": "2020-05", "name": "May 2020", "application_deadline": "2020-04-10",
   "first_day": "2020-05-01", "last_day": "2020-05-31"},
  {"id": "2020-08", "name": "August 2020", "application_deadline": "2020-07-10",
   "first_day": "2020-08-01", "last_day": "2020-08-31"}])";

constexpr auto applicationText = R"({
  "kind": "initial", "submitted_on": "2020-03-10", "window": "2020-05",
  "applicant": {"address": {"lines": ["12 Elm St"], "city": "Toledo", "state": "OH",
    "postal_code": "43604", "country": "US"}},
  "education": {"level": "high_school"},
  "documents": [{"kind": "high_school_diploma", "file": "diploma.pdf", "review": "accepted"},
    {"kind": "resume", "file": "resume.docx", "review": "accepted"}],
  "experience": [{"employer": "Acme", "title": "Job coach", "start": "2019-03-10", "end": null,
    "hours_per_week": 40, "kind": "paid", "setting": "community"}],
  "training": [],
  "verifications": [{"verifier_email": "boss@acme.example", "employer": "Acme", "entries": [0],
    "outcome": "accepted"}],
  "code_of_conduct": {"version": "2020-03", "agreed": true, "sections": [1, 2, 3],
    "signed_name": "as signed", "signed_on": "2020-03-10", "how": "online"},
  "payments": [{"kind": "exam_fee", "amount": "199.00", "currency": "USD",
    "received_on": "2020-03-10"}]})";

/// `value` with what stands at `place` replaced.
QJsonValue replaced(const QJsonValue& value, const QStringList& place, const QJsonValue& by) {
    if (place.isEmpty())
        return by;
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        const int index = place.front().toInt();
        REQUIRE(index < list.size());
        list[index] = replaced(list[index], place.mid(1), by);
        return list;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = replaced(object.value(place.front()), place.mid(1), by);
    if (inner.isUndefined())
        object.remove(place.front());
    else
        object.insert(place.front(), inner);
    return object;
}

} // namespace

IntakeSource::IntakeSource()
    : m_windows(QJsonDocument::fromJson(windowsText).array()) {}

IntakeSource& IntakeSource::add(const QString& given, const QString& family) {
    m_applications.append(QJsonDocument::fromJson(applicationText).object());
    const QString number = QString::number(m_applications.size());
    return set(QStringLiteral("external_id"), QString(u"APP-" + number))
        .set(QStringLiteral("applicant.external_id"), QString(u"P-" + number))
        .set(QStringLiteral("applicant.given_name"), given)
        .set(QStringLiteral("applicant.family_name"), family)
        .set(QStringLiteral("applicant.email"), QString(u"p" + number + u"@example.org"));
}

IntakeSource& IntakeSource::set(const QString& place, const QJsonValue& value) {
    const auto last = m_applications.size() - 1;
    m_applications[last] = replaced(m_applications[last], place.split(u'.'), value);
    return *this;
}

IntakeSource& IntakeSource::setWindow(const QString& field, const QJsonValue& value) {
    m_windows[0] = replaced(m_windows[0], {field}, value);
    return *this;
}

QJsonObject IntakeSource::json() const {
    return {{QStringLiteral("format"), QStringLiteral("certdesk-applications")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("windows"), m_windows},
            {QStringLiteral("applications"), m_applications}};
}

QString IntakeSource::writeTo(const Desk& desk, const QString& name) const {
    desk.write(QStringLiteral("diploma.pdf"), pdfOf({QStringLiteral("Diploma")}));
    desk.write(QStringLiteral("resume.docx"), docxOf({QStringLiteral("Résumé")}));
    return desk.write(name, json());
}

IntakeSource fivePeople() {
    return IntakeSource()
        .add(QStringLiteral("Ana"), QStringLiteral("Núñez"))
        .add(QStringLiteral("Łukasz"), QStringLiteral("Żółć"))
        .add(QStringLiteral("小龙"), QStringLiteral("李"))
        .add(QStringLiteral("Пётр"), QStringLiteral("Петров"))
        .add(QStringLiteral("Thị"), QStringLiteral("Nguyễn"));
}

} // namespace certdesk::tests
