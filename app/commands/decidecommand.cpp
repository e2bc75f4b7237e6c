// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "app/commands/signeddecision.h"
#include "core/domain/number.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/status.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The decision that the command line asks for.
DecisionRequest requested(OptionReader& options, const Call& call) {
    DecisionRequest request{
        .application = ApplicationId(0),
        .verdict =
            options.asWord<Verdict>(u"decision", call.arguments[2]).value_or(Verdict::Withdraw),
        .by = call.option(u"by"),
        .reasonCodes = call.options(u"code"),
        .reason = call.option(u"reason"),
        .override = call.option(u"override"),
        .supersedeReason = call.option(u"supersede"),
        .dueOn = options.day(u"due")};
    if (request.dueOn && request.verdict != Verdict::Pend)
        options.failUsage(wording::text(u"usage.due_for_pend"_s));
    return request;
}

QString outcomeOf(const SignedDecision& decided) {
    return decided.waitsForSecondReview ? wording::label(SecondReview::Waiting)
                                        : wording::label(decided.stage);
}

int draft(const Call& call, OfficeFile& office, const DecisionRequest& request,
          const std::vector<Problem>& warnings) {
    if (const Result<void> drafted = draftDecision(office, request); !drafted)
        return call.output.fail(drafted.error(), Refused);
    const QString number = applicationNumber(request.application);
    return call.output.done(
        [&](JsonStream& json) {
            json.key("application"_L1).text(number);
            json.key("drafted"_L1).flag(true);
        },
        warnings, wording::text(u"done.draft"_s, {{u"number", number}}));
}

} // namespace

int decide(const Call& call) {
    OptionReader options(call);
    DecisionRequest request = requested(options, call);
    const auto opened = options.openNamed(&findApplication);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const ApplicationId application = opened->named;
    request.application = application;
    const auto doubts = decisionWarnings(office, request);
    if (!doubts)
        return call.output.fail(doubts.error(), Refused);
    std::vector<Problem> warnings = warningsOfName(call, office);
    for (const Error& doubt : *doubts)
        warnings.push_back({.path = u"decision"_s, .error = doubt});
    if (call.isSet(u"draft"))
        return draft(call, office, request, warnings);
    const auto decided = certdesk::decide(office, request);
    if (!decided)
        return call.output.fail(decided.error(), Refused);
    if (decided->deniedAllTheSame)
        warnings.push_back(
            {.error = {ErrorCode::DeniedAllTheSame, applicationNumber(application), {}}});
    if (decided->deniedEarly)
        warnings.push_back({.error = {ErrorCode::DeniedEarly, applicationNumber(application), {}}});
    QString sentence = u"%1: %2"_s.arg(applicationNumber(application), outcomeOf(*decided));
    if (decided->authorizationWaits)
        sentence += u'\n' + wording::text(u"accommodation.waits"_s);
    return call.output.done(
        [&](JsonStream& json) {
            json.key("application"_L1).text(applicationNumber(application));
            writeDecided(json, *decided);
        },
        warnings, sentence);
}

} // namespace certdesk::commands
