// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/personledger.h"

#include "core/rules/fee.h"
#include "core/storage/moneyrecords.h"
#include "core/storage/store.h"

#include <algorithm>

namespace certdesk {

Result<PersonLedger> openLedger(OfficeFile& office, PersonId person) {
    return office.store().read([&](storage::Reader& reader) {
        rules::LedgerFacts facts = storage::readLedger(reader, person);
        PersonLedger view{.ledger = rules::ledger(facts, office.policies(reader), office.today()),
                          .payments = {},
                          .voidedBy = {}};
        for (PaymentRecord& record : facts.payments) {
            const PaymentId id = record.payment.id;
            if (record.payment.value.voids)
                view.voidedBy.emplace(*record.payment.value.voids, id);
            view.payments.emplace(id, std::move(record));
        }
        return view;
    });
}

Result<std::vector<OpenAccount>> openAccounts(OfficeFile& office, PersonId person) {
    return office.store().read([&](storage::Reader& reader) -> Result<std::vector<OpenAccount>> {
        const rules::LedgerFacts facts = storage::readLedger(reader, person);
        const Ledger ledger = rules::ledger(facts, office.policies(reader), office.today());
        std::vector<OpenAccount> accounts;
        for (const rules::LedgerCase& one : facts.cases) {
            const Application& application = one.application.value;
            const ApplicationAccount* account = ledger.of(one.application.id);
            const PolicyEdition* edition = office.policies(reader).find(application.edition);
            if (!edition)
                return fail(ErrorCode::OfficeFileDamaged, office.path(), application.edition);
            accounts.push_back(
                {account ? *account : ApplicationAccount{.application = one.application.id},
                 rules::payableKinds(application.kind, *edition)});
        }
        std::reverse(accounts.begin(), accounts.end());
        return accounts;
    });
}

namespace {

template <class T>
Result<Money> balanceOfOwner(OfficeFile& office, Id<T> id) {
    return office.store().read([&](storage::Reader& reader) {
        return rules::ledger(storage::readLedger(reader, reader.ownerOf(id)),
                             office.policies(reader), office.today())
            .balance;
    });
}

} // namespace

Result<Money> balanceOf(OfficeFile& office, ApplicationId application) {
    return balanceOfOwner(office, application);
}

Result<Money> balanceOf(OfficeFile& office, PaymentId payment) {
    return balanceOfOwner(office, payment);
}

} // namespace certdesk
