// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/domain/number.h"
#include "core/exchange/jsonfields.h"
#include "core/exchange/statuswriter.h"
#include "core/usecases/appeals.h"
#include "core/usecases/status.h"
#include "core/wording/wording.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Act { File, Review, Decide };

/// What the options ask for; nothing where they ask for none or for several things.
std::optional<Act> actOf(const Call& call) {
    const bool files = call.isSet(u"received-on");
    const bool reviews = call.isSet(u"reviewed-on");
    const bool decides = call.isSet(u"outcome");
    if (files + reviews + decides != 1)
        return std::nullopt;
    return files ? Act::File : reviews ? Act::Review : Act::Decide;
}

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

Result<Stored<Appeal>> run(const Call& call, OfficeFile& office, Act act, QDate day) {
    if (act == Act::File)
        return filingOf(call, office, day).and_then([&office](const AppealFiling& filing) {
            return fileAppeal(office, filing);
        });
    const Result<Id<Appeal>> appeal = findAppeal(office, call.arguments[1]);
    if (!appeal)
        return fail(appeal.error());
    if (act == Act::Review)
        return reviewAppeal(office, *appeal, day);
    return decideAppeal(office, {.appeal = *appeal,
                                 .outcome = *fromWord<AppealOutcome>(call.option(u"outcome")),
                                 .by = call.option(u"by"),
                                 .reason = call.option(u"reason")});
}

/// The day that the command line names, or today.
Result<QDate> dayOf(const Call& call, const char16_t* option) {
    return call.isSet(option) ? dayFromText(call.option(option))
                              : Result<QDate>(call.clock->today());
}

} // namespace

int appeal(const Call& call) {
    const std::optional<Act> act = actOf(call);
    if (!act)
        return call.output.failUsage(wording::text(u"usage.one_of_appeal"_s));
    if (*act == Act::Decide && !fromWord<AppealOutcome>(call.option(u"outcome")))
        return call.output.failUsage(
            wording::text(u"usage.wrong_word"_s,
                          {{u"option", u"outcome"_s}, {u"words", allowedWords<AppealOutcome>()}}));
    const Result<QDate> day = dayOf(call, *act == Act::File ? u"received-on" : u"reviewed-on");
    if (!day)
        return call.output.fail(day.error(), WrongUsage);
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const Result<Stored<Appeal>> done = run(call, *office, *act, *day);
    if (!done)
        return call.output.fail(done.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        writeAppealMembers(json, *done);
        json.key("warnings"_L1);
        writeProblems(json, warnings, PlaceStyle::Path);
    });
    call.output.warnings(warnings);
    call.output.line(wording::appealWords(*done) + u'.');
    return Done;
}

int complaint(const Call& call) {
    if (call.isSet(u"received-on") == call.isSet(u"screened"))
        return call.output.failUsage(wording::text(u"usage.one_of_complaint"_s));
    const Result<QDate> day = dayOf(call, u"received-on");
    if (!day)
        return call.output.fail(day.error(), WrongUsage);
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const auto done = [&]() -> Result<Id<Complaint>> {
        if (!call.isSet(u"screened"))
            return findCandidate(*office, call.arguments[1]).and_then([&](PersonId person) {
                return recordComplaint(*office, person, *day);
            });
        const Result<Id<Complaint>> found = findComplaint(*office, call.arguments[1]);
        if (!found)
            return found;
        const Result<void> screened = screenComplaint(*office, *found, call.option(u"by"));
        return screened ? found : fail(screened.error());
    }();
    if (!done)
        return call.output.fail(done.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("complaint"_L1).text(complaintNumber(*done));
        json.key("screened"_L1).flag(call.isSet(u"screened"));
        json.key("warnings"_L1);
        writeProblems(json, warnings, PlaceStyle::Path);
    });
    call.output.warnings(warnings);
    call.output.line(
        wording::text(call.isSet(u"screened") ? u"done.complaint_screened"_s : u"done.complaint"_s,
                      {{u"number", complaintNumber(*done)}}));
    return Done;
}

} // namespace certdesk::commands
