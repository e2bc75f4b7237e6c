// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/reviewbar.h"

#include "core/wording/figures.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/review/evidence.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace certdesk {

namespace {

QString reviewWords(const Document& document, const PolicyEdition& edition) {
    QStringList parts;
    if (const CodedReason* reason = edition.reason(document.reasonCode))
        parts << reason->label;
    else if (!document.reasonCode.isEmpty())
        parts << document.reasonCode;
    if (!document.reason.isEmpty())
        parts << document.reason;
    if (document.reviewedOn)
        parts << (document.reviewedBy.isEmpty()
                      ? wording::shortDay(*document.reviewedOn)
                      : ReviewBar::tr("%1, %2").arg(document.reviewedBy,
                                                    wording::shortDay(*document.reviewedOn)));
    else if (document.receivedOn)
        parts << ReviewBar::tr("Received %1").arg(wording::shortDay(*document.receivedOn));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ReviewBar::ReviewBar(const Offers& offers, QWidget* parent)
    : QWidget(parent)
    , m_state(new BadgeLabel({}, this))
    , m_words(new ElidedText(TextStyle::Muted, {}, this)) {
    m_state->setObjectName(QStringLiteral("documentStateBadge"));
    m_words->setObjectName(QStringLiteral("documentReviewLabel"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::gap, metrics::space, metrics::gap);
    layout->setSpacing(metrics::gap);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::tight);
    words->addStretch();
    words->addWidget(m_state);
    words->addWidget(m_words);
    words->addStretch();
    layout->addLayout(words, 1);
    // Rarely wanted: pictures, so that the bar fits beside the other panes.
    m_undo = newPicture(QStringLiteral("undoReviewButton"));
    m_undo->setIcon(offers.undo->icon());
    // Its place is kept, so that a review doesn't push the panes about.
    QSizePolicy kept = m_undo->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_undo->setSizePolicy(kept);
    connect(m_undo, &QToolButton::clicked, offers.undo, &QAction::trigger);
    const auto name = [this, undo = offers.undo] {
        m_undo->setToolTip(undo->toolTip());
        m_undo->setAccessibleName(undo->toolTip());
    };
    name();
    connect(offers.undo, &QAction::changed, m_undo, name);
    layout->addWidget(m_undo);
    QToolButton* correct = newPicture(QStringLiteral("correctDocumentButton"));
    correct->setDefaultAction(offers.correct);
    correct->setAccessibleName(offers.correct->toolTip());
    layout->addWidget(correct);
    layout->addWidget(buttonFor(offers.refuse, QStringLiteral("refuseDocumentButton")));
    layout->addWidget(buttonFor(offers.accept, QStringLiteral("acceptDocumentButton")));
}

void ReviewBar::showDocument(const Document& document, const PolicyEdition& edition) {
    m_state->setBadge(reviewBadge(document.review));
    m_words->setText(reviewWords(document, edition));
    m_words->setVisible(!m_words->text().isEmpty());
}

void ReviewBar::offerUndo(bool isOffered) {
    m_undo->setVisible(isOffered);
}

QToolButton* ReviewBar::newPicture(const QString& objectName) {
    auto* button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QPushButton* ReviewBar::buttonFor(QAction* action, const QString& objectName) {
    auto* button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setFocusPolicy(Qt::TabFocus);
    const auto follow = [button, action] {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(keys.isEmpty() ? action->toolTip()
                                          : tr("%1 (%2)").arg(action->toolTip(), keys));
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace certdesk
