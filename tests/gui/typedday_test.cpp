// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/typedday.h"

#include <catch2/catch.hpp>

using namespace certdesk;

TEST_CASE("days are understood as people type them") {
    const QDate today(2020, 5, 15);
    struct Row {
        const char* typed;
        QDate meant;
    };
    const auto row = GENERATE(values<Row>({
        {"3/4/2020", {2020, 3, 4}},
        {"03/04/20", {2020, 3, 4}},
        {"3-4-2020", {2020, 3, 4}},
        {"3.4.2020", {2020, 3, 4}},
        {"3/4", {2020, 3, 4}},
        {"2020-03-04", {2020, 3, 4}},
        {"2020/3/4", {2020, 3, 4}},
        {"20200304", {2020, 3, 4}},
        {"4 mar 20", {2020, 3, 4}},
        {"4 March 2020", {2020, 3, 4}},
        {"March 4, 2020", {2020, 3, 4}},
        {"mar 4", {2020, 3, 4}},
        {"4-Mar-2020", {2020, 3, 4}},
        {" 3/4/2020 ", {2020, 3, 4}},
        {"t", {2020, 5, 15}},
        {"Today", {2020, 5, 15}},
        {"y", {2020, 5, 14}},
        {"tomorrow", {2020, 5, 16}},
        {"+14", {2020, 5, 29}},
        {"-1", {2020, 5, 14}},
        {"+2w", {2020, 5, 29}},
        {"+1m", {2020, 6, 15}},
        {"-1y", {2019, 5, 15}},
        {"2/29/2020", {2020, 2, 29}},
        {"1/1/30", {2030, 1, 1}},
        {"1/1/31", {1931, 1, 1}},
    }));
    INFO(row.typed);
    CHECK(typedDay(QString::fromLatin1(row.typed), today) == row.meant);
}

TEST_CASE("what is no day is not guessed at") {
    const auto typed =
        GENERATE("", "x", "13/4/2020", "2/30/2020", "2/29/2021", "3/4/2020x", "4 ma 20",
                 "2020-13-01", "March", "4", "3/4/202", "4 mar 2020 5", "+", "++1", "99999");
    INFO(typed);
    CHECK_FALSE(typedDay(QString::fromLatin1(typed), QDate(2020, 5, 15)).has_value());
}
