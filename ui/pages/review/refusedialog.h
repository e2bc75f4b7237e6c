// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/document.h"
#include "core/domain/edition.h"

#include <QDialog>

class QPlainTextEdit;

namespace certdesk {

class DraftKeeper;
class ReasonPicker;
class Workbench;

/// Asks why a document is not accepted: a coded reason, words, or both. What is typed stays until
/// it is stored or discarded.
class RefuseDialog final : public QDialog {
    Q_OBJECT

public:
    RefuseDialog(Workbench& workbench, const Stored<Document>& document,
                 const PolicyEdition& edition, QWidget* parent = nullptr);

    [[nodiscard]] QString reasonCode() const;
    [[nodiscard]] QString reason() const;
    void accept() override;
    /// The review is stored.
    void finish();

private:
    ReasonPicker* m_reasons;
    QPlainTextEdit* m_words;
    DraftKeeper* m_drafts;
};

} // namespace certdesk
