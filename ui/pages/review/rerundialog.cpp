// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/rerundialog.h"

#include "core/wording/wording.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/text.h"

namespace certdesk {

namespace {

QStringList findingsOf(const CaseView& view) {
    QStringList lines{
        RerunDialog::tr("%1. %2").arg(wording::label(view.report.eligibility), view.edition.name)};
    for (const Criterion& criterion : view.report.criteria)
        lines << RerunDialog::tr("%1: %2. %3.")
                     .arg(wording::label(criterion.code), wording::label(criterion.outcome),
                          wording::reason(criterion, view.report));
    return lines;
}

QStringList comparisonOf(const Rerun& rerun) {
    if (!rerun.decision)
        return {RerunDialog::tr("No decision stood on that day.")};
    const Decision& decision = rerun.decision->value;
    QStringList lines{wording::text(QStringLiteral("done.rerun_decision"),
                                    {{u"verdict", wording::label(decision.verdict)},
                                     {u"by", decision.by},
                                     {u"on", wording::dayInWords(decision.on)},
                                     {u"count", static_cast<qint64>(rerun.differences.size())}})};
    for (const RerunDifference& difference : rerun.differences)
        lines << wording::text(QStringLiteral("done.rerun_difference"),
                               {{u"path", difference.path},
                                {u"decided", difference.decided},
                                {u"now", difference.now}})
                     .trimmed();
    return lines;
}

QStringList forgottenOf(const Rerun& rerun) {
    QStringList lines;
    for (const QString& row : rerun.forgotten)
        lines << wording::text(QStringLiteral("done.rerun_forgotten"), {{u"row", row}}).trimmed();
    return lines;
}

} // namespace

RerunDialog::RerunDialog(Workbench& workbench, const CaseView& view, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_application(view.record.application.id)
    , m_isHidden(view.latestIsHidden) {
    setObjectName(QStringLiteral("rerunDialog"));
    setWindowTitle(tr("Re-run as of a day"));
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(view.record.person.name().full());
    builder.paragraph(tr("The case is evaluated with what was known of it at the end of that day, "
                         "by the policy edition that it belonged to then. Nothing is changed."));
    m_day = builder.add(QStringLiteral("rerunDayEdit"), tr("&As of"),
                        new DayEdit(workbench.clock(), form));
    m_day->setDay(view.record.decisions.empty() ? workbench.office().today()
                                                : view.record.decisions.back().value.on);
    m_result = new Text(TextStyle::Body, {}, form);
    m_result->setObjectName(QStringLiteral("rerunResultLabel"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    builder.addWidget(m_result);
    evaluate();
    // A file that came to know the case later can answer for today.
    if (!Field::of(m_day)->error().isEmpty()) {
        m_day->setDay(workbench.office().today());
        evaluate();
    }
    buildActDialog(*this, form, {tr("Close"), tr("&Re-run"), ButtonKind::Primary});
    m_day->setFocus();
}

void RerunDialog::accept() {
    evaluate();
}

void RerunDialog::evaluate() {
    m_result->clear();
    if (!showErrors({{m_day, dayComplaint(*m_day)}}))
        return;
    const QDate day = *m_day->day();
    const Result<Rerun> rerun = day > m_workbench.office().today()
                                    ? Result<Rerun>(fail(ErrorCode::DayInFuture, dayText(day)))
                                    : evaluateAsOf(m_workbench.office(), m_application, day);
    if (!rerun) {
        static_cast<void>(showErrors({{m_day, m_workbench.sentence(rerun.error())}}));
        return;
    }
    // Whoever reviews second and blind has not seen the first decision.
    const QStringList comparison =
        m_isHidden ? QStringList{wording::text(QStringLiteral("decision.hidden"))}
                   : comparisonOf(*rerun);
    m_result->setText(
        (findingsOf(rerun->view) + forgottenOf(*rerun) + comparison).join(QStringLiteral("\n\n")));
}

} // namespace certdesk
