// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/setup.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

TEST_CASE("Office settings that another has changed meanwhile are a conflict") {
    TestOffice office;
    const Stored<Office> before = must(readSetup(*office)).office;
    Office after = before.value;
    after.phone = QStringLiteral("555-0100");
    must(saveOffice(*office, before, after));
    after.phone = QStringLiteral("555-0199");
    const auto late = saveOffice(*office, before, after);
    REQUIRE_FALSE(late);
    CHECK(late.error() == Error{ErrorCode::Conflict, {}, QStringLiteral("Kim Lee")});
    CHECK(office.value("SELECT phone FROM office") == u"555-0100");
}

TEST_CASE("Wrong settings are refused") {
    TestOffice office;
    const Stored<Office> before = must(readSetup(*office)).office;
    const auto refused = [&](auto change) {
        Office after = before.value;
        change(after);
        return refusal(saveOffice(*office, before, after));
    };
    CHECK(refused([](Office& o) { o.name = QStringLiteral("  "); }) == ErrorCode::BlankText);
    CHECK(refused([](Office& o) { o.secondReviewPercent = 101; }) == ErrorCode::WrongNumber);
    CHECK(refused([](Office& o) { o.secondReviewPercent = -1; }) == ErrorCode::WrongNumber);
    CHECK(refused([](Office& o) { o.address.state = QStringLiteral("ohio"); }) ==
          ErrorCode::UnknownState);
    CHECK(refused([](Office& o) { o.address.postalCode = QStringLiteral("4321"); }) ==
          ErrorCode::WrongPostalCode);
    CHECK(refused([](Office& o) { o.phone = QStringLiteral("abc"); }) == ErrorCode::WrongPhone);
    CHECK(refused([](Office& o) { o.email = QStringLiteral("not a mail"); }) ==
          ErrorCode::WrongEmail);
    CHECK(refusal(addStaff(*office, {QStringLiteral(" ")})) == ErrorCode::BlankText);
}

TEST_CASE("No two of the staff, windows or holidays are known by the same") {
    TestOffice office;
    must(addWindow(*office, aWindow()));
    must(addWindow(*office, aWindow("2020-08-01", "2020-08-31", "2020-07-10")));
    must(addHoliday(*office, {day("2020-07-03"), QStringLiteral("Independence Day")}));
    const OfficeSetup setup = must(readSetup(*office));

    CHECK(refusal(addStaff(*office, {QStringLiteral("Kim Lee")})) == ErrorCode::AlreadyThere);
    CHECK(refusal(addWindow(*office, aWindow())) == ErrorCode::AlreadyThere);
    CHECK(refusal(addHoliday(*office, {day("2020-07-03"), {}})) == ErrorCode::AlreadyThere);
    StaffMember renamed = setup.staff[1].value;
    renamed.name = QStringLiteral("Kim Lee");
    CHECK(refusal(saveStaff(*office, setup.staff[1], renamed)) == ErrorCode::AlreadyThere);
    CHECK(refusal(saveWindow(*office, setup.windows[1], aWindow())) == ErrorCode::AlreadyThere);
    // One's own name and code are free.
    renamed = setup.staff[1].value;
    renamed.title = QStringLiteral("Deputy");
    must(saveStaff(*office, setup.staff[1], renamed));
    must(saveWindow(*office, setup.windows[0], aWindow("2020-05-02")));
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Who of the staff is known is told, and who signs") {
    TestOffice office;
    CHECK(must(isStaffMember(*office, QStringLiteral("Robin Roe"))));
    CHECK_FALSE(must(isStaffMember(*office, QStringLiteral("Nobody"))));
    const OfficeSetup setup = must(readSetup(*office));
    StaffMember withAccount = setup.staff[1].value;
    withAccount.account = QStringLiteral("rroe");
    must(saveStaff(*office, setup.staff[1], withAccount));
    CHECK(must(staffNameOf(*office, QStringLiteral("rroe"))) == withAccount.name);
    CHECK(must(staffNameOf(*office, QStringLiteral("root"))).isEmpty());
    CHECK(must(staffNameOf(*office, {})).isEmpty());
    REQUIRE(setup.signer());
    CHECK(setup.signer()->name == u"Kim Lee");
}

TEST_CASE("A window that moves tells every application in it") {
    TestOffice office;
    const ApplicationId id = office.take();
    ChangeSet told;
    QObject::connect(&office->events(), &OfficeEvents::changed,
                     [&](const ChangeSet& changes) { told = changes; });
    must(saveWindow(*office, must(readSetup(*office)).windows[0],
                    aWindow("2020-05-01", "2020-05-31", "2020-03-01")));
    CHECK(told.applications == std::set{id});
    CHECK(told.officeData);
}
