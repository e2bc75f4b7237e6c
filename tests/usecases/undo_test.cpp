// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/store.h"
#include "core/storage/undo.h"
#include "core/usecases/decide.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/setup.h"
#include "core/usecases/undo.h"
#include "core/wording/sentences.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Actor robin{QStringLiteral("Robin Roe"), QStringLiteral("robin")};

void refuseDocument(TestOffice& office, qint64 document = 1) {
    must(reviewDocument(*office, {.document = DocumentId(document),
                                  .review = ReviewState::Refused,
                                  .by = QStringLiteral("Kim Lee"),
                                  .reason = QStringLiteral("cut off")}));
}

QString states(TestOffice& office) {
    return office.value("SELECT d.review || ' ' || d.reason || ' ' || a.stage || ' ' || l.queue "
                        "FROM document AS d JOIN application AS a ON a.id = d.application_id "
                        "JOIN application_list AS l ON l.application_id = a.id WHERE d.id = 1");
}

} // namespace

TEST_CASE("A document's review is taken back with all that it set off, also after a restart") {
    TestOffice office;
    const ApplicationId id = office.take();
    const QString before = states(office);
    refuseDocument(office);
    CHECK(states(office) == u"refused cut off in_review ready_to_decide");
    office.on("2020-03-21");
    const NamedStep next = must(nextUndo(*office));
    CHECK(next.action == AuditAction::ReviewDocument);
    CHECK(next.subject == u"D-000001");
    CHECK(wording::stepName(next) == u"review of Ana Núñez’s high school diploma");

    ChangeSet told;
    QObject::connect(&office->events(), &OfficeEvents::changed,
                     [&](const ChangeSet& changes) { told = changes; });
    CHECK(must(undoLast(*office)).subject == u"D-000001");
    CHECK(states(office) == before);
    CHECK(told.applications == std::set{id});
    CHECK(office.value("SELECT revision FROM document WHERE id = 1") == u"3");
    CHECK(office.value("SELECT action, subject FROM audit_group ORDER BY id DESC LIMIT 1") ==
          u"undo|D-000001");
    CHECK(office.damage() == QStringList());
    // What is left is the import.
    CHECK(refusal(nextUndo(*office)) == ErrorCode::NotUndoable);
    CHECK(refusal(undoLast(*office)) == ErrorCode::NotUndoable);
}

TEST_CASE("Undo goes back step by step, on the same document too") {
    TestOffice office;
    office.take();
    refuseDocument(office, 1);
    refuseDocument(office, 2);
    must(undoLast(*office));
    CHECK(office.value("SELECT group_concat(review) FROM document") == u"refused,accepted");
    must(reviewDocument(*office, {.document = DocumentId(1),
                                  .review = ReviewState::Accepted,
                                  .by = QStringLiteral("Kim Lee")}));
    must(undoLast(*office));
    CHECK(office.value("SELECT group_concat(review) FROM document") == u"refused,accepted");
    must(undoLast(*office));
    CHECK(office.value("SELECT group_concat(review) FROM document") == u"accepted,accepted");
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A change to the office is taken back: one made, one changed") {
    TestOffice office;
    must(addWindow(*office, aWindow()));
    const Stored<Office> before = must(readSetup(*office)).office;
    Office after = before.value;
    after.name = QStringLiteral("Other");
    after.secondReviewSeed = std::numeric_limits<qint64>::max();
    must(saveOffice(*office, before, after));
    must(undoLast(*office));
    CHECK(must(readSetup(*office)).office.value == before.value);
    must(undoLast(*office));
    CHECK(must(readSetup(*office)).windows.empty());
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Where someone changed it since, undo names them and changes nothing") {
    TestOffice office;
    office.take();
    refuseDocument(office);
    const auto other = must(office->again());
    other->setActor(robin);
    must(reviewDocument(
        *other, {.document = DocumentId(1), .review = ReviewState::Accepted, .by = robin.name}));
    const QString before = office.counts();
    const auto refused = undoLast(*office);
    REQUIRE_FALSE(refused);
    CHECK(wording::sentence(refused.error())
              .startsWith(u"The review of Ana Núñez’s high school diploma cannot be undone: Robin "
                          u"Roe has changed it since."));
    CHECK(office.counts() == before);
    // Robin undoes their own step, not Kim's.
    must(undoLast(*other));
    CHECK(states(office) == u"refused cut off in_review ready_to_decide");
    CHECK(office.damage() == QStringList());
}

TEST_CASE("An act is not undone, and nothing before it either") {
    TestOffice office;
    const ApplicationId id = office.take();
    refuseDocument(office);
    must(decide(*office, {.application = id,
                          .verdict = Verdict::Deny,
                          .by = QStringLiteral("Kim Lee"),
                          .reason = QStringLiteral("x")}));
    const auto refused = undoLast(*office);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NotUndoable);
    CHECK(wording::sentence(refused.error()).contains(u"is superseded"));
    CHECK(office.value("SELECT count(*) FROM decision") == u"1");
}

TEST_CASE("Who did nothing has nothing to undo") {
    TestOffice office;
    office->setActor({QStringLiteral("Newcomer"), {}});
    CHECK(refusal(nextUndo(*office)) == ErrorCode::NothingToUndo);
    CHECK(refusal(undoLast(*office)) == ErrorCode::NothingToUndo);
}

TEST_CASE("Undo brings back what was removed, under its number, and takes back whole records") {
    TestStore store;
    const auto lastStep = [&] {
        return *store.read([](storage::Reader& reader) {
            return storage::lastStepOf(reader, QStringLiteral("Kim Lee"));
        });
    };
    const auto undo = [&] {
        const storage::UndoStep step = lastStep();
        must(store->write(storage::reasonToUndo(step),
                          [&](storage::Session& session) { return storage::undo(session, step); }));
    };
    const PersonId person = store.write(
        [](storage::Session& session) { return addPerson(session, {.former = "G\"\\"}); });
    SECTION("removed rows") {
        const auto before =
            store.read([&](storage::Reader& reader) { return reader.of<NameEntry>(person); });
        store.write([&](storage::Session& session) {
            for (const auto& name : before)
                if (name.value.kind == NameKind::Former)
                    session.remove(name);
        });
        undo();
        const auto after =
            store.read([&](storage::Reader& reader) { return reader.of<NameEntry>(person); });
        REQUIRE(after.size() == before.size());
        CHECK(after.back().id == before.back().id);
        CHECK(after.back().value == before.back().value);
        CHECK(after.back().revision > before.back().revision);
    }
    SECTION("a person with all that came with them") {
        undo();
        CHECK(store.rows(QStringLiteral("SELECT count(*) FROM person")).value(0) == u"0");
        CHECK(store.rows(QStringLiteral("SELECT count(*) FROM person_list")).value(0) == u"0");
    }
    SECTION("several changes of one row in one unit of work") {
        store.write([&](storage::Session& session) {
            for (const char* employer : {"a", "b"}) {
                const auto before = session.require(person);
                Person after = before.value;
                after.employer = QString::fromUtf8(employer);
                session.update(before, after);
            }
        });
        undo();
        CHECK(store.rows(QStringLiteral("SELECT employer, revision FROM person")).value(0) ==
              u"|4");
    }
    SECTION("a text that begins with a byte order mark") {
        const auto employ = [&](const QString& employer) {
            store.write([&](storage::Session& session) {
                const auto before = session.require(person);
                Person after = before.value;
                after.employer = employer;
                session.update(before, after);
            });
        };
        employ(QStringLiteral("\uFEFF\"\uFEFF"));
        employ(QStringLiteral("b"));
        undo();
        CHECK(store.read([&](storage::Reader& reader) {
            return reader.require(person).value.employer;
        }) == QStringLiteral("\uFEFF\"\uFEFF"));
    }
    SECTION("not a payment") {
        store.write([&](storage::Session& session) {
            session.insert(person, Payment{.amount = noMoney, .receivedOn = day("2020-03-10")});
        });
        const storage::UndoStep step = lastStep();
        CHECK(refusal(store->write(storage::reasonToUndo(step), [&](storage::Session& session) {
                  return storage::undo(session, step);
              })) == ErrorCode::NotUndoable);
    }
    SECTION("not to a state that was disposed of") {
        const auto change = [&](const char* employer) {
            store.write([&](storage::Session& session) {
                const auto before = session.require(person);
                Person after = before.value;
                after.employer = QString::fromUtf8(employer);
                session.update(before, after);
            });
        };
        change("a");
        change("b");
        const storage::UndoStep step = lastStep();
        store.write([&](storage::Session& session) { session.disposeOfPast(person); });
        CHECK(refusal(store->write(storage::reasonToUndo(step), [&](storage::Session& session) {
                  return storage::undo(session, step);
              })) == ErrorCode::NotUndoable);
    }
    CHECK(store.damage() == QStringList());
}
