// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/caseheader.h"

#include "core/domain/number.h"
#include "core/rules/clocks.h"
#include "core/wording/wording.h"
#include "ui/look/metrics.h"
#include "ui/widgets/stagebadge.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>

namespace certdesk {

namespace {

constexpr int daysThatAreFew = 2;

QString factsOf(const CaseView& view) {
    const Application& application = view.record.application.value;
    QStringList parts{
        applicationNumber(view.record.application.id), candidateNumber(view.person().id),
        wording::label(application.kind),
        CaseHeader::tr("submitted %1").arg(wording::shortDay(application.submittedOn))};
    if (view.record.window)
        parts << CaseHeader::tr("for %1").arg(view.record.window->name());
    return parts.join(QStringLiteral(" · "));
}

bool isOpen(Stage stage) {
    return stage == Stage::Intake || stage == Stage::InReview || stage == Stage::Pended;
}

Badge clockBadge(const rules::NoticeClock& clock, QDate today) {
    const QString day = CaseHeader::tr("Day %1 of %2").arg(clock.dayNumber).arg(clock.days);
    if (clock.standsStill)
        return {Tone::Neutral, Icon::Waiting, CaseHeader::tr("%1, stands still").arg(day)};
    if (clock.dayNumber > clock.days)
        return {Tone::Bad, Icon::Due, wording::daysLeft(clock.dueOn, today)};
    const bool isLate = clock.days - clock.dayNumber <= daysThatAreFew;
    return {isLate ? Tone::Caution : Tone::Neutral, Icon::Due, day};
}

QString clockToolTip(const rules::NoticeClock& clock) {
    return CaseHeader::tr("Complete since %1. The applicant is to hear by %2, %3 business days "
                          "later.")
        .arg(wording::dayInWords(clock.completeOn), wording::dayInWords(clock.dueOn))
        .arg(clock.days);
}

} // namespace

CaseHeader::CaseHeader(QWidget* parent)
    : QWidget(parent)
    , m_name(new ElidedText(TextStyle::Heading, {}, this))
    , m_edition(new ElidedText(TextStyle::Muted, {}, this))
    , m_facts(new ElidedText(TextStyle::Muted, {}, this))
    , m_place(new Text(TextStyle::Muted, {}, this))
    , m_stage(new BadgeLabel({}, this))
    , m_clock(new BadgeLabel({}, this))
    , m_flags(new BadgeLabel({}, this))
    , m_conflict(new BadgeLabel({}, this))
    , m_layout(new QHBoxLayout(this)) {
    setObjectName(QStringLiteral("caseHeader"));
    m_name->setObjectName(QStringLiteral("caseNameLabel"));
    m_edition->setObjectName(QStringLiteral("caseEditionLabel"));
    m_facts->setObjectName(QStringLiteral("caseFactsLabel"));
    m_place->setObjectName(QStringLiteral("casePlaceLabel"));
    m_stage->setObjectName(QStringLiteral("caseStageBadge"));
    m_clock->setObjectName(QStringLiteral("caseClockBadge"));
    m_flags->setObjectName(QStringLiteral("caseFlagsBadge"));
    m_conflict->setObjectName(QStringLiteral("caseConflictBadge"));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* title = new QHBoxLayout;
    title->setSpacing(metrics::space);
    title->addWidget(m_name);
    title->addWidget(m_edition);
    title->addStretch(1);
    words->addLayout(title);
    words->addWidget(m_facts);
    // Notes of the person stand in a second row, so that a small screen has room for both.
    auto* badges = new QVBoxLayout;
    badges->setSpacing(metrics::tight);
    badges->addStretch();
    for (const auto& [first, second] : {std::pair(m_clock, m_stage), {m_conflict, m_flags}}) {
        auto* row = new QHBoxLayout;
        row->setSpacing(metrics::gap);
        row->addStretch();
        row->addWidget(first);
        row->addWidget(second);
        badges->addLayout(row);
    }
    badges->addStretch();
    m_layout->setContentsMargins(metrics::space, metrics::gap, metrics::space, metrics::gap);
    m_layout->setSpacing(metrics::gap);
    m_layout->addLayout(words, 1);
    m_layout->addLayout(badges);
    m_layout->addSpacing(metrics::gap);
    m_layout->addWidget(m_place);
}

void CaseHeader::showCase(const CaseView& view, const rules::BusinessCalendar& calendar,
                          QDate today) {
    m_name->setText(view.record.person.name().full());
    m_edition->setText(view.edition.name);
    m_facts->setText(factsOf(view));
    const Stage stage = view.record.application.value.stage;
    m_stage->setBadge(stageBadge(stage));
    const auto clock = rules::noticeClock(view.record, view.edition, calendar, today);
    m_clock->setVisible(isOpen(stage));
    m_clock->setBadge(clock ? clockBadge(*clock, today)
                            : Badge{Tone::Neutral, Icon::Due, tr("Not complete yet")});
    m_clock->setToolTip(clock ? clockToolTip(*clock)
                              : tr("The days until the applicant is to hear count from the day on "
                                   "which documents and fee are here."));
    QStringList flags;
    for (const auto& flag : view.record.person.flags)
        if (view.record.person.has(flag.value.kind))
            flags << wording::label(flag.value.kind);
    if (view.accommodation && view.accommodation->isUndecided())
        flags << tr("Accommodations undecided");
    for (const Stored<Appeal>& appeal : view.appeals)
        flags << (appeal.value.outcome ? tr("Appeal upheld") : tr("Appeal open"));
    flags.removeDuplicates();
    m_flags->setVisible(!flags.isEmpty());
    m_flags->setBadge({Tone::Caution, Icon::Warning, flags.join(QStringLiteral(", "))});
    showConflicts(view);
}

void CaseHeader::showConflicts(const CaseView& view) {
    QStringList names;
    QStringList words;
    for (const auto& declared : view.record.conflicts)
        if (declared.value.binds()) {
            names << declared.value.by;
            words << tr("%1, %2: %3")
                         .arg(declared.value.by, wording::shortDay(declared.value.on),
                              wording::label(declared.value.kind));
        }
    m_conflict->setVisible(!names.isEmpty());
    m_conflict->setBadge(
        {Tone::Caution, Icon::Locked, tr("Conflict: %1").arg(names.join(QStringLiteral(", ")))});
    m_conflict->setToolTip(words.join(u'\n'));
}

void CaseHeader::showPlace(const QString& place) {
    m_place->setText(place);
}

void CaseHeader::addLeading(QWidget* widget) {
    m_layout->insertWidget(0, widget);
}

void CaseHeader::addTrailing(QWidget* widget) {
    m_layout->addWidget(widget);
}

void CaseHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), lineColor(palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), lineColor(palette()));
}

} // namespace certdesk
