// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/letters.h"

#include <QTemporaryDir>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace certdesk {

class Banner;
class DocumentPane;
class DocumentReader;
class EmptyState;
class LetterPrinter;
class Workbench;

/// A print run as it will come out: the exact bytes that are saved, printed and archived. Looking
/// at it records nothing.
class RunPane final : public QWidget {
    Q_OBJECT

public:
    /// Archived: one that was sent, to be looked at or printed again.
    enum class Run { OfLetters, Test, Archived };

    explicit RunPane(Workbench& workbench, QWidget* parent = nullptr);

    void showRun(std::shared_ptr<const PreparedRun> run, Run kind);
    /// Nothing is prepared: says what could be. No button without `action`.
    void showNothing(const QString& title, const QString& sentence, const QString& action);
    /// Its first page comes into sight, where it is part of the run.
    void showLetter(const DueLetter& letter);
    [[nodiscard]] const std::shared_ptr<const PreparedRun>& run() const noexcept { return m_run; }

Q_SIGNALS:
    void previewRequested();
    /// Someone says that all its pages came out.
    void sendingConfirmed(const std::shared_ptr<const certdesk::PreparedRun>& run);
    /// The test letter or the archived run is put away.
    void testClosed();
    /// A run was put on paper or into a file; by then another one may be in sight, or none.
    void cameOut(certdesk::RunPane::Run kind);

private:
    QPushButton* addTool(const QString& objectName, const QString& text);
    void saveAsPdf();
    void print();
    void sayPrinted();
    void askWhetherSent();
    void openOutside();

    Workbench& m_workbench;
    DocumentReader* m_reader;
    LetterPrinter* m_printer;
    std::shared_ptr<const PreparedRun> m_run;
    Run m_kind = Run::OfLetters;
    Run m_printedKind = Run::OfLetters; ///< of the run at the printer
    bool m_cameOut = false;             ///< what is in sight was printed or saved
    QTemporaryDir m_outside;            ///< for programs that show the run outside
    QWidget* m_tools;
    QHBoxLayout* m_row = nullptr;
    QLabel* m_summary;
    QPushButton* m_save;
    QPushButton* m_print;
    QPushButton* m_sent;
    QPushButton* m_closeTest;
    Banner* m_banner;
    DocumentPane* m_pane;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
};

} // namespace certdesk
