// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/decision.h"
#include "core/domain/edition.h"
#include "core/wording/catalogue.h"

namespace certdesk::wording {

/// One value of a policy edition: as its file has it, and as people say it.
struct EditionLine {
    QString path;  ///< "fee.amount"; a coded reason's by its code: "reasons.illegible.label"
    QString value; ///< "199.00"; empty: none
    QString label; ///< "Fee to apply"
    QString words; ///< "$199.00"
    friend bool operator==(const EditionLine&, const EditionLine&) = default;
};

/// Every value of an edition, in the order of its file.
[[nodiscard]] std::vector<EditionLine> editionLines(const PolicyEdition& edition,
                                                    Language language = Language::English);

/// What one edition says otherwise than another. A coded reason that only one of them has stands
/// here once, by its label.
struct EditionDifference {
    EditionLine before;
    EditionLine after; ///< same path and label; the one that lacks it has neither value nor words
    friend bool operator==(const EditionDifference&, const EditionDifference&) = default;
};

/// In the order of `after`, then what only `before` has. Code, name and first day, which always
/// differ, are left out.
[[nodiscard]] std::vector<EditionDifference> differences(const PolicyEdition& before,
                                                         const PolicyEdition& after,
                                                         Language language = Language::English);

/// "Fee to apply: $250.00"
[[nodiscard]] QString sentence(const EditionLine& line, Language language = Language::English);
/// "Fee to apply: $250.00 instead of $199.00"
[[nodiscard]] QString sentence(const EditionDifference& difference,
                               Language language = Language::English);

/// Why it was decided so: what the coded reasons are called, then the words of whoever signed it.
[[nodiscard]] QStringList reasonsOf(const Decision& decision, const PolicyEdition& edition);

} // namespace certdesk::wording
