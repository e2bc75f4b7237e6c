// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace certdesk {

class DayEdit;
class FormBuilder;
class Text;
class Workbench;

/// Records that an applicant asks for testing accommodations, or decides the request that is there.
class AccommodationDialog final : public QDialog {
    Q_OBJECT

public:
    AccommodationDialog(Workbench& workbench, const CaseView& view, QWidget* parent = nullptr);

    void accept() override;

private:
    void build();
    void addRulings(FormBuilder& builder);
    /// What is decided, whatever is recorded meanwhile.
    [[nodiscard]] AccommodationRequestId chosen() const;
    /// Shows what was decided before, to be changed.
    void fillIn();
    void record();
    void decide();
    /// Shows the error at that field, or closes.
    void finish(QWidget* field, const std::optional<Error>& error);

    Workbench& m_workbench;
    CaseView m_view;                     ///< as it was when the dialog opened
    DayEdit* m_receivedOn = nullptr;     ///< recording only
    QComboBox* m_ruling = nullptr;       ///< where one of several is decided anew
    Text* m_before = nullptr;            ///< deciding only
    QComboBox* m_outcome = nullptr;      ///< deciding only
    QPlainTextEdit* m_granted = nullptr; ///< deciding only
    QPlainTextEdit* m_reason = nullptr;  ///< deciding only
    bool m_isAnew = false;
};

} // namespace certdesk
