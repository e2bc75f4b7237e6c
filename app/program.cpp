// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/program.h"

#include "core/usecases/lastseen.h"
#include "core/wording/sentences.h"
#include "ui/pages/pages.h"
#include "ui/pages/recordfinder.h"

#include <QFileInfo>

namespace certdesk {

Program::Program(Interaction& interaction, std::shared_ptr<const Clock> clock,
                 const QString& settingsPath, const QString& workerProgram)
    : m_clock(std::move(clock))
    , m_settings(settingsPath)
    , m_theme(m_settings)
    , m_desk(m_clock, memoryIn(QFileInfo(settingsPath).path()))
    , m_workbench(interaction, *m_clock, m_settings, m_theme, m_actions, m_desk,
                  [](const Error& error) { return wording::sentenceOnScreen(error); })
    , m_window(m_workbench, [this] { return allPages(m_workbench); }) {
    m_workbench.setDocumentWorker(workerProgram);
    m_desk.serve(m_workbench, m_window);
    m_window.commandPalette().addFinder(recordFinder(m_workbench));
}

} // namespace certdesk
