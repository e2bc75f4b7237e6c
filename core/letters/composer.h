// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/letters/lettervalues.h"
#include "core/letters/templateparser.h"

namespace certdesk {

/// Who writes: what stands on top of the first page.
struct Letterhead {
    QString office;
    QString program;
    QStringList contact; ///< the postal address, then telephone, e-mail, web
    friend bool operator==(const Letterhead&, const Letterhead&) = default;
};

/// One letter, ready to be set: its body as safe HTML, all around it as plain text.
struct ComposedLetter {
    LetterKind kind;
    QString language;
    int templateVersion;
    Letterhead letterhead;
    QString date;
    QString candidateNumber;
    QString applicationNumber; ///< empty where a result rests on no application on file
    QStringList addressBlock;  ///< the name first
    QString title;
    QString body;
    QString closing;
    QString signer;
    QString signerTitle;
};

/// Fills a template. Every value is escaped. Fails with FieldEmpty when the kind requires a field
/// that is empty, or the template prints one: a letter has no gaps; with TooLarge beyond what a
/// letter can hold.
[[nodiscard]] Result<ComposedLetter> compose(LetterKind kind, const ParsedTemplate& parsed,
                                             const LetterValues& values);

} // namespace certdesk
