// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/ledger.h"

#include <algorithm>

namespace certdesk {

Money ApplicationAccount::charged() const {
    Money sum = noMoney;
    for (const FeeSum& fee : fees)
        sum = sum + fee.charged;
    return sum;
}

Money ApplicationAccount::paid() const {
    Money sum = noMoney;
    for (const FeeSum& fee : fees)
        sum = sum + fee.paid;
    return sum;
}

Money ApplicationAccount::owed(PaymentKind kind) const {
    if (isClosed)
        return noMoney;
    Money open = kind == PaymentKind::SittingFee ? nextSitting : noMoney;
    for (const FeeSum& fee : fees)
        if (fee.kind == kind)
            open = open + fee.charged - fee.paid;
    return std::max(noMoney, open);
}

const ApplicationAccount* Ledger::of(ApplicationId application) const {
    const auto found =
        std::find_if(accounts.begin(), accounts.end(), [application](const auto& account) {
            return account.application == application;
        });
    return found == accounts.end() ? nullptr : &*found;
}

} // namespace certdesk
