// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray evaluated(const Desk& desk, const IntakeSource& source, const QString& today) {
    // No documents lie there: kind and review state are taken as given.
    const Ran ran =
        runJson({u"evaluate"_s, desk.write(u"s.json"_s, source.json()), u"--as-of"_s, today});
    CHECK(ran.exitCode == 0);
    return ran.json().value(u"applications").toArray();
}

QJsonObject attempt(const QString& window, const QString& day, const QString& result) {
    return {{u"window"_s, window}, {u"sat_on"_s, day}, {u"result"_s, result}};
}

QString outcomes(const QJsonValue& application) {
    QStringList words;
    const QJsonArray criteria = application[u"criteria"].toArray();
    for (const QJsonValue& criterion : criteria) {
        CHECK_FALSE(criterion[u"reason"].toString().isEmpty());
        words << criterion[u"outcome"].toString();
    }
    return words.join(u' ');
}

} // namespace

TEST_CASE("The rules are told without any office file") {
    const Desk desk;
    IntakeSource source;
    source.add(u"Ana"_s, u"Núñez"_s)
        .add(u"Bo"_s, u"Berg"_s)
        .set(u"experience.0.start"_s, u"2020-01-01"_s)
        .add(u"Cy"_s, u"Core"_s)
        .set(u"documents.0.review"_s, u"unreviewed"_s)
        .set(u"payments"_s, QJsonArray());
    const QJsonArray applications = evaluated(desk, source, u"2020-03-20"_s);
    REQUIRE(applications.size() == 3);
    const QJsonValue ana = applications[0];
    CHECK(ana[u"external_id"] == u"APP-1"_s);
    CHECK(ana[u"edition"] == u"cesp-2020-03"_s);
    CHECK(ana[u"eligibility"] == u"eligible"_s);
    CHECK(ana[u"approvable"] == true);
    CHECK(outcomes(ana) == u"met met not_required met met met met met");
    CHECK(ana[u"criteria"][1][u"facts"][u"path"] == u"A"_s);
    CHECK(ana[u"criteria"][1][u"facts"][u"verified_paid_months"] == 12);
    for (const auto* absent : {u"application", u"stage", u"decisions", u"documents", u"retest"})
        CHECK(ana[absent].isUndefined());
    CHECK(applications[1][u"eligibility"] == u"ineligible"_s);
    CHECK(applications[1][u"refund_due"] == u"159.00"_s);
    CHECK(applications[2][u"eligibility"] == u"pending"_s);
    CHECK(applications[2][u"refund_due"] == u"0.00"_s);
    CHECK(evaluated(desk, source, u"2020-04-11"_s)[2][u"criteria"][6][u"outcome"] == u"not_met"_s);
}

TEST_CASE("Attempts are history: sorted, none refused, and they give the retest") {
    const Desk desk;
    IntakeSource source;
    source.add(u"Ana"_s, u"Núñez"_s)
        .set(u"attempts"_s, QJsonArray{attempt(u"2020-08"_s, u"2020-08-03"_s, u"failed"_s),
                                       attempt(u"2020-05"_s, u"2020-05-28"_s, u"failed"_s)})
        .add(u"Bo"_s, u"Berg"_s)
        .set(u"attempts"_s, QJsonArray{attempt(u"2020-05"_s, u"2020-05-12"_s, u"passed"_s)})
        .add(u"Cy"_s, u"Core"_s)
        .set(u"attempts"_s, QJsonArray{attempt(u"2020-05"_s, u"2020-05-12"_s, u"no_show"_s)});
    const QJsonArray applications = evaluated(desk, source, u"2020-03-20"_s);
    const QJsonValue retest = applications[0][u"retest"];
    CHECK(retest[u"allowed_on"] == u"2021-05-01"_s);
    CHECK(retest[u"period_start"] == u"2020-05-01"_s);
    CHECK(retest[u"period_end"] == u"2021-05-01"_s);
    CHECK(retest[u"sittings_in_period"] == 2);
    CHECK(applications[1][u"retest"][u"allowed_on"].isNull());
    CHECK(applications[2][u"retest"].isNull());

    IntakeSource unknown;
    unknown.add(u"Ana"_s, u"Núñez"_s)
        .set(u"attempts"_s, QJsonArray{attempt(u"2019-01"_s, u"2020-05-28"_s, u"failed"_s)});
    const Ran ran = runJson({u"evaluate"_s, desk.write(u"u.json"_s, unknown.json())});
    CHECK(ran.exitCode == 1);
    CHECK(ran.errorPaths() == QStringList{u"applications[0].attempts[0].window"_s});
}
