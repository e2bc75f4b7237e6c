// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/letters.h"
#include "ui/pages/letters/runpane.h"
#include "ui/shell/job.h"
#include "ui/shell/page.h"

class QPushButton;
class QTimer;

namespace certdesk {

class JobLine;
class Outbox;
class Section;
class SmallTable;
class Workbench;

/// Letters that wait to be sent: choose, look at the run, print or save it, mark it as sent.
class LettersPage final : public Page {
    Q_OBJECT

public:
    explicit LettersPage(Workbench& workbench, QWidget* parent = nullptr);

    void activated() override;
    void refresh(const ChangeSet& changes) override;
    void focusStart() override;
    [[nodiscard]] std::vector<KeySection> keys() const override;

private:
    /// What waits to be sent, and whether a run that is in sight still says what is on file.
    struct Surveyed {
        LetterSurvey due;
        std::shared_ptr<const PreparedRun> run;
        bool runSaysTheSame = true;
    };

    void survey();
    [[nodiscard]] static Result<Surveyed> surveyed(OfficeFile& office,
                                                   std::shared_ptr<const PreparedRun> run);
    void takeSurvey(const Result<Surveyed>& survey);
    void prepare();
    void prepareTest();
    void take(const Result<PreparedRun>& prepared, RunPane::Run kind);
    void markAsSent(const std::shared_ptr<const PreparedRun>& run);
    void sayMarked(qint64 count, const std::vector<SetAside>& sentMeanwhile);
    void forgetRun();
    void showSentRuns();
    void reprint(qint64 id);
    void showWhatCanBeDone();

    Workbench& m_workbench;
    Job m_survey;
    QTimer* m_pause; ///< changes come in swarms
    bool m_isKnown = false;
    Banner* m_banner;
    JobLine* m_work;
    Outbox* m_outbox;
    Section* m_sent;
    SmallTable* m_sentTable;
    RunPane* m_run;
    std::vector<DueLetter> m_prepared; ///< what the run in sight was asked for
};

} // namespace certdesk
