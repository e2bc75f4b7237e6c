// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/applications/importdialog.h"

#include "core/wording/catalogue.h"
#include "ui/look/buttons.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/pages/applications/problemlist.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace certdesk {

namespace {

constexpr int dialogWidth = 760;
constexpr QSize sizeWithProblems(920, 620);

} // namespace

ImportDialog::ImportDialog(Workbench& workbench, QString source, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_source(std::move(source))
    , m_job(workbench.office())
    , m_title(new Text(TextStyle::Heading, {}, this))
    , m_sentence(new Text(TextStyle::Body, {}, this))
    , m_progress(new QProgressBar(this))
    , m_problems(
          new ProblemList([this](const Error& error) { return m_workbench.sentence(error); }, this))
    , m_copy(newButton(tr("&Copy the list"), QStringLiteral("copyProblemsButton"), this))
    , m_check(newButton(tr("Check &only"), QStringLiteral("checkImportButton"), this))
    , m_show(newButton(tr("&Show the new cases"), QStringLiteral("showImportedButton"), this))
    , m_close(newButton(tr("Cancel"), QStringLiteral("closeImportButton"), this))
    , m_import(newButton(tr("&Import"), QStringLiteral("importButton"), this)) {
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import applications"));
    m_title->setObjectName(QStringLiteral("importTitleLabel"));
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_sentence->setObjectName(QStringLiteral("importSentenceLabel"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_progress->setObjectName(QStringLiteral("importProgressBar"));
    m_progress->setAccessibleName(tr("How far the import is"));
    m_progress->setTextVisible(false);
    setKind(*m_import, ButtonKind::Primary);
    m_copy->setIcon(lineIcon(Icon::Copy));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    for (QPushButton* button : {m_show, m_close, m_check, m_import})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addSpacing(metrics::gap);
    layout->addWidget(m_progress);
    layout->addWidget(m_problems, 1);
    layout->addSpacing(metrics::gap);
    layout->addLayout(buttons);
    setMinimumWidth(dialogWidth);

    connect(m_check, &QPushButton::clicked, this, [this] { start(DryRun::Yes); });
    connect(m_import, &QPushButton::clicked, this, [this] { start(DryRun::No); });
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_show, &QPushButton::clicked, this, [this] {
        accept();
        if (m_newest)
            m_workbench.go(QStringLiteral("applications"), *m_newest);
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_problems->asText()); });
    connect(&m_job, &Job::progressed, m_progress, &QProgressBar::setValue);
    showBeginning(tr("Import %1?").arg(QFileInfo(m_source).fileName()),
                  tr("Each application is taken in whole, with its documents, or not at all. "
                     "Applications that are on file already stay as they are. “Check only” tells "
                     "what would happen and writes nothing."));
}

void ImportDialog::reject() {
    if (!m_job.isRunning()) {
        QDialog::reject();
        return;
    }
    m_job.cancel();
    m_sentence->setText(tr("Cancelling…"));
}

void ImportDialog::start(DryRun dryRun) {
    m_dryRun = dryRun;
    m_title->setText(dryRun == DryRun::Yes
                         ? tr("Checking %1").arg(QFileInfo(m_source).fileName())
                         : tr("Importing %1").arg(QFileInfo(m_source).fileName()));
    m_sentence->setText(tr("Nothing is in the file until all of it has been read."));
    m_progress->setValue(0);
    m_progress->show();
    m_problems->hide();
    m_copy->hide();
    m_check->hide();
    m_import->hide();
    m_close->setText(tr("Cancel"));
    m_close->show();
    lead(*m_close);
    m_job.start(
        [source = m_source, dryRun](OfficeFile& office, const Progress& progress) {
            return importApplications(office, source, dryRun, progress);
        },
        [this](const Result<ApplicationsImport>& result) { showResult(result); });
}

void ImportDialog::showResult(const Result<ApplicationsImport>& result) {
    if (result) {
        showFindings(*result);
    } else if (result.error().code == ErrorCode::Cancelled) {
        showBeginning(tr("The import was cancelled"), tr("Nothing was taken in."));
    } else {
        showBeginning(tr("Nothing was taken in"), m_workbench.sentence(result.error()));
    }
}

void ImportDialog::showFindings(const ApplicationsImport& result) {
    const bool isCheck = m_dryRun == DryRun::Yes;
    const QString count = wording::count(QStringLiteral("application.count"), result.imported);
    m_title->setText(isCheck ? tr("%1 can be imported").arg(count) : tr("%1 imported").arg(count));
    m_sentence->setText(summaryOf(result));
    m_progress->hide();
    const bool hasProblems = !result.errors.empty() || !result.warnings.empty();
    m_problems->setProblems(result.errors, result.warnings);
    m_problems->setVisible(hasProblems);
    m_copy->setVisible(hasProblems);
    m_check->hide();
    m_import->setVisible(isCheck && result.imported > 0);
    m_close->setText(isCheck && result.imported > 0 ? tr("Cancel") : tr("Close"));
    lead(isCheck && result.imported > 0 ? *m_import : *m_close);
    if (hasProblems)
        resize(size().expandedTo(sizeWithProblems));
    if (isCheck || result.imported == 0)
        return;
    // Those that were on file before have smaller numbers.
    for (const TakenApplication& taken : result.applications)
        m_newest = std::max(m_newest, std::optional(taken.application));
    m_show->show();
    m_workbench.noteSaved();
}

/// Enter does this, from wherever the focus is.
void ImportDialog::lead(QPushButton& button) {
    button.setDefault(true);
    button.setFocus();
}

void ImportDialog::showBeginning(const QString& title, const QString& sentence) {
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_progress->hide();
    m_problems->hide();
    m_copy->hide();
    m_show->hide();
    m_check->show();
    m_import->show();
    m_close->setText(tr("Cancel"));
    lead(*m_import);
}

QString ImportDialog::summaryOf(const ApplicationsImport& result) const {
    QStringList parts;
    if (result.refused > 0)
        parts << tr("%n refused", nullptr, result.refused);
    if (result.alreadyPresent > 0)
        parts << tr("%n on file already", nullptr, result.alreadyPresent);
    if (!result.warnings.empty())
        parts << (result.warnings.size() == 1 ? tr("1 warning")
                                              : tr("%1 warnings").arg(result.warnings.size()));
    if (parts.isEmpty())
        return tr("Nothing was refused, and there are no warnings.");
    const QString summary = tr("%1.").arg(parts.join(QStringLiteral(", ")));
    return result.refused == 0
               ? summary
               : tr("%1 Refused ones are not in the file; put them right in the source and import "
                    "it again.")
                     .arg(summary);
}

} // namespace certdesk
