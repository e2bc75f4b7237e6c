// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/drafts.h"

#include "core/storage/database.h"

namespace certdesk::storage {

namespace {

const char16_t* const discardSql = u"DELETE FROM draft WHERE owner = ? AND subject = ?";

Draft draftIn(RowReader& row) {
    return Draft{.subject = row.next<QString>(),
                 .baseRevision = row.next<int>(),
                 .content = row.next<QByteArray>(),
                 .savedAt = QDateTime::fromString(row.next<QString>(), Qt::ISODateWithMs)};
}

// No session: it would be for records.
Result<void> runAlone(Store& store, const QString& sql, const QVariantList& values) {
    return Store::guarded<void>([&]() -> Result<void> {
        Transaction transaction(store.database(), TransactionKind::Write);
        store.database().run(sql, values);
        transaction.commit();
        return {};
    });
}

} // namespace

Result<void> saveDraft(Store& store, const QString& owner, const Draft& draft) {
    return runAlone(
        store,
        QStringLiteral("INSERT INTO draft (owner, subject, base_revision, content, saved_at) "
                       "VALUES (?, ?, ?, ?, ?) ON CONFLICT (owner, subject) DO UPDATE SET "
                       "base_revision = excluded.base_revision, content = excluded.content, "
                       "saved_at = excluded.saved_at"),
        {storable(owner), storable(draft.subject), draft.baseRevision,
         storable(QString::fromUtf8(draft.content)), draft.savedAt.toString(Qt::ISODateWithMs)});
}

Result<void> discardDraft(Store& store, const QString& owner, const QString& subject) {
    return runAlone(store, QString::fromUtf16(discardSql), {storable(owner), storable(subject)});
}

void discardDraft(Session& session, const QString& owner, const QString& subject) {
    session.database().run(QString::fromUtf16(discardSql), {storable(owner), storable(subject)});
}

std::optional<Draft> draftOf(const Reader& reader, const QString& owner, const QString& subject) {
    std::vector<Draft> drafts = reader.database().rows(
        QStringLiteral("SELECT subject, base_revision, content, saved_at FROM draft "
                       "WHERE owner = ? AND subject = ?"),
        {storable(owner), storable(subject)}, draftIn);
    return drafts.empty() ? std::nullopt : std::optional(std::move(drafts.front()));
}

std::vector<Draft> draftsOf(const Reader& reader, const QString& owner) {
    return reader.database().rows(
        QStringLiteral("SELECT subject, base_revision, content, saved_at FROM draft "
                       "WHERE owner = ? ORDER BY saved_at DESC, id DESC"),
        {owner}, draftIn);
}

} // namespace certdesk::storage
