// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/output.h"

#include "core/platform/interrupt.h"
#include "core/platform/terminal.h"
#include "core/wording/wording.h"

#include <cstdio>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

QString placeOf(const Problem& problem) {
    if (problem.line == 0)
        return problem.path;
    return wording::text(u"place.line"_s,
                         {{u"line", QString::number(problem.line)},
                          {u"hasColumn", problem.column.isEmpty() ? u"no"_s : u"yes"_s},
                          {u"column", problem.column}});
}

} // namespace

void sayCriteria(Output& output, const EligibilityReport& report) {
    for (const Criterion& criterion : report.criteria)
        output.line(u"    %1: %2. %3."_s.arg(wording::label(criterion.code),
                                             wording::label(criterion.outcome),
                                             wording::reason(criterion, report)));
}

void writeWarnings(JsonStream& json, const std::vector<Problem>& warnings) {
    json.key("warnings"_L1);
    writeProblems(json, warnings, PlaceStyle::Path);
}

void writeFindings(JsonStream& json, const std::vector<Problem>& warnings,
                   const std::vector<Problem>& errors, PlaceStyle style) {
    json.key("warnings"_L1);
    writeProblems(json, warnings, style);
    json.key("errors"_L1);
    writeProblems(json, errors, style);
}

void writeError(JsonStream& json, const QString& code, const QString& message) {
    json.key("error"_L1).beginObject();
    json.key("code"_L1).text(code);
    json.key("message"_L1).text(message);
    json.endObject();
}

Output::Output(Form form, Loudness loudness)
    : m_form(form)
    , m_loudness(loudness) {
    m_out.open(stdout, QIODevice::WriteOnly);
    m_error.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void Output::object(const std::function<void(JsonStream&)>& members) {
    json([&](JsonStream& stream) {
        stream.beginObject();
        members(stream);
        stream.endObject();
    });
}

void Output::json(const std::function<void(JsonStream&)>& write) {
    if (!isJson())
        return;
    JsonStream stream(m_out);
    write(stream);
    m_sound = stream.flush() && m_out.flush() && m_sound;
}

void Output::line(const QString& text) {
    if (!isJson() && m_loudness == Loudness::Normal)
        write(m_out, text);
}

int Output::done(const std::function<void(JsonStream&)>& members,
                 const std::vector<Problem>& warnings, const QString& sentence) {
    object([&](JsonStream& stream) {
        stream.key("ok"_L1).flag(true);
        members(stream);
        writeWarnings(stream, warnings);
    });
    this->warnings(warnings);
    line(sentence);
    return 0;
}

int Output::answer(QLatin1StringView key, const QString& text) {
    object([&](JsonStream& stream) {
        stream.key("ok"_L1).flag(true);
        stream.key(key).text(text);
    });
    if (!isJson())
        write(m_out, text);
    return 0;
}

void Output::problem(const QString& text) {
    write(m_error, text);
}

int Output::fail(const Error& error, int exitCode) {
    return failWith(wordOf(error.code), wording::sentence(error), exitCode);
}

int Output::failUsage(const QString& message) {
    return failWith(u"usage"_s, message, 2);
}

int Output::failWith(const QString& code, const QString& message, int exitCode) {
    object([&](JsonStream& stream) {
        stream.key("ok"_L1).flag(false);
        writeError(stream, code, message);
    });
    write(m_error, message);
    return exitCode;
}

void Output::problems(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) {
        const QString message = wording::sentence(problem.error);
        QStringList parts{problem.about, placeOf(problem), message};
        parts.removeAll(QString());
        write(m_error, parts.join(u": "_s));
    }
}

void Output::warnings(const std::vector<Problem>& warnings) {
    if (m_loudness == Loudness::Normal)
        problems(warnings);
}

Progress Output::progress() {
    const bool isShown = m_loudness == Loudness::Normal && platform::errorsGoToTerminal();
    return [this, isShown, shown = -1](int percent) mutable {
        if (isShown && percent != shown)
            m_error.write(QByteArray("\r") + QByteArray::number(shown = percent) + " % ");
        if (isShown && (percent >= 100 || platform::wasInterrupted()))
            m_error.write("\r      \r");
        return !platform::wasInterrupted();
    };
}

bool Output::isSound() {
    return m_out.flush() && m_out.error() == QFileDevice::NoError && m_sound;
}

int Output::failToWrite(int exitCode) {
    problem(wording::text(u"usage.output_lost"_s));
    return exitCode == 0 ? 1 : exitCode;
}

void Output::write(QFile& file, const QString& text) {
    file.write(text.toUtf8() + '\n');
    file.flush();
}

} // namespace certdesk::commands
