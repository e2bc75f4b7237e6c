// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/ledger.h"

#include "core/rules/fee.h"

#include <algorithm>
#include <tuple>

namespace certdesk::rules {

namespace {

/// Gathers the lines of one person, application by application.
class Bookkeeper final {
public:
    Bookkeeper(const LedgerFacts& facts, const PolicyBook& book, QDate asOf)
        : m_facts(facts)
        , m_book(book)
        , m_asOf(asOf) {}

    Ledger ledger() {
        openAccounts();
        chargeSittings();
        for (const PaymentRecord& record : m_facts.payments)
            enter(record);
        for (size_t i = 0; i < m_cases.size(); ++i)
            release(*m_cases[i], m_ledger.accounts[i]);
        balance();
        return std::move(m_ledger);
    }

private:
    [[nodiscard]] const PolicyEdition& editionOf(const Application& application) const {
        return m_book.of(application.edition, application.submittedOn);
    }

    void openAccounts() {
        for (const LedgerCase& one : m_facts.cases)
            if (one.application.value.submittedOn <= m_asOf)
                m_cases.push_back(&one);
        std::sort(m_cases.begin(), m_cases.end(), [](const auto* a, const auto* b) {
            return std::pair(a->application.value.submittedOn, a->application.id) <
                   std::pair(b->application.value.submittedOn, b->application.id);
        });
        for (const LedgerCase* one : m_cases) {
            const Application& application = one->application.value;
            m_ledger.accounts.push_back({.application = one->application.id});
            const ApplicationFee fee = applicationFee(application.kind, editionOf(application));
            charge({.on = application.submittedOn,
                    .kind = LedgerEntryKind::Charge,
                    .what = fee.kind,
                    .application = one->application.id,
                    .charge = fee.amount});
        }
    }

    [[nodiscard]] ApplicationAccount* accountOf(ApplicationId application) {
        for (ApplicationAccount& account : m_ledger.accounts)
            if (account.application == application)
                return &account;
        return nullptr;
    }

    static FeeSum& sumOf(ApplicationAccount& account, PaymentKind kind) {
        for (FeeSum& fee : account.fees)
            if (fee.kind == kind)
                return fee;
        return account.fees.emplace_back(FeeSum{.kind = kind});
    }

    void charge(LedgerEntry entry) {
        FeeSum& fee = sumOf(*accountOf(entry.application), entry.what);
        fee.charged = fee.charged + entry.charge;
        m_ledger.entries.push_back(std::move(entry));
    }

    // One that names no application rests on the latest that was in by then.
    [[nodiscard]] const LedgerCase* caseOf(const Attempt& attempt) const {
        const LedgerCase* latest = nullptr;
        for (const LedgerCase* one : m_cases)
            if (attempt.application ? *attempt.application == one->application.id
                                    : one->application.value.submittedOn <= attempt.satOn)
                latest = one;
        return latest;
    }

    // Whoever was expected and did not come has used the fee too. Where the application's edition
    // has windows its own fee covers the sitting; elsewhere a sitting costs what its own edition
    // says.
    void chargeSittings() {
        for (const DatedAttempt& dated : m_facts.attempts) {
            const Attempt& attempt = dated.attempt.value;
            const LedgerCase* one = caseOf(attempt);
            const bool isUsed =
                isSitting(attempt.result) || attempt.result == AttemptResult::NoShow;
            if (!one || !isUsed || attempt.satOn > m_asOf)
                continue;
            if (attempt.result == AttemptResult::Passed)
                m_lastPass = std::max(m_lastPass.value_or(attempt.satOn), attempt.satOn);
            if (isSitting(attempt.result))
                m_sat.push_back(one->application.id);
            const Money fee = m_book.of(attempt.edition, attempt.satOn).fee.sitting;
            if (editionOf(one->application.value).intake == Intake::OnDemand && fee > noMoney)
                charge({.on = attempt.satOn,
                        .kind = LedgerEntryKind::Charge,
                        .what = PaymentKind::SittingFee,
                        .application = one->application.id,
                        .charge = fee,
                        .attempt = dated.attempt.id});
        }
    }

    void enter(const PaymentRecord& record) {
        const Payment& payment = record.payment.value;
        if (payment.receivedOn > m_asOf)
            return;
        for (const Stored<Allocation>& allocation : record.allocations) {
            ApplicationAccount* account = accountOf(allocation.value.application);
            if (!account)
                continue;
            const bool goesOut = allocation.value.kind == PaymentKind::Refund;
            // A counter-entry is the other way round.
            const Money amount = goesOut == payment.voids.has_value()
                                     ? allocation.value.amount
                                     : noMoney - allocation.value.amount;
            if (goesOut) {
                account->refunded = account->refunded - amount;
            } else {
                FeeSum& fee = sumOf(*account, allocation.value.kind);
                fee.paid = fee.paid + amount;
            }
            m_ledger.entries.push_back({.on = payment.receivedOn,
                                        .kind = payment.voids ? LedgerEntryKind::Void
                                                : goesOut     ? LedgerEntryKind::Refund
                                                              : LedgerEntryKind::Payment,
                                        .what = allocation.value.kind,
                                        .application = allocation.value.application,
                                        .paid = amount,
                                        .payment = record.payment.id});
        }
    }

    // The day on which the application ended before its sitting, if it did in time (rules 3).
    [[nodiscard]] std::optional<QDate> closedOn(const LedgerCase& one) const {
        const Application& application = one.application.value;
        const QDate on = one.latestDecision ? one.latestDecision->on : application.submittedOn;
        const bool wasSat =
            std::find(m_sat.begin(), m_sat.end(), one.application.id) != m_sat.end();
        const bool inTime =
            application.stage == Stage::Denied ||
            (application.stage == Stage::Withdrawn && !(one.window && on > one.window->lastDay()));
        return inTime && !wasSat && on <= m_asOf ? std::optional(on) : std::nullopt;
    }

    [[nodiscard]] QDate lastRefundOf(ApplicationId application) const {
        QDate last;
        for (const LedgerEntry& entry : m_ledger.entries)
            if (entry.application == application && entry.kind == LedgerEntryKind::Refund)
                last = last.isValid() ? std::max(last, entry.on) : entry.on;
        return last;
    }

    void release(const LedgerCase& one, ApplicationAccount& account) {
        const Application& application = one.application.value;
        const PolicyEdition& edition = editionOf(application);
        const Money charged = account.charged();
        const Money net = account.paid() - account.refunded;
        const std::optional<QDate> closed = closedOn(one);
        account.isClosed = closed.has_value();
        // A pass of before says nothing of a new application. A renewal is by exam where a sitting
        // was paid or sat.
        const bool isPassed = m_lastPass >= application.submittedOn;
        const bool isByExam =
            application.kind != ApplicationKind::Renewal ||
            std::any_of(account.fees.begin(), account.fees.end(), [](const FeeSum& fee) {
                return fee.kind == PaymentKind::SittingFee && fee.charged + fee.paid > noMoney;
            });
        if (application.stage == Stage::Approved && edition.intake == Intake::OnDemand &&
            isByExam && !isPassed)
            account.nextSitting = edition.fee.sitting;
        if (closed) {
            // Of what was paid the office keeps its part; what was not paid is not asked for.
            const Money kept = std::min(applicationFee(application.kind, edition).kept, charged);
            account.released = charged - std::clamp(net, noMoney, kept);
        } else {
            account.released =
                std::clamp(charged - net, noMoney, std::clamp(account.refunded, noMoney, charged));
        }
        if (account.released > noMoney)
            m_ledger.entries.push_back({.on = closed.value_or(lastRefundOf(account.application)),
                                        .kind = LedgerEntryKind::Release,
                                        .what = applicationFee(application.kind, edition).kind,
                                        .application = account.application,
                                        .charge = noMoney - account.released});
    }

    void balance() {
        const auto place = [](const LedgerEntry& entry) {
            return std::tuple(
                entry.on, entry.kind, entry.application, entry.payment.value_or(PaymentId(0)),
                entry.attempt.value_or(AttemptId(0)), entry.what, entry.charge - entry.paid);
        };
        std::sort(m_ledger.entries.begin(), m_ledger.entries.end(),
                  [&place](const auto& a, const auto& b) { return place(a) < place(b); });
        for (LedgerEntry& entry : m_ledger.entries) {
            m_ledger.balance = m_ledger.balance + entry.charge - entry.paid;
            entry.balance = m_ledger.balance;
        }
        for (ApplicationAccount& account : m_ledger.accounts)
            std::sort(account.fees.begin(), account.fees.end(),
                      [](const FeeSum& a, const FeeSum& b) { return a.kind < b.kind; });
    }

    const LedgerFacts& m_facts;
    const PolicyBook& m_book;
    QDate m_asOf;
    std::vector<const LedgerCase*> m_cases;
    std::vector<ApplicationId> m_sat;
    std::optional<QDate> m_lastPass;
    Ledger m_ledger;
};

} // namespace

Ledger ledger(const LedgerFacts& facts, const PolicyBook& book, QDate asOf) {
    return Bookkeeper(facts, book, asOf).ledger();
}

} // namespace certdesk::rules
