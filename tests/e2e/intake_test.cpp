// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"
#include "tests/support/corpus.h"
#include "tests/support/samples.h"

#include <QFileInfo>

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

IntakeSource ana() {
    return IntakeSource().add(u"Ana"_s, u"Núñez"_s);
}

Ran dryRun(const Desk& desk, const IntakeSource& source) {
    return desk.on("import-applications", {source.writeTo(desk), u"--dry-run"_s});
}

} // namespace

TEST_CASE("A source that is no applications file is refused as a whole") {
    const Desk desk;
    const QByteArray head = R"({"format": "certdesk-applications", "version": 1, )";
    const std::vector<QByteArray> sources{
        "",
        "null",
        "[]",
        "{}",
        "{",
        R"({"format": "other", "version": 1})",
        R"({"format": "certdesk-applications", "version": 2, "applications": []})",
        QByteArray(100'000, '['),
        QByteArray("{\"a\":").repeated(100'000),
        head + "\"applications\": " + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}',
        head + "\"applications\": {}}",
        head + "\"applications\": []} tail",
        head + "\"applications\": [{\"external_id\": \"\xE9\"}]}",
        QByteArray("\xFF\xFE{\0}\0", 6),
        QByteArray("\x8B\x00\xFF\x1F garbage", 12).repeated(400'000),
    };
    for (const QByteArray& source : sources) {
        CAPTURE(source.left(60).toStdString(), source.size());
        const QString file = desk.write(u"source.json"_s, source);
        const Ran import = desk.on("import-applications", {file});
        CHECK(import.exitCode == 1);
        CHECK_FALSE(import.errorCode().isEmpty());
        const Ran evaluate = runJson({u"evaluate"_s, file});
        CHECK(evaluate.exitCode == 1);
        CHECK(evaluate.errorCode() == import.errorCode());
    }
    for (const QString& absent : {desk.path(u"absent"_s), desk.path(u"."_s)}) {
        CHECK(desk.on("import-applications", {absent}).exitCode == 1);
        CHECK(runJson({u"evaluate"_s, absent}).exitCode == 1);
    }
    CHECK(desk.on("list").json().value(u"count") == 0);
}

TEST_CASE("Real JSON files that are none of ours are refused") {
    const Desk desk;
    for (const CorpusFile& file : corpusFiles(u"json"_s)) {
        CAPTURE(file.name.toStdString());
        CHECK(desk.on("import-applications", {file.path}).exitCode == 1);
        CHECK(runJson({u"evaluate"_s, file.path}).exitCode == 1);
    }
}

TEST_CASE("A field that is wrong refuses its application, by its path") {
    const Desk desk;
    struct Wrong {
        QString place;
        QJsonValue value;
        QString path;
    };
    const QJsonValue absent(QJsonValue::Undefined);
    const std::vector<Wrong> table{
        {u"external_id"_s, u""_s, u"external_id"_s},
        {u"kind"_s, u"second"_s, u"kind"_s},
        {u"submitted_on"_s, u"2020-02-30"_s, u"submitted_on"_s},
        {u"window"_s, u"2019-01"_s, u"window"_s},
        {u"window"_s, absent, u"window"_s},
        {u"applicant.external_id"_s, absent, u"applicant.external_id"_s},
        {u"applicant.family_name"_s, u"a\nb"_s, u"applicant.family_name"_s},
        {u"applicant.given_name"_s, 7, u"applicant.given_name"_s},
        {u"education.level"_s, u"some"_s, u"education.level"_s},
        {u"documents.0.kind"_s, u"photo"_s, u"documents[0].kind"_s},
        {u"documents.0.review"_s, absent, u"documents[0].review"_s},
        {u"documents.1.file"_s, u"absent.pdf"_s, u"documents[1].file"_s},
        {u"documents.1.file"_s, u"../office.json"_s, u"documents[1].file"_s},
        {u"documents.1.file"_s, u"/etc/hostname"_s, u"documents[1].file"_s},
        {u"experience.0.start"_s, absent, u"experience[0].start"_s},
        {u"experience.0.end"_s, u"2019-03-09"_s, u"experience[0].end"_s},
        {u"experience.0.hours_per_week"_s, 168.01, u"experience[0].hours_per_week"_s},
        {u"experience.0.hours_per_week"_s, 20.125, u"experience[0].hours_per_week"_s},
        {u"experience.0.hours_per_week"_s, u"40"_s, u"experience[0].hours_per_week"_s},
        {u"experience.0.setting"_s, u"moon"_s, u"experience[0].setting"_s},
        {u"verifications.0.outcome"_s, absent, u"verifications[0].outcome"_s},
        {u"verifications.0.entries"_s, QJsonArray{1}, u"verifications[0].entries[0]"_s},
        {u"code_of_conduct.agreed"_s, u"yes"_s, u"code_of_conduct.agreed"_s},
        {u"payments.0.amount"_s, 199, u"payments[0].amount"_s},
        {u"payments.0.amount"_s, u"12345678.00"_s, u"payments[0].amount"_s},
        {u"payments.0.currency"_s, u"EUR"_s, u"payments[0].currency"_s},
        {u"payments.0.received_on"_s, absent, u"payments[0].received_on"_s},
    };
    // All in one source, with a good one at the end: only what is wrong is refused.
    IntakeSource source;
    QStringList expected;
    for (const Wrong& wrong : table) {
        expected << u"applications[%1].%2"_s.arg(expected.size()).arg(wrong.path);
        source.add(u"Given%1"_s.arg(expected.size()), u"Family%1"_s.arg(expected.size()))
            .set(wrong.place, wrong.value);
    }
    source.add(u"Ana"_s, u"Núñez"_s);
    const Ran ran = desk.on("import-applications", {source.writeTo(desk)});
    CHECK(ran.exitCode == 1);
    CHECK(ran.errorPaths() == expected);
    CHECK(ran.json().value(u"refused") == static_cast<int>(table.size()));
    CHECK(ran.json().value(u"imported") == 1);
    CHECK(ran.json().value(u"applications")[0][u"candidate"] == u"C-000001"_s);
    CHECK(desk.on("list").json().value(u"count") == 1);
}

TEST_CASE("What is kept out is told, and the rest taken in") {
    const Desk desk;
    IntakeSource source = ana();
    source.set(u"extra"_s, 1)
        .set(u"applicant.extra"_s, QJsonArray())
        .set(u"training"_s, QJsonValue::Null)
        .set(u"attempts"_s, QJsonArray{QJsonObject{{u"window"_s, u"2020-05"_s},
                                                   {u"sat_on"_s, u"2020-05-12"_s},
                                                   {u"result"_s, u"failed"_s}}});
    const QJsonObject taken =
        desk.done("import-applications", {source.writeTo(desk)}, "2020-03-12");
    QStringList paths;
    const QJsonArray warnings = taken.value(u"warnings").toArray();
    for (const QJsonValue& warning : warnings)
        paths << warning[u"path"].toString();
    paths.sort();
    CHECK(paths == QStringList{u"applications[0].applicant.extra"_s, u"applications[0].attempts"_s,
                               u"applications[0].extra"_s});
    CHECK(desk.show(u"P-1"_s, "2020-03-12").value(u"attempts").toArray().isEmpty());
}

TEST_CASE("A dry run says the same and writes nothing") {
    const Desk desk;
    const QByteArray before = desk.read(u"office.certdesk"_s);
    const QJsonObject dry = dryRun(desk, fivePeople()).json();
    CHECK(dry.value(u"imported") == 5);
    CHECK(desk.read(u"office.certdesk"_s) == before);
}

TEST_CASE("The same application twice changes nothing") {
    const Desk desk;
    const QString source = fivePeople().writeTo(desk);
    const QJsonObject once = desk.done("import-applications", {source}, "2020-03-12");
    const QJsonObject ana = desk.show(u"P-1"_s, "2020-03-12");
    const QJsonObject twice = desk.done("import-applications", {source}, "2020-03-13");
    CHECK(twice.value(u"imported") == 0);
    CHECK(twice.value(u"already_present") == 5);
    CHECK(twice.value(u"applications") == once.value(u"applications"));
    CHECK(desk.show(u"P-1"_s, "2020-03-12") == ana);
}

TEST_CASE("A window that is known must be equal, else its applications are refused") {
    const Desk desk;
    desk.done("import-applications", {ana().writeTo(desk)}, "2020-03-12");
    IntakeSource other = IntakeSource()
                             .add(u"Bo"_s, u"Berg"_s)
                             .set(u"external_id"_s, u"APP-9"_s)
                             .set(u"applicant.external_id"_s, u"P-9"_s);
    other.setWindow(u"last_day"_s, u"2020-05-30"_s);
    const Ran ran = desk.on("import-applications", {other.writeTo(desk)});
    CHECK(ran.exitCode == 1);
    CHECK(ran.errorPaths().contains(u"applications[0].window"_s));
    // One that names a window of the office needs none in the source.
    QJsonObject json = IntakeSource()
                           .add(u"Bo"_s, u"Berg"_s)
                           .set(u"external_id"_s, u"APP-9"_s)
                           .set(u"applicant.external_id"_s, u"P-9"_s)
                           .json();
    json.remove(u"windows"_s);
    CHECK(desk.on("import-applications", {desk.write(u"bare.json"_s, json)}).exitCode == 0);
}

TEST_CASE("A document's type is decided by its content and fits its kind") {
    const Desk desk;
    desk.write(u"photo.pdf"_s, jpegOf({60, 40}));
    desk.write(u"page.jpg"_s, pdfOf({u"page"_s}));
    desk.write(u"letter.bin"_s, docxOf({u"text"_s}));
    desk.write(u"old.pdf"_s, compoundFileOf(u"WordDocument"_s));
    desk.write(u"empty.pdf"_s, QByteArray());
    desk.write(u"page.html"_s, "<html></html>");
    desk.write(u"torn.pdf"_s, "%PDF-1.7\nand nothing that a PDF needs");
    struct Case {
        QString file;
        QString accepted; ///< of education, résumé and correspondence
    };
    for (const Case& one : {Case{u"photo.pdf"_s, u"e-c"_s},
                            {u"page.jpg"_s, u"erc"_s},
                            {u"letter.bin"_s, u"-rc"_s},
                            {u"old.pdf"_s, u"-rc"_s},
                            {u"empty.pdf"_s, u"---"_s},
                            {u"page.html"_s, u"---"_s},
                            {u"torn.pdf"_s, u"erc"_s}}) {
        IntakeSource source;
        const QStringList kinds{u"high_school_transcript"_s, u"resume"_s, u"correspondence"_s};
        for (const QString& kind : kinds)
            source.add(kind, one.file)
                .set(u"documents.0.kind"_s, kind)
                .set(u"documents.0.file"_s, one.file);
        QString accepted = u"erc"_s;
        for (const QString& path : dryRun(desk, source).errorPaths()) {
            CHECK(path.endsWith(u".documents[0].file"));
            accepted[path[13].digitValue()] = u'-';
        }
        CAPTURE(one.file.toStdString());
        CHECK(accepted == one.accepted);
    }
}

TEST_CASE("Real documents go in by what they are, and come out whole") {
    const Desk desk;
    IntakeSource source;
    QStringList refused;
    for (const CorpusFile& file : corpusFiles(u"documents"_s)) {
        const QString name = QFileInfo(file.path).fileName();
        QFile::copy(file.path, desk.path(name));
        if (file.expectation == u"not_accepted_type" || name.endsWith(u".docm") ||
            name == u"zero-bytes.pdf" || name == u"bad1.pdf" ||
            name == u"badfile-01-bad-header.doc")
            refused << name;
        source.add(name, name)
            .set(u"documents.0.kind"_s, u"other"_s)
            .set(u"documents.0.file"_s, name);
    }
    if (source.json().value(u"applications").toArray().isEmpty())
        return;
    const Ran ran = desk.on("import-applications", {source.writeTo(desk)});
    CHECK(ran.json().value(u"refused") == static_cast<int>(refused.size()));
    CHECK(ran.exitCode == 1);
    CHECK(desk.on("check").exitCode == 0);
}

TEST_CASE("Names stay as they are given") {
    const Desk desk;
    const QStringList names{u"O'Brien; DROP TABLE person"_s,
                            u"<b>Bold</b> & \"quoted\""_s,
                            u"李小龙"_s,
                            u"Αθηνά"_s,
                            u"שרה"_s,
                            u"a\u0301"_s,
                            u"=1+1"_s,
                            u"{{field}}"_s,
                            u"%1 %n"_s};
    IntakeSource source;
    for (const QString& name : names)
        source.add(u"Given"_s, name);
    desk.done("import-applications", {source.writeTo(desk)}, "2020-03-12");
    for (qsizetype i = 0; i < names.size(); ++i)
        CHECK(desk.show(u"P-%1"_s.arg(i + 1), "2020-03-12").value(u"name") ==
              QString(u"Given " + names[i]));
}
