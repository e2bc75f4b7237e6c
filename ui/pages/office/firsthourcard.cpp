// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/firsthourcard.h"

#include "ui/look/draw/shapes.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace certdesk {

namespace {

using State = FirstHourLine::State;

Badge badgeOf(State state) {
    switch (state) {
    case State::Open:
        return {Tone::Accent, Icon::Pending, FirstHourCard::tr("To do")};
    case State::Done:
        return {Tone::Good, Icon::Met, FirstHourCard::tr("Done")};
    case State::NotNeeded:
        return {Tone::Neutral, Icon::NotRequired, FirstHourCard::tr("Not needed")};
    }
    Q_UNREACHABLE();
}

const char* wordOfStep(FirstStep step) {
    switch (step) {
    case FirstStep::Letterhead:
        return "letterhead";
    case FirstStep::Staff:
        return "staff";
    case FirstStep::Signer:
        return "signer";
    case FirstStep::Windows:
        return "windows";
    case FirstStep::Policy:
        return "policy";
    case FirstStep::Applications:
        return "applications";
    case FirstStep::TestLetter:
        return "testLetter";
    }
    Q_UNREACHABLE();
}

} // namespace

FirstHourCard::FirstHourCard(QWidget* parent)
    : QFrame(parent)
    , m_summary(new Text(TextStyle::Muted, {}, this))
    , m_fold(new QPushButton(this))
    , m_body(new QWidget(this)) {
    setObjectName(QStringLiteral("firstHourCard"));
    m_summary->setObjectName(QStringLiteral("firstHourLabel"));
    m_fold->setObjectName(QStringLiteral("foldFirstHourButton"));
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(metrics::grid);
    auto* wayBack = new Text(TextStyle::Muted,
                             tr("In any order. Look around as you like: this list stays here under "
                                "Office, and the number beside “Office” says how many steps are "
                                "left."),
                             m_body);
    wayBack->setObjectName(QStringLiteral("wayBackLabel"));
    wayBack->setWordWrap(true);
    body->addWidget(wayBack);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::space);
    head->addWidget(new Text(TextStyle::Heading, tr("The first hour"), this));
    head->addWidget(m_summary, 1);
    head->addWidget(m_fold);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addLayout(head);
    layout->addWidget(m_body);
    connect(m_fold, &QPushButton::clicked, this, [this] {
        m_isUnfolded = !m_isUnfolded;
        fold();
    });
}

// In place: what changes a line may be a click on its button.
void FirstHourCard::setLines(const std::vector<FirstHourLine>& lines) {
    m_lines = lines;
    while (m_widgets.size() < lines.size())
        m_widgets.push_back(addLine(lines[m_widgets.size()].step));
    for (size_t i = 0; i < lines.size(); ++i) {
        const FirstHourLine& line = lines[i];
        const LineWidgets& widgets = m_widgets[i];
        widgets.badge->setBadge(badgeOf(line.state));
        widgets.title->setText(line.title);
        widgets.sentence->setText(line.sentence);
        widgets.go->setText(line.button);
        widgets.go->setAccessibleName(tr("%1: %2").arg(line.title, line.button));
    }
    alignTitles();
    fold();
}

void FirstHourCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        alignTitles();
}

/// One width for all badges, so that the titles stand below each other.
void FirstHourCard::alignTitles() {
    int widest = 0;
    for (const LineWidgets& widgets : m_widgets)
        widest = std::max(widest, widgets.badge->sizeHint().width());
    for (const LineWidgets& widgets : m_widgets)
        widgets.badge->parentWidget()->setFixedWidth(widest);
}

FirstHourCard::LineWidgets FirstHourCard::addLine(FirstStep step) {
    const QString word = QString::fromLatin1(wordOfStep(step));
    auto* widget = new QWidget(m_body);
    const LineWidgets widgets{new BadgeLabel({}, widget), new Text(TextStyle::Strong, {}, widget),
                              new Text(TextStyle::Muted, {}, widget), new QPushButton(widget)};
    widgets.badge->setObjectName(QString(word % u"Badge"));
    widgets.title->setWordWrap(true);
    widgets.sentence->setWordWrap(true);
    widgets.go->setObjectName(QString(word % u"StepButton"));
    connect(widgets.go, &QPushButton::clicked, this, [this, step] { Q_EMIT stepChosen(step); });
    auto* text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(widgets.title);
    text->addWidget(widgets.sentence);
    auto* place = new QWidget(widget);
    auto* placeLayout = new QHBoxLayout(place);
    placeLayout->setContentsMargins(0, 0, 0, 0);
    placeLayout->addWidget(widgets.badge);
    placeLayout->addStretch();
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, metrics::grid, 0, metrics::grid);
    layout->setSpacing(metrics::space);
    layout->addWidget(place);
    layout->addLayout(text, 1);
    layout->addWidget(widgets.go);
    m_body->layout()->addWidget(widget);
    return widgets;
}

int FirstHourCard::openSteps() const {
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(),
                      [](const FirstHourLine& line) { return line.state == State::Open; }));
}

void FirstHourCard::fold() {
    const int open = openSteps();
    const bool isDone = open == 0;
    m_summary->setText(isDone ? tr("All done.")
                              : tr("%1 of %2 done.")
                                    .arg(m_lines.size() - static_cast<size_t>(open))
                                    .arg(m_lines.size()));
    m_fold->setVisible(isDone);
    m_fold->setText(m_isUnfolded ? tr("Fold away") : tr("Show"));
    m_body->setVisible(!isDone || m_isUnfolded);
}

void FirstHourCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw::cardBox(painter, rect(), palette());
}

} // namespace certdesk
