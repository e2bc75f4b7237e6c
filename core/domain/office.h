// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/person.h"

namespace certdesk {

/// What stands on every letter and in every title bar. One per office file.
struct Office {
    QString name;
    QString program = {};        ///< "Certified Employment Support Professional (CESP)"
    QString council = {};        ///< the body that grants it
    QString credentialName = {}; ///< "CESP"
    PostalAddress address = {};
    QString phone = {};
    QString email = {};
    QString web = {};
    int secondReviewPercent = 0; ///< 0 to 100
    qint64 secondReviewSeed = 0;
    bool keyedResultsWait = true;
    bool isSample = false;
    friend bool operator==(const Office&, const Office&) = default;
};

/// Someone of the office. `account` ties the name to an operating system's account.
struct StaffMember {
    QString name;
    QString title = {};
    bool signsLetters = false;
    QString account = {};
    bool active = true;
    friend bool operator==(const StaffMember&, const StaffMember&) = default;
};

/// A day that is not a business day besides weekends.
struct Holiday {
    QDate day;
    QString name;
    friend bool operator==(const Holiday&, const Holiday&) = default;
};

/// The wording of one kind of letter; changed by adding a version.
struct LetterTemplate {
    QString kind;
    QString language;
    int version;
    QString text;
    friend bool operator==(const LetterTemplate&, const LetterTemplate&) = default;
};

/// A policy edition as the office holds it: the JSON, as shipped or imported.
struct EditionText {
    QString code;
    QDate effectiveFrom;
    QByteArray json;
    friend bool operator==(const EditionText&, const EditionText&) = default;
};

/// How the columns of a vendor's results file are read; `json` as in resources/mappings.
struct ResultMapping {
    QString name;
    QByteArray json;
    friend bool operator==(const ResultMapping&, const ResultMapping&) = default;
};

/// The text of one version of the Code of Conduct.
struct ConductText {
    QString version;
    QString text;
    QString sha256;
    friend bool operator==(const ConductText&, const ConductText&) = default;
};

enum class ImportKind { Applications, Results };

template <>
struct EnumWords<ImportKind> {
    using E = ImportKind;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Applications, "applications"}, {E::Results, "results"}});
};

/// One file that was taken in; the original is kept under `sha256`.
struct ImportBatch {
    ImportKind kind;
    QString fileName;
    QString sha256;
    QDate on;
    QString by;
    friend bool operator==(const ImportBatch&, const ImportBatch&) = default;
};

} // namespace certdesk
