// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/filesection.h"

#include "ui/shell/actions.h"
#include "ui/shell/jobline.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace certdesk {

FileSection::FileSection(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_section(new Section(tr("This file"), workbench.office().path()))
    , m_work(new JobLine(workbench.office()))
    , m_banner(new Banner)
    , m_found(new SmallTable(tr("What the check found"),
                             {{tr("Check"), 150}, {tr("Where"), 180}, {tr("What was found")}},
                             SmallTable::Height::OfRows)) {
    m_banner->setObjectName(QStringLiteral("checkBanner"));
    m_found->setObjectName(QStringLiteral("damageTable"));
    QPushButton* check = m_section->addButton(QStringLiteral("checkFileButton"), tr("Check it"));
    QPushButton* copy = m_section->addButton(QStringLiteral("copyFileButton"), tr("Save a copy…"));
    m_section->content().addWidget(m_work);
    m_section->content().addWidget(m_banner);
    m_section->content().addWidget(m_found);
    m_found->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    connect(check, &QPushButton::clicked, this, &FileSection::check);
    connect(copy, &QPushButton::clicked, this,
            [this] { m_workbench.actions().action(QStringLiteral("saveCopy")).trigger(); });
    connect(m_work, &JobLine::runningChanged, check, &QWidget::setDisabled);
}

void FileSection::check() {
    m_banner->hide();
    m_found->hide();
    m_work->start(
        tr("Checking every record, document and signature of the trail…"),
        [](OfficeFile& office, const Progress& progress) { return checkOffice(office, progress); },
        [this](const Result<std::vector<FoundDamage>>& found) { showFound(found); });
}

void FileSection::showFound(const Result<std::vector<FoundDamage>>& found) {
    if (!found) {
        m_banner->showUntilClosed(found.error().code == ErrorCode::Cancelled ? Tone::Caution
                                                                             : Tone::Bad,
                                  m_workbench.sentence(found.error()));
        return;
    }
    if (found->empty()) {
        m_banner->showUntilClosed(
            Tone::Good, tr("All is as it was recorded: nothing is missing, damaged or changed "
                           "behind the program's back."));
        return;
    }
    m_banner->showUntilClosed(
        Tone::Bad, tr("Some records are not as they were recorded. Save a copy of the file as "
                      "it is now, then compare it with the latest backup."));
    std::vector<SmallTable::Row> rows;
    for (const FoundDamage& one : *found)
        rows.push_back(
            {static_cast<qint64>(rows.size()), {{one.check}, {one.where}, {one.found}}, one.found});
    m_found->setRows(std::move(rows));
    m_found->show();
}

} // namespace certdesk
