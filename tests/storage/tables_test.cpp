// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/storage/recordsamples.h"
#include "tests/support/teststore.h"

using namespace certdesk;
using namespace certdesk::tests;
using storage::isOwned;
using storage::Session;
using storage::Table;

namespace {

using AllRecords =
    std::tuple<Office, StaffMember, Holiday, ExamWindow, ExamForm, EditionText, LetterTemplate,
               ResultMapping, ConductText, ImportBatch, Person, NameEntry, EmailEntry, PhoneEntry,
               AddressEntry, PersonFlag, Application, AccommodationRequest, Experience, Training,
               Verification, Attestation, Document, PaymentBatch, Payment, Allocation, Refund,
               Attempt, Decision, Authorization, Credential, LetterRun, Letter, ConflictOfInterest,
               SecondReviewSetting, Correction, Consequence, LetterReceipt, Appeal, Complaint>;

/// Texts that have broken other programs.
QStringList naughtyTexts() {
    return {QStringLiteral("Plain"),
            QStringLiteral("O'Brien; DROP TABLE person; --"),
            QStringLiteral("\"quoted\" \\ {{field}} <b>&amp;</b> %1 ? :name"),
            QStringLiteral("Łukasz Núñez Nguyễn"),
            QStringLiteral("李小龙 Петров שלום"),
            QStringLiteral("\U0001F469\u200D\U0001F4BB n\u0303 \uFEFF\u202Ereversed"),
            QStringLiteral(" spaces at both ends "),
            QStringLiteral("tab\there"),
            QStringLiteral("\u0001\u001F\u007F"),
            QStringLiteral("\uFEFFSmith"),
            QStringLiteral("\uFEFF\uFEFF"),
            QStringLiteral("\uFFFESmith\uFFFE\uFFFF"),
            QStringLiteral("null"),
            QStringLiteral("9223372036854775808"),
            QString(20000, u'x')};
}

template <class T>
Id<T> insert(Session& session, const Anchors& at, const T& value) {
    if constexpr (!isOwned<T>)
        return session.insert(value);
    else if constexpr (std::is_same_v<typename Table<T>::Owner, Person>)
        return session.insert(at.person, value);
    else if constexpr (std::is_same_v<typename Table<T>::Owner, Application>)
        return session.insert(at.application, value);
    else if constexpr (std::is_same_v<typename Table<T>::Owner, Correction>)
        return session.insert(at.correction, value);
    else
        return session.insert(
            session.insert(at.person, Payment{.amount = noMoney, .receivedOn = QDate(2020, 3, 10)}),
            value);
}

// A person without a name can't be listed.
template <class T>
void complete(Session& session, Id<T> id) {
    if constexpr (std::is_same_v<T, Person>)
        session.insert(id, NameEntry{NameKind::Legal,
                                     PersonName::create({{}, {}, QStringLiteral("N")}).value()});
    else
        static_cast<void>(session), static_cast<void>(id);
}

// There is one office, and it is there already.
template <class T>
Id<T> putIn(Session& session, const Anchors& at, const T& value) {
    if constexpr (std::is_same_v<T, Office>) {
        const Id<Office> id(1);
        session.update(session.require(id), value);
        return id;
    } else {
        const Id<T> id = insert(session, at, value);
        complete(session, id);
        return id;
    }
}

// Samples keep no rules: a payment without parts, a decision that its application knows nothing of.
QStringList damageBesidesRules(TestStore& store) {
    QStringList damage = store.damage();
    damage.removeIf([](const QString& one) { return one.startsWith(u"rules: "); });
    return damage;
}

template <class T>
constexpr bool isAct =
    std::is_same_v<T, Decision> || std::is_same_v<T, Letter> || std::is_same_v<T, LetterRun> ||
    std::is_same_v<T, PaymentBatch> || std::is_same_v<T, Payment> || std::is_same_v<T, Refund> ||
    std::is_same_v<T, Credential> || std::is_same_v<T, EditionText> ||
    std::is_same_v<T, ConductText> || std::is_same_v<T, Correction> ||
    std::is_same_v<T, Consequence>;

} // namespace

TEST_CASE("These are all the tables whose rows are recorded") {
    CHECK(std::tuple_size_v<AllRecords> == storage::auditedTables().size());
}

TEST_CASE("A record is found by a text that begins with a byte order mark") {
    TestStore store;
    for (const QString& id : {QStringLiteral("\uFEFFP-1"), QStringLiteral("\uFFFEP-1")}) {
        store.write(
            [&](Session& session) { complete(session, session.insert(Person{.externalId = id})); });
        CHECK(store.read([&](storage::Reader& reader) {
            return reader.where<Person>(u"external_id", id).size();
        }) == 1);
    }
    CHECK(store.damage() == QStringList());
}

TEMPLATE_LIST_TEST_CASE("What was put in comes out letter for letter", "", AllRecords) {
    using T = TestType;
    TestStore store;
    const Anchors at = store.write([](Session& session) { return addAnchors(session); });
    int nth = 100;
    std::vector<std::pair<Id<T>, T>> put;
    for (const Given given : {Given::All, Given::OnlyWhatMustBe})
        for (const QString& text : naughtyTexts()) {
            ++nth;
            const T value = sampleOf<T>(at, given == Given::All ? text : text + u'2', given, nth);
            const Id<T> id =
                store.write([&](Session& session) { return putIn<T>(session, at, value); });
            const auto back =
                store.read([&](storage::Reader& reader) { return reader.require(id); });
            CHECK(back.value == value);
            put.emplace_back(id, value);
        }
    if (!std::is_same_v<T, Office>)
        store.read([&](storage::Reader& reader) {
            for (const auto& [id, value] : put)
                CHECK(reader.require(id).value == value);
            CHECK(reader.all<T>().size() >= put.size());
        });
    CHECK(damageBesidesRules(store) == QStringList());
}

TEMPLATE_LIST_TEST_CASE("A row is replaced whole, counted on, and recorded", "", AllRecords) {
    using T = TestType;
    TestStore store;
    const Anchors at = store.write([](Session& session) { return addAnchors(session); });
    const T bare = sampleOf<T>(at, QStringLiteral("bare"), Given::OnlyWhatMustBe, 1);
    const T full = sampleOf<T>(at, QStringLiteral("full"), Given::All, 2);
    const Id<T> id = store.write([&](Session& session) { return putIn<T>(session, at, bare); });
    const auto before = store.read([&](storage::Reader& reader) { return reader.require(id); });
    const auto result =
        store->write(someReason(), [&](Session& session) { session.update(before, full); });
    const auto after = store.read([&](storage::Reader& reader) { return reader.require(id); });
    if (isAct<T>) {
        CHECK_FALSE(result);
        CHECK(after == before);
    } else if (!(bare == full)) {
        CHECK(result);
        CHECK(after.value == full);
        CHECK(after.revision == before.revision + 1);
    }
    CHECK(damageBesidesRules(store) == QStringList());
}

TEMPLATE_LIST_TEST_CASE("A row can be taken back, unless it is an act", "", AllRecords) {
    using T = TestType;
    // There is always an office; a person is taken back with their names, in a case of its own.
    if (std::is_same_v<T, Office> || std::is_same_v<T, Person>)
        return;
    TestStore store;
    const Anchors at = store.write([](Session& session) { return addAnchors(session); });
    const T value = sampleOf<T>(at, QStringLiteral("x"), Given::All, 1);
    const Id<T> id = store.write([&](Session& session) { return insert<T>(session, at, value); });
    const auto result =
        store->write(someReason(), [&](Session& session) { session.remove(session.require(id)); });
    const bool isThere =
        store.read([&](storage::Reader& reader) { return reader.find(id).has_value(); });
    const bool stays = isAct<T> && !std::is_same_v<T, Payment>;
    CHECK(isThere == stays);
    CHECK(result.has_value() != stays);
    CHECK(damageBesidesRules(store) == QStringList());
}

TEST_CASE("Half a surrogate pair becomes a replacement character, and the trail agrees") {
    TestStore store;
    const QString half = QStringLiteral("a") + QChar(0xD800) + u"b" + QChar(0xDC00);
    store->setActor({half, half});
    must(store->write(Reason{AuditAction::EditPerson, half, half}, [&](Session& session) {
        session.insert(StaffMember{half, half});
        const PersonId person = session.insert(Person{.externalId = half, .employer = half});
        session.insert(person, NameEntry{NameKind::Legal, PersonName::create({half}).value()});
    }));
    CHECK(store.read([](storage::Reader& r) { return r.all<StaffMember>().front().value.name; }) ==
          QStringLiteral("a\uFFFDb\uFFFD"));
    CHECK(store.damage() == QStringList());
}

TEST_CASE("A value that its type refuses is damage, not a crash or a guess") {
    TestStore store;
    store.write([](Session& session) { addApplication(session, addPerson(session)); });
    const auto broken = GENERATE(as<std::string>{}, "kind = 'nonsense'", "submitted_on = 'May 1'",
                                 "submitted_on = '2020-02-30'", "stage = ''");
    tamper(store.path(),
           {QStringLiteral("UPDATE application SET ") + QString::fromStdString(broken)});
    CHECK(refusal(store->read([](storage::Reader& r) { return r.all<Application>(); })) ==
          ErrorCode::OfficeFileDamaged);
}

TEST_CASE("Documents are stored once under their hash, whoever sends them") {
    TestStore store;
    store.write([](Session& session) {
        const ApplicationId first = addApplication(session, addPerson(session));
        const ApplicationId second = addApplication(session, addPerson(session));
        addDocument(session, first, "%PDF-one");
        addDocument(session, second, "%PDF-one");
        addDocument(session, second, "%PDF-two");
    });
    CHECK(store.rows(QStringLiteral("SELECT count(*) FROM document_content")).value(0) == u"2");
    CHECK(store.rows(QStringLiteral("SELECT count(DISTINCT sha256) FROM document")).value(0) ==
          u"2");
    CHECK(store.damage() == QStringList());
}
