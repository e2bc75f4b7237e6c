// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/text.h"

#include <catch2/catch.hpp>

using namespace certdesk;

TEST_CASE("Texts compare trimmed, with white space collapsed and case folded") {
    for (const auto* text : {u"Acme Supports", u"  ACME \t\n supports  ", u"", u"   ", u"a", u" a",
                             u"Núñez & Söhne"}) {
        const QString given = QString::fromUtf16(text);
        CHECK(comparable(given) == given.simplified().toCaseFolded());
    }
    CHECK(comparable(QStringLiteral("a\u00A0 B")) == u"a b");
    CHECK(comparable(QStringLiteral("Straße")) == comparable(QStringLiteral("STRASSE")));
    CHECK(comparable(QStringLiteral("Acme Inc.")) != comparable(QStringLiteral("Acme Inc")));
}
