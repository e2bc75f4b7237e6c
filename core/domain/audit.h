// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/enumtext.h"
#include "core/domain/document.h"

#include <QDateTime>
#include <QString>

namespace certdesk {

/// What an office does to its file; the audit trail's "what".
enum class AuditAction {
    CreateOffice,
    ChangeOffice,
    ImportApplications,
    ImportResults,
    ReviewDocument,
    Decide,
    DeclareConflict,
    WithdrawConflict,
    RecordResult,
    ConfirmResult,
    Certify,
    SendLetters,
    EditPerson,
    RecordPayment,
    RecordBatch,
    VoidPayment,
    RecordRefund,
    Undo,
    ConfirmPolicy,
    TryLetters,
    ImportEdition,
    ImportConduct,
    ImportForm,
    CorrectResult,
    RemoveResult,
    RecordReceipt,
    RemoveReceipt,
    RequestAccommodation,
    DecideAccommodation,
    FileAppeal,
    ReviewAppeal,
    DecideAppeal,
    RecordComplaint,
    ScreenComplaint,
    Correct,
    TickOff,
};

template <>
struct EnumWords<AuditAction> {
    using E = AuditAction;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::CreateOffice, "create_office"},
                                    {E::ChangeOffice, "change_office"},
                                    {E::ImportApplications, "import_applications"},
                                    {E::ImportResults, "import_results"},
                                    {E::ReviewDocument, "review_document"},
                                    {E::Decide, "decide"},
                                    {E::DeclareConflict, "declare_conflict"},
                                    {E::WithdrawConflict, "withdraw_conflict"},
                                    {E::RecordResult, "record_result"},
                                    {E::ConfirmResult, "confirm_result"},
                                    {E::Certify, "certify"},
                                    {E::SendLetters, "send_letters"},
                                    {E::EditPerson, "edit_person"},
                                    {E::RecordPayment, "record_payment"},
                                    {E::RecordBatch, "record_batch"},
                                    {E::VoidPayment, "void_payment"},
                                    {E::RecordRefund, "record_refund"},
                                    {E::Undo, "undo"},
                                    {E::ConfirmPolicy, "confirm_policy"},
                                    {E::TryLetters, "try_letters"},
                                    {E::ImportEdition, "import_edition"},
                                    {E::ImportConduct, "import_conduct"},
                                    {E::ImportForm, "import_form"},
                                    {E::CorrectResult, "correct_result"},
                                    {E::RemoveResult, "remove_result"},
                                    {E::RecordReceipt, "record_receipt"},
                                    {E::RemoveReceipt, "remove_receipt"},
                                    {E::RequestAccommodation, "request_accommodation"},
                                    {E::DecideAccommodation, "decide_accommodation"},
                                    {E::FileAppeal, "file_appeal"},
                                    {E::ReviewAppeal, "review_appeal"},
                                    {E::DecideAppeal, "decide_appeal"},
                                    {E::RecordComplaint, "record_complaint"},
                                    {E::ScreenComplaint, "screen_complaint"},
                                    {E::Correct, "correct"},
                                    {E::TickOff, "tick_off"}});
};

/// Whether it can be taken back. Acts are superseded instead.
[[nodiscard]] constexpr bool isUndoable(AuditAction action) {
    return action == AuditAction::ReviewDocument || action == AuditAction::ChangeOffice ||
           action == AuditAction::EditPerson || action == AuditAction::ConfirmPolicy ||
           action == AuditAction::TryLetters || action == AuditAction::RecordReceipt ||
           action == AuditAction::RemoveReceipt || action == AuditAction::RequestAccommodation ||
           action == AuditAction::FileAppeal || action == AuditAction::ReviewAppeal ||
           action == AuditAction::RecordComplaint || action == AuditAction::ScreenComplaint;
}

/// Who did it: a name of the staff list where there is one, and the operating system's account.
struct Actor {
    QString name;
    QString account;
};

/// Why a unit of work is written: what is done, to what, and the reason given, if one was.
struct Reason {
    AuditAction action;
    QString subject = {};
    QString why = {};
};

/// A unit of work as people speak of it: what was done, to what, and whose that is.
struct NamedStep {
    AuditAction action;
    QString subject;                           ///< "D-000310"
    QString person = {};                       ///< where it is someone's
    std::optional<DocumentKind> document = {}; ///< where it is one
};

/// One unit of work in the audit trail.
struct AuditGroup {
    QDateTime at;
    Actor actor;
    Reason reason;
    QDate day = {}; ///< that counted as today; none in a trail of earlier programs
};

} // namespace certdesk
