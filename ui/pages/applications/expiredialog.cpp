// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/applications/expiredialog.h"

#include "core/domain/number.h"
#include "core/wording/wording.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/parts/staffpicker.h"
#include "ui/shell/jobline.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QPushButton>
#include <QSignalBlocker>

namespace certdesk {

namespace {

constexpr QSize dialogSize{860, 480};

QString applications(size_t number) {
    return wording::count(QStringLiteral("application.count"), static_cast<qint64>(number));
}

} // namespace

ExpireDialog::ExpireDialog(Workbench& workbench, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_table(new SmallTable(tr("Requests that are over"),
                             {{tr("Name"), 200},
                              {tr("Number"), 90},
                              {tr("Days over"), 80, Qt::AlignRight | Qt::AlignVCenter},
                              {tr("To pay back"), 90, Qt::AlignRight | Qt::AlignVCenter},
                              {tr("To note")}},
                             SmallTable::Height::OfRoom, this))
    , m_work(new JobLine(workbench.office(), this))
    , m_by(new StaffPicker(this))
    , m_refused(new Text(TextStyle::Body, {}, this))
    , m_deny(new QPushButton(this)) {
    setObjectName(QStringLiteral("expireDialog"));
    setWindowTitle(tr("Requests that are over"));
    resize(dialogSize);
    m_table->setObjectName(QStringLiteral("expiredTable"));
    m_by->setObjectName(QStringLiteral("expireComboBox"));
    m_by->setAccessibleName(tr("Who signs"));
    m_refused->setObjectName(QStringLiteral("expireRefusedLabel"));
    m_refused->setWordWrap(true);
    m_refused->hide();
    m_deny->setObjectName(QStringLiteral("denyExpiredButton"));
    m_deny->setAutoDefault(false);
    setKind(*m_deny, ButtonKind::Destructive);
    auto* leave = new QPushButton(tr("Not now"), this);
    leave->setObjectName(QStringLiteral("leaveButton"));
    auto* intro = new Text(TextStyle::Body,
                           tr("Nobody answered these in time. Those that are ticked are denied as "
                              "incomplete; each gets its letter. What someone should look at first "
                              "is set aside."),
                           this);
    intro->setWordWrap(true);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(metrics::gap);
    acts->addWidget(new Text(TextStyle::Muted, tr("Signed by"), this));
    acts->addWidget(m_by);
    acts->addStretch();
    acts->addWidget(leave);
    acts->addWidget(m_deny);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(intro);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_refused);
    layout->addWidget(m_work);
    layout->addLayout(acts);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_deny, &QPushButton::clicked, this, &ExpireDialog::deny);
    connect(m_work, &JobLine::runningChanged, this, &ExpireDialog::showCount);
    connect(m_by, &QComboBox::currentTextChanged, this, &ExpireDialog::reload);
    connect(m_table, &SmallTable::tickChanged, this, [this](qint64 id, bool isTicked) {
        if (isTicked)
            m_unticked.erase(ApplicationId(id));
        else
            m_unticked.insert(ApplicationId(id));
        showCount();
    });
    reload();
    m_table->setFocus();
}

void ExpireDialog::reload() {
    const QSignalBlocker quiet(m_by);
    m_by->reload(m_workbench.office());
    auto requests = expiredRequests(m_workbench.office(), m_by->name());
    if (!requests)
        m_workbench.showError(tr("The requests can't be read"), requests.error());
    m_requests = std::move(requests).value_or(std::vector<ExpiredRequest>());
    std::vector<SmallTable::Row> rows;
    for (const ExpiredRequest& expired : m_requests) {
        const QString note = expired.aside ? m_workbench.sentence(*expired.aside) : QString();
        SmallTable::Row row{.id = expired.application.value(),
                            .cells = {{expired.name},
                                      {applicationNumber(expired.application)},
                                      {QString::number(expired.daysOver)},
                                      {wording::moneyInWords(expired.goesBack)},
                                      {note}},
                            .toolTip = note};
        if (!expired.aside)
            row.ticked = !m_unticked.contains(expired.application);
        rows.push_back(std::move(row));
    }
    m_table->setRows(std::move(rows));
    showCount();
}

void ExpireDialog::showCount() {
    const size_t count = ticked().size();
    m_deny->setText(tr("&Deny %1").arg(applications(count)));
    m_deny->setEnabled(count > 0 && !m_by->name().isEmpty() && !m_work->isRunning());
    m_by->setDisabled(m_work->isRunning());
    m_table->setDisabled(m_work->isRunning());
}

std::vector<ApplicationId> ExpireDialog::ticked() const {
    std::vector<ApplicationId> applications;
    for (const ExpiredRequest& expired : m_requests)
        if (!expired.aside && !m_unticked.contains(expired.application))
            applications.push_back(expired.application);
    return applications;
}

/// What has been denied by then stays so.
void ExpireDialog::reject() {
    if (m_work->isRunning())
        m_work->cancel();
    else
        QDialog::reject();
}

void ExpireDialog::deny() {
    const QString by = m_by->name();
    introduce(m_workbench, by);
    m_refused->hide();
    const std::vector<ApplicationId> wanted = ticked();
    m_work->start(
        tr("Denying %1…").arg(applications(wanted.size())),
        [wanted, by](OfficeFile& office, const Progress& progress) {
            return denyExpired(office, {.applications = wanted}, by, progress);
        },
        [this, asked = wanted.size()](const Result<std::vector<ExpiredRun>>& runs) {
            tellDenied(runs, asked);
        });
}

void ExpireDialog::tellDenied(const Result<std::vector<ExpiredRun>>& runs, size_t asked) {
    if (!runs) {
        m_workbench.showError(tr("Nothing was denied"), runs.error());
        return;
    }
    size_t done = 0;
    QStringList refused;
    for (const ExpiredRun& run : *runs) {
        done += run.decision ? 1U : 0U;
        if (!run.decision)
            refused << m_workbench.sentence(run.decision.error());
    }
    if (done > 0) {
        m_workbench.noteSaved();
        Q_EMIT denied(tr("%1 denied as incomplete. Their letters wait under Letters.")
                          .arg(applications(done)));
    }
    if (runs->size() < asked)
        refused << tr("It was stopped there; the others are as they were.");
    if (refused.isEmpty()) {
        accept();
        return;
    }
    m_refused->setText(refused.join(u'\n'));
    m_refused->show();
    reload();
}

} // namespace certdesk
