// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/sampledialog.h"

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

SampleDialog::SampleDialog(OfficeFiles& files, QWidget* parent)
    : QDialog(parent)
    , m_sentence(new Text(TextStyle::Body,
                          tr("Invented people with documents, decisions and letters. It takes some "
                             "seconds, this once."),
                          this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this)) {
    setObjectName(QStringLiteral("sampleDialog"));
    setWindowTitle(tr("Sample office"));
    const QString title = tr("Making the sample office…");
    m_sentence->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("sampleProgressBar"));
    m_bar->setAccessibleName(title);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelSampleButton"));
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::space);
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::gap);
    layout->addWidget(new Text(TextStyle::Heading, title, this));
    layout->addWidget(m_sentence);
    layout->addSpacing(metrics::gap);
    layout->addLayout(line);
    setMinimumWidth(metrics::withText(dialogWidth, fontMetrics().height()));
    connect(m_cancel, &QPushButton::clicked, this, &SampleDialog::reject);

    const Progress progress = [this](int percent) {
        QMetaObject::invokeMethod(
            m_bar, [bar = m_bar, percent] { bar->setValue(percent); }, Qt::QueuedConnection);
        return !m_isCancelled;
    };
    m_thread = QThread::create([this, &files, progress] {
        const Result<void> made = files.makeSample(progress);
        QMetaObject::invokeMethod(
            this, [this, made] { finish(made); }, Qt::QueuedConnection);
    });
    m_thread->start();
}

SampleDialog::~SampleDialog() {
    m_isCancelled = true;
    m_thread->wait();
    delete m_thread;
}

void SampleDialog::reject() {
    m_isCancelled = true;
    m_cancel->setEnabled(false);
    m_sentence->setText(tr("Stopping…"));
}

void SampleDialog::finish(const Result<void>& made) {
    if (made) {
        accept();
        return;
    }
    QDialog::reject();
    if (made.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(made.error());
}

} // namespace certdesk
