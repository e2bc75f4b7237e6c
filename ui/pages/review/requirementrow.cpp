// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/requirementrow.h"

#include "core/wording/labels.h"
#include "ui/look/metrics.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace certdesk {

namespace {

constexpr int textLeft = metrics::space + metrics::icon + metrics::gap;

QLabel* newText(TextStyle style, const QString& text, QWidget* parent) {
    auto* label = new Text(style, text, parent);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

} // namespace

Badge outcomeBadge(Outcome outcome) {
    switch (outcome) {
    case Outcome::Met:
        return {Tone::Good, Icon::Met, wording::label(outcome)};
    case Outcome::NotMet:
        return {Tone::Bad, Icon::NotMet, wording::label(outcome)};
    case Outcome::Pending:
        return {Tone::Caution, Icon::Pending, wording::label(outcome)};
    case Outcome::NotRequired:
        return {Tone::Neutral, Icon::NotRequired, wording::label(outcome)};
    }
    Q_UNREACHABLE();
}

RequirementRow::RequirementRow(CriterionCode code, const QString& keys, QWidget* parent)
    : QAbstractButton(parent)
    , m_code(code)
    , m_word(newText(TextStyle::Body, {}, this))
    , m_sentence(newText(TextStyle::Body, {}, this))
    , m_rule(newText(TextStyle::Muted, {}, this)) {
    setObjectName(QString(wordOf(code) % u"Requirement"));
    setText(wording::label(code));
    m_hint = tr("Show what this rests on (%1)").arg(keys);
    setToolTip(m_hint);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    m_sentence->setWordWrap(true);
    m_rule->setWordWrap(true);

    auto* title = new QHBoxLayout;
    title->setSpacing(metrics::gap);
    title->addWidget(newText(TextStyle::Strong, text(), this), 1);
    title->addWidget(m_word);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(textLeft, metrics::gap, metrics::space, metrics::gap);
    layout->setSpacing(0);
    layout->addLayout(title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_rule);
}

void RequirementRow::showFinding(Outcome outcome, const QString& sentence, const QString& rule) {
    m_outcome = outcomeBadge(outcome);
    m_word->setText(m_outcome.word);
    m_sentence->setText(sentence);
    m_rule->setText(rule);
    // Where it is met, nobody has to look it up; and all eight are to be in sight.
    const bool isOpen = outcome == Outcome::NotMet || outcome == Outcome::Pending;
    m_rule->setVisible(isOpen && !rule.isEmpty());
    setToolTip(rule.isEmpty() ? m_hint : QString(rule % u'\n' % m_hint));
    setAccessibleName(tr("%1: %2").arg(text(), m_outcome.word));
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

QSize RequirementRow::sizeHint() const {
    return QWidget::sizeHint();
}

void RequirementRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown())
        painter.fillRect(rect(), hoverColor(palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), lineColor(palette()));
    const ToneColors colors = toneColors(m_outcome.tone, palette());
    const int middle = m_word->geometry().center().y();
    paintIcon(painter, m_outcome.icon,
              QRectF(metrics::space, middle - metrics::icon / 2, metrics::icon, metrics::icon),
              colors.text);
    if (QPalette ink = m_word->palette(); ink.color(QPalette::WindowText) != colors.text) {
        ink.setColor(QPalette::WindowText, colors.text);
        m_word->setPalette(ink);
    }
    if (hasFocus()) {
        painter.setPen(QPen(accentColor(palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -3), metrics::grid,
                                metrics::grid);
    }
}

void RequirementRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace certdesk
