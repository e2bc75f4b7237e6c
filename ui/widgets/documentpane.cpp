// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/documentpane.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>

#include <cmath>

namespace certdesk {

DocumentPane::DocumentPane(QWidget* parent)
    : QWidget(parent)
    , m_view(new PageView(this))
    , m_state(new EmptyState(Icon::Document, {}, {}, this))
    , m_stack(new QStackedLayout)
    , m_tools(new QWidget(this))
    , m_title(new ElidedText(TextStyle::Strong, {}, m_tools))
    , m_place(new Text(TextStyle::Muted, {}, m_tools))
    , m_zoom(new Text(TextStyle::Muted, {}, m_tools)) {
    m_title->setObjectName(QStringLiteral("documentTitleLabel"));
    m_place->setObjectName(QStringLiteral("pagePlaceLabel"));
    m_zoom->setObjectName(QStringLiteral("zoomLabel"));
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(QStringLiteral("888 %")));

    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(metrics::space, metrics::grid, metrics::gap, metrics::grid);
    row->setSpacing(metrics::grid);
    row->addWidget(m_title, 1);
    row->addWidget(m_place);
    row->addSpacing(metrics::gap);
    const auto tool = [&](const QString& objectName, Icon icon, const QString& name,
                          const QString& keys, auto action) {
        QToolButton* button = addTool(objectName, icon, name, keys);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, action);
    };
    tool(QStringLiteral("zoomOutButton"), Icon::Minus, tr("Zoom out"), QStringLiteral("−"),
         [this] { m_view->zoomOut(); });
    row->addWidget(m_zoom);
    tool(QStringLiteral("zoomInButton"), Icon::Plus, tr("Zoom in"), QStringLiteral("+"),
         [this] { m_view->zoomIn(); });
    tool(QStringLiteral("fitWidthButton"), Icon::FitWidth, tr("Fit width"), QStringLiteral("0"),
         [this] { m_view->fitWidth(); });
    tool(QStringLiteral("turnButton"), Icon::Rotate, tr("Turn the view"), QStringLiteral("Shift+R"),
         [this] { m_view->turnRight(); });
    tool(QStringLiteral("openOutsideButton"), Icon::External, tr("Open outside"), {},
         [this] { Q_EMIT openOutsideRequested(); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);

    connect(m_view, &PageView::currentPageChanged, this, &DocumentPane::noteView);
    connect(m_view, &PageView::zoomChanged, this, &DocumentPane::noteView);
    connect(m_state, &EmptyState::actionTriggered, this, &DocumentPane::openOutsideRequested);
    clear();
}

void DocumentPane::showDocument(const QString& title, std::shared_ptr<PageProvider> provider) {
    m_title->setText(title);
    m_view->setAccessibleName(title);
    m_view->setDocument(std::move(provider));
    m_tools->show();
    m_stack->setCurrentWidget(m_view);
    noteView();
}

void DocumentPane::showWaiting(const QString& title) {
    m_state->setContent(Icon::Document, title, tr("Opening…"));
    showState(Opening::NotOffered);
}

void DocumentPane::showFailure(const QString& title, const QString& sentence) {
    m_state->setContent(Icon::DocumentMissing, title, sentence);
    showState(Opening::Offered);
}

void DocumentPane::showNothing(const QString& title, const QString& sentence) {
    m_state->setContent(Icon::Document, title, sentence);
    showState(Opening::NotOffered);
}

void DocumentPane::clear() {
    m_state->setContent(Icon::Document, tr("No document chosen"),
                        tr("Choose a document to see its pages here."));
    showState(Opening::NotOffered);
}

void DocumentPane::showState(Opening opening) {
    m_view->setDocument({});
    m_tools->hide();
    if (opening == Opening::Offered)
        m_state->setAction(tr("Open outside"));
    else
        m_state->clearAction();
    m_stack->setCurrentWidget(m_state);
}

QToolButton* DocumentPane::addTool(const QString& objectName, Icon icon, const QString& name,
                                   const QString& keys) {
    auto* button = new QToolButton(m_tools);
    button->setObjectName(objectName);
    button->setIcon(lineIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(keys.isEmpty() ? name : tr("%1 (%2)").arg(name, keys));
    return button;
}

void DocumentPane::noteView() {
    m_place->setText(
        m_view->pageCount() == 0
            ? QString()
            : tr("Page %1 of %2").arg(m_view->currentPage() + 1).arg(m_view->pageCount()));
    const bool fits = std::abs(m_view->zoom() - 1) < 0.005;
    m_zoom->setText(fits ? tr("Fit") : tr("%1 %").arg(std::lround(m_view->zoom() * 100)));
}

} // namespace certdesk
