// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/decision.h"
#include "core/usecases/status.h"

#include <QWidget>

#include <map>
#include <set>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace certdesk {

class BadgeLabel;
class RequirementRow;

/// The eight requirements with what the rules find, and below them the decisions that can be
/// signed.
class RequirementsPane final : public QWidget {
    Q_OBJECT

public:
    explicit RequirementsPane(QWidget* parent = nullptr);

    /// `drafts` are the decisions that were begun and not signed.
    void showCase(const CaseView& view, const std::set<Verdict>& drafts);
    /// What waits on the sign-off sheet, and why whoever works here may not decide, if so.
    void showSheet(std::optional<Verdict> drafted, const QString& obstacle);
    /// A decided case offers none until someone chooses to replace the decision.
    [[nodiscard]] bool offersDecisions() const { return !m_isClosed || m_isReplacing; }

Q_SIGNALS:
    void criterionChosen(certdesk::CriterionCode criterion);
    void decisionRequested(certdesk::Verdict verdict);
    /// The letter of the decision that stands.
    void letterRequested();
    void asDecidedRequested();
    void accommodationRequested();
    void rerunRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* rowList();
    [[nodiscard]] QWidget* decisionBox();
    void fitRows();
    void offerDecisions();
    void showDecision(const CaseView& view);

    std::vector<RequirementRow*> m_rows; ///< in the order of CriterionCode
    QWidget* m_rowList = nullptr;
    BadgeLabel* m_eligibility;
    QLabel* m_standing;
    QLabel* m_reasons;
    QLabel* m_beside; ///< what was ruled beside the decision
    QLabel* m_sheet;
    QBoxLayout* m_others; ///< of the decisions beside the approval
    std::map<Verdict, QPushButton*> m_buttons;
    QPushButton* m_replace = nullptr;
    QPushButton* m_letter = nullptr;
    QPushButton* m_asDecided = nullptr;
    QPushButton* m_more = nullptr; ///< what is rarely wanted
    std::optional<ApplicationId> m_application;
    size_t m_decisions = 0;
    bool m_isClosed = false;
    bool m_isReplacing = false;
};

} // namespace certdesk
