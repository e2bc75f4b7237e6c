// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/contact.h"

#include <catch2/catch.hpp>

using namespace certdesk;

namespace {

Office officeIn(const QString& state, const QString& zip, const QString& country = {}) {
    Office office{.name = QStringLiteral("Harbor Office")};
    office.address.state = state;
    office.address.postalCode = zip;
    office.address.country = country;
    return office;
}

std::vector<ErrorCode> codes(const Office& office) {
    std::vector<ErrorCode> found;
    for (const Error& error : contactErrors(office))
        found.push_back(error.code);
    return found;
}

} // namespace

TEST_CASE("A state is one of the two-letter codes of the post") {
    CHECK(isStateCode(QStringLiteral("OH")));
    CHECK(isStateCode(QStringLiteral("DC")));
    CHECK(isStateCode(QStringLiteral("PR")));
    for (const char* wrong : {"ohio", "oh", "XX", "", "OHI"}) {
        INFO(wrong);
        CHECK_FALSE(isStateCode(QString::fromLatin1(wrong)));
    }
}

TEST_CASE("A ZIP code has five digits, or five and four") {
    CHECK(isZipCode(QStringLiteral("43604")));
    CHECK(isZipCode(QStringLiteral("43604-1234")));
    for (const char* wrong :
         {"4321", "436045", "43604-12", "43604 1234", "abcde", "43604-1234\n"}) {
        INFO(wrong);
        CHECK_FALSE(isZipCode(QString::fromLatin1(wrong)));
    }
}

TEST_CASE("A phone number has at least seven digits") {
    CHECK(isPhoneNumber(QStringLiteral("555-0100")));
    CHECK(isPhoneNumber(QStringLiteral("(419) 555-0100 ext. 12")));
    CHECK_FALSE(isPhoneNumber(QStringLiteral("abc")));
    CHECK_FALSE(isPhoneNumber(QStringLiteral("555-010")));
}

TEST_CASE("An e-mail address has a name, one at sign and a host") {
    CHECK(isMailAddress(QStringLiteral("office@example.org")));
    CHECK(isMailAddress(QStringLiteral("first.last+tag@mail.example.co.uk")));
    for (const char* wrong : {"not a mail", "a@b", "@example.org", "a@example.", "a@@example.org",
                              "a b@example.org", "a@exam ple.org"}) {
        INFO(wrong);
        CHECK_FALSE(isMailAddress(QString::fromLatin1(wrong)));
    }
}

TEST_CASE("A letterhead is judged in its parts that are filled in") {
    CHECK(codes(officeIn({}, {})).empty());
    CHECK(codes(officeIn(QStringLiteral("ohio"), QStringLiteral("4321"))) ==
          std::vector{ErrorCode::UnknownState, ErrorCode::WrongPostalCode});
    CHECK(
        codes(officeIn(QStringLiteral("Ontario"), QStringLiteral("K1A 0B1"), QStringLiteral("CA")))
            .empty());
    Office office = officeIn({}, {});
    office.phone = QStringLiteral("abc");
    office.email = QStringLiteral("not a mail");
    CHECK(codes(office) == std::vector{ErrorCode::WrongPhone, ErrorCode::WrongEmail});
}
