// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/slipreader.h"

#include <QBuffer>

#include <catch2/catch.hpp>

using namespace certdesk;

namespace {

Result<Slip> read(QByteArray bytes) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readSlip(buffer);
}

QStringList placesOf(const Slip& slip) {
    QStringList places;
    for (const Problem& error : slip.errors)
        places << QStringLiteral("%1 %2 %3")
                      .arg(error.line)
                      .arg(error.column, QString(wordOf(error.error.code)));
    return places;
}

} // namespace

TEST_CASE("A slip is read whatever its columns' order and case") {
    const Result<Slip> slip =
        read("Amount;Name;KIND;Application\r\n199.00;Ana;exam_fee;A-000045\r\n\r\n;;;\r\n"
             "40.00;Bo; Application_Fee ;SMA-10021\r\n");
    REQUIRE(slip);
    CHECK(slip->errors.empty());
    REQUIRE(slip->rows.size() == 2);
    CHECK(slip->rows[0] ==
          SlipRow{2, QStringLiteral("A-000045"), PaymentKind::ExamFee, Money::ofCents(19900)});
    CHECK(slip->rows[1] == SlipRow{5, QStringLiteral("SMA-10021"), PaymentKind::ApplicationFee,
                                   Money::ofCents(4000)});
}

TEST_CASE("Each wrong cell of a slip is told with its line and column") {
    const Result<Slip> slip = read("application,kind,amount\n"
                                   ",exam_fee,199.00\n"
                                   "A-1,refund,199.00\n"
                                   "A-1,fee,199\n"
                                   "A-1,exam_fee,0.00\n"
                                   "A-1,exam_fee,-1.00\n"
                                   "A-1,exam_fee\n"
                                   "A-1,exam_fee,0.01\n");
    REQUIRE(slip);
    CHECK(placesOf(*slip) ==
          QStringList{
              QStringLiteral("2 application missing"), QStringLiteral("3 kind unknown_word"),
              QStringLiteral("4 kind unknown_word"), QStringLiteral("4 amount wrong_amount"),
              QStringLiteral("5 amount wrong_amount"), QStringLiteral("6 amount wrong_amount"),
              QStringLiteral("7  wrong_field_count")});
    CHECK(slip->errors[1].error.detail == u"exam_fee, application_fee, sitting_fee, renewal_fee");
    CHECK(slip->rows.size() == 1);
}

TEST_CASE("A slip without a column it needs is refused as a whole") {
    const Result<Slip> slip = read("application,sum\nA-1,199.00\n");
    REQUIRE_FALSE(slip);
    CHECK(slip.error() == Error{ErrorCode::MissingColumn, QStringLiteral("kind, amount"), {}});
    CHECK(read("").error().code == ErrorCode::EmptyFile);
}
