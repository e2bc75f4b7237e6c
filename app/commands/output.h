// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/exchange/jsonstream.h"
#include "core/exchange/problemwriter.h"
#include "core/rules/report.h"
#include "core/usecases/progress.h"

#include <QFile>

#include <functional>

namespace certdesk::commands {

/// What a command says: one JSON object on standard output with --json, else sentences; problems
/// and progress go to standard error.
class Output final {
public:
    enum class Form { Words, Json };
    enum class Loudness { Normal, Quiet };
    Output(Form form, Loudness loudness);

    [[nodiscard]] bool isJson() const noexcept { return m_form == Form::Json; }
    /// With --json only: the one object, its members written by `members`.
    void object(const std::function<void(JsonStream&)>& members);
    /// With --json only: for writers that begin and end the object themselves.
    void json(const std::function<void(JsonStream&)>& write);
    /// Without --json and --quiet only.
    void line(const QString& text);
    /// An act that was done: an object that begins with "ok" and ends with the warnings; else the
    /// warnings, then `sentence`. Answers 0.
    int done(const std::function<void(JsonStream&)>& members, const std::vector<Problem>& warnings,
             const QString& sentence);
    /// What was asked for as one text (help, version), said even with --quiet. Answers 0.
    int answer(QLatin1StringView key, const QString& text);
    /// To standard error: why the command did not do all it was asked to.
    void problem(const QString& text);
    /// To standard error; with --json the object that interchange 1 gives for failures. Answers
    /// `exitCode`.
    int fail(const Error& error, int exitCode);
    int failUsage(const QString& message);
    void problems(const std::vector<Problem>& problems);
    /// As problems, except with --quiet.
    void warnings(const std::vector<Problem>& warnings);

    /// Shown on a terminal only; gives up when someone asks the process to end.
    [[nodiscard]] Progress progress();

    /// False once standard output took less than it was given: a full disk, a reader gone away.
    [[nodiscard]] bool isSound();
    /// Says so on standard error; answers an exit code that is not 0.
    int failToWrite(int exitCode);

private:
    int failWith(const QString& code, const QString& message, int exitCode);
    static void write(QFile& file, const QString& text);

    Form m_form;
    Loudness m_loudness;
    QFile m_out;
    QFile m_error;
    bool m_sound = true;
};

/// Each criterion with what became of it, a line each.
void sayCriteria(Output& output, const EligibilityReport& report);

/// The member `warnings`, with JSON paths.
void writeWarnings(JsonStream& json, const std::vector<Problem>& warnings);
/// The members `warnings` and `errors` of what reads a file.
void writeFindings(JsonStream& json, const std::vector<Problem>& warnings,
                   const std::vector<Problem>& errors, PlaceStyle style);

/// The `error` of interchange 1 as a member of an object that is begun already.
void writeError(JsonStream& json, const QString& code, const QString& message);

} // namespace certdesk::commands
