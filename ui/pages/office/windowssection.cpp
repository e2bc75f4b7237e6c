// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/windowssection.h"

#include "ui/look/buttons.h"
#include "ui/shell/draftkeeper.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/draftline.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace certdesk {

WindowsSection::WindowsSection(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_section(new Section(tr("Testing windows"),
                            tr("When people test, and the last day to apply and pay for it.")))
    , m_table(new SmallTable(tr("Testing windows"),
                             {{tr("Code"), 90},
                              {tr("Name")},
                              {tr("Apply by"), 110},
                              {tr("First day"), 110},
                              {tr("Last day"), 110},
                              {tr("State"), 130}},
                             SmallTable::Height::OfRows))
    , m_form(new QWidget) {
    m_table->setObjectName(QStringLiteral("windowsTable"));
    QPushButton* add = m_section->addButton(QStringLiteral("addWindowButton"), tr("Add a window"));
    auto* line = new DraftLine(m_form);
    FormBuilder form(*m_form);
    form.addWidget(line);
    form.beginRow();
    m_code = form.line(QStringLiteral("windowCodeEdit"), tr("Code"), tr("As in imports: 2020-05"));
    m_name = form.line(QStringLiteral("windowNameEdit"), tr("Name"), tr("As in letters: May 2020"));
    form.endRow();
    form.beginRow();
    m_deadline = form.add(QStringLiteral("windowDeadlineEdit"), tr("Apply by"),
                          new DayEdit(workbench.clock()));
    m_first = form.add(QStringLiteral("windowFirstEdit"), tr("First day"),
                       new DayEdit(workbench.clock()));
    m_last =
        form.add(QStringLiteral("windowLastEdit"), tr("Last day"), new DayEdit(workbench.clock()));
    form.endRow();
    QPushButton* keep =
        form.button(QStringLiteral("saveWindowButton"), tr("Save"), ButtonKind::Plain);
    QPushButton* leave =
        form.button(QStringLiteral("cancelWindowButton"), tr("Cancel"), ButtonKind::Quiet);
    m_section->content().addWidget(m_table);
    m_section->content().addWidget(m_form);
    m_form->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);

    connect(add, &QPushButton::clicked, this, &WindowsSection::startAdding);
    connect(m_table, &SmallTable::opened, this, &WindowsSection::edit);
    connect(keep, &QPushButton::clicked, this, &WindowsSection::save);
    connect(leave, &QPushButton::clicked, this, &WindowsSection::closeForm);
    for (QLineEdit* edit :
         std::initializer_list<QLineEdit*>{m_code, m_name, m_deadline, m_first, m_last})
        connect(edit, &QLineEdit::returnPressed, this, &WindowsSection::save);
    m_drafts = new DraftKeeper(workbench, *line, this);
    for (QLineEdit* edit :
         std::initializer_list<QLineEdit*>{m_code, m_name, m_deadline, m_first, m_last})
        m_drafts->keep(edit);
}

void WindowsSection::show(const StoredList<ExamWindow>& windows) {
    m_windows = windows;
    std::vector<SmallTable::Row> rows;
    for (auto window = windows.rbegin(); window != windows.rend(); ++window)
        rows.push_back({window->id.value(),
                        {{window->value.code()},
                         {window->value.name()},
                         {shortDay(window->value.applicationDeadline())},
                         {shortDay(window->value.firstDay())},
                         {shortDay(window->value.lastDay())},
                         {{}, badgeOf(window->value)}},
                        tr("Enter changes this line")});
    m_table->setVisible(!rows.empty());
    m_table->setRows(std::move(rows));
}

void WindowsSection::startAdding() {
    m_drafts->leave();
    m_before.reset();
    m_code->clear();
    m_name->clear();
    for (DayEdit* edit : {m_deadline, m_first, m_last})
        edit->setDay({});
    open();
}

void WindowsSection::edit(qint64 id) {
    for (const Stored<ExamWindow>& window : m_windows) {
        if (window.id.value() != id)
            continue;
        m_drafts->leave();
        m_before = window;
        m_code->setText(window.value.code());
        m_name->setText(window.value.name());
        m_deadline->setDay(window.value.applicationDeadline());
        m_first->setDay(window.value.firstDay());
        m_last->setDay(window.value.lastDay());
        open();
    }
}

void WindowsSection::open() {
    for (const QWidget* edit :
         std::initializer_list<QWidget*>{m_code, m_name, m_deadline, m_first, m_last})
        Field::of(edit)->setError({});
    m_drafts->begin(m_before ? QStringLiteral("window %1").arg(m_before->id.value())
                             : QStringLiteral("new window"),
                    m_before ? m_before->revision : 0);
    m_form->show();
    m_code->setFocus(Qt::OtherFocusReason);
}

void WindowsSection::save() {
    const auto blank = [](const QLineEdit* edit) {
        return edit->text().trimmed().isEmpty() ? tr("This is needed.") : QString();
    };
    const auto wrong = [&](const DayEdit* edit) {
        return edit->text().trimmed().isEmpty() ? blank(edit) : edit->complaint();
    };
    const auto first = m_first->day();
    const auto last = m_last->day();
    const auto deadline = m_deadline->day();
    QString lastIsWrong = wrong(m_last);
    if (first && last && *last < *first)
        lastIsWrong = tr("The last day lies before the first one.");
    QString deadlineIsWrong = wrong(m_deadline);
    if (deadline && last && *deadline > *last)
        deadlineIsWrong = tr("Nobody can apply after the last day.");
    if (!showErrors({{m_code, blank(m_code)},
                     {m_name, blank(m_name)},
                     {m_deadline, deadlineIsWrong},
                     {m_first, wrong(m_first)},
                     {m_last, lastIsWrong}}))
        return;
    const Result<ExamWindow> window = ExamWindow::create({.code = m_code->text().trimmed(),
                                                          .name = m_name->text().trimmed(),
                                                          .applicationDeadline = *deadline,
                                                          .firstDay = *first,
                                                          .lastDay = *last});
    const Result<void> saved = !window    ? Result<void>(fail(window.error()))
                               : m_before ? saveWindow(m_workbench.office(), *m_before, *window)
                                          : addWindow(m_workbench.office(), *window);
    if (!saved) {
        static_cast<void>(showErrors({{m_code, m_workbench.sentence(saved.error())}}));
        return;
    }
    closeForm();
    m_table->setFocus(Qt::OtherFocusReason);
    m_workbench.noteSaved();
}

void WindowsSection::closeForm() {
    m_drafts->finish();
    m_form->hide();
}

Badge WindowsSection::badgeOf(const ExamWindow& window) const {
    const QDate today = m_workbench.office().today();
    if (window.contains(today))
        return {Tone::Good, Icon::Calendar, tr("Testing now")};
    if (window.lastDay() < today)
        return {Tone::Neutral, Icon::Check, tr("Over")};
    if (today <= window.applicationDeadline())
        return {Tone::Accent, Icon::Open, tr("Open")};
    return {Tone::Caution, Icon::Waiting, tr("Closed to new")};
}

} // namespace certdesk
