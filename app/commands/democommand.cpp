// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/platform/interrupt.h"
#include "core/usecases/demo/demooffice.h"
#include "core/wording/catalogue.h"

#include <QHashFunctions>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

int createDemo(const Call& call) {
    DemoOptions options;
    bool isNumber = true;
    if (call.isSet(u"applicants"))
        options.applicants = call.option(u"applicants").toInt(&isNumber);
    if (!isNumber || options.applicants < 1 || options.applicants > 1'000'000)
        return call.output.failUsage(
            wording::text(u"usage.wrong_number"_s, {{u"option", u"applicants"_s}}));
    if (call.isSet(u"seed"))
        options.seed = call.option(u"seed").toUInt(&isNumber);
    if (!isNumber)
        return call.output.failUsage(
            wording::text(u"usage.wrong_number"_s, {{u"option", u"seed"_s}}));
    const QString file = call.arguments[0];
    platform::deferInterrupts();
    // Qt writes the fonts of a PDF in the order of a hash: the same seed is to give the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    const auto made = createDemoOffice(file, options, *call.clock, call.actor(), call.progress());
    if (!made)
        return call.output.fail(made.error(), Refused);
    forgetFormerFile(call, file);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("file"_L1).text(file);
        json.key("applicants"_L1).number(options.applicants);
    });
    call.output.line(wording::text(u"done.demo"_s, {{u"file", file}}));
    return Done;
}

} // namespace certdesk::commands
