// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/testoffice.h"

#include "core/usecases/maintenance.h"
#include "core/usecases/newoffice.h"
#include "tests/support/builders.h"

#include <QFile>

namespace certdesk::tests {

namespace {

const Actor someone{QStringLiteral("Kim Lee"), QStringLiteral("kim")};

const QString& officeThatIsSetUp() {
    static const QTemporaryDir folder;
    static const QString path = [] {
        OfficeProfile profile;
        profile.office.name = QStringLiteral("Office of Examples");
        profile.office.address = {{QStringLiteral("1 Main St")},
                                  QStringLiteral("Columbus"),
                                  QStringLiteral("OH"),
                                  QStringLiteral("43004"),
                                  QStringLiteral("US")};
        profile.staff = {{QStringLiteral("Kim Lee"), QStringLiteral("Director"), true},
                         {QStringLiteral("Robin Roe"), QStringLiteral("Reviewer")}};
        QString made = folder.filePath(QStringLiteral("office.certdesk"));
        must(createOffice(made, profile, DayClock(day("2020-03-01")), someone));
        return made;
    }();
    return path;
}

} // namespace

TestOffice::TestOffice(const char* today)
    : m_path(m_folder.filePath(QStringLiteral("office.certdesk")))
    , m_source(m_folder.filePath(QStringLiteral("intake"))) {
    REQUIRE(QFile::copy(officeThatIsSetUp(), m_path));
    on(today);
}

QString TestOffice::beside(const char* name) const {
    return m_folder.filePath(QString::fromUtf8(name));
}

void TestOffice::on(const char* today) {
    m_office.reset();
    m_office = must(OfficeFile::open(m_path, std::make_shared<DayClock>(day(today)), someone));
}

std::vector<TakenApplication> TestOffice::take(const QJsonArray& applications) {
    const auto result =
        must(importApplications(*m_office, m_source.write(applications), DryRun::No));
    for (const Problem& problem : result.errors)
        FAIL(problem.path.toStdString() << ' ' << told(problem.error));
    return result.applications;
}

ApplicationId TestOffice::take(const QJsonObject& application) {
    return take(QJsonArray{application}).front().application;
}

QString TestOffice::value(const char* sql) const {
    return rows(QString::fromUtf8(sql)).value(0);
}

QStringList TestOffice::damage() {
    QStringList found;
    for (const FoundDamage& one : must(checkOffice(*m_office)))
        found << one.check + QStringLiteral(": ") + one.where + QStringLiteral(": ") + one.found;
    return found;
}

QString TestOffice::counts() const {
    return value("SELECT (SELECT count(*) FROM person) || ' people, ' || (SELECT count(*) FROM "
                 "application) || ' applications, ' || (SELECT count(*) FROM document) || "
                 "' documents, ' || (SELECT count(*) FROM document_content) || ' contents, ' || "
                 "(SELECT count(*) FROM exam_window) || ' windows, ' || (SELECT count(*) FROM "
                 "attempt) || ' attempts, ' || (SELECT entries FROM audit_head) || ' entries'");
}

} // namespace certdesk::tests
