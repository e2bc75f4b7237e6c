// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/domain/person.h"
#include "core/storage/caserecords.h"
#include "core/storage/filecheck.h"
#include "core/storage/store.h"
#include "core/usecases/auditorlists.h"
#include "core/usecases/due.h"
#include "core/usecases/letters.h"
#include "core/usecases/personledger.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/sampleoffice.h"
#include "tests/support/teststore.h"

#include <QSet>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

QStringList sorted(QStringList texts) {
    texts.sort();
    return texts;
}

/// Everything that makes the cases, row by row, without the trail that says when it was made.
QStringList casesOf(const QString& path) {
    QStringList all;
    for (const auto* table : {"office",
                              "staff",
                              "holiday",
                              "exam_window",
                              "person",
                              "person_name",
                              "person_email",
                              "person_phone",
                              "person_address",
                              "person_flag",
                              "application",
                              "experience",
                              "training",
                              "verification",
                              "attestation",
                              "document",
                              "payment",
                              "payment_allocation",
                              "payment_batch",
                              "refund",
                              "attempt",
                              "decision",
                              "authorization_to_test",
                              "credential",
                              "conflict_of_interest",
                              "letter"})
        all << rowsOf(path,
                      QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(QLatin1StringView(table)));
    // Not the hash of the PDF: Qt writes its fonts in the order of addresses.
    all << rowsOf(path, QStringLiteral("SELECT id, mailed_on, printed_by, letters, pages "
                                       "FROM letter_run ORDER BY id"));
    return all;
}

void requireSound(const SampleOffice& office) {
    auto store = storage::Store::open(office.path());
    REQUIRE(store);
    const auto damage = storage::checkFile(**store, {});
    REQUIRE(damage);
    for (const storage::Damage& one : *damage)
        FAIL_CHECK(one.where.toStdString() << ": " << one.found.toStdString());
}

} // namespace

TEST_CASE("forty people show every stage, kind and result") {
    const SampleOffice& office = smallOffice();
    CHECK(office.rows(QStringLiteral("SELECT DISTINCT stage FROM application ORDER BY 1")) ==
          QStringList{QStringLiteral("approved"), QStringLiteral("closed"),
                      QStringLiteral("denied"), QStringLiteral("in_review"),
                      QStringLiteral("intake"), QStringLiteral("pended"),
                      QStringLiteral("withdrawn")});
    CHECK(office.rows(QStringLiteral("SELECT DISTINCT kind FROM application ORDER BY 1")) ==
          QStringList{QStringLiteral("initial"), QStringLiteral("retest")});
    CHECK(office.rows(QStringLiteral("SELECT DISTINCT result FROM attempt ORDER BY 1")) ==
          QStringList{QStringLiteral("cancelled"), QStringLiteral("failed"),
                      QStringLiteral("invalidated"), QStringLiteral("no_show"),
                      QStringLiteral("not_counted"), QStringLiteral("passed"),
                      QStringLiteral("scheduled"), QStringLiteral("score_pending")});
    CHECK(office.rows(QStringLiteral("SELECT DISTINCT verdict FROM decision ORDER BY 1")) ==
          QStringList{QStringLiteral("approve"), QStringLiteral("deny"), QStringLiteral("pend"),
                      QStringLiteral("withdraw")});
    CHECK(office.rows(QStringLiteral("SELECT DISTINCT outcome FROM verification ORDER BY 1")) ==
          QStringList{QStringLiteral("accepted"), QStringLiteral("awaiting"),
                      QStringLiteral("refused")});
    CHECK(office.count(
              QStringLiteral("SELECT count(*) FROM attempt WHERE confirmation = 'waiting'")) == 1);
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM decision WHERE override <> ''")) == 1);
    CHECK(office.count(QStringLiteral(
              "SELECT count(*) FROM application_list WHERE queue = 'second_review'")) == 1);
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM payment_allocation "
                                      "WHERE kind = 'refund'")) >= 2);
    CHECK(office.count(QStringLiteral(
              "SELECT count(*) FROM payment WHERE voids_payment_id IS NOT NULL")) == 1);
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM payment WHERE voids_payment_id IS NOT "
                                      "NULL AND reason <> '' AND recorded_by <> ''")) == 1);
    CHECK(office.count(QStringLiteral(
              "SELECT count(*) FROM payment_batch WHERE total_cents = (SELECT sum(amount_cents) "
              "FROM payment WHERE batch_id = payment_batch.id)")) == 1);
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM payment WHERE batch_id = 1")) >= 3);
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM refund AS r JOIN payment AS p ON p.id "
                                      "= r.payment_id WHERE r.due_cents = p.amount_cents "
                                      "AND r.worksheet <> ''")) >= 2);
    // A fee that came in two parts.
    CHECK(office.count(QStringLiteral(
              "SELECT count(*) FROM (SELECT 1 FROM payment_allocation AS a JOIN payment AS p ON "
              "p.id = a.payment_id WHERE p.voids_payment_id IS NULL AND a.kind = 'application_fee' "
              "GROUP "
              "BY a.application_id, a.kind HAVING count(*) = 2)")) >= 1);
    CHECK(office.rows(QStringLiteral("SELECT DISTINCT kind FROM person_name ORDER BY 1")).size() ==
          3);
    CHECK(office.count(QStringLiteral("SELECT count(DISTINCT state) FROM person_list")) >= 10);
    CHECK(office.count(QStringLiteral("SELECT count(DISTINCT kind) FROM person_flag")) >= 3);
    CHECK(office.count(QStringLiteral("SELECT is_sample FROM office")) == 1);
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM staff WHERE signs_letters = 1")) == 1);
}

TEST_CASE("forty people show what an office does beside deciding") {
    const SampleOffice& sample = smallOffice();
    const auto office =
        OfficeFile::open(sample.path(), std::make_shared<DayClock>(sample.today()), Actor{});
    REQUIRE(office);

    CHECK(sample.rows(QStringLiteral("SELECT second_review_percent FROM office")) ==
          QStringList{QStringLiteral("10")});
    CHECK(sample.count(QStringLiteral("SELECT count(*) FROM conflict_of_interest WHERE "
                                      "withdrawn_on IS NULL AND note <> ''")) == 1);
    CHECK(sample.count(
              QStringLiteral("SELECT count(*) FROM document WHERE kind = 'accommodation'")) >= 1);
    CHECK(sample.count(QStringLiteral("SELECT count(*) FROM attempt WHERE note <> '' AND "
                                      "confirmation = 'confirmed' AND result IN "
                                      "('cancelled', 'invalidated', 'not_counted')")) == 3);

    const auto sent = must(listTimeliness(**office, {}));
    CHECK(sent.count(Timeliness::OnTime) >= 3);
    CHECK(sent.count(Timeliness::Late) >= 1);
    CHECK(sample.rows(QStringLiteral("SELECT DISTINCT kind FROM letter ORDER BY 1")).size() == 6);
    CHECK(sample.count(QStringLiteral("SELECT count(*) FROM letter_run")) >= 8);
    const auto due = must(dueLetters(**office, {}));
    CHECK(due.letters.size() >= 2);
    CHECK(due.letters.size() <= 20);

    const auto answers = must(dueList(**office, {.until = sample.today().addDays(8)})).entries;
    CHECK(std::any_of(answers.begin(), answers.end(), [&](const DueEntry& entry) {
        return entry.item.kind == DueKind::Answer && entry.item.day >= sample.today();
    }));
    int ahead = 0;
    int owing = 0;
    for (qint64 number = 1; number <= sample.people(); ++number) {
        const Money balance = must(openLedger(**office, PersonId(number))).ledger.balance;
        ahead += balance < noMoney ? 1 : 0;
        owing += balance > noMoney ? 1 : 0;
    }
    CHECK(ahead > 0);
    CHECK(owing > 0);
}

TEST_CASE("where mail reaches the living, one has died and gets no letter") {
    const SampleOffice sample(DemoOptions{.mail = MailReaches::TheLiving});
    const QStringList dead = sample.rows(QStringLiteral(
        "SELECT person_id FROM person_flag WHERE kind = 'deceased' AND since < '2026-04-15' "
        "AND source <> '' AND until IS NULL"));
    REQUIRE(dead.size() == 1);
    const auto office =
        OfficeFile::open(sample.path(), std::make_shared<DayClock>(sample.today()), Actor{});
    REQUIRE(office);
    const auto all = must(dueLetters(**office, {.kind = LetterKind::ApplicationReceived}));
    CHECK(all.letters.size() == 39);
    CHECK(std::none_of(all.letters.begin(), all.letters.end(), [&](const DueLetter& letter) {
        return QString::number(letter.person.value()) == dead.front();
    }));
    requireSound(sample);
}

TEST_CASE("the money of the sample adds up for everyone") {
    const SampleOffice& sample = largerOffice();
    const auto office =
        OfficeFile::open(sample.path(), std::make_shared<DayClock>(sample.today()), Actor{});
    REQUIRE(office);
    int ahead = 0;
    int owing = 0;
    for (qint64 number = 1; number <= sample.people(); ++number) {
        const auto books = openLedger(**office, PersonId(number));
        REQUIRE(books);
        CAPTURE(number);
        for (const ApplicationAccount& account : books->ledger.accounts) {
            const Stage stage =
                must(openCase(**office, account.application)).record.application.value.stage;
            // Who was approved has paid; what ended in time is owed nothing.
            if (stage != Stage::Intake && stage != Stage::InReview && stage != Stage::Pended)
                CHECK(account.balance() <= noMoney);
        }
        ahead += books->ledger.balance < noMoney ? 1 : 0;
        owing += books->ledger.balance > noMoney ? 1 : 0;
    }
    CHECK(ahead > 0);
    CHECK(owing > 0);
}

TEST_CASE("the old edition is only for closed cases that were carried over") {
    for (const SampleOffice* office : {&smallOffice(), &largerOffice()}) {
        CHECK(office->count(QStringLiteral("SELECT count(*) FROM application WHERE edition = "
                                           "'cesp-2020-03' AND stage = 'closed' AND origin = "
                                           "'carried_over' AND origin_place <> ''")) >= 3);
        CHECK(office->count(QStringLiteral(
                  "SELECT count(*) FROM application WHERE edition = 'cesp-2020-03' "
                  "AND (stage <> 'closed' OR origin <> 'carried_over' OR window_id IS NULL)")) ==
              0);
    }
}

TEST_CASE("numbers run without gaps, and everyone has an application and a complete address") {
    const SampleOffice& office = largerOffice();
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM person")) == 400);
    CHECK(office.count(QStringLiteral("SELECT max(id) FROM person")) == 400);
    CHECK(office.count(QStringLiteral("SELECT count(DISTINCT person_id) FROM application")) == 400);
    CHECK(office.count(QStringLiteral("SELECT count(DISTINCT address) FROM person_email")) >= 400);
    auto store = storage::Store::open(office.path());
    REQUIRE(store);
    const auto read = (*store)->read([](storage::Reader& reader) {
        for (qint64 number = 1; number <= 400; ++number) {
            const PersonRecord person = storage::readPerson(reader, PersonId(number));
            CHECK(person.address().isComplete());
            CHECK(person.address().country == u"US");
        }
    });
    CHECK(read);
}

TEST_CASE("check finds nothing in a sample office") {
    requireSound(smallOffice());
    requireSound(largerOffice());
}

TEST_CASE("a sample office is sound whatever its day") {
    const auto* today = GENERATE("2020-05-12", "2021-03-31", "2022-01-01", "2024-02-29",
                                 "2026-10-31", "2031-07-04");
    CAPTURE(today);
    const SampleOffice office(ofAnyDay, day(today));
    requireSound(office);
    CHECK(office.count(QStringLiteral("SELECT count(DISTINCT stage) FROM application")) == 7);
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM decision WHERE decided_on > '%1'")
                           .arg(dayText(office.today()))) == 0);
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM attempt WHERE sat_on > '%1' "
                                      "AND result <> 'scheduled'")
                           .arg(dayText(office.today()))) == 0);
}

TEST_CASE("the same seed and day give the same cases, another seed gives others") {
    const QTemporaryDir folder;
    const QString again = folder.filePath(QStringLiteral("again.certdesk"));
    const DemoSummary made =
        must(createDemoOffice(again, {}, DayClock(smallOffice().today()), Actor{}));
    CHECK(casesOf(again) == casesOf(smallOffice().path()));
    const auto counted = [&again](const char* table) {
        return rowsOf(again, QStringLiteral("SELECT count(*) FROM ") + QLatin1StringView(table))
            .value(0)
            .toInt();
    };
    CHECK(made.people == counted("person"));
    CHECK(made.applications == counted("application"));
    CHECK(made.documents == counted("document"));
    CHECK(made.decisions == counted("decision"));
    CHECK(made.attempts == counted("attempt"));
    CHECK(made.credentials == counted("credential"));

    const SampleOffice other(DemoOptions{.seed = 2});
    CHECK(sorted(other.rows(QStringLiteral("SELECT family_name FROM person_name"))) !=
          sorted(smallOffice().rows(QStringLiteral("SELECT family_name FROM person_name"))));
}

TEST_CASE("who comes later doesn't change who comes first") {
    const SampleOffice more(DemoOptions{.applicants = 55});
    const QString names =
        QStringLiteral("SELECT given_name, family_name FROM person_name WHERE person_id <= 40");
    CHECK(more.rows(names) == smallOffice().rows(names));
}

TEST_CASE("a large office stores some dozens of contents beside the papers of its first forty") {
    const SampleOffice& office = largerOffice();
    const auto contents = [](const SampleOffice& of, const char* where) {
        return of.count(QStringLiteral("SELECT count(DISTINCT sha256) FROM document "
                                       "JOIN application ON application.id = application_id "
                                       "WHERE person_id %1")
                            .arg(QLatin1StringView(where)));
    };
    CHECK(contents(office, "> 40") <= 80);
    CHECK(contents(office, "> 40") >= 40);
    CHECK(contents(office, "<= 40") >= 100);
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM document_content")) ==
          contents(office, "> 0") +
              office.count(QStringLiteral("SELECT count(*) FROM letter_run")));
}

TEST_CASE("a demo that is cancelled leaves nothing behind") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("office.certdesk"));
    int told = 0;
    const auto result = createDemoOffice(path, {.applicants = 600}, DayClock(day("2026-04-15")), {},
                                         [&told](int) { return ++told < 2; });
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Cancelled);
    CHECK(QDir(folder.path())
              .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
              .isEmpty());
}

TEST_CASE("a demo never overwrites a file") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("office.certdesk"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    const auto result = createDemoOffice(path, {}, DayClock(day("2026-04-15")), {});
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::FileExists);
    CHECK(QFileInfo(path).size() == 0);
}
