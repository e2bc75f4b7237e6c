// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/platform/interrupt.h"
#include "core/usecases/maintenance.h"
#include "core/usecases/newoffice.h"
#include "core/usecases/undo.h"
#include "core/wording/sentences.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

int createOffice(const Call& call) {
    platform::deferInterrupts();
    OfficeProfile profile;
    if (call.isSet(u"office")) {
        Result<OfficeProfile> read = readOfficeProfile(call.option(u"office"));
        if (!read)
            return call.output.fail(read.error(), Refused);
        profile = *std::move(read);
    }
    const QString file = call.arguments[0];
    if (const Result<void> made = certdesk::createOffice(file, profile, *call.clock, call.actor());
        !made)
        return call.output.fail(made.error(), Refused);
    forgetFormerFile(call, file);
    return call.output.done([&](JsonStream& json) { json.key("file"_L1).text(file); },
                            profile.warnings, wording::text(u"done.new"_s, {{u"file", file}}));
}

int check(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const auto damage = checkOffice(*office, call.progress());
    if (!damage)
        return call.output.fail(damage.error(), Refused);
    const QString summary = wording::count(u"done.check"_s, static_cast<qint64>(damage->size()));
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(damage->empty());
        if (!damage->empty())
            writeError(json, wordOf(ErrorCode::OfficeFileDamaged), summary);
        json.key("damage"_L1).beginList();
        for (const FoundDamage& one : *damage) {
            json.beginObject();
            json.key("check"_L1).text(one.check);
            json.key("where"_L1).text(one.where);
            json.key("found"_L1).text(one.found);
            json.endObject();
        }
        json.endList();
    });
    for (const FoundDamage& one : *damage)
        call.output.problem(u"%1: %2: %3"_s.arg(one.check, one.where, one.found));
    call.output.line(summary);
    return damage->empty() ? Done : Refused;
}

int backUp(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const QString destination = call.arguments[1];
    if (const Result<void> copied = certdesk::backUp(*office, destination); !copied)
        return call.output.fail(copied.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("file"_L1).text(destination);
    });
    call.output.line(wording::text(u"done.backup"_s, {{u"file", destination}}));
    return Done;
}

int undo(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<NamedStep> undone = undoLast(*office);
    if (!undone)
        return call.output.fail(undone.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("undone"_L1).text(QString(wordOf(undone->action)));
        json.key("subject"_L1).text(undone->subject);
    });
    call.output.line(wording::text(u"done.undo"_s, {{u"step", wording::stepName(*undone)}}));
    return Done;
}

} // namespace certdesk::commands
