// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/paymentrules.h"

#include "core/domain/number.h"
#include "core/rules/fee.h"

#include <algorithm>

namespace certdesk {

Result<void> mayBePaid(const storage::Reader& reader, const PolicyBook& policies, ApplicationId id,
                       PaymentKind kind) {
    const Application application = reader.require(id).value;
    const PolicyEdition* edition = policies.find(application.edition);
    if (!edition)
        return fail(ErrorCode::OfficeFileDamaged, reader.path(), application.edition);
    const std::vector<PaymentKind> kinds = rules::payableKinds(application.kind, *edition);
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
        return {};
    QStringList words;
    for (const PaymentKind payable : kinds)
        words << wordOf(payable);
    return fail(ErrorCode::NotCharged, applicationNumber(id), words.join(QStringLiteral(", ")));
}

} // namespace certdesk
