// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/exchange/factswriter.h"
#include "core/usecases/conflicts.h"
#include "core/usecases/status.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeConflicts(JsonStream& json, const StoredList<ConflictOfInterest>& conflicts) {
    json.key("conflicts"_L1).beginList();
    for (const auto& [id, revision, declared] : conflicts) {
        json.beginObject();
        json.key("by"_L1).text(declared.by);
        json.key("kind"_L1).text(QString(wordOf(declared.kind)));
        json.key("note"_L1).text(declared.note);
        json.key("on"_L1).text(dayText(declared.on));
        json.key("withdrawn_on"_L1);
        writeDay(json, declared.withdrawnOn);
        json.key("withdrawn_reason"_L1).text(declared.withdrawnReason);
        json.endObject();
    }
    json.endList();
}

} // namespace

int conflict(const Call& call) {
    const bool isWithdrawn = call.isSet(u"withdraw");
    OptionReader options(call);
    const auto kind = isWithdrawn ? std::nullopt : options.neededWord<ConflictKind>(u"kind");
    const auto opened = options.openNamed(&findApplication);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const ApplicationId application = opened->named;
    const QString by = call.option(u"by");
    Result<void> done;
    if (isWithdrawn)
        done = withdrawConflict(office, application, by, call.option(u"withdraw"));
    else if (const auto declared = declareConflict(office, {.application = application,
                                                            .kind = *kind,
                                                            .by = by,
                                                            .note = call.option(u"note")});
             !declared)
        done = fail(declared.error());
    if (!done)
        return call.output.fail(done.error(), Refused);
    const Result<CaseView> view = openCase(office, application);
    if (!view)
        return call.output.fail(view.error(), Refused);
    return call.output.done(
        [&](JsonStream& json) {
            json.key("application"_L1).text(applicationNumber(application));
            writeConflicts(json, view->record.conflicts);
        },
        warningsOfName(call, office),
        wording::text(isWithdrawn ? u"done.conflict_withdrawn"_s : u"done.conflict"_s,
                      {{u"name", by}, {u"number", applicationNumber(application)}}));
}

} // namespace certdesk::commands
