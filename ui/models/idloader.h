// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/lists/listquery.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <vector>

namespace certdesk {

using Ids = std::vector<qint64>;
/// Answers a query. Called, and destroyed, on the thread that made it.
using IdReader = std::function<Result<Ids>(const ListQuery&)>;

/// Reads the ids of a list on a thread of its own. Only the answer to the latest request arrives:
/// requests that were overtaken while they waited are not even read.
class IdLoader final : public QObject {
    Q_OBJECT

public:
    /// `makeReader` runs once, on the loader's thread, before the first read.
    explicit IdLoader(std::function<IdReader()> makeReader);
    ~IdLoader() override;

    void request(const ListQuery& query);
    /// The answer under way is no longer wanted.
    void forget();

Q_SIGNALS:
    void loaded(const certdesk::Result<certdesk::Ids>& ids);

private:
    class Reader;

    void deliver(quint64 serial, const Result<Ids>& ids);

    QThread m_thread;
    Reader* m_reader; ///< lives on the thread, which deletes it
    std::atomic<quint64> m_latest = 0;
};

} // namespace certdesk
