// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/letters/bodytext.h"
#include "core/letters/fittedtext.h"
#include "core/letters/glyphcheck.h"
#include "core/letters/printrun.h"

namespace certdesk {

/// A letter with all its texts in their places, ready to be painted page by page.
struct SetLetter {
    FittedText office;
    FittedText program;
    FittedText contact;
    FittedText date;
    struct Numbered {
        FittedText label;
        FittedText number;
    };
    std::vector<Numbered> numbers; ///< of the person and of the application
    FittedText address;
    FittedText title;
    FittedText continuation; ///< on top of each page but the first
    FittedText closing;
    FittedText signer;
    std::vector<PageSlice> pages;

    [[nodiscard]] qreal firstBodyTop() const;
    [[nodiscard]] qreal signatureHeight() const;
};

/// Finds the place of every text of a letter, or why it has none.
class LetterSetter final {
public:
    /// Measures with the fonts of `device`.
    LetterSetter(QPaintDevice* device, wording::Language language);

    /// The body stays set until the next letter is.
    [[nodiscard]] Result<SetLetter> set(const ComposedLetter& letter);
    [[nodiscard]] const BodyText& body() const { return m_body; }

private:
    [[nodiscard]] Result<void> check(QStringView text);
    [[nodiscard]] Result<void> checkAll(const ComposedLetter& letter);
    [[nodiscard]] FittedText fit(const QStringList& lines, QSizeF space, const FittedStyle& style);

    QPaintDevice* m_device;
    wording::Language m_language;
    GlyphCheck m_glyphs;
    BodyText m_body;
    std::optional<Error> m_misfit; ///< of the letter that is being set
};

} // namespace certdesk
