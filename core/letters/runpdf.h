// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>
#include <vector>

class QIODevice;

namespace certdesk {

/// What a run's PDF gets once all its pages are known.
struct RunFinish {
    QString title;
    QString language;
    QDateTime createdAt;
    QByteArray stamp;              ///< a PDF of one page, laid over each of `stampedPages`
    std::vector<int> stampedPages; ///< 1-based
    int pages;                     ///< that the draft must have
};

/// Writes the PDF at `draftPath` to `device` with title, language and stamps, asking printers for
/// one side and no scaling.
[[nodiscard]] Result<void> finishRunPdf(const QString& draftPath, const RunFinish& finish,
                                        QIODevice* device);

/// A run's PDF opened for taking letters out of it.
class RunPdf final {
public:
    /// Fails with DocumentDamaged.
    [[nodiscard]] static Result<RunPdf> open(QByteArray bytes);
    RunPdf(RunPdf&&) noexcept;
    RunPdf& operator=(RunPdf&&) noexcept;
    ~RunPdf();

    [[nodiscard]] int pages() const;
    /// Some of its pages as a PDF of their own, with the run's title, language and wishes to the
    /// printer. Fails with NotFound for pages it doesn't have.
    [[nodiscard]] Result<QByteArray> pagesOf(int firstPage, int count) const;

private:
    class Private;
    explicit RunPdf(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> m;
};

/// The same for one letter out of a run that isn't open.
[[nodiscard]] Result<QByteArray> pagesOf(const QByteArray& runPdf, int firstPage, int count);

} // namespace certdesk
