// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/results/certifypane.h"

#include "core/domain/number.h"
#include "core/usecases/certify.h"
#include "core/wording/catalogue.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/staffpicker.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace certdesk {

namespace {

constexpr int mostRows = 4;

QString people(size_t number) {
    return wording::count(QStringLiteral("person.count"), static_cast<qint64>(number));
}

} // namespace

CertifyPane::CertifyPane(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_source(personRows(workbench.office())())
    , m_section(new Section(tr("Passed, not yet certified"), {}, this))
    , m_table(
          new SmallTable(tr("Passed, not yet certified"),
                         {{tr("Name")}, {tr("Number"), 90}, {tr("City"), 140}, {tr("State"), 60}},
                         SmallTable::Height::OfRows))
    , m_by(new StaffPicker)
    , m_certify(new QPushButton) {
    m_table->setObjectName(QStringLiteral("readyTable"));
    m_table->setMostRows(mostRows);
    m_by->setObjectName(QStringLiteral("certifierComboBox"));
    m_by->setAccessibleName(tr("Who certifies"));
    m_certify->setObjectName(QStringLiteral("certifyButton"));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(new Text(TextStyle::Muted, tr("Certified by")));
    row->addWidget(m_by);
    row->addStretch();
    row->addWidget(m_certify);
    m_section->content().addWidget(m_table);
    m_section->content().addLayout(row);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    connect(m_certify, &QPushButton::clicked, this, &CertifyPane::certifyAll);
    connect(m_table, &SmallTable::opened, this,
            [this](qint64 id) { m_workbench.go(QStringLiteral("people"), PersonId(id)); });
    hide();
}

void CertifyPane::reload() {
    m_ready = readyToCertify(m_workbench.office()).value_or(std::vector<PersonId>());
    m_by->reload(m_workbench.office());
    std::vector<qint64> ids;
    for (const PersonId person : m_ready)
        ids.push_back(person.value());
    std::vector<SmallTable::Row> rows;
    for (const PersonRow& row : m_source->rows(ids).value_or(std::vector<PersonRow>()))
        rows.push_back(
            {row.id.value(), {{row.name}, {candidateNumber(row.id)}, {row.city}, {row.state}}});
    m_table->setRows(std::move(rows));
    m_section->setSentence(
        tr("Their passes are confirmed. Certifying gives each a certificate number and brings the "
           "letters."));
    m_certify->setText(tr("Certify %1…").arg(people(m_ready.size())));
    m_certify->setEnabled(!m_by->name().isEmpty());
    setVisible(!m_ready.empty());
}

void CertifyPane::certifyAll() {
    const std::vector<PersonId> persons = m_ready;
    const QString by = m_by->name();
    const auto answer = m_workbench.interaction().ask(
        {tr("Certify"),
         tr("Certify %1 who passed?").arg(people(persons.size())),
         tr("%1 signs. Each gets a certificate number that is never used again.").arg(by),
         {{QStringLiteral("notYet"), tr("Not yet")},
          {QStringLiteral("certifyNow"), tr("Certify"), Choice::Effect::Main}}});
    if (answer != QStringLiteral("certifyNow"))
        return;
    const auto done = certify(m_workbench.office(), persons, by);
    if (!done) {
        m_workbench.showError(tr("Nobody was certified"), done.error());
        return;
    }
    m_workbench.noteSaved();
    Q_EMIT certified(
        tr("%1 certified by %2. Their letters wait to be printed.").arg(people(done->size()), by));
}

} // namespace certdesk
