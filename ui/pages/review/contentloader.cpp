// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/contentloader.h"

namespace certdesk {

class ContentLoader::Reader final : public QObject {
public:
    using Open = std::function<Result<std::unique_ptr<OfficeFile>>()>;

    explicit Reader(Open open)
        : m_open(std::move(open)) {}

    [[nodiscard]] Result<QByteArray> read(DocumentId document) {
        if (!m_office) {
            Result<std::unique_ptr<OfficeFile>> opened = m_open();
            if (!opened)
                return fail(opened.error());
            m_office = *std::move(opened);
        }
        return documentContent(*m_office, document);
    }

private:
    Open m_open;
    std::unique_ptr<OfficeFile> m_office;
};

ContentLoader::ContentLoader(OfficeFile& office, QObject* parent)
    : QObject(parent)
    , m_reader(new Reader([path = office.path(), clock = office.clock(), actor = office.actor()] {
        return OfficeFile::open(path, clock, actor);
    })) {
    m_thread.setObjectName(QStringLiteral("documents"));
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.start();
}

ContentLoader::~ContentLoader() {
    forget();
    m_thread.quit();
    m_thread.wait();
}

void ContentLoader::load(DocumentId document, Done done) {
    const quint64 serial = ++m_latest;
    QMetaObject::invokeMethod(
        m_reader, [this, reader = m_reader, serial, document, done = std::move(done)] {
            if (serial != m_latest)
                return;
            Result<QByteArray> content = reader->read(document);
            QMetaObject::invokeMethod(this, [this, serial, done, content = std::move(content)] {
                if (serial == m_latest)
                    done(content);
            });
        });
}

} // namespace certdesk
