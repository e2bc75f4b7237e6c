// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/job.h"

#include "core/platform/giveway.h"

#include <QThread>

namespace certdesk {

Job::Job(OfficeFile& office, QObject* parent)
    : QObject(parent)
    , m_office(office) {}

Job::~Job() {
    if (m_thread == nullptr)
        return;
    cancel();
    m_thread->wait();
    delete m_thread;
}

void Job::run(std::function<Deliver(const Opened&, const Progress&)> step) {
    if (isRunning())
        return;
    m_isCancelled = false;
    const Progress progress = [this, told = std::make_shared<int>(-1)](int percent) {
        if (std::exchange(*told, percent) != percent)
            Q_EMIT progressed(percent);
        return !m_isCancelled;
    };
    m_thread = QThread::create([this, step = std::move(step), progress, path = m_office.path(),
                                clock = m_office.clock(), actor = m_office.actor()] {
        platform::giveWay();
        // The connection is closed before the answer is told: whoever is told may close the file.
        const Deliver deliver = step(OfficeFile::open(path, clock, actor), progress);
        QMetaObject::invokeMethod(
            this, [this, deliver] { finish(deliver); }, Qt::QueuedConnection);
    });
    m_thread->start();
    Q_EMIT started();
}

void Job::finish(const Deliver& deliver) {
    m_thread->wait();
    delete std::exchange(m_thread, nullptr);
    // What another connection wrote is news to ours.
    m_office.notice();
    deliver();
    Q_EMIT finished();
}

} // namespace certdesk
