// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/enumtext.h"

#include <QString>

namespace certdesk {

/// Why something was refused. Each has its sentence in resources/wording under `error.<word>`, with
/// `{subject}` and `{detail}` to fill in.
enum class ErrorCode {
    // the office file
    FileAbsent,
    FileExists,
    FileIsFolder,
    FolderAbsent,
    FileUnreadable,
    FileUnwritable,
    NotAnOfficeFile,
    OfficeFileDamaged,
    OfficeFileNewer,
    OfficeFileLocked,
    OfficeFileBusy,
    OfficeFileEmpty,
    OfficeFileReadOnly,
    DiskFull,
    StorageFailed,
    // finding and changing
    NotFound,
    Conflict,
    AlreadyThere,
    NothingToUndo,
    NotUndoable,
    UndoBlocked,
    // values
    BlankText,
    LineBreakInText,
    WrongDay,
    EndBeforeStart,
    WrongAmount,
    WrongNumber,
    UnknownState,
    WrongPostalCode,
    WrongPhone,
    WrongEmail,
    // input files
    NotJson,
    NestedTooDeep,
    WrongFormat,
    WrongType,
    Missing,
    UnknownWord,
    LikelyDuplicate,
    UnknownWindow,
    WindowDiffers,
    LeavesFolder,
    FileMissing,
    WrongDocumentType,
    EmptyFile,
    TooLarge,
    NotCsv,
    MissingColumn,
    DuplicateColumn,
    WrongFieldCount,
    UnknownMapping,
    DuplicateField,
    FieldIgnored,
    WindowIgnored,
    WrongDelimiter,
    BrokenQuotes,
    NulInText,
    RecordTooLarge,
    // policy editions
    EditionInvalid,
    // documents
    DocumentDamaged,
    DocumentEmpty,
    DocumentTooLarge,
    DocumentLocked,
    DocumentRestricted,
    DocumentPageAbsent,
    DocumentPasswordUnsupported,
    DocumentTimedOut,
    DocumentNeedsConverter,
    WorkerCrashed,
    // rules of the office
    ReasonNeeded,
    NotApprovable,
    DecisionStands,
    NameDiffers,
    UnknownCandidate,
    RetestTooEarly,
    ResultDiffers,
    RegistrationDiffers,
    ScoreAboveItems,
    DayOutsideWindow,
    NoSingleWindow,
    UnknownForm,
    DayInFuture,
    NothingToCertify,
    AlreadyPassed,
    NotOnStaffList,
    // letters
    TemplateSyntax,
    UnknownField,
    FieldEmpty,
    AddressIncomplete,
    NotToBeMailed,
    NoSigner,
    OfficeIncomplete,
    LetterUnsupported,
    TextNotDrawable,
    TextDoesNotFit,
    // anything else
    Cancelled,
};

template <>
struct EnumWords<ErrorCode> {
    using E = ErrorCode;
    static constexpr auto words = std::to_array<EnumWord<E>>({
        {E::FileAbsent, "file_absent"},
        {E::FileExists, "file_exists"},
        {E::FileIsFolder, "file_is_folder"},
        {E::FolderAbsent, "folder_absent"},
        {E::FileUnreadable, "file_unreadable"},
        {E::FileUnwritable, "file_unwritable"},
        {E::NotAnOfficeFile, "not_an_office_file"},
        {E::OfficeFileDamaged, "office_file_damaged"},
        {E::OfficeFileNewer, "office_file_newer"},
        {E::OfficeFileLocked, "office_file_locked"},
        {E::OfficeFileBusy, "office_file_busy"},
        {E::OfficeFileEmpty, "office_file_empty"},
        {E::OfficeFileReadOnly, "office_file_read_only"},
        {E::DiskFull, "disk_full"},
        {E::StorageFailed, "storage_failed"},
        {E::NotFound, "not_found"},
        {E::Conflict, "conflict"},
        {E::AlreadyThere, "already_there"},
        {E::NothingToUndo, "nothing_to_undo"},
        {E::NotUndoable, "not_undoable"},
        {E::UndoBlocked, "undo_blocked"},
        {E::BlankText, "blank_text"},
        {E::LineBreakInText, "line_break_in_text"},
        {E::WrongDay, "wrong_day"},
        {E::EndBeforeStart, "end_before_start"},
        {E::WrongAmount, "wrong_amount"},
        {E::WrongNumber, "wrong_number"},
        {E::UnknownState, "unknown_state"},
        {E::WrongPostalCode, "wrong_postal_code"},
        {E::WrongPhone, "wrong_phone"},
        {E::WrongEmail, "wrong_email"},
        {E::NotJson, "not_json"},
        {E::NestedTooDeep, "nested_too_deep"},
        {E::WrongFormat, "wrong_format"},
        {E::WrongType, "wrong_type"},
        {E::Missing, "missing"},
        {E::UnknownWord, "unknown_word"},
        {E::LikelyDuplicate, "likely_duplicate"},
        {E::UnknownWindow, "unknown_window"},
        {E::WindowDiffers, "window_differs"},
        {E::LeavesFolder, "leaves_folder"},
        {E::FileMissing, "file_missing"},
        {E::WrongDocumentType, "wrong_document_type"},
        {E::EmptyFile, "empty_file"},
        {E::TooLarge, "too_large"},
        {E::NotCsv, "not_csv"},
        {E::MissingColumn, "missing_column"},
        {E::DuplicateColumn, "duplicate_column"},
        {E::WrongFieldCount, "wrong_field_count"},
        {E::UnknownMapping, "unknown_mapping"},
        {E::DuplicateField, "duplicate_field"},
        {E::FieldIgnored, "field_ignored"},
        {E::WindowIgnored, "window_ignored"},
        {E::WrongDelimiter, "wrong_delimiter"},
        {E::BrokenQuotes, "broken_quotes"},
        {E::NulInText, "nul_in_text"},
        {E::RecordTooLarge, "record_too_large"},
        {E::EditionInvalid, "edition_invalid"},
        {E::DocumentDamaged, "document_damaged"},
        {E::DocumentEmpty, "document_empty"},
        {E::DocumentTooLarge, "document_too_large"},
        {E::DocumentLocked, "document_locked"},
        {E::DocumentRestricted, "document_restricted"},
        {E::DocumentPageAbsent, "document_page_absent"},
        {E::DocumentPasswordUnsupported, "document_password_unsupported"},
        {E::DocumentTimedOut, "document_timed_out"},
        {E::DocumentNeedsConverter, "document_needs_converter"},
        {E::WorkerCrashed, "worker_crashed"},
        {E::ReasonNeeded, "reason_needed"},
        {E::NotApprovable, "not_approvable"},
        {E::DecisionStands, "decision_stands"},
        {E::NameDiffers, "name_differs"},
        {E::UnknownCandidate, "unknown_candidate"},
        {E::RetestTooEarly, "retest_too_early"},
        {E::ResultDiffers, "result_differs"},
        {E::RegistrationDiffers, "registration_differs"},
        {E::ScoreAboveItems, "score_above_items"},
        {E::DayOutsideWindow, "day_outside_window"},
        {E::NoSingleWindow, "no_single_window"},
        {E::UnknownForm, "unknown_form"},
        {E::DayInFuture, "day_in_future"},
        {E::NothingToCertify, "nothing_to_certify"},
        {E::AlreadyPassed, "already_passed"},
        {E::NotOnStaffList, "not_on_staff_list"},
        {E::TemplateSyntax, "template_syntax"},
        {E::UnknownField, "unknown_field"},
        {E::FieldEmpty, "field_empty"},
        {E::AddressIncomplete, "address_incomplete"},
        {E::NotToBeMailed, "not_to_be_mailed"},
        {E::NoSigner, "no_signer"},
        {E::OfficeIncomplete, "office_incomplete"},
        {E::LetterUnsupported, "letter_unsupported"},
        {E::TextNotDrawable, "text_not_drawable"},
        {E::TextDoesNotFit, "text_does_not_fit"},
        {E::Cancelled, "cancelled"},
    });
};

/// An expected "no": a code for the program, the thing it is about for the sentence, and what the
/// sentence adds (expected, found, place). The sentence itself is made by core/wording.
struct Error {
    ErrorCode code;
    QString subject;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

/// An error or warning with its place in a file: a JSON path, or a line and column.
struct Problem {
    QString path = {};
    int line = 0; ///< 1 is the first physical line; 0 where the place is a path
    QString column = {};
    Error error;
    QString about = {}; ///< whose it is: "Núñez, Ana (APP-0031)"
};

} // namespace certdesk
