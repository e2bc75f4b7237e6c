// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/status.h"

#include "core/domain/number.h"
#include "core/rules/credentialdays.h"
#include "core/rules/eligibility.h"
#include "core/rules/impartiality.h"
#include "core/rules/retest.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/decisionparts.h"
#include "core/usecases/views.h"

#include <algorithm>

namespace certdesk {

Result<CaseView> viewOf(OfficeFile& office, const storage::Reader& reader,
                        ApplicationId application) {
    CaseRecord record = storage::readCase(reader, application);
    const PolicyEdition* edition = office.policies(reader).find(record.application.value.edition);
    if (!edition)
        return fail(ErrorCode::OfficeFileDamaged, office.path(), record.application.value.edition);
    EligibilityReport report = rules::evaluate(record, *edition, office.today());
    const bool isHidden =
        rules::isHiddenFrom(office.actor().name, record, secondReviewSetting(reader).sight);
    CaseView view{std::move(record), *edition, std::move(report), isHidden};
    if (!view.record.decisions.empty() && !isHidden)
        view.letter = letterOf(reader, view.person().id, view.record.decisions.back().id);
    if (!view.record.decisions.empty()) {
        const Decision& latest = view.record.decisions.back().value;
        view.awaitsSecondReview = latest.secondReview == SecondReview::Waiting &&
                                  !rules::isSamePerson(latest.by, office.actor().name);
    }
    return view;
}

std::optional<SentLetter> letterOf(const storage::Reader& reader, PersonId person,
                                   DecisionId decision) {
    const StoredList<Letter> letters = reader.of<Letter>(person);
    const auto latest = std::find_if(letters.rbegin(), letters.rend(), [&](const auto& letter) {
        return letter.value.decision == decision;
    });
    if (latest == letters.rend())
        return std::nullopt;
    return SentLetter{*latest, reader.require(latest->value.run).value.mailedOn};
}

Result<PersonView> viewOf(OfficeFile& office, const storage::Reader& reader, PersonId person) {
    PersonView view{.person = storage::readPerson(reader, person),
                    .applications = {},
                    .attempts = storage::readAttempts(reader, person),
                    .retest = {},
                    .credential = {},
                    .letters = reader.of<Letter>(person),
                    .mailedOn = {}};
    for (const Stored<Letter>& letter : view.letters)
        view.mailedOn.emplace(letter.value.run, reader.require(letter.value.run).value.mailedOn);
    for (const ApplicationId application : storage::applicationsOf(reader, person)) {
        Result<CaseView> one = viewOf(office, reader, application);
        if (!one)
            return fail(one.error());
        view.applications.push_back(*std::move(one));
    }
    view.retest = rules::retest(view.attempts, office.policies(reader));
    if (StoredList<Credential> credentials = reader.of<Credential>(person); !credentials.empty()) {
        view.credential = std::move(credentials.back());
        const Credential& credential = view.credential->value;
        view.credentialStatus = rules::statusOn(
            credential, office.policies(reader).on(credential.certifiedOn).credential,
            office.today());
    }
    return view;
}

Result<CaseView> openCase(OfficeFile& office, ApplicationId application) {
    return office.store().read(
        [&](storage::Reader& reader) { return viewOf(office, reader, application); });
}

Result<PersonView> openPerson(OfficeFile& office, PersonId person) {
    return office.store().read(
        [&](storage::Reader& reader) { return viewOf(office, reader, person); });
}

Result<PersonId> findCandidate(OfficeFile& office, const QString& text) {
    return office.store().read([&text](storage::Reader& reader) -> Result<PersonId> {
        const auto found = storage::findPerson(reader, text);
        return found ? Result<PersonId>(*found) : fail(ErrorCode::UnknownCandidate, text);
    });
}

Result<ApplicationId> findApplication(OfficeFile& office, const QString& text) {
    return office.store().read([&text](storage::Reader& reader) -> Result<ApplicationId> {
        const auto found = storage::findApplication(reader, text);
        return found ? Result<ApplicationId>(*found) : fail(ErrorCode::NotFound, text);
    });
}

Result<DocumentId> findDocument(OfficeFile& office, const QString& text) {
    return office.store().read([&text](storage::Reader& reader) -> Result<DocumentId> {
        const std::optional<qint64> number = idInNumber(u"D", text);
        if (number && reader.find(DocumentId(*number)))
            return DocumentId(*number);
        return fail(ErrorCode::NotFound, text);
    });
}

Result<QByteArray> documentContent(OfficeFile& office, DocumentId document) {
    return office.store().read([document](storage::Reader& reader) -> Result<QByteArray> {
        const Stored<Document> stored = reader.require(document);
        if (isRestricted(stored.value.kind))
            return fail(ErrorCode::DocumentRestricted, documentNumber(document));
        return reader.database()
            .value(QStringLiteral("SELECT bytes FROM document_content WHERE sha256 = ?"),
                   {stored.value.sha256})
            .toByteArray();
    });
}

} // namespace certdesk
