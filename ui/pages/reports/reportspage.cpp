// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/reports/reportspage.h"

#include "core/domain/number.h"
#include "core/usecases/status.h"
#include "core/wording/catalogue.h"
#include "ui/look/metrics.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QPushButton>
#include <QStandardPaths>

namespace certdesk {

namespace {

enum class List { Exceptions, Timeliness, Agreement, AsDecided };

constexpr std::array lists{u"exceptions", u"timeliness", u"agreement", u"as-decided"};

Result<ReportTable> tableFor(OfficeFile& office, List list, const Period& period,
                             const QString& number) {
    switch (list) {
    case List::Exceptions:
        return listExceptions(office, period).map([&period](const auto& lines) {
            return tableOf(lines, period);
        });
    case List::Timeliness:
        return listTimeliness(office, period).map([&period](const auto& report) {
            return tableOf(report, period);
        });
    case List::Agreement:
        return listAgreement(office, period).map([&period](const auto& report) {
            return tableOf(report, period);
        });
    case List::AsDecided: {
        const Result<ApplicationId> application = findApplication(office, number);
        if (!application)
            return fail(application.error());
        return caseAsDecided(office, *application).map([](const auto& report) {
            return tableOf(report);
        });
    }
    }
    Q_UNREACHABLE();
}

} // namespace

ReportsPage::ReportsPage(Workbench& workbench, QWidget* parent)
    : Page(parent)
    , m_workbench(workbench)
    , m_job(workbench.office())
    , m_list(new QComboBox(this))
    , m_from(new DayEdit(workbench.clock(), this))
    , m_to(new DayEdit(workbench.clock(), this))
    , m_application(new QLineEdit(this))
    , m_save(new QPushButton(tr("Save as &CSV…"), this))
    , m_banner(new Banner(this))
    , m_definition(new Text(TextStyle::Muted, {}, this))
    , m_summary(new Text(TextStyle::Strong, {}, this)) {
    setObjectName(QStringLiteral("reportsPage"));
    for (const char16_t* list : lists)
        m_list->addItem(wording::text(QStringLiteral("report.") + QString::fromUtf16(list)));
    build();
    connect(m_list, &QComboBox::currentIndexChanged, this, &ReportsPage::read);
    connect(m_from, &DayEdit::dayChanged, this, &ReportsPage::read);
    connect(m_to, &DayEdit::dayChanged, this, &ReportsPage::read);
    connect(m_application, &QLineEdit::editingFinished, this, &ReportsPage::read);
    connect(m_save, &QPushButton::clicked, this, &ReportsPage::save);
    read();
}

void ReportsPage::build() {
    auto* choices = new QWidget(this);
    FormBuilder form(*choices);
    form.beginRow();
    form.add(QStringLiteral("reportComboBox"), tr("&List"), m_list);
    form.add(QStringLiteral("reportFromEdit"), tr("&From"), m_from);
    form.add(QStringLiteral("reportToEdit"), tr("&To"), m_to);
    form.add(QStringLiteral("reportApplicationEdit"), tr("&Application"), m_application,
             tr("Its number, such as A-000045."));
    form.endRow();
    m_save->setObjectName(QStringLiteral("saveReportButton"));
    m_banner->setObjectName(QStringLiteral("reportBanner"));
    m_definition->setObjectName(QStringLiteral("reportDefinitionLabel"));
    m_definition->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("reportSummaryLabel"));
    m_summary->setWordWrap(true);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(metrics::gap);
    figures->addWidget(m_summary, 1);
    figures->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(choices);
    layout->addWidget(m_banner);
    layout->addWidget(m_definition);
    layout->addLayout(figures);
    m_place = new QVBoxLayout;
    layout->addLayout(m_place, 1);
}

void ReportsPage::activated() {
    read();
    focusStart();
}

void ReportsPage::refresh(const ChangeSet& changes) {
    if (!changes.isEmpty())
        read();
}

void ReportsPage::showTarget(const Target& target) {
    const auto* application = std::get_if<ApplicationId>(&target);
    if (application == nullptr)
        return;
    m_application->setText(applicationNumber(*application));
    m_list->setCurrentIndex(static_cast<int>(List::AsDecided));
    read();
}

void ReportsPage::focusStart() {
    m_list->setFocus(Qt::OtherFocusReason);
}

ReportsPage::Wish ReportsPage::wish() const {
    return {m_list->currentIndex(), Period{m_from->day(), m_to->day()},
            m_application->text().trimmed()};
}

void ReportsPage::read() {
    const Wish wish = this->wish();
    const auto list = static_cast<List>(wish.list);
    const bool isOfCase = list == List::AsDecided;
    for (QWidget* day : std::initializer_list<QWidget*>{m_from, m_to})
        Field::of(day)->setVisible(!isOfCase);
    Field::of(m_application)->setVisible(isOfCase);
    if (isOfCase && wish.application.isEmpty()) {
        show(
            ReportTable{.title = {},
                        .definition = wording::text(QStringLiteral("report.as-decided_definition")),
                        .summary = tr("Type the number of an application."),
                        .headings = {},
                        .rows = {}});
        return;
    }
    if (m_job.isRunning()) {
        m_isStale = true;
        return;
    }
    m_job.start(
        [list, wish](OfficeFile& office, const Progress&) {
            return tableFor(office, list, wish.period, wish.application);
        },
        [this, wish](const Result<ReportTable>& table) {
            // Another list may have been chosen since.
            if (wish == this->wish())
                show(table);
            if (std::exchange(m_isStale, false))
                QMetaObject::invokeMethod(this, &ReportsPage::read, Qt::QueuedConnection);
        });
}

void ReportsPage::show(const Result<ReportTable>& table) {
    delete std::exchange(m_table, nullptr);
    m_report.reset();
    m_save->setEnabled(table && !table->headings.isEmpty());
    if (!table) {
        m_summary->clear();
        m_banner->showMessage(Tone::Caution, m_workbench.sentence(table.error()));
        return;
    }
    m_banner->hide();
    m_report = *table;
    m_definition->setText(table->definition);
    m_summary->setText(table->summary);
    if (table->headings.isEmpty())
        return;
    std::vector<SmallTable::Column> columns;
    for (const QString& heading : table->headings)
        columns.push_back({heading});
    m_table = new SmallTable(table->title, std::move(columns), SmallTable::Height::OfRoom, this);
    m_table->setObjectName(QStringLiteral("reportTable"));
    std::vector<SmallTable::Row> rows;
    for (const QStringList& cells : table->rows) {
        SmallTable::Row row{static_cast<qint64>(rows.size()), {}, cells.join(u'\n')};
        for (const QString& cell : cells)
            row.cells.push_back({cell});
        rows.push_back(std::move(row));
    }
    m_table->setRows(std::move(rows));
    m_place->addWidget(m_table);
}

void ReportsPage::save() {
    // While a name is asked for, the list may be read again.
    const std::optional<ReportTable> report = m_report;
    if (!report)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto path = m_workbench.interaction().chooseFileToSave(
        {tr("Save the list"), tr("CSV files (*.csv)"),
         QString(folder % u'/' % report->title % u".csv"), QStringLiteral("csv")});
    if (!path)
        return;
    if (const Result<void> saved = saveTable(*report, *path); !saved)
        m_workbench.showError(tr("The list was not saved"), saved.error());
    else
        m_banner->showMessage(Tone::Good, tr("Saved as %1.").arg(*path));
}

} // namespace certdesk
