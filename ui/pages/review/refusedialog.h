// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"

#include <QDialog>

class QPlainTextEdit;

namespace certdesk {

class ReasonPicker;

/// Asks why a document is not accepted: a coded reason, words, or both.
class RefuseDialog final : public QDialog {
    Q_OBJECT

public:
    RefuseDialog(const QString& documentTitle, const PolicyEdition& edition,
                 QWidget* parent = nullptr);

    [[nodiscard]] QString reasonCode() const;
    [[nodiscard]] QString reason() const;
    void accept() override;

private:
    ReasonPicker* m_reasons;
    QPlainTextEdit* m_words;
};

} // namespace certdesk
