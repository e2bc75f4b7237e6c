// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/editions.h"

#include "core/exchange/conductreader.h"
#include "core/exchange/editionreader.h"
#include "core/platform/readfile.h"
#include "core/storage/editionrecords.h"
#include "core/storage/store.h"

#include <QFileInfo>

#include <algorithm>

namespace certdesk {

namespace {

using storage::DaysInForce;

// An edition has some ten kilobytes; what is far larger is something else.
constexpr qint64 largestPolicyFile = 1 << 20;

DaysInForce daysOf(const PolicyEdition& added, const PolicyBook& book) {
    DaysInForce days{added.effectiveFrom, {}};
    for (const PolicyEdition& other : book.editions())
        if (other.effectiveFrom > days.from && !days.until)
            days.until = other.effectiveFrom;
    return days;
}

void judgeDay(const PolicyEdition& added, const PolicyBook& book, QDate today,
              const QString& reason, std::vector<Problem>& problems) {
    const QString path = QStringLiteral("effective_from");
    const PolicyEdition& first = book.editions().front();
    if (added.effectiveFrom < first.effectiveFrom)
        problems.push_back({.path = path,
                            .error = {ErrorCode::EditionTooEarly, dayText(added.effectiveFrom),
                                      dayText(first.effectiveFrom)}});
    else if (added.effectiveFrom <= today && reason.trimmed().isEmpty())
        problems.push_back(
            {.path = path,
             .error = {ErrorCode::EditionBackdated, dayText(added.effectiveFrom), {}}});
}

// Nobody can agree to a text that isn't there.
void judgeConduct(const ConductPolicy& policy, const storage::Reader& reader,
                  std::vector<Problem>& problems) {
    const auto texts = reader.where<ConductText>(u"version", policy.version);
    if (texts.empty()) {
        problems.push_back({.path = QStringLiteral("conduct.version"),
                            .error = {ErrorCode::ConductTextMissing, policy.version, {}}});
        return;
    }
    std::vector<Problem> unreadable;
    const auto code = readConduct(texts.front().value.text.toUtf8(), unreadable);
    for (size_t i = 0; code && i < policy.sections.size(); ++i)
        if (!code->hasSection(policy.sections[i]))
            problems.push_back(
                {.path = QStringLiteral("conduct.sections[%1]").arg(i),
                 .error = {ErrorCode::UnknownWord, QString::number(policy.sections[i]), {}}});
}

// The use is asked for here, not by the reader: older editions on file have none.
void judgeReasons(const PolicyEdition& added, std::vector<Problem>& problems) {
    const bool canExpire =
        std::any_of(added.reasons.begin(), added.reasons.end(), [](const CodedReason& reason) {
            const auto isFor = [&reason](ReasonUse use) {
                return std::find(reason.uses.begin(), reason.uses.end(), use) != reason.uses.end();
            };
            return isFor(ReasonUse::Deny) && isFor(ReasonUse::Expire);
        });
    if (!canExpire)
        problems.push_back({.path = QStringLiteral("reasons"),
                            .error = {ErrorCode::NoReasonToExpire, added.name, {}}});
}

// Rows from before there was a column for it are read by the edition in force on their day: what
// that is gets written down before another one is.
template <class T>
void keepEditions(storage::Session& session, const std::vector<Id<T>>& ids, const PolicyBook& book,
                  QDate T::*day) {
    for (const Id<T> id : ids) {
        const Stored<T> before = session.require(id);
        T after = before.value;
        after.edition = book.on(after.*day).code;
        session.update(before, after);
    }
}

void keepEditions(storage::Session& session, const storage::DaysInForce& days,
                  const PolicyBook& book) {
    keepEditions(session, storage::sittingsWithoutEdition(session, days), book, &Attempt::satOn);
    keepEditions(session, storage::credentialsWithoutEdition(session, days), book,
                 &Credential::certifiedOn);
}

EditionImport judgeEdition(OfficeFile& office, const PolicyFile& file,
                           const storage::Reader& reader) {
    EditionImport result;
    result.edition = readEdition(file.json, result.problems);
    if (!result.edition)
        return result;
    const PolicyEdition& added = *result.edition;
    const PolicyBook& book = office.policies(reader);
    result.problems = collisions(book.editions(), added);
    judgeDay(added, book, office.today(), file.reason, result.problems);
    judgeConduct(added.conduct, reader, result.problems);
    judgeReasons(added, result.problems);
    const PolicyEdition& before = book.on(added.effectiveFrom);
    result.before = before.code;
    result.differences = wording::differences(before, added);
    const storage::DaysInForce days = daysOf(added, book);
    for (const auto& known : storage::applicationsOf(reader, days))
        if (known.isUndecided)
            result.moved.push_back({known.application, known.edition});
        else
            ++result.kept;
    result.asRecorded = {.sittings = storage::countSittingsOf(reader, days),
                         .credentials = storage::countCredentialsOf(reader, days)};
    return result;
}

} // namespace

Result<QByteArray> readPolicyFile(const QString& path) {
    return platform::readFile(path, largestPolicyFile);
}

Result<EditionImport> importEdition(OfficeFile& office, const PolicyFile& file, DryRun dryRun) {
    const auto judged = office.store().read(
        [&](storage::Reader& reader) { return judgeEdition(office, file, reader); });
    if (!judged || !judged->isSound() || dryRun == DryRun::Yes)
        return judged;
    return office.store().write(
        Reason{AuditAction::ImportEdition, judged->edition->code, file.reason},
        [&](storage::Session& session) -> Result<EditionImport> {
            // Another process may have added one in between.
            EditionImport result = judgeEdition(office, file, session);
            if (!result.isSound())
                return result;
            const PolicyEdition& added = *result.edition;
            const PolicyBook& book = office.policies(session);
            keepEditions(session, daysOf(added, book), book);
            session.insert(EditionText{added.code, added.effectiveFrom, file.json});
            for (const MovedApplication& moved : result.moved) {
                const Stored<Application> before = session.require(moved.application);
                Application after = before.value;
                after.edition = added.code;
                session.update(before, after);
            }
            return result;
        });
}

Result<std::vector<EditionOnFile>> editionsOnFile(OfficeFile& office) {
    return office.store().read([&office](storage::Reader& reader) {
        const PolicyBook& book = office.policies(reader);
        const QString inForce = book.on(office.today()).code;
        std::vector<EditionOnFile> editions;
        for (const PolicyEdition& edition : book.editions())
            editions.push_back({edition, edition.code == inForce,
                                storage::countApplicationsOf(reader, edition.code)});
        return editions;
    });
}

Result<QByteArray> editionFile(OfficeFile& office, const QString& code) {
    return office.store().read([&code](storage::Reader& reader) -> Result<QByteArray> {
        const auto found = reader.where<EditionText>(u"code", code);
        return found.empty() ? fail(ErrorCode::NotFound, code)
                             : Result<QByteArray>(found.front().value.json);
    });
}

} // namespace certdesk
