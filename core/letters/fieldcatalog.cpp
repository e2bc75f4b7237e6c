// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/fieldcatalog.h"

#include <algorithm>
#include <array>

namespace certdesk {

namespace {

using enum FieldKind;
using enum LetterKind;

constexpr LetterKinds every = {ApplicationReceived, MoreNeeded, Approved, Denied, Passed, Failed};
constexpr LetterKinds none = {};

constexpr std::array lineEntries = std::to_array<LetterField>({{"line", Text}});

constexpr std::array missingEntries = std::to_array<LetterField>(
    {{"label", Text}, {"paragraph", Text}, {"rule", Text}, {"send", Text}, {"due", Text}});

constexpr std::array criterionEntries =
    std::to_array<LetterField>({{"label", Text}, {"reason", Text}, {"rule", Text}});

constexpr std::array reasonEntries =
    std::to_array<LetterField>({{"label", Text}, {"paragraph", Text}, {"send", Text}});

constexpr std::array domainEntries = std::to_array<LetterField>(
    {{"name", Text}, {"correct", Text}, {"total", Text}, {"percent", Text}});

constexpr std::array catalogue = std::to_array<LetterField>({
    {"office.name", Text, every},
    {"office.program", Text, every},
    {"office.council", Text},
    {"office.credential", Text, {Passed}},
    {"office.phone", Text},
    {"office.email", Text},
    {"office.web", Text},
    {"office.address", List, every, lineEntries},
    {"signer.name", Text, every},
    {"signer.title", Text},
    {"letter.date", Text, every},
    {"letter.replaces", Text},
    {"recipient.name", Text, every},
    {"recipient.address", List, every, lineEntries},
    {"recipient.salutation", Text, every},
    {"candidate.number", Text, every},
    {"case.number", Text}, // in the templates of older office files
    {"application.number", Text, {ApplicationReceived, MoreNeeded, Approved, Denied}},
    {"application.submitted_on", Text, {ApplicationReceived, MoreNeeded, Denied}},
    {"application.kind", Text},
    {"application.edition", Text},
    {"application.edition_from", Text, {MoreNeeded, Approved, Denied}},
    {"application.renews", Flag},
    {"window.name", Text},
    {"window.first_day", Text},
    {"window.last_day", Text},
    {"clock.notice_days", Text, {ApplicationReceived}},
    {"clock.complete_on", Text},
    {"clock.notice_due", Text},
    {"pend.due_on", Text, {MoreNeeded}},
    {"missing", List, {MoreNeeded}, missingEntries},
    {"authorization.number", Text, {Approved}},
    {"authorization.name", Text, {Approved}},
    {"authorization.first_day", Text, {Approved}},
    {"authorization.last_day", Text, {Approved}},
    {"sittings.left", Text, {Approved}},
    {"accommodation.granted", Text},
    {"decision.on", Text},
    {"decision.reason", Text},
    {"decision.by_exception", Flag},
    {"criteria_not_met", List, none, criterionEntries},
    {"criteria_pending", List, none, criterionEntries},
    {"reasons", List, none, reasonEntries},
    {"payment.made", Flag},
    {"refund.due", Flag},
    {"refund.amount", Text},
    {"refund.overpaid", Text},
    {"appeal.last_day", Text, {Denied}},
    {"appeal.days", Text, {Denied}},
    {"appeal.possible", Flag},
    {"result.sat_on", Text, {Passed, Failed}},
    {"result.percent", Text},
    {"result.raw", Text},
    {"result.cut", Text},
    {"feedback", Flag},
    {"domains", List, none, domainEntries},
    {"retest.allowed_on", Text, {Failed}},
    {"retest.reason", Text, {Failed}},
    {"retest.rule", Text, {Failed}},
    {"retest.windows", Text},
    {"retest.fee", Text},
    {"retest.sitting_fee", Text},
    {"retest.needs_application", Flag},
    {"credential.number", Text, {Passed}},
    {"credential.certified_on", Text, {Passed}},
    {"credential.expires_on", Text, {Passed}},
    {"sample", Flag},
});

} // namespace

std::span<const LetterField> letterFields() {
    return catalogue;
}

const LetterField* findField(std::span<const LetterField> fields, QStringView name) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const LetterField& field) { return name == field.name; });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<const LetterField*> requiredFields(LetterKind kind) {
    std::vector<const LetterField*> required;
    for (const LetterField& field : catalogue)
        if (field.requiredBy.contains(kind))
            required.push_back(&field);
    return required;
}

QString descriptionKey(const LetterField& field) {
    return QStringLiteral("letter_field.") + field.name;
}

} // namespace certdesk
