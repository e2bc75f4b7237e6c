// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/applications/applicationspage.h"

#include "core/usecases/expire.h"
#include "core/usecases/lists.h"
#include "core/wording/catalogue.h"
#include "ui/look/metrics.h"
#include "ui/pages/applications/expiredialog.h"
#include "ui/pages/applications/worklist.h"
#include "ui/pages/parts/listkeys.h"
#include "ui/shell/actions.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/stagebadge.h"

#include <QStackedLayout>
#include <QTimer>

namespace certdesk {

namespace {

constexpr int countPauseMilliseconds = 150;
const QString queueKey = QStringLiteral("applications/queue");
constexpr std::array queues{Queue::All,           Queue::New,          Queue::InReview,
                            Queue::ReadyToDecide, Queue::SecondReview, Queue::Pended,
                            Queue::Decided};

} // namespace

std::optional<int> applicationsToWork(const std::map<Queue, int>& counts) {
    int open = 0;
    for (const auto& [queue, count] : counts)
        if (queue != Queue::Decided && queue != Queue::Pended)
            open += count;
    return open > 0 ? std::optional(open) : std::nullopt;
}

ApplicationsPage::ApplicationsPage(Workbench& workbench, std::shared_ptr<WorkList> workList,
                                   QWidget* parent)
    : Page(parent)
    , m_workbench(workbench)
    , m_workList(std::move(workList))
    , m_marks(workbench.office())
    , m_model(wideApplicationModel(workbench.office(), m_marks))
    , m_expired(new Banner(this))
    , m_filter(new FilterBar(tr("Name, number, e-mail, employer, city"), tr("Search applications"),
                             this))
    , m_list(new ListView(tr("Applications"), this))
    , m_empty(new EmptyState(Icon::ListEmpty, {}, {}, this))
    , m_stack(new QStackedLayout)
    , m_countPause(new QTimer(this)) {
    std::vector<FilterBar::Chip> chips;
    for (const Queue queue : queues)
        chips.push_back({QString(wordOf(queue)), queueTitle(queue)});
    m_filter->setChips(chips);
    m_filter->chooseChip(
        workbench.settings().fileValue(queueKey, QString(wordOf(Queue::All))).toString());
    m_filter->setText(m_workList->query.text);
    m_list->setObjectName(QStringLiteral("applicationList"));
    m_list->setListModel(*m_model);
    workbench.settings().follow(*m_list);
    m_empty->setObjectName(QStringLiteral("applicationsEmptyState"));
    m_expired->setObjectName(QStringLiteral("expiredBanner"));
    m_countPause->setSingleShot(true);
    m_countPause->setInterval(countPauseMilliseconds);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_expired);
    layout->addWidget(m_filter);
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    connect(m_filter, &FilterBar::textChanged, this, &ApplicationsPage::search);
    connect(m_filter, &FilterBar::chipChosen, this, [this](const QString& id) {
        m_workbench.settings().setFileValue(queueKey, id);
        search();
    });
    connect(m_filter, &FilterBar::listWanted, m_list, &ListView::startAtTop);
    connect(m_filter, &FilterBar::firstWanted, m_list, &ListView::openFirst);
    connect(m_list, &ListView::opened, this, &ApplicationsPage::open);
    connect(m_empty, &EmptyState::actionTriggered, this, &ApplicationsPage::actOnEmpty);
    connect(m_model.get(), &PagedTableModel::phaseChanged, this, &ApplicationsPage::showState);
    connect(m_model.get(), &PagedTableModel::idsChanged, this, &ApplicationsPage::showState);
    connect(m_expired, &Banner::actionTriggered, this, &ApplicationsPage::openExpired);
    connect(m_countPause, &QTimer::timeout, this, &ApplicationsPage::readCounts);
    readCounts();
    search();
}

ApplicationsPage::~ApplicationsPage() = default;

void ApplicationsPage::activated() {
    Q_EMIT countChanged(m_toWork);
    m_list->setFocus(Qt::OtherFocusReason);
}

void ApplicationsPage::refresh(const ChangeSet& changes) {
    m_marks.reload();
    m_model->refresh(changes);
    m_countPause->start();
}

void ApplicationsPage::showTarget(const Target& target) {
    const auto* application = std::get_if<ApplicationId>(&target);
    if (application == nullptr)
        return;
    m_target = application->value();
    const Queue queue = queueOf(m_workbench.office(), *application).value_or(Queue::All);
    m_filter->setText({});
    m_filter->chooseChip(QString(wordOf(queue)));
    search();
    showState();
}

QList<QAction*> ApplicationsPage::headerActions() const {
    return {&m_workbench.actions().action(QStringLiteral("importApplications"))};
}

std::vector<KeySection> ApplicationsPage::keys() const {
    return {searchedListKeys()};
}

void ApplicationsPage::focusStart() {
    m_filter->focusSearch();
}

void ApplicationsPage::search() {
    ListQuery query = m_model->query();
    query.text = m_filter->text();
    query.queue = fromWord<Queue>(m_filter->chosenChip()).value_or(Queue::All);
    m_model->setQuery(query);
}

void ApplicationsPage::readCounts() {
    const auto counts = queueCounts(m_workbench.office());
    if (!counts)
        return;
    m_total = 0;
    for (const auto& [queue, count] : *counts)
        m_total += count;
    for (const Queue queue : queues) {
        const auto found = counts->find(queue);
        const int count = found == counts->end() ? 0 : found->second;
        m_filter->setCount(QString(wordOf(queue)), queue == Queue::All ? m_total : count);
    }
    m_toWork = applicationsToWork(*counts);
    Q_EMIT countChanged(m_toWork);
    readExpired();
    showState();
}

void ApplicationsPage::readExpired() {
    const int count = countExpired(m_workbench.office()).value_or(0);
    // Who has closed the banner doesn't want it back before something is new.
    if (std::exchange(m_expiredCount, count) == count)
        return;
    if (count == 0)
        m_expired->hide();
    else
        m_expired->showMessage(Tone::Caution,
                               wording::count(QStringLiteral("decision.expired"), count),
                               tr("Look at them…"));
}

void ApplicationsPage::openExpired() {
    auto* dialog = new ExpireDialog(m_workbench, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExpireDialog::denied, this, [this](const QString& sentence) {
        m_expiredCount = countExpired(m_workbench.office()).value_or(0);
        m_expired->showMessage(Tone::Good, sentence);
    });
    dialog->open();
}

void ApplicationsPage::showState() {
    if (m_target && m_list->selectId(*m_target))
        m_target.reset();
    const auto phase = m_model->phase();
    if (phase == PagedTableModel::Phase::Failed) {
        m_empty->setContent(Icon::Warning, tr("The list can't be read"),
                            m_model->error() ? m_workbench.sentence(*m_model->error()) : QString());
        m_empty->setAction(tr("Try again"));
        m_stack->setCurrentWidget(m_empty);
    } else if (phase == PagedTableModel::Phase::Ready && m_model->isEmpty()) {
        showWhyEmpty();
        m_stack->setCurrentWidget(m_empty);
    } else {
        if (m_list->currentId() == std::nullopt && !m_model->isEmpty())
            m_list->setCurrentIndex(m_model->index(0, 0));
        m_stack->setCurrentWidget(m_list);
    }
}

void ApplicationsPage::showWhyEmpty() {
    if (m_total == 0) {
        m_empty->setContent(Icon::Applications, tr("No applications yet"),
                            tr("Import an applications file; the documents that it names come in "
                               "with it."));
        m_empty->setAction(tr("Import applications…"));
        return;
    }
    const QString text = m_model->query().text.trimmed();
    const QString queue = queueTitle(m_model->query().queue);
    if (text.isEmpty())
        m_empty->setContent(Icon::Check, tr("Nothing waits here"),
                            tr("No application is under “%1” now.").arg(queue));
    else
        m_empty->setContent(Icon::Search, tr("Nothing matches"),
                            m_model->query().queue == Queue::All
                                ? tr("No application matches “%1”.").arg(text)
                                : tr("No application under “%1” matches “%2”.").arg(queue, text));
    m_empty->setAction(tr("Show all applications"));
}

void ApplicationsPage::actOnEmpty() {
    if (m_model->phase() == PagedTableModel::Phase::Failed) {
        m_model->reload();
    } else if (m_total == 0) {
        m_workbench.actions().action(QStringLiteral("importApplications")).trigger();
    } else {
        m_filter->setText({});
        m_filter->chooseChip(QString(wordOf(Queue::All)));
        search();
    }
}

void ApplicationsPage::open(qint64 id) {
    m_workList->query = m_model->query();
    m_workbench.go(QStringLiteral("review"), ApplicationId(id));
}

} // namespace certdesk
