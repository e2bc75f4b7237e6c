// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/applications/applicationsimporter.h"

#include <QThread>

namespace certdesk {

ApplicationsImporter::ApplicationsImporter(OfficeFile& office, QObject* parent)
    : QObject(parent)
    , m_office(office) {}

ApplicationsImporter::~ApplicationsImporter() {
    cancel();
    endThread();
}

void ApplicationsImporter::start(const QString& source, DryRun dryRun, Done done) {
    Q_ASSERT(!isRunning());
    m_isCancelled = false;
    const auto progress = [this](int percent) {
        QMetaObject::invokeMethod(this, [this, percent] { Q_EMIT progressed(percent); });
        return !m_isCancelled;
    };
    // The file is opened over there, since a connection belongs to the thread that makes it.
    const auto work = [this, source, dryRun, progress, done = std::move(done),
                       path = m_office.path(), clock = m_office.clock(), actor = m_office.actor()] {
        const auto office = OfficeFile::open(path, clock, actor);
        Result<ApplicationsImport> result =
            office ? importApplications(**office, source, dryRun, progress)
                   : Result<ApplicationsImport>(fail(office.error()));
        QMetaObject::invokeMethod(this, [this, done, result = std::move(result)] {
            endThread();
            m_office.notice();
            done(result);
        });
    };
    m_thread = QThread::create(work);
    m_thread->setObjectName(QStringLiteral("import"));
    m_thread->start();
}

void ApplicationsImporter::endThread() {
    if (m_thread == nullptr)
        return;
    m_thread->wait();
    delete std::exchange(m_thread, nullptr);
}

} // namespace certdesk
