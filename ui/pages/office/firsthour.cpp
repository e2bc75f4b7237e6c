// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/firsthour.h"

#include "core/wording/figures.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace certdesk {

namespace {

using State = FirstHourLine::State;

QString words(const char* text) {
    return QCoreApplication::translate("certdesk::FirstHour", text);
}

State done(bool is) {
    return is ? State::Done : State::Open;
}

Badge badgeOf(State state) {
    switch (state) {
    case State::Open:
        return {Tone::Accent, Icon::Pending, words("To do")};
    case State::Done:
        return {Tone::Good, Icon::Met, words("Done")};
    case State::NotNeeded:
        return {Tone::Neutral, Icon::NotRequired, words("Not needed")};
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

FirstHourLine windowsLine(const FirstHourFacts& facts) {
    FirstHourLine line{FirstStep::Windows, State::NotNeeded, words("Testing windows"),
                       words("The rules in force take applications on any day."), words("Look")};
    if (facts.edition.intake != Intake::Windows)
        return line;
    const auto& windows = facts.setup.windows;
    const bool isAhead = std::any_of(windows.begin(), windows.end(), [&](const auto& window) {
        return window.value.lastDay() >= facts.today;
    });
    line.state = done(isAhead);
    line.sentence = words("When people test, and the last day to apply for it.");
    line.button = words("Add a window");
    return line;
}

} // namespace

std::vector<FirstHourLine> firstHour(const FirstHourFacts& facts) {
    const Office& office = facts.setup.office.value;
    const auto& staff = facts.setup.staff;
    const bool hasAccount = std::any_of(staff.begin(), staff.end(), [](const auto& member) {
        return member.value.active && !member.value.account.isEmpty();
    });
    return {
        {FirstStep::Letterhead, done(!office.name.isEmpty() && office.address.isComplete()),
         words("Office and letterhead"), words("Name and address stand on every letter."),
         words("Fill in")},
        {FirstStep::Staff, done(hasAccount), words("Who works here"),
         words("Everything that is done is recorded with a name from this list, by the account of "
               "the computer."),
         words("Add yourself")},
        {FirstStep::Signer, done(facts.setup.signer() != nullptr),
         words("Someone who signs letters"),
         words("One of the staff; the name stands under each letter."), words("Name a signer")},
        windowsLine(facts),
        {FirstStep::Policy, done(facts.record.policyConfirmed), words("Fees and rules"),
         words("Edition %1, in force since %2: compare it with your handbook.")
             .arg(facts.edition.code, wording::dayInWords(facts.edition.effectiveFrom)),
         words("Look and confirm")},
        {FirstStep::Applications, done(facts.hasApplications), words("Bring in applications"),
         words("The export of your application form, with its documents."),
         words("Go to Applications")},
        {FirstStep::TestLetter, done(facts.record.testLetterOut), words("A test letter"),
         words("On your paper, in a real envelope, before anyone real gets one."),
         words("Go to Letters")},
    };
}

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
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColor(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius + 2,
                            metrics::radius + 2);
}

} // namespace certdesk
