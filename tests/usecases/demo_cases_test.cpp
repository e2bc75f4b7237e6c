// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/businessdays.h"
#include "core/rules/credentialdays.h"
#include "core/rules/eligibility.h"
#include "core/rules/retest.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/decisionparts.h"
#include "core/usecases/demo/archetypes.h"
#include "core/usecases/demo/caseon.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"
#include "tests/support/sampleoffice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

#include <set>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

/// Calls `look` with every person's index and applications, as they lie in the file.
template <class Look>
void forEachPerson(const SampleOffice& office, Look look) {
    auto store = storage::Store::open(office.path());
    REQUIRE(store);
    const auto read = (*store)->read([&](storage::Reader& reader) {
        for (int index = 0; index < office.people(); ++index)
            look(reader, PersonId(index + 1), index);
    });
    REQUIRE(read);
}

CaseRecord latestCase(const storage::Reader& reader, PersonId person) {
    return storage::readCase(reader, storage::applicationsOf(reader, person).back());
}

QJsonObject json(const QByteArray& bytes) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.object();
}

} // namespace

TEST_CASE("the rules find in each case what its kind was made to show, whatever the day") {
    const auto* today = GENERATE("2020-05-12", "2021-03-31", "2024-02-29", "2026-04-15");
    const SampleOffice office(ofAnyDay, day(today));
    const demo::Casting casting(7);
    std::set<std::string> seen;
    forEachPerson(office, [&](storage::Reader& reader, PersonId person, int index) {
        const demo::Archetype& kind = casting.of(index);
        CAPTURE(today, index, kind.name);
        const CaseRecord record = latestCase(reader, person);
        const QDate on =
            record.decisions.empty() ? office.today() : record.decisions.back().value.on;
        const EligibilityReport report = rules::evaluate(
            demo::caseOn(record, on), *shippedBook().find(record.application.value.edition), on);
        CHECK(report.eligibility == kind.eligibility);
        if (kind.record == demo::Record::Kept)
            CHECK(report.approvable == kind.approvable);
        const bool waits = !record.decisions.empty() &&
                           record.decisions.back().value.secondReview == SecondReview::Waiting;
        CHECK(record.application.value.stage == (waits ? Stage::InReview : kind.stage));
        seen.insert(kind.name);
    });
    CHECK(seen.size() == demo::archetypes().size());
}

TEST_CASE("every signed decision has the evaluation and the facts of its day") {
    forEachPerson(smallOffice(), [](storage::Reader& reader, PersonId person, int) {
        for (const ApplicationId id : storage::applicationsOf(reader, person)) {
            const CaseRecord record = storage::readCase(reader, id);
            const PolicyEdition& edition = *shippedBook().find(record.application.value.edition);
            for (const Stored<Decision>& decision : record.decisions) {
                CAPTURE(id.value(), decision.id.value());
                CaseRecord then = demo::caseOn(record, decision.value.on);
                std::erase_if(then.decisions,
                              [&](const auto& other) { return other.id >= decision.id; });
                const auto report = rules::evaluate(then, edition, decision.value.on);
                const QJsonObject kept = json(decision.value.evaluation);
                const QJsonObject computed = json(evaluationJson(then, edition, report));
                CHECK(kept == computed);
                CHECK(kept[u"criteria"].toArray().size() == 8);
                const QJsonObject facts = json(decision.value.facts);
                CHECK(facts[u"experience"].toArray().size() ==
                      static_cast<qsizetype>(record.experience.size()));
            }
        }
    });
}

TEST_CASE("adverse decisions have a coded reason of the edition, exceptions a reason in words") {
    forEachPerson(largerOffice(), [](storage::Reader& reader, PersonId person, int) {
        const CaseRecord record = latestCase(reader, person);
        const PolicyEdition& edition = *shippedBook().find(record.application.value.edition);
        for (size_t i = 0; i < record.decisions.size(); ++i) {
            const Decision& decision = record.decisions[i].value;
            const bool isAdverse =
                decision.verdict == Verdict::Deny || decision.verdict == Verdict::Pend;
            CHECK(decision.reasonCodes.isEmpty() == !isAdverse);
            const ReasonUse use =
                decision.verdict == Verdict::Deny ? ReasonUse::Deny : ReasonUse::Pend;
            for (const QString& code : decision.reasonCodes) {
                const CodedReason* reason = edition.reason(code);
                CAPTURE(code.toStdString());
                REQUIRE(reason);
                CHECK(std::find(reason->uses.begin(), reason->uses.end(), use) !=
                      reason->uses.end());
            }
            const bool isSecond = i > 0;
            CHECK(decision.supersedes.has_value() == isSecond);
            if (isSecond && decision.secondReview != SecondReview::Agreed)
                CHECK_FALSE(decision.supersedeReason.isEmpty());
        }
        for (const Stored<Document>& document : record.documents)
            if (document.value.review == ReviewState::Refused)
                CHECK(edition.reason(document.value.reasonCode));
    });
}

TEST_CASE("sittings obey the retest rule and lie within their authorization") {
    const PolicyBook& book = shippedBook();
    const auto* today = GENERATE("2020-05-12", "2021-03-31", "2026-04-15");
    const SampleOffice office(ofAnyDay, day(today));
    int second = 0;
    forEachPerson(office, [&](storage::Reader& reader, PersonId person, int index) {
        CAPTURE(today, index);
        std::vector<DatedAttempt> history;
        for (const DatedAttempt& dated : storage::readAttempts(reader, person)) {
            CHECK(rules::mayRecordSitting(history, dated, book));
            history.push_back(dated);
            if (dated.window)
                CHECK(dated.window->contains(dated.attempt.value.satOn));
            for (const auto& authorization :
                 reader.of<Authorization>(dated.attempt.value.application.value())) {
                CHECK(authorization.value.firstDay <= dated.attempt.value.satOn);
                CHECK(authorization.value.lastDay >= dated.attempt.value.satOn);
            }
        }
        second += history.size() > 1 ? 1 : 0;
    });
    CHECK(second >= 5);
}

TEST_CASE("scores add up, and pass or not as their cut says") {
    const SampleOffice& office = largerOffice();
    CHECK(office.count(QStringLiteral("SELECT count(*) FROM attempt WHERE raw_score IS NOT NULL")) >
          50);
    CHECK(office
              .rows(QStringLiteral(
                  "SELECT id FROM attempt WHERE raw_score IS NOT NULL AND ("
                  "raw_score <> domain_1_correct + domain_2_correct + domain_3_correct + "
                  "domain_4_correct OR items_scored <> domain_1_total + domain_2_total + "
                  "domain_3_total + domain_4_total OR domain_1_correct > domain_1_total OR "
                  "domain_2_correct > domain_2_total OR domain_3_correct > domain_3_total "
                  "OR domain_4_correct > domain_4_total OR "
                  "(raw_score >= cut_score) <> (result = 'passed'))"))
              .isEmpty());
}

TEST_CASE("credentials run from their pass, and some are in grace and some expired") {
    const SampleOffice& office = largerOffice();
    std::map<CredentialStatus, int> statuses;
    forEachPerson(office, [&](storage::Reader& reader, PersonId person, int) {
        const CaseRecord record = latestCase(reader, person);
        if (!record.credential)
            return;
        const Credential& credential = record.credential->value;
        const Stored<Attempt> attempt = reader.require(credential.attempt.value());
        CHECK(attempt.value.result == AttemptResult::Passed);
        CHECK(attempt.value.satOn == credential.certifiedOn);
        const CredentialPolicy& policy = shippedBook().on(credential.certifiedOn).credential;
        CHECK(credential.expiresOn == rules::expiryOf(attempt.value.satOn, policy));
        ++statuses[rules::statusOn(credential, policy, office.today())];
    });
    CHECK(statuses[CredentialStatus::Active] > statuses[CredentialStatus::Expired]);
    CHECK(statuses[CredentialStatus::InGrace] >= 1);
    CHECK(statuses[CredentialStatus::Expired] >= 3);
}

TEST_CASE("the office acts on business days") {
    const SampleOffice& office = largerOffice();
    for (const auto* days : {"SELECT decided_on FROM decision",
                             "SELECT reviewed_on FROM document WHERE reviewed_on IS NOT NULL",
                             "SELECT sat_on FROM attempt"})
        for (const QString& text : office.rows(QString::fromLatin1(days)))
            CHECK(dayFromText(text)->dayOfWeek() < Qt::Saturday);
}

TEST_CASE("names come in several scripts") {
    const QString names = smallOffice()
                              .rows(QStringLiteral("SELECT given_name || ' ' || family_name "
                                                   "FROM person_name"))
                              .join(u'\n');
    const auto has = [&names](QChar::Script script) {
        return std::any_of(names.cbegin(), names.cend(),
                           [script](QChar c) { return c.script() == script; });
    };
    CHECK(has(QChar::Script_Latin));
    CHECK(has(QChar::Script_Cyrillic));
    CHECK(has(QChar::Script_Han));
    CHECK(std::any_of(names.cbegin(), names.cend(), [](QChar c) {
        return c.script() == QChar::Script_Latin && c.unicode() > 0xFF;
    }));
}
