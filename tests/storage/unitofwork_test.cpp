// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/builders.h"
#include "tests/support/teststore.h"

using namespace certdesk;
using namespace certdesk::tests;
using storage::Session;

namespace {

int personsIn(TestStore& store) {
    return static_cast<int>(
        store.read([](storage::Reader& reader) { return reader.all<Person>().size(); }));
}

int groupsIn(TestStore& store) {
    return store.rows(QStringLiteral("SELECT count(*) FROM audit_group")).value(0).toInt();
}

} // namespace

TEST_CASE("What a unit of work answers comes back, once it is committed") {
    TestStore store;
    const PersonId id = store.write([](Session& session) { return addPerson(session); });
    CHECK(store.rows(QStringLiteral("SELECT id FROM person")) ==
          QStringList{QString::number(id.value())});
}

TEST_CASE("An error rolls everything back: records, lists, search and trail") {
    TestStore store;
    const int groups = groupsIn(store);
    const auto result = store->write(someReason(), [](Session& session) -> Result<PersonId> {
        addPerson(session);
        return fail(ErrorCode::NotApprovable, QStringLiteral("A-000001"));
    });
    REQUIRE_FALSE(result);
    CHECK(result.error() == Error{ErrorCode::NotApprovable, QStringLiteral("A-000001"), {}});
    CHECK(personsIn(store) == 0);
    CHECK(groupsIn(store) == groups);
    CHECK(store.rows(QStringLiteral("SELECT count(*) FROM search_entry")).value(0) == u"0");
    CHECK(store.damage().isEmpty());
}

TEST_CASE("An exception rolls everything back, and the store goes on") {
    TestStore store;
    SECTION("one of storage's becomes an error") {
        const auto result = store->write(someReason(), [](Session& session) {
            addPerson(session);
            static_cast<void>(session.require(PersonId(4711)));
        });
        CHECK(refusal(result) == ErrorCode::NotFound);
    }
    SECTION("a stranger's passes through") {
        CHECK_THROWS_AS(static_cast<void>(store->write(someReason(),
                                                       [](Session& session) {
                                                           addPerson(session);
                                                           throw std::out_of_range("x");
                                                       })),
                        std::out_of_range);
    }
    CHECK(personsIn(store) == 0);
    store.write([](Session& session) { addPerson(session); });
    CHECK(personsIn(store) == 1);
    CHECK(store.damage().isEmpty());
}

TEST_CASE("An update from a revision that has moved on is a conflict that says who was faster") {
    TestStore store;
    const PersonId id = store.write([](Session& session) { return addPerson(session); });
    const auto before = store.read([id](storage::Reader& reader) { return reader.require(id); });
    CHECK(before.revision == 1);
    const auto change = [&](storage::Store& by, const char* employer) {
        return by.write(someReason(), [&](Session& session) {
            Person after = before.value;
            after.employer = QString::fromUtf8(employer);
            session.update(before, after);
        });
    };
    const auto other = store.another();
    other->setActor({QStringLiteral("Robin Roe"), {}});
    must(change(*other, "first"));
    const auto second = change(*store, "second");
    REQUIRE_FALSE(second);
    CHECK(second.error() == Error{ErrorCode::Conflict, {}, QStringLiteral("Robin Roe")});
    CHECK(store.rows(QStringLiteral("SELECT employer, revision FROM person")) ==
          QStringList{QStringLiteral("first|2")});
}

TEST_CASE("A row that another has removed is a conflict too") {
    TestStore store;
    const auto [person, name] = store.write([](Session& session) {
        const PersonId id = addPerson(session, {.former = "Garcia"});
        return std::pair(id, session.of<NameEntry>(id).back());
    });
    store.write([&entry = name](Session& session) { session.remove(entry); });
    NameEntry after = name.value;
    after.evidence = QStringLiteral("passport");
    CHECK(refusal(store->write(someReason(), [&](Session& session) {
              session.update(name, after);
          })) == ErrorCode::Conflict);
    CHECK(refusal(store->write(someReason(), [&](Session& session) { session.remove(name); })) ==
          ErrorCode::Conflict);
}

TEST_CASE("An update that changes nothing leaves no trace") {
    TestStore store;
    const PersonId id = store.write([](Session& session) { return addPerson(session); });
    const int groups = groupsIn(store);
    bool wasTold = false;
    store->onChange([&](const ChangeSet&) { wasTold = true; });
    store.write([id](Session& session) {
        const auto person = session.require(id);
        session.update(person, person.value);
    });
    CHECK(groupsIn(store) == groups);
    CHECK_FALSE(wasTold);
    CHECK(store.rows(QStringLiteral("SELECT revision FROM person")).value(0) == u"1");
}

TEST_CASE("What was changed is told once, after the commit, and never of what was rolled back") {
    TestStore store;
    const auto watcher = store.another();
    std::vector<ChangeSet> told;
    store->onChange([&](const ChangeSet& changes) {
        told.push_back(changes);
        // Whoever looks now, on any connection, sees the new state.
        CHECK(must(watcher->read([](storage::Reader& r) { return r.all<Person>().size(); })) == 1);
    });
    const auto failed = store->write(someReason(), [](Session& session) -> Result<void> {
        addPerson(session);
        return fail(ErrorCode::Cancelled);
    });
    CHECK(refusal(failed) == ErrorCode::Cancelled);
    CHECK(told.empty());

    const auto [person, application] = store.write([](Session& session) {
        const PersonId p = addPerson(session, {.email = "a@b.example", .city = "Toledo"});
        return std::pair(p, addApplication(session, p));
    });
    REQUIRE(told.size() == 1);
    CHECK(told[0].persons == std::set{person});
    CHECK(told[0].applications == std::set{application});
    CHECK_FALSE(told[0].officeData);
    CHECK_FALSE(told[0].many);
}

TEST_CASE("Every kind of change names whom it touches") {
    TestStore store;
    const auto [person, application, payment, window] = store.write([](Session& session) {
        const WindowId w = session.insert(aWindow());
        const PersonId p = addPerson(session);
        const ApplicationId a = addApplication(session, p, Stage::Intake, "2020-03-10", w);
        const PaymentId money = session.insert(
            p, Payment{.amount = Money::ofCents(100), .receivedOn = day("2020-03-10")});
        return std::tuple(p, a, money, w);
    });
    ChangeSet told;
    store->onChange([&](const ChangeSet& changes) { told = changes; });
    SECTION("a part of a payment: its application") {
        store.write([&, p = payment, a = application](Session& session) {
            session.insert(p, Allocation{PaymentKind::ExamFee, Money::ofCents(100), a});
        });
        CHECK(told.applications == std::set{application});
    }
    SECTION("a flag: the person") {
        store.write([p = person](Session& session) {
            session.insert(p, PersonFlag{FlagKind::DoNotMail, day("2020-03-10"), {}});
        });
        CHECK(told.persons == std::set{person});
    }
    SECTION("a document: its application") {
        store.write([a = application](Session& session) { addDocument(session, a); });
        CHECK(told.applications == std::set{application});
    }
    SECTION("staff: the office") {
        store.write([](Session& session) { session.insert(StaffMember{QStringLiteral("Kim")}); });
        CHECK(told.officeData);
    }
    SECTION("a window: the office, and every application in it") {
        store.write([w = window](Session& session) {
            const auto before = session.require(w);
            session.update(before, aWindow("2020-05-02"));
        });
        CHECK(told.officeData);
        CHECK(told.applications == std::set{application});
    }
    SECTION("an import's own record: nobody") {
        store.write([](Session& session) {
            session.insert(ImportBatch{ImportKind::Results, {}, {}, day("2020-03-10"), {}});
        });
        CHECK(told.isEmpty());
    }
}

TEST_CASE("So many changes that reading all is cheaper are told as many") {
    TestStore store;
    ChangeSet told;
    store->onChange([&](const ChangeSet& changes) { told = changes; });
    store.write([](Session& session) {
        for (int i = 0; i < 501; ++i)
            addPerson(session);
    });
    CHECK(told.many);
    CHECK(told.persons.empty());
}

TEST_CASE("A rehearsal answers what a unit of work would, and nothing of it stays") {
    TestStore store;
    bool wasTold = false;
    store->onChange([&](const ChangeSet&) { wasTold = true; });
    const QByteArray before = stateOf(store.path()).bytes;
    const auto seen = must(store->rehearse(someReason(), [](Session& session) {
        addPerson(session);
        addPerson(session);
        return session.all<Person>().size();
    }));
    CHECK(seen == 2);
    CHECK_FALSE(wasTold);
    CHECK(personsIn(store) == 0);
    CHECK(stateOf(store.path()).bytes == before);
    CHECK(store.damage().isEmpty());
}

TEST_CASE("A read sees one state, whatever is committed meanwhile") {
    TestStore store;
    const auto other = store.another();
    store.read([&](storage::Reader& reader) {
        CHECK(reader.all<Person>().empty());
        must(other->write(someReason(), [](Session& session) { addPerson(session); }));
        CHECK(reader.all<Person>().empty());
    });
    CHECK(personsIn(store) == 1);
}

TEST_CASE("Statements of the same text may be asked for while another is open") {
    TestStore store;
    store.write([](Session& session) {
        for (int i = 0; i < 3; ++i)
            addPerson(session, {.former = "Garcia"});
    });
    const size_t names = store.read([](storage::Reader& reader) {
        size_t count = 0;
        for (const auto& person : reader.all<Person>())
            for (const auto& name : reader.of<NameEntry>(person.id))
                count += reader.of<NameEntry>(reader.ownerOf(name.id)).size();
        return count;
    });
    CHECK(names == 12);
}

TEST_CASE("A failed read doesn't pin the state that it saw") {
    // A row that can't be read left its statement open, and with it the old snapshot.
    TestStore store;
    store.write([](Session& session) { addPerson(session, {.former = "Garcia"}); });
    tamper(store.path(), {QStringLiteral("UPDATE person_name SET kind = 'nonsense' WHERE id = 1")});
    CHECK(refusal(store->read([](storage::Reader& reader) { return reader.all<NameEntry>(); })) ==
          ErrorCode::OfficeFileDamaged);
    const auto other = store.another();
    must(other->write(someReason(), [](Session& session) {
        session.insert(StaffMember{QStringLiteral("Robin")});
    }));
    CHECK(store.read([](storage::Reader& r) { return r.all<StaffMember>().size(); }) == 1);
    store.write([](Session& session) { session.insert(StaffMember{QStringLiteral("Kim")}); });
}

TEST_CASE("A value that stands only once is refused as already there") {
    TestStore store;
    const auto add = [&] {
        return store->write(someReason(), [](Session& session) {
            session.insert(StaffMember{QStringLiteral("Kim Lee")});
        });
    };
    must(add());
    CHECK(refusal(add()) == ErrorCode::AlreadyThere);
}

TEST_CASE("A person and an application can be taken back whole") {
    // References from lists and search stood in the way.
    TestStore store;
    const auto [person, application] = store.write([](Session& session) {
        const PersonId p = addPerson(session);
        return std::pair(p, addApplication(session, p));
    });
    store.write([p = person, a = application](Session& session) {
        session.remove(session.require(a));
        for (const auto& name : session.of<NameEntry>(p))
            session.remove(name);
        session.remove(session.require(p));
    });
    CHECK(store.rows(QStringLiteral(
              "SELECT (SELECT count(*) FROM person_list) + (SELECT count(*) FROM application_list) "
              "+ (SELECT count(*) FROM search_entry)")) == QStringList{QStringLiteral("0")});
    CHECK(store.damage().isEmpty());
    // The number is never given again.
    CHECK(store.write([](Session& session) { return addPerson(session); }) != person);
}
