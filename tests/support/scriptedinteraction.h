// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/interaction.h"

#include <QPrinter>

#include <deque>

namespace certdesk::tests {

/// Answers every question from a list made beforehand and keeps what was asked. A question that
/// nobody expected is put off.
class ScriptedInteraction final : public Interaction {
public:
    std::deque<std::optional<QString>> answers; ///< to questions: ids of choices
    std::deque<std::optional<QString>> paths;   ///< to all choices of files and folders
    std::function<void()> whileAsking;          ///< what happens before the next answer, once
    std::vector<Question> asked;
    std::vector<FileChoice> filesAsked;
    QStringList errors; ///< "summary: sentence"
    QStringList openedOutside;
    QString printTo; ///< the PDF that stands for paper; no printer without it

    [[nodiscard]] std::optional<QString> ask(const Question& question) override {
        asked.push_back(question);
        goOn();
        return next(answers);
    }
    [[nodiscard]] std::optional<QString> chooseFileToOpen(const FileChoice& choice) override {
        filesAsked.push_back(choice);
        return next(paths);
    }
    [[nodiscard]] QStringList chooseFilesToOpen(const FileChoice& choice) override {
        filesAsked.push_back(choice);
        const auto path = next(paths);
        return path ? QStringList{*path} : QStringList();
    }
    [[nodiscard]] std::optional<QString> chooseFileToSave(const FileChoice& choice) override {
        filesAsked.push_back(choice);
        goOn();
        const auto path = next(paths);
        return path ? std::optional(withSuffix(*path, choice.suffix)) : std::nullopt;
    }
    [[nodiscard]] std::optional<QString> chooseFolder(const FileChoice& choice) override {
        filesAsked.push_back(choice);
        return next(paths);
    }
    [[nodiscard]] bool setUpPrinter(QPrinter& printer) override {
        goOn();
        if (printTo.isEmpty())
            return false;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(printTo);
        return true;
    }
    void showError(const QString& summary, const QString& sentence) override {
        errors << QString(summary % u": " % sentence);
    }
    void openOutside(const QString& path) override { openedOutside << path; }

private:
    void goOn() {
        if (const auto happens = std::exchange(whileAsking, {}))
            happens();
    }
    [[nodiscard]] static std::optional<QString> next(std::deque<std::optional<QString>>& script) {
        if (script.empty())
            return std::nullopt;
        auto answer = std::move(script.front());
        script.pop_front();
        return answer;
    }
};

} // namespace certdesk::tests
