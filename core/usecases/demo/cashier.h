// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/demo/madeperson.h"
#include "core/usecases/demo/timeline.h"

namespace certdesk::demo {

/// Brings the life of an office into the money of made-up people: fees that come in two parts, and
/// checks of the state agency that pay for several. Follows from the people alone: what it does
/// moves nothing else of the sample.
class Cashier final {
public:
    explicit Cashier(const Setting& setting)
        : m_setting(setting) {}

    /// Changes the payments of people who are written together, and gives the slips that they
    /// name by their place.
    [[nodiscard]] std::vector<PaymentBatch> arrange(std::vector<MadePerson>& people) const;

private:
    /// The one payment that paid the whole fee of an application on which nobody has ruled yet.
    [[nodiscard]] MadePayment* openPayment(MadePerson& person) const;
    void splitFees(std::vector<MadePerson>& people) const;
    [[nodiscard]] PaymentBatch slipFor(const std::vector<MadePayment*>& payments,
                                       QDate latestSubmission) const;

    const Setting& m_setting;
};

} // namespace certdesk::demo
