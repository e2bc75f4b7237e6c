// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>

namespace certdesk {

/// Reads documents out of the office file on a thread of its own, with a connection of its own.
/// Only the answer to the latest request arrives.
class ContentLoader final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const Result<QByteArray>&)>;

    explicit ContentLoader(OfficeFile& office, QObject* parent = nullptr);
    ~ContentLoader() override;

    void load(DocumentId document, Done done);
    /// The answer under way is no longer wanted.
    void forget() { ++m_latest; }

private:
    class Reader;

    QThread m_thread;
    Reader* m_reader; ///< lives on the thread, which deletes it
    std::atomic<quint64> m_latest = 0;
};

} // namespace certdesk
