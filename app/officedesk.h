// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/officefile.h"
#include "ui/shell/workbench.h"

#include <QTimer>

#include <atomic>

namespace certdesk {

class MainWindow;

/// Opens and closes office files for the window, and tells it what changes in them.
class OfficeDesk final : public OfficeFiles {
public:
    /// `memory` is where the ends of audit trails are remembered (core/usecases/lastseen.h).
    OfficeDesk(std::shared_ptr<const Clock> clock, QString memory);
    ~OfficeDesk() override;

    /// From now on the open file is the workbench's, and changes go to the window.
    void serve(Workbench& workbench, MainWindow& window);

    [[nodiscard]] Result<OfficeInfo> create(const QString& path) override;
    [[nodiscard]] Result<OfficeInfo> open(const QString& path) override;
    [[nodiscard]] bool hasSample() const override;
    [[nodiscard]] FileWork makingSample() override;
    [[nodiscard]] Result<OfficeInfo> openSample() override;
    [[nodiscard]] FileWork savingCopy(const QString& path) override;
    void takeUp() override;
    void close() override;

private:
    [[nodiscard]] static Actor actorIn(OfficeFile& office);
    [[nodiscard]] Result<OfficeInfo> openNew(const QString& path);
    void look();
    void rememberEnd();

    std::shared_ptr<const Clock> m_clock;
    QString m_memory;
    std::unique_ptr<OfficeFile> m_waiting; ///< opened, not yet taken up
    std::unique_ptr<OfficeFile> m_office;
    std::atomic_bool m_isSampleNew = false;
    bool m_hasWritten = false; ///< since the end of its trail was remembered
    Workbench* m_workbench = nullptr;
    MainWindow* m_window = nullptr;
    QTimer m_look; ///< for what other processes write
};

} // namespace certdesk
