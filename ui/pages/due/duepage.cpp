// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/due/duepage.h"

#include "core/domain/number.h"
#include "core/wording/wording.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/listkeys.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QStackedLayout>
#include <QTimer>

#include <algorithm>

namespace certdesk {

namespace {

constexpr int pauseMilliseconds = 150;
constexpr int soonDays = 3;
constexpr int dayWidth = 130;
constexpr int leftWidth = 150;
constexpr int numberWidth = 100;

Badge leftBadge(QDate day, QDate today) {
    const qint64 days = today.daysTo(day);
    const Tone tone = days < 0 ? Tone::Bad : days <= soonDays ? Tone::Caution : Tone::Neutral;
    return {tone, Icon::Due, wording::daysLeft(day, today)};
}

QString numberOf(const DueEntry& entry) {
    if (entry.application)
        return applicationNumber(*entry.application);
    return entry.person && !entry.isRestricted() ? candidateNumber(*entry.person) : QString();
}

QString lineOf(const DueEntry& entry) {
    QStringList parts{wording::shortDay(entry.item.day), wording::dueSentence(entry.item),
                      entry.name, numberOf(entry)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace

DuePage::DuePage(Workbench& workbench, QWidget* parent)
    : Page(parent)
    , m_workbench(workbench)
    , m_job(workbench.office())
    , m_pause(new QTimer(this))
    , m_banner(new Banner(this))
    , m_horizon(new QComboBox(this))
    , m_summary(new Text(TextStyle::Muted, {}, this))
    , m_body(new QWidget(this))
    , m_stack(new QStackedLayout(m_body))
    , m_table(new SmallTable(tr("What is due"),
                             {{.title = tr("Day"), .width = dayWidth, .dispensable = 1},
                              {tr("Left"), leftWidth},
                              {tr("What")},
                              {tr("Whose")},
                              {.title = tr("Number"), .width = numberWidth, .dispensable = 2}},
                             SmallTable::Height::OfRoom, this))
    , m_empty(new EmptyState(Icon::Due, {}, {}, this)) {
    setObjectName(QStringLiteral("duePage"));
    m_table->setObjectName(QStringLiteral("dueTable"));
    m_summary->setObjectName(QStringLiteral("dueSummaryLabel"));
    m_horizon->setObjectName(QStringLiteral("horizonComboBox"));
    m_horizon->setAccessibleName(tr("How far to look ahead"));
    m_horizon->addItem(tr("Next 7 days"), 7);
    m_horizon->addItem(tr("Next 30 days"), usualDueDays);
    m_horizon->addItem(tr("Next 90 days"), 90);
    m_horizon->addItem(tr("Next year"), 365);
    m_horizon->setCurrentIndex(m_horizon->findData(usualDueDays));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::space);
    head->addWidget(m_horizon);
    head->addWidget(m_summary, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_banner);
    layout->addLayout(head);
    layout->addWidget(m_body, 1);

    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, &DuePage::look);
    connect(m_horizon, &QComboBox::currentIndexChanged, this, &DuePage::look);
    connect(m_table, &SmallTable::opened, this, &DuePage::open);
    look();
}

void DuePage::activated() {
    focusStart();
}

void DuePage::refresh(const ChangeSet& changes) {
    if (!changes.isEmpty())
        m_pause->start();
}

std::vector<KeySection> DuePage::keys() const {
    return {tableKeys()};
}

void DuePage::focusStart() {
    m_table->setFocus(Qt::OtherFocusReason);
}

void DuePage::look() {
    if (m_job.isRunning()) {
        m_pause->start();
        return;
    }
    const int days = m_horizon->currentData().toInt();
    m_job.start(
        [days](OfficeFile& office, const Progress&) {
            return dueList(office, {.until = office.today().addDays(days)});
        },
        [this](const Result<DueList>& list) { take(list); });
}

void DuePage::take(const Result<DueList>& list) {
    if (!list) {
        if (list.error().code != ErrorCode::Cancelled)
            m_banner->showMessage(Tone::Bad, m_workbench.sentence(list.error()));
        return;
    }
    m_banner->hide();
    m_entries = list->entries;
    const QDate today = m_workbench.office().today();
    std::vector<SmallTable::Row> rows;
    for (const DueEntry& entry : m_entries)
        rows.push_back(
            {.id = static_cast<qint64>(rows.size()),
             .cells = {{wording::shortDay(entry.item.day)},
                       {wording::daysLeft(entry.item.day, today), leftBadge(entry.item.day, today)},
                       {wording::dueSentence(entry.item)},
                       {entry.name},
                       {numberOf(entry)}},
             .toolTip = lineOf(entry)});
    m_table->setRows(std::move(rows));
    const auto late = std::count_if(m_entries.begin(), m_entries.end(),
                                    [today](const auto& entry) { return entry.item.day < today; });
    const QString count =
        wording::count(QStringLiteral("due.count"), static_cast<qint64>(list->count));
    m_summary->setText(m_entries.size() < list->count
                           ? tr("%1; the first %L2 are shown").arg(count).arg(m_entries.size())
                       : late > 0 ? tr("%1, %L2 of them late").arg(count).arg(late)
                                  : count);
    m_empty->setContent(Icon::Due, tr("Nothing is due"),
                        tr("Notices, reviews, answers, appeals, authorizations, windows and "
                           "certificates stand here before their last day. There are none: %1.")
                            .arg(m_horizon->currentText().toLower()));
    m_stack->setCurrentWidget(m_entries.empty() ? static_cast<QWidget*>(m_empty) : m_table);
    Q_EMIT countChanged(list->count > 0 ? std::optional(static_cast<int>(list->count))
                                        : std::nullopt);
}

void DuePage::open(qint64 line) {
    const DueEntry& entry = m_entries[static_cast<size_t>(line)];
    if (entry.application)
        m_workbench.go(QStringLiteral("review"), *entry.application);
    else if (entry.person)
        m_workbench.go(QStringLiteral("people"), *entry.person);
    else
        m_workbench.go(QStringLiteral("office"));
}

} // namespace certdesk
