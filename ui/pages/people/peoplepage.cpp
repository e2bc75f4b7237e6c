// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/peoplepage.h"

#include "ui/look/metrics.h"
#include "ui/pages/parts/listkeys.h"
#include "ui/pages/parts/subjectacts.h"
#include "ui/pages/people/batchoffer.h"
#include "ui/pages/people/batchpane.h"
#include "ui/pages/people/personpane.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/stagebadge.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace certdesk {

namespace {

const QString everyone = QStringLiteral("all");
constexpr auto offered =
    std::to_array({Stage::Intake, Stage::InReview, Stage::Pended, Stage::Approved, Stage::Denied});

} // namespace

PeoplePage::PeoplePage(Workbench& workbench, BatchOffer& offer, QWidget* parent)
    : Page(parent)
    , m_workbench(workbench)
    , m_offer(offer)
    , m_model(personModel(workbench.office()))
    , m_filter(new FilterBar(tr("Name, number, e-mail or city"), tr("Search people")))
    , m_list(new ListView(tr("People")))
    , m_empty(new EmptyState(Icon::People, {}, {}))
    , m_left(new QStackedLayout)
    , m_pane(new PersonPane(workbench))
    , m_banner(new Banner)
    , m_batch(new BatchPane(workbench))
    , m_desk(new QWidget)
    , m_screens(new QStackedLayout)
    , m_acts(new SubjectActs(workbench, QStringLiteral("people"), this)) {
    setObjectName(QStringLiteral("peoplePage"));
    std::vector<FilterBar::Chip> chips{{everyone, tr("All")}};
    for (const Stage stage : offered)
        chips.push_back({QString(wordOf(stage)), stageBadge(stage).word});
    m_filter->setChips(chips);
    m_filter->chooseChip(everyone);
    m_list->setObjectName(QStringLiteral("peopleList"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setListModel(*m_model);
    workbench.settings().follow(*m_list);

    auto* left = new QWidget;
    m_left->setContentsMargins(0, 0, 0, 0);
    left->setLayout(m_left);
    m_left->addWidget(m_list);
    m_left->addWidget(m_empty);
    auto* splitter = new Splitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("peopleSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({480, 480});
    workbench.settings().follow(*splitter);
    auto* desk = new QVBoxLayout(m_desk);
    desk->setContentsMargins(0, 0, 0, 0);
    desk->setSpacing(metrics::space);
    desk->addWidget(m_filter);
    desk->addWidget(m_banner);
    desk->addWidget(splitter, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::space);
    layout->addLayout(m_screens); // before it has widgets: they would open as windows
    m_screens->addWidget(m_desk);
    m_screens->addWidget(m_batch);
    m_banner->hide();
    addActs();
    connect(m_pane, &PersonPane::personShown, m_acts,
            [this] { m_acts->setSubject(m_pane->name()); });
    connect(&offer, &BatchOffer::chosen, this, &PeoplePage::startBatch);

    connect(m_batch, &BatchPane::closed, this, [this](const QString& sentence) {
        m_isBatchOpen = false;
        m_screens->setCurrentWidget(m_desk);
        if (!sentence.isEmpty())
            m_banner->showMessage(Tone::Good, sentence);
        focusStart();
    });
    connect(m_filter, &FilterBar::textChanged, this, &PeoplePage::search);
    connect(m_filter, &FilterBar::chipChosen, this, &PeoplePage::search);
    connect(m_filter, &FilterBar::listWanted, m_list, &ListView::startAtTop);
    connect(m_filter, &FilterBar::firstWanted, m_list, &ListView::openFirst);
    connect(m_list, &ListView::opened, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &ListView::currentIdChanged, this, &PeoplePage::showChosen);
    connect(m_model.get(), &PagedTableModel::phaseChanged, this, &PeoplePage::showState);
    connect(m_model.get(), &PagedTableModel::idsChanged, this, &PeoplePage::showState);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_filter->text().isEmpty() && m_filter->chosenChip() == everyone) {
            m_workbench.go(QStringLiteral("applications"));
            return;
        }
        m_filter->setText({});
        m_filter->chooseChip(everyone);
    });
    search();
}

void PeoplePage::addActs() {
    const auto add = [this](const char* id, const QString& text, const QString& keywords, Icon icon,
                            std::function<void()> run, const char* button) {
        SubjectActs::Act act{QLatin1StringView(id), text, keywords, icon, std::move(run)};
        act.isPossible = [this, button] { return m_pane->button(button) != nullptr; };
        m_acts->add(act);
    };
    const auto press = [this](const char* button) {
        return [this, button] {
            m_screens->setCurrentWidget(m_desk);
            if (QPushButton* offered = m_pane->button(button))
                offered->click();
        };
    };
    add("personAppeal", tr("Appeal or complaint from %1…"), tr("appeals complaints"), Icon::Warning,
        press("incomingButton"), "incomingButton");
    add("personPayment", tr("Payment from %1…"), tr("payments fees checks"), Icon::Money,
        press("recordPaymentButton"), "recordPaymentButton");
    add("personRefund", tr("Refund to %1…"), tr("refunds"), Icon::Money, press("refundButton"),
        "refundButton");
    // Which letter it is about is chosen in their table.
    add(
        "personReceipt", tr("Receipt of a letter to %1…"), tr("receipts returned delivered"),
        Icon::Letters,
        [this] {
            m_screens->setCurrentWidget(m_desk);
            m_pane->goToLetters();
        },
        "letterReceiptButton");
}

PeoplePage::~PeoplePage() {
    // The list looks at the model until it is gone.
    delete m_list;
}

void PeoplePage::activated() {
    focusStart();
}

void PeoplePage::refresh(const ChangeSet& changes) {
    m_model->refresh(changes);
    const auto person = m_pane->person();
    if (person && (changes.many || changes.officeData || changes.persons.contains(*person) ||
                   !changes.applications.empty()))
        m_pane->showPerson(*person);
}

void PeoplePage::showTarget(const Target& target) {
    const auto* person = std::get_if<PersonId>(&target);
    if (person == nullptr)
        return;
    m_screens->setCurrentWidget(m_desk);
    m_pane->showPerson(*person);
    if (m_list->selectId(person->value()))
        return;
    // Not in the list as it is filtered: look among all.
    m_target = person->value();
    m_filter->setText({});
    m_filter->chooseChip(everyone);
    search();
}

QList<QAction*> PeoplePage::headerActions() const {
    return {&m_offer.action()};
}

std::vector<KeySection> PeoplePage::keys() const {
    return {searchedListKeys()};
}

void PeoplePage::focusStart() {
    if (m_screens->currentWidget() == m_desk)
        m_filter->focusSearch();
}

QList<QWidget*> PeoplePage::panes() const {
    if (m_screens->currentWidget() == m_batch)
        return {m_batch};
    return QList<QWidget*>{m_filter, m_list} + m_pane->cards();
}

void PeoplePage::startBatch() {
    m_banner->hide();
    // A check that is being entered stays as it is.
    if (m_screens->currentWidget() == m_batch)
        return;
    m_screens->setCurrentWidget(m_batch);
    if (!m_isBatchOpen)
        m_batch->start();
    m_isBatchOpen = true;
}

void PeoplePage::search() {
    ListQuery query = m_model->query();
    query.text = m_filter->text().trimmed();
    query.stage = fromWord<Stage>(m_filter->chosenChip());
    if (query.sortColumn.isEmpty())
        query.sortColumn = QString(wordOf(PersonColumn::Name));
    m_model->setQuery(query);
}

void PeoplePage::showState() {
    if (m_target && m_model->phase() == PagedTableModel::Phase::Ready &&
        m_list->selectId(*m_target))
        m_target.reset();
    if (m_model->phase() == PagedTableModel::Phase::Failed && m_model->error()) {
        m_empty->setContent(Icon::Error, tr("The list could not be read"),
                            m_workbench.sentence(*m_model->error()));
        m_empty->clearAction();
        m_left->setCurrentWidget(m_empty);
        return;
    }
    const bool isEmpty = m_model->phase() == PagedTableModel::Phase::Ready && m_model->isEmpty();
    m_left->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_list);
    if (!isEmpty) {
        if (!m_list->currentId() && !m_pane->person() && m_model->rowCount() > 0)
            m_list->selectRow(0);
        return;
    }
    if (m_filter->text().isEmpty() && m_filter->chosenChip() == everyone) {
        m_empty->setContent(Icon::People, tr("Nobody on file yet"),
                            tr("People come in with their applications."));
        m_empty->setAction(tr("Bring in applications"));
    } else {
        m_empty->setContent(Icon::Search, tr("Nobody found"),
                            tr("Try a part of the name, a number or a city."));
        m_empty->setAction(tr("Show everyone"));
    }
}

void PeoplePage::showChosen() {
    if (const auto id = m_list->currentId())
        m_pane->showPerson(PersonId(*id));
}

PageInfo peoplePage(Workbench& workbench) {
    const auto offer = std::make_shared<BatchOffer>(workbench);
    return {QStringLiteral("people"), PeoplePage::tr("People"), Icon::People,
            [&workbench, offer](QWidget* parent) -> Page* {
                return new PeoplePage(workbench, *offer, parent);
            }};
}

} // namespace certdesk
