// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/exchange/statuswriter.h"
#include "core/usecases/appeals.h"
#include "core/usecases/status.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A sitting by its number, else an application.
Result<AppealFiling> filingOf(const Call& call, OfficeFile& office, QDate receivedOn) {
    AppealFiling filing{.isAboutAccommodations = call.isSet(u"accommodations"),
                        .receivedOn = receivedOn};
    const QString& subject = call.arguments[1];
    if (const Result<AttemptId> attempt = findAttempt(office, subject)) {
        filing.attempt = *attempt;
        return filing;
    }
    const Result<ApplicationId> application = findApplication(office, subject);
    if (!application)
        return fail(application.error());
    filing.application = *application;
    return filing;
}

/// The options of one act, read.
struct Wanted {
    std::optional<QDate> receivedOn;
    std::optional<QDate> reviewedOn;
    std::optional<AppealOutcome> outcome;
};

Result<Stored<Appeal>> run(const Call& call, OfficeFile& office, const Wanted& wanted) {
    if (wanted.receivedOn)
        return filingOf(call, office, *wanted.receivedOn)
            .and_then([&office](const AppealFiling& filing) { return fileAppeal(office, filing); });
    const Result<Id<Appeal>> appeal = findAppeal(office, call.arguments[1]);
    if (!appeal)
        return fail(appeal.error());
    if (wanted.reviewedOn)
        return reviewAppeal(office, *appeal, *wanted.reviewedOn);
    return decideAppeal(office, {.appeal = *appeal,
                                 .outcome = *wanted.outcome,
                                 .by = call.option(u"by"),
                                 .reason = call.option(u"reason")});
}

Result<Id<Complaint>> record(const Call& call, OfficeFile& office,
                             std::optional<QDate> receivedOn) {
    if (receivedOn)
        return findCandidate(office, call.arguments[1]).and_then([&](PersonId person) {
            return recordComplaint(office, person, *receivedOn);
        });
    const Result<Id<Complaint>> found = findComplaint(office, call.arguments[1]);
    if (!found)
        return found;
    const Result<void> screened = screenComplaint(office, *found, call.option(u"by"));
    return screened ? found : fail(screened.error());
}

} // namespace

int appeal(const Call& call) {
    OptionReader options(call);
    if (call.isSet(u"received-on") + call.isSet(u"reviewed-on") + call.isSet(u"outcome") != 1)
        options.failUsage(wording::text(u"usage.one_of_appeal"_s));
    if (call.isSet(u"accommodations") && idInNumber(u"T", call.arguments[1]))
        options.failUsage(wording::text(u"usage.sitting_without_accommodations"_s));
    const Wanted wanted{.receivedOn = options.day(u"received-on"),
                        .reviewedOn = options.day(u"reviewed-on"),
                        .outcome = options.word<AppealOutcome>(u"outcome")};
    if (options.exitCode())
        return *options.exitCode();
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<Stored<Appeal>> done = run(call, *office, wanted);
    if (!done)
        return call.output.fail(done.error(), Refused);
    return call.output.done([&](JsonStream& json) { writeAppealMembers(json, *done); },
                            warningsOfName(call, *office),
                            QString(wording::appealWords(*done) + u'.'));
}

int complaint(const Call& call) {
    OptionReader options(call);
    const bool isScreened = call.isSet(u"screened");
    if (call.isSet(u"received-on") == isScreened)
        options.failUsage(wording::text(u"usage.one_of_complaint"_s));
    const auto receivedOn = options.day(u"received-on");
    if (options.exitCode())
        return *options.exitCode();
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<Id<Complaint>> done = record(call, *office, receivedOn);
    if (!done)
        return call.output.fail(done.error(), Refused);
    const QString number = complaintNumber(*done);
    return call.output.done(
        [&](JsonStream& json) {
            json.key("complaint"_L1).text(number);
            json.key("screened"_L1).flag(isScreened);
        },
        warningsOfName(call, *office),
        wording::text(isScreened ? u"done.complaint_screened"_s : u"done.complaint"_s,
                      {{u"number", number}}));
}

} // namespace certdesk::commands
