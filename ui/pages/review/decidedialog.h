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

class DayEdit;
class DraftKeeper;
class DraftLine;
class FormBuilder;
class ReasonPicker;
class SignedWords;
class StaffPicker;
class Workbench;

/// Shows what is about to be decided and what follows from it, takes the reasons that it needs and
/// the one who signs. Keys put it on the sign-off sheet; only its own button signs at once. What is
/// typed stays until it is drafted, signed or discarded.
class DecideDialog final : public QDialog {
    Q_OBJECT

public:
    /// What becomes of the decision: it waits on the sign-off sheet, or is an act at once.
    enum class Ending { Drafted, Signed };

    struct Situation {
        const CaseView& view;
        const OfficeSetup& setup;
        Workbench& workbench;
        std::optional<DecisionRequest> onSheet = {}; ///< the same decision, drafted before
    };

    DecideDialog(Verdict verdict, const Situation& situation, QWidget* parent = nullptr);

    /// What a draft of this decision is known by.
    [[nodiscard]] static QString draftSubject(ApplicationId application, Verdict verdict);
    [[nodiscard]] DecisionRequest request() const;
    [[nodiscard]] Ending ending() const noexcept { return m_ending; }
    void accept() override;
    void done(int result) override;

private:
    void addReasons(FormBuilder& builder, const CaseView& view);
    void addOverride(FormBuilder& builder, const Situation& situation);
    void addDueDay(FormBuilder& builder, const Situation& situation);
    void addSignature(FormBuilder& builder, const Situation& situation);
    void showConsequences(const Office& office);
    void followDraft(DraftLine& line, Workbench& workbench);
    void signNow();
    void fill(const DecisionRequest& request);
    void noteSigner();
    [[nodiscard]] bool signsBothReviews(const QString& signer) const;

    Verdict m_verdict;
    CaseView m_view;
    QString m_worker; ///< the name under which this window works
    QDate m_today;
    ReasonPicker* m_reasons = nullptr;
    QPlainTextEdit* m_words = nullptr;
    QPlainTextEdit* m_override = nullptr;
    QPlainTextEdit* m_supersede = nullptr;
    DayEdit* m_dueOn = nullptr;
    std::optional<DaySpan> m_authorizedDays; ///< by an approval
    SignedWords* m_signed = nullptr;
    StaffPicker* m_signer = nullptr;
    DraftKeeper* m_drafts = nullptr;
    Ending m_ending = Ending::Drafted;
};

} // namespace certdesk
