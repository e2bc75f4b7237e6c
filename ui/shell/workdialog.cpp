// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/workdialog.h"

#include "core/platform/giveway.h"
#include "ui/look/metrics.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QThread>

namespace certdesk {

namespace {

constexpr int dialogWidth = 460;

} // namespace

WorkDialog::WorkDialog(const QString& what, const QString& sentence, FileWork work,
                       Stopping stopping, QWidget* parent)
    : QDialog(parent)
    , m_sentence(new Text(TextStyle::Body, sentence, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this)) {
    setObjectName(QStringLiteral("workDialog"));
    setWindowTitle(what);
    m_sentence->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("workProgressBar"));
    m_bar->setAccessibleName(what);
    m_bar->setRange(0, 0); // until it is known how far it is
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelWorkButton"));
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::space);
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::gap);
    layout->addWidget(new Text(TextStyle::Heading, what, this));
    layout->addWidget(m_sentence);
    layout->addSpacing(metrics::gap);
    layout->addLayout(line);
    setMinimumWidth(metrics::withText(dialogWidth, fontMetrics().height()));
    m_cancel->setVisible(stopping == Stopping::Offered);
    connect(m_cancel, &QPushButton::clicked, this, &WorkDialog::reject);

    const Progress progress = [this](int percent) {
        QMetaObject::invokeMethod(
            m_bar,
            [bar = m_bar, percent] {
                bar->setRange(0, 100);
                bar->setValue(percent);
            },
            Qt::QueuedConnection);
        return !m_isCancelled;
    };
    m_thread = QThread::create([this, work = std::move(work), progress] {
        platform::giveWay();
        const Result<void> done = work(progress);
        QMetaObject::invokeMethod(
            this, [this, done] { finish(done); }, Qt::QueuedConnection);
    });
    m_thread->start();
}

WorkDialog::~WorkDialog() {
    m_isCancelled = true;
    m_thread->wait();
    delete m_thread;
}

void WorkDialog::reject() {
    if (m_cancel->isHidden())
        return;
    m_isCancelled = true;
    m_cancel->setEnabled(false);
    m_sentence->setText(tr("Stopping…"));
}

void WorkDialog::finish(const Result<void>& done) {
    if (done) {
        accept();
        return;
    }
    QDialog::reject();
    if (done.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(done.error());
}

} // namespace certdesk
