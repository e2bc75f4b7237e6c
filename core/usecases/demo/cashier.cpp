// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/cashier.h"

#include "core/usecases/demo/sampledata.h"

#include <algorithm>

namespace certdesk::demo {

namespace {

constexpr size_t fewestOnSlip = 3;
constexpr size_t mostOnSlip = 25;
constexpr size_t oneByThemselves = 3; ///< of those who could be on a slip, this one is not
constexpr size_t oneInParts = 9;

bool isWholeFee(const MadeApplication& made, const FeePolicy& fee) {
    return made.payments.size() == 1 && made.payments.front().parts.size() == 1 &&
           made.payments.front().parts.front().kind == fee.required &&
           made.payments.front().parts.front().amount == fee.amount;
}

// Whole dollars first, the rest later.
std::vector<MadePayment> inTwoParts(const MadePayment& whole, QDate restOn) {
    const PaymentKind kind = whole.parts.front().kind;
    const Money first = Money::ofCents(whole.payment.amount.cents() / 200 * 100);
    const auto part = [&](Money amount, QDate on) {
        MadePayment made = whole;
        made.payment.amount = amount;
        made.payment.receivedOn = on;
        made.parts = {{kind, amount}};
        return made;
    };
    return {part(first, whole.payment.receivedOn), part(whole.payment.amount - first, restOn)};
}

} // namespace

MadePayment* Cashier::openPayment(MadePerson& person) const {
    MadeApplication& made = person.applications.back();
    const PolicyEdition& edition = m_setting.policies.on(made.application.submittedOn);
    const bool isOpen = made.decisions.empty() && !made.window && isWholeFee(made, edition.fee);
    return isOpen && person.attempts.empty() ? &made.payments.front() : nullptr;
}

void Cashier::splitFees(std::vector<MadePerson>& people) const {
    for (size_t place = 0; place < people.size(); ++place) {
        MadeApplication& made = people[place].applications.back();
        const PolicyEdition& edition = m_setting.policies.on(made.application.submittedOn);
        if (place % oneInParts != oneInParts - 1 || !isWholeFee(made, edition.fee) ||
            made.payments.front().slip)
            continue;
        const QDate paidOn = made.payments.front().payment.receivedOn;
        QDate restOn = m_setting.days.atWork(paidOn.addDays(3));
        if (made.window)
            restOn = std::min(restOn, made.window->applicationDeadline());
        if (!made.decisions.empty())
            restOn = std::min(restOn, made.decisions.front().on);
        made.payments = inTwoParts(made.payments.front(), std::max(restOn, paidOn));
    }
}

PaymentBatch Cashier::slipFor(const std::vector<MadePayment*>& payments,
                              QDate latestSubmission) const {
    PaymentBatch slip{.payer = PayerKind::StateAgency,
                      .payerName = sampleData().agency,
                      .method = QStringLiteral("check"),
                      .reference = {},
                      .total = noMoney,
                      .receivedOn = m_setting.days.atWork(latestSubmission.addDays(1)),
                      .recordedBy = m_setting.staff.reviewer};
    slip.reference = QString::number(40000 + slip.receivedOn.toJulianDay() % 10000);
    for (const MadePayment* made : payments)
        slip.total = slip.total + made->payment.amount;
    return slip;
}

std::vector<PaymentBatch> Cashier::arrange(std::vector<MadePerson>& people) const {
    std::vector<MadePayment*> chosen;
    QDate latest;
    size_t open = 0;
    for (MadePerson& person : people) {
        MadePayment* payment = openPayment(person);
        if (!payment || ++open % oneByThemselves == 0 || chosen.size() == mostOnSlip)
            continue;
        chosen.push_back(payment);
        const QDate submitted = person.applications.back().application.submittedOn;
        latest = latest.isValid() ? std::max(latest, submitted) : submitted;
    }
    std::vector<PaymentBatch> slips;
    if (chosen.size() >= fewestOnSlip) {
        slips.push_back(slipFor(chosen, latest));
        for (MadePayment* made : chosen) {
            Payment& payment = made->payment;
            payment.payer = slips.back().payer;
            payment.payerName = slips.back().payerName;
            payment.method = slips.back().method;
            payment.reference = slips.back().reference;
            payment.receivedOn = slips.back().receivedOn;
            payment.recordedBy = slips.back().recordedBy;
            made->slip = 0;
        }
    }
    splitFees(people);
    return slips;
}

} // namespace certdesk::demo
