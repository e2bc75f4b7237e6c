// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "app/commands/signeddecision.h"
#include "core/domain/number.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/status.h"
#include "core/wording/wording.h"

#include <algorithm>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

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
        json.key("denied_early"_L1).flag(line.deniesEarly);
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
    if (line.deniesAllTheSame)
        return wording::sentence({ErrorCode::DeniedAllTheSame, number, {}});
    return line.deniesEarly ? wording::sentence({ErrorCode::DeniedEarly, number, {}}) : QString();
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
        writeWarnings(json, warnings);
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

} // namespace certdesk::commands
