// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/correct.h"

#include <QDialog>

class QPlainTextEdit;

namespace certdesk {

class FactEditor;
class StaffPicker;
class Text;
class Workbench;

/// Puts one fact right that was signed or sent. What would change and what hangs on it is listed
/// while the right value is typed, before anything is signed.
class CorrectDialog final : public QDialog {
    Q_OBJECT

public:
    /// Takes the editor.
    CorrectDialog(Workbench& workbench, FactEditor* editor, QWidget* parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] Result<CorrectionRequest> request() const;
    [[nodiscard]] QWidget* fieldOf(const Error& error) const;
    void showError(const Error& error);
    void showWhatHangs();

    Workbench& m_workbench;
    FactEditor* m_editor;
    Text* m_changes;
    Text* m_hanging;
    QPlainTextEdit* m_reason;
    StaffPicker* m_signer;
};

/// Opens the dialog over `window`; it goes when it is closed.
void openCorrectDialog(Workbench& workbench, FactEditor* editor, QWidget* window);

} // namespace certdesk
