// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/draftstore.h"

#include <chrono>

namespace certdesk {

using namespace std::chrono_literals;

/// Writes drafts on the thread that it lives on, by a connection of its own.
class DraftWriter final : public QObject {
public:
    DraftWriter(QString path, std::shared_ptr<const Clock> clock)
        : m_path(std::move(path))
        , m_clock(std::move(clock)) {}

    Result<void> open(const Actor& actor) {
        if (m_office)
            return {};
        auto opened = OfficeFile::open(m_path, m_clock, actor);
        if (!opened)
            return fail(opened.error());
        m_office = *std::move(opened);
        return {};
    }
    Result<void> write(const QString& subject, const std::optional<Draft>& draft,
                       const Actor& actor) {
        if (const Result<void> opened = open(actor); !opened)
            return opened;
        m_office->setActor(actor);
        return draft ? saveDraft(*m_office, *draft) : discardDraft(*m_office, subject);
    }

    void close() { m_office.reset(); }

private:
    QString m_path;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<OfficeFile> m_office;
};

DraftStore::DraftStore(OfficeFile& office, QObject* parent)
    : QObject(parent)
    , m_office(office) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(2s);
    connect(&m_patience, &QTimer::timeout, this, &DraftStore::tryAgain);
}

DraftStore::~DraftStore() {
    if (m_writer == nullptr)
        return;
    // Behind everything that waits there already.
    QMetaObject::invokeMethod(
        m_writer, [writer = m_writer] { writer->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_writer;
}

void DraftStore::makeReady() {
    if (m_writer != nullptr)
        return;
    m_writer = new DraftWriter(m_office.path(), m_office.clock());
    m_writer->moveToThread(&m_thread);
    m_thread.start();
    // What keeps it from opening is told when there is something to write.
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, actor = m_office.actor()] {
        static_cast<void>(writer->open(actor));
    });
}

std::optional<Draft> DraftStore::find(const QString& subject) const {
    if (const auto waiting = m_waiting.find(subject); waiting != m_waiting.end())
        return waiting->second.draft;
    return readDraft(m_office, subject).value_or(std::nullopt);
}

std::set<QString> DraftStore::subjects() const {
    std::set<QString> subjects;
    for (const Draft& draft : ownDrafts(m_office).value_or(std::vector<Draft>()))
        subjects.insert(draft.subject);
    for (const auto& [subject, wish] : m_waiting)
        if (wish.draft)
            subjects.insert(subject);
        else
            subjects.erase(subject);
    return subjects;
}

void DraftStore::save(Draft draft) {
    draft.savedAt = m_office.clock()->now();
    const QString subject = draft.subject;
    wish(subject, std::move(draft));
}

void DraftStore::discard(const QString& subject) {
    if (find(subject))
        wish(subject, std::nullopt);
}

void DraftStore::wish(const QString& subject, std::optional<Draft> draft) {
    const bool isNews = find(subject).has_value() != draft.has_value();
    const Wish wish{++m_lastNumber, std::move(draft)};
    m_waiting.insert_or_assign(subject, wish);
    write(subject, wish);
    if (isNews)
        Q_EMIT changed();
}

void DraftStore::write(const QString& subject, const Wish& wish) {
    makeReady();
    QMetaObject::invokeMethod(
        m_writer, [this, writer = m_writer, subject, wish, actor = m_office.actor()] {
            const Result<void> written = writer->write(subject, wish.draft, actor);
            QMetaObject::invokeMethod(
                this,
                [this, subject, number = wish.number, written] { take(subject, number, written); },
                Qt::QueuedConnection);
        });
}

void DraftStore::take(const QString& subject, qint64 number, const Result<void>& written) {
    if (!written) {
        if (!std::exchange(m_isFailing, true))
            Q_EMIT failed(written.error());
        m_patience.start();
        return;
    }
    m_isFailing = false;
    // What was typed meanwhile is on its way.
    if (const auto waiting = m_waiting.find(subject);
        waiting != m_waiting.end() && waiting->second.number == number)
        m_waiting.erase(waiting);
}

void DraftStore::tryAgain() {
    for (const auto& [subject, wish] : m_waiting)
        write(subject, wish);
}

} // namespace certdesk
