// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/officefile.h"
#include "ui/shell/workbench.h"

#include <QTimer>

namespace certdesk {

class MainWindow;

/// Opens and closes office files for the window, and tells it what changes in them.
class OfficeDesk final : public OfficeFiles {
public:
    explicit OfficeDesk(std::shared_ptr<const Clock> clock);
    ~OfficeDesk() override;

    /// From now on the open file is the workbench's, and changes go to the window.
    void serve(Workbench& workbench, MainWindow& window);

    [[nodiscard]] Result<OfficeInfo> create(const QString& path) override;
    [[nodiscard]] Result<OfficeInfo> open(const QString& path) override;
    [[nodiscard]] Result<OfficeInfo> openSample() override;
    [[nodiscard]] Result<void> saveCopy(const QString& path) override;
    void close() override;

private:
    [[nodiscard]] Actor actor() const;

    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<OfficeFile> m_office;
    Workbench* m_workbench = nullptr;
    MainWindow* m_window = nullptr;
    QTimer m_look; ///< for what other processes write
};

} // namespace certdesk
