// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QPrinter;

namespace certdesk {

/// One of the buttons that answer a question: a verb, never "Yes" or "OK".
struct Choice {
    enum class Effect { Plain, Main, Destructive };

    QString id; ///< its button is named `<id>Button`
    QString verb;
    Effect effect = Effect::Plain;
};

/// Something only a person can decide. Esc and closing answer nothing.
struct Question {
    QString title;
    QString text;        ///< one sentence: what will happen
    QString detail = {}; ///< what hangs on it
    std::vector<Choice> choices;
};

/// What kind of file is asked for.
struct FileChoice {
    QString title;
    QString filter = {}; ///< as QFileDialog takes it
    QString suggestion = {};
    QString suffix = {}; ///< added to a new file's name that has none
};

/// Every place where the program stops to ask someone, so that tests can answer.
class Interaction {
public:
    virtual ~Interaction() = default;
    /// The id of the choice; nothing when it was put off.
    [[nodiscard]] virtual std::optional<QString> ask(const Question& question) = 0;
    [[nodiscard]] virtual std::optional<QString> chooseFileToOpen(const FileChoice& choice) = 0;
    [[nodiscard]] virtual QStringList chooseFilesToOpen(const FileChoice& choice) = 0;
    [[nodiscard]] virtual std::optional<QString> chooseFileToSave(const FileChoice& choice) = 0;
    [[nodiscard]] virtual std::optional<QString> chooseFolder(const FileChoice& choice) = 0;
    /// Lets someone choose the printer and what it does; false when it was put off.
    [[nodiscard]] virtual bool setUpPrinter(QPrinter& printer);
    /// `summary` says what didn't happen, `sentence` why and what to do.
    virtual void showError(const QString& summary, const QString& sentence) = 0;
    /// Hands a file to the program that the desktop uses for it.
    virtual void openOutside(const QString& path) = 0;

protected:
    /// "report" becomes "report.pdf".
    [[nodiscard]] static QString withSuffix(const QString& path, const QString& suffix);
};

} // namespace certdesk
