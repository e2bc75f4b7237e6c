// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/documents/preview.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultWidth = 1000;
constexpr int largestWidth = 10'000;

} // namespace

int preview(const Call& call) {
    OptionReader options(call);
    const auto page = options.number<int>(u"page", 1, 1'000'000);
    const auto width = options.number<int>(u"width", 1, largestWidth);
    if (options.exitCode())
        return *options.exitCode();
    const Result<PreviewReport> made = previewToPng(
        call.arguments[0], page.value_or(1), width.value_or(defaultWidth), call.option(u"out"));
    if (!made)
        return call.output.fail(made.error(), Refused);
    const PreviewReport& report = *made;
    const QString reason = report.error ? wording::sentence(*report.error) : QString();
    call.output.object([&](JsonStream& json) {
        json.key("outcome"_L1).text(QString(wordOf(report.outcome)));
        json.key("media_type"_L1);
        report.mediaType ? json.text(QString(wordOf(*report.mediaType))) : json.null();
        json.key("pages"_L1).number(report.pages);
        json.key("reason"_L1).text(reason);
    });
    if (report.outcome != PreviewOutcome::Previews) {
        call.output.problem(reason);
        return Refused;
    }
    call.output.line(wording::count(u"done.preview"_s, report.pages));
    return Done;
}

} // namespace certdesk::commands
