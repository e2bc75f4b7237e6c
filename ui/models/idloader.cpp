// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/idloader.h"

namespace certdesk {

class IdLoader::Reader final : public QObject {
public:
    explicit Reader(std::function<IdReader()> make)
        : m_make(std::move(make)) {}

    [[nodiscard]] Result<Ids> read(const ListQuery& query) {
        if (!m_read)
            m_read = m_make();
        return m_read(query);
    }

private:
    std::function<IdReader()> m_make;
    IdReader m_read;
};

IdLoader::IdLoader(std::function<IdReader()> makeReader)
    : m_reader(new Reader(std::move(makeReader))) {
    m_thread.setObjectName(QStringLiteral("list ids"));
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
}

IdLoader::~IdLoader() {
    forget();
    if (m_thread.isRunning()) {
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_reader;
    }
}

void IdLoader::request(const ListQuery& query) {
    if (!m_thread.isRunning())
        m_thread.start();
    const quint64 serial = ++m_latest;
    QMetaObject::invokeMethod(m_reader, [this, reader = m_reader, serial, query] {
        if (serial != m_latest)
            return;
        Result<Ids> ids = reader->read(query);
        QMetaObject::invokeMethod(this,
                                  [this, serial, ids = std::move(ids)] { deliver(serial, ids); });
    });
}

void IdLoader::forget() {
    ++m_latest;
}

void IdLoader::deliver(quint64 serial, const Result<Ids>& ids) {
    if (serial == m_latest)
        Q_EMIT loaded(ids);
}

} // namespace certdesk
