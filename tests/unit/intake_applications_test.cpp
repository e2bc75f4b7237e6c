// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/applicationsreader.h"
#include "tests/support/corpus.h"
#include "tests/support/editions.h"
#include "tests/unit/intake_support.h"

#include <QFile>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

IntakeBatch read(const QByteArray& json, const std::vector<ExamWindow>& known = {}) {
    const Result<IntakeBatch> batch = readApplications(json, shippedBook(), known);
    REQUIRE(batch);
    return *batch;
}

IntakeBatch readChanged(const QByteArray& from, const QByteArray& to) {
    return read(replacedOnce(exampleApplications(), from, to));
}

ErrorCode failureOf(const QByteArray& json) {
    const Result<IntakeBatch> batch = readApplications(json, shippedBook(), {});
    REQUIRE_FALSE(batch);
    return batch.error().code;
}

bool holds(const std::vector<Problem>& problems, const QString& path, ErrorCode code) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return problem.path == path && problem.error.code == code;
    });
}

std::string listed(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& problem : problems)
        text += problem.path.toStdString() + " " +
                std::string(wordOf(problem.error.code).latin1()) + " (" +
                problem.error.detail.toStdString() + ")\n";
    return text;
}

} // namespace

TEST_CASE("The example of the contract reads whole and without a word") {
    const IntakeBatch batch = read(exampleApplications());
    INFO(listed(batch.errors) << listed(batch.warnings));
    CHECK(batch.errors.empty());
    CHECK(batch.warnings.empty());
    CHECK(batch.refused == 0);
    CHECK(batch.windows == std::vector{may2020()});
    REQUIRE(batch.applications.size() == 1);
    const IntakeApplication& read = batch.applications.front();
    CHECK(read.application.externalId == u"SMA-10021");
    CHECK(read.application.submittedOn == QDate(2020, 3, 10));
    CHECK(read.application.edition == u"cesp-2020-03");
    CHECK(read.application.educationLevel == EducationLevel::HighSchool);
    CHECK(read.application.educationCompletedOn == QDate(2009, 6, 1));
    CHECK(read.application.origin ==
          Origin{OriginKind::Imported, QStringLiteral("applications[0]")});
    CHECK(read.windowCode == u"2020-05");
    CHECK(read.person.externalId == u"P-778");
    CHECK(read.person.directoryOptOut);
    REQUIRE(read.names.size() == 3);
    CHECK(read.names[0].name.full() == u"Ana María Núñez Jr.");
    CHECK(read.names[1].kind == NameKind::Preferred);
    CHECK(read.names[1].name.given() == u"Anita");
    CHECK(read.names[2].kind == NameKind::Former);
    CHECK(read.names[2].name.family() == u"Ruiz");
    REQUIRE(read.emails.size() == 2);
    CHECK(read.emails[1].preference == Preference::Other);
    CHECK(read.addresses.front().address.isComplete());
    CHECK(read.documents.size() == 3);
    CHECK(read.documents[0].file == u"docs/diploma.pdf");
    REQUIRE(read.experience.size() == 2);
    CHECK(read.experience[0].hoursPerWeek == *Hours::ofHundredths(3725));
    CHECK_FALSE(read.experience[0].end);
    CHECK(read.training[0].hours == *Hours::ofHundredths(4050));
    REQUIRE(read.verifications.size() == 1);
    CHECK(read.verifications[0].entries == std::vector{ExperienceId(1), ExperienceId(2)});
    CHECK(read.verifications[0].duties == u"Coaching\nand more");
    CHECK(read.attestation->sections == std::vector{1, 2, 3});
    CHECK(read.attestation->how == SignedHow::Online);
    CHECK(read.payments[0].payment.amount == Money::ofCents(19900));
    CHECK(read.payments[0].payment.payer == PayerKind::Employer);
    CHECK(read.accommodation->note == u"More time");
    REQUIRE(read.attempts.size() == 1);
    CHECK(read.attempts[0].windowCode == u"2020-05");
    CHECK(read.attempts[0].attempt.result == AttemptResult::Failed);
}

TEST_CASE("One wrong field refuses its application and is named with its path") {
    struct Spoiled {
        const char* from;
        const char* to;
        const char* path; ///< below applications[0]
        ErrorCode code;
    };
    using E = ErrorCode;
    const auto spoiled = GENERATE(values<Spoiled>({
        {R"("external_id": "SMA-10021")", R"("external_id": 10021)", ".external_id", E::WrongType},
        {R"("external_id": "SMA-10021")", R"("external_id": "")", ".external_id", E::Missing},
        {R"("external_id": "SMA-10021")", R"("external_id": "  ")", ".external_id", E::BlankText},
        {R"("external_id": "SMA-10021")", R"("external_id": "A\nB")", ".external_id",
         E::LineBreakInText},
        {R"("kind": "initial")", R"("kind": "Initial")", ".kind", E::UnknownWord},
        {R"("kind": "initial",)", "", ".kind", E::Missing},
        {R"("submitted_on": "2020-03-10")", R"("submitted_on": "2020-02-30")", ".submitted_on",
         E::WrongDay},
        {R"("submitted_on": "2020-03-10")", R"("submitted_on": "10.03.2020")", ".submitted_on",
         E::WrongDay},
        {R"("submitted_on": "2020-03-10", "window": "2020-05")", R"("submitted_on": "2020-03-10")",
         ".window", E::Missing},
        {R"("submitted_on": "2020-03-10", "window": "2020-05")",
         R"("submitted_on": "2020-03-10", "window": "2020-06")", ".window", E::UnknownWindow},
        {R"("external_id": "P-778",)", "", ".applicant.external_id", E::Missing},
        {R"("given_name": "Ana", "middle_name": "María",
      "family_name": "Núñez")",
         R"("given_name": " ")", ".applicant.family_name", E::BlankText},
        {R"("given_name": "Ana")", R"("given_name": "A\u0000na")", ".applicant.given_name",
         E::LineBreakInText},
        {R"("family_name": "Núñez")", R"("family_name": "Núñez\nX")", ".applicant.family_name",
         E::LineBreakInText},
        {R"("family_name": "Núñez")", R"("family_name": "half \ud800")", ".applicant.family_name",
         E::WrongType},
        {R"(["Ruiz"])", R"(["Ruiz", 5])", ".applicant.former_names[1]", E::WrongType},
        {R"("directory_opt_out": true)", R"("directory_opt_out": "yes")",
         ".applicant.directory_opt_out", E::WrongType},
        {R"(["12 Elm St"])", R"("12 Elm St")", ".applicant.address.lines", E::WrongType},
        {R"("level": "high_school", )", "", ".education.level", E::Missing},
        {R"("education": {"level": "high_school", "institution": "Toledo High", "completed_on": "2009-06-01"},)",
         "", ".education.level", E::Missing},
        {R"("education": {)", R"("education": [], "x": {)", ".education", E::WrongType},
        {R"("file": "docs/diploma.pdf", )", "", ".documents[0].file", E::Missing},
        {R"("review": "unreviewed")", R"("review": null)", ".documents[1].review", E::Missing},
        {R"("kind": "resume")", R"("kind": "cv")", ".documents[1].kind", E::UnknownWord},
        {R"("start": "2019-03-10")", R"("start": "2019-13-10")", ".experience[0].start",
         E::WrongDay},
        {R"("end": "2018-02-28")", R"("end": "2017-12-31")", ".experience[1].end",
         E::EndBeforeStart},
        {R"("hours_per_week": 37.25)", R"("hours_per_week": 37.255)",
         ".experience[0].hours_per_week", E::TooManyDecimals},
        {R"("hours_per_week": 37.25)", R"("hours_per_week": 168.01)",
         ".experience[0].hours_per_week", E::WrongNumber},
        {R"("hours_per_week": 37.25)", R"("hours_per_week": -1)", ".experience[0].hours_per_week",
         E::WrongNumber},
        {R"("hours_per_week": 37.25)", R"("hours_per_week": 1e999999999)",
         ".experience[0].hours_per_week", E::WrongNumber},
        {R"("hours_per_week": 37.25)", R"("hours_per_week": "40")", ".experience[0].hours_per_week",
         E::WrongType},
        {R"("setting": "agency")", R"("setting": "")", ".experience[1].setting", E::Missing},
        {R"("employer": "Day Center")", R"("employer": " ")", ".experience[1].employer",
         E::BlankText},
        {R"("content": "supported_employment")", R"("content": "cooking")", ".training[0].content",
         E::UnknownWord},
        {R"("end": "2019-05-01")", R"("end": "2019-03-31")", ".training[0].end", E::EndBeforeStart},
        {R"([0, 1])", R"([0, 2])", ".verifications[0].entries[1]", E::WrongNumber},
        {R"([0, 1])", R"([-1])", ".verifications[0].entries[0]", E::WrongNumber},
        {R"([0, 1])", R"([0.5])", ".verifications[0].entries[0]", E::WrongNumber},
        {R"([0, 1])", R"(["0"])", ".verifications[0].entries[0]", E::WrongType},
        {R"("outcome": "accepted")", R"("outcome": "yes")", ".verifications[0].outcome",
         E::UnknownWord},
        {R"("recommended": true)", R"("recommended": 1)", ".verifications[0].recommended",
         E::WrongType},
        {R"([1, 2, 3])", R"([1, 2, "3"])", ".code_of_conduct.sections[2]", E::WrongType},
        {R"("how": "online")", R"("how": "by fax")", ".code_of_conduct.how", E::UnknownWord},
        {R"("amount": "199.00")", R"("amount": 199.00)", ".payments[0].amount", E::WrongType},
        {R"("amount": "199.00")", R"("amount": "199")", ".payments[0].amount", E::WrongAmount},
        {R"("amount": "199.00")", R"("amount": "-199.00")", ".payments[0].amount", E::WrongAmount},
        {R"("currency": "USD")", R"("currency": "EUR")", ".payments[0].currency", E::UnknownWord},
        {R"("payer": "employer")", R"("payer": "me")", ".payments[0].payer", E::UnknownWord},
        {R"(, "received_on": "2020-03-13")", "", ".payments[0].received_on", E::Missing},
        {R"("requested": true)", R"("requested": "true")", ".accommodation.requested",
         E::WrongType},
        {R"("result": "failed")", R"("result": "lost")", ".attempts[0].result", E::UnknownWord},
        {R"({"window": "2020-05", "sat_on")", R"({"sat_on")", ".attempts[0].window", E::Missing},
        {R"({"window": "2020-05", "sat_on")", R"({"window": "2019-01", "sat_on")",
         ".attempts[0].window", E::UnknownWindow},
        {R"("kind": "initial")", R"("kind": "initial", "kind": "retest")", ".kind",
         E::DuplicateField},
    }));
    INFO(spoiled.from << " -> " << spoiled.to);
    const IntakeBatch batch = readChanged(spoiled.from, spoiled.to);
    INFO(listed(batch.errors));
    CHECK(batch.applications.empty());
    CHECK(batch.refused == 1);
    CHECK(batch.errors.size() == 1);
    CHECK(holds(batch.errors, QStringLiteral("applications[0]") + QString::fromUtf8(spoiled.path),
                spoiled.code));
}

TEST_CASE("What is no text is refused at its place, in lists too") {
    const auto errorsAfter = [](const char* from, const char* to) {
        return readChanged(from, to).errors;
    };
    CHECK(holds(errorsAfter(R"(["12 Elm St"])", R"(["12 Elm St", "Apt \ud800"])"),
                QStringLiteral("applications[0].applicant.address.lines[1]"),
                ErrorCode::WrongType));
    CHECK(holds(errorsAfter(R"(["Ruiz"])", R"(["\udc00"])"),
                QStringLiteral("applications[0].applicant.former_names[0]"), ErrorCode::WrongType));
}

TEST_CASE("A text that is longer than anybody writes is refused at its place") {
    const auto withEmployer = [](const QByteArray& employer) {
        return readChanged(R"("employer": "Day Center")", "\"employer\": \"" + employer + '"');
    };
    CHECK(withEmployer(QByteArray(10'000, 'x')).errors.empty());
    CHECK(withEmployer(QByteArray("\\u0041").repeated(10'000)).errors.empty());
    for (const QByteArray& text : {QByteArray(10'001, 'x'), QByteArray(10'000'000, 'x')})
        CHECK(holds(withEmployer(text).errors,
                    QStringLiteral("applications[0].experience[1].employer"),
                    ErrorCode::TextTooLong));
}

TEST_CASE("An error says what was expected") {
    const auto detailAfter = [](const char* from, const char* to) {
        return readChanged(from, to).errors.front().error.detail;
    };
    CHECK(detailAfter(R"("kind": "initial")", R"("kind": "x")") == u"initial, retest, renewal");
    CHECK(detailAfter(R"("kind": "initial")", R"("kind": 1)") == u"text");
    CHECK(detailAfter(R"("hours_per_week": 37.25)", R"("hours_per_week": [])") == u"number");
    CHECK(detailAfter(R"("hours_per_week": 37.25)", R"("hours_per_week": 169)") ==
          u"0.00 to 168.00");
    CHECK(readChanged(R"("hours_per_week": 37.25)", R"("hours_per_week": 20.001)")
              .errors.front()
              .error == Error{ErrorCode::TooManyDecimals, QStringLiteral("20.001"), {}});
    CHECK(detailAfter(R"("recommended": true)", R"("recommended": 0)") == u"true or false");
    CHECK(detailAfter(R"([0, 1])", R"([7])") == u"0 to 1");
}

TEST_CASE("Everything wrong with an application is reported, and the others are taken in") {
    QByteArray json = exampleApplications();
    const QByteArray sound = json.mid(json.indexOf(R"({
    "external_id": "SMA)"));
    const QByteArray one = sound.left(sound.lastIndexOf("}]\n}") + 1);
    QByteArray bad = replacedOnce(one, R"("kind": "initial")", R"("kind": "x")");
    bad = replacedOnce(bad, R"("amount": "199.00")", R"("amount": "x")");
    bad = replacedOnce(bad, R"("start": "2019-03-10")", R"("start": "x")");
    const IntakeBatch batch = read(json.replace(one, QByteArray(one + "," + bad + ",7," + one)));
    CHECK(batch.applications.size() == 2);
    CHECK(batch.applications.back().position == 3);
    CHECK(batch.refused == 2);
    CHECK(batch.errors.size() == 4);
    CHECK(holds(batch.errors, QStringLiteral("applications[1].kind"), ErrorCode::UnknownWord));
    CHECK(holds(batch.errors, QStringLiteral("applications[1].experience[0].start"),
                ErrorCode::WrongDay));
    CHECK(holds(batch.errors, QStringLiteral("applications[1].payments[0].amount"),
                ErrorCode::WrongAmount));
    CHECK(holds(batch.errors, QStringLiteral("applications[2]"), ErrorCode::WrongType));
}

TEST_CASE("Unknown fields are left out with a warning at every level") {
    struct Added {
        const char* before;
        const char* path;
    };
    const auto added = GENERATE(values<Added>({
        {R"("format": )", "x"},
        {R"("id": )", "windows[0].x"},
        {R"("kind": "initial")", "applications[0].x"},
        {R"("given_name": )", "applications[0].applicant.x"},
        {R"("city": )", "applications[0].applicant.address.x"},
        {R"("level": )", "applications[0].education.x"},
        {R"("kind": "resume")", "applications[0].documents[1].x"},
        {R"("title": "Job coach")", "applications[0].experience[0].x"},
        {R"("provider": )", "applications[0].training[0].x"},
        {R"("duties": )", "applications[0].verifications[0].x"},
        {R"("agreed": )", "applications[0].code_of_conduct.x"},
        {R"("amount": )", "applications[0].payments[0].x"},
        {R"("requested": )", "applications[0].accommodation.x"},
        {R"("sat_on": )", "applications[0].attempts[0].x"},
    }));
    const IntakeBatch batch =
        readChanged(added.before, R"("x": {"deep": [1]}, )" + QByteArray(added.before));
    INFO(listed(batch.errors) << listed(batch.warnings));
    CHECK(batch.applications.size() == 1);
    REQUIRE(batch.warnings.size() == 1);
    CHECK(holds(batch.warnings, QString::fromUtf8(added.path), ErrorCode::FieldIgnored));
}

TEST_CASE("A missing, null or empty optional field is not given") {
    const QByteArray start = R"({"format": "certdesk-applications", "version": 1, "applications": [
        {"external_id": "A", "kind": "initial", "submitted_on": "2021-03-01",
         "applicant": {"external_id": "P", "family_name": "Li")";
    const auto rest =
        GENERATE(as<std::string>(), R"(}, "education": {"level": "none"}}]})",
                 R"(, "given_name": null, "email": "", "former_names": [""], "address": {},
          "other_emails": null, "directory_opt_out": null}, "education": {"level": "none",
          "completed_on": ""}, "window": "", "documents": [], "experience": null, "training": "",
          "verifications": [], "code_of_conduct": {}, "payments": null, "accommodation": null}]})");
    const IntakeBatch batch = read(start + QByteArray::fromStdString(rest));
    INFO(listed(batch.errors) << listed(batch.warnings));
    REQUIRE(batch.applications.size() == 1);
    CHECK(batch.warnings.empty());
    const IntakeApplication& read = batch.applications.front();
    CHECK(read.application.edition == u"cesp-2021-01");
    CHECK(read.names.size() == 1);
    CHECK(read.emails.empty());
    CHECK(read.addresses.empty());
    CHECK_FALSE(read.application.educationCompletedOn);
    CHECK_FALSE(read.attestation);
    CHECK_FALSE(read.accommodation);
}

TEST_CASE("A code of conduct without an answer is no refusal of it") {
    const IntakeBatch batch = readChanged(R"("agreed": true, )", "");
    REQUIRE(batch.applications.size() == 1);
    CHECK_FALSE(batch.applications.front().attestation);
    CHECK(holds(batch.warnings, QStringLiteral("applications[0].code_of_conduct.agreed"),
                ErrorCode::Missing));
}

TEST_CASE("A window is ignored with a warning where the edition works without windows") {
    QByteArray json = replacedOnce(exampleApplications(), R"("submitted_on": "2020-03-10")",
                                   R"("submitted_on": "2021-03-10")");
    json = replacedOnce(json, R"("sat_on": "2020-05-12")", R"("sat_on": "2021-05-12")");
    const IntakeBatch batch = read(json);
    REQUIRE(batch.applications.size() == 1);
    CHECK(batch.applications.front().windowCode.isEmpty());
    CHECK(
        holds(batch.warnings, QStringLiteral("applications[0].window"), ErrorCode::WindowIgnored));
    CHECK(holds(batch.warnings, QStringLiteral("applications[0].attempts[0].window"),
                ErrorCode::WindowIgnored));
}

TEST_CASE("An application may name a window that only the office has") {
    const QByteArray json = replacedOnce(
        exampleApplications(),
        R"("windows": [{"id": "2020-05", "name": "May 2020", "application_deadline": "2020-04-10",
    "first_day": "2020-05-01", "last_day": "2020-05-31"}],)",
        "");
    CHECK(read(json).refused == 1);
    CHECK(read(json, {may2020()}).applications.size() == 1);
}

TEST_CASE("A window that the office knows must be equal, but for a name that is not given") {
    CHECK(read(exampleApplications(), {may2020()}).refused == 0);
    const QByteArray unnamed = replacedOnce(exampleApplications(), R"("name": "May 2020", )", "");
    CHECK(read(unnamed, {may2020()}).windows == std::vector{may2020()});

    const QByteArray other = replacedOnce(exampleApplications(), R"("last_day": "2020-05-31")",
                                          R"("last_day": "2020-05-30")");
    const IntakeBatch batch = read(other, {may2020()});
    CHECK(batch.refused == 1);
    CHECK(batch.windows.empty());
    CHECK(holds(batch.errors, QStringLiteral("windows[0]"), ErrorCode::WindowDiffers));
    CHECK(holds(batch.errors, QStringLiteral("applications[0].window"), ErrorCode::WindowDiffers));
}

TEST_CASE("A broken window is named, and refuses the applications that name it") {
    struct Spoiled {
        const char* from;
        const char* to;
        const char* path;
        ErrorCode code;
    };
    const auto spoiled = GENERATE(values<Spoiled>({
        {R"("first_day": "2020-05-01", )", "", "windows[0].first_day", ErrorCode::Missing},
        {R"("first_day": "2020-05-01")", R"("first_day": "2020-05-32")", "windows[0].first_day",
         ErrorCode::WrongDay},
        {R"("first_day": "2020-05-01")", R"("first_day": "2020-06-01")", "windows[0].last_day",
         ErrorCode::EndBeforeStart},
        {R"("application_deadline": "2020-04-10")", R"("application_deadline": "2020-06-10")",
         "windows[0].application_deadline", ErrorCode::DeadlineAfterWindow},
        {R"({"id": "2020-05", )", R"({"id": "", )", "windows[0].id", ErrorCode::Missing},
    }));
    const IntakeBatch batch = readChanged(spoiled.from, spoiled.to);
    INFO(listed(batch.errors));
    CHECK(batch.windows.empty());
    CHECK(batch.refused == 1);
    CHECK(holds(batch.errors, QString::fromUtf8(spoiled.path), spoiled.code));
    CHECK(holds(batch.errors, QStringLiteral("applications[0].window"), ErrorCode::UnknownWindow));
}

TEST_CASE("A file that is no applications file is refused as a whole") {
    struct Wrong {
        QByteArray json;
        ErrorCode code;
    };
    const QByteArray deep(100'000, '[');
    const auto wrong = GENERATE_COPY(values<Wrong>({
        {"", ErrorCode::NotJson},
        {"%PDF-1.4", ErrorCode::NotJson},
        {exampleApplications().chopped(3), ErrorCode::NotJson},
        {exampleApplications() + "x", ErrorCode::NotJson},
        {QByteArray("{\"format\": \"\xFF\"}"), ErrorCode::NotJson},
        {deep, ErrorCode::NestedTooDeep},
        {deep + QByteArray(100'000, ']'), ErrorCode::NestedTooDeep},
        {replacedOnce(exampleApplications(), R"("kind": "resume")",
                      R"("x": )" + deep + QByteArray(100'000, ']') + R"(, "kind": "resume")"),
         ErrorCode::NestedTooDeep},
        {"[]", ErrorCode::WrongFormat},
        {"{}", ErrorCode::WrongFormat},
        {replacedOnce(exampleApplications(), "certdesk-applications", "certdesk-people"),
         ErrorCode::WrongFormat},
        {replacedOnce(exampleApplications(), R"("version": 1)", R"("version": 2)"),
         ErrorCode::WrongFormat},
        {replacedOnce(exampleApplications(), R"("version": 1)", R"("version": "1")"),
         ErrorCode::WrongFormat},
        {R"({"format": "certdesk-applications", "version": 1, "applications": {}})",
         ErrorCode::WrongType},
    }));
    INFO(wrong.json.left(80).toStdString());
    CHECK(failureOf(wrong.json) == wrong.code);
}

TEST_CASE("What is not JSON is named by line and byte") {
    const Result<IntakeBatch> batch =
        readApplications("{\n  \"format\": certdesk\n}", shippedBook(), {});
    REQUIRE_FALSE(batch);
    CHECK(batch.error().detail == u"line 2, byte 14");
}

TEST_CASE("Hours are exact hundredths, however the number is written") {
    struct Written {
        const char* number;
        qint64 hundredths;
    };
    const auto written = GENERATE(values<Written>({{"0", 0},
                                                   {"-0.0", 0},
                                                   {"20", 2000},
                                                   {"37.1", 3710},
                                                   {"37.50", 3750},
                                                   {"37.5000", 3750},
                                                   {"4e1", 4000},
                                                   {"1.68E+2", 16800},
                                                   {"2000e-2", 2000},
                                                   {"0.01", 1}}));
    const IntakeBatch batch = readChanged(R"("hours_per_week": 37.25)",
                                          R"("hours_per_week": )" + QByteArray(written.number));
    INFO(written.number);
    REQUIRE(batch.applications.size() == 1);
    CHECK(batch.applications[0].experience[0].hoursPerWeek.hundredths() == written.hundredths);
}

TEST_CASE("Text is kept letter for letter") {
    const auto text = GENERATE(as<std::string>(), "李小龙", "Nguyễn", "  two  spaces  ",
                               "<b>O'Neil</b> & \\\"quotes\\\"", "\xEF\xBB\xBFmarked",
                               "\\uD83D\\uDE00", "=1+1", "{{field}}", "\\t\\\\ \\/", "𝕆");
    const IntakeBatch batch = readChanged(
        R"("given_name": "Ana")", R"("given_name": ")" + QByteArray::fromStdString(text) + "\"");
    REQUIRE(batch.applications.size() == 1);
    QString expected = QString::fromUtf8("x" + QByteArray::fromStdString(text)).mid(1);
    expected.replace(QStringLiteral("\\\""), QStringLiteral("\""))
        .replace(QStringLiteral("\\uD83D\\uDE00"), QStringLiteral("😀"))
        .replace(QStringLiteral("\\t"), QStringLiteral("\t"))
        .replace(QStringLiteral("\\\\"), QStringLiteral("\\"))
        .replace(QStringLiteral("\\/"), QStringLiteral("/"));
    CHECK(batch.applications[0].names[0].name.given() == expected);
}

TEST_CASE("The same application twice is read twice: the second is present already when stored") {
    QByteArray json = exampleApplications();
    const QByteArray one =
        json.mid(json.indexOf("{\n    \"external_id\": \"SMA"),
                 json.lastIndexOf("}]\n}") + 1 - json.indexOf("{\n    \"external_id\": \"SMA"));
    CHECK(read(json.replace(one, QByteArray(one + "," + one))).applications.size() == 2);
}

TEST_CASE("Windows may stand behind the applications that name them") {
    QByteArray json = exampleApplications();
    const auto begin = json.indexOf("  \"windows\"");
    const auto size = json.indexOf("  \"applications\"") - begin;
    const QByteArray windows = json.mid(begin, size);
    json.remove(begin, size);
    json.chop(2);
    json += "," + windows.trimmed().chopped(1) + "}";
    CHECK(read(json).applications.size() == 1);
}

TEST_CASE("Real JSON files are refused clearly") {
    for (const CorpusFile& real : corpusFiles(QStringLiteral("json"))) {
        INFO(real.name.toStdString());
        QFile file(real.path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const bool valid = real.expectation == u"valid_json";
        CHECK(failureOf(file.readAll()) == (valid ? ErrorCode::WrongFormat : ErrorCode::NotJson));
    }
}

TEST_CASE("Real names and addresses survive reading unchanged") {
    for (const CorpusFile& real : corpusFiles(QStringLiteral("strings"))) {
        INFO(real.name.toStdString());
        QFile file(real.path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QStringList expected;
        QByteArray list;
        for (QByteArray line : lines) {
            if (line.isEmpty())
                continue;
            expected << QString::fromUtf8("x" + line).mid(1);
            line.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t");
            for (char c = 1; c < 0x20; ++c)
                line.replace(QByteArray(1, c), QByteArray("\\u00" + QByteArray(1, c).toHex()));
            list += (list.isEmpty() ? "\"" : ",\"") + line + '"';
        }
        const IntakeBatch batch = readChanged(R"("12 Elm St")", list);
        REQUIRE(batch.applications.size() == 1);
        CHECK(batch.applications[0].addresses[0].address.lines == expected);
    }
}
