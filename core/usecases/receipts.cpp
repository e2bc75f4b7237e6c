// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/receipts.h"

#include "core/domain/number.h"
#include "core/storage/store.h"

namespace certdesk {

namespace {

std::optional<Stored<LetterReceipt>> receiptOf(const storage::Reader& reader, Id<Letter> letter) {
    StoredList<LetterReceipt> receipts = reader.where<LetterReceipt>(u"letter_id", letter.value());
    return receipts.empty() ? std::nullopt : std::optional(std::move(receipts.front()));
}

// What falls due for the application moves with it.
void touch(storage::Session& session, const Letter& letter) {
    if (letter.application)
        session.touchApplication(*letter.application);
}

} // namespace

Result<void> recordReceipt(OfficeFile& office, const LetterReceipt& receipt) {
    if (receipt.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    if (receipt.on > office.today())
        return fail(ErrorCode::DayInFuture, dayText(receipt.on));
    const QString number = letterNumber(receipt.letter);
    return office.store().write(Reason{AuditAction::RecordReceipt, number, receipt.note},
                                [&](storage::Session& session) -> Result<void> {
                                    const std::optional<Stored<Letter>> letter =
                                        session.find(receipt.letter);
                                    if (!letter)
                                        return fail(ErrorCode::NotFound, number);
                                    const QDate mailedOn =
                                        session.require(letter->value.run).value.mailedOn;
                                    if (receipt.on < mailedOn)
                                        return fail(ErrorCode::ReceiptBeforeMailing,
                                                    dayText(receipt.on), dayText(mailedOn));
                                    if (const auto before = receiptOf(session, receipt.letter))
                                        session.update(*before, receipt);
                                    else
                                        session.insert(session.ownerOf(receipt.letter), receipt);
                                    touch(session, letter->value);
                                    return {};
                                });
}

Result<void> removeReceipt(OfficeFile& office, Id<Letter> letter, const QString& reason) {
    const QString number = letterNumber(letter);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonNeeded, number);
    return office.store().write(Reason{AuditAction::RemoveReceipt, number, reason},
                                [&](storage::Session& session) -> Result<void> {
                                    const auto receipt = receiptOf(session, letter);
                                    if (!receipt)
                                        return fail(ErrorCode::NotFound, number);
                                    session.remove(*receipt);
                                    touch(session, session.require(letter).value);
                                    return {};
                                });
}

Result<Id<Letter>> findLetter(OfficeFile& office, const QString& text) {
    return office.store().read([&text](storage::Reader& reader) -> Result<Id<Letter>> {
        const std::optional<qint64> number = idInNumber(u"L", text);
        if (number && reader.find(Id<Letter>(*number)))
            return Id<Letter>(*number);
        return fail(ErrorCode::NotFound, text);
    });
}

Result<PersonId> recipientOf(OfficeFile& office, Id<Letter> letter) {
    return office.store().read(
        [letter](storage::Reader& reader) { return reader.ownerOf(letter); });
}

} // namespace certdesk
