// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/importapplications.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace certdesk {

/// Takes in a file of applications on a thread of its own, with a connection of its own. One run at
/// a time.
class ApplicationsImporter final : public QObject {
    Q_OBJECT

public:
    explicit ApplicationsImporter(OfficeFile& office, QObject* parent = nullptr);
    /// Cancels what is under way, which leaves nothing in the file, and waits for it.
    ~ApplicationsImporter() override;

    using Done = std::function<void(const Result<ApplicationsImport>&)>;
    void start(const QString& source, DryRun dryRun, Done done);
    void cancel() { m_isCancelled = true; }
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    void progressed(int percent);

private:
    void endThread();

    OfficeFile& m_office;
    QThread* m_thread = nullptr;
    std::atomic_bool m_isCancelled = false;
};

} // namespace certdesk
