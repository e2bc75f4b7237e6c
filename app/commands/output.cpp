// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/output.h"

#include "core/platform/terminal.h"
#include "core/wording/sentences.h"

#include <cstdio>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

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
    {
        JsonStream stream(m_out);
        write(stream);
    }
    m_out.flush();
}

void Output::line(const QString& text) {
    if (!isJson() && m_loudness == Loudness::Normal)
        write(m_out, text);
}

void Output::warning(const QString& text) {
    if (m_loudness == Loudness::Normal)
        write(m_error, text);
}

int Output::fail(const Error& error, int exitCode) {
    const QString message = wording::sentence(error);
    object([&](JsonStream& stream) {
        stream.key("ok"_L1).flag(false);
        stream.key("error"_L1).beginObject();
        stream.key("code"_L1).text(QString(wordOf(error.code)));
        stream.key("message"_L1).text(message);
        stream.endObject();
    });
    write(m_error, message);
    return exitCode;
}

int Output::failUsage(const QString& message) {
    object([&](JsonStream& stream) {
        stream.key("ok"_L1).flag(false);
        stream.key("error"_L1).beginObject();
        stream.key("code"_L1).text(u"usage");
        stream.key("message"_L1).text(message);
        stream.endObject();
    });
    write(m_error, message);
    return 2;
}

void Output::problems(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) {
        QString place = problem.path;
        if (problem.line > 0)
            place = wording::text(u"place.line"_s, {{u"line", QString::number(problem.line)},
                                                    {u"column", problem.column}});
        write(m_error, place.isEmpty() ? wording::sentence(problem.error)
                                       : place + u": "_s + wording::sentence(problem.error));
    }
}

Progress Output::progress() {
    if (m_loudness == Loudness::Quiet || !platform::errorsGoToTerminal())
        return {};
    return [this, shown = -1](int percent) mutable {
        if (percent != shown)
            m_error.write(QByteArray("\r") + QByteArray::number(shown = percent) + " % ");
        if (percent >= 100)
            m_error.write("\r      \r");
        return true;
    };
}

void Output::write(QFile& file, const QString& text) {
    file.write(text.toUtf8() + '\n');
    file.flush();
}

} // namespace certdesk::commands
