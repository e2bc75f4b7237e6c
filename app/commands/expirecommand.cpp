// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/domain/number.h"
#include "core/usecases/expire.h"
#include "core/wording/wording.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeExpired(JsonStream& json, const ExpiredRequest& expired, const QString& outcome,
                  const std::optional<Error>& why) {
    json.beginObject();
    json.key("application"_L1).text(applicationNumber(expired.application));
    json.key("candidate"_L1).text(candidateNumber(expired.person));
    json.key("name"_L1).text(expired.name);
    json.key("due_on"_L1).text(dayText(expired.dueOn));
    json.key("days_over"_L1).number(expired.daysOver);
    json.key("refund_due"_L1).text(expired.goesBack.text());
    json.key("outcome"_L1).text(outcome);
    if (why)
        writeError(json, wordOf(why->code), wording::sentence(*why));
    json.endObject();
}

/// What a run comes to, whether it was only rehearsed or not.
struct ExpiredOutcome {
    ExpiredRequest request;
    std::optional<Error> aside;
};

int report(const Call& call, const std::vector<ExpiredOutcome>& outcomes,
           const std::vector<Problem>& warnings) {
    const bool isRehearsal = call.isSet(u"dry-run");
    const QString word = isRehearsal ? u"would_deny"_s : u"denied"_s;
    qint64 aside = 0;
    for (const ExpiredOutcome& one : outcomes)
        aside += one.aside ? 1 : 0;
    const qint64 denied = static_cast<qint64>(outcomes.size()) - aside;
    call.output.object([&](JsonStream& json) {
        json.key("denied"_L1).number(isRehearsal ? 0 : denied);
        json.key("set_aside"_L1).number(aside);
        json.key("expired"_L1).beginList();
        for (const ExpiredOutcome& one : outcomes)
            writeExpired(json, one.request, one.aside ? u"set_aside"_s : word, one.aside);
        json.endList();
        writeWarnings(json, warnings);
    });
    call.output.warnings(warnings);
    for (const ExpiredOutcome& one : outcomes) {
        const ExpiredRequest& expired = one.request;
        if (one.aside)
            call.output.problem(u"%1  %2"_s.arg(applicationNumber(expired.application),
                                                wording::sentence(*one.aside)));
        else
            call.output.line(wording::text(u"done.expired"_s,
                                           {{u"number", applicationNumber(expired.application)},
                                            {u"name", expired.name},
                                            {u"days", expired.daysOver},
                                            {u"refund", wording::moneyInWords(expired.goesBack)}}));
    }
    call.output.line(wording::text(isRehearsal ? u"done.expire_dry"_s : u"done.expire"_s,
                                   {{u"denied", denied}, {u"aside", aside}}));
    return aside == 0 || isRehearsal ? Done : Refused;
}

} // namespace

int expire(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<std::vector<PersonId>> persons = namedCandidates(call, *office);
    if (!persons)
        return call.output.fail(persons.error(), Refused);
    ExpireChoice choice;
    if (!persons->empty()) {
        // Someone who is named was looked at.
        const auto applications = expiredApplicationsOf(*office, *persons);
        if (!applications)
            return call.output.fail(applications.error(), Refused);
        choice = {.applications = *applications, .answered = Answered::Deny};
    }
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const QString by = call.option(u"by");
    std::vector<ExpiredOutcome> outcomes;
    if (call.isSet(u"dry-run")) {
        const auto requests = previewExpired(*office, choice, by);
        if (!requests)
            return call.output.fail(requests.error(), Refused);
        for (const ExpiredRequest& request : *requests)
            outcomes.push_back({request, request.aside});
    } else {
        const auto runs = denyExpired(*office, choice, by);
        if (!runs)
            return call.output.fail(runs.error(), Refused);
        for (const ExpiredRun& run : *runs)
            outcomes.push_back(
                {run.request, run.decision ? std::nullopt : std::optional(run.decision.error())});
    }
    return report(call, outcomes, warnings);
}

} // namespace certdesk::commands
