// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/policysection.h"

#include "core/usecases/firsthour.h"
#include "core/wording/figures.h"
#include "ui/look/metrics.h"
#include "ui/pages/office/editionchanges.h"
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
        auto* block = new QWidget;
        auto* title = new QHBoxLayout;
        title->setSpacing(metrics::gap);
        title->addWidget(new Text(
            TextStyle::Strong,
            tr("%1, from %2").arg(edition->code, wording::dayInWords(edition->effectiveFrom))));
        if (edition->code == current)
            title->addWidget(new BadgeLabel({Tone::Good, Icon::Met, tr("In force")}));
        title->addStretch();
        const bool isFirst = std::next(edition) == editions.rend();
        const QStringList lines =
            isFirst ? editionRules(*edition) : editionChanges(*std::next(edition), *edition);
        auto* text = new Text(TextStyle::Body, lines.isEmpty()
                                                   ? tr("No change of fees, times or requirements.")
                                                   : asList(lines));
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* layout = new QVBoxLayout(block);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(metrics::grid);
        layout->addLayout(title);
        layout->addWidget(text);
        m_editions->addWidget(block);
    }
}

} // namespace certdesk
