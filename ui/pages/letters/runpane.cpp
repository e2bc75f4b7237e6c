// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/letters/runpane.h"

#include "core/documents/documentreader.h"
#include "core/platform/safefile.h"
#include "core/usecases/officefile.h"
#include "core/wording/catalogue.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/letters/letterprinter.h"
#include "ui/pages/parts/letterpages.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documentpane.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/text.h"

#include <QPrinter>
#include <QPushButton>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace certdesk {

RunPane::RunPane(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_reader(new DocumentReader(workbench.documentWorker(), this))
    , m_printer(new LetterPrinter(*m_reader, this))
    , m_tools(new QWidget(this))
    , m_summary(new Text(TextStyle::Muted, {}, m_tools))
    , m_banner(new Banner(this))
    , m_pane(new DocumentPane(this))
    , m_empty(new EmptyState(Icon::Letters, {}, {}, this))
    , m_stack(new QStackedLayout) {
    m_summary->setObjectName(QStringLiteral("runSummaryLabel"));
    m_summary->setWordWrap(true);
    m_pane->setObjectName(QStringLiteral("runPages"));
    auto* tools = new QVBoxLayout(m_tools);
    tools->setContentsMargins(metrics::space, 0, 0, metrics::gap);
    tools->setSpacing(metrics::gap);
    m_row = new QHBoxLayout;
    m_row->setSpacing(metrics::gap);
    tools->addLayout(m_row);
    tools->addWidget(m_summary);
    m_save = addTool(QStringLiteral("saveRunButton"), tr("Save as PDF…"));
    m_print = addTool(QStringLiteral("printRunButton"), tr("Print…"));
    m_sent = addTool(QStringLiteral("markSentButton"), tr("Mark as sent…"));
    m_closeTest = addTool(QStringLiteral("closeTestButton"), tr("Back to the letters"));
    m_row->addStretch();
    setKind(*m_print, ButtonKind::Primary);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_banner);
    layout->addWidget(m_tools);
    layout->addLayout(m_stack, 1); // before it has widgets: they would open as windows
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_pane);
    m_tools->hide();

    connect(m_empty, &EmptyState::actionTriggered, this, &RunPane::previewRequested);
    connect(m_save, &QPushButton::clicked, this, &RunPane::saveAsPdf);
    connect(m_print, &QPushButton::clicked, this, &RunPane::print);
    connect(m_closeTest, &QPushButton::clicked, this, &RunPane::testClosed);
    connect(m_sent, &QPushButton::clicked, this, &RunPane::askWhetherSent);
    connect(m_pane, &DocumentPane::openOutsideRequested, this, &RunPane::openOutside);
    connect(m_printer, &LetterPrinter::progressed, this, [this](int sheet, int sheets) {
        m_banner->showMessage(Tone::Accent,
                              tr("Handing page %1 of %2 to the printer…").arg(sheet).arg(sheets));
    });
    connect(m_printer, &LetterPrinter::failed, this, [this](const Error& why) {
        m_banner->showMessage(Tone::Bad, m_workbench.sentence(why));
        m_print->setEnabled(true);
    });
    connect(m_printer, &LetterPrinter::finished, this, &RunPane::sayPrinted);
}

QPushButton* RunPane::addTool(const QString& objectName, const QString& text) {
    auto* button = new QPushButton(text, m_tools);
    button->setObjectName(objectName);
    m_row->addWidget(button);
    return button;
}

void RunPane::showRun(std::shared_ptr<const PreparedRun> run, Run kind) {
    m_run = std::move(run);
    m_kind = kind;
    m_cameOut = false;
    m_banner->hide();
    const QString pages = wording::count(QStringLiteral("page.count"), m_run->pages);
    m_summary->setText(
        kind == Run::Archived
            ? tr("A reprint of what was sent, page for page. Nothing is recorded again.")
        : kind == Run::Test
            ? tr("A letter to an invented person on your letterhead, to try paper and envelope.")
            : tr("%1 on %2. Nothing is recorded until you mark them as sent.")
                  .arg(wording::count(QStringLiteral("letter.count"),
                                      static_cast<qint64>(m_run->letters.size())),
                       pages));
    m_sent->setVisible(kind == Run::OfLetters);
    m_closeTest->setVisible(kind != Run::OfLetters);
    m_print->setEnabled(!m_printer->isPrinting());
    m_pane->showDocument(kind == Run::Test       ? tr("Test letter")
                         : kind == Run::Archived ? tr("Reprint: as they were sent")
                                                 : tr("As they will come out"),
                         std::make_shared<LetterPages>(
                             *m_reader, m_run->pdf, m_run->pages,
                             [this](const Error& why) { return m_workbench.sentence(why); }));
    m_tools->show();
    m_stack->setCurrentWidget(m_pane);
}

void RunPane::showLetter(const DueLetter& letter) {
    if (!m_run || m_kind != Run::OfLetters)
        return;
    const auto found = std::find_if(m_run->letters.begin(), m_run->letters.end(),
                                    [&](const auto& one) { return one.letter == letter; });
    if (found != m_run->letters.end())
        m_pane->view().goToPage(found->firstPage - 1);
}

void RunPane::showNothing(const QString& title, const QString& sentence, const QString& action) {
    m_run.reset();
    m_pane->clear();
    m_empty->setContent(Icon::Letters, title, sentence);
    if (action.isEmpty())
        m_empty->clearAction();
    else
        m_empty->setAction(action);
    m_tools->hide();
    m_stack->setCurrentWidget(m_empty);
}

// While something is asked, the office goes on: the run in sight may be put away meanwhile, because
// it no longer says what is on file. Then it is not put out any more; the page says why.
void RunPane::saveAsPdf() {
    const auto run = m_run;
    const Run kind = m_kind;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name =
        kind == Run::Test ? tr("Test letter")
                          : tr("Letters %1").arg(m_workbench.clock().today().toString(Qt::ISODate));
    const auto path = m_workbench.interaction().chooseFileToSave(
        {tr("Save the letters"), tr("PDF files (*.pdf)"), QString(folder % u'/' % name % u".pdf"),
         QStringLiteral("pdf")});
    if (!path || run != m_run)
        return;
    if (const Result<void> written = platform::writeFile(*path, run->pdf); !written) {
        m_workbench.showError(tr("The letters were not saved"), written.error());
        return;
    }
    m_banner->showMessage(Tone::Good, tr("Saved as %1").arg(*path));
    if (run == m_run)
        m_cameOut = true;
    if (kind != Run::Archived)
        Q_EMIT cameOut(kind);
}

void RunPane::print() {
    const auto run = m_run;
    std::unique_ptr<QPrinter> printer = LetterPrinter::letterPrinter();
    printer->setDocName(tr("Letters"));
    if (!m_workbench.interaction().setUpPrinter(*printer) || run != m_run)
        return;
    m_print->setEnabled(false);
    m_printedKind = m_kind;
    m_printer->print(*run, std::move(printer));
}

void RunPane::sayPrinted() {
    m_print->setEnabled(true);
    if (m_printedKind == Run::Archived) {
        m_banner->showMessage(Tone::Good, tr("The reprint is at the printer."));
        return;
    }
    m_banner->showUntilClosed(
        Tone::Good, m_printedKind == Run::Test
                        ? tr("The test letter is at the printer. Fold it into an envelope: "
                             "nothing but name and address may show in the window.")
                        : tr("All pages are at the printer. Mark the letters as sent once "
                             "they came out."));
    Q_EMIT cameOut(m_printedKind);
}

// What can't be taken back is not the answer that Enter gives before anything was printed.
void RunPane::askWhetherSent() {
    const auto run = m_run; // on paper by now: sent as it was printed, whatever has changed since
    const auto notAll = m_cameOut ? Choice::Effect::Plain : Choice::Effect::Main;
    const auto all = m_cameOut ? Choice::Effect::Main : Choice::Effect::Plain;
    const auto answer = m_workbench.interaction().ask(
        {tr("Mark as sent"),
         tr("Did all pages come out?"),
         (m_cameOut ? tr("%1 will be archived and marked as sent today. That can't be taken back.")
                    : tr("Nothing was printed or saved here yet. %1 will be archived and marked as "
                         "sent today. That can't be taken back."))
             .arg(wording::count(QStringLiteral("letter.count"),
                                 static_cast<qint64>(run->letters.size()))),
         {{QStringLiteral("notAllOut"), tr("Not all of them"), notAll},
          {QStringLiteral("allOut"), tr("All came out"), all}}});
    if (answer == QStringLiteral("allOut"))
        Q_EMIT sendingConfirmed(run);
    else if (answer)
        m_banner->showMessage(
            Tone::Caution, tr("Nothing was recorded. Print again, from the page that is missing, "
                              "then mark the letters as sent."));
}

void RunPane::openOutside() {
    const QString path = m_outside.filePath(QStringLiteral("letters.pdf"));
    if (const Result<void> written = platform::writeFile(path, m_run->pdf); !written)
        m_workbench.showError(tr("The letters were not opened"), written.error());
    else
        m_workbench.interaction().openOutside(path);
}

} // namespace certdesk
