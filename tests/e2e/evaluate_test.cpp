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
    const QString told = QString::fromUtf8(
        run({u"evaluate"_s, desk.path(u"s.json"_s), u"--as-of"_s, u"2020-03-20"_s}).out);
    CHECK(told.contains(u"APP-1  Ana Núñez: Eligible. CESP, March 2020\n"_s));
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

TEST_CASE("Days and hours up to their limits are judged, beyond them refused in a sentence") {
    struct Row {
        QString place;
        QJsonValue value;
        QString error; ///< of the answer; empty when the application is judged
    };
    const Desk desk;
    const Row row = GENERATE(values<Row>({
        {u"experience.0.start"_s, u"0001-01-01"_s, {}},
        {u"experience.0.end"_s, u"9999-12-31"_s, {}},
        {u"experience.0.start"_s, u"9999-12-31"_s, {}},
        {u"experience.0.hours_per_week"_s, 0, {}},
        {u"experience.0.hours_per_week"_s, 168, {}},
        {u"submitted_on"_s, u"9999-12-31"_s, {}},
        {u"submitted_on"_s, u"0001-01-01"_s, {}},
        {u"experience.0.start"_s, u"2020-02-30"_s, u"2020-02-30"_s},
        {u"experience.0.start"_s, u"0000-12-31"_s, u"0000-12-31"_s},
        {u"experience.0.start"_s, u"10000-01-01"_s, u"10000-01-01"_s},
        {u"experience.0.end"_s, u"1990-01-01"_s, u"1990-01-01"_s},
        {u"experience.0.hours_per_week"_s, 168.01, u"168.01"_s},
        {u"experience.0.hours_per_week"_s, 169, u"169"_s},
        {u"experience.0.hours_per_week"_s, -1, u"-1"_s},
        {u"experience.0.hours_per_week"_s, 20.001, u"20.001"_s},
        {u"verifications.0.start"_s, u"2020-02-30"_s, u"2020-02-30"_s},
        {u"verifications.0.hours_per_week"_s, 169, u"169"_s},
    }));
    CAPTURE(row.place, row.value.toVariant().toString());
    IntakeSource source;
    source.add(u"Ana"_s, u"Núñez"_s).set(row.place, row.value).add(u"Bo"_s, u"Berg"_s);
    const Ran ran = runJson({u"evaluate"_s, desk.write(u"s.json"_s, source.json())});
    const QJsonArray applications = ran.json()[u"applications"].toArray();
    if (row.error.isEmpty()) {
        CHECK(ran.exitCode == 0);
        REQUIRE(applications.size() == 2);
        CHECK(outcomes(applications[0]).count(u' ') == 7);
        return;
    }
    CHECK(ran.exitCode == 1);
    CHECK(applications.size() == 1);
    const QJsonArray errors = ran.json()[u"errors"].toArray();
    REQUIRE(errors.size() == 1);
    const QString path = u"applications[0]." + QString(row.place).replace(u".0."_s, u"[0]."_s);
    CHECK(errors[0][u"path"] == path);
    const QString message = errors[0][u"message"].toString();
    CAPTURE(message);
    CHECK(message.contains(row.error));
    CHECK(message.endsWith(u'.'));
}

TEST_CASE("A sitting at the end of the calendar has its period after it") {
    const Desk desk;
    IntakeSource source;
    source.add(u"Ana"_s, u"Núñez"_s)
        .set(u"attempts"_s, QJsonArray{attempt(u""_s, u"9999-12-31"_s, u"failed"_s)});
    const QJsonValue retest = evaluated(desk, source, u"2020-03-20"_s)[0][u"retest"];
    CHECK(retest[u"period_end"] == u"10000-12-31"_s);
    CHECK(retest[u"allowed_on"] == u"10000-01-30"_s);
}

TEST_CASE("Two hundred jobs that two hundred verifications confirm are all counted") {
    const Desk desk;
    QJsonArray jobs;
    QJsonArray verifications;
    for (int i = 0; i < 200; ++i) {
        const QDate start = QDate(2018, 9, 1).addDays(2 * i);
        const bool paid = i % 2 == 0;
        // An internship from the first day on, and paid days apart: as many overlaps as can be.
        jobs << QJsonObject{{u"employer"_s, u"Acme"_s},
                            {u"kind"_s, paid ? u"paid"_s : u"internship"_s},
                            {u"setting"_s, u"community"_s},
                            {u"hours_per_week"_s, 40},
                            {u"start"_s, (paid ? start : QDate(2018, 9, 1)).toString(Qt::ISODate)},
                            {u"end"_s, paid ? start.toString(Qt::ISODate) : QString()}};
        verifications << QJsonObject{{u"employer"_s, u" ACME"_s},
                                     {u"outcome"_s, u"accepted"_s},
                                     {u"start"_s, u"2018-09-01"_s}};
    }
    IntakeSource source;
    source.add(u"Ana"_s, u"Núñez"_s)
        .set(u"experience"_s, jobs)
        .set(u"verifications"_s, verifications);
    const QJsonValue facts = evaluated(desk, source, u"2020-03-20"_s)[0][u"criteria"][1][u"facts"];
    CHECK(facts[u"paid_runs"].toArray().size() == 100);
    CHECK(facts[u"verified_paid_runs"] == facts[u"paid_runs"]);
    CHECK(facts[u"verified_internship_months"] == 3);
    // Each internship once: a hundred days that are paid, and the cap; not once a verification.
    CHECK(facts[u"left_out"].toArray().size() == 100 * (100 + 1));
    CHECK(facts[u"verified_left_out"] == facts[u"left_out"]);
}
