// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/intakesource.h"

#include "tests/support/samples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace certdesk::tests {

namespace {

QString asText(const char* utf8) {
    return QString::fromUtf8(utf8);
}

QJsonValue replaced(const QJsonValue& in, const QStringList& path, const QJsonValue& value) {
    if (path.isEmpty())
        return value;
    bool isPlace = false;
    const int place = path.front().toInt(&isPlace);
    if (!isPlace) {
        QJsonObject object = in.toObject();
        object.insert(path.front(), replaced(object.value(path.front()), path.mid(1), value));
        return object;
    }
    QJsonArray list = in.toArray();
    if (place == list.size())
        list.append(replaced({}, path.mid(1), value));
    else
        list[place] = replaced(list.at(place), path.mid(1), value);
    return list;
}

} // namespace

QJsonObject anIntake(int n) {
    QByteArray json = R"({
        "external_id": "SMA-{n}", "kind": "initial", "submitted_on": "2020-03-10",
        "window": "2020-05",
        "applicant": {"external_id": "P-{n}", "given_name": "Ana", "family_name": "{family}",
            "email": "ana{n}@example.org", "employer": "Acme Supports",
            "address": {"lines": ["{n} Elm St"], "city": "Toledo", "state": "OH",
                "postal_code": "43604", "country": "US"}},
        "education": {"level": "high_school"},
        "documents": [
            {"kind": "high_school_diploma", "file": "docs/diploma.pdf", "review": "accepted"},
            {"kind": "resume", "file": "docs/resume.pdf", "review": "accepted"}],
        "experience": [{"employer": "Acme Supports", "start": "2019-03-10", "hours_per_week": 40,
            "kind": "paid", "setting": "community"}],
        "verifications": [{"verifier_email": "boss@acme.example", "employer": "Acme Supports",
            "entries": [0], "outcome": "accepted"}],
        "code_of_conduct": {"version": "2020-03", "agreed": true, "sections": [1, 2, 3],
            "signed_name": "Ana", "signed_on": "2020-03-10", "how": "online"},
        "payments": [{"kind": "exam_fee", "amount": "199.00", "received_on": "2020-03-10"}]})";
    const QByteArray number = QByteArray::number(n);
    json.replace("{n}", number);
    json.replace("{family}", n == 1 ? QByteArray("Núñez") : QByteArray(number + "th"));
    return QJsonDocument::fromJson(json).object();
}

QJsonObject anEdition() {
    QFile file(asText(":/programs/cesp/cesp-2021-01.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    QJsonObject edition = QJsonDocument::fromJson(file.readAll()).object();
    edition.insert(asText("code"), asText("ours-2022"));
    edition.insert(asText("name"), asText("Ours, 2022"));
    edition.insert(asText("effective_from"), asText("2022-01-01"));
    return edition;
}

QByteArray aConduct(const char* version) {
    QFile file(asText(":/conduct/2020-03.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    QJsonObject code = QJsonDocument::fromJson(file.readAll()).object();
    code.insert(asText("code"), asText(version));
    return asJson(code);
}

QByteArray asJson(const QJsonObject& object) {
    return QJsonDocument(object).toJson();
}

QJsonObject with(QJsonObject application, const char* path, const QJsonValue& value) {
    return replaced(application, asText(path).split(u'.'), value).toObject();
}

IntakeSource::IntakeSource(QString folder)
    : m_folder(std::move(folder)) {
    static const QByteArray diploma = pdfOf({asText("Diploma of Ana Núñez")});
    static const QByteArray resume = pdfOf({asText("Résumé of Ana Núñez")});
    put(asText("docs/diploma.pdf"), diploma);
    put(asText("docs/resume.pdf"), resume);
}

void IntakeSource::put(const QString& file, const QByteArray& bytes) const {
    const QString path = m_folder + u'/' + file;
    QDir().mkpath(QFileInfo(path).path());
    QFile target(path);
    const bool written = target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size();
    Q_ASSERT_X(written, "IntakeSource", qPrintable(path));
}

QString IntakeSource::write(const QJsonArray& applications, const QJsonArray& windows) const {
    const QString file = asText("source.json");
    put(file, QJsonDocument(QJsonObject{{asText("format"), asText("certdesk-applications")},
                                        {asText("version"), 1},
                                        {asText("windows"), windows},
                                        {asText("applications"), applications}})
                  .toJson());
    return m_folder + u'/' + file;
}

QJsonObject IntakeSource::may2020() {
    return {{asText("id"), asText("2020-05")},
            {asText("name"), asText("May 2020")},
            {asText("application_deadline"), asText("2020-04-10")},
            {asText("first_day"), asText("2020-05-01")},
            {asText("last_day"), asText("2020-05-31")}};
}

} // namespace certdesk::tests
