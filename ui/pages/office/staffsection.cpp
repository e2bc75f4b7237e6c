// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/staffsection.h"

#include "core/platform/account.h"
#include "ui/look/buttons.h"
#include "ui/shell/draftkeeper.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/draftline.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace certdesk {

StaffSection::StaffSection(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_section(new Section(tr("Staff"), tr("Everything that is done is recorded with one of these "
                                            "names.")))
    , m_table(new SmallTable(
          tr("Staff"), {{tr("Name")}, {tr("Title")}, {tr("Account"), 120}, {tr("State"), 170}},
          SmallTable::Height::OfRows))
    , m_form(new QWidget) {
    m_table->setObjectName(QStringLiteral("staffTable"));
    QPushButton* add = m_section->addButton(QStringLiteral("addStaffButton"), tr("Add someone"));
    auto* line = new DraftLine(m_form);
    FormBuilder form(*m_form);
    form.addWidget(line);
    form.beginRow();
    m_name =
        form.line(QStringLiteral("staffNameEdit"), tr("Name"), tr("As it stands under a letter."));
    m_title =
        form.line(QStringLiteral("staffTitleEdit"), tr("Title"), tr("Director of Certification"));
    m_account = form.line(QStringLiteral("staffAccountEdit"), tr("Account of the computer"),
                          tr("Yours here is %1.").arg(platform::accountName()));
    form.endRow();
    m_signs = new QCheckBox(tr("Signs letters"));
    m_signs->setObjectName(QStringLiteral("staffSignsCheckBox"));
    m_active = new QCheckBox(tr("Works here now"));
    m_active->setObjectName(QStringLiteral("staffActiveCheckBox"));
    form.addWidget(m_signs);
    form.addWidget(m_active);
    QPushButton* keep =
        form.button(QStringLiteral("saveStaffButton"), tr("Save"), ButtonKind::Plain);
    QPushButton* leave =
        form.button(QStringLiteral("cancelStaffButton"), tr("Cancel"), ButtonKind::Quiet);
    m_section->content().addWidget(m_table);
    m_section->content().addWidget(m_form);
    m_form->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);

    connect(add, &QPushButton::clicked, this, [this] { startAdding(); });
    connect(m_table, &SmallTable::opened, this, &StaffSection::edit);
    connect(keep, &QPushButton::clicked, this, &StaffSection::save);
    connect(leave, &QPushButton::clicked, this, &StaffSection::closeForm);
    for (QLineEdit* edit : {m_name, m_title, m_account})
        connect(edit, &QLineEdit::returnPressed, this, &StaffSection::save);
    m_drafts = new DraftKeeper(workbench, *line, this);
    for (QLineEdit* edit : {m_name, m_title, m_account})
        m_drafts->keep(edit);
    for (QCheckBox* box : {m_signs, m_active})
        m_drafts->keep(box);
}

void StaffSection::show(const StoredList<StaffMember>& staff) {
    m_staff = staff;
    std::vector<SmallTable::Row> rows;
    for (const Stored<StaffMember>& member : staff) {
        const Badge badge = !member.value.active ? Badge{Tone::Neutral, Icon::Withdrawn, tr("Left")}
                            : member.value.signsLetters
                                ? Badge{Tone::Good, Icon::Edit, tr("Signs letters")}
                                : Badge{Tone::Neutral, Icon::Person, tr("Works here")};
        rows.push_back(
            {member.id.value(),
             {{member.value.name}, {member.value.title}, {member.value.account}, {{}, badge}},
             tr("Enter changes this line")});
    }
    m_table->setVisible(!rows.empty());
    m_table->setRows(std::move(rows));
}

void StaffSection::startAdding() {
    m_before.reset();
    const QString mine = platform::accountName();
    const bool isMineTaken = std::any_of(m_staff.begin(), m_staff.end(), [&](const auto& member) {
        return member.value.account == mine;
    });
    open({.name = {}, .signsLetters = m_staff.empty(), .account = isMineTaken ? QString() : mine});
}

void StaffSection::startNamingSigner() {
    const auto first = std::find_if(m_staff.begin(), m_staff.end(),
                                    [](const auto& member) { return member.value.active; });
    if (first == m_staff.end())
        startAdding();
    else
        edit(first->id.value());
    m_signs->setChecked(true);
}

void StaffSection::edit(qint64 id) {
    for (const Stored<StaffMember>& member : m_staff)
        if (member.id.value() == id) {
            m_before = member;
            open(member.value);
        }
}

void StaffSection::open(const StaffMember& member) {
    m_drafts->leave();
    m_name->setText(member.name);
    m_title->setText(member.title);
    m_account->setText(member.account);
    m_signs->setChecked(member.signsLetters);
    m_active->setChecked(member.active);
    m_active->setVisible(m_before.has_value());
    Field::of(m_name)->setError({});
    m_drafts->begin(m_before ? QStringLiteral("staff %1").arg(m_before->id.value())
                             : QStringLiteral("new staff"),
                    m_before ? m_before->revision : 0);
    m_form->show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void StaffSection::save() {
    const StaffMember after{.name = m_name->text().trimmed(),
                            .title = m_title->text().trimmed(),
                            .signsLetters = m_signs->isChecked(),
                            .account = m_account->text().trimmed(),
                            .active = m_active->isChecked()};
    if (!showErrors({{m_name, after.name.isEmpty() ? tr("Someone without a name can't be recorded.")
                                                   : QString()}}))
        return;
    const Result<void> saved = m_before ? saveStaff(m_workbench.office(), *m_before, after)
                                        : addStaff(m_workbench.office(), after);
    if (!saved) {
        static_cast<void>(showErrors({{m_name, m_workbench.sentence(saved.error())}}));
        return;
    }
    // Who has just said who they are is who does things from now on.
    if (after.active && after.account == platform::accountName() && !after.account.isEmpty())
        m_workbench.office().setActor({after.name, after.account});
    closeForm();
    m_table->setFocus(Qt::OtherFocusReason);
    m_workbench.noteSaved();
}

void StaffSection::closeForm() {
    m_drafts->finish();
    m_form->hide();
}

} // namespace certdesk
