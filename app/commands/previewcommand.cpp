// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/documents/preview.h"
#include "core/wording/wording.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultWidth = 1000;
constexpr int largestWidth = 10'000;

std::optional<int> numberOf(const Call& call, const char16_t* name, int fallback, int most) {
    if (!call.isSet(name))
        return fallback;
    bool isNumber = false;
    const int number = call.option(name).toInt(&isNumber);
    return isNumber && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace

int preview(const Call& call) {
    const auto page = numberOf(call, u"page", 1, 1'000'000);
    const auto width = numberOf(call, u"width", defaultWidth, largestWidth);
    if (!page || !width)
        return call.output.failUsage(
            wording::text(u"usage.wrong_number"_s, {{u"option", page ? u"width"_s : u"page"_s}}));
    const Result<PreviewReport> made =
        previewToPng(call.arguments[0], *page, *width, call.option(u"out"));
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
