// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/documents/outcome.h"
#include "core/documents/wordconverter.h"
#include "core/documents/workerprotocol.h"

#include <QCache>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace certdesk {

class WorkerProcess;

struct PageRequest {
    QString sha256;
    QByteArray bytes;
    int page;      ///< from 0
    int width = 0; ///< device pixels; not needed for text
    QString password = {};
};

struct PageReply {
    PreviewOutcome outcome;
    int pages = 0;
    QSizeF pageSize = {0, 0}; ///< points
    QImage image = {};
    bool textOnly = false;           ///< a Word file without LibreOffice
    std::optional<Error> error = {}; ///< with `previews`: the page is shown as far as it goes
};

/// Shows strangers' documents to the window without opening them in it: helper processes do, each
/// with a time limit for a page. Whatever they do, there is an answer, later and on this thread;
/// the one exception is a context that is gone, or `cancelAll`.
class DocumentReader final : public QObject {
    Q_OBJECT

public:
    struct Limits {
        std::chrono::milliseconds pageTime = std::chrono::seconds(10);
        qsizetype cacheBytes = 96 << 20;
    };

    /// `workerProgram` is an executable that calls runDocumentWorker.
    explicit DocumentReader(QString workerProgram, QObject* parent = nullptr);
    DocumentReader(QString workerProgram, Limits limits, WordConverter::Setup converter,
                   QObject* parent = nullptr);
    ~DocumentReader() override;

    void render(PageRequest request, QObject* context,
                std::function<void(const PageReply&)> callback);
    void text(PageRequest request, QObject* context, std::function<void(Result<QString>)> callback);
    /// Forgets every request; their callbacks are not called.
    void cancelAll();

private:
    struct Job {
        PageRequest request;
        worker::Task task;
        QPointer<QObject> context;
        std::function<void(const worker::Reply&)> deliver;
    };
    /// What goes to the worker in place of a Word file.
    using LaidOut = QByteArray;

    void add(Job job);
    void layOut(Job job);
    void takeLaidOut(const QString& sha256, const Result<QByteArray>& laidOut);
    void startNext();
    void makeWorkersReady();
    [[nodiscard]] WorkerProcess* newWorker();
    void take(const worker::Reply& reply);
    void loseWorker(ErrorCode reason);
    void finish(const worker::Reply& reply);
    void dropBusyWorker();

    QString m_workerProgram;
    Limits m_limits;
    WordConverter m_converter;
    std::atomic_bool m_isClosing = false;
    QThreadPool m_conversions;
    QHash<QString, std::vector<Job>> m_waitingForLayout;
    QCache<QString, LaidOut> m_laidOut;
    QCache<QString, PageReply> m_pages;

    std::deque<Job> m_queue;
    std::optional<Job> m_active;
    quint32 m_requestId = 0;
    quint32 m_generation = 0; ///< counts the calls of cancelAll
    WorkerProcess* m_worker = nullptr;
    WorkerProcess* m_spare = nullptr;
    int m_served = 0;
    QTimer m_pageTimer;
    QTimer m_patience;
};

} // namespace certdesk
