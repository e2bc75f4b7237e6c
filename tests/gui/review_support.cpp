// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/gui/review_support.h"

#include "core/usecases/importapplications.h"
#include "core/usecases/newoffice.h"
#include "tests/support/samples.h"
#include "ui/widgets/pageview.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <catch2/catch.hpp>

namespace certdesk::tests {

namespace {

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

QJsonObject documentOf(const char* kind, const QString& file, const char* review) {
    return {{u"kind"_qs, QLatin1StringView(kind)},
            {u"file"_qs, file},
            {u"review"_qs, QLatin1StringView(review)}};
}

QJsonObject applicationOf(const QTemporaryDir& folder, const Applicant& applicant) {
    const QString id = QLatin1StringView(applicant.id);
    const QString name =
        QString::fromUtf8(applicant.given) % u' ' % QString::fromUtf8(applicant.family);
    write(folder.filePath(QString(id % u"-diploma.pdf")),
          applicant.diploma.isEmpty() ? pdfOf({u"Diploma of "_qs % name, u"Reverse"_qs})
                                      : applicant.diploma);
    QJsonArray documents{
        documentOf("high_school_diploma", QString(id % u"-diploma.pdf"), applicant.review)};
    if (applicant.hasResume) {
        write(folder.filePath(QString(id % u"-resume.pdf")), pdfOf({u"Résumé of "_qs % name}));
        documents << documentOf("resume", QString(id % u"-resume.pdf"), applicant.review);
    }
    return {{u"external_id"_qs, id},
            {u"kind"_qs, u"initial"_qs},
            {u"submitted_on"_qs, u"2020-03-10"_qs},
            {u"window"_qs, u"2020-05"_qs},
            {u"applicant"_qs,
             QJsonObject{{u"external_id"_qs, QString(u"P-" % id)},
                         {u"given_name"_qs, QString::fromUtf8(applicant.given)},
                         {u"family_name"_qs, QString::fromUtf8(applicant.family)},
                         {u"email"_qs, QString(id.toLower() % u"@example.org")},
                         {u"address"_qs, QJsonObject{{u"lines"_qs, QJsonArray{u"12 Elm St"_qs}},
                                                     {u"city"_qs, u"Toledo"_qs},
                                                     {u"state"_qs, u"OH"_qs},
                                                     {u"postal_code"_qs, u"43604"_qs},
                                                     {u"country"_qs, u"US"_qs}}}}},
            {u"education"_qs, QJsonObject{{u"level"_qs, u"high_school"_qs}}},
            {u"documents"_qs, documents},
            {u"experience"_qs, QJsonArray{QJsonObject{{u"employer"_qs, u"Acme Supports"_qs},
                                                      {u"title"_qs, u"Job coach"_qs},
                                                      {u"start"_qs, u"2018-03-10"_qs},
                                                      {u"hours_per_week"_qs, 40},
                                                      {u"kind"_qs, u"paid"_qs},
                                                      {u"setting"_qs, u"community"_qs}}}},
            {u"verifications"_qs,
             QJsonArray{QJsonObject{{u"employer"_qs, u"Acme Supports"_qs},
                                    {u"verifier_email"_qs, u"boss@acme.example"_qs},
                                    {u"outcome"_qs, u"accepted"_qs}}}},
            {u"code_of_conduct"_qs, QJsonObject{{u"version"_qs, u"2020-03"_qs},
                                                {u"agreed"_qs, true},
                                                {u"sections"_qs, QJsonArray{1, 2, 3}},
                                                {u"signed_name"_qs, name},
                                                {u"signed_on"_qs, u"2020-03-10"_qs}}},
            {u"payments"_qs, QJsonArray{QJsonObject{{u"kind"_qs, u"exam_fee"_qs},
                                                    {u"amount"_qs, u"199.00"_qs},
                                                    {u"received_on"_qs, u"2020-03-10"_qs}}}}};
}

QString worker(const char* name) {
    return QCoreApplication::applicationDirPath() % u'/' % QLatin1StringView(name);
}

} // namespace

QString writeApplications(const QTemporaryDir& folder, const std::vector<Applicant>& applicants) {
    QJsonArray applications;
    for (const Applicant& applicant : applicants)
        applications << applicationOf(folder, applicant);
    const QJsonObject source{
        {u"format"_qs, u"certdesk-applications"_qs},
        {u"version"_qs, 1},
        {u"windows"_qs, QJsonArray{QJsonObject{{u"id"_qs, u"2020-05"_qs},
                                               {u"name"_qs, u"May 2020"_qs},
                                               {u"application_deadline"_qs, u"2020-04-10"_qs},
                                               {u"first_day"_qs, u"2020-05-01"_qs},
                                               {u"last_day"_qs, u"2020-05-31"_qs}}}},
        {u"applications"_qs, applications}};
    const QString path = folder.filePath(u"applications.json"_qs);
    write(path, QJsonDocument(source).toJson());
    return path;
}

ReviewProgram::ReviewProgram(const std::vector<Applicant>& applicants, const char* workerName)
    : clock(std::make_shared<DayClock>(QDate(2020, 3, 24)))
    , program(interaction, clock, folder.filePath(u"settings.ini"_qs), worker(workerName))
    , window(program.window())
    , workbench(program.workbench())
    , actions(workbench.actions())
    , robot(window) {
    const QString path = folder.filePath(u"office.certdesk"_qs);
    OfficeProfile profile{.office = {.name = u"Harbor Office"_qs},
                          .staff = {{.name = u"Dana Reyes"_qs}, {.name = u"Sam Okoro"_qs}}};
    REQUIRE(createOffice(path, profile, *clock, {u"Dana Reyes"_qs, u"dana"_qs}));
    {
        const auto office = OfficeFile::open(path, clock, {u"Dana Reyes"_qs, u"dana"_qs});
        REQUIRE(office);
        if (!applicants.empty())
            REQUIRE(importApplications(**office, writeApplications(folder, applicants), DryRun::No)
                        ->imported == static_cast<int>(applicants.size()));
    }
    window.resize(1280, 860);
    window.show();
    static_cast<void>(QTest::qWaitForWindowActive(&window));
    window.openFile(path);
    workbench.go(u"applications"_qs);
    workbench.office().setActor({u"Dana Reyes"_qs, u"dana"_qs});
}

ReviewProgram::~ReviewProgram() {
    window.close();
}

void ReviewProgram::open(const QString& externalId) {
    const auto application = findApplication(workbench.office(), externalId);
    REQUIRE(application);
    workbench.go(u"review"_qs, *application);
    robot.waitFor([&] { return robot.sees(u"caseNameLabel"_qs); }, "the case");
}

CaseView ReviewProgram::caseOf(const QString& externalId) {
    const auto application = findApplication(workbench.office(), externalId);
    REQUIRE(application);
    auto view = openCase(workbench.office(), *application);
    REQUIRE(view);
    return *std::move(view);
}

ApplicationId ReviewProgram::idOf(const char* externalId) {
    return caseOf(QString::fromUtf8(externalId)).record.application.id;
}

Stage ReviewProgram::stageOf(const char* externalId) {
    return caseOf(QString::fromUtf8(externalId)).record.application.value.stage;
}

bool ReviewProgram::showsPages() {
    return robot.sees(u"pageView"_qs) && robot.find<PageView>(u"pageView"_qs).pageCount() > 0;
}

void ReviewProgram::waitForDialog(const QString& objectName, bool isOpen) {
    robot.waitFor([&] { return robot.sees(objectName) == isOpen; },
                  qPrintable(objectName % (isOpen ? u" to open" : u" to close")));
    if (!isOpen) {
        // There is no window manager that gives the turn back.
        window.activateWindow();
        robot.waitFor([&] { return QApplication::activeWindow() == &window; }, "the window's turn");
        return;
    }
    auto& dialog = robot.find<QDialog>(objectName);
    dialog.activateWindow();
    robot.waitFor([&] { return QApplication::activeWindow() == &dialog; }, "the dialog's turn");
}

} // namespace certdesk::tests
