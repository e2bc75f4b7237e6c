// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/exchange/jsonstream.h"
#include "core/exchange/problemwriter.h"
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
    /// To standard error, except with --quiet.
    void warning(const QString& text);
    /// To standard error; with --json the object that INTERCHANGE 1 gives for failures. Answers
    /// `exitCode`.
    int fail(const Error& error, int exitCode);
    int failUsage(const QString& message);
    void problems(const std::vector<Problem>& problems);

    /// Shown on a terminal only.
    [[nodiscard]] Progress progress();

private:
    void write(QFile& file, const QString& text);

    Form m_form;
    Loudness m_loudness;
    QFile m_out;
    QFile m_error;
};

} // namespace certdesk::commands
