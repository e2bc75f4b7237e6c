// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/policysection.h"

#include "core/usecases/conduct.h"
#include "core/usecases/firsthour.h"
#include "core/wording/figures.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/office/editiondialogs.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace certdesk {

namespace {

QString asList(const QStringList& lines) {
    QStringList list;
    for (const QString& line : lines)
        list << QString(u"•  " % line);
    return list.join(u'\n');
}

/// The rules that people ask for, of an edition that follows no other; "View" has them all.
QStringList mainRules(const PolicyEdition& edition) {
    static const QStringList paths{
        QStringLiteral("intake"),
        QStringLiteral("fee.amount"),
        QStringLiteral("fee.nonrefundable"),
        QStringLiteral("fee.sitting"),
        QStringLiteral("experience.path_a_months"),
        QStringLiteral("experience.path_b_months"),
        QStringLiteral("experience.weekly_minimum"),
        QStringLiteral("training.course_hours"),
        QStringLiteral("attempts.sittings_per_period"),
        QStringLiteral("attempts.period_months"),
        QStringLiteral("times.notice_business_days"),
        QStringLiteral("times.pended_days"),
        QStringLiteral("times.appeal_days"),
        QStringLiteral("credential.valid_years"),
        QStringLiteral("conduct.version"),
    };
    QStringList rules;
    for (const wording::EditionLine& line : wording::editionLines(edition))
        if (paths.contains(line.path))
            rules << wording::sentence(line);
    return rules;
}

QStringList changes(const PolicyEdition& before, const PolicyEdition& after) {
    QStringList sentences;
    for (const wording::EditionDifference& one : wording::differences(before, after))
        sentences << wording::sentence(one);
    return sentences;
}

} // namespace

PolicySection::PolicySection(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_editions(new QVBoxLayout)
    , m_forms(new SmallTable(tr("Exam forms"),
                             {{tr("Form"), 90},
                              {tr("Items"), 80},
                              {tr("Scored"), 80},
                              {tr("Cut score"), 90},
                              {tr("Current from")}},
                             SmallTable::Height::OfRows)) {
    auto* rules = new Section(tr("Fees and rules"),
                              tr("Each case keeps the edition that was in force on the day it was "
                                 "submitted."));
    QPushButton* old =
        rules->addButton(QStringLiteral("oldAgreementsButton"), tr("Older agreements…"));
    old->setToolTip(tr("Who agreed to another version of the Code of Conduct than today's"));
    QPushButton* add = rules->addButton(QStringLiteral("addEditionButton"), tr("Add an edition…"));
    m_confirm = rules->addButton(QStringLiteral("confirmPolicyButton"), tr("These are ours"));
    m_editions->setSpacing(metrics::space);
    rules->content().addLayout(m_editions);
    auto* forms =
        new Section(tr("Exam forms"), tr("What a raw score means: at or above the cut is a pass."));
    m_forms->setObjectName(QStringLiteral("formsTable"));
    forms->content().addWidget(m_forms);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::space);
    layout->addWidget(rules);
    layout->addWidget(forms);
    connect(add, &QPushButton::clicked, this, &PolicySection::addEdition);
    connect(old, &QPushButton::clicked, this, &PolicySection::listOldAgreements);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (const auto done = confirmPolicy(m_workbench.office()); !done)
            m_workbench.showError(tr("The rules were not confirmed"), done.error());
        else
            m_workbench.noteSaved();
    });
}

void PolicySection::show(const StoredList<ExamForm>& forms, bool isConfirmed) {
    std::vector<SmallTable::Row> rows;
    for (const Stored<ExamForm>& form : forms)
        rows.push_back({form.id.value(),
                        {{form.value.code()},
                         {QString::number(form.value.items())},
                         {QString::number(form.value.scoredItems())},
                         {QString::number(form.value.cutScore())},
                         {shortDay(form.value.currentFrom())}}});
    m_forms->setRows(std::move(rows));
    m_confirm->setVisible(!isConfirmed);
    showEditions();
}

void PolicySection::focusStart() {
    m_confirm->setFocus(Qt::OtherFocusReason);
}

void PolicySection::showEditions() {
    while (QLayoutItem* item = m_editions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto& editions = m_workbench.office().policies().editions();
    const QString current = m_workbench.office().policies().on(m_workbench.office().today()).code;
    for (auto edition = editions.rbegin(); edition != editions.rend(); ++edition) {
        const auto before = std::next(edition);
        m_editions->addWidget(blockOf(*edition, before == editions.rend() ? nullptr : &*before,
                                      edition->code == current));
    }
}

QWidget* PolicySection::blockOf(const PolicyEdition& edition, const PolicyEdition* before,
                                bool isInForce) {
    auto* block = new QWidget;
    auto* title = new QHBoxLayout;
    title->setSpacing(metrics::gap);
    title->addWidget(
        new Text(TextStyle::Strong,
                 tr("%1, from %2").arg(edition.code, wording::dayInWords(edition.effectiveFrom))));
    if (isInForce)
        title->addWidget(new BadgeLabel({Tone::Good, Icon::Met, tr("In force")}));
    title->addStretch();
    auto* view = new QPushButton(tr("View"), block);
    view->setObjectName(QStringLiteral("viewEditionButton_") + edition.code);
    view->setAccessibleName(tr("View %1").arg(edition.code));
    setKind(*view, ButtonKind::Quiet);
    connect(view, &QPushButton::clicked, this, [this, code = edition.code] { readEdition(code); });
    title->addWidget(view);
    const QStringList lines = before ? changes(*before, edition) : mainRules(edition);
    auto* text =
        new Text(TextStyle::Body,
                 lines.isEmpty() ? tr("It says the same as the one before.") : asList(lines));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    layout->addLayout(title);
    layout->addWidget(text);
    return block;
}

void PolicySection::readEdition(const QString& code) {
    const PolicyEdition* edition = m_workbench.office().policies().find(code);
    if (!edition)
        return;
    auto* dialog = new EditionDialog(*edition, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PolicySection::addEdition() {
    const auto path = m_workbench.interaction().chooseFileToOpen(
        {.title = tr("Add a policy edition"), .filter = tr("Policy editions (*.json)")});
    if (!path)
        return;
    const QString summary = tr("The edition was not added");
    const Result<QByteArray> json = readPolicyFile(*path);
    if (!json)
        return m_workbench.showError(summary, json.error());
    const Result<EditionImport> rehearsed =
        importEdition(m_workbench.office(), {.json = *json}, DryRun::Yes);
    if (!rehearsed)
        return m_workbench.showError(summary, rehearsed.error());
    auto* dialog = new AddEditionDialog(m_workbench, *json, *rehearsed, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PolicySection::listOldAgreements() {
    const auto people = attestations(m_workbench.office(), AttestedWho::OnOldVersion);
    if (!people)
        return m_workbench.showError(tr("The agreements were not read"), people.error());
    auto* dialog = new OldAgreementsDialog(*people, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OldAgreementsDialog::personChosen, this,
            [this](PersonId person) { m_workbench.go(QStringLiteral("people"), person); });
    dialog->open();
}

} // namespace certdesk
