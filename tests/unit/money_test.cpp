// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/money.h"

#include <catch2/catch.hpp>

#include <type_traits>

using namespace certdesk;

static_assert(!std::is_constructible_v<Money, double>, "no way in from a floating number");

TEST_CASE("An amount is text of up to seven digits, a point and two digits") {
    CHECK(Money::fromText(u"199.00") == Money::ofCents(19900));
    CHECK(Money::fromText(u"0.05") == Money::ofCents(5));
    CHECK(Money::fromText(u"9999999.99") == Money::ofCents(999999999));
    for (const auto* wrong : {u"199", u"199.0", u"199.000", u"-1.00", u"+1.00", u" 1.00", u"1,00",
                              u".00", u"10000000.00", u"1e2.00", u"", u"١.00"})
        CHECK_FALSE(Money::fromText(wrong).has_value());
}

TEST_CASE("An amount prints as it is read") {
    for (const auto* text : {u"0.00", u"0.05", u"199.00", u"9999999.99"})
        CHECK(Money::fromText(text)->text() == QStringView(text));
    CHECK((Money::ofCents(0) - Money::ofCents(4001)).text() == u"-40.01");
}
