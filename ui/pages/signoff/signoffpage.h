// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/draftdecisions.h"
#include "ui/shell/job.h"
#include "ui/shell/page.h"

#include <set>

class QPushButton;
class QStackedLayout;
class QTimer;

namespace certdesk {

class Banner;
class DocumentPane;
class DocumentReader;
class EmptyState;
class JobLine;
class SmallTable;
class StaffPicker;
class Workbench;

/// The sign-off sheet: decisions that were drafted, each with the letter that it causes. Only what
/// is ticked and signed here becomes an act.
class SignOffPage final : public Page {
    Q_OBJECT

public:
    explicit SignOffPage(Workbench& workbench, QWidget* parent = nullptr);

    void activated() override;
    void refresh(const ChangeSet& changes) override;
    void focusStart() override;
    [[nodiscard]] std::vector<KeySection> keys() const override;

private:
    void build();
    void reload();
    void showLines();
    void showCount();
    void showLetter();
    void take(ApplicationId application, const Result<PreparedRun>& run);
    void sign();
    void tellSigned(const Result<std::vector<SignedOff>>& results, size_t asked);
    void takeOff();
    [[nodiscard]] const DraftedDecision* current() const;
    [[nodiscard]] std::vector<const DraftedDecision*> ticked() const;

    Workbench& m_workbench;
    Job m_preview;
    QTimer* m_pause; ///< changes come in swarms
    JobLine* m_work;
    std::vector<DraftedDecision> m_lines;
    std::set<ApplicationId> m_known;    ///< lines that were on the sheet before
    std::set<ApplicationId> m_unticked; ///< of those that can be signed
    std::optional<ApplicationId> m_shown;
    DocumentReader* m_reader = nullptr;
    Banner* m_banner;
    SmallTable* m_table;
    StaffPicker* m_by;
    QPushButton* m_sign;
    QPushButton* m_takeOff;
    DocumentPane* m_letter;
    EmptyState* m_empty;
    QStackedLayout* m_stack = nullptr;
};

} // namespace certdesk
