// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/appeals.h"

#include "core/domain/number.h"
#include "core/rules/impartiality.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/views.h"

#include <algorithm>

namespace certdesk {

namespace {

/// An appeal before it is known whether it is reviewed.
struct Appealed {
    PersonId person;
    Appeal appeal;
    rules::AppealTerm term;
    QDate since; ///< the day of what is appealed
};

Result<Appealed> againstSitting(const storage::Reader& reader, OfficeFile& office, AttemptId id) {
    const std::optional<Stored<Attempt>> attempt = reader.find(id);
    if (!attempt || !isSitting(attempt->value.result))
        return fail(ErrorCode::NothingToAppeal, attemptNumber(id));
    const PolicyEdition& edition =
        office.policies(reader).of(attempt->value.edition, attempt->value.satOn);
    return Appealed{
        reader.ownerOf(id),
        Appeal{.kind = AppealKind::DisruptedTesting,
               .application = attempt->value.application,
               .attempt = id},
        rules::disruptedTerm(attempt->value, edition, rules::calendarOf(reader.all<Holiday>())),
        attempt->value.satOn};
}

std::optional<AccommodationRequestId> rulingOf(const storage::Reader& reader,
                                               const Appeal& appeal) {
    return appeal.application
               ? rules::appealedRuling(appeal, reader.of<AccommodationRequest>(*appeal.application))
               : std::nullopt;
}

// Of what was refused by then and is not appealed yet the latest; else what can't be appealed.
auto appealable(const storage::Reader& reader, const CaseView& view, QDate receivedOn) {
    const StoredList<Appeal> appeals = reader.of<Appeal>(view.person().id);
    const auto isRefused = [](const auto& one) {
        return one.second.outcome == AccommodationOutcome::NotGranted;
    };
    const auto isOpen = [&](const auto& one) {
        return isRefused(one) && one.second.decidedOn <= receivedOn &&
               std::none_of(appeals.begin(), appeals.end(), [&](const Stored<Appeal>& appeal) {
                   return rulingOf(reader, appeal.value) == one.first && !appeal.value.notReviewed;
               });
    };
    const auto& rulings = view.rulings;
    auto found = std::find_if(rulings.rbegin(), rulings.rend(), isOpen);
    if (found == rulings.rend())
        found = std::find_if(rulings.rbegin(), rulings.rend(), isRefused);
    return found == rulings.rend() ? rulings.rbegin() : found;
}

Result<Appealed> againstAccommodations(const storage::Reader& reader, const CaseView& view,
                                       const AppealFiling& filing) {
    const ApplicationId id = view.record.application.id;
    auto found = appealable(reader, view, filing.receivedOn);
    if (filing.ruling)
        found = std::find_if(view.rulings.rbegin(), view.rulings.rend(),
                             [&](const auto& one) { return one.first == filing.ruling; });
    if (found == view.rulings.rend() || !found->second.decidedOn)
        return fail(ErrorCode::NothingToAppeal, applicationNumber(id));
    const auto& [ruling, decided] = *found;
    return Appealed{reader.ownerOf(id),
                    Appeal{.kind = AppealKind::Accommodation, .application = id, .ruling = ruling},
                    rules::accommodationTerm(decided, view.record.person, view.edition),
                    *decided.decidedOn};
}

Result<Appealed> againstDenial(const storage::Reader& reader, OfficeFile& office,
                               const CaseView& view) {
    const Stored<Application>& application = view.record.application;
    if (application.value.stage != Stage::Denied || view.record.decisions.empty())
        return fail(ErrorCode::NothingToAppeal, applicationNumber(application.id));
    const Stored<Decision>& denial = view.record.decisions.back();
    const Result<PersonView> person = viewOf(office, reader, view.person().id);
    if (!person)
        return fail(person.error());
    const bool isRenewal = application.value.kind == ApplicationKind::Renewal;
    return Appealed{view.person().id,
                    Appeal{.kind = isRenewal ? AppealKind::Renewal : AppealKind::Eligibility,
                           .application = application.id,
                           .decision = denial.id},
                    rules::denialTerm(denial.value, noticesOf(*person, denial.id), person->person,
                                      view.edition),
                    denial.value.on};
}

Result<Appealed> appealed(const storage::Reader& reader, OfficeFile& office,
                          const AppealFiling& filing) {
    if (filing.attempt)
        return againstSitting(reader, office, *filing.attempt);
    const Result<CaseView> view = viewOf(office, reader, filing.application.value());
    if (!view)
        return fail(view.error());
    return filing.isAboutAccommodations ? againstAccommodations(reader, *view, filing)
                                        : againstDenial(reader, office, *view);
}

// What was decided anew since can be appealed anew, and what seemed late may not have been.
bool isSame(const storage::Reader& reader, const Appeal& known, const Appealed& now) {
    return !known.notReviewed && known.kind == now.appeal.kind &&
           known.application == now.appeal.application && known.decision == now.appeal.decision &&
           known.attempt == now.appeal.attempt && rulingOf(reader, known) == now.appeal.ruling &&
           known.receivedOn >= now.since;
}

void touch(storage::Session& session, const Appeal& appeal) {
    if (appeal.application)
        session.touchApplication(*appeal.application);
}

Result<Stored<Appeal>> openAppeal(const storage::Reader& reader, Id<Appeal> id) {
    std::optional<Stored<Appeal>> appeal = reader.find(id);
    if (!appeal)
        return fail(ErrorCode::NotFound, appealNumber(id));
    if (!appeal->value.isOpen())
        return fail(ErrorCode::AppealSettled, appealNumber(id));
    return *std::move(appeal);
}

// Whoever decided one request of the application has said something of the others.
bool tookPart(const storage::Reader& reader, const QString& by, const Appeal& appeal,
              const CaseRecord& record) {
    if (appeal.kind != AppealKind::Accommodation)
        return rules::tookPart(by, appeal, record, {});
    const auto requests = reader.of<AccommodationRequest>(record.application.id);
    return std::any_of(requests.begin(), requests.end(), [&](const auto& request) {
        return rules::tookPart(by, appeal, record, request.value.state);
    });
}

Result<void> mayRule(const storage::Reader& reader, const Appeal& appeal, const QString& by) {
    if (!appeal.application)
        return {};
    const CaseRecord record = storage::readCase(reader, *appeal.application);
    auto partiality = rules::partialityOf(by, record);
    if (!partiality && tookPart(reader, by, appeal, record))
        partiality = rules::Partiality::Decided;
    return partiality ? fail(ErrorCode::ConflictOfInterest, by, wordOf(*partiality))
                      : Result<void>();
}

// What comes in its place from now on follows from the outcome.
void noteWhatStands(const storage::Reader& reader, Appeal& appeal) {
    const rules::AppealedNow now = storage::appealedNow(reader, appeal);
    if (appeal.decision && now.decision)
        appeal.stoodDecision = now.decision->id;
    if (!now.rulings.empty())
        appeal.stoodRuling = now.rulings.back().id;
}

Stored<Appeal> updated(storage::Session& session, const Stored<Appeal>& before,
                       const Appeal& after) {
    session.update(before, after);
    touch(session, after);
    return session.require(before.id);
}

template <class T>
Result<Id<T>> found(OfficeFile& office, QStringView prefix, const QString& text) {
    return office.store().read([&](storage::Reader& reader) -> Result<Id<T>> {
        const std::optional<qint64> number = idInNumber(prefix, text);
        if (number && reader.find(Id<T>(*number)))
            return Id<T>(*number);
        return fail(ErrorCode::NotFound, text);
    });
}

} // namespace

Result<rules::AppealTerm> appealTerm(OfficeFile& office, const AppealFiling& filing) {
    return office.store().read([&](storage::Reader& reader) {
        return appealed(reader, office, filing).map([](const Appealed& now) { return now.term; });
    });
}

Result<Stored<Appeal>> fileAppeal(OfficeFile& office, const AppealFiling& filing) {
    if (filing.receivedOn > office.today())
        return fail(ErrorCode::DayInFuture, dayText(filing.receivedOn));
    const QString subject =
        filing.attempt ? attemptNumber(*filing.attempt) : applicationNumber(*filing.application);
    return office.store().write(
        Reason{AuditAction::FileAppeal, subject},
        [&](storage::Session& session) -> Result<Stored<Appeal>> {
            Result<Appealed> now = appealed(session, office, filing);
            if (!now)
                return fail(now.error());
            if (filing.receivedOn < now->since)
                return fail(ErrorCode::NothingToAppeal, subject);
            for (const Stored<Appeal>& known : session.of<Appeal>(now->person))
                if (isSame(session, known.value, *now))
                    return fail(ErrorCode::AlreadyThere, appealNumber(known.id),
                                QStringLiteral("appealed"));
            Appeal appeal = std::move(now->appeal);
            appeal.receivedOn = filing.receivedOn;
            appeal.lastDay = now->term.lastDay;
            appeal.notReviewed = rules::barTo(filing.receivedOn, now->term);
            const Id<Appeal> id = session.insert(now->person, appeal);
            touch(session, appeal);
            return session.require(id);
        });
}

Result<Stored<Appeal>> reviewAppeal(OfficeFile& office, Id<Appeal> id, QDate reviewedOn) {
    if (reviewedOn > office.today())
        return fail(ErrorCode::DayInFuture, dayText(reviewedOn));
    const QString number = appealNumber(id);
    return office.store().write(
        Reason{AuditAction::ReviewAppeal, number},
        [&](storage::Session& session) -> Result<Stored<Appeal>> {
            const Result<Stored<Appeal>> before = openAppeal(session, id);
            if (!before)
                return before;
            if (before->value.reviewedOn)
                return fail(ErrorCode::AlreadyThere, number, QStringLiteral("reviewed"));
            if (reviewedOn < before->value.receivedOn)
                return fail(ErrorCode::NotOnFileThen, number, dayText(reviewedOn));
            Appeal after = before->value;
            after.reviewedOn = reviewedOn;
            return updated(session, *before, after);
        });
}

Result<Stored<Appeal>> decideAppeal(OfficeFile& office, const AppealRuling& ruling) {
    const QString number = appealNumber(ruling.appeal);
    if (ruling.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    if (ruling.reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonNeeded, number);
    return office.store().write(Reason{AuditAction::DecideAppeal, number, ruling.reason},
                                [&](storage::Session& session) -> Result<Stored<Appeal>> {
                                    const auto before = openAppeal(session, ruling.appeal);
                                    if (!before)
                                        return before;
                                    if (!before->value.reviewedOn)
                                        return fail(ErrorCode::AppealNotReviewed, number);
                                    if (const auto may = mayRule(session, before->value, ruling.by);
                                        !may)
                                        return fail(may.error());
                                    Appeal after = before->value;
                                    after.outcome = ruling.outcome;
                                    after.decidedOn = office.today();
                                    after.decidedBy = ruling.by;
                                    after.reason = ruling.reason;
                                    noteWhatStands(session, after);
                                    return updated(session, *before, after);
                                });
}

Result<Id<Appeal>> findAppeal(OfficeFile& office, const QString& text) {
    return found<Appeal>(office, u"AP", text);
}

Result<Id<Complaint>> recordComplaint(OfficeFile& office, PersonId person, QDate receivedOn) {
    if (receivedOn > office.today())
        return fail(ErrorCode::DayInFuture, dayText(receivedOn));
    return office.store().write(Reason{AuditAction::RecordComplaint, candidateNumber(person)},
                                [&](storage::Session& session) -> Result<Id<Complaint>> {
                                    if (!session.find(person))
                                        return fail(ErrorCode::NotFound, candidateNumber(person));
                                    return session.insert(person,
                                                          Complaint{.receivedOn = receivedOn});
                                });
}

Result<void> screenComplaint(OfficeFile& office, Id<Complaint> id, const QString& by) {
    const QString number = complaintNumber(id);
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    return office.store().write(Reason{AuditAction::ScreenComplaint, number},
                                [&](storage::Session& session) -> Result<void> {
                                    const auto before = session.find(id);
                                    if (!before)
                                        return fail(ErrorCode::NotFound, number);
                                    if (before->value.screenedOn)
                                        return fail(ErrorCode::AlreadyThere, number,
                                                    QStringLiteral("screened"));
                                    Complaint after = before->value;
                                    after.screenedOn = office.today();
                                    after.screenedBy = by;
                                    session.update(*before, after);
                                    return {};
                                });
}

Result<Id<Complaint>> findComplaint(OfficeFile& office, const QString& text) {
    return found<Complaint>(office, u"CO", text);
}

} // namespace certdesk
