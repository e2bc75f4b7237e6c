// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/results/resultsimportpane.h"

#include "core/wording/catalogue.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/shell/interaction.h"
#include "ui/shell/jobline.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"

#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace certdesk {

namespace {

QString results(int number) {
    return wording::count(QStringLiteral("result.count"), number);
}

SmallTable::Row rowOf(qint64 id, const Problem& problem, const Badge& badge,
                      const QString& sentence) {
    return {id,
            {{problem.line > 0 ? QString::number(problem.line) : problem.path},
             {problem.column},
             {{}, badge},
             {sentence}},
            sentence};
}

} // namespace

ResultsImportPane::ResultsImportPane(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_section(new Section(tr("Import results"), {}, this))
    , m_banner(new Banner(this))
    , m_work(new JobLine(workbench.office(), this))
    , m_problems(new SmallTable(
          tr("What was found in the file"),
          {{tr("Line"), 60}, {tr("Column"), 150}, {tr("Kind"), 130}, {tr("What was found")}},
          SmallTable::Height::OfRoom)) {
    m_problems->setObjectName(QStringLiteral("importProblemsTable"));
    auto* fields = new QWidget;
    FormBuilder form(*fields);
    form.beginRow();
    m_mapping =
        form.add(QStringLiteral("mappingComboBox"), tr("How the &columns are read"), new QComboBox);
    m_override = form.line(QStringLiteral("importOverrideEdit"), tr("Reason for e&xceptions"),
                           tr("Only to take in rows against a name or the retest rule."));
    form.endRow();
    QPushButton* back = m_section->addButton(QStringLiteral("closeImportButton"), tr("Back"));
    QPushButton* again =
        m_section->addButton(QStringLiteral("checkImportButton"), tr("Check again"));
    m_import = m_section->addButton(QStringLiteral("commitImportButton"), tr("Take in"));
    setKind(*m_import, ButtonKind::Primary);
    m_section->content().addWidget(fields);
    m_section->content().addWidget(m_work);
    m_section->content().addWidget(m_banner);
    m_section->content().addWidget(m_problems, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);

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
    m_problems->setRows({});
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
        m_banner->showMessage(report.error().code == ErrorCode::Cancelled ? Tone::Caution
                                                                          : Tone::Bad,
                              m_workbench.sentence(report.error()));
        return;
    }
    std::vector<SmallTable::Row> rows;
    const Badge refused{Tone::Bad, Icon::NotMet, tr("Refused")};
    const Badge look{Tone::Caution, Icon::Warning, tr("Look at it")};
    for (const Problem& problem : report->errors)
        rows.push_back(rowOf(static_cast<qint64>(rows.size()), problem, refused,
                             m_workbench.sentence(problem.error)));
    for (const Problem& problem : report->warnings)
        rows.push_back(rowOf(static_cast<qint64>(rows.size()), problem, look,
                             m_workbench.sentence(problem.error)));
    m_problems->setRows(std::move(rows));
    m_banner->showMessage(report->refused > 0 ? Tone::Caution : Tone::Good,
                          tr("%1 can be taken in, %2 on file already, %3 refused. Nothing is "
                             "recorded yet.")
                              .arg(results(report->imported))
                              .arg(report->alreadyPresent)
                              .arg(report->refused));
}

ResultsSource ResultsImportPane::source() const {
    return {.file = m_file,
            .mapping = m_mapping->currentText(),
            .override = m_override->text().trimmed(),
            .by = m_workbench.office().actor().name};
}

} // namespace certdesk
