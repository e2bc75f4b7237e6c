// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/correctionssection.h"

#include "core/domain/number.h"
#include "core/wording/wording.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/signers.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace certdesk {

namespace {

Text* wrapped(TextStyle style, const QString& text) {
    auto* label = new Text(style, text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

// A tick is an act: it stays, and carries a name.
void tickOffAsked(Workbench& workbench, const ConsequenceView& line, const QString& what) {
    const QString choice = QStringLiteral("tickOff");
    const bool withdraws = line.line.value.kind == ConsequenceKind::WithdrawCertificate;
    if (!knowWhoWorks(workbench))
        return;
    const auto chosen = workbench.interaction().ask(
        {CorrectionsSection::tr("Tick off"),
         withdraws
             ? CorrectionsSection::tr("Certificate %1 is withdrawn now.").arg(line.subject.number)
             : CorrectionsSection::tr("This was seen to?"),
         withdraws ? CorrectionsSection::tr("Its number is not used again. This can’t be undone.")
                   : CorrectionsSection::tr("%1. A tick carries your name and stays.").arg(what),
         {{choice,
           withdraws ? CorrectionsSection::tr("Withdraw it") : CorrectionsSection::tr("Tick off"),
           withdraws ? Choice::Effect::Destructive : Choice::Effect::Main}}});
    if (chosen != choice)
        return;
    const Result<void> done =
        tickOff(workbench.office(), line.line.id, workbench.office().actor().name);
    if (done)
        workbench.noteSaved();
    else
        workbench.showError(CorrectionsSection::tr("It was not ticked off"), done.error());
}

} // namespace

CorrectionsSection::CorrectionsSection(Workbench& workbench,
                                       const std::vector<CorrectionView>& corrections,
                                       QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_section(new Section(tr("Corrections"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    const auto open =
        std::count_if(corrections.begin(), corrections.end(),
                      [](const CorrectionView& correction) { return correction.isOpen(); });
    m_section->setSentence(wording::count(QStringLiteral("correction.open"), open));
    for (auto one = corrections.rbegin(); one != corrections.rend(); ++one)
        add(*one);
}

void CorrectionsSection::add(const CorrectionView& correction) {
    const Correction& value = correction.correction.value;
    QStringList changes;
    for (const FieldChange& change : value.changes)
        changes << wording::changeSentence(change);
    m_section->content().addSpacing(metrics::gap);
    m_section->content().addWidget(wrapped(TextStyle::Strong, changes.join(QStringLiteral("; "))));
    m_section->content().addWidget(
        wrapped(TextStyle::Muted, tr("%1, %2, by %3: %4")
                                      .arg(correctionNumber(correction.correction.id),
                                           shortDay(value.on), value.by, value.reason)));
    for (const ConsequenceView& line : correction.lines)
        addLine(correction, line);
}

void CorrectionsSection::addLine(const CorrectionView& correction, const ConsequenceView& line) {
    const Consequence& value = line.line.value;
    const QString what = wording::consequenceSentence(value.kind, line.subject);
    auto* box = new QCheckBox;
    box->setObjectName(QStringLiteral("tickBox") + QString::number(line.line.id.value()));
    box->setAccessibleName(what);
    box->setToolTip(consequenceNumber(correction, line.line.id));
    box->setChecked(value.doneOn.has_value());
    box->setEnabled(!value.doneOn);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(box, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(wrapped(TextStyle::Body, what));
    if (value.doneOn) {
        QStringList done{tr("Done %1 by %2").arg(shortDay(*value.doneOn), value.doneBy),
                         value.note};
        done.removeAll(QString());
        words->addWidget(wrapped(TextStyle::Muted, done.join(QStringLiteral(" · "))));
    }
    row->addLayout(words, 1);
    m_section->content().addLayout(row);
    // The box shows what is on file. The page may be read again at any time, and all of this goes
    // with it, so that what was clicked must not wait here.
    connect(
        box, &QCheckBox::clicked, &m_workbench,
        [shown = QPointer(box), &workbench = m_workbench, line, what] {
            if (shown)
                shown->setChecked(false);
            tickOffAsked(workbench, line, what);
        },
        Qt::QueuedConnection);
}

} // namespace certdesk
