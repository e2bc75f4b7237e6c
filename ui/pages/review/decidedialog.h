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

class DraftKeeper;
class DraftLine;
class FormBuilder;
class ReasonPicker;
class StaffPicker;
class Workbench;

/// Shows what is about to be signed and what follows from it, takes the reasons that it needs and
/// the one who signs. What is typed stays until it is signed or discarded.
class DecideDialog final : public QDialog {
    Q_OBJECT

public:
    struct Situation {
        const CaseView& view;
        const OfficeSetup& setup;
        Workbench& workbench;
    };

    DecideDialog(Verdict verdict, const Situation& situation, QWidget* parent = nullptr);

    /// What a draft of this decision is known by.
    [[nodiscard]] static QString draftSubject(ApplicationId application, Verdict verdict);
    [[nodiscard]] DecisionRequest request() const;
    void accept() override;
    void done(int result) override;

private:
    void addReasons(FormBuilder& builder, const CaseView& view);
    void addOverride(FormBuilder& builder, const CaseView& view);
    void addSignature(FormBuilder& builder, const Situation& situation);
    void followDraft(DraftLine& line, Workbench& workbench);
    void noteSigner();

    Verdict m_verdict;
    CaseView m_view;
    ReasonPicker* m_reasons = nullptr;
    QPlainTextEdit* m_words = nullptr;
    QPlainTextEdit* m_override = nullptr;
    QPlainTextEdit* m_supersede = nullptr;
    StaffPicker* m_signer = nullptr;
    DraftKeeper* m_drafts = nullptr;
};

} // namespace certdesk
