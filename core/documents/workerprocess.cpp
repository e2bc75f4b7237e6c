// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/workerprocess.h"

#include "core/documents/documentworker.h"

namespace certdesk {

WorkerProcess::WorkerProcess(const QString& program, QObject* parent)
    : QObject(parent) {
#ifdef CERTDESK_SANITIZED
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
#else
    m_process.setStandardErrorFile(QProcess::nullDevice());
#endif
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &WorkerProcess::readReplies);
    connect(&m_process, &QProcess::finished, this, &WorkerProcess::broke);
    connect(&m_process, &QProcess::errorOccurred, this, &WorkerProcess::broke);
    m_process.start(program, {QString::fromLatin1(documentWorkerArgument)});
}

WorkerProcess::~WorkerProcess() {
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void WorkerProcess::ask(const QString& key, const worker::DocumentFrame& document,
                        const worker::Request& request) {
    if (m_documentKey != key)
        m_process.write(worker::frame(document));
    m_documentKey = key;
    m_process.write(worker::frame(request));
}

void WorkerProcess::abandon() {
    m_process.disconnect(this);
    disconnect();
    connect(&m_process, &QProcess::finished, this, &QObject::deleteLater);
    if (m_process.state() == QProcess::NotRunning)
        deleteLater();
    else
        m_process.kill();
}

void WorkerProcess::readReplies() {
    m_received += m_process.readAllStandardOutput();
    while (m_received.size() >= worker::FrameHeader::bytes) {
        const auto header = worker::headerFrom(m_received);
        if (!header || header->type != worker::FrameType::Reply) {
            Q_EMIT broke();
            return;
        }
        const qsizetype size = worker::FrameHeader::bytes + qsizetype(header->length);
        if (m_received.size() < size) {
            m_received.reserve(size);
            return;
        }
        const auto reply =
            worker::replyFrom(m_received.mid(worker::FrameHeader::bytes, header->length));
        m_received.remove(0, size);
        if (!reply) {
            Q_EMIT broke();
            return;
        }
        Q_EMIT replied(*reply);
    }
}

} // namespace certdesk
