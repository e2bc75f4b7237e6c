// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/domain/number.h"
#include "core/exchange/statuswriter.h"
#include "core/usecases/rerun.h"
#include "core/wording/wording.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeDecision(JsonStream& json, const Rerun& rerun) {
    json.key("decision"_L1);
    if (!rerun.decision) {
        json.null();
        return;
    }
    const Decision& decision = rerun.decision->value;
    json.beginObject();
    json.key("verdict"_L1).text(QString(wordOf(decision.verdict)));
    json.key("by"_L1).text(decision.by);
    json.key("on"_L1).text(dayText(decision.on));
    json.key("same"_L1).flag(rerun.differences.empty());
    json.key("differences"_L1).beginList();
    for (const RerunDifference& difference : rerun.differences) {
        json.beginObject();
        json.key("path"_L1).text(difference.path);
        json.key("decided"_L1).text(difference.decided);
        json.key("now"_L1).text(difference.now);
        json.endObject();
    }
    json.endList();
    json.endObject();
}

void say(Output& output, const Rerun& rerun) {
    const CaseView& view = rerun.view;
    output.line(u"%1  %2, %3"_s.arg(applicationNumber(view.record.application.id),
                                    view.record.person.name().full(),
                                    wording::dayInWords(rerun.asOf)));
    output.line(u"    %1. %2"_s.arg(wording::label(view.report.eligibility), view.edition.name));
    sayCriteria(output, view.report);
    for (const QString& row : rerun.forgotten)
        output.line(wording::text(u"done.rerun_forgotten"_s, {{u"row", row}}));
    if (!rerun.decision)
        return;
    const Decision& decision = rerun.decision->value;
    output.line(wording::text(u"done.rerun_decision"_s,
                              {{u"verdict", wording::label(decision.verdict)},
                               {u"by", decision.by},
                               {u"on", wording::dayInWords(decision.on)},
                               {u"count", static_cast<qint64>(rerun.differences.size())}}));
    for (const RerunDifference& difference : rerun.differences)
        output.line(wording::text(u"done.rerun_difference"_s, {{u"path", difference.path},
                                                               {u"decided", difference.decided},
                                                               {u"now", difference.now}}));
}

} // namespace

int rerun(const Call& call) {
    const auto opened = openNamed(call, &findApplication);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const ApplicationId application = opened->named;
    const Result<Rerun> rerun = evaluateAsOf(office, application, office.today());
    if (!rerun)
        return call.output.fail(rerun.error(), Refused);
    call.output.object([&](JsonStream& json) {
        const CaseView& view = rerun->view;
        json.key("ok"_L1).flag(true);
        json.key("application"_L1).text(applicationNumber(application));
        json.key("as_of"_L1).text(dayText(rerun->asOf));
        json.key("evaluation"_L1);
        writeEvaluationOnFile(json, ApplicationStatus{view.record, view.edition, view.report});
        writeDecision(json, *rerun);
        json.key("forgotten"_L1).beginList();
        for (const QString& row : rerun->forgotten)
            json.text(row);
        json.endList();
    });
    say(call.output, *rerun);
    return Done;
}

} // namespace certdesk::commands
