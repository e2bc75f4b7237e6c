// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/pastcase.h"

#include "core/domain/number.h"
#include "core/storage/caserecords.h"
#include "core/storage/database.h"

#include <algorithm>

namespace certdesk::storage {

namespace {

/// What a query for a past state gives before the columns of the row.
enum StateColumn { Existed, IsKnown, Owner };

// SQLite takes the recorded content apart, so that a past row is read like a present one.
template <class T>
const QString& selectPast() {
    static const QString sql = [] {
        QString columns;
        for (const QString& column : sqlOf<T>().columns)
            columns += u", json_extract(c.after_content, '$." + column + u"')";
        return QString(u"SELECT e.after_digest IS NOT NULL, c.after_content IS NOT NULL" + columns +
                       u" FROM audit_entry AS e JOIN audit_group AS g ON g.id = e.group_id "
                       u"LEFT JOIN audit_content AS c ON c.entry_id = e.id WHERE e.table_name = ? "
                       u"AND e.row_id = ? AND e.operation <> 'dispose' AND "
                       u"CASE g.day WHEN '' THEN substr(g.at, 1, 10) ELSE g.day END <= ? "
                       u"ORDER BY e.id DESC LIMIT 1");
    }();
    return sql;
}

/// Reads rows as they were at the end of one day.
class PastReader final {
public:
    PastReader(const Reader& reader, QDate day, std::vector<ForgottenRow>& forgotten)
        : m_reader(reader)
        , m_day(dayText(day))
        , m_forgotten(forgotten) {}

    /// Nothing for a row that came later, was removed before, or is no longer known.
    template <class T>
    std::optional<Stored<T>> find(Id<T> id, std::optional<qint64> owner = {}) {
        QSqlQuery& query = m_reader.database().statement(selectPast<T>());
        query.bindValue(0, sqlOf<T>().name);
        query.bindValue(1, id.value());
        query.bindValue(2, m_day);
        m_reader.database().execute(query);
        std::optional<Stored<T>> found;
        if (query.next() && query.value(Existed).toBool()) {
            // The number of a removed row may have been given to a row of something else.
            if (!query.value(IsKnown).toBool())
                m_forgotten.push_back({sqlOf<T>().name, id.value()});
            else if (!owner || query.value(Owner).toLongLong() == *owner)
                found = read<T>(query, id);
        }
        query.finish();
        return found;
    }

    /// The rows that belonged to `owner`, by id.
    template <class T>
    StoredList<T> of(Id<typename Table<T>::Owner> owner) {
        StoredList<T> rows;
        for (const qint64 id : candidates(sqlOf<T>(), owner.value()))
            if (std::optional<Stored<T>> row = find(Id<T>(id), owner.value()))
                rows.push_back(*std::move(row));
        return rows;
    }

    /// To whom the row belonged; it must have been found.
    template <class T>
    Id<typename Table<T>::Owner> ownerOf(Id<T> id) {
        QSqlQuery& query = m_reader.database().statement(selectPast<T>());
        query.bindValue(0, sqlOf<T>().name);
        query.bindValue(1, id.value());
        query.bindValue(2, m_day);
        m_reader.database().execute(query);
        const qint64 owner = query.next() ? query.value(Owner).toLongLong() : 0;
        query.finish();
        return Id<typename Table<T>::Owner>(owner);
    }

private:
    template <class T>
    static Stored<T> read(const QSqlQuery& query, Id<T> id) {
        constexpr int revision = isOwned<T> ? Owner + 1 : Owner;
        RowReader row(query, revision + 1);
        return {id, query.value(revision).toInt(), Table<T>::read(row)};
    }

    // What belongs to it now, and what was removed of it.
    std::vector<qint64> candidates(const TableSql& table, qint64 owner) {
        QSqlQuery& query = m_reader.database().statement(
            QStringLiteral("SELECT id FROM %1 WHERE %2 = ? UNION SELECT row_id FROM removed_row "
                           "WHERE table_name = ? AND owner_id = ? ORDER BY 1")
                .arg(table.name, table.columns.front()));
        query.bindValue(0, owner);
        query.bindValue(1, table.name);
        query.bindValue(2, owner);
        m_reader.database().execute(query);
        std::vector<qint64> ids;
        while (query.next())
            ids.push_back(query.value(0).toLongLong());
        query.finish();
        return ids;
    }

    const Reader& m_reader;
    QString m_day;
    std::vector<ForgottenRow>& m_forgotten;
};

std::vector<FeePayment> paymentsOf(PastReader& past, const Reader& reader,
                                   ApplicationId application) {
    std::vector<FeePayment> payments;
    // Payments and their parts are never taken away, only reversed.
    for (const Stored<Allocation>& now :
         reader.where<Allocation>(u"application_id", application.value())) {
        const auto part = past.find(now.id);
        const auto payment = part ? past.find(past.ownerOf(now.id)) : std::nullopt;
        if (!payment || part->value.application != application)
            continue;
        FeePayment paid{.kind = part->value.kind,
                        .amount = part->value.amount,
                        .receivedOn = payment->value.receivedOn,
                        .payer = payment->value.payer,
                        .undoes = {}};
        if (payment->value.voids) {
            paid.amount = noMoney - paid.amount;
            if (const auto voided = past.find(*payment->value.voids))
                paid.undoes = voided->value.receivedOn;
        }
        const PaymentId original = payment->value.voids.value_or(payment->id);
        if (const StoredList<Refund> refunds = past.of<Refund>(original); !refunds.empty())
            paid.cause = refunds.front().value.cause;
        payments.push_back(paid);
    }
    std::stable_sort(payments.begin(), payments.end(),
                     [](const auto& a, const auto& b) { return a.receivedOn < b.receivedOn; });
    return payments;
}

std::vector<DatedAttempt> attemptsOf(PastReader& past, PersonId person) {
    std::vector<DatedAttempt> attempts;
    for (Stored<Attempt>& attempt : past.of<Attempt>(person)) {
        std::optional<ExamWindow> window;
        if (attempt.value.window)
            if (auto then = past.find(*attempt.value.window))
                window = std::move(then->value);
        attempts.push_back(DatedAttempt{std::move(attempt), std::move(window)});
    }
    std::stable_sort(attempts.begin(), attempts.end(), [](const auto& a, const auto& b) {
        return a.attempt.value.satOn < b.attempt.value.satOn;
    });
    return attempts;
}

std::optional<PersonRecord> personOf(PastReader& past, const Reader& reader, PersonId id) {
    auto person = past.find(id);
    if (!person)
        return std::nullopt;
    PersonRecord record{.person = *std::move(person),
                        .names = past.of<NameEntry>(id),
                        .emails = past.of<EmailEntry>(id),
                        .phones = past.of<PhoneEntry>(id),
                        .addresses = past.of<AddressEntry>(id),
                        .flags = past.of<PersonFlag>(id)};
    // Where the names of that day are forgotten, the case is called by the one of today.
    if (record.names.empty())
        record.names = reader.of<NameEntry>(id);
    return record;
}

// Blank where the file never knew it.
QString firstRecorded(const Reader& reader, ApplicationId id) {
    QSqlQuery& query = reader.database().statement(QStringLiteral(
        "SELECT CASE g.day WHEN '' THEN substr(g.at, 1, 10) ELSE g.day END FROM audit_entry AS e "
        "JOIN audit_group AS g ON g.id = e.group_id WHERE e.table_name = 'application' AND "
        "e.row_id = ? ORDER BY e.id LIMIT 1"));
    query.bindValue(0, id.value());
    reader.database().execute(query);
    const QString day = query.next() ? query.value(0).toString() : QString();
    query.finish();
    return day;
}

} // namespace

Result<PastCase> readCaseAsOf(const Reader& reader, ApplicationId id, QDate day) {
    std::vector<ForgottenRow> forgotten;
    PastReader past(reader, day, forgotten);
    const auto notThen = fail(ErrorCode::NotOnFileThen, applicationNumber(id), dayText(day));
    auto application = past.find(id);
    if (!application) {
        const QString since = firstRecorded(reader, id);
        return since > dayText(day) ? fail(ErrorCode::RecordedLater, applicationNumber(id), since)
                                    : notThen;
    }
    const PersonId person = past.ownerOf(id);
    auto personRecord = personOf(past, reader, person);
    if (!personRecord)
        return notThen;
    CaseRecord record{.application = *std::move(application),
                      .person = *std::move(personRecord),
                      .window = {},
                      .documents = past.of<Document>(id),
                      .experience = past.of<Experience>(id),
                      .training = past.of<Training>(id),
                      .verifications = past.of<Verification>(id),
                      .attestations = past.of<Attestation>(id),
                      .payments = paymentsOf(past, reader, id),
                      .decisions = past.of<Decision>(id),
                      .attempts = attemptsOf(past, person),
                      .credential = {},
                      .conflicts = past.of<ConflictOfInterest>(id)};
    std::erase_if(record.documents, [](const Stored<Document>& document) {
        return isRestricted(document.value.kind);
    });
    if (hasUntied(record.attempts))
        tieToApplications(record.attempts, past.of<Application>(person));
    // What answered a request on its own day is not told apart in a past case: nothing asks it.
    if (record.application.value.window)
        if (auto window = past.find(*record.application.value.window))
            record.window = std::move(window->value);
    if (StoredList<Credential> credentials = past.of<Credential>(person); !credentials.empty())
        record.credential = std::move(credentials.back());
    return PastCase{std::move(record), std::move(forgotten)};
}

} // namespace certdesk::storage
