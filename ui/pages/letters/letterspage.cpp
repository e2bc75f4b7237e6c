// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/letters/letterspage.h"

#include "core/usecases/firsthour.h"
#include "core/usecases/sentruns.h"
#include "core/wording/wording.h"
#include "ui/look/metrics.h"
#include "ui/pages/letters/outbox.h"
#include "ui/pages/parts/listkeys.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobline.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/splitter.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace certdesk {

namespace {

constexpr int pauseMilliseconds = 150;
constexpr int mostSentRuns = 200;
constexpr int sentRowsInSight = 4;
const QString testLetter = QStringLiteral("testLetter");

} // namespace

LettersPage::LettersPage(Workbench& workbench, QWidget* parent)
    : Page(parent)
    , m_workbench(workbench)
    , m_survey(workbench.office())
    , m_pause(new QTimer(this))
    , m_banner(new Banner(this))
    , m_work(new JobLine(workbench.office(), this))
    , m_outbox(new Outbox([&workbench](const Error& why) { return workbench.sentence(why); }))
    , m_sent(new Section(tr("Sent"), tr("Open a run to look at it or to print it again.")))
    , m_sentTable(new SmallTable(
          tr("Letters sent"),
          {{tr("Sent on"), 150}, {tr("Letters"), 68}, {tr("Pages"), 60}, {tr("Printed by")}},
          SmallTable::Height::OfRows))
    , m_run(new RunPane(workbench)) {
    setObjectName(QStringLiteral("lettersPage"));
    workbench.actions().add({.id = testLetter,
                             .text = tr("&Test letter"),
                             .icon = Icon::Letters,
                             .run = [this] { prepareTest(); },
                             .scope = this});
    auto* splitter = new Splitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("lettersSplitter"));
    splitter->setChildrenCollapsible(false);
    m_sentTable->setObjectName(QStringLiteral("sentRunsTable"));
    m_sentTable->setMostRows(sentRowsInSight);
    m_sent->content().addWidget(m_sentTable);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, metrics::gap, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_outbox, 1);
    column->addStretch();
    column->addWidget(m_sent);
    splitter->addWidget(left);
    splitter->addWidget(m_run);
    m_outbox->hide();
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    workbench.settings().follow(*splitter);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_banner);
    layout->addWidget(m_work);
    layout->addWidget(splitter, 1);

    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, &LettersPage::survey);
    connect(m_outbox, &Outbox::chosenChanged, this, &LettersPage::showWhatCanBeDone);
    connect(m_outbox, &Outbox::personRequested, this,
            [this](PersonId person) { m_workbench.go(QStringLiteral("people"), person); });
    connect(m_outbox, &Outbox::letterChosen, m_run, &RunPane::showLetter);
    connect(m_run, &RunPane::previewRequested, this, [this] {
        if (m_outbox->letters().empty())
            prepareTest();
        else
            prepare();
    });
    connect(m_run, &RunPane::sendingConfirmed, this, &LettersPage::markAsSent);
    connect(m_sentTable, &SmallTable::opened, this, &LettersPage::reprint);
    connect(m_outbox, &Outbox::testRequested, this, &LettersPage::prepareTest);
    connect(m_run, &RunPane::testClosed, this, [this] {
        forgetRun();
        focusStart();
    });
    connect(m_run, &RunPane::cameOut, this, [this](RunPane::Run kind) {
        // Only the checklist of the first hour would miss it.
        if (kind == RunPane::Run::Test)
            static_cast<void>(noteTestLetter(m_workbench.office()));
    });
    connect(m_work, &JobLine::runningChanged, this, &LettersPage::showWhatCanBeDone);
    showWhatCanBeDone();
    survey();
}

void LettersPage::activated() {
    focusStart();
}

void LettersPage::refresh(const ChangeSet& changes) {
    if (!changes.isEmpty())
        m_pause->start();
}

std::vector<KeySection> LettersPage::keys() const {
    return {tickedTableKeys()};
}

void LettersPage::focusStart() {
    if (m_outbox->isVisible())
        m_outbox->focusStart();
    else if (m_sent->isVisible())
        m_sentTable->setFocus(Qt::OtherFocusReason);
    else
        m_run->setFocus(Qt::OtherFocusReason);
}

void LettersPage::survey() {
    if (m_survey.isRunning()) {
        m_pause->start();
        return;
    }
    m_survey.start(
        [run = m_run->run()](OfficeFile& office, const Progress&) { return surveyed(office, run); },
        [this](const Result<Surveyed>& survey) { takeSurvey(survey); });
}

Result<LettersPage::Surveyed> LettersPage::surveyed(OfficeFile& office,
                                                    std::shared_ptr<const PreparedRun> run) {
    return dueLetters(office, {}).map([&](LetterSurvey due) {
        const bool isSame = !run || saysTheSame(office, *run).value_or(false);
        return Surveyed{std::move(due), std::move(run), isSame};
    });
}

void LettersPage::takeSurvey(const Result<Surveyed>& survey) {
    if (!survey) {
        m_banner->showMessage(Tone::Bad, m_workbench.sentence(survey.error()));
        return;
    }
    m_isKnown = true;
    const std::vector<DueLetter>& letters = survey->due.letters;
    m_outbox->setLetters(letters);
    const bool hadFocus = m_outbox->isAncestorOf(window()->focusWidget());
    m_outbox->setVisible(!letters.empty());
    showSentRuns();
    if (hadFocus && letters.empty())
        focusStart();
    const auto count = static_cast<int>(letters.size());
    Q_EMIT countChanged(count > 0 ? std::optional(count) : std::nullopt);
    const auto& run = m_run->run();
    const bool hasChanged = run == survey->run && !survey->runSaysTheSame;
    if (run && (hasChanged || !m_outbox->holdsAll(run->letters))) {
        forgetRun();
        m_banner->showMessage(Tone::Caution, tr("Something that the letters say was changed in the "
                                                "meantime. Look at them again before you print."));
    }
    showWhatCanBeDone();
}

void LettersPage::prepare() {
    m_banner->hide();
    m_prepared = m_outbox->chosen();
    m_work->start(
        tr("Setting the letters…"),
        [letters = m_prepared](OfficeFile& office, const Progress& progress) {
            return prepareLetters(office, letters, progress);
        },
        [this](const Result<PreparedRun>& run) { take(run, RunPane::Run::OfLetters); });
}

void LettersPage::prepareTest() {
    m_banner->hide();
    m_prepared = m_outbox->chosen();
    m_work->start(
        tr("Setting the test letter…"),
        [](OfficeFile& office, const Progress&) { return prepareTestLetter(office); },
        [this](const Result<PreparedRun>& run) { take(run, RunPane::Run::Test); });
}

void LettersPage::take(const Result<PreparedRun>& prepared, RunPane::Run kind) {
    if (!prepared) {
        if (prepared.error().code != ErrorCode::Cancelled)
            m_banner->showMessage(Tone::Bad, m_workbench.sentence(prepared.error()));
        return;
    }
    m_outbox->setSetAside(prepared->setAside);
    if (prepared->pdf.isEmpty()) {
        m_banner->showMessage(Tone::Caution,
                              tr("None of the letters can be printed as things are. The reasons "
                                 "stand beside each of them."));
        return;
    }
    m_run->showRun(std::make_shared<const PreparedRun>(*prepared), kind);
    m_pause->start(); // it may be out of date already
}

void LettersPage::markAsSent(const std::shared_ptr<const PreparedRun>& run) {
    const auto count = static_cast<qint64>(run->letters.size());
    m_work->start(
        tr("Archiving the letters…"),
        [run](OfficeFile& office, const Progress&) {
            return markSent(office, *run, office.actor().name);
        },
        [this, count](const Result<std::vector<SetAside>>& marked) {
            if (!marked) {
                m_workbench.showError(tr("The letters were not marked as sent"), marked.error());
                return;
            }
            forgetRun();
            focusStart();
            sayMarked(count - static_cast<qint64>(marked->size()), *marked);
            m_workbench.noteSaved();
            survey();
        });
}

void LettersPage::sayMarked(qint64 count, const std::vector<SetAside>& sentMeanwhile) {
    const QString done = tr("%1 archived and marked as sent.")
                             .arg(wording::count(QStringLiteral("letter.count"), count));
    if (sentMeanwhile.empty()) {
        m_banner->showMessage(Tone::Good, done);
        return;
    }
    QStringList names;
    for (const SetAside& one : sentMeanwhile)
        names << one.letter.name;
    m_banner->showMessage(Tone::Caution,
                          tr("%1 Sent by somebody else in the meantime, so take these letters out "
                             "of the pile: %2.")
                              .arg(done, names.join(QStringLiteral("; "))));
}

void LettersPage::showSentRuns() {
    std::vector<SmallTable::Row> rows;
    for (const Stored<LetterRun>& run :
         sentRuns(m_workbench.office(), mostSentRuns).value_or(StoredList<LetterRun>()))
        rows.push_back({run.id.value(),
                        {{wording::shortDay(run.value.mailedOn)},
                         {QString::number(run.value.letters)},
                         {QString::number(run.value.pages)},
                         {run.value.by}}});
    m_sent->setVisible(!rows.empty());
    m_sent->parentWidget()->setVisible(!rows.empty() ||
                                       m_outbox->isVisibleTo(m_sent->parentWidget()));
    m_sentTable->setRows(std::move(rows));
}

void LettersPage::reprint(qint64 id) {
    OfficeFile& office = m_workbench.office();
    const auto runs = sentRuns(office, mostSentRuns);
    const auto pdf = archivedRun(office, Id<LetterRun>(id));
    if (!runs || !pdf) {
        m_workbench.showError(tr("The letters were not opened"), runs ? pdf.error() : runs.error());
        return;
    }
    const auto run = std::find_if(runs->begin(), runs->end(),
                                  [id](const auto& one) { return one.id.value() == id; });
    if (run == runs->end())
        return;
    m_banner->hide();
    m_prepared = m_outbox->chosen();
    m_run->showRun(std::make_shared<const PreparedRun>(PreparedRun{
                       .pdf = *pdf, .pages = run->value.pages, .letters = {}, .setAside = {}}),
                   RunPane::Run::Archived);
}

void LettersPage::forgetRun() {
    m_prepared.clear();
    m_run->showNothing({}, {}, {});
    showWhatCanBeDone();
}

void LettersPage::showWhatCanBeDone() {
    if (m_work->isRunning())
        return;
    const std::vector<DueLetter> chosen = m_outbox->chosen();
    const auto& run = m_run->run();
    // Another choice makes what is in sight another run than the one that would be marked as sent.
    if (run && chosen == m_prepared)
        return;
    if (!m_isKnown) {
        m_run->showNothing(tr("Looking for letters…"), {}, {});
    } else if (m_outbox->letters().empty()) {
        m_run->showNothing(tr("Nothing to send"),
                           tr("Decisions and confirmed results bring letters here by themselves. A "
                              "test letter shows how they fit your paper and envelopes."),
                           tr("Preview a test letter"));
    } else if (chosen.empty()) {
        m_run->showNothing(tr("No letter is ticked"), tr("Tick the letters that are to go out."),
                           {});
    } else {
        const QString letters =
            wording::count(QStringLiteral("letter.count"), static_cast<qint64>(chosen.size()));
        m_run->showNothing(tr("%1 to look at").arg(letters),
                           tr("%1. You see exactly what will be printed; looking records nothing.")
                               .arg(m_outbox->summary()),
                           tr("Preview %1").arg(letters));
    }
}

} // namespace certdesk
