// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/documentreader.h"

#include "core/documents/compoundfile.h"
#include "core/documents/workerprocess.h"
#include "core/documents/ziparchive.h"

namespace certdesk {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype laidOutBytes = 32 << 20;
/// How long a page that nobody wants any more may hold up the next one.
constexpr auto patience = 200ms;
/// A worker is replaced now and then, whatever it leaks.
constexpr int mostServed = 500;

QString pageKey(const PageRequest& request) {
    return QStringLiteral("%1 %2 %3 ").arg(request.sha256).arg(request.page).arg(request.width) %
           request.password;
}

QString documentKey(const PageRequest& request) {
    return request.sha256 % u' ' % request.password;
}

// The signature is enough here: the types are told apart on another thread.
bool mayBeWord(const QByteArray& bytes) {
    return CompoundFile::hasSignature(bytes) || ZipArchive::hasSignature(bytes);
}

PageReply pageReply(const worker::Reply& reply) {
    return {reply.outcome,
            reply.pages,
            reply.pageSize,
            reply.image,
            reply.content == PageRenderer::Content::TextOnly,
            reply.error};
}

} // namespace

DocumentReader::DocumentReader(QString workerProgram, QObject* parent)
    : DocumentReader(std::move(workerProgram), Limits(), WordConverter::installed(), parent) {}

DocumentReader::DocumentReader(QString workerProgram, Limits limits, WordConverter::Setup converter,
                               QObject* parent)
    : QObject(parent)
    , m_workerProgram(std::move(workerProgram))
    , m_limits(limits)
    , m_converter(std::move(converter))
    , m_laidOut(laidOutBytes)
    , m_pages(limits.cacheBytes) {
    m_conversions.setMaxThreadCount(1);
    m_pageTimer.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_pageTimer, &QTimer::timeout, this,
            [this] { loseWorker(ErrorCode::DocumentTimedOut); });
    connect(&m_patience, &QTimer::timeout, this, &DocumentReader::dropBusyWorker);
    makeWorkersReady();
}

DocumentReader::~DocumentReader() {
    m_isClosing = true;
    m_conversions.clear();
    m_conversions.waitForDone();
}

void DocumentReader::render(PageRequest request, QObject* context,
                            std::function<void(const PageReply&)> callback) {
    const QString key = pageKey(request);
    if (const PageReply* const known = m_pages.object(key)) {
        QTimer::singleShot(
            0, this,
            [this, reply = *known, callback, wanted = QPointer(context), asked = m_generation] {
                if (wanted && asked == m_generation)
                    callback(reply);
            });
        return;
    }
    add({std::move(request), worker::Task::Render, context,
         [this, key, callback](const worker::Reply& reply) {
             const PageReply page = pageReply(reply);
             if (page.outcome == PreviewOutcome::Previews)
                 m_pages.insert(key, new PageReply(page), page.image.sizeInBytes());
             callback(page);
         }});
}

void DocumentReader::text(PageRequest request, QObject* context,
                          std::function<void(Result<QString>)> callback) {
    add({std::move(request), worker::Task::Text, context, [callback](const worker::Reply& reply) {
             if (reply.outcome == PreviewOutcome::Previews)
                 callback(reply.text);
             else
                 callback(fail(reply.error.value_or(Error{ErrorCode::WorkerCrashed, {}, {}})));
         }});
}

void DocumentReader::cancelAll() {
    ++m_generation;
    m_queue.clear();
    m_waitingForLayout.clear();
    m_conversions.clear();
    if (!m_active)
        return;
    m_active->context = nullptr;
    m_patience.start(patience);
}

void DocumentReader::add(Job job) {
    if (const LaidOut* const known = m_laidOut.object(job.request.sha256)) {
        job.request.bytes = *known;
    } else if (mayBeWord(job.request.bytes)) {
        layOut(std::move(job));
        return;
    }
    m_queue.push_back(std::move(job));
    // Not at once: the callback is never called before `render` has returned.
    QTimer::singleShot(0, this, &DocumentReader::startNext);
}

void DocumentReader::layOut(Job job) {
    const QString sha256 = job.request.sha256;
    const QByteArray bytes = job.request.bytes;
    std::vector<Job>& waiting = m_waitingForLayout[sha256];
    waiting.push_back(std::move(job));
    if (waiting.size() > 1)
        return;
    m_conversions.start([this, sha256, bytes] {
        auto laidOut = m_converter.laidOut(bytes, m_isClosing);
        QMetaObject::invokeMethod(
            this, [this, sha256, laidOut] { takeLaidOut(sha256, laidOut); }, Qt::QueuedConnection);
    });
}

void DocumentReader::takeLaidOut(const QString& sha256, const Result<QByteArray>& laidOut) {
    if (laidOut)
        m_laidOut.insert(sha256, new LaidOut(*laidOut), laidOut->size());
    const QPointer<DocumentReader> self = this; // a callback may delete it
    for (Job& job : m_waitingForLayout.take(sha256)) {
        if (laidOut) {
            job.request.bytes = *laidOut;
            m_queue.push_back(std::move(job));
        } else if (self && job.context) {
            job.deliver(worker::refusal(laidOut.error()));
        }
    }
    if (self)
        startNext();
}

void DocumentReader::startNext() {
    while (!m_active && !m_queue.empty()) {
        Job job = std::move(m_queue.front());
        m_queue.pop_front();
        if (job.context)
            m_active = std::move(job);
    }
    if (!m_active || m_pageTimer.isActive())
        return;
    makeWorkersReady();
    const PageRequest& request = m_active->request;
    m_pageTimer.start(m_limits.pageTime);
    m_worker->ask(documentKey(request), {request.bytes, request.password},
                  {++m_requestId, m_active->task, request.page, request.width});
}

void DocumentReader::makeWorkersReady() {
    if (++m_served > mostServed && m_worker) {
        std::exchange(m_worker, nullptr)->abandon();
        m_served = 0;
    }
    if (!m_worker)
        m_worker = std::exchange(m_spare, nullptr);
    if (!m_worker)
        m_worker = newWorker();
    if (!m_spare)
        m_spare = newWorker();
}

WorkerProcess* DocumentReader::newWorker() {
    auto* const made = new WorkerProcess(m_workerProgram, this);
    // Queued: a callback may delete this and the worker, and a program that can't be started says
    // so before it is in its place.
    connect(
        made, &WorkerProcess::replied, this,
        [this, made](const worker::Reply& reply) {
            if (made == m_worker)
                take(reply);
        },
        Qt::QueuedConnection);
    connect(
        made, &WorkerProcess::broke, this,
        [this, made] {
            if (made == m_worker)
                loseWorker(ErrorCode::WorkerCrashed);
            else if (made == m_spare)
                std::exchange(m_spare, nullptr)->abandon();
        },
        Qt::QueuedConnection);
    return made;
}

void DocumentReader::take(const worker::Reply& reply) {
    if (m_active && reply.id == m_requestId)
        finish(reply);
    else // an answer that nobody asked for
        loseWorker(ErrorCode::WorkerCrashed);
}

void DocumentReader::loseWorker(ErrorCode reason) {
    std::exchange(m_worker, nullptr)->abandon();
    if (m_active)
        finish(worker::refusal(Error{reason, {}, {}}));
}

void DocumentReader::finish(const worker::Reply& reply) {
    m_pageTimer.stop();
    m_patience.stop();
    const Job done = std::move(*m_active);
    m_active.reset();
    QTimer::singleShot(0, this, &DocumentReader::startNext);
    if (done.context)
        done.deliver(reply); // last: it may do anything, even delete this
}

void DocumentReader::dropBusyWorker() {
    if (m_active && !m_active->context)
        loseWorker(ErrorCode::Cancelled);
}

} // namespace certdesk
