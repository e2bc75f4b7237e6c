// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/credentialdays.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

TEST_CASE("A credential runs to the last day of its month three years later") {
    const auto& policy = january2021().credential;
    CHECK(rules::expiryOf(day("2013-06-15"), policy) == day("2016-06-30"));
    CHECK(rules::expiryOf(day("2021-02-10"), policy) == day("2024-02-29"));
    CHECK(rules::expiryOf(day("2020-02-29"), policy) == day("2023-02-28"));
    CHECK(rules::expiryOf(day("2021-12-31"), policy) == day("2024-12-31"));
}

TEST_CASE("A renewal keeps the old cycle") {
    const auto& policy = january2021().credential;
    CHECK(rules::renewedExpiry(day("2016-06-30"), policy) == day("2019-06-30"));
    CHECK(rules::renewalOpens(day("2016-06-30"), policy) == day("2015-09-30"));
    CHECK(rules::lastDayOfGrace(day("2016-06-30"), policy) == day("2016-07-30"));
}

TEST_CASE("A status follows from the day unless an act set it") {
    const auto& policy = january2021().credential;
    Credential credential{QStringLiteral("1001"), {}, day("2013-07-01"), day("2016-06-30")};
    using S = CredentialStatus;
    CHECK(rules::statusOn(credential, policy, day("2016-06-30")) == S::Active);
    CHECK(rules::statusOn(credential, policy, day("2016-07-01")) == S::InGrace);
    CHECK(rules::statusOn(credential, policy, day("2016-07-30")) == S::InGrace);
    CHECK(rules::statusOn(credential, policy, day("2016-07-31")) == S::Expired);
    for (const auto act : {S::Suspended, S::Revoked, S::Surrendered, S::Deceased}) {
        credential.status = act;
        CHECK(rules::statusOn(credential, policy, day("2020-01-01")) == act);
    }
}
