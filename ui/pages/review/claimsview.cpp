// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/claimsview.h"

#include "ui/look/metrics.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QScrollBar>

namespace certdesk {

namespace {

constexpr int widestSheet = 760;
constexpr int labelShare = 1;
constexpr int textShare = 3;

/// A remark of the rules, in a tinted frame.
class Remark final : public QFrame {
public:
    Remark(Tone tone, const QString& text, QWidget* parent)
        : QFrame(parent)
        , m_tone(tone) {
        auto* label = new Text(TextStyle::Body, text, this);
        label->setWordWrap(true);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(metrics::gap + metrics::grid, metrics::grid, metrics::gap,
                                   metrics::grid);
        layout->addWidget(label);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const ToneColors colors = toneColors(m_tone, palette());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.fill);
        painter.drawRoundedRect(rect(), metrics::grid, metrics::grid);
        painter.fillRect(QRect(0, 0, 3, height()), colors.line);
    }

private:
    Tone m_tone;
};

QLabel* selectable(TextStyle style, const QString& text, QWidget* parent) {
    auto* label = new Text(style, text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QWidget* sectionWidget(const ClaimSection& section, QWidget* parent) {
    auto* widget = new QWidget(parent);
    widget->setAccessibleName(section.title);
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::space);
    grid->setVerticalSpacing(metrics::grid);
    grid->setColumnStretch(0, labelShare);
    grid->setColumnStretch(1, textShare);
    int row = 0;
    grid->addWidget(new Text(TextStyle::Heading, section.title, widget), row++, 0, 1, 2);
    if (!section.timeline.rows.empty()) {
        auto* timeline = new Timeline(widget);
        timeline->setAccessibleName(section.title);
        timeline->setContent(section.timeline);
        grid->addWidget(timeline, row++, 0, 1, 2);
    }
    for (const Claim& claim : section.claims) {
        switch (claim.style) {
        case Claim::Style::Entry:
            grid->setRowMinimumHeight(row++, metrics::grid);
            grid->addWidget(selectable(TextStyle::Strong, claim.label, widget), row++, 0, 1, 2);
            break;
        case Claim::Style::Remark:
            grid->addWidget(new Remark(claim.tone, claim.text, widget), row++, 0, 1, 2);
            break;
        case Claim::Style::Fact: {
            auto* label = new Text(TextStyle::Muted, claim.label, widget);
            label->setWordWrap(true);
            grid->addWidget(label, row, 0, Qt::AlignTop);
            grid->addWidget(selectable(TextStyle::Body, claim.text, widget), row++, 1,
                            Qt::AlignTop);
            break;
        }
        }
    }
    return widget;
}

} // namespace

ClaimsView::ClaimsView(QWidget* parent)
    : QScrollArea(parent) {
    setObjectName(QStringLiteral("claimsView"));
    setAccessibleName(tr("Application"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
}

void ClaimsView::showClaims(const std::vector<ClaimSection>& sections) {
    m_places.clear();
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout;
    column->setContentsMargins(metrics::margin, metrics::space, metrics::margin, metrics::margin);
    column->setSpacing(metrics::margin);
    auto* centred = new QHBoxLayout(sheet);
    centred->setContentsMargins(0, 0, 0, 0);
    auto* body = new QWidget(sheet);
    body->setMaximumWidth(widestSheet);
    body->setLayout(column);
    centred->addWidget(body, 1, Qt::AlignTop);
    for (const ClaimSection& section : sections) {
        QWidget* widget = sectionWidget(section, body);
        column->addWidget(widget);
        if (section.criterion)
            m_places.emplace(*section.criterion, widget);
    }
    setWidget(sheet);
    sheet->setAutoFillBackground(false);
    verticalScrollBar()->setValue(0);
}

void ClaimsView::goTo(CriterionCode criterion) {
    const auto found = m_places.find(criterion);
    if (found == m_places.end() || widget() == nullptr)
        return verticalScrollBar()->setValue(0);
    // The sheet may just have been made.
    widget()->layout()->activate();
    verticalScrollBar()->setValue(found->second->mapTo(widget(), QPoint()).y() - metrics::space);
}

} // namespace certdesk
