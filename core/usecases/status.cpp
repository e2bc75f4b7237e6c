// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/status.h"

#include "core/domain/number.h"
#include "core/rules/appeals.h"
#include "core/rules/clocks.h"
#include "core/rules/credentialdays.h"
#include "core/rules/eligibility.h"
#include "core/rules/impartiality.h"
#include "core/rules/retest.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/authorizedsitting.h"
#include "core/usecases/decisionparts.h"
#include "core/usecases/views.h"

#include <algorithm>

namespace certdesk {

namespace {

// By the edition of the application that a letter is about, else of the day it was mailed.
const ServiceTimes& timesOf(const Letter& letter, QDate mailedOn, const PersonView& view,
                            const PolicyBook& policies) {
    for (const CaseView& one : view.applications)
        if (letter.application == one.record.application.id)
            return one.edition.times;
    return policies.on(mailedOn).times;
}

void addArrivals(const storage::Reader& reader, const PolicyBook& policies, PersonView& view) {
    for (const auto& [id, revision, letter] : view.letters)
        view.arrivals.emplace(id, LetterArrival{.sent = {reader.require(letter.run).value.mailedOn},
                                                .receivedOn = {}});
    for (const auto& [id, revision, receipt] : reader.of<LetterReceipt>(view.person.person.id))
        if (const auto known = view.arrivals.find(receipt.letter); known != view.arrivals.end())
            known->second.sent.receipt = receipt;
    for (const auto& [id, revision, letter] : view.letters) {
        LetterArrival& arrival = view.arrivals.at(id);
        arrival.receivedOn =
            rules::noticeReceivedOn({arrival.sent}, rules::deliveryTo(view.person),
                                    timesOf(letter, arrival.sent.mailedOn, view, policies));
    }
}

void addAccommodations(const storage::Reader& reader, CaseView& view) {
    const Stored<Application>& application = view.record.application;
    for (const Stored<AccommodationRequest>& request :
         reader.of<AccommodationRequest>(application.id)) {
        Accommodation state = request.value.state;
        if (!state.receivedOn)
            state.receivedOn = application.value.submittedOn;
        if (!state.isUndecided())
            view.rulings.emplace(request.id, state);
        if (state.replaces)
            view.rulings.erase(*state.replaces);
        view.accommodation = std::move(state);
        view.latestRequest = request.id;
    }
    view.authorizationWaits =
        view.accommodation && view.accommodation->isUndecided() &&
        approvalWithoutAuthorization(reader, view.record, view.edition).has_value();
}

bool awaitsAction(const storage::Reader& reader, const Appeal& appeal) {
    return rules::awaitsAction(appeal, storage::appealedNow(reader, appeal));
}

void addAppeals(const storage::Reader& reader, CaseView& view) {
    for (Stored<Appeal>& appeal : reader.of<Appeal>(view.person().id))
        if (appeal.value.application == view.record.application.id &&
            (appeal.value.isOpen() || awaitsAction(reader, appeal.value)))
            view.appeals.push_back(std::move(appeal));
    view.rulingToDecideAnew = certdesk::rulingToDecideAnew(
        view.appeals, reader.of<AccommodationRequest>(view.record.application.id));
}

} // namespace

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
    if (StoredList<Authorization> all = reader.of<Authorization>(application); !all.empty())
        view.authorization = std::move(all.back());
    addAccommodations(reader, view);
    addAppeals(reader, view);
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
                    .arrivals = {}};
    for (const ApplicationId application : storage::applicationsOf(reader, person)) {
        Result<CaseView> one = viewOf(office, reader, application);
        if (!one)
            return fail(one.error());
        view.applications.push_back(*std::move(one));
    }
    addArrivals(reader, office.policies(reader), view);
    view.appeals = reader.of<Appeal>(person);
    for (const Stored<Appeal>& appeal : view.appeals)
        if (awaitsAction(reader, appeal.value))
            view.appealsAwaitingAction.insert(appeal.id);
    view.complaints = reader.of<Complaint>(person);
    view.retest = rules::retest(view.attempts, office.policies(reader),
                                recertificationGrounds(reader, person), office.today());
    if (StoredList<Credential> credentials = reader.of<Credential>(person); !credentials.empty()) {
        view.credential = std::move(credentials.back());
        const Credential& credential = view.credential->value;
        const PolicyEdition& edition =
            office.policies(reader).of(credential.edition, credential.certifiedOn);
        view.credentialStatus = rules::statusOn(credential, edition.credential, office.today());
    }
    return view;
}

std::optional<QDate> appealLastDay(const PersonView& person, const CaseView& view) {
    const CaseRecord& record = view.record;
    if (record.application.value.stage != Stage::Denied || record.decisions.empty())
        return std::nullopt;
    const Stored<Decision>& denial = record.decisions.back();
    return rules::denialTerm(denial.value, noticesOf(person, denial.id), person.person,
                             view.edition)
        .lastDay;
}

std::vector<SentNotice> noticesOf(const PersonView& person, DecisionId denial) {
    std::vector<SentNotice> notices;
    for (const Stored<Letter>& letter : person.letters)
        if (letter.value.kind == LetterKind::Denied && letter.value.decision == denial)
            notices.push_back(person.arrivals.at(letter.id).sent);
    return notices;
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

Result<AttemptId> findAttempt(OfficeFile& office, const QString& text) {
    return office.store().read([&text](storage::Reader& reader) -> Result<AttemptId> {
        const std::optional<qint64> number = idInNumber(u"T", text);
        if (number && reader.find(AttemptId(*number)))
            return AttemptId(*number);
        return fail(ErrorCode::NotFound, text);
    });
}

Result<QByteArray> documentContent(OfficeFile& office, DocumentId document) {
    return office.store().read([document](storage::Reader& reader) -> Result<QByteArray> {
        const Stored<Document> stored = reader.require(document);
        if (isRestricted(stored.value.kind))
            return fail(ErrorCode::DocumentRestricted, documentNumber(document));
        return reader.content(stored.value.sha256);
    });
}

} // namespace certdesk
