// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/officedesk.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/shell/viewsettings.h"

namespace certdesk {

class Interaction;

/// Everything behind one window, put together. Time, questions and the place of the settings come
/// from outside, so that tests can answer and pictures can be taken again.
class Program final {
public:
    Program(Interaction& interaction, std::shared_ptr<const Clock> clock,
            const QString& settingsPath, const QString& workerProgram);

    [[nodiscard]] MainWindow& window() noexcept { return m_window; }
    [[nodiscard]] Theme& theme() noexcept { return m_theme; }
    [[nodiscard]] Workbench& workbench() noexcept { return m_workbench; }

private:
    std::shared_ptr<const Clock> m_clock;
    ViewSettings m_settings;
    Theme m_theme;
    Actions m_actions;
    OfficeDesk m_desk;
    Workbench m_workbench;
    MainWindow m_window;
};

} // namespace certdesk
