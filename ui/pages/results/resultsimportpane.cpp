// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/results/resultsimportpane.h"

#include "core/wording/wording.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/shell/interaction.h"
#include "ui/shell/jobline.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace certdesk {

namespace {

QString results(int number) {
    return wording::count(QStringLiteral("result.count"), number);
}

Badge badgeOf(ResultsImportRow::Verdict verdict, bool hasWarnings) {
    switch (verdict) {
    case ResultsImportRow::Verdict::Refused:
        return {Tone::Bad, Icon::NotMet, ResultsImportPane::tr("Refused")};
    case ResultsImportRow::Verdict::AlreadyPresent:
        return {Tone::Neutral, Icon::Info, ResultsImportPane::tr("On file already")};
    case ResultsImportRow::Verdict::Sound:
        break;
    }
    return hasWarnings ? Badge{Tone::Caution, Icon::Warning, ResultsImportPane::tr("Look at it")}
                       : Badge{Tone::Good, Icon::Met, ResultsImportPane::tr("Goes in")};
}

// What needs someone comes first.
int urgency(const ResultsImportRow& row, bool hasWarnings) {
    if (row.verdict == ResultsImportRow::Verdict::Refused)
        return 0;
    return hasWarnings ? 1 : 2;
}

} // namespace

ResultsImportPane::ResultsImportPane(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_section(new Section(tr("Import results"), {}, this))
    , m_banner(new Banner(this))
    , m_work(new JobLine(workbench.office(), this))
    , m_rows(new SmallTable(tr("What each row comes to"),
                            {{tr("Line"), 52},
                             {tr("Name")},
                             {tr("Number"), 84},
                             {tr("Day sat"), 100},
                             {tr("Score"), 52},
                             {tr("Result"), 120},
                             {tr("Comes to"), 140},
                             {tr("What was found")}},
                            SmallTable::Height::OfRoom))
    , m_findings(new Text(TextStyle::Body, {}, this)) {
    m_rows->setObjectName(QStringLiteral("importProblemsTable"));
    m_findings->setObjectName(QStringLiteral("importFindingsLabel"));
    m_findings->setWordWrap(true);
    auto* fields = new QWidget;
    FormBuilder form(*fields);
    form.beginRow();
    m_mapping =
        form.add(QStringLiteral("mappingComboBox"), tr("How the &columns are read"), new QComboBox);
    m_override = form.line(QStringLiteral("importOverrideEdit"), tr("Reason for e&xceptions"),
                           tr("Only to take in rows against a name, the retest rule or without an "
                              "authorization."));
    form.endRow();
    QPushButton* back = m_section->addButton(QStringLiteral("closeImportButton"), tr("Back"));
    QPushButton* again =
        m_section->addButton(QStringLiteral("checkImportButton"), tr("Check again"));
    m_import = m_section->addButton(QStringLiteral("commitImportButton"), tr("Take in"));
    setKind(*m_import, ButtonKind::Primary);
    m_section->content().addWidget(fields);
    m_section->content().addWidget(m_work);
    m_section->content().addWidget(m_banner);
    m_section->content().addWidget(m_rows, 1);
    m_section->content().addWidget(m_findings);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);

    connect(m_rows, &SmallTable::currentIdChanged, this, &ResultsImportPane::showFindings);
    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT closed({}); });
    connect(again, &QPushButton::clicked, this, &ResultsImportPane::check);
    connect(m_mapping, &QComboBox::activated, this, &ResultsImportPane::check);
    connect(m_import, &QPushButton::clicked, this, &ResultsImportPane::import);
    connect(m_work, &JobLine::runningChanged, this, [this, again](bool running) {
        again->setEnabled(!running);
        m_mapping->setEnabled(!running);
        if (running)
            m_import->setEnabled(false);
    });
}

bool ResultsImportPane::start() {
    const auto file = m_workbench.interaction().chooseFileToOpen(
        {tr("Import results"), tr("Tables (*.csv *.txt *.tsv *.dat);;All files (*)")});
    if (!file)
        return false;
    m_file = *file;
    m_section->setSentence(QFileInfo(m_file).fileName());
    const QString chosen =
        m_mapping->count() > 0 ? m_mapping->currentText() : QStringLiteral("neutral");
    m_mapping->clear();
    m_mapping->addItems(resultMappings(m_workbench.office()).value_or(QStringList()));
    m_mapping->setCurrentText(chosen);
    m_override->clear();
    check();
    return true;
}

void ResultsImportPane::check() {
    m_banner->hide();
    m_found.clear();
    m_rows->setRows({});
    showFindings();
    m_work->start(
        tr("Checking the file…"),
        [source = source()](OfficeFile& office, const Progress& progress) {
            return importResults(office, source, DryRun::Yes, progress);
        },
        [this](const Result<ResultsImport>& report) { showReport(report); });
}

void ResultsImportPane::import() {
    m_work->start(
        tr("Taking in the results…"),
        [source = source()](OfficeFile& office, const Progress& progress) {
            return importResults(office, source, DryRun::No, progress);
        },
        [this](const Result<ResultsImport>& report) {
            if (!report) {
                showReport(report);
                return;
            }
            m_workbench.noteSaved();
            Q_EMIT closed(tr("%1 taken in, %2 on file already, %3 refused.")
                              .arg(results(report->imported))
                              .arg(report->alreadyPresent)
                              .arg(report->refused));
        });
}

void ResultsImportPane::showReport(const Result<ResultsImport>& report) {
    m_import->setEnabled(report && report->imported > 0);
    m_import->setText(report ? tr("Take in %1").arg(results(report->imported)) : tr("Take in"));
    if (!report) {
        m_banner->showUntilClosed(report.error().code == ErrorCode::Cancelled ? Tone::Caution
                                                                              : Tone::Bad,
                                  m_workbench.sentence(report.error()));
        return;
    }
    showRows(*report);
    m_banner->showUntilClosed(report->refused > 0 ? Tone::Caution : Tone::Good,
                              tr("%1 can be taken in, %2 on file already, %3 refused. Nothing is "
                                 "recorded yet.")
                                  .arg(results(report->imported))
                                  .arg(report->alreadyPresent)
                                  .arg(report->refused));
}

void ResultsImportPane::showRows(const ResultsImport& report) {
    m_found.clear();
    for (const std::vector<Problem>* problems : {&report.errors, &report.warnings})
        for (const Problem& problem : *problems) {
            QString& found = m_found[problem.line];
            const QString sentence = m_workbench.sentence(problem.error);
            found = found.isEmpty() ? sentence : QString(found % u' ' % sentence);
        }
    std::vector<ResultsImportRow> outcome = report.outcome;
    const auto urgencyOf = [this](const ResultsImportRow& row) {
        return urgency(row, m_found.contains(row.line));
    };
    std::stable_sort(outcome.begin(), outcome.end(), [&](const auto& one, const auto& other) {
        return urgencyOf(one) < urgencyOf(other);
    });
    std::vector<SmallTable::Row> rows;
    for (const ResultsImportRow& row : outcome) {
        const auto found = m_found.find(row.line);
        const QString sentence = found == m_found.end() ? QString() : found->second;
        rows.push_back({row.line,
                        {{QString::number(row.line)},
                         {row.name},
                         {row.candidate},
                         {row.satOn.isValid() ? wording::shortDay(row.satOn) : QString()},
                         {row.rawScore ? QString::number(*row.rawScore) : QString()},
                         {row.result ? wording::label(*row.result) : QString()},
                         {{}, badgeOf(row.verdict, !sentence.isEmpty())},
                         {sentence}},
                        sentence});
    }
    const qint64 first = rows.empty() ? 0 : rows.front().id;
    m_rows->setRows(std::move(rows));
    m_rows->selectId(first);
    showFindings();
}

void ResultsImportPane::showFindings() {
    const auto line = m_rows->currentId();
    const auto found = line ? m_found.find(*line) : m_found.end();
    m_findings->setText(found == m_found.end() ? QString()
                                               : tr("Line %1: %2").arg(*line).arg(found->second));
}

ResultsSource ResultsImportPane::source() const {
    return {.file = m_file,
            .mapping = m_mapping->currentText(),
            .override = m_override->text().trimmed(),
            .by = m_workbench.office().actor().name};
}

} // namespace certdesk
