// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/lists.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/samples.h"
#include "tests/support/testoffice.h"

#include <QFile>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

using List = QJsonArray;

/// "applications[0].documents[1].file wrong_document_type"
QStringList told(const std::vector<Problem>& problems) {
    QStringList lines;
    for (const Problem& problem : problems)
        lines << problem.path + u' ' + QString(wordOf(problem.error.code));
    return lines;
}

ApplicationsImport takeIn(TestOffice& office, const List& applications,
                          DryRun dryRun = DryRun::No) {
    return must(importApplications(*office, office.source().write(applications), dryRun));
}

} // namespace

TEST_CASE("A sound application is taken in whole, with its documents") {
    TestOffice office;
    const auto result = takeIn(office, {anIntake()});
    CHECK(result.imported == 1);
    CHECK(result.refused == 0);
    CHECK(told(result.errors) == QStringList());
    CHECK(told(result.warnings) == QStringList());
    REQUIRE(result.applications.size() == 1);
    CHECK(result.applications[0].externalId == u"SMA-1");

    const CaseView view = must(openCase(*office, result.applications[0].application));
    CHECK(view.report.approvable);
    CHECK(view.record.application.value.stage == Stage::Intake);
    CHECK(view.record.application.value.edition == u"cesp-2020-03");
    CHECK(view.record.application.value.origin.kind == OriginKind::Imported);
    CHECK(view.record.application.value.origin.place == u"source.json: applications[0]");
    CHECK(view.record.window->name() == u"May 2020");
    REQUIRE(view.record.documents.size() == 2);
    const auto& diploma = view.record.documents[0];
    CHECK(diploma.value.mediaType == MediaType::Pdf);
    CHECK(must(documentContent(*office, diploma.id)).startsWith("%PDF-"));
    CHECK(must(documentContent(*office, diploma.id)).size() == diploma.value.bytes);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("What another application of someone known says differently is told and left out") {
    const auto another = [](const char* path, const char* value) {
        return with(with(anIntake(), "external_id", QStringLiteral("SMA-1b")), path,
                    QString::fromUtf8(value));
    };
    const auto [path, value, where] = GENERATE(table<const char*, const char*, const char*>({
        {"applicant.family_name", "García", "family_name"},
        {"applicant.email", "new@example.org", "email"},
        {"applicant.phone", "555-0199", "phone"},
        {"applicant.address.city", "Akron", "address"},
    }));
    const auto expected = [where = QString::fromUtf8(where)](int position) {
        return QStringList{QStringLiteral("applications[%1].applicant.%2 stays_as_on_file")
                               .arg(position)
                               .arg(where)};
    };
    TestOffice office;
    CHECK(told(takeIn(office, {anIntake(), another(path, value)}, DryRun::Yes).warnings) ==
          expected(1));
    office.take(anIntake());
    const ApplicationsImport result = takeIn(office, {another(path, value)});
    CHECK(result.imported == 1);
    CHECK(told(result.warnings) == expected(0));
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A second application that says the same of its applicant needs no word") {
    TestOffice office;
    const QJsonObject same = with(with(anIntake(), "external_id", QStringLiteral("SMA-1b")),
                                  "applicant.email", QStringLiteral("ANA1@example.org"));
    CHECK(told(takeIn(office, {anIntake(), same}).warnings) == QStringList());
}

TEST_CASE("What a verification lists are the stored entries, whatever their numbers") {
    TestOffice office;
    office.take(anIntake(2));
    QJsonObject application =
        with(anIntake(), "experience.1",
             QJsonObject{{QStringLiteral("employer"), QStringLiteral("Other")},
                         {QStringLiteral("start"), QStringLiteral("2018-01-01")},
                         {QStringLiteral("hours_per_week"), 40},
                         {QStringLiteral("kind"), QStringLiteral("paid")},
                         {QStringLiteral("setting"), QStringLiteral("agency")}});
    application = with(application, "verifications.0.entries", List{1, 0});
    const CaseView view = must(openCase(*office, office.take(application)));
    REQUIRE(view.record.experience.size() == 2);
    CHECK(view.record.verifications[0].value.entries ==
          std::vector{view.record.experience[1].id, view.record.experience[0].id});
    SECTION("an entry that there is not refuses the application") {
        const auto result = takeIn(office, {with(anIntake(3), "verifications.0.entries", List{1})});
        CHECK(result.refused == 1);
        CHECK(told(result.errors)
                  .value(0)
                  .startsWith(u"applications[0].verifications[0].entries[0]"));
    }
}

TEST_CASE("A wrong application is refused whole, with its place; the others are taken in") {
    TestOffice office;
    const auto [path, value, place] = GENERATE(table<const char*, QJsonValue, const char*>({
        {"experience.0.start", QStringLiteral("2019-02-30"), "experience[0].start"},
        {"experience.0.end", QStringLiteral("2018-01-01"), "experience[0].end"},
        {"experience.0.hours_per_week", 169, "experience[0].hours_per_week"},
        {"kind", QStringLiteral("first"), "kind"},
        {"window", QStringLiteral("2031-05"), "window"},
        {"payments.0.amount", QStringLiteral("-1.00"), "payments[0].amount"},
        {"applicant.family_name", QStringLiteral("Nú\nñez"), "applicant.family_name"},
        {"documents.0.review", 1, "documents[0].review"},
        {"education.level", QJsonValue::Null, "education.level"},
        {"documents.1.file", QStringLiteral("docs/absent.pdf"), "documents[1].file"},
    }));
    CAPTURE(path);
    const auto result = takeIn(office, {with(anIntake(1), path, value), anIntake(2)});
    CHECK(result.refused == 1);
    CHECK(result.imported == 1);
    REQUIRE(result.errors.size() == 1);
    CHECK(result.errors[0].path.toStdString() == std::string("applications[0].") + place);
    CHECK(result.errors[0].about.endsWith(u"(SMA-1)"));
    CHECK(office.value("SELECT group_concat(external_id) FROM application") == u"SMA-2");
    CHECK(office.value("SELECT count(*) FROM person") == u"1");
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Documents stay inside the source's folder") {
    TestOffice office;
    const IntakeSource& source = office.source();
    REQUIRE(QFile::copy(source.folder() + QStringLiteral("/docs/diploma.pdf"),
                        office.beside("outside.pdf")));
    REQUIRE(QFile::link(office.beside("outside.pdf"),
                        source.folder() + QStringLiteral("/docs/link.pdf")));
    REQUIRE(QFile::link(office.beside(""), source.folder() + QStringLiteral("/up")));
    REQUIRE(QFile::link(source.folder() + QStringLiteral("/docs/diploma.pdf"),
                        source.folder() + QStringLiteral("/docs/inside.pdf")));
    const auto outcome = [&](const QString& file) {
        return told(
                   takeIn(office, {with(anIntake(), "documents.0.file", file)}, DryRun::Yes).errors)
            .join(u';');
    };
    const QString leaves = QStringLiteral("applications[0].documents[0].file leaves_folder");
    CHECK(outcome(QStringLiteral("../outside.pdf")) == leaves);
    CHECK(outcome(QStringLiteral("docs/../../outside.pdf")) == leaves);
    CHECK(outcome(office.beside("outside.pdf")) == leaves);
    CHECK(outcome(QStringLiteral("docs/link.pdf")) == leaves);
    CHECK(outcome(QStringLiteral("up/outside.pdf")) == leaves);
    CHECK(outcome(QStringLiteral("..")) == leaves);
    // Nobody learns whether a file outside exists.
    CHECK(outcome(QStringLiteral("../absent.pdf")) == leaves);
    CHECK(outcome(QStringLiteral("docs/../docs/inside.pdf")) == QString());
    CHECK(outcome(QStringLiteral("docs")) == u"applications[0].documents[0].file file_missing");
}

TEST_CASE("A document is what its content says, and its kind takes what it takes") {
    TestOffice office;
    const IntakeSource& source = office.source();
    source.put(QStringLiteral("docs/page.pdf"), "<html><body>Not found</body></html>");
    source.put(QStringLiteral("docs/empty.pdf"), {});
    source.put(QStringLiteral("docs/photo.pdf"), jpegOf({8, 8}));
    source.put(QStringLiteral("docs/resume.docx"), docxOf({QStringLiteral("I")}));
    source.put(QStringLiteral("docs/cut.pdf"), pdfOf({QStringLiteral("x")}).left(300));
    const auto outcome = [&](const char* place, const char* file) {
        return told(takeIn(office, {with(anIntake(), place, QString::fromUtf8(file))}, DryRun::Yes)
                        .errors)
            .join(u';');
    };
    const auto diploma = [&](const char* file) { return outcome("documents.0.file", file); };
    const auto resume = [&](const char* file) { return outcome("documents.1.file", file); };
    CHECK(diploma("docs/page.pdf") == u"applications[0].documents[0].file wrong_document_type");
    CHECK(diploma("docs/empty.pdf").startsWith(u"applications[0].documents[0].file "));
    CHECK(diploma("docs/photo.pdf") == QString());
    CHECK(diploma("docs/resume.docx") == u"applications[0].documents[0].file wrong_document_type");
    CHECK(resume("docs/photo.pdf") == u"applications[0].documents[1].file wrong_document_type");
    CHECK(resume("docs/resume.docx") == QString());
    // Damaged, but of an accepted type: stored and shown as what it is.
    CHECK(diploma("docs/cut.pdf") == QString());
}

TEST_CASE("The same application twice changes nothing") {
    TestOffice office;
    office.take(List{anIntake(1), anIntake(2)});
    const QString before = office.counts();
    SECTION("in a second run") {
        const auto again = takeIn(
            office, {anIntake(1), with(anIntake(2), "education.level", QStringLiteral("master"))});
        CHECK(again.imported == 0);
        CHECK(again.alreadyPresent == 2);
        REQUIRE(again.applications.size() == 2);
        CHECK(again.applications[1].externalId == u"SMA-2");
        CHECK(office.counts() == before);
    }
    SECTION("in one source") {
        const auto dry = takeIn(office, {anIntake(3), anIntake(3)}, DryRun::Yes);
        const auto twice = takeIn(office, {anIntake(3), anIntake(3)});
        for (const auto& result : {dry, twice}) {
            CHECK(result.imported == 1);
            CHECK(result.alreadyPresent == 1);
        }
    }
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A person is known again by external id") {
    TestOffice office;
    const auto taken = office.take(
        List{anIntake(1), with(with(anIntake(1), "external_id", QStringLiteral("SMA-99")), "kind",
                               QStringLiteral("retest"))});
    REQUIRE(taken.size() == 2);
    CHECK(taken[0].candidate == taken[1].candidate);
    CHECK(taken[0].application != taken[1].application);
    CHECK(office.value("SELECT count(*) FROM person_name") == u"1");
    CHECK(must(openPerson(*office, taken[0].candidate)).applications.size() == 2);
}

TEST_CASE("A likely duplicate is reported, never merged, and a dry run says the same") {
    TestOffice office;
    office.take(anIntake(1));
    const QJsonObject sameName =
        with(anIntake(2), "applicant.family_name", QStringLiteral("NUNEZ"));
    const QJsonObject sameMail =
        with(anIntake(3), "applicant.email", QStringLiteral("ANA1@example.org"));
    // Each other's, and nobody's on file.
    const QJsonObject fourth = with(anIntake(4), "applicant.phone", QStringLiteral("555-0100"));
    const QJsonObject fifth = with(anIntake(5), "applicant.phone", QStringLiteral("555-0100"));
    const QStringList expected{
        QStringLiteral("applications[0].applicant.family_name likely_duplicate"),
        QStringLiteral("applications[1].applicant.email likely_duplicate"),
        QStringLiteral("applications[3].applicant.phone likely_duplicate")};
    const List all{sameName, sameMail, fourth, fifth};
    const auto dry = takeIn(office, all, DryRun::Yes);
    CHECK(told(dry.warnings) == expected);
    CHECK(dry.warnings.front().error.detail == u"P-1");
    const auto result = takeIn(office, all);
    CHECK(told(result.warnings) == expected);
    CHECK(result.imported == 4);
    CHECK(office.value("SELECT count(*) FROM person") == u"5");
}

TEST_CASE("Windows are created when new, and must be equal when known") {
    TestOffice office;
    office.take(anIntake(1));
    CHECK(office.value("SELECT code || ' ' || last_day FROM exam_window") == u"2020-05 2020-05-31");
    QJsonObject changed = IntakeSource::may2020();
    SECTION("equal") {
        CHECK(takeIn(office, {anIntake(2)}).imported == 1);
    }
    SECTION("different") {
        changed.insert(QStringLiteral("last_day"), QStringLiteral("2020-06-30"));
        const auto result = must(importApplications(
            *office, office.source().write({anIntake(2)}, {changed}), DryRun::No));
        CHECK(result.refused == 1);
        CHECK(office.value("SELECT last_day FROM exam_window") == u"2020-05-31");
    }
    SECTION("named by an application, known to the office alone") {
        const auto result =
            must(importApplications(*office, office.source().write({anIntake(2)}, {}), DryRun::No));
        CHECK(result.imported == 1);
        CHECK(office.value("SELECT count(*) FROM exam_window") == u"1");
    }
}

TEST_CASE("A dry run reports the same and writes nothing") {
    TestOffice office;
    const List all{anIntake(1), with(anIntake(2), "kind", QStringLiteral("x"))};
    const QString before = office.counts();
    office->settle();
    const QByteArray bytes = stateOf(office.path()).bytes;
    const auto dry = takeIn(office, all, DryRun::Yes);
    CHECK(office.counts() == before);
    CHECK(stateOf(office.path()).bytes == bytes);
    const auto real = takeIn(office, all);
    CHECK(dry.imported == real.imported);
    CHECK(dry.refused == real.refused);
    CHECK(told(dry.errors) == told(real.errors));
}

TEST_CASE("A source that can't be read at all leaves the office as it was") {
    TestOffice office;
    const QString before = office.counts();
    const auto outcome = [&](const QByteArray& json) {
        office.source().put(QStringLiteral("source.json"), json);
        return refusal(importApplications(
            *office, office.source().folder() + QStringLiteral("/source.json"), DryRun::No));
    };
    CHECK(outcome("not json") == ErrorCode::NotJson);
    CHECK(outcome("") == ErrorCode::NotJson);
    CHECK(outcome(QByteArray(100000, '[')) == ErrorCode::NestedTooDeep);
    CHECK(outcome("{\"format\": \"other\", \"version\": 1}") == ErrorCode::WrongFormat);
    CHECK(refusal(importApplications(*office, office.beside("absent.json"), DryRun::No)) ==
          ErrorCode::FileAbsent);
    CHECK(refusal(importApplications(*office, office.source().folder(), DryRun::No)) ==
          ErrorCode::FileIsFolder);
    CHECK(office.counts() == before);
}

TEST_CASE("An import that is called off leaves the office as it was") {
    TestOffice office;
    const QString before = office.counts();
    List many;
    for (int n = 1; n < 80; ++n)
        many.append(with(anIntake(n), "documents", List()));
    int looks = 0;
    const auto result = importApplications(*office, office.source().write(many), DryRun::No,
                                           [&looks](int) { return ++looks < 2; });
    CHECK(refusal(result) == ErrorCode::Cancelled);
    CHECK(office.counts() == before);
}

TEST_CASE("What is restricted shows in no case, list or search") {
    TestOffice office;
    office.source().put(QStringLiteral("docs/diagnosis.pdf"), pdfOf({QStringLiteral("Diagnosis")}));
    QJsonObject application =
        with(anIntake(), "documents.2",
             QJsonObject{{QStringLiteral("kind"), QStringLiteral("accommodation")},
                         {QStringLiteral("file"), QStringLiteral("docs/diagnosis.pdf")},
                         {QStringLiteral("review"), QStringLiteral("unreviewed")}});
    application = with(application, "accommodation",
                       QJsonObject{{QStringLiteral("requested"), true},
                                   {QStringLiteral("note"), QStringLiteral("Zyzzyva condition")}});
    const ApplicationId id = office.take(application);
    CHECK(must(openCase(*office, id)).record.documents.size() == 2);
    CHECK(office.value("SELECT note FROM accommodation_request") == u"Zyzzyva condition");
    for (const char* typed : {"zyzzyva", "diagnosis"})
        CHECK(must(personRows(*office)()->ids({.text = QString::fromUtf8(typed)})).empty());
    const auto rows = must(applicationRows(*office)()->rows(std::vector{id.value()}));
    CHECK(rows.at(0).documentsToReview == 0);
    const DocumentId restricted(
        office.value("SELECT id FROM document WHERE kind = 'accommodation'").toLongLong());
    CHECK(refusal(documentContent(*office, restricted)) == ErrorCode::DocumentRestricted);
}
