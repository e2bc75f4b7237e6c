// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/listsources.h"
#include "tests/support/builders.h"
#include "tests/support/teststore.h"

#include <algorithm>

using namespace certdesk;
using namespace certdesk::tests;
using storage::Session;

namespace {

/// The numbers of the people that a search finds, in the list's own order.
std::vector<qint64> found(const TestStore& store, const QString& typed) {
    return must(storage::personSource(store.path())->ids({.text = typed}));
}

std::vector<qint64> found(const TestStore& store, const char* typed) {
    return found(store, QString::fromUtf8(typed));
}

using Ids = std::vector<qint64>;

} // namespace

TEST_CASE("People are found by what is typed, folded, anywhere in a word") {
    TestStore store;
    store.write([](Session& session) {
        addPerson(session, {.given = "Łukasz",
                            .family = "Wójcik",
                            .externalId = "P-778",
                            .email = "lw@praca.example",
                            .city = "Köln",
                            .employer = "Straßen & Söhne"});
        addPerson(session, {.given = "小龙", .family = "李"});
        addPerson(session, {.given = "Иван", .family = "Петров"});
        addPerson(session, {.given = "Ana", .family = "Núñez", .former = "García-Lorca"});
        addPerson(session, {.given = "Bo", .family = "O'Brien"});
        addPerson(session, {.given = "\U00020BB7", .family = "野家"});
    });
    const auto [typed, ids] = GENERATE(table<std::string, Ids>({
        {"Łukasz", {1}},      {"lukasz", {1}},      {"LUKASZ wojcik", {1}},
        {"wojcik, luk", {1}}, {"uka", {1}},         {"strassen", {1}},
        {"Straßen", {1}},     {"koln", {1}},        {"praca.example", {1}},
        {"p-778", {1}},       {"C-000001", {1}},    {"c-000004", {4}},
        {"李", {2}},          {"李小龙", {2}},      {"xiao long", {2}},
        {"петров", {3}},      {"petrov", {3}},      {"ПЕТ", {3}},
        {"nunez", {4}},       {"Nun\u0303ez", {4}}, {"garcia", {4}},
        {"lorca", {4}},       {"o'brien", {5}},     {"bo", {5}},
        {"bo o'", {5}},       {"b", {5}},           {"rien", {5}},
        {"𠮷", {6}},          {"nobody", {}},       {"ana petrov", {}},
    }));
    CAPTURE(typed);
    CHECK(found(store, typed.c_str()) == ids);
}

TEST_CASE("Whoever has a phone number is found by it, however it is written") {
    TestStore store;
    store.write([](Session& session) {
        const auto add = [&session](const char* family, const char* phone) {
            session.insert(addPerson(session, {.given = "Ana", .family = family}),
                           PhoneEntry{QString::fromUtf8(phone)});
        };
        add("Núñez", "(555) 010-0123");
        add("Petrov", "+1 555.010.0199");
        add("Larsen", "5550100123 ext. 4");
    });
    const auto [typed, ids] = GENERATE(table<std::string, Ids>({
        {"(555) 010-0123", {1}},
        {"5550100123", {1}},
        {"+1 555 010 0123", {1}},
        {"010 0199", {2}},
        {"5550100199", {2}},
        {"010012", {}},
        {"5550100124", {}},
        {"Núñez 5550100123", {}},
    }));
    CAPTURE(typed);
    CHECK(found(store, typed.c_str()) == ids);
}

TEST_CASE("What the index would read as a command is text") {
    TestStore store;
    store.write([](Session& session) {
        addPerson(session, {.given = "Ana", .family = "Núñez"});
        addPerson(session, {.given = "Near", .family = "Or-Not And"});
    });
    // None of them may fail; most find nobody.
    for (const char* typed : {"\"",
                              "\"\"",
                              "'",
                              "nunez OR near",
                              "NEAR(ana nunez)",
                              "ana AND nunez",
                              "text:ana",
                              "^ana",
                              "ana*",
                              "(ana",
                              "ana)",
                              "{ana}",
                              "-ana",
                              "+ana nunez+",
                              "ana\"; DROP TABLE person; --",
                              "%",
                              "_na",
                              "\\",
                              "a\"b",
                              "\"a",
                              "::",
                              "((",
                              "* *",
                              "…",
                              "\xF0\x9F\x91\xA9"})
        CHECK_NOTHROW(found(store, typed));
    CHECK(found(store, "or-not") == Ids{2});
    CHECK(found(store, "near") == Ids{2});
    CHECK(found(store, "nunez OR near") == Ids{});
    CHECK(found(store, "ana*") == Ids{});
    CHECK(found(store, QStringLiteral("ana") + QChar(u'\0') + u"nunez") == Ids{1});
    CHECK(found(store, QStringLiteral("ana\tnunez\u00A0\u3000")) == Ids{1});
    CHECK(found(store, "   ").size() == 2);
}

TEST_CASE("Search and lists follow every edit") {
    TestStore store;
    const PersonId person = store.write([](Session& session) {
        const PersonId id = addPerson(session, {.family = "Nunez", .email = "old@a.example"});
        addApplication(session, id);
        return id;
    });
    const auto edit = [&](auto work) { store.write(work); };
    edit([person](Session& session) {
        const auto name = session.of<NameEntry>(person).front();
        session.update(
            name,
            NameEntry{
                NameKind::Legal,
                PersonName::create({QStringLiteral("Ana"), {}, QStringLiteral("Zimmer")}).value()});
        const auto email = session.of<EmailEntry>(person).front();
        session.remove(email);
    });
    CHECK(found(store, "nunez") == Ids{});
    CHECK(found(store, "old@a") == Ids{});
    CHECK(found(store, "zimmer") == Ids{person.value()});
    const auto rows = must(storage::applicationSource(store.path())->rows(Ids{1}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].name == u"Zimmer, Ana");
    CHECK(store.damage() == QStringList());
}

TEST_CASE("Rows come in the order of the ids asked for, without those that are gone") {
    TestStore store;
    store.write([](Session& session) {
        for (int i = 0; i < 3; ++i)
            addApplication(session, addPerson(session));
    });
    Ids applications;
    for (const auto& row : must(storage::applicationSource(store.path())->rows(Ids{3, 99, 1})))
        applications.push_back(row.id.value());
    Ids persons;
    for (const auto& row : must(storage::personSource(store.path())->rows(Ids{2, 1, 99, 3})))
        persons.push_back(row.id.value());
    CHECK(applications == Ids{3, 1});
    CHECK(persons == Ids{2, 1, 3});
    CHECK(must(storage::personSource(store.path())->rows(Ids{})).empty());
}

TEST_CASE("Whatever is edited in whatever order, lists and index say what the records say") {
    TestStore store;
    const WindowId window = store.write([](Session& session) { return session.insert(aWindow()); });
    std::vector<PersonId> persons;
    for (int step = 0; step < 60; ++step)
        store.write([&](Session& session) {
            const PersonId id = addPerson(session, {.family = step % 3 ? "Zed" : "Ärger",
                                                    .city = step % 2 ? "Toledo" : "",
                                                    .state = "OH"});
            persons.push_back(id);
            const ApplicationId application =
                addApplication(session, id, step % 2 ? Stage::InReview : Stage::Intake,
                               "2020-03-10", step % 4 ? std::optional(window) : std::nullopt);
            if (step % 5 == 0)
                addDocument(session, application, QByteArray::number(step));
            const PersonId other = persons[static_cast<size_t>(step * 7) % persons.size()];
            const auto person = session.require(other);
            Person after = person.value;
            after.employer = QString::number(step);
            session.update(person, after);
        });
    store.write([&](Session& session) {
        session.update(session.require(window),
                       ExamWindow::create({QStringLiteral("new code"), QStringLiteral("May"),
                                           day("2020-04-10"), day("2020-05-01"), day("2020-05-31")})
                           .value());
    });
    CHECK(store.damage() == QStringList());
    CHECK(
        must(storage::applicationSource(store.path())->ids({.window = QStringLiteral("new code")}))
            .size() == 45);
}

TEST_CASE("An application waits in the queue that its stage and papers say") {
    TestStore store;
    const auto queueOf = [&](Stage stage, std::optional<ReviewState> paper,
                             std::optional<SecondReview> second) {
        const ApplicationId id = store.write([&](Session& session) {
            const ApplicationId made = addApplication(session, addPerson(session), stage);
            if (paper)
                addDocument(session, made, "%PDF-", *paper);
            if (second)
                session.insert(made, Decision{.verdict = Verdict::Approve,
                                              .by = QStringLiteral("Kim"),
                                              .on = day("2020-03-12"),
                                              .secondReview = *second});
            return made;
        });
        return store.rows(
            QStringLiteral("SELECT queue FROM application_list WHERE application_id = %1")
                .arg(id.value()))[0];
    };
    CHECK(queueOf(Stage::Intake, {}, {}) == u"new");
    CHECK(queueOf(Stage::InReview, ReviewState::Unreviewed, {}) == u"in_review");
    CHECK(queueOf(Stage::InReview, ReviewState::Accepted, {}) == u"ready_to_decide");
    CHECK(queueOf(Stage::InReview, ReviewState::Accepted, SecondReview::Waiting) ==
          u"second_review");
    CHECK(queueOf(Stage::Pended, ReviewState::Refused, {}) == u"pended");
    for (const Stage stage : {Stage::Approved, Stage::Denied, Stage::Withdrawn, Stage::Closed})
        CHECK(queueOf(stage, {}, {}) == u"decided");
    const auto counts =
        store.read([](storage::Reader& reader) { return storage::queueCounts(reader); });
    CHECK(counts == std::map<Queue, int>{{Queue::New, 1},
                                         {Queue::InReview, 1},
                                         {Queue::ReadyToDecide, 1},
                                         {Queue::SecondReview, 1},
                                         {Queue::Pended, 1},
                                         {Queue::Decided, 4}});
    for (const auto& [queue, count] : counts)
        CHECK(must(storage::applicationSource(store.path())->ids({.queue = queue})).size() ==
              static_cast<size_t>(count));
}

TEST_CASE("Rows are sorted as asked, and rows that are equal keep one order") {
    TestStore store;
    store.write([](Session& session) {
        for (const char* family : {"Núñez", "Aaron", "zimmer", "Łukasik", "Nunez", "Aaron"})
            addApplication(session, addPerson(session, {.given = "A", .family = family}),
                           *family == 'A' ? Stage::Pended : Stage::Intake);
    });
    const auto source = storage::personSource(store.path());
    const auto sorted = [&](const char* column, Qt::SortOrder order) {
        return must(source->ids({.sortColumn = QString::fromUtf8(column), .order = order}));
    };
    CHECK(sorted("name", Qt::AscendingOrder) == Ids{2, 6, 4, 1, 5, 3});
    CHECK(sorted("number", Qt::DescendingOrder) == Ids{6, 5, 4, 3, 2, 1});
    for (const auto& column : EnumWords<PersonColumn>::words) {
        Ids up = sorted(column.word.data(), Qt::AscendingOrder);
        const Ids down = sorted(column.word.data(), Qt::DescendingOrder);
        CHECK(up.size() == 6);
        std::reverse(up.begin(), up.end());
        CHECK(up == down);
    }
    const auto applications = storage::applicationSource(store.path());
    for (const auto& column : EnumWords<ApplicationColumn>::words)
        CHECK(must(applications->ids({.sortColumn = column.word})).size() == 6);
    // What is no column is no SQL either.
    CHECK(sorted("name; DROP TABLE person", Qt::AscendingOrder) ==
          sorted("name", Qt::AscendingOrder));
}

TEST_CASE("Filters are values, never SQL") {
    TestStore store;
    store.write([](Session& session) {
        addApplication(session, addPerson(session, {.city = "Toledo", .state = "OH"}));
    });
    const QString bad = QStringLiteral("OH' OR 1=1 --");
    const auto people = storage::personSource(store.path());
    const auto applications = storage::applicationSource(store.path());
    CHECK(must(people->ids({.state = QStringLiteral("OH")})).size() == 1);
    CHECK(must(people->ids({.state = bad})).empty());
    CHECK(must(applications->ids({.state = bad})).empty());
    CHECK(must(applications->ids({.window = bad})).empty());
    CHECK(must(applications->ids({.edition = bad})).empty());
    CHECK(must(applications->ids({.edition = QStringLiteral("cesp-2020-03")})).size() == 1);
    CHECK(must(applications->ids({.stage = Stage::Intake})).size() == 1);
    CHECK(must(people->ids({.queue = Queue::Pended})).empty());
    CHECK(must(people->ids({.queue = Queue::New})).size() == 1);
}

TEST_CASE("Rows come for the ids asked for, in that order, without those that are gone") {
    TestStore store;
    store.write([](Session& session) {
        for (int i = 0; i < 200; ++i)
            addPerson(session);
    });
    const auto source = storage::personSource(store.path());
    const Ids ids = must(source->ids({}));
    REQUIRE(ids.size() == 200);
    const auto page = must(source->rows(std::span(ids).subspan(64, 128)));
    REQUIRE(page.size() == 128);
    CHECK(page.front().id.value() == ids[64]);
    CHECK(page.back().id.value() == ids[191]);
    const auto rows = must(source->rows(Ids{7, 4711, 3}));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == PersonId(7));
    CHECK(rows[1].id == PersonId(3));
}

TEST_CASE("A line of the people list shows the latest application and credential") {
    TestStore store;
    store.write([](Session& session) {
        const PersonId person =
            addPerson(session, {.email = "ana@example.org", .city = "Toledo", .state = "OH"});
        addApplication(session, person, Stage::Closed, "2020-03-10");
        addApplication(session, person, Stage::Approved, "2019-03-10");
        session.insert(person, Credential{.number = QStringLiteral("CESP-000001"),
                                          .certifiedOn = day("2020-05-12"),
                                          .expiresOn = day("2023-05-31")});
    });
    const auto rows = must(storage::personSource(store.path())->rows(Ids{1}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0] == PersonRow{.id = PersonId(1),
                               .name = QStringLiteral("Núñez, Ana"),
                               .city = QStringLiteral("Toledo"),
                               .state = QStringLiteral("OH"),
                               .email = QStringLiteral("ana@example.org"),
                               .latestStage = Stage::Closed,
                               .latestSubmittedOn = day("2020-03-10"),
                               .latestEdition = QStringLiteral("cesp-2020-03"),
                               .credentialNumber = QStringLiteral("CESP-000001")});
}

TEST_CASE("A line of the applications list names its window") {
    TestStore store;
    store.write([](Session& session) {
        const WindowId window = session.insert(
            ExamWindow::create({QStringLiteral("2020-05"), QStringLiteral("May 2020"),
                                day("2020-04-10"), day("2020-05-01"), day("2020-05-31")})
                .value());
        addDocument(session, addApplication(session, addPerson(session), Stage::Intake,
                                            "2020-03-10", window));
    });
    const auto rows = must(storage::applicationSource(store.path())->rows(Ids{1}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].window == u"May 2020");
    CHECK(rows[0].documentsToReview == 1);
}
