// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/sittingneeds.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;
using rules::SittingNeeds;

namespace {

constexpr auto failed = AttemptResult::Failed;

DatedAttempt of(qint64 application, qint64 id, const char* satOn, AttemptResult result = failed) {
    DatedAttempt attempt = anAttempt(satOn, result);
    attempt.attempt.id = AttemptId(id);
    attempt.attempt.value.application = ApplicationId(application);
    return attempt;
}

PolicyEdition needingApplications() {
    PolicyEdition edition = january2021();
    edition.attempts.retestNeedsApplication = true;
    return edition;
}

SittingNeeds lacked(const DatedAttempt& sitting, std::vector<DatedAttempt> others,
                    std::vector<FeePayment> payments, const PolicyEdition& edition) {
    return rules::lackedBy(sitting, {ApplicationId(1), std::move(others), std::move(payments)},
                           edition, shippedBook());
}

const FeePayment once = aPayment(PaymentKind::SittingFee, "159.00");

} // namespace

TEST_CASE("A sitting lacks the fee that its sittings cost and nobody paid") {
    const DatedAttempt first = of(1, 1, "2021-04-01");
    const DatedAttempt second = of(1, 2, "2021-05-10");
    const auto fee = [](const DatedAttempt& sitting, std::vector<DatedAttempt> others,
                        std::vector<FeePayment> payments) {
        return lacked(sitting, std::move(others), std::move(payments), january2021()).fee;
    };
    CHECK(fee(first, {}, {}) == money("159.00"));
    CHECK(fee(first, {}, {once}) == noMoney);
    CHECK(fee(first, {}, {aPayment(PaymentKind::SittingFee, "100.00")}) == money("59.00"));
    CHECK(fee(first, {}, {aPayment(PaymentKind::ApplicationFee, "199.00")}) == money("159.00"));
    CHECK(fee(second, {first}, {once}) == money("159.00"));
    CHECK(fee(second, {first}, {once, once}) == noMoney);
    CHECK(fee(second, {of(1, 1, "2021-04-01", AttemptResult::NoShow)}, {once}) == money("159.00"));
    CHECK(fee(second, {of(1, 1, "2021-04-01", AttemptResult::Cancelled)}, {once}) == noMoney);
    CHECK(fee(second, {of(9, 1, "2021-04-01")}, {once}) == noMoney);
    CHECK(fee(first, {first, second}, {once}) == noMoney); // itself, and one after it
    CHECK(fee(of(1, 1, "2021-04-01", AttemptResult::NoShow), {}, {}) == noMoney);
    CHECK(lacked(of(1, 1, "2020-05-12"), {}, {}, march2020()) == SittingNeeds());
}

TEST_CASE("Where a sitting costs nothing, it lacks no fee") {
    PolicyEdition free = january2021();
    free.fee.sitting = noMoney;
    const PolicyBook book({free});
    const rules::SittingFacts facts{ApplicationId(1), {of(1, 1, "2021-04-01")}};
    CHECK(rules::lackedBy(of(1, 2, "2021-05-10"), facts, free, book) == SittingNeeds());
}

TEST_CASE("What a sitting costs is for the edition that it was recorded under") {
    PolicyEdition late = january2021();
    late.code = QStringLiteral("late");
    late.effectiveFrom = day("2021-03-01");
    late.fee.sitting = money("200.00");
    const PolicyBook book({march2020(), january2021(), late});
    DatedAttempt first = of(1, 1, "2021-04-01");
    DatedAttempt second = of(1, 2, "2021-05-10");
    const auto fee = [&] {
        return rules::lackedBy(second, {ApplicationId(1), {first}}, january2021(), book).fee;
    };
    CHECK(fee() == money("400.00"));
    first.attempt.value.edition = january2021().code;
    CHECK(fee() == money("359.00"));
    second.attempt.value.edition = january2021().code;
    CHECK(fee() == money("318.00"));
}

TEST_CASE("A retest lacks a new application where the edition asks for one") {
    const DatedAttempt first = of(1, 1, "2021-04-01");
    const DatedAttempt second = of(1, 2, "2021-05-10");
    CHECK(lacked(second, {first}, {once, once}, needingApplications()).newApplication);
    CHECK_FALSE(lacked(second, {first}, {once, once}, january2021()).newApplication);
    CHECK_FALSE(lacked(first, {first, second}, {once}, needingApplications()).newApplication);
    CHECK_FALSE(
        lacked(second, {of(9, 1, "2021-04-01")}, {once}, needingApplications()).newApplication);
    CHECK_FALSE(lacked(second, {of(1, 1, "2021-04-01", AttemptResult::NoShow)}, {once, once},
                       needingApplications())
                    .newApplication);
}
