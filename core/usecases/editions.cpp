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
#include <set>

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

bool isChargedApart(const PolicyBook& book, const QString& edition) {
    const PolicyEdition* known = book.find(edition);
    return known && known->intake == Intake::OnDemand;
}

// Sittings and credentials belong to the edition of their own day (docs/decisions/0005).
ReadAnew readAnew(const PolicyEdition& added, const PolicyEdition& before, const PolicyBook& book,
                  const storage::Reader& reader) {
    const DaysInForce days = daysOf(added, book);
    std::set<PersonId> persons;
    ReadAnew found;
    const bool sitsOtherwise = added.attempts != before.attempts;
    const bool costsOtherwise = added.fee.sitting != before.fee.sitting;
    for (const storage::SittingOfDays& sitting : storage::sittingsOf(reader, days)) {
        const bool isUsed = isSitting(sitting.result) || sitting.result == AttemptResult::NoShow;
        const bool isRead = sitsOtherwise && isSitting(sitting.result);
        const bool isCharged = costsOtherwise && isUsed && isChargedApart(book, sitting.edition);
        found.sittings += isRead ? 1 : 0;
        found.charges += isCharged ? 1 : 0;
        if (isRead || isCharged)
            persons.insert(sitting.person);
    }
    if (added.credential != before.credential)
        for (const PersonId person : storage::certifiedOn(reader, days)) {
            persons.insert(person);
            ++found.credentials;
        }
    found.persons.assign(persons.begin(), persons.end());
    return found;
}

EditionImport judge(OfficeFile& office, const PolicyFile& file, const storage::Reader& reader) {
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
    for (const auto& known : storage::applicationsOf(reader, daysOf(added, book)))
        if (known.isUndecided)
            result.moved.push_back({known.application, known.edition});
        else
            ++result.kept;
    result.readAnew = readAnew(added, before, book, reader);
    return result;
}

} // namespace

Result<QByteArray> readPolicyFile(const QString& path) {
    return platform::readFile(path, largestPolicyFile);
}

Result<EditionImport> importEdition(OfficeFile& office, const PolicyFile& file, DryRun dryRun) {
    const auto judged =
        office.store().read([&](storage::Reader& reader) { return judge(office, file, reader); });
    if (!judged || !judged->isSound() || dryRun == DryRun::Yes)
        return judged;
    return office.store().write(
        Reason{AuditAction::ImportEdition, judged->edition->code, file.reason},
        [&](storage::Session& session) -> Result<EditionImport> {
            // Another process may have added one in between.
            EditionImport result = judge(office, file, session);
            if (!result.isSound())
                return result;
            const PolicyEdition& added = *result.edition;
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
