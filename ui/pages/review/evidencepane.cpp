// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/evidencepane.h"

#include "core/wording/labels.h"
#include "ui/look/metrics.h"
#include "ui/pages/review/claimsview.h"
#include "ui/pages/review/evidencestrip.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documentpane.h"
#include "ui/widgets/emptystate.h"

#include <QKeyEvent>
#include <QStackedLayout>

namespace certdesk {

EvidencePane::EvidencePane(std::unique_ptr<DocumentOpener> opener, const ReviewBar::Offers& offers,
                           QWidget* parent)
    : QWidget(parent)
    , m_opener(std::move(opener))
    , m_strip(new EvidenceStrip(this))
    , m_notice(new Banner(this))
    , m_pane(new DocumentPane(this))
    , m_claims(new ClaimsView(this))
    , m_missing(new EmptyState(Icon::DocumentMissing, {}, {}, this))
    , m_stack(new QStackedLayout)
    , m_bar(new ReviewBar(offers, this)) {
    setObjectName(QStringLiteral("evidencePane"));
    m_notice->setObjectName(QStringLiteral("documentNotice"));
    m_strip->installEventFilter(this);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(metrics::space, metrics::gap, metrics::gap, 0);
    top->setSpacing(metrics::gap);
    top->addWidget(m_strip);
    top->addWidget(m_notice);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_bar);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_pane, m_claims, m_missing})
        m_stack->addWidget(widget);

    connect(m_strip, &EvidenceStrip::itemChosen, this, [this] {
        m_entering = Entering::AtStart;
        m_viewTakesFocus = false;
        showChosen();
    });
    connect(m_opener.get(), &DocumentOpener::opened, this, &EvidencePane::takePages);
    connect(m_opener.get(), &DocumentOpener::failed, this,
            [this](const QString& sentence) { m_pane->showFailure(m_title, sentence); });
    connect(m_pane, &DocumentPane::openOutsideRequested, this, &EvidencePane::openOutsideRequested);
    connect(&m_pane->view(), &PageView::passedEnd, this, [this] { step(1, Entering::AtStart); });
    connect(&m_pane->view(), &PageView::passedStart, this, [this] { step(-1, Entering::AtEnd); });
    clear();
}

EvidencePane::~EvidencePane() = default;

void EvidencePane::showCase(const CaseView& view) {
    const bool isSame = m_case && m_case->record.application.id == view.record.application.id;
    m_case = view;
    m_areClaimsFresh = false;
    if (!isSame) {
        m_shown.reset();
        m_strip->setItems({});
    }
    m_strip->setItems(evidenceOf(view));
    if (m_strip->chosen() == nullptr)
        chooseFirst();
    else
        showChosen();
}

void EvidencePane::clear() {
    m_case.reset();
    m_shown.reset();
    m_opener->close();
    m_strip->setItems({});
    m_notice->hide();
    m_pane->clear();
    m_bar->hide();
    m_stack->setCurrentWidget(m_pane);
}

void EvidencePane::showEvidenceFor(CriterionCode criterion) {
    if (!m_case)
        return;
    std::vector<DocumentId> documents;
    for (const Evidence& evidence : m_case->report.of(criterion).evidence)
        if (const auto* document = std::get_if<DocumentId>(&evidence))
            documents.push_back(*document);
    if (documents.empty()) {
        choose(0);
        m_claims->goTo(criterion);
        return;
    }
    // Asked again: the next one that the finding rests on.
    const auto current = currentDocument();
    auto wanted =
        current ? std::find(documents.begin(), documents.end(), *current) : documents.end();
    if (wanted == documents.end() || ++wanted == documents.end())
        wanted = documents.begin();
    const std::vector<EvidenceItem> items = evidenceOf(*m_case);
    for (size_t i = 0; i < items.size(); ++i)
        if (items[i].document == *wanted)
            choose(static_cast<int>(i));
}

bool EvidencePane::nextDocument() {
    return step(1, Entering::AtStart);
}

bool EvidencePane::previousDocument() {
    return step(-1, Entering::AtStart);
}

void EvidencePane::focusView() {
    if (m_stack->currentWidget() == m_claims)
        m_claims->setFocus(Qt::ShortcutFocusReason);
    else if (m_pane->view().isVisible())
        m_pane->view().setFocus(Qt::ShortcutFocusReason);
    else
        m_strip->setFocus(Qt::ShortcutFocusReason);
    m_viewTakesFocus = true;
}

void EvidencePane::offerUndo(bool isOffered) {
    m_bar->offerUndo(isOffered);
}

std::optional<DocumentId> EvidencePane::currentDocument() const {
    const EvidenceItem* chosen = m_strip->chosen();
    return chosen != nullptr ? chosen->document : std::nullopt;
}

bool EvidencePane::eventFilter(QObject* watched, QEvent* event) {
    // From the cards, the page keys turn the pages of what is chosen.
    if (watched == m_strip && event->type() == QEvent::KeyPress && m_shown) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_PageDown || key == Qt::Key_PageUp)
            return QCoreApplication::sendEvent(&m_pane->view(), event);
    }
    return QWidget::eventFilter(watched, event);
}

void EvidencePane::choose(int place) {
    m_strip->setCurrentRow(place);
}

void EvidencePane::chooseFirst() {
    // What waits for a look comes first, so that the first screen needs no click.
    const std::vector<EvidenceItem> items = evidenceOf(*m_case);
    std::optional<size_t> first;
    for (size_t i = 0; i < items.size() && !first; ++i)
        if (items[i].document &&
            documentOf(*m_case, *items[i].document).review == ReviewState::Unreviewed)
            first = i;
    for (size_t i = 0; i < items.size() && !first; ++i)
        if (items[i].document)
            first = i;
    choose(static_cast<int>(first.value_or(0)));
}

bool EvidencePane::step(int places, Entering entering) {
    const int place = m_strip->currentRow() + places;
    if (place < 0 || place >= m_strip->count())
        return false;
    choose(place);
    m_entering = entering;
    focusView();
    return true;
}

void EvidencePane::showChosen() {
    const EvidenceItem* chosen = m_strip->chosen();
    if (chosen == nullptr)
        return;
    m_notice->setVisible(chosen->document && chosen->document == m_shown &&
                         !m_notice->message().isEmpty());
    switch (chosen->kind) {
    case EvidenceItem::Kind::Application:
        if (!std::exchange(m_areClaimsFresh, true))
            m_claims->showClaims(claimsOf(*m_case));
        m_stack->setCurrentWidget(m_claims);
        break;
    case EvidenceItem::Kind::Missing:
        m_missing->setContent(Icon::DocumentMissing, tr("%1: not received").arg(chosen->title),
                              tr("This document is required. “Ask for more” asks the applicant "
                                 "for it."));
        m_stack->setCurrentWidget(m_missing);
        break;
    case EvidenceItem::Kind::Document:
        showDocument(*chosen->document);
        m_stack->setCurrentWidget(m_pane);
        break;
    }
    if (chosen->kind != EvidenceItem::Kind::Document) {
        m_shown.reset();
        m_opener->close();
    }
    showReview();
    Q_EMIT currentDocumentChanged();
}

void EvidencePane::showDocument(DocumentId id) {
    if (m_shown == id)
        return;
    const Document& document = documentOf(*m_case, id);
    m_shown = id;
    m_title = tr("%1 · %2").arg(wording::label(document.kind), document.fileName);
    m_notice->hide();
    m_pane->showWaiting(m_title);
    m_opener->open(id, document.sha256, pageWidth());
}

void EvidencePane::takePages(const std::shared_ptr<PageProvider>& pages, const QString& notice) {
    m_pane->showDocument(m_title, pages);
    if (m_entering == Entering::AtEnd)
        m_pane->view().goToPage(pages->pageCount() - 1);
    m_entering = Entering::AtStart;
    if (!notice.isEmpty())
        m_notice->showMessage(Tone::Caution, notice);
    if (m_viewTakesFocus && m_strip->hasFocus())
        m_pane->view().setFocus(Qt::OtherFocusReason);
}

void EvidencePane::showReview() {
    const auto document = currentDocument();
    m_bar->setVisible(document.has_value());
    if (document)
        m_bar->showDocument(documentOf(*m_case, *document), m_case->edition);
}

/// As the view will ask for it, so that the first page is drawn once.
int EvidencePane::pageWidth() const {
    constexpr int step = 64;
    const int width = std::max(480, m_stack->geometry().width());
    const int pixels = static_cast<int>(width * devicePixelRatioF());
    return (pixels + step - 1) / step * step;
}

} // namespace certdesk
