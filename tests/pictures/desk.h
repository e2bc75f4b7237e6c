// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/program.h"
#include "core/usecases/status.h"
#include "ui/shell/interaction.h"

#include <QTemporaryDir>

namespace certdesk::pictures {

/// Chooses the file that the picture needs, asks nobody anything, and is silent.
class SilentInteraction final : public Interaction {
public:
    QString fileToOpen;

    std::optional<QString> ask(const Question&) override { return std::nullopt; }
    std::optional<QString> chooseFileToOpen(const FileChoice&) override { return fileToOpen; }
    QStringList chooseFilesToOpen(const FileChoice&) override { return {}; }
    std::optional<QString> chooseFileToSave(const FileChoice&) override { return std::nullopt; }
    std::optional<QString> chooseFolder(const FileChoice&) override { return std::nullopt; }
    bool setUpPrinter(QPrinter&) override { return false; }
    void showError(const QString&, const QString&) override {}
    void openOutside(const QString&) override {}
};

/// The program at which pictures are taken, and the hand that leads to what they show.
class Desk final {
public:
    /// Shows the welcome page.
    Desk(QDate today, Theme::Scheme scheme, QSize size);

    /// Opens the office and works there as the first of its staff.
    void open(const QString& office);

    [[nodiscard]] MainWindow& window() { return m_program.window(); }
    [[nodiscard]] OfficeFile& office() { return m_program.workbench().office(); }
    [[nodiscard]] SilentInteraction& interaction() { return m_interaction; }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    void go(const QString& page, const Target& target = {});
    /// The visible one of that name; nobody takes pictures of what isn't there.
    template <class Widget>
    [[nodiscard]] Widget& find(const QString& objectName) const {
        auto* found = qobject_cast<Widget*>(&widget(objectName));
        Q_ASSERT(found);
        return *found;
    }
    void click(const QString& objectName);
    void trigger(const QString& action);
    /// The first whose case is so.
    [[nodiscard]] CaseView caseWhere(const std::function<bool(const CaseView&)>& isSo);

    /// Waits for lists, documents and counts that come from other threads.
    static void settle();
    /// What is in front, as it is; false when it can't be written.
    [[nodiscard]] bool take(const QString& path);
    void closeDialogs();

private:
    [[nodiscard]] static QWidget& widget(const QString& objectName);

    QTemporaryDir m_folder;
    SilentInteraction m_interaction;
    Program m_program;
};

/// What is worth seeing, and how someone comes to it.
struct Picture {
    QString name;
    std::function<void(Desk&)> open;
};

} // namespace certdesk::pictures
