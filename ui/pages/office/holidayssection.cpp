// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/holidayssection.h"

#include "ui/look/buttons.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace certdesk {

HolidaysSection::HolidaysSection(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_table(new SmallTable(tr("Holidays"), {{tr("Day"), 220}, {tr("Name")}},
                             SmallTable::Height::OfRows)) {
    auto* section =
        new Section(tr("Holidays"), tr("Deadlines in business days skip weekends and these days."));
    m_table->setObjectName(QStringLiteral("holidaysTable"));
    auto* fields = new QWidget;
    FormBuilder form(*fields);
    form.beginRow();
    m_day = form.add(QStringLiteral("holidayDayEdit"), tr("Day"), new DayEdit(workbench.clock()));
    m_name = form.line(QStringLiteral("holidayNameEdit"), tr("Holiday"));
    form.endRow();
    QPushButton* button =
        form.button(QStringLiteral("addHolidayButton"), tr("Add the holiday"), ButtonKind::Plain);
    section->content().addWidget(m_table);
    section->content().addWidget(fields);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(section);
    connect(button, &QPushButton::clicked, this, &HolidaysSection::add);
    connect(m_name, &QLineEdit::returnPressed, this, &HolidaysSection::add);
}

void HolidaysSection::show(const StoredList<Holiday>& holidays) {
    m_holidays = holidays;
    std::sort(m_holidays.begin(), m_holidays.end(),
              [](const auto& one, const auto& other) { return one.value.day > other.value.day; });
    std::vector<SmallTable::Row> rows;
    for (const Stored<Holiday>& holiday : m_holidays)
        rows.push_back({holiday.id.value(), {{fullDay(holiday.value.day)}, {holiday.value.name}}});
    m_table->setVisible(!rows.empty());
    m_table->setRows(std::move(rows));
}

void HolidaysSection::add() {
    const auto day = m_day->day();
    QString dayIsWrong =
        m_day->text().trimmed().isEmpty() ? tr("This is needed.") : m_day->complaint();
    if (day && std::any_of(m_holidays.begin(), m_holidays.end(),
                           [&](const auto& holiday) { return holiday.value.day == *day; }))
        dayIsWrong = tr("This day is in the list already.");
    if (!showErrors(
            {{m_day, dayIsWrong},
             {m_name, m_name->text().trimmed().isEmpty() ? tr("This is needed.") : QString()}}))
        return;
    const Result<void> saved =
        addHoliday(m_workbench.office(), {.day = *day, .name = m_name->text().trimmed()});
    if (!saved) {
        static_cast<void>(showErrors({{m_day, m_workbench.sentence(saved.error())}}));
        return;
    }
    m_day->setDay({});
    m_name->clear();
    m_day->setFocus(Qt::OtherFocusReason);
    m_workbench.noteSaved();
}

} // namespace certdesk
