// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/appealssection.h"

#include "core/domain/number.h"
#include "core/usecases/appeals.h"
#include "core/wording/wording.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/people/appealdialog.h"
#include "ui/pages/people/incomingdialog.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace certdesk {

namespace {

/// What a row stands for. Complaints count downwards, so that both fit into one table.
qint64 rowOf(Id<Complaint> complaint) {
    return -complaint.value();
}

QString subjectOf(const Appeal& appeal) {
    if (appeal.attempt)
        return attemptNumber(*appeal.attempt);
    return appeal.application ? applicationNumber(*appeal.application) : QString();
}

template <class T>
std::optional<Stored<T>> openOne(const StoredList<T>& all, qint64 id, bool (*isOpen)(const T&)) {
    for (const Stored<T>& one : all)
        if (one.id.value() == id && isOpen(one.value))
            return one;
    return std::nullopt;
}

std::optional<Stored<Appeal>> openAppeal(const StoredList<Appeal>& all, qint64 row) {
    return openOne<Appeal>(all, row, [](const Appeal& appeal) { return appeal.isOpen(); });
}

std::optional<Stored<Complaint>> openComplaint(const StoredList<Complaint>& all, qint64 row) {
    return openOne<Complaint>(all, -row,
                              [](const Complaint& complaint) { return !complaint.screenedOn; });
}

template <class Dialog, class Subject>
void openDialog(Workbench& workbench, const Subject& subject, QWidget* window) {
    auto* dialog = new Dialog(workbench, subject, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void screenAsked(Workbench& workbench, Id<Complaint> complaint) {
    const QString choice = QStringLiteral("screen");
    if (!knowWhoWorks(workbench))
        return;
    const auto chosen = workbench.interaction().ask(
        {AppealsSection::tr("Complaint"),
         AppealsSection::tr("%1 was screened?").arg(complaintNumber(complaint)),
         AppealsSection::tr("The day and your name are recorded; what it says is kept elsewhere."),
         {{choice, AppealsSection::tr("It was screened"), Choice::Effect::Main}}});
    if (chosen != choice)
        return;
    const Result<void> done =
        screenComplaint(workbench.office(), complaint, workbench.office().actor().name);
    if (done)
        workbench.noteSaved();
    else
        workbench.showError(AppealsSection::tr("It was not recorded"), done.error());
}

} // namespace

AppealsSection::AppealsSection(Workbench& workbench, const PersonView& view, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_section(new Section(tr("Appeals and complaints"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    QPushButton* incoming =
        m_section->addButton(QStringLiteral("incomingButton"), tr("One came in…"));
    connect(incoming, &QPushButton::clicked, this,
            [this, view] { openDialog<IncomingDialog>(m_workbench, view, window()); });
    if (view.appeals.empty() && view.complaints.empty())
        m_section->setSentence(tr("None on file."));
    else
        addTable(view);
}

void AppealsSection::addTable(const PersonView& view) {
    std::vector<SmallTable::Row> rows;
    for (auto one = view.appeals.rbegin(); one != view.appeals.rend(); ++one)
        rows.push_back({one->id.value(),
                        {{appealNumber(one->id)},
                         {wording::label(one->value.kind)},
                         {subjectOf(one->value)},
                         {wording::shortDay(one->value.receivedOn)},
                         {wording::appealState(one->value)}},
                        one->value.reason});
    for (auto one = view.complaints.rbegin(); one != view.complaints.rend(); ++one)
        rows.push_back(
            {rowOf(one->id),
             {{complaintNumber(one->id)},
              {tr("Complaint, restricted")},
              {},
              {wording::shortDay(one->value.receivedOn)},
              {one->value.screenedOn
                   ? tr("screened on %1 by %2")
                         .arg(wording::shortDay(*one->value.screenedOn), one->value.screenedBy)
                   : tr("waits to be screened")}}});
    auto* table = new SmallTable(tr("Appeals and complaints"),
                                 {{tr("Number"), 98},
                                  {tr("What"), 190},
                                  {tr("About"), 98},
                                  {tr("Received"), 104},
                                  {tr("State")}},
                                 SmallTable::Height::OfRows);
    table->setObjectName(QStringLiteral("appealsTable"));
    table->setRows(std::move(rows));
    m_section->content().addWidget(table);
    offerNextStep(*table, view);
}

void AppealsSection::offerNextStep(SmallTable& table, const PersonView& view) {
    QPushButton* next =
        m_section->addButton(QStringLiteral("nextAppealStepButton"), tr("Next step…"));
    next->setToolTip(tr("Record the review, the outcome, or the screening"));
    next->setEnabled(false);
    connect(&table, &SmallTable::currentIdChanged, next,
            [next, appeals = view.appeals, complaints = view.complaints](std::optional<qint64> id) {
                next->setEnabled(id &&
                                 (openAppeal(appeals, *id) || openComplaint(complaints, *id)));
            });
    const auto step = [this, appeals = view.appeals, complaints = view.complaints](qint64 id) {
        if (const auto appeal = openAppeal(appeals, id))
            openDialog<AppealDialog>(m_workbench, *appeal, window());
        else if (const auto complaint = openComplaint(complaints, id))
            // The page is read again when something is stored, and all of this goes: not before
            // the click is over.
            QTimer::singleShot(0, window(), [&workbench = m_workbench, complaint] {
                screenAsked(workbench, complaint->id);
            });
    };
    connect(&table, &SmallTable::opened, this, step);
    connect(next, &QPushButton::clicked, this, [&table, step] {
        if (const auto id = table.currentId())
            step(*id);
    });
}

} // namespace certdesk
