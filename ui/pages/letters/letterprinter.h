// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/letters.h"

#include <QPainter>

class QPrinter;

namespace certdesk {

class DocumentReader;

/// Puts the pages of a run on paper: the bytes that were previewed, drawn by the document worker,
/// one letter after the other and each on sheets of its own.
class LetterPrinter final : public QObject {
    Q_OBJECT

public:
    explicit LetterPrinter(DocumentReader& reader, QObject* parent = nullptr);
    ~LetterPrinter() override;

    /// A printer set to what letters need: US Letter, one side, no scaling.
    [[nodiscard]] static std::unique_ptr<QPrinter> letterPrinter();
    /// One run at a time. The printer's page range counts pages of the run.
    void print(const PreparedRun& run, std::unique_ptr<QPrinter> printer);
    [[nodiscard]] bool isPrinting() const noexcept { return m_printer != nullptr; }
    /// What has not been handed over yet is not printed.
    void stop();

Q_SIGNALS:
    void progressed(int sheet, int sheets);
    void finished();
    void failed(const certdesk::Error& why);

private:
    void askNext();
    void end();

    DocumentReader& m_reader;
    std::unique_ptr<QPrinter> m_printer;
    std::unique_ptr<QPainter> m_painter;
    std::unique_ptr<QObject> m_wish;
    QByteArray m_pdf;
    QString m_sha256;
    std::vector<int> m_pages; ///< to print, from 0
    size_t m_next = 0;
};

} // namespace certdesk
