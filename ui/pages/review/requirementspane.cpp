// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/requirementspane.h"

#include "core/wording/wording.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/review/decisionwords.h"
#include "ui/pages/review/requirementrow.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStyleOptionButton>

namespace certdesk {

namespace {

Badge eligibilityBadge(const CaseView& view) {
    const QString text = eligibilityText(view);
    switch (view.report.eligibility) {
    case Eligibility::Eligible:
        return view.report.approvable ? Badge{Tone::Good, Icon::Met, text}
                                      : Badge{Tone::Caution, Icon::Pending, text};
    case Eligibility::Pending:
        return {Tone::Caution, Icon::Pending, text};
    case Eligibility::Ineligible:
        return {Tone::Bad, Icon::NotMet, text};
    }
    Q_UNREACHABLE();
}

/// The decisions' ground, apart from the rows by a line.
class DecisionBox final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, width(), 1), lineColor(palette()));
    }
};

/// Down while its menu is open. Qt leaves it drawn so after the menu has closed: the button is up
/// by then, and not drawn anew.
class MenuButton final : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void initStyleOption(QStyleOptionButton* option) const override {
        QPushButton::initStyleOption(option);
        option->state.setFlag(QStyle::State_Sunken, isDown() || menu()->isVisible());
    }
};

} // namespace

RequirementsPane::RequirementsPane(QWidget* parent)
    : QWidget(parent)
    , m_eligibility(new BadgeLabel({}, this))
    , m_standing(new Text(TextStyle::Muted, {}, this))
    , m_reasons(new Text(TextStyle::Body, {}, this))
    , m_beside(new Text(TextStyle::Muted, {}, this))
    , m_sheet(new Text(TextStyle::Body, {}, this))
    , m_others(new QHBoxLayout) {
    setObjectName(QStringLiteral("requirementsPane"));
    m_eligibility->setObjectName(QStringLiteral("eligibilityBadge"));
    m_standing->setObjectName(QStringLiteral("standingLabel"));
    m_standing->setWordWrap(true);
    m_reasons->setObjectName(QStringLiteral("reasonsGivenLabel"));
    m_reasons->setWordWrap(true);
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_beside->setObjectName(QStringLiteral("rulingsBesideLabel"));
    m_beside->setWordWrap(true);
    m_beside->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sheet->setObjectName(QStringLiteral("sheetLabel"));
    m_sheet->setWordWrap(true);

    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(metrics::space, metrics::gap + metrics::grid, metrics::space,
                                metrics::gap);
    heading->setSpacing(metrics::gap);
    heading->addWidget(new Text(TextStyle::Heading, tr("Requirements"), this), 1);
    heading->addWidget(m_eligibility);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(rowList(), 1);
    layout->addWidget(decisionBox());
}

void RequirementsPane::showCase(const CaseView& view, const std::set<Verdict>& drafts) {
    for (RequirementRow* row : m_rows) {
        const Criterion& criterion = view.report.of(row->code());
        row->showFinding(criterion.outcome, wording::reason(criterion, view.report),
                         view.edition.sections.value(QString(wordOf(criterion.code))));
    }
    fitRows();
    m_eligibility->setBadge(eligibilityBadge(view));
    showDecision(view);
    const ApplicationId application = view.record.application.id;
    const size_t decisions = view.record.decisions.size();
    if (m_application != application || m_decisions != decisions)
        m_isReplacing = false;
    m_application = application;
    m_decisions = decisions;
    m_isClosed = isClosed(view);
    m_replace->setEnabled(view.record.application.value.stage != Stage::Closed);
    offerDecisions();
    // "Disagree: not eligible…" leaves no room for another one beside it.
    m_others->setDirection(view.awaitsSecondReview ? QBoxLayout::TopToBottom
                                                   : QBoxLayout::LeftToRight);
    const Verdict suggested = suggestedVerdict(view);
    for (const auto& [verdict, button] : m_buttons) {
        const QString offer = offerText(verdict, view);
        button->setText(drafts.contains(verdict) ? tr("%1 (draft)").arg(offer) : offer);
        const bool isMain = verdict == suggested && view.record.decisions.empty();
        setKind(*button, isMain                         ? ButtonKind::Primary
                         : verdict == Verdict::Withdraw ? ButtonKind::Quiet
                                                        : ButtonKind::Plain);
    }
}

void RequirementsPane::showDecision(const CaseView& view) {
    m_standing->setText(standingText(view));
    const QStringList reasons = reasonsGiven(view);
    m_reasons->setText(reasons.join(u'\n'));
    m_reasons->setVisible(!reasons.isEmpty());
    const QStringList beside = rulingsBeside(view);
    m_beside->setText(beside.join(u'\n'));
    m_beside->setVisible(!beside.isEmpty());
    m_asDecided->setVisible(!view.record.decisions.empty() && !view.latestIsHidden);
    m_letter->setVisible(view.letter.has_value());
    if (view.letter)
        m_letter->setToolTip(tr("%1, mailed on %2")
                                 .arg(wording::label(view.letter->letter.value.kind),
                                      wording::dayInWords(view.letter->mailedOn)));
}

void RequirementsPane::showSheet(std::optional<Verdict> drafted, const QString& obstacle) {
    QString words = obstacle;
    if (words.isEmpty() && drafted)
        words = tr("Waits on the sign-off sheet: %1").arg(wording::label(*drafted).toLower());
    m_sheet->setText(words);
    m_sheet->setVisible(!words.isEmpty());
    for (const auto& [verdict, button] : m_buttons) {
        button->setEnabled(obstacle.isEmpty());
        button->setToolTip(obstacle);
        button->setAccessibleDescription(obstacle);
    }
}

void RequirementsPane::offerDecisions() {
    for (const auto& [verdict, button] : m_buttons)
        button->setVisible(offersDecisions());
    m_replace->setVisible(!offersDecisions());
}

bool RequirementsPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_rowList && event->type() == QEvent::Resize)
        fitRows();
    return QWidget::eventFilter(watched, event);
}

/// A layout in a scroll area takes the height of wrapped texts from before they changed.
void RequirementsPane::fitRows() {
    for (RequirementRow* row : m_rows)
        row->setFixedHeight(row->heightForWidth(m_rowList->width()));
}

QWidget* RequirementsPane::rowList() {
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("requirementsArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_rowList = new QWidget(area);
    m_rowList->installEventFilter(this);
    auto* column = new QVBoxLayout(m_rowList);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const auto& word : EnumWords<CriterionCode>::words) {
        auto* row = new RequirementRow(word.value, tr("Alt+%1").arg(m_rows.size() + 1), m_rowList);
        connect(row, &QAbstractButton::clicked, this,
                [this, code = word.value] { Q_EMIT criterionChosen(code); });
        column->addWidget(row);
        m_rows.push_back(row);
    }
    column->addStretch();
    area->setWidget(m_rowList);
    m_rowList->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

QWidget* RequirementsPane::decisionBox() {
    auto* box = new DecisionBox(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(metrics::space, metrics::gap + metrics::grid, metrics::space,
                               metrics::space);
    column->setSpacing(metrics::gap);
    const auto add = [&](Verdict verdict, QBoxLayout& layout, int stretch) {
        auto* button = new QPushButton(box);
        button->setObjectName(QString(wordOf(verdict) % u"Button"));
        connect(button, &QPushButton::clicked, this,
                [this, verdict] { Q_EMIT decisionRequested(verdict); });
        layout.addWidget(button, stretch);
        m_buttons.emplace(verdict, button);
    };
    auto* standing = new QHBoxLayout;
    standing->setSpacing(metrics::gap);
    standing->addWidget(m_standing, 1);
    column->addLayout(standing);
    column->addWidget(m_reasons);
    column->addWidget(m_beside);
    auto* records = new QHBoxLayout;
    records->setSpacing(metrics::gap);
    const auto addRecord = [&](const QString& text, const char* name, auto signal) {
        auto* button = new QPushButton(text, box);
        button->setObjectName(QString::fromLatin1(name));
        setKind(*button, ButtonKind::Quiet);
        connect(button, &QPushButton::clicked, this, signal);
        records->addWidget(button);
        return button;
    };
    m_letter =
        addRecord(tr("Show the letter"), "showLetterButton", &RequirementsPane::letterRequested);
    m_asDecided =
        addRecord(tr("As decided"), "asDecidedButton", &RequirementsPane::asDecidedRequested);
    m_asDecided->setToolTip(tr("What the decisions on this case rested on, beside today"));
    m_more = new MenuButton(tr("More"), box);
    m_more->setObjectName(QStringLiteral("moreOfCaseButton"));
    setKind(*m_more, ButtonKind::Quiet);
    auto* menu = new QMenu(m_more);
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToHide, m_more, qOverload<>(&QWidget::update));
    const auto addToMenu = [menu, this](const QString& text, const char* name, auto signal) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this, signal);
    };
    addToMenu(tr("&Accommodations…"), "accommodationAction",
              &RequirementsPane::accommodationRequested);
    addToMenu(tr("&Re-run as of…"), "rerunAction", &RequirementsPane::rerunRequested);
    records->addWidget(m_more);
    records->addStretch();
    column->addLayout(records);
    column->addWidget(m_sheet);
    add(Verdict::Approve, *column, 0);
    m_others->setSpacing(metrics::gap);
    column->addLayout(m_others);
    add(Verdict::Pend, *m_others, 1);
    add(Verdict::Deny, *m_others, 1);
    m_replace = new QPushButton(tr("&Replace the decision…"), box);
    m_replace->setObjectName(QStringLiteral("replaceDecisionButton"));
    m_replace->setToolTip(tr("Sign another decision, with the reason why it takes its place"));
    setKind(*m_replace, ButtonKind::Quiet);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        m_isReplacing = true;
        offerDecisions();
    });
    column->addWidget(m_replace);
    // The rarest one stays out of the way.
    add(Verdict::Withdraw, *standing, 0);
    return box;
}

} // namespace certdesk
