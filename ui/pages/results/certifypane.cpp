// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/results/certifypane.h"

#include "core/domain/number.h"
#include "core/wording/catalogue.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/parts/staffpicker.h"
#include "ui/shell/interaction.h"
#include "ui/shell/jobline.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace certdesk {

namespace {

constexpr size_t mostNames = 20;

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
    , m_certify(new QPushButton)
    , m_work(new JobLine(workbench.office()))
    , m_signing(new QWidget)
    , m_held(new QWidget)
    , m_heldTable(new SmallTable(tr("Passed, held back"),
                                 {{tr("Name"), 180}, {tr("Number"), 90}, {tr("Why")}},
                                 SmallTable::Height::OfRows))
    , m_why(new Text(TextStyle::Muted, {}))
    , m_reason(new QLineEdit)
    , m_except(new QPushButton(tr("Certify all the same…"))) {
    m_table->setObjectName(QStringLiteral("readyTable"));
    m_table->setMostRows(mostRows);
    m_by->setObjectName(QStringLiteral("certifierComboBox"));
    m_by->setAccessibleName(tr("Who certifies"));
    m_certify->setObjectName(QStringLiteral("certifyButton"));
    m_heldTable->setObjectName(QStringLiteral("heldTable"));
    m_heldTable->setMostRows(mostRows);
    m_why->setObjectName(QStringLiteral("heldWhyLabel"));
    m_why->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("certifyExceptionEdit"));
    m_reason->setAccessibleName(tr("Reason for the exception"));
    m_reason->setPlaceholderText(tr("Reason for the exception"));
    m_except->setObjectName(QStringLiteral("certifyExceptionButton"));
    auto* exception = new QHBoxLayout;
    exception->setSpacing(metrics::gap);
    exception->addWidget(m_reason, 1);
    exception->addWidget(m_except);
    auto* held = new QVBoxLayout(m_held);
    held->setContentsMargins(0, 0, 0, 0);
    held->setSpacing(metrics::gap);
    held->addWidget(
        new Text(TextStyle::Strong, tr("Held back: the application was decided otherwise")));
    held->addWidget(m_heldTable);
    held->addWidget(m_why);
    held->addLayout(exception);
    auto* row = new QHBoxLayout(m_signing);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(new Text(TextStyle::Muted, tr("Certified by")));
    row->addWidget(m_by);
    row->addStretch();
    row->addWidget(m_certify);
    m_section->content().addWidget(m_table);
    m_section->content().addWidget(m_signing);
    m_section->content().addWidget(m_work);
    m_section->content().addWidget(m_held);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    connect(m_certify, &QPushButton::clicked, this, &CertifyPane::certifyAll);
    connect(m_by, &QComboBox::currentIndexChanged, this, &CertifyPane::showWhatCanBeDone);
    connect(m_work, &JobLine::runningChanged, this, &CertifyPane::showWhatCanBeDone);
    for (SmallTable* table : {m_table, m_heldTable})
        connect(table, &SmallTable::opened, this,
                [this](qint64 id) { m_workbench.go(QStringLiteral("people"), PersonId(id)); });
    connect(m_heldTable, &SmallTable::currentIdChanged, this, &CertifyPane::showWhy);
    connect(m_by, &QComboBox::activated, this, &CertifyPane::reload);
    connect(m_except, &QPushButton::clicked, this, &CertifyPane::certifyException);
    connect(m_reason, &QLineEdit::returnPressed, this, &CertifyPane::certifyException);
    connect(m_reason, &QLineEdit::textChanged, this, &CertifyPane::showWhy);
    hide();
}

void CertifyPane::reload() {
    m_by->reload(m_workbench.office());
    m_passes = uncertifiedPasses(m_workbench.office(), m_by->name()).value_or(UncertifiedPasses());
    std::vector<qint64> ids;
    for (const PersonId person : m_passes.ready)
        ids.push_back(person.value());
    std::vector<SmallTable::Row> rows;
    for (const PersonRow& row : m_source->rows(ids).value_or(std::vector<PersonRow>()))
        rows.push_back(
            {row.id.value(), {{row.name}, {candidateNumber(row.id)}, {row.city}, {row.state}}});
    m_table->setRows(std::move(rows));
    m_table->setVisible(!m_passes.ready.empty());
    m_certify->setVisible(!m_passes.ready.empty());
    m_section->setSentence(
        tr("Their passes are confirmed. Certifying gives each a certificate number and brings the "
           "letters."));
    m_certify->setText(tr("Certify %1…").arg(people(m_passes.ready.size())));
    showWhatCanBeDone();
    showHeld();
    setVisible(!m_passes.ready.empty() || !m_passes.heldBack.empty());
}

void CertifyPane::showHeld() {
    std::vector<qint64> ids;
    for (const HeldBack& held : m_passes.heldBack)
        ids.push_back(held.person.value());
    std::vector<SmallTable::Row> rows;
    for (const PersonRow& row : m_source->rows(ids).value_or(std::vector<PersonRow>())) {
        const auto held =
            std::find_if(m_passes.heldBack.begin(), m_passes.heldBack.end(),
                         [&row](const auto& one) { return one.person.value() == row.id.value(); });
        if (held == m_passes.heldBack.end())
            continue;
        const QString why = m_workbench.sentence(held->why);
        rows.push_back({row.id.value(), {{row.name}, {candidateNumber(row.id)}, {why}}, why});
    }
    const qint64 first = rows.empty() ? 0 : rows.front().id;
    m_heldTable->setRows(std::move(rows));
    if (!m_heldTable->currentId())
        m_heldTable->selectId(first);
    m_held->setVisible(!m_passes.heldBack.empty());
    showWhy();
}

void CertifyPane::showWhatCanBeDone() {
    m_certify->setEnabled(!m_by->name().isEmpty() && !m_work->isRunning());
    showWhy();
}

void CertifyPane::showWhy() {
    const auto chosen = m_heldTable->currentId();
    const auto held =
        std::find_if(m_passes.heldBack.begin(), m_passes.heldBack.end(),
                     [&chosen](const auto& one) { return chosen == one.person.value(); });
    m_why->setText(held == m_passes.heldBack.end() ? QString() : m_workbench.sentence(held->why));
    m_except->setEnabled(held != m_passes.heldBack.end() && !m_by->name().isEmpty() &&
                         !m_work->isRunning() && !m_reason->text().trimmed().isEmpty());
}

void CertifyPane::certifyException() {
    const auto chosen = m_heldTable->currentId();
    if (!chosen || !m_except->isEnabled())
        return;
    const QString by = m_by->name();
    const PersonId person(*chosen);
    const auto row = m_source->rows(std::span(&*chosen, 1));
    const QString name = row && !row->empty() ? row->front().name : candidateNumber(person);
    const auto answer = m_workbench.interaction().ask(
        {tr("Certify all the same"),
         tr("Certify %1, whose application is not approved?").arg(name),
         tr("%1 makes the exception and signs. Its reason stays with the result.").arg(by),
         {{QStringLiteral("notYet"), tr("Not yet")},
          {QStringLiteral("certifyNow"), tr("Certify"), Choice::Effect::Main}}});
    if (answer != QStringLiteral("certifyNow"))
        return;
    introduce(m_workbench, by);
    const auto done = certify(m_workbench.office(), {person}, by, m_reason->text().trimmed());
    if (!done) {
        m_workbench.showError(tr("Nobody was certified"), done.error());
        return;
    }
    if (!done->heldBack.empty()) {
        m_workbench.showError(tr("Nobody was certified"), done->heldBack.front().why);
        return;
    }
    m_workbench.noteSaved();
    m_reason->clear();
    Q_EMIT certified(tr("%1 certified by %2, as an exception. The letter waits to be printed.")
                         .arg(people(done->certified.size()), by));
}

/// As many as one can take in, and how many more.
QString CertifyPane::names(const std::vector<PersonId>& persons) const {
    std::vector<qint64> ids;
    for (const PersonId person : persons)
        ids.push_back(person.value());
    const size_t told = std::min(ids.size(), mostNames);
    QStringList names;
    for (const PersonRow& row : m_source->rows(std::span(std::as_const(ids)).first(told))
                                    .value_or(std::vector<PersonRow>()))
        names << row.name;
    const QString list = names.join(QStringLiteral("; "));
    return told == ids.size() ? list : tr("%1; and %L2 more").arg(list).arg(ids.size() - told);
}

void CertifyPane::certifyAll() {
    const std::vector<PersonId> persons = m_passes.ready;
    const QString by = m_by->name();
    const auto answer = m_workbench.interaction().ask(
        {tr("Certify"),
         tr("Certify %1 who passed?").arg(people(persons.size())),
         tr("%1. %2 signs. Each gets a certificate number that is never used again.")
             .arg(names(persons), by),
         {{QStringLiteral("notYet"), tr("Not yet")},
          {QStringLiteral("certifyNow"), tr("Certify"), Choice::Effect::Main}}});
    if (answer != QStringLiteral("certifyNow"))
        return;
    introduce(m_workbench, by);
    m_work->start(
        tr("Certifying %1…").arg(people(persons.size())),
        [persons, by](OfficeFile& office, const Progress& progress) {
            return certify(office, persons, by, {}, progress);
        },
        [this, by](const Result<Certification>& done) { tellCertified(done, by); });
}

void CertifyPane::tellCertified(const Result<Certification>& done, const QString& by) {
    if (!done) {
        if (done.error().code != ErrorCode::Cancelled)
            m_workbench.showError(tr("Nobody was certified"), done.error());
        return;
    }
    m_workbench.noteSaved();
    Q_EMIT certified(tr("%1 certified by %2. Their letters wait to be printed.")
                         .arg(people(done->certified.size()), by));
}

} // namespace certdesk
