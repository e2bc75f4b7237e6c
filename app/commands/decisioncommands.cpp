// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/domain/number.h"
#include "core/exchange/jsonfields.h"
#include "core/usecases/conflicts.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/expire.h"
#include "core/usecases/status.h"
#include "core/wording/wording.h"

#include <algorithm>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class E>
int failWord(const Call& call, const QString& option) {
    return call.output.failUsage(
        wording::text(u"usage.wrong_word"_s, {{u"option", option}, {u"words", allowedWords<E>()}}));
}

/// The decision that the command line asks for; what is wrong with it is said already where there
/// is none.
std::optional<DecisionRequest> requested(const Call& call, Verdict verdict, int& exitCode) {
    DecisionRequest request{.application = ApplicationId(0),
                            .verdict = verdict,
                            .by = call.option(u"by"),
                            .reasonCodes = call.options(u"code"),
                            .reason = call.option(u"reason"),
                            .override = call.option(u"override"),
                            .supersedeReason = call.option(u"supersede")};
    if (!call.isSet(u"due"))
        return request;
    const Result<QDate> due = dayFromText(call.option(u"due"));
    if (due && verdict == Verdict::Pend) {
        request.dueOn = *due;
        return request;
    }
    exitCode = due ? call.output.failUsage(wording::text(u"usage.due_for_pend"_s))
                   : call.output.fail(due.error(), WrongUsage);
    return std::nullopt;
}

void writeDecided(JsonStream& json, const SignedDecision& decided) {
    json.key("stage"_L1).text(QString(wordOf(decided.stage)));
    json.key("second_review"_L1).flag(decided.waitsForSecondReview);
    json.key("due_on"_L1);
    decided.dueOn ? json.text(dayText(*decided.dueOn)) : json.null();
    json.key("resubmissions"_L1).number(decided.resubmissions);
    json.key("authorization_waits"_L1).flag(decided.authorizationWaits);
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
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("application"_L1).text(number);
        json.key("drafted"_L1).flag(true);
        json.key("warnings"_L1);
        writeProblems(json, warnings, PlaceStyle::Path);
    });
    call.output.warnings(warnings);
    call.output.line(wording::text(u"done.draft"_s, {{u"number", number}}));
    return Done;
}

} // namespace

int decide(const Call& call) {
    const std::optional<Verdict> verdict = fromWord<Verdict>(call.arguments[2]);
    if (!verdict)
        return failWord<Verdict>(call, u"decision"_s);
    int exitCode = Done;
    std::optional<DecisionRequest> request = requested(call, *verdict, exitCode);
    if (!request)
        return exitCode;
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<ApplicationId> application = findApplication(*office, call.arguments[1]);
    if (!application)
        return call.output.fail(application.error(), Refused);
    request->application = *application;
    const auto doubts = decisionWarnings(*office, *request);
    if (!doubts)
        return call.output.fail(doubts.error(), Refused);
    std::vector<Problem> warnings = warningsOfName(call, *office);
    for (const Error& doubt : *doubts)
        warnings.push_back({.path = u"decision"_s, .error = doubt});
    if (call.isSet(u"draft"))
        return draft(call, *office, *request, warnings);
    const auto decided = certdesk::decide(*office, *request);
    if (!decided)
        return call.output.fail(decided.error(), Refused);
    if (decided->deniedAllTheSame)
        warnings.push_back(
            {.error = {ErrorCode::DeniedAllTheSame, applicationNumber(*application), {}}});
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("application"_L1).text(applicationNumber(*application));
        writeDecided(json, *decided);
        json.key("warnings"_L1);
        writeProblems(json, warnings, PlaceStyle::Path);
    });
    call.output.warnings(warnings);
    call.output.line(u"%1: %2"_s.arg(applicationNumber(*application), outcomeOf(*decided)));
    if (decided->authorizationWaits)
        call.output.line(wording::text(u"accommodation.waits"_s));
    return Done;
}

int conflict(const Call& call) {
    const auto kind = fromWord<ConflictKind>(call.option(u"kind"));
    if (!kind && !call.isSet(u"withdraw"))
        return failWord<ConflictKind>(call, u"kind"_s);
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<ApplicationId> application = findApplication(*office, call.arguments[1]);
    if (!application)
        return call.output.fail(application.error(), Refused);
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const QString by = call.option(u"by");
    Result<void> done;
    if (call.isSet(u"withdraw"))
        done = withdrawConflict(*office, *application, by, call.option(u"withdraw"));
    else if (const auto declared = declareConflict(*office, {.application = *application,
                                                             .kind = *kind,
                                                             .by = by,
                                                             .note = call.option(u"note")});
             !declared)
        done = fail(declared.error());
    if (!done)
        return call.output.fail(done.error(), Refused);
    const Result<CaseView> view = openCase(*office, *application);
    if (!view)
        return call.output.fail(view.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("application"_L1).text(applicationNumber(*application));
        json.key("conflicts"_L1).beginList();
        for (const auto& [id, revision, declared] : view->record.conflicts) {
            json.beginObject();
            json.key("by"_L1).text(declared.by);
            json.key("kind"_L1).text(QString(wordOf(declared.kind)));
            json.key("note"_L1).text(declared.note);
            json.key("on"_L1).text(dayText(declared.on));
            json.key("withdrawn_on"_L1);
            declared.withdrawnOn ? json.text(dayText(*declared.withdrawnOn)) : json.null();
            json.key("withdrawn_reason"_L1).text(declared.withdrawnReason);
            json.endObject();
        }
        json.endList();
        json.key("warnings"_L1);
        writeProblems(json, warnings, PlaceStyle::Path);
    });
    call.output.warnings(warnings);
    call.output.line(
        wording::text(call.isSet(u"withdraw") ? u"done.conflict_withdrawn"_s : u"done.conflict"_s,
                      {{u"name", by}, {u"number", applicationNumber(*application)}}));
    return Done;
}

namespace {

/// "document 1 review: accepted, refused", then and now.
QString changesText(const DraftedDecision& line) {
    QStringList texts;
    for (const FactDifference& change : line.changes) {
        QStringList place{change.table, QString::number(change.row), change.field};
        QStringList values{change.then, change.now};
        place.removeAll(QString());
        values.removeAll(QString());
        texts << place.join(u' ') + u": "_s + values.join(u", "_s);
    }
    return texts.join(u"; "_s);
}

/// The lines that are wanted: those that --application names, else all that nothing speaks against.
/// One whose case has changed since it was drafted is wanted by name and with --facts-changed.
Result<std::vector<SignOff>> wantedLines(const Call& call, OfficeFile& office,
                                         const std::vector<DraftedDecision>& sheet) {
    std::vector<SignOff> wanted;
    if (!call.isSet(u"application")) {
        for (const DraftedDecision& line : sheet)
            if (!line.obstacle && !line.factsChanged)
                wanted.push_back({line.request, line.facts});
        return wanted;
    }
    for (const QString& text : call.options(u"application")) {
        const Result<ApplicationId> application = findApplication(office, text);
        if (!application)
            return fail(application.error());
        const auto line = std::find_if(sheet.begin(), sheet.end(), [&](const auto& one) {
            return one.request.application == *application;
        });
        if (line == sheet.end())
            return fail(ErrorCode::NothingDrafted, applicationNumber(*application));
        if (line->factsChanged && !call.isSet(u"facts-changed") && !call.isSet(u"dry-run"))
            return fail(ErrorCode::FactsChanged, applicationNumber(*application),
                        changesText(*line));
        wanted.push_back({line->request, line->facts});
    }
    return wanted;
}

void writeSheet(JsonStream& json, const std::vector<DraftedDecision>& sheet) {
    json.key("drafted"_L1).beginList();
    for (const DraftedDecision& line : sheet) {
        json.beginObject();
        json.key("application"_L1).text(applicationNumber(line.request.application));
        json.key("candidate"_L1).text(candidateNumber(line.personId));
        json.key("name"_L1).text(line.person);
        json.key("verdict"_L1).text(QString(wordOf(line.request.verdict)));
        json.key("letter"_L1);
        line.letter ? json.text(QString(wordOf(*line.letter))) : json.null();
        json.key("second_review"_L1).flag(line.waitsForSecondReview);
        json.key("denied_all_the_same"_L1).flag(line.deniesAllTheSame);
        json.key("facts_changed"_L1).flag(line.factsChanged);
        json.key("changes"_L1).text(changesText(line));
        json.key("obstacle"_L1);
        line.obstacle ? json.text(wording::sentence(*line.obstacle)) : json.null();
        json.endObject();
    }
    json.endList();
}

QString warningOf(const DraftedDecision& line) {
    if (line.obstacle)
        return wording::sentence(*line.obstacle);
    const QString number = applicationNumber(line.request.application);
    if (line.factsChanged)
        return wording::sentence({ErrorCode::FactsChanged, number, changesText(line)});
    return line.deniesAllTheSame ? wording::sentence({ErrorCode::DeniedAllTheSame, number, {}})
                                 : QString();
}

} // namespace

int signOff(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const QString by = call.option(u"by");
    const auto sheet = draftedDecisions(*office, by);
    if (!sheet)
        return call.output.fail(sheet.error(), Refused);
    const auto wanted = wantedLines(call, *office, *sheet);
    if (!wanted)
        return call.output.fail(wanted.error(), Refused);
    const bool isRehearsal = call.isSet(u"dry-run");
    const auto results = isRehearsal ? std::vector<SignedOff>() : signDrafted(*office, *wanted, by);
    int refused = 0;
    for (const SignedOff& one : results)
        refused += one.decision ? 0 : 1;
    const qint64 left = static_cast<qint64>(sheet->size() - results.size()) + refused;
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(refused == 0);
        writeSheet(json, *sheet);
        json.key("signed"_L1).beginList();
        for (const SignedOff& one : results) {
            json.beginObject();
            json.key("application"_L1).text(applicationNumber(one.application));
            if (one.decision)
                writeDecided(json, *one.decision);
            else
                writeError(json, wordOf(one.decision.error().code),
                           wording::sentence(one.decision.error()));
            json.endObject();
        }
        json.endList();
        json.key("warnings"_L1);
        writeProblems(json, warnings, PlaceStyle::Path);
    });
    call.output.warnings(warnings);
    for (const DraftedDecision& line : *sheet)
        call.output.line(u"%1  %2  %3  %4"_s.arg(
            applicationNumber(line.request.application), line.person.leftJustified(32),
            wording::label(line.request.verdict), warningOf(line)));
    for (const SignedOff& one : results)
        if (!one.decision)
            call.output.problem(u"%1  %2"_s.arg(applicationNumber(one.application),
                                                wording::sentence(one.decision.error())));
    call.output.line(
        wording::text(u"done.sign"_s, {{u"signed", static_cast<qint64>(results.size()) - refused},
                                       {u"left", left}}));
    return refused == 0 ? Done : Refused;
}

namespace {

void writeExpired(JsonStream& json, const ExpiredRequest& expired, const QString& outcome,
                  const std::optional<Error>& why) {
    json.beginObject();
    json.key("application"_L1).text(applicationNumber(expired.application));
    json.key("candidate"_L1).text(candidateNumber(expired.person));
    json.key("name"_L1).text(expired.name);
    json.key("due_on"_L1).text(dayText(expired.dueOn));
    json.key("days_over"_L1).number(expired.daysOver);
    json.key("refund_due"_L1).text(expired.refundDue.text());
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
        json.key("warnings"_L1);
        writeProblems(json, warnings, PlaceStyle::Path);
    });
    call.output.warnings(warnings);
    for (const ExpiredOutcome& one : outcomes) {
        const ExpiredRequest& expired = one.request;
        if (one.aside)
            call.output.problem(u"%1  %2"_s.arg(applicationNumber(expired.application),
                                                wording::sentence(*one.aside)));
        else
            call.output.line(wording::text(
                u"done.expired"_s, {{u"number", applicationNumber(expired.application)},
                                    {u"name", expired.name},
                                    {u"days", expired.daysOver},
                                    {u"refund", wording::moneyInWords(expired.refundDue)}}));
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
