// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/interaction.h"

#include <QPointer>
#include <QWidget>

namespace certdesk {

/// Asks with windows, over the window that is active.
class ScreenInteraction final : public Interaction {
public:
    [[nodiscard]] std::optional<QString> ask(const Question& question) override;
    [[nodiscard]] std::optional<QString> chooseFileToOpen(const FileChoice& choice) override;
    [[nodiscard]] QStringList chooseFilesToOpen(const FileChoice& choice) override;
    [[nodiscard]] std::optional<QString> chooseFileToSave(const FileChoice& choice) override;
    [[nodiscard]] std::optional<QString> chooseFolder(const FileChoice& choice) override;
    [[nodiscard]] bool setUpPrinter(QPrinter& printer) override;
    void showError(const QString& summary, const QString& sentence) override;
    void openOutside(const QString& path) override;
};

} // namespace certdesk
