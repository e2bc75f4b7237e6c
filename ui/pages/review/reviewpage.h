// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/businessdays.h"
#include "core/usecases/decide.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"
#include "ui/pages/review/outsidecopies.h"
#include "ui/shell/page.h"

class QPushButton;
class QSplitter;
class QStackedLayout;

namespace certdesk {

class Banner;
class CaseHeader;
class CaseTools;
class ConflictDesk;
class DecisionDesk;
class DocumentReader;
class DocumentReviews;
class EmptyState;
class EvidencePane;
class QueuePane;
class RequirementsPane;
class Workbench;
struct WorkList;

/// One case at a time: the list it comes from, what it rests on, what the rules find, and the
/// decision. Everything works from the keyboard.
class ReviewPage final : public Page {
    Q_OBJECT

public:
    ReviewPage(Workbench& workbench, std::shared_ptr<WorkList> workList,
               const QString& workerProgram, QWidget* parent = nullptr);
    ~ReviewPage() override;

    void activated() override;
    void refresh(const ChangeSet& changes) override;
    void showTarget(const Target& target) override;
    void focusStart() override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] std::vector<KeySection> keys() const override;

private:
    void addActions();
    void addDocumentActions();
    void build(const QString& workerProgram);
    void buildHeader();
    void connectParts();
    QAction* add(const char* id, const QString& text, Icon icon, const char* keys,
                 std::function<void()> run, QWidget* scope = nullptr);

    void readSetup();
    void open(ApplicationId application);
    void openFirst();
    [[nodiscard]] std::optional<ApplicationId> oldestToWorkOn() const;
    void goTo(std::optional<ApplicationId> application);
    void readCase();
    void showCase();
    void showNoCase(const QString& title, const QString& sentence);
    void noteDocument();
    void noteUndo();
    void notePlace();
    void noteListed();
    void decide();
    void prepare(Verdict verdict);
    void showDecided(Verdict verdict, const SignedDecision& decision);
    void showDrafted(Verdict verdict);
    void showDecisions();
    void openOutside();
    void showLetter();
    void toggleList();

    Workbench& m_workbench;
    std::shared_ptr<WorkList> m_workList;
    DocumentReviews* m_reviews;
    DecisionDesk* m_desk;
    DocumentReader* m_letterReader = nullptr; ///< made for the first letter
    ConflictDesk* m_conflicts;
    std::optional<OfficeSetup> m_setup;
    rules::BusinessCalendar m_calendar;
    std::optional<ApplicationId> m_application;
    bool m_cameFromElsewhere = false; ///< and the list may not hold the case
    std::optional<CaseView> m_case;
    OutsideCopies m_outside;
    CaseTools* m_tools;

    QAction* m_accept = nullptr;
    QAction* m_refuse = nullptr;
    QAction* m_correct = nullptr;
    QAction& m_undo; ///< the window's
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    CaseHeader* m_header = nullptr;
    QPushButton* m_conflictButton = nullptr;
    Banner* m_banner = nullptr;
    QSplitter* m_splitter = nullptr;
    QueuePane* m_queue = nullptr;
    EvidencePane* m_evidence = nullptr;
    RequirementsPane* m_requirements = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
};

} // namespace certdesk
