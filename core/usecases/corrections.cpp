// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/storage/caserecords.h"
#include "core/storage/correctionrecords.h"
#include "core/storage/store.h"
#include "core/usecases/correctionviews.h"
#include "core/usecases/ticked.h"

#include <algorithm>

namespace certdesk {

namespace {

QString subjectOf(const Correction& correction, PersonId person) {
    if (correction.attempt)
        return attemptNumber(*correction.attempt);
    return correction.document ? documentNumber(*correction.document) : candidateNumber(person);
}

StoredList<Correction> storedCorrections(const storage::Reader& reader, CorrectionsWanted wanted,
                                         std::optional<PersonId> person) {
    if (person)
        return reader.of<Correction>(*person);
    if (wanted == CorrectionsWanted::All)
        return reader.all<Correction>();
    return storage::openCorrections(reader);
}

void withdraw(storage::Session& session, Id<Credential> id) {
    const Stored<Credential> before = session.require(id);
    Credential after = before.value;
    after.status = CredentialStatus::Revoked;
    session.update(before, after);
}

QString lineNumber(CorrectionId correction, qsizetype line) {
    return QString(correctionNumber(correction) + u'/' + QString::number(line + 1));
}

/// The number by which people know a line.
QString numberOf(const storage::Reader& reader, ConsequenceId id) {
    const CorrectionId correction = reader.ownerOf(id);
    const StoredList<Consequence> lines = reader.of<Consequence>(correction);
    const auto found =
        std::find_if(lines.begin(), lines.end(), [id](const auto& line) { return line.id == id; });
    return lineNumber(correction, found - lines.begin());
}

} // namespace

bool CorrectionView::isOpen() const {
    return std::any_of(lines.begin(), lines.end(),
                       [](const ConsequenceView& line) { return !line.line.value.doneOn; });
}

CorrectionView viewOf(const storage::Reader& reader, Stored<Correction> correction) {
    const PersonId person = reader.ownerOf(correction.id);
    CorrectionView view{.correction = std::move(correction),
                        .person = person,
                        .name = storage::readPerson(reader, person).name().familyFirst(),
                        .subject = {}};
    view.subject = subjectOf(view.correction.value, person);
    for (Stored<Consequence>& line : reader.of<Consequence>(view.correction.id)) {
        ConsequenceSubject subject = storage::subjectOf(reader, line.value);
        view.lines.push_back({std::move(line), std::move(subject)});
    }
    return view;
}

Result<std::vector<CorrectionView>> corrections(OfficeFile& office, CorrectionsWanted wanted,
                                                std::optional<PersonId> person) {
    return office.store().read([&](storage::Reader& reader) {
        std::vector<CorrectionView> views;
        for (Stored<Correction>& correction : storedCorrections(reader, wanted, person)) {
            CorrectionView view = viewOf(reader, std::move(correction));
            if (wanted == CorrectionsWanted::All || view.isOpen())
                views.push_back(std::move(view));
        }
        return views;
    });
}

QString consequenceNumber(const CorrectionView& correction, ConsequenceId line) {
    const auto found =
        std::find_if(correction.lines.begin(), correction.lines.end(),
                     [line](const ConsequenceView& view) { return view.line.id == line; });
    return lineNumber(correction.correction.id, found - correction.lines.begin());
}

Result<ConsequenceId> findConsequence(OfficeFile& office, const QString& number) {
    return office.store().read([&number](storage::Reader& reader) -> Result<ConsequenceId> {
        const std::optional<qint64> correction = idInNumber(u"CR", number.section(u'/', 0, 0));
        const int line = number.section(u'/', 1).toInt();
        if (!correction || line < 1)
            return fail(ErrorCode::NotFound, number);
        const StoredList<Consequence> lines = reader.of<Consequence>(CorrectionId(*correction));
        if (static_cast<size_t>(line) > lines.size())
            return fail(ErrorCode::NotFound, number);
        return lines[static_cast<size_t>(line) - 1].id;
    });
}

Result<void> tickOff(OfficeFile& office, ConsequenceId id, const QString& by, const QString& note) {
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    const Result<QString> number =
        office.store().read([id](storage::Reader& reader) { return numberOf(reader, id); });
    if (!number)
        return fail(number.error());
    return office.store().write(
        Reason{AuditAction::TickOff, *number, note.trimmed()},
        [&](storage::Session& session) -> Result<void> {
            const Consequence line = session.require(id).value;
            if (line.doneOn)
                return fail(ErrorCode::TickedOffAlready, *number, line.doneBy);
            if (line.kind == ConsequenceKind::WithdrawCertificate && line.credential)
                withdraw(session, *line.credential);
            tickOff(session, id,
                    {.on = office.today(), .by = by.trimmed(), .note = note.trimmed()});
            return {};
        });
}

} // namespace certdesk
