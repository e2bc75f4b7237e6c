// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/officepage.h"

#include "core/usecases/lists.h"
#include "ui/look/metrics.h"
#include "ui/pages/office/filesection.h"
#include "ui/pages/office/habitssection.h"
#include "ui/pages/office/holidayssection.h"
#include "ui/pages/office/letterheadsection.h"
#include "ui/pages/office/policysection.h"
#include "ui/pages/office/staffsection.h"
#include "ui/pages/office/windowssection.h"
#include "ui/shell/workbench.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace certdesk {

namespace {

constexpr int columnWidth = 860;

} // namespace

OfficePage::OfficePage(Workbench& workbench, QWidget* parent)
    : Page(parent)
    , m_workbench(workbench)
    , m_scroll(new QScrollArea(this))
    , m_firstHour(new FirstHourCard)
    , m_letterhead(new LetterheadSection(workbench))
    , m_habits(new HabitsSection(workbench))
    , m_staff(new StaffSection(workbench))
    , m_windows(new WindowsSection(workbench))
    , m_policy(new PolicySection(workbench))
    , m_holidays(new HolidaysSection(workbench))
    , m_file(new FileSection(workbench)) {
    setObjectName(QStringLiteral("officePage"));
    auto* column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto* sections = new QVBoxLayout(column);
    sections->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    sections->setSpacing(metrics::space);
    for (QWidget* section : std::initializer_list<QWidget*>{
             m_firstHour, m_letterhead, m_habits, m_staff, m_windows, m_policy, m_holidays, m_file})
        sections->addWidget(section);
    sections->addStretch();
    auto* middle = new QWidget;
    auto* centred = new QHBoxLayout(middle);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addWidget(column, 1);
    centred->addStretch(0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(middle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);

    connect(m_firstHour, &FirstHourCard::stepChosen, this, &OfficePage::go);
    reload();
}

void OfficePage::activated() {
    reload();
    focusStart();
}

void OfficePage::refresh(const ChangeSet& changes) {
    if (changes.officeData || changes.many || !changes.applications.empty())
        reload();
}

void OfficePage::focusStart() {
    m_letterhead->focusStart();
    m_scroll->verticalScrollBar()->setValue(0);
}

void OfficePage::reload() {
    const Result<OfficeSetup> setup = readSetup(m_workbench.office());
    if (!setup) {
        m_workbench.showError(tr("The office was not read"), setup.error());
        return;
    }
    m_letterhead->show(setup->office);
    m_habits->show(setup->office);
    m_habits->show(setup->secondReview);
    m_staff->show(setup->staff);
    m_windows->show(setup->windows);
    const FirstHourRecord record = readFirstHour(m_workbench.office()).value_or(FirstHourRecord());
    m_policy->show(setup->forms, record.policyConfirmed);
    m_holidays->show(setup->holidays);
    showFirstHour(*setup, record);
}

void OfficePage::showFirstHour(const OfficeSetup& setup, const FirstHourRecord& record) {
    OfficeFile& office = m_workbench.office();
    const auto counts = queueCounts(office);
    m_firstHour->setLines(
        firstHour({.setup = setup,
                   .edition = office.policies().on(office.today()),
                   .today = office.today(),
                   .record = record,
                   .hasApplications =
                       counts && std::any_of(counts->begin(), counts->end(),
                                             [](const auto& one) { return one.second > 0; })}));
    const int open = m_firstHour->openSteps();
    Q_EMIT countChanged(open > 0 ? std::optional(open) : std::nullopt);
}

void OfficePage::go(FirstStep step) {
    switch (step) {
    case FirstStep::Letterhead:
        m_letterhead->focusStart();
        scrollTo(m_letterhead);
        break;
    case FirstStep::Staff:
        m_staff->startAdding();
        scrollTo(m_staff);
        break;
    case FirstStep::Signer:
        m_staff->startNamingSigner();
        scrollTo(m_staff);
        break;
    case FirstStep::Windows:
        if (m_workbench.office().policies().on(m_workbench.office().today()).intake ==
            Intake::Windows)
            m_windows->startAdding();
        scrollTo(m_windows);
        break;
    case FirstStep::Policy:
        m_policy->focusStart();
        scrollTo(m_policy);
        break;
    case FirstStep::Applications:
        m_workbench.go(QStringLiteral("applications"));
        break;
    case FirstStep::TestLetter:
        m_workbench.go(QStringLiteral("letters"));
        break;
    }
}

void OfficePage::scrollTo(QWidget* section) {
    // After the layout has made room for what was just opened.
    QTimer::singleShot(0, section, [this, section] {
        m_scroll->verticalScrollBar()->setValue(section->mapTo(m_scroll->widget(), QPoint()).y() -
                                                metrics::gap);
    });
}

} // namespace certdesk
