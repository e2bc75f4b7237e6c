// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/habitssection.h"

#include "core/wording/labels.h"
#include "ui/look/metrics.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QVBoxLayout>

namespace certdesk {

HabitsSection::HabitsSection(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench) {
    auto* section = new Section(tr("How the office works"));
    auto* fields = new QWidget;
    FormBuilder form(*fields);
    m_secondReview =
        form.add(QStringLiteral("secondReviewSpinBox"), tr("&Approvals that get a second review"),
                 new QSpinBox, tr("Drawn by chance, from a seed that lets the draw be repeated."));
    m_secondReview->setRange(0, 100);
    m_secondReview->setSuffix(tr(" %"));
    m_secondReview->setMaximumWidth(30 * metrics::grid);
    m_sight =
        form.add(QStringLiteral("secondReviewSightComboBox"),
                 tr("When the second reviewer sees the first one’s &decision"), new QComboBox);
    for (const auto& sight : EnumWords<SecondReviewSight>::words)
        m_sight->addItem(wording::label(sight.value));
    m_keyedWait = new QCheckBox(tr("Keyed results wait until their score is typed a second time"));
    m_keyedWait->setObjectName(QStringLiteral("keyedWaitCheckBox"));
    form.addWidget(m_keyedWait);
    section->content().addWidget(fields);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(section);

    connect(m_secondReview, &QSpinBox::editingFinished, this, &HabitsSection::save);
    connect(m_sight, &QComboBox::activated, this, &HabitsSection::saveSight);
    connect(m_keyedWait, &QCheckBox::clicked, this, &HabitsSection::save);
}

void HabitsSection::show(const Stored<Office>& office) {
    // What someone is typing stays until they leave the field.
    const bool isTyped = m_office && m_secondReview->hasFocus() &&
                         m_secondReview->value() != m_office->value.secondReviewPercent;
    m_office = office;
    if (!isTyped)
        m_secondReview->setValue(office.value.secondReviewPercent);
    m_keyedWait->setChecked(office.value.keyedResultsWait);
}

void HabitsSection::show(const std::optional<Stored<SecondReviewSetting>>& setting) {
    m_setting = setting;
    m_sight->setCurrentText(
        wording::label(setting ? setting->value.sight : SecondReviewSetting().sight));
}

void HabitsSection::save() {
    if (!m_office)
        return;
    const Stored<Office> before = *m_office;
    Office after = before.value;
    after.secondReviewPercent = m_secondReview->value();
    after.keyedResultsWait = m_keyedWait->isChecked();
    if (after != before.value)
        tell(saveOffice(m_workbench.office(), before, after));
}

void HabitsSection::saveSight() {
    const auto chosen = static_cast<size_t>(m_sight->currentIndex());
    tell(saveSecondReview(m_workbench.office(), m_setting,
                          {EnumWords<SecondReviewSight>::words[chosen].value}));
}

void HabitsSection::tell(const Result<void>& saved) {
    if (saved) {
        m_workbench.noteSaved();
        return;
    }
    m_workbench.showError(tr("The office was not changed"), saved.error());
    if (m_office) {
        m_secondReview->setValue(m_office->value.secondReviewPercent);
        show(*m_office);
    }
    show(m_setting);
}

} // namespace certdesk
