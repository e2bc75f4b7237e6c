// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/results/resultspage.h"

#include "ui/look/metrics.h"
#include "ui/pages/results/certifypane.h"
#include "ui/pages/results/resultform.h"
#include "ui/pages/results/resultlist.h"
#include "ui/pages/results/resultsimportpane.h"
#include "ui/shell/actions.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/section.h"
#include "ui/widgets/splitter.h"

#include <QAction>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace certdesk {

namespace {

constexpr int formWidth = 296;
const QString importAction = QStringLiteral("importResults");

} // namespace

ResultsPage::ResultsPage(Workbench& workbench, QWidget* parent)
    : Page(parent)
    , m_workbench(workbench)
    , m_banner(new Banner(this))
    , m_form(new ResultForm(workbench))
    , m_list(new ResultList(workbench))
    , m_certify(new CertifyPane(workbench))
    , m_import(new ResultsImportPane(workbench))
    , m_stack(new QStackedLayout) {
    setObjectName(QStringLiteral("resultsPage"));
    workbench.actions().add({.id = importAction,
                             .text = tr("&Import results…"),
                             .icon = Icon::Import,
                             .run = [this] { startImport(); },
                             .scope = this});

    auto* entering = new Section(tr("Enter a result"), tr("As it stands on the vendor's paper."));
    QPushButton* import =
        entering->addButton(QStringLiteral("importResultsButton"), tr("Import a file…"));
    connect(import, &QPushButton::clicked, &workbench.actions().action(importAction),
            &QAction::trigger);
    entering->content().addWidget(m_form);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(formWidth);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, metrics::gap, 0);
    leftLayout->addWidget(entering);
    scroll->setWidget(left);
    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(metrics::gap, 0, 0, 0);
    rightLayout->setSpacing(metrics::space);
    rightLayout->addWidget(m_certify);
    rightLayout->addWidget(m_list, 1);
    auto* splitter = new Splitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("resultsSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(scroll);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    workbench.settings().follow(*splitter);
    m_desk = splitter;

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_banner);
    layout->addLayout(m_stack, 1); // before it has widgets: they would open as windows
    m_stack->addWidget(m_desk);
    m_stack->addWidget(m_import);

    connect(m_form, &ResultForm::recorded, this,
            [this](const QString& sentence) { m_banner->showMessage(Tone::Good, sentence); });
    connect(m_form, &ResultForm::begun, m_banner, &QWidget::hide);
    connect(m_form, &ResultForm::attentionNeeded, this, [scroll](QWidget* part) {
        // Its place is known once the form has been laid out with it.
        QTimer::singleShot(0, scroll, [scroll, shown = QPointer<QWidget>(part)] {
            if (shown)
                scroll->ensureWidgetVisible(shown);
        });
    });
    connect(m_list, &ResultList::correctionRequested, m_form, &ResultForm::correct);
    connect(m_list, &ResultList::confirmed, this,
            [this](const QString& sentence) { m_banner->showMessage(Tone::Good, sentence); });
    connect(m_certify, &CertifyPane::certified, this, [this](const QString& sentence) {
        m_banner->showMessage(Tone::Good, sentence, tr("Go to Letters"));
    });
    connect(m_banner, &Banner::actionTriggered, this,
            [this] { m_workbench.go(QStringLiteral("letters")); });
    connect(m_import, &ResultsImportPane::closed, this, [this](const QString& sentence) {
        m_stack->setCurrentWidget(m_desk);
        if (!sentence.isEmpty())
            m_banner->showMessage(Tone::Good, sentence);
        focusStart();
    });
    m_certify->reload();
}

void ResultsPage::activated() {
    showCount();
    focusStart();
}

void ResultsPage::refresh(const ChangeSet& changes) {
    if (changes.officeData || changes.many)
        m_form->reload();
    m_list->reload();
    m_certify->reload();
    showCount();
}

void ResultsPage::showTarget(const Target& target) {
    if (const auto* person = std::get_if<PersonId>(&target)) {
        m_stack->setCurrentWidget(m_desk);
        m_form->choose(*person);
    }
}

std::vector<KeySection> ResultsPage::keys() const {
    return {{tr("Enter a result"),
             {{tr("↑, ↓"), tr("The person suggested before or after; in a day, a day on or back")},
              {tr("PgUp, PgDn"), tr("In a day, a month on or back")},
              {tr("Enter"), tr("Take the person; after the person, record the result")}}}};
}

void ResultsPage::focusStart() {
    if (m_stack->currentWidget() == m_desk)
        m_form->focusStart();
}

void ResultsPage::showCount() {
    Q_EMIT countChanged(m_list->waiting() > 0 ? std::optional(m_list->waiting()) : std::nullopt);
}

void ResultsPage::startImport() {
    m_banner->hide();
    if (m_import->start())
        m_stack->setCurrentWidget(m_import);
}

} // namespace certdesk
