// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/rulings.h"

#include "core/usecases/demo/sampledata.h"

namespace certdesk::demo {

std::vector<MadeDecision> rulingsOn(const Archetype& kind, const Timeline& timeline,
                                    const Staff& staff) {
    const auto remark = [](const char* key) {
        return sampleData().remarks.value(QString::fromLatin1(key));
    };
    const QString code = QString::fromLatin1(kind.reasonCode);
    const MadeDecision last{
        .verdict = Verdict::Approve, .by = staff.director, .on = timeline.ruled};
    MadeDecision first{.verdict = Verdict::Pend, .by = staff.director, .on = timeline.ruled};
    first.on = timeline.firstRuling.value_or(timeline.ruled);
    MadeDecision second = last;
    switch (kind.ruling) {
    case Ruling::None:
        return {};
    case Ruling::Approved:
    case Ruling::ApprovedJustNow:
        return {last};
    case Ruling::ApprovedByException:
        second.override = remark("override");
        return {second};
    case Ruling::ApprovedAfterPend:
        first.reasonCodes = {code};
        second.supersedeReason = remark("supersedePend");
        return {first, second};
    case Ruling::ApprovedAfterDenial:
        first.verdict = Verdict::Deny;
        first.reasonCodes = {code};
        second.supersedeReason = remark("supersedeDenial");
        return {first, second};
    case Ruling::Pended:
        first.reasonCodes = {code};
        return {first};
    case Ruling::Denied:
        first.verdict = Verdict::Deny;
        first.reasonCodes = {code};
        return {first};
    case Ruling::DeniedAfterPend:
        first.reasonCodes = {QStringLiteral("resume_missing")};
        second.verdict = Verdict::Deny;
        second.reasonCodes = {code};
        second.supersedeReason = remark("pendExpired");
        return {first, second};
    case Ruling::Withdrawn:
        first.verdict = Verdict::Withdraw;
        first.reason = remark("withdrawal");
        return {first};
    }
    Q_UNREACHABLE();
}

} // namespace certdesk::demo
