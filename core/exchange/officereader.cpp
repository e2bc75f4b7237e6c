// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/officereader.h"

#include "core/exchange/jsonfields.h"

namespace certdesk {

namespace {

PostalAddress readAddress(JsonFields& fields) {
    PostalAddress address{.lines = fields.lines(QLatin1StringView("lines")),
                          .city = fields.line(QLatin1StringView("city")),
                          .state = fields.line(QLatin1StringView("state")),
                          .postalCode = fields.line(QLatin1StringView("postal_code")),
                          .country = fields.line(QLatin1StringView("country"))};
    return address;
}

StaffMember readStaff(JsonFields& fields) {
    StaffMember member{
        .name = fields.line(QLatin1StringView("name"), Need::Required).value_or(QString()),
        .title = fields.line(QLatin1StringView("title")),
        .signsLetters = fields.flag(QLatin1StringView("signs_letters")).value_or(false)};
    return member;
}

} // namespace

Result<OfficeText> readOffice(const QByteArray& json) {
    JsonTree tree;
    if (const Result<void> parsed = tree.parse(json); !parsed)
        return fail(parsed.error());
    JsonFindings findings;
    const JsonPath top(u"");
    OfficeText text;
    if (!expectKind(tree.root(), JsonKind::Object, top, findings))
        return fail(findings.errors.front().error);
    JsonFields fields(tree.root(), top, findings);
    text.office.name = fields.line(QLatin1StringView("name"));
    text.office.program = fields.line(QLatin1StringView("program"));
    text.office.council = fields.line(QLatin1StringView("council"));
    text.office.credentialName = fields.line(QLatin1StringView("credential"));
    fields.object(QLatin1StringView("address"),
                  [&](JsonFields& address) { text.office.address = readAddress(address); });
    text.office.phone = fields.line(QLatin1StringView("phone"));
    text.office.email = fields.line(QLatin1StringView("email"));
    text.office.web = fields.line(QLatin1StringView("web"));
    fields.objects(QLatin1StringView("staff"),
                   [&](JsonFields& member) { text.staff.push_back(readStaff(member)); });
    text.office.secondReviewPercent =
        fields.whole(QLatin1StringView("second_review_percent"), 0, 100, Need::Optional)
            .value_or(text.office.secondReviewPercent);
    text.secondReview.sight =
        fields.word<SecondReviewSight>(QLatin1StringView("second_review_sight"), Need::Optional)
            .value_or(SecondReviewSight::Blind);
    fields.reportTheRest();
    text.warnings = std::move(findings.warnings);
    if (findings.errors.empty())
        return text;
    const Problem& first = findings.errors.front();
    return fail(first.error.code, first.path, first.error.detail);
}

} // namespace certdesk
