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
#include "ui/widgets/text.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <map>

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

QString stateOf(const Stored<Appeal>& appeal, const PersonView& view) {
    const QString state = wording::appealState(appeal.value);
    return view.appealsAwaitingAction.contains(appeal.id)
               ? AppealsSection::tr("%1; to be carried out").arg(state)
               : state;
}

/// All that is known of each appeal, for the table cuts what is long.
std::map<qint64, QString> wordsByRow(const PersonView& view) {
    std::map<qint64, QString> words;
    for (const Stored<Appeal>& appeal : view.appeals) {
        QString text = wording::appealWords(appeal) + u'.';
        if (view.appealsAwaitingAction.contains(appeal.id))
            text += u' ' + wording::appealAction(appeal.value);
        words.emplace(appeal.id.value(), text);
    }
    return words;
}

/// The cases that upheld appeals ask to decide again. A result is corrected on this page.
std::map<qint64, ApplicationId> casesToDecide(const PersonView& view) {
    std::map<qint64, ApplicationId> cases;
    for (const Stored<Appeal>& appeal : view.appeals)
        if (view.appealsAwaitingAction.contains(appeal.id) && !appeal.value.attempt)
            cases.emplace(appeal.id.value(), appeal.value.application.value());
    return cases;
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
                         {stateOf(*one, view)}},
                        QString(wording::appealWords(*one) + u'.')});
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
    showWords(*table, view);
    offerNextStep(*table, view);
}

void AppealsSection::showWords(SmallTable& table, const PersonView& view) {
    auto* words = new Text(TextStyle::Muted, {}, this);
    words->setObjectName(QStringLiteral("appealWordsLabel"));
    words->setWordWrap(true);
    m_section->content().addWidget(words);
    const auto show = [words, texts = wordsByRow(view)](std::optional<qint64> id) {
        const auto known = id ? texts.find(*id) : texts.end();
        words->setText(known == texts.end() ? QString() : known->second);
        words->setVisible(known != texts.end());
    };
    connect(&table, &SmallTable::currentIdChanged, words, show);
    show(view.appeals.empty() ? std::nullopt : std::optional(view.appeals.back().id.value()));
}

void AppealsSection::offerNextStep(SmallTable& table, const PersonView& view) {
    QPushButton* next =
        m_section->addButton(QStringLiteral("nextAppealStepButton"), tr("Next step…"));
    next->setToolTip(
        tr("Record the review, the outcome, or the screening; decide again what was upheld"));
    next->setEnabled(false);
    const std::map<qint64, ApplicationId> cases = casesToDecide(view);
    connect(&table, &SmallTable::currentIdChanged, next,
            [next, cases, appeals = view.appeals,
             complaints = view.complaints](std::optional<qint64> id) {
                next->setEnabled(id && (openAppeal(appeals, *id) ||
                                        openComplaint(complaints, *id) || cases.count(*id) > 0));
            });
    const auto step = [this, cases, appeals = view.appeals,
                       complaints = view.complaints](qint64 id) {
        if (const auto known = cases.find(id); known != cases.end())
            QTimer::singleShot(0, window(),
                               [&workbench = m_workbench, application = known->second] {
                                   workbench.go(QStringLiteral("review"), application);
                               });
        else if (const auto appeal = openAppeal(appeals, id))
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
