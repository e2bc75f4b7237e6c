// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/platform/interrupt.h"
#include "core/usecases/demo/demooffice.h"

#include <QHashFunctions>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

int createDemo(const Call& call) {
    OptionReader reader(call);
    DemoOptions options;
    options.applicants =
        reader.number<int>(u"applicants", 1, 1'000'000).value_or(options.applicants);
    options.seed = reader.number<quint32>(u"seed").value_or(options.seed);
    if (reader.exitCode())
        return *reader.exitCode();
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
