// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/fuzzymatch.h"

#include <QString>

#include <catch2/catch.hpp>

using namespace certdesk;

TEST_CASE("letters match in their order and nowhere else") {
    CHECK(fuzzyScore(u"ofl", u"open file").has_value());
    CHECK_FALSE(fuzzyScore(u"flo", u"open file").has_value());
    CHECK(fuzzyScore(u"", u"anything").has_value());
    CHECK_FALSE(fuzzyScore(u"x", u"").has_value());
}

TEST_CASE("the better match scores higher") {
    struct Row {
        const char16_t* typed;
        const char16_t* better;
        const char16_t* worse;
    };
    const auto row = GENERATE(values<Row>({
        {u"of", u"open file", u"look furtively"},
        {u"sav", u"save a copy", u"show all verdicts"},
        {u"lt", u"larger text", u"letters"},
        {u"dark", u"dark", u"day of the week mark"},
    }));
    CHECK(*fuzzyScore(row.typed, row.better) > *fuzzyScore(row.typed, row.worse));
}

TEST_CASE("a long text of one letter doesn't take for ever") {
    const QString text(400, u'a');
    CHECK(fuzzyScore(QString(40, u'a'), text).has_value());
    CHECK_FALSE(fuzzyScore(QString(QString(40, u'a') + u'b'), text).has_value());
}
