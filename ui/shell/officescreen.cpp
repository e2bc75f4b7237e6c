// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/officescreen.h"

#include "core/usecases/setup.h"
#include "ui/look/metrics.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagecounts.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QScrollArea>

namespace certdesk {

namespace {

const QString pageKey = QStringLiteral("window/page");
const QString workerAction = QStringLiteral("changeWorker");
constexpr size_t goShortcuts = 9;

void merge(ChangeSet& into, const ChangeSet& changes) {
    into.persons.insert(changes.persons.begin(), changes.persons.end());
    into.applications.insert(changes.applications.begin(), changes.applications.end());
    into.officeData |= changes.officeData;
    into.many |= changes.many;
}

void bringIntoSight(QWidget& pane, QWidget& focused) {
    for (QWidget* around = pane.parentWidget(); around != nullptr; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around)) {
            area->ensureWidgetVisible(&pane, 0, metrics::gap);
            area->ensureWidgetVisible(&focused, 0, metrics::gap);
        }
}

/// What Tab would reach first in there; false when there is nothing.
bool focusFirst(QWidget& pane) {
    QWidget* one = &pane;
    do {
        if ((one == &pane || pane.isAncestorOf(one)) && one->isVisible() && one->isEnabled() &&
            (one->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            one->setFocus(Qt::ShortcutFocusReason);
            bringIntoSight(pane, *one);
            return true;
        }
        one = one->nextInFocusChain();
    } while (one != &pane);
    return false;
}

QString goAction(const QString& pageId) {
    return u"go-" % pageId;
}

} // namespace

OfficeScreen::OfficeScreen(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_sidebar(new Sidebar(this))
    , m_header(new PageHeader(workbench.actions().action(QStringLiteral("find")), this))
    , m_banner(new Banner(this))
    , m_pages(new PageStack(this)) {
    m_banner->setObjectName(QStringLiteral("fileBanner"));
    auto* message = new QVBoxLayout;
    message->setContentsMargins(metrics::margin, 0, metrics::margin, metrics::gap);
    message->addWidget(m_banner);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addLayout(message);
    right->addWidget(m_pages, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(right, 1);
    connect(&m_sidebar->navigation(), &Navigation::pageChosen, this, &OfficeScreen::show);
    connect(m_banner, &Banner::actionTriggered, this, &OfficeScreen::otherFileWanted);
    // What pages show may be hidden from one and not from another.
    connect(&workbench, &Workbench::workerChanged, this, [this] {
        showWorker();
        refresh(ChangeSet{.persons = {}, .applications = {}, .officeData = false, .many = true});
    });
}

OfficeScreen::~OfficeScreen() = default;

void OfficeScreen::showOffice(const OfficeInfo& office) {
    m_sidebar->showOffice(office.name, office.isSample);
}

void OfficeScreen::open(const OfficeInfo& office, std::vector<PageInfo> pages) {
    showOffice(office);
    m_banner->hide();
    if (!office.warning.isEmpty())
        m_banner->showMessage(Tone::Caution, office.warning, tr("Open another file…"));
    m_sidebar->navigation().setPages(pages);
    addWorkerAction();
    showWorker();
    if (m_workbench.hasOffice()) {
        m_counts = std::make_unique<PageCounts>(m_workbench.office());
        // The page in sight tells its own; the others hear of a change only when gone to.
        connect(m_counts.get(), &PageCounts::counted, this,
                [this](const QString& id, std::optional<int> count) {
                    if (id != m_currentPage)
                        setCount(id, count);
                });
    }
    for (PageInfo& page : pages) {
        m_order.push_back(page.id);
        addGoAction(page, m_order.size());
        if (m_counts)
            m_counts->want(page);
        const QString id = page.id;
        m_places.emplace(id, Place{std::move(page)});
    }
    const QString remembered = office.firstPage.isEmpty()
                                   ? m_workbench.settings().fileValue(pageKey).toString()
                                   : office.firstPage;
    go(m_places.contains(remembered) || m_order.empty() ? remembered : m_order.front());
    if (m_counts)
        m_counts->askSoon();
}

void OfficeScreen::close() {
    m_workbench.settings().setFileValue(pageKey, m_currentPage);
    m_counts.reset();
    // What is typed in the field with the focus is done when it is left: before its page goes.
    if (QWidget* focused = m_pages->focusWidget())
        focused->clearFocus();
    for (auto& [id, place] : m_places) {
        delete place.page;
        delete &m_workbench.actions().action(goAction(id));
    }
    if (m_workbench.actions().has(workerAction))
        delete &m_workbench.actions().action(workerAction);
    m_places.clear();
    m_order.clear();
    m_currentPage.clear();
    m_sidebar->navigation().setPages({});
}

void OfficeScreen::addGoAction(const PageInfo& page, size_t number) {
    ActionSpec spec{goAction(page.id), tr("Go to %1").arg(page.title), page.icon,
                    [this, id = page.id] { go(id); }};
    spec.keywords = page.keywords;
    if (number <= goShortcuts)
        spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+%1").arg(number))};
    m_workbench.actions().add(std::move(spec));
}

void OfficeScreen::addWorkerAction() {
    m_sidebar->offerWorker(
        m_workbench.actions().add({workerAction, tr("Change who is working here…"), Icon::Person,
                                   [this] { m_workbench.askForWorker(); }}));
}

void OfficeScreen::showWorker() {
    if (!m_workbench.hasOffice())
        return;
    const QString name = m_workbench.office().actor().name;
    m_sidebar->showWorker(isStaffMember(m_workbench.office(), name).value_or(false) ? name
                                                                                    : QString());
}

void OfficeScreen::go(const QString& pageId, const Target& target) {
    m_sidebar->navigation().choose(pageId);
    show(pageId);
    if (const auto place = m_places.find(pageId);
        place != m_places.end() && !std::holds_alternative<std::monostate>(target))
        place->second.page->showTarget(target);
}

void OfficeScreen::show(const QString& pageId) {
    const auto found = m_places.find(pageId);
    if (found == m_places.end() || pageId == m_currentPage)
        return;
    Place& place = found->second;
    if (place.page == nullptr)
        make(place);
    else if (!place.missed.isEmpty())
        place.page->refresh(std::exchange(place.missed, {}));
    m_currentPage = pageId;
    m_pages->showPage(*place.page);
    m_header->showPage(place.info.title, place.page->headerActions());
    place.page->activated();
}

std::vector<KeySection> OfficeScreen::pageKeys() const {
    const auto place = m_places.find(m_currentPage);
    return place != m_places.end() ? place->second.page->keys() : std::vector<KeySection>();
}

void OfficeScreen::make(Place& place) {
    const QString id = place.info.id;
    place.page = place.info.make(m_pages);
    if (place.page->objectName().isEmpty())
        place.page->setObjectName(QString(id % u"Page"));
    place.page->setAccessibleName(place.info.title);
    m_pages->addPage(*place.page);
    connect(place.page, &Page::countChanged, this,
            [this, id](std::optional<int> count) { setCount(id, count); });
}

void OfficeScreen::refresh(const ChangeSet& changes) {
    for (auto& [id, place] : m_places) {
        if (place.page == nullptr)
            continue;
        if (id == m_currentPage)
            place.page->refresh(changes);
        else
            merge(place.missed, changes);
    }
    if (m_counts)
        m_counts->askSoon();
}

void OfficeScreen::setCount(const QString& pageId, std::optional<int> count) {
    m_sidebar->navigation().setCount(pageId, count);
}

void OfficeScreen::cycleFocus(PaneStep step) {
    const auto place = m_places.find(m_currentPage);
    if (place != m_places.end() && enterPane(*place->second.page, step))
        return;
    m_sidebar->navigation().setFocus(Qt::ShortcutFocusReason);
}

/// False when the last one was left.
bool OfficeScreen::enterPane(Page& page, PaneStep step) const {
    QList<QWidget*> panes = page.panes();
    if (panes.isEmpty())
        panes << &page;
    const auto hasFocus = [this](const QWidget* pane) {
        const QWidget* focused = window()->focusWidget();
        return pane == focused || pane->isAncestorOf(focused);
    };
    const auto count = panes.size();
    const qsizetype here = std::find_if(panes.begin(), panes.end(), hasFocus) - panes.begin();
    const bool isNext = step == PaneStep::Next;
    // From outside of all of them, the first or the last one.
    for (qsizetype at = here < count ? here + (isNext ? 1 : -1)
                        : isNext     ? 0
                                     : count - 1;
         at >= 0 && at < count; at += isNext ? 1 : -1) {
        if (at == 0)
            page.focusStart();
        if ((at == 0 && hasFocus(panes[0])) || focusFirst(*panes[at]))
            return true;
    }
    return false;
}

} // namespace certdesk
