// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/decide.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace certdesk {

class FormBuilder;
class ReasonPicker;
class StaffPicker;

/// What was typed towards a decision and not signed yet.
struct DecisionDraft {
    QStringList reasonCodes = {};
    QString reason = {};
    QString override = {};
    QString supersedeReason = {};
    [[nodiscard]] bool isEmpty() const { return *this == DecisionDraft{}; }
    friend bool operator==(const DecisionDraft&, const DecisionDraft&) = default;
};

/// Shows what is about to be signed and what follows from it, takes the reasons that it needs and
/// the one who signs.
class DecideDialog final : public QDialog {
    Q_OBJECT

public:
    struct Situation {
        const CaseView& view;
        const OfficeSetup& setup;
        OfficeFile& office;
    };

    DecideDialog(Verdict verdict, const Situation& situation, const DecisionDraft& draft,
                 QWidget* parent = nullptr);

    [[nodiscard]] DecisionDraft draft() const;
    [[nodiscard]] DecisionRequest request() const;
    void accept() override;

private:
    void addReasons(FormBuilder& builder, const CaseView& view);
    void addOverride(FormBuilder& builder, const CaseView& view);
    void addSignature(FormBuilder& builder, const Situation& situation);
    void noteSigner();

    Verdict m_verdict;
    CaseView m_view;
    ReasonPicker* m_reasons = nullptr;
    QPlainTextEdit* m_words = nullptr;
    QPlainTextEdit* m_override = nullptr;
    QPlainTextEdit* m_supersede = nullptr;
    StaffPicker* m_signer = nullptr;
};

} // namespace certdesk
