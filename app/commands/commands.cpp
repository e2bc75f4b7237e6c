// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/commands.h"

#include "app/commands/command.h"
#include "core/platform/account.h"
#include "core/usecases/setup.h"
#include "core/wording/catalogue.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <cstring>

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

/// "!by=NAME" taken apart.
struct OptionText {
    explicit OptionText(const char16_t* text) {
        QString rest = QString::fromUtf16(text);
        isRequired = rest.startsWith(u'!');
        if (isRequired)
            rest.remove(0, 1);
        name = rest.section(u'=', 0, 0);
        value = rest.section(u'=', 1);
    }
    QString name;
    QString value;
    bool isRequired;
};

void addOptions(QCommandLineParser& parser, const Command& command) {
    const auto add = [&parser](const OptionText& option) {
        parser.addOption(QCommandLineOption(option.name, wording::text(u"option."_s + option.name),
                                            option.value));
    };
    for (const char16_t* text : command.options)
        add(OptionText(text));
    for (const char16_t* common : {u"json", u"as-of=YYYY-MM-DD", u"quiet"})
        add(OptionText(common));
    parser.addHelpOption();
    for (const char16_t* argument : command.arguments)
        parser.addPositionalArgument(QString::fromUtf16(argument),
                                     wording::text(u"argument."_s + QString::fromUtf16(argument)));
    parser.setApplicationDescription(wording::text(u"command."_s + nameOf(command)));
}

QString overview() {
    QString text = wording::text(u"usage.intro"_s) + u"\n\n"_s;
    for (const Command& command : all()) {
        QString line = nameOf(command);
        for (const char16_t* argument : command.arguments)
            line += u' ' + QString::fromUtf16(argument);
        text +=
            u"  "_s + line + u"\n      "_s + wording::text(u"command."_s + nameOf(command)) + u'\n';
    }
    return text + u'\n' + wording::text(u"usage.common"_s);
}

std::optional<QString> whatIsWrong(const QCommandLineParser& parser, const Command& command,
                                   const QStringList& arguments) {
    if (arguments.size() != static_cast<qsizetype>(command.arguments.size()))
        return wording::text(u"usage.arguments"_s,
                             {{u"command", nameOf(command)},
                              {u"given", arguments.size()},
                              {u"expected", static_cast<qint64>(command.arguments.size())}});
    for (const char16_t* text : command.options) {
        const OptionText option(text);
        if (option.isRequired && parser.value(option.name).trimmed().isEmpty())
            return wording::text(u"usage.option_needed"_s, {{u"option", option.name}});
    }
    return std::nullopt;
}

std::unique_ptr<QCoreApplication> applicationFor(Needs needs, int& argc, char** argv) {
    QCoreApplication::setApplicationName(u"certdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CERTDESK_VERSION));
    if (needs == Needs::NoApplication)
        return nullptr;
    if (needs == Needs::Nothing)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

QStringList textsOf(int argc, char** argv) {
    QStringList texts;
    for (int i = 0; i < argc; ++i)
        texts << QString::fromLocal8Bit(argv[i]);
    return texts;
}

int runCommand(const Command& command, const QStringList& texts) {
    QCommandLineParser parser;
    addOptions(parser, command);
    QStringList words = texts;
    words.removeAt(1); // the command's name
    const bool understood = parser.parse(words);
    Output output(texts.contains(u"--json"_s) ? Output::Form::Json : Output::Form::Words,
                  texts.contains(u"--quiet"_s) ? Output::Loudness::Quiet
                                               : Output::Loudness::Normal);
    if (!understood)
        return output.failUsage(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        QString help = parser.helpText();
        help.replace(help.section(u'\n', 0, 0),
                     u"certdesk %1 %2 [options]"_s.arg(nameOf(command), [&] {
                         QStringList names;
                         for (const char16_t* argument : command.arguments)
                             names << QString::fromUtf16(argument);
                         return names.join(u' ');
                     }()));
        output.line(help.trimmed());
        return Done;
    }
    if (const auto wrong = whatIsWrong(parser, command, parser.positionalArguments()))
        return output.failUsage(*wrong);
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    if (parser.isSet(u"as-of"_s)) {
        const Result<QDate> day = dayFromText(parser.value(u"as-of"_s));
        if (!day)
            return output.fail(day.error(), WrongUsage);
        clock = std::make_shared<DayClock>(*day);
    }
    return command.run(Call{parser, output, clock, parser.positionalArguments()});
}

} // namespace

Actor Call::actor() const {
    const QString account = platform::accountName();
    return {isSet(u"by") ? option(u"by") : account, account};
}

const std::vector<Command>& all() {
    static const std::vector<Command> commands{
        {u"new", {u"FILE"}, {u"office=OFFICE.json"}, Needs::Nothing, &createOffice},
        {u"demo", {u"FILE"}, {u"applicants=N", u"seed=S"}, Needs::Fonts, &createDemo},
        {u"import-applications",
         {u"FILE", u"SOURCE.json"},
         {u"dry-run"},
         Needs::Nothing,
         &importApplications},
        {u"evaluate", {u"SOURCE.json"}, {}, Needs::Nothing, &evaluate},
        {u"import-results",
         {u"FILE", u"RESULTS"},
         {u"mapping=NAME", u"dry-run", u"override=REASON", u"by=NAME"},
         Needs::Nothing,
         &importResults},
        {u"certify", {u"FILE"}, {u"candidate=ID", u"!by=NAME"}, Needs::Nothing, &certify},
        {u"list",
         {u"FILE"},
         {u"search=TEXT", u"queue=NAME", u"state=ST", u"limit=N"},
         Needs::Nothing,
         &list},
        {u"show", {u"FILE", u"CANDIDATE"}, {}, Needs::Nothing, &show},
        {u"review",
         {u"FILE", u"DOCUMENT", u"accepted|refused"},
         {u"!by=NAME", u"reason=TEXT"},
         Needs::Nothing,
         &review},
        {u"decide",
         {u"FILE", u"APPLICATION", u"approve|deny|pend|withdraw"},
         {u"!by=NAME", u"reason=TEXT", u"override=REASON", u"supersede=REASON"},
         Needs::Nothing,
         &decide},
        {u"letters",
         {u"FILE"},
         {u"kind=KIND", u"candidate=ID", u"!out=PATH", u"mark-sent"},
         Needs::Fonts,
         &letters},
        {u"preview",
         {u"DOCUMENT"},
         {u"page=N", u"width=PX", u"!out=PNG"},
         Needs::NoApplication,
         &preview},
        {u"check", {u"FILE"}, {}, Needs::Nothing, &check},
        {u"backup", {u"FILE", u"DEST"}, {}, Needs::Nothing, &backUp},
    };
    return commands;
}

std::unique_ptr<OfficeFile> openOffice(const Call& call) {
    Result<std::unique_ptr<OfficeFile>> office =
        OfficeFile::open(call.arguments.front(), call.clock, call.actor());
    if (office)
        return *std::move(office);
    call.output.fail(office.error(), CannotOpen);
    return nullptr;
}

void warnOfUnknownName(const Call& call, OfficeFile& office, const QString& name) {
    if (name.isEmpty() || isStaffMember(office, name).value_or(true))
        return;
    call.output.warning(wording::text(u"warning.not_staff"_s, {{u"name", name}}));
}

bool isCommandLine(int argc, char** argv) {
    if (argc < 2)
        return false;
    const QString first = QString::fromLocal8Bit(argv[1]);
    // The window takes one file and Qt's own options; everything else that begins with a dash, and
    // every word that is no file, is meant for here and told if it is wrong.
    return find(first) || first == u"--help" || first == u"-h" || first == u"--version" ||
           first == u"-v" || first == u"help" || (argc > 2 && !first.startsWith(u'-'));
}

int run(int argc, char** argv) {
    const QStringList texts = textsOf(argc, argv);
    const Command* command = find(texts[1]);
    const auto application =
        applicationFor(command ? command->needs : Needs::NoApplication, argc, argv);
    if (command)
        return runCommand(*command, texts);
    Output output(Output::Form::Words, Output::Loudness::Normal);
    if (texts[1] == u"--version" || texts[1] == u"-v") {
        output.line(u"certdesk "_s + QCoreApplication::applicationVersion());
        return Done;
    }
    if (texts[1] == u"--help" || texts[1] == u"-h" || texts[1] == u"help") {
        output.line(overview());
        return Done;
    }
    return output.failUsage(wording::text(u"usage.unknown_command"_s, {{u"command", texts[1]}}));
}

} // namespace certdesk::commands
