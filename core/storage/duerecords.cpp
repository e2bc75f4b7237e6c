// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/duerecords.h"

#include "core/storage/caserecords.h"
#include "core/storage/database.h"

#include <QHash>

namespace certdesk::storage {

namespace {

using namespace Qt::Literals::StringLiterals;

// Every sweep asks for one kind of record of all wanted applications, so that the number of
// statements doesn't grow with the work.
const QString wantedCases =
    u"WITH wanted (id) AS MATERIALIZED (SELECT application_id FROM application_list WHERE queue IN "
    u"('new', 'in_review', 'pended', 'ready_to_decide', 'second_review') UNION SELECT "
    u"application_id FROM decision WHERE decided_on >= ? UNION SELECT l.application_id FROM "
    u"letter_receipt AS t JOIN letter AS l ON l.id = t.letter_id WHERE t.day >= ? AND "
    u"l.application_id IS NOT NULL UNION SELECT application_id FROM accommodation_request WHERE "
    u"outcome IS NULL UNION SELECT application_id FROM authorization_to_test WHERE "
    u"last_day BETWEEN ? AND ?) "_s;

CaseRecord emptyCase(ApplicationId id, PersonId person, Application application) {
    return {.application = {id, 0, std::move(application)},
            .person = {.person = {person, 0, {}},
                       .names = {},
                       .emails = {},
                       .phones = {},
                       .addresses = {},
                       .flags = {}},
            .window = {},
            .documents = {},
            .experience = {},
            .training = {},
            .verifications = {},
            .attestations = {},
            .payments = {},
            .decisions = {},
            .attempts = {},
            .credential = {}};
}

class Sweeps final {
public:
    Sweeps(const Reader& reader, const DueScope& scope)
        : m_reader(reader)
        , m_bound{dayText(scope.decidedSince), dayText(scope.decidedSince), dayText(scope.from),
                  dayText(scope.until)} {}

    [[nodiscard]] std::vector<DueRecord> records() {
        takeApplications();
        takeFlags();
        takeDocuments();
        takeVerifications();
        takePayments();
        takeDecisions();
        takeAttempts();
        takeAuthorizations();
        takeAccommodations();
        takeLetters();
        takeWhatCameAfter();
        takeAppeals();
        return std::move(m_records);
    }

private:
    template <class Take>
    void sweep(const QString& select, const Take& take) {
        Database& database = m_reader.database();
        QSqlQuery& query = database.statement(wantedCases + select);
        for (int i = 0; i < m_bound.size(); ++i)
            bind(query, i, m_bound[i]);
        database.execute(query);
        while (query.next()) {
            RowReader row(query);
            take(row);
        }
        query.finish();
    }

    // The first column of each sweep is the application.
    template <class Take>
    void sweepRecords(const QString& select, const Take& take) {
        sweep(select,
              [&](RowReader& row) { take(m_records[m_positions.value(row.next<qint64>())], row); });
    }

    void takeApplications() {
        sweep(u"SELECT a.id, a.person_id, a.kind, a.submitted_on, a.edition, a.stage, l.name FROM "
              u"wanted JOIN application AS a ON a.id = wanted.id JOIN application_list AS l ON "
              u"l.application_id = a.id ORDER BY a.id"_s,
              [this](RowReader& row) {
                  const auto id = row.next<ApplicationId>();
                  const auto person = row.next<PersonId>();
                  Application application{.externalId = {},
                                          .kind = row.next<ApplicationKind>(),
                                          .submittedOn = row.next<QDate>(),
                                          .edition = row.next<QString>(),
                                          .educationLevel = EducationLevel::HighSchool,
                                          .stage = row.next<Stage>()};
                  m_positions.insert(id.value(), m_records.size());
                  m_records.push_back({.record = emptyCase(id, person, std::move(application)),
                                       .name = row.next<QString>()});
              });
    }

    void takeFlags() {
        sweepRecords(u"SELECT wanted.id, f.kind, f.since, f.source FROM wanted JOIN application AS "
                     u"a ON a.id = wanted.id JOIN person_flag AS f ON f.person_id = a.person_id "
                     u"WHERE f.until IS NULL"_s,
                     [](DueRecord& due, RowReader& row) {
                         append(due.record.person.flags, PersonFlag{.kind = row.next<FlagKind>(),
                                                                    .since = row.next<QDate>(),
                                                                    .source = row.next<QString>()});
                     });
    }

    void takeDocuments() {
        sweepRecords(u"SELECT wanted.id, d.kind, d.media_type, d.review, d.received_on FROM wanted "
                     u"JOIN document AS d ON d.application_id = wanted.id WHERE d.kind <> "
                     u"'accommodation'"_s,
                     [](DueRecord& due, RowReader& row) {
                         append(due.record.documents,
                                Document{.kind = row.next<DocumentKind>(),
                                         .fileName = {},
                                         .mediaType = row.next<MediaType>(),
                                         .bytes = 0,
                                         .sha256 = {},
                                         .review = row.next<ReviewState>(),
                                         .receivedOn = row.next<std::optional<QDate>>()});
                     });
    }

    void takeVerifications() {
        sweepRecords(u"SELECT wanted.id, v.outcome, v.employer, v.verifier_name, v.requested_on, "
                     u"v.received_on FROM wanted JOIN verification AS v ON v.application_id = "
                     u"wanted.id"_s,
                     [](DueRecord& due, RowReader& row) {
                         append(due.record.verifications,
                                Verification{.outcome = row.next<VerificationOutcome>(),
                                             .employer = row.next<QString>(),
                                             .verifierName = row.next<QString>(),
                                             .requestedOn = row.next<std::optional<QDate>>(),
                                             .receivedOn = row.next<std::optional<QDate>>()});
                     });
    }

    void takePayments() {
        sweepRecords(u"SELECT wanted.id, a.kind, a.amount_cents, p.received_on, voided.received_on "
                     u"FROM wanted JOIN payment_allocation AS a ON a.application_id = wanted.id "
                     u"JOIN payment AS p ON p.id = a.payment_id LEFT JOIN payment AS voided ON "
                     u"voided.id = p.voids_payment_id ORDER BY p.received_on, a.id"_s,
                     [](DueRecord& due, RowReader& row) {
                         FeePayment payment{.kind = row.next<PaymentKind>(),
                                            .amount = row.next<Money>(),
                                            .receivedOn = row.next<QDate>()};
                         payment.undoes = row.next<std::optional<QDate>>();
                         if (payment.undoes)
                             payment.amount = noMoney - payment.amount;
                         due.record.payments.push_back(payment);
                     });
    }

    void takeDecisions() {
        sweepRecords(
            u"SELECT wanted.id, d.verdict, d.decided_on, d.reason_codes, d.due_on, "
            u"d.second_review, " +
                wasAnsweredAtOnce() +
                u" FROM wanted JOIN decision AS d ON d.application_id = wanted.id ORDER BY d.id"_s,
            [](DueRecord& due, RowReader& row) {
                append(due.record.decisions, Decision{.verdict = row.next<Verdict>(),
                                                      .by = {},
                                                      .on = row.next<QDate>(),
                                                      .reasonCodes = row.next<QStringList>(),
                                                      .dueOn = row.next<std::optional<QDate>>(),
                                                      .secondReview = row.next<SecondReview>()});
                if (row.next<bool>())
                    due.record.answeredAtOnce.push_back(due.record.decisions.back().id);
            });
    }

    void takeAttempts() {
        sweepRecords(u"SELECT wanted.id, t.id, t.application_id, t.sat_on, t.result FROM wanted "
                     u"JOIN application AS a ON a.id = wanted.id JOIN attempt AS t ON t.person_id "
                     u"= a.person_id ORDER BY t.sat_on, t.id"_s,
                     [](DueRecord& due, RowReader& row) {
                         const auto id = row.next<AttemptId>();
                         due.record.attempts.push_back(
                             {{id, 0,
                               Attempt{.application = row.next<std::optional<ApplicationId>>(),
                                       .satOn = row.next<QDate>(),
                                       .result = row.next<AttemptResult>()}},
                              {}});
                     });
    }

    void takeAuthorizations() {
        sweepRecords(u"SELECT wanted.id, t.decision_id, t.first_day, t.last_day FROM wanted JOIN "
                     u"authorization_to_test AS t ON t.application_id = wanted.id ORDER BY t.id"_s,
                     [](DueRecord& due, RowReader& row) {
                         const auto decision = row.next<DecisionId>();
                         const auto first = row.next<QDate>();
                         due.authorization = Authorization{decision, first, row.next<QDate>()};
                     });
    }

    void takeAccommodations() {
        sweepRecords(
            u"SELECT wanted.id, coalesce(r.received_on, a.submitted_on) FROM wanted JOIN "
            u"application AS a ON a.id = wanted.id JOIN accommodation_request AS r ON "
            u"r.application_id = wanted.id WHERE r.outcome IS NULL"_s,
            [](DueRecord& due, RowReader& row) { due.undecidedAccommodation = row.next<QDate>(); });
    }

    void takeLetters() {
        sweepRecords(
            u"SELECT wanted.id, r.mailed_on, l.id, t.how, t.day, t.recorded_by FROM wanted "
            u"JOIN application AS a ON a.id = wanted.id JOIN letter AS l ON l.person_id = "
            u"a.person_id JOIN letter_run AS r ON r.id = l.run_id LEFT JOIN "
            u"letter_receipt AS t ON t.letter_id = l.id WHERE l.kind IN ('approved', "
            u"'denied') AND l.decision_id = (SELECT max(id) FROM decision WHERE "
            u"application_id = wanted.id) ORDER BY l.id"_s,
            [](DueRecord& due, RowReader& row) {
                SentNotice notice{.mailedOn = row.next<QDate>()};
                const auto letter = row.next<Id<Letter>>();
                if (const auto how = row.next<std::optional<ReceiptSource>>()) {
                    const auto on = row.next<QDate>();
                    notice.receipt = LetterReceipt{letter, *how, on, row.next<QString>()};
                }
                due.notices.push_back(std::move(notice));
            });
        sweepRecords(u"SELECT wanted.id FROM wanted JOIN application AS a ON a.id = wanted.id JOIN "
                     u"letter AS l ON l.person_id = a.person_id WHERE l.kind = 'more_needed' AND "
                     u"l.decision_id = (SELECT max(id) FROM decision WHERE application_id = "
                     u"wanted.id)"_s,
                     [](DueRecord& due, RowReader&) { due.requestMailed = true; });
    }

    void takeWhatCameAfter() {
        sweepRecords(u"SELECT wanted.id FROM wanted JOIN application AS a ON a.id = wanted.id JOIN "
                     u"decision AS d ON d.id = (SELECT max(id) FROM decision WHERE application_id "
                     u"= wanted.id) WHERE EXISTS (SELECT 1 FROM credential AS c WHERE c.person_id "
                     u"= a.person_id AND c.certified_on >= d.decided_on) OR EXISTS (SELECT 1 FROM "
                     u"letter AS l JOIN letter_run AS r ON r.id = l.run_id WHERE l.person_id = "
                     u"a.person_id AND l.kind IN ('passed', 'failed') AND r.mailed_on >= "
                     u"d.decided_on)"_s,
                     [](DueRecord& due, RowReader&) { due.isOvertaken = true; });
    }

    void takeAppeals() {
        sweepRecords(u"SELECT wanted.id FROM wanted JOIN appeal AS p ON p.application_id = "
                     u"wanted.id WHERE p.not_reviewed IS NULL AND p.decision_id = (SELECT max(id) "
                     u"FROM decision WHERE "
                     u"application_id = wanted.id)"_s,
                     [](DueRecord& due, RowReader&) { due.isAppealed = true; });
    }

    template <class T>
    static void append(StoredList<T>& list, T value) {
        list.push_back({Id<T>(static_cast<qint64>(list.size()) + 1), 0, std::move(value)});
    }

    const Reader& m_reader;
    const QVariantList m_bound;
    std::vector<DueRecord> m_records;
    QHash<qint64, size_t> m_positions;
};

} // namespace

std::vector<DueRecord> dueRecords(const Reader& reader, const DueScope& scope) {
    return Sweeps(reader, scope).records();
}

std::vector<ExpiringCredential> expiringCredentials(const Reader& reader, QDate first, QDate last) {
    QSqlQuery& query = reader.database().statement(
        u"SELECT c.person_id, l.name, c.number, c.certified_on, c.expires_on, c.status, "
        u"c.edition FROM credential AS c JOIN person_list AS l ON l.person_id = c.person_id WHERE "
        u"c.expires_on "
        u"BETWEEN ? AND ? AND c.id = (SELECT max(id) FROM credential WHERE person_id = "
        u"c.person_id) AND NOT EXISTS (SELECT 1 FROM person_flag AS f WHERE f.person_id = "
        u"c.person_id AND f.kind = 'deceased' AND f.until IS NULL)"_s);
    query.bindValue(0, dayText(first));
    query.bindValue(1, dayText(last));
    reader.database().execute(query);
    std::vector<ExpiringCredential> credentials;
    while (query.next()) {
        RowReader row(query);
        const auto person = row.next<PersonId>();
        const auto name = row.next<QString>();
        credentials.push_back({person, name,
                               Credential{.number = row.next<QString>(),
                                          .certifiedOn = row.next<QDate>(),
                                          .expiresOn = row.next<QDate>(),
                                          .status = row.next<CredentialStatus>(),
                                          .edition = row.next<QString>()}});
    }
    query.finish();
    return credentials;
}

namespace {

// Each row begins with whose it is and the edition of its application.
template <class T>
std::vector<OpenMatter<T>> matters(const Reader& reader, const QString& from,
                                   const QVariantList& bound = {}) {
    const TableSql& table = sqlOf<T>();
    QStringList columns;
    for (const QString& column : table.columns)
        columns << u"m."_s + column;
    QSqlQuery& query = reader.database().statement(
        u"SELECT l.name, coalesce(a.edition, ''), m.id, %1 FROM %2 AS m JOIN person_list AS l ON "
        u"l.person_id = m.person_id LEFT JOIN application AS a ON a.id = %3 WHERE %4 ORDER BY m.id"_s
            .arg(columns.join(u", "), table.name,
                 columns.contains(u"m.application_id"_s) ? u"m.application_id"_s : u"NULL"_s,
                 from));
    for (int i = 0; i < bound.size(); ++i)
        bind(query, i, bound[i]);
    reader.database().execute(query);
    std::vector<OpenMatter<T>> open;
    while (query.next()) {
        RowReader row(query);
        auto name = row.next<QString>();
        auto edition = row.next<QString>();
        const auto id = row.next<Id<T>>();
        const auto person = row.next<PersonId>();
        const auto revision = row.next<int>();
        open.push_back(
            {person, std::move(name), {id, revision, Table<T>::read(row)}, std::move(edition)});
    }
    query.finish();
    return open;
}

} // namespace

std::vector<OpenMatter<Appeal>> openAppeals(const Reader& reader) {
    return matters<Appeal>(reader, u"m.not_reviewed IS NULL AND m.outcome IS NULL"_s);
}

std::vector<OpenMatter<Appeal>> upheldAppeals(const Reader& reader) {
    return matters<Appeal>(reader, u"m.outcome = 'upheld'"_s);
}

std::vector<OpenMatter<Complaint>> openComplaints(const Reader& reader) {
    return matters<Complaint>(reader, u"m.screened_on IS NULL"_s);
}

std::vector<OpenMatter<Attempt>> sittingsSince(const Reader& reader, QDate day) {
    return matters<Attempt>(reader,
                            u"m.sat_on >= ? AND NOT EXISTS (SELECT 1 FROM appeal AS p WHERE "
                            u"p.person_id = m.person_id AND p.attempt_id = m.id)"_s,
                            {dayText(day)});
}

std::vector<RefusedAccommodation> refusedAccommodations(const Reader& reader, QDate since) {
    QSqlQuery& query = reader.database().statement(
        u"SELECT a.person_id, l.name, a.id, a.edition, r.decided_on, EXISTS (SELECT 1 FROM "
        u"person_flag AS f WHERE f.person_id = a.person_id AND f.kind = 'email_only' AND f.until "
        u"IS "
        u"NULL) FROM accommodation_request AS r JOIN application AS a ON a.id = r.application_id "
        u"JOIN person_list AS l ON l.person_id = a.person_id WHERE r.outcome = 'not_granted' AND "
        u"r.decided_on >= ? AND NOT EXISTS (SELECT 1 FROM accommodation_request AS b WHERE "
        u"b.application_id = a.id AND b.replaces_id = r.id) AND NOT EXISTS (SELECT 1 FROM appeal "
        u"AS p WHERE p.application_id = a.id AND p.kind = 'accommodation' AND "
        u"coalesce(p.ruling_id, r.id) = r.id AND p.received_on >= r.decided_on) ORDER BY r.id"_s);
    query.bindValue(0, dayText(since));
    reader.database().execute(query);
    std::vector<RefusedAccommodation> refused;
    while (query.next()) {
        RowReader row(query);
        const auto person = row.next<PersonId>();
        RefusedAccommodation one{.person = {.person = {person, 0, {}},
                                            .names = {},
                                            .emails = {},
                                            .phones = {},
                                            .addresses = {},
                                            .flags = {}},
                                 .name = row.next<QString>(),
                                 .application = row.next<ApplicationId>(),
                                 .edition = row.next<QString>(),
                                 .accommodation = {.outcome = AccommodationOutcome::NotGranted,
                                                   .decidedOn = row.next<QDate>()}};
        if (row.next<bool>())
            one.person.flags = {
                {Id<PersonFlag>(1), 0, {.kind = FlagKind::EmailOnly, .since = {}, .source = {}}}};
        refused.push_back(std::move(one));
    }
    query.finish();
    return refused;
}

std::vector<ExamWindow> closingWindows(const Reader& reader, QDate first, QDate last) {
    std::vector<ExamWindow> closing;
    for (const auto& window : reader.all<ExamWindow>())
        if (first <= window.value.applicationDeadline() &&
            window.value.applicationDeadline() <= last)
            closing.push_back(window.value);
    return closing;
}

} // namespace certdesk::storage
