// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"

#include <QBuffer>
#include <QDir>
#include <QPdfDocument>
#include <QPdfSelection>

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const QString& pdf) {
    QPdfDocument document;
    REQUIRE(document.load(pdf) == QPdfDocument::Error::None);
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text();
    return text;
}

QStringList kindsOf(const QJsonObject& letters) {
    QStringList kinds;
    const QJsonArray list = letters.value(u"letters").toArray();
    for (const QJsonValue& letter : list)
        kinds << letter[u"candidate"].toString().right(1) + u' ' + letter[u"kind"].toString();
    kinds.sort();
    return kinds;
}

/// One person at each stage: approved, denied, pended, withdrawn, just in.
class LetterDesk final {
public:
    LetterDesk() {
        desk.done("import-applications", {fivePeople().writeTo(desk)}, "2020-03-12");
        decide(u"APP-1"_s, u"approve"_s);
        decide(u"APP-2"_s, u"deny"_s);
        decide(u"APP-3"_s, u"pend"_s);
        decide(u"APP-4"_s, u"withdraw"_s);
    }
    void decide(const QString& application, const QString& verdict) const {
        desk.done("decide",
                  {application, verdict, u"--by"_s, director, u"--reason"_s,
                   u"a reason of <ours> & theirs"_s},
                  "2020-04-01");
    }
    [[nodiscard]] QJsonObject letters(const QStringList& options = {}) const {
        return desk.done("letters", QStringList{u"--out"_s, desk.path(u"l.pdf"_s)} + options,
                         "2020-04-02");
    }
    Desk desk;
};

} // namespace

TEST_CASE("Each person gets the letter that the status calls for, readable in every script") {
    const LetterDesk letters;
    CHECK(kindsOf(letters.letters()) == QStringList{u"1 approved"_s, u"2 denied"_s,
                                                    u"3 more_needed"_s,
                                                    u"5 application_received"_s});
    const QString text = textOf(letters.desk.path(u"l.pdf"_s));
    for (const QString& name :
         {u"Ana Núñez"_s, u"Łukasz Żółć"_s, u"李"_s, u"小龙"_s, u"Thị Nguyễn"_s,
          u"Toledo, OH 43604"_s, u"Test Office"_s, director, u"a reason of <ours> & theirs"_s}) {
        CAPTURE(name.toStdString());
        CHECK(text.contains(name));
    }
    CHECK_FALSE(text.contains(u"Петров"));
}

TEST_CASE("Without --mark-sent nothing is recorded; with it nobody gets a letter twice") {
    const LetterDesk letters;
    const QByteArray before = letters.desk.read(u"office.certdesk"_s);
    CHECK(kindsOf(letters.letters()).size() == 4);
    CHECK(letters.desk.read(u"office.certdesk"_s) == before);
    CHECK(kindsOf(letters.letters({u"--mark-sent"_s})).size() == 4);
    QFile::remove(letters.desk.path(u"l.pdf"_s));
    CHECK(kindsOf(letters.letters({u"--mark-sent"_s})).isEmpty());
    CHECK_FALSE(QFile::exists(letters.desk.path(u"l.pdf"_s)));
    // A new decision calls for a new letter.
    letters.desk.done("decide",
                      {u"APP-3"_s, u"deny"_s, u"--by"_s, director, u"--reason"_s, u"nothing came"_s,
                       u"--supersede"_s, u"30 days are over"_s},
                      "2020-04-02");
    CHECK(kindsOf(letters.letters()) == QStringList{u"3 denied"_s});
    // Named ones of a kind are printed again all the same.
    CHECK(kindsOf(letters.letters({u"--kind"_s, u"approved"_s})) == QStringList{u"1 approved"_s});
    CHECK(letters.desk.on("check").exitCode == 0);
}

TEST_CASE("A kind is for everyone whose record supports it, or for those named") {
    const LetterDesk letters;
    const auto kinds = [&letters](const QStringList& options) {
        return kindsOf(letters.letters(options));
    };
    CHECK(kinds({u"--kind"_s, u"application_received"_s}).size() == 5);
    CHECK(kinds({u"--kind"_s, u"denied"_s}) == QStringList{u"2 denied"_s});
    CHECK(kinds({u"--kind"_s, u"passed"_s}).isEmpty());
    CHECK(kinds({u"--kind"_s, u"application_received"_s, u"--candidate"_s, u"P-4"_s,
                 u"--candidate"_s, u"C-000004"_s}) == QStringList{u"4 application_received"_s});
    CHECK(kinds({u"--candidate"_s, u"P-4"_s}).isEmpty()); // withdrawn: no letter is called for
    const QStringList out{u"--out"_s, letters.desk.path(u"none.pdf"_s)};
    const Ran unsupported = letters.desk.on(
        "letters", out + QStringList{u"--kind"_s, u"passed"_s, u"--candidate"_s, u"P-1"_s});
    CHECK(unsupported.exitCode == 1);
    CHECK(unsupported.json().value(u"set_aside")[0][u"candidate"] == u"C-000001"_s);
    CHECK(letters.desk.on("letters", out + QStringList{u"--candidate"_s, u"P-9"_s}).errorCode() ==
          u"unknown_candidate");
    CHECK_FALSE(QFile::exists(letters.desk.path(u"none.pdf"_s)));
}

TEST_CASE("A folder gets one PDF a letter") {
    const LetterDesk letters;
    const QString folder = letters.desk.path(u"april/letters"_s);
    const QJsonObject written = letters.desk.done("letters", {u"--out"_s, folder}, "2020-04-02");
    CHECK(written.value(u"files").toArray().size() == 4);
    const QStringList files = QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    REQUIRE(files.size() == 4);
    CHECK(textOf(QDir(folder).filePath(files[0])).contains(u"Ana Núñez"));
    CHECK_FALSE(textOf(QDir(folder).filePath(files[0])).contains(u"Łukasz"));
}

TEST_CASE("Letters that can't go out are set aside with their reason, the others are printed") {
    const Desk desk;
    IntakeSource source;
    source.add(u"Ana"_s, u"Núñez"_s)
        .set(u"applicant.address"_s, QJsonValue::Null)
        .add(u"Bo"_s, u"Berg"_s)
        .set(u"applicant.address.city"_s, u""_s)
        .add(u"Cy"_s, u"Core"_s);
    desk.done("import-applications", {source.writeTo(desk)}, "2020-03-12");
    const Ran ran = desk.on("letters", {u"--out"_s, desk.path(u"l.pdf"_s), u"--mark-sent"_s});
    CHECK(ran.exitCode == 1);
    CHECK(kindsOf(ran.json()) == QStringList{u"3 application_received"_s});
    CHECK(ran.json().value(u"set_aside").toArray().size() == 2);
    CHECK(ran.err.contains("C-000001"));
    CHECK(run({u"letters"_s, desk.office(), u"--out"_s, desk.path(u"l.pdf"_s), u"--quiet"_s})
              .err.contains("C-000002"));

    const Desk bare(Desk::Letterhead::None);
    bare.done("import-applications", {fivePeople().writeTo(bare)}, "2020-03-12");
    const Ran none = bare.on("letters", {u"--out"_s, bare.path(u"l.pdf"_s)});
    CHECK(none.exitCode == 1);
    CHECK(none.json().value(u"set_aside").toArray().size() == 5);
    CHECK_FALSE(QFile::exists(bare.path(u"l.pdf"_s)));
}

TEST_CASE("When a letter arrived is recorded, shown and taken back from the command line") {
    const LetterDesk letters;
    const Desk& desk = letters.desk;
    CHECK(
        letters.letters({u"--mark-sent"_s, u"--kind"_s, u"denied"_s}).value(u"letters").isArray());
    const auto shown = [&desk] {
        return desk.show(u"P-2"_s, "2020-04-20").value(u"letters").toArray().at(0).toObject();
    };
    CHECK(shown().value(u"letter") == u"L-000001"_s);
    CHECK(shown().value(u"kind") == u"denied"_s);
    CHECK(shown().value(u"application") == u"A-000002"_s);
    CHECK(shown().value(u"mailed_on") == u"2020-04-02"_s);
    CHECK(shown().value(u"received_on") == u"2020-04-07"_s);
    CHECK(shown().value(u"receipt").isNull());

    const QStringList by{u"L-000001"_s, u"--by"_s, director};
    const QJsonObject recorded = desk.done(
        "receipt", by + QStringList{u"--how"_s, u"by_phone"_s, u"--on"_s, u"2020-04-14"_s},
        "2020-04-20");
    CHECK(recorded.value(u"letter") == u"L-000001"_s);
    CHECK(recorded.value(u"received_on") == u"2020-04-14"_s);
    CHECK(recorded.value(u"appeal_last_day") == u"2020-05-14"_s);
    CHECK(recorded.value(u"receipt")[u"how"] == u"by_phone"_s);
    CHECK(shown().value(u"receipt")[u"by"] == director);
    const QJsonArray due = desk.done("due", {}, "2020-04-20").value(u"due").toArray();
    CHECK(std::any_of(due.begin(), due.end(), [](const QJsonValue& item) {
        return item[u"kind"] == u"appeal"_s && item[u"day"] == u"2020-05-14"_s;
    }));

    const QJsonObject assumed = desk.done(
        "receipt", by + QStringList{u"--assume"_s, u"it was another Ana"_s}, "2020-04-20");
    CHECK(assumed.value(u"received_on") == u"2020-04-07"_s);
    CHECK(assumed.value(u"appeal_last_day") == u"2020-05-07"_s);
    CHECK(desk.done("undo", {u"--by"_s, director}, "2020-04-20").value(u"ok") == true);
    CHECK(shown().value(u"received_on") == u"2020-04-14"_s);

    CHECK(desk.on("receipt", by).exitCode == 2);
    CHECK(desk.on("receipt", by + QStringList{u"--how"_s, u"perhaps"_s}).exitCode == 2);
    CHECK(desk.on("receipt", by + QStringList{u"--assume"_s, u"x"_s, u"--how"_s, u"by_phone"_s})
              .exitCode == 2);
    CHECK(desk.on("receipt", by + QStringList{u"--how"_s, u"by_phone"_s, u"--on"_s, u"May 1"_s})
              .exitCode == 2);
    CHECK(
        desk.on("receipt", by + QStringList{u"--how"_s, u"by_phone"_s, u"--on"_s, u"2020-04-01"_s})
            .errorCode() == u"receipt_before_mailing");
    CHECK(desk.on("receipt", {u"L-9"_s, u"--by"_s, director, u"--how"_s, u"by_phone"_s})
              .errorCode() == u"not_found");
    CHECK(desk.on("check").exitCode == 0);
}
