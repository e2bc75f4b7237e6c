// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/letters/printrun.h"
#include "core/letters/shipped.h"

#include <QBuffer>
#include <QPdfDocument>

#include <memory>

namespace certdesk::tests {

inline constexpr std::array letterKinds = {LetterKind::ApplicationReceived,
                                           LetterKind::MoreNeeded,
                                           LetterKind::Approved,
                                           LetterKind::Denied,
                                           LetterKind::Passed,
                                           LetterKind::Failed};

/// A sound header for templates whose body is what the case is about.
[[nodiscard]] QString withHeader(const QString& body);

/// The shipped letter of that kind, filled with the example's values as the case changed them.
[[nodiscard]] ComposedLetter aLetter(LetterKind kind, const LetterValues& values = exampleValues());

/// A letter with a body of so many short paragraphs.
[[nodiscard]] ComposedLetter aLetterOf(int paragraphs);

[[nodiscard]] RunOptions runOptions();

/// The PDF of a run of these letters; fails the case when one of them is refused.
[[nodiscard]] QByteArray pdfOf(const std::vector<ComposedLetter>& letters,
                               const RunOptions& options = runOptions());

/// A PDF read back.
class ReadPdf final {
public:
    explicit ReadPdf(const QByteArray& bytes);
    [[nodiscard]] int pages() const { return m_document->pageCount(); }
    [[nodiscard]] QString text(int page) const;
    [[nodiscard]] QString title() const;
    /// 8-bit grey, so many pixels an inch, on white.
    [[nodiscard]] QImage image(int page, int dotsPerInch) const;

private:
    QByteArray m_bytes;
    std::unique_ptr<QBuffer> m_buffer;
    std::unique_ptr<QPdfDocument> m_document;
};

} // namespace certdesk::tests
