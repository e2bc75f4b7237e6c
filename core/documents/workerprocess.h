// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/documents/workerprotocol.h"

#include <QProcess>

namespace certdesk {

/// The window's end of one worker: sends it what to do, and takes nothing from it on trust.
class WorkerProcess final : public QObject {
    Q_OBJECT

public:
    WorkerProcess(const QString& program, QObject* parent);
    ~WorkerProcess() override;

    /// `key` names the document; the bytes are only sent when the worker doesn't have it already.
    void ask(const QString& key, const worker::DocumentFrame& document,
             const worker::Request& request);
    /// Kills the worker, says nothing more, and deletes itself once it is gone.
    void abandon();

Q_SIGNALS:
    void replied(const certdesk::worker::Reply& reply);
    /// It crashed, ended or talked nonsense: of no more use.
    void broke();

private:
    void readReplies();

    QProcess m_process;
    QByteArray m_received;
    QString m_documentKey;
};

} // namespace certdesk
