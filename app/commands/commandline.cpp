// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/commandline.h"

#include "app/commands/command.h"
#include "app/commands/help.h"
#include "core/platform/interrupt.h"
#include "core/wording/catalogue.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStringDecoder>

#include <algorithm>
#include <cstdio>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

const Command* find(QStringView name) {
    const auto found = std::find_if(all().begin(), all().end(), [name](const Command& command) {
        return name == QStringView(command.name);
    });
    return found == all().end() ? nullptr : &*found;
}

QString nameOf(const Command& command) {
    return QString::fromUtf16(command.name);
}

/// Every option of every command; an option of one name is the same in all of them.
std::vector<Option> knownOptions() {
    std::vector<Option> known{Option(u"version")};
    const auto add = [&known](const std::vector<const char16_t*>& texts) {
        for (const char16_t* text : texts)
            known.emplace_back(text);
    };
    add(commonOptions());
    for (const Command& command : all())
        add(command.options);
    return known;
}

bool takes(const Command& command, const QString& name) {
    const auto isNamed = [&name](const char16_t* text) { return Option(text).name == name; };
    return std::any_of(command.options.begin(), command.options.end(), isNamed) ||
           std::any_of(commonOptions().begin(), commonOptions().end(), isNamed);
}

std::optional<QString> whatIsWrong(const Arguments& given, const Command& command,
                                   const QStringList& arguments) {
    for (const QString& name : given.optionNames())
        if (!takes(command, name))
            return wording::text(u"usage.not_this_option"_s,
                                 {{u"command", nameOf(command)}, {u"option", name}});
    if (arguments.size() != static_cast<qsizetype>(command.arguments.size()))
        return wording::text(u"usage.arguments"_s,
                             {{u"command", nameOf(command)},
                              {u"given", arguments.size()},
                              {u"expected", static_cast<qint64>(command.arguments.size())}});
    for (const char16_t* text : command.options)
        if (const Option option(text);
            option.isRequired && given.value(option.name).trimmed().isEmpty())
            return wording::text(u"usage.option_needed"_s, {{u"option", option.name}});
    return std::nullopt;
}

// Nothing of the command line goes to Qt: it has options of its own, and would take them out.
std::unique_ptr<QCoreApplication> applicationFor(Needs needs) {
    static char name[] = "certdesk";
    static char* words[] = {name, nullptr};
    static int count = 1;
    if (needs == Needs::NoApplication)
        return nullptr;
    if (needs == Needs::Nothing)
        return std::make_unique<QCoreApplication>(count, words);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(count, words);
}

// Standard error is for the people who called: what Qt thinks of the machine it runs on (no
// XDG_RUNTIME_DIR, a locale without UTF-8) is not their business.
void hushQt(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

/// The words as they were typed, and whether all of them are text.
struct TypedWords {
    TypedWords(int argc, char** argv) {
        for (int i = 1; i < argc; ++i) {
            QStringDecoder decoder(QStringDecoder::Utf8);
            words << QString(decoder(QByteArrayView(argv[i])));
            isText = isText && !decoder.hasError();
        }
    }
    /// Known before the words are understood: what is wrong with them is told in JSON too.
    [[nodiscard]] bool has(QLatin1StringView option) const {
        const QStringList options = words.mid(0, words.indexOf(u"--"_s));
        return options.contains(option);
    }
    QStringList words;
    bool isText = true;
};

int runCommand(const Command& command, const Arguments& given, Output& output) {
    const QStringList arguments = given.positional().mid(1);
    if (const auto wrong = whatIsWrong(given, command, arguments))
        return output.failUsage(*wrong);
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    if (given.isSet(u"as-of"_s)) {
        const Result<QDate> day = dayFromText(given.value(u"as-of"_s));
        if (!day)
            return output.fail(day.error(), WrongUsage);
        clock = std::make_shared<DayClock>(*day);
    }
    const auto application = applicationFor(command.needs);
    return command.run(Call{given, output, clock, arguments});
}

int answer(const TypedWords& typed, Output& output) {
    if (!typed.isText)
        return output.failUsage(wording::text(u"usage.not_text"_s));
    const auto given = Arguments::parse(typed.words, knownOptions());
    if (!given)
        return output.failUsage(given.error());
    QStringList words = given->positional();
    const bool wantsHelp = given->isSet(u"help"_s) || (!words.isEmpty() && words[0] == u"help");
    if (!words.isEmpty() && words[0] == u"help")
        words.removeFirst();
    const Command* command = words.isEmpty() ? nullptr : find(words[0]);
    if (!command && !words.isEmpty())
        return output.failUsage(
            wording::text(u"usage.unknown_command"_s, {{u"command", words[0]}}));
    if (wantsHelp)
        return output.answer("help"_L1, command ? helpOf(*command) : overview());
    if (given->isSet(u"version"_s))
        return output.answer("version"_L1, u"certdesk "_s + QStringLiteral(CERTDESK_VERSION));
    if (!command)
        return output.failUsage(wording::text(u"usage.no_command"_s));
    try {
        return runCommand(*command, *given, output);
    } catch (const std::exception& thrown) {
        return output.fail({ErrorCode::StorageFailed, {}, QString::fromLocal8Bit(thrown.what())},
                           Refused);
    }
}

// What QApplication takes out for itself.
bool isQtOption(const QString& word) {
    static const QStringList options{u"display"_s,
                                     u"geometry"_s,
                                     u"icon"_s,
                                     u"platform"_s,
                                     u"platformpluginpath"_s,
                                     u"platformtheme"_s,
                                     u"plugin"_s,
                                     u"qwindowgeometry"_s,
                                     u"qwindowicon"_s,
                                     u"qwindowtitle"_s,
                                     u"reverse"_s,
                                     u"session"_s,
                                     u"style"_s,
                                     u"stylesheet"_s,
                                     u"title"_s};
    const QString name = word.mid(word.startsWith(u"--"_s) ? 2 : 1).section(u'=', 0, 0);
    return word.startsWith(u'-') && options.contains(name);
}

// A word alone opens the window when it may be a file; "certdesk lits" is a slip.
bool mayBeFile(const QString& word) {
    return word.contains(u'/') || word.contains(u'.') || QFileInfo::exists(word);
}

} // namespace

bool isCommandLine(int argc, char** argv) {
    const QStringList words = TypedWords(argc, argv).words;
    if (words.isEmpty())
        return false;
    if (find(words[0]))
        return true;
    if (std::any_of(words.begin(), words.end(), isQtOption))
        return false;
    return words.size() > 1 || words[0].startsWith(u'-') || !mayBeFile(words[0]);
}

int run(int argc, char** argv) {
    qInstallMessageHandler(hushQt);
    platform::outliveReaders();
    QCoreApplication::setApplicationName(u"certdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CERTDESK_VERSION));
    const TypedWords typed(argc, argv);
    Output output(typed.has("--json"_L1) ? Output::Form::Json : Output::Form::Words,
                  typed.has("--quiet"_L1) ? Output::Loudness::Quiet : Output::Loudness::Normal);
    const int exitCode = answer(typed, output);
    return output.isSound() ? exitCode : output.failToWrite(exitCode);
}

} // namespace certdesk::commands
