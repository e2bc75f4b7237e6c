// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/exchange/factswriter.h"
#include "core/usecases/reporttables.h"
#include "core/usecases/status.h"

#include <algorithm>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class List { Exceptions, Timeliness, Agreement, AsDecided };

} // namespace

} // namespace certdesk::commands

template <>
struct certdesk::EnumWords<certdesk::commands::List> {
    using E = commands::List;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Exceptions, "exceptions"},
                                                              {E::Timeliness, "timeliness"},
                                                              {E::Agreement, "agreement"},
                                                              {E::AsDecided, "as-decided"}});
};

namespace certdesk::commands {

namespace {

void writeDayIfAny(JsonStream& json, QLatin1StringView name, const std::optional<QDate>& day) {
    json.key(name);
    writeDay(json, day);
}

void writeWordIfAny(JsonStream& json, QLatin1StringView name,
                    const std::optional<Verdict>& verdict) {
    json.key(name);
    verdict ? json.text(QString(wordOf(*verdict))) : json.null();
}

void writeShare(JsonStream& json, const std::optional<int>& perMille) {
    json.key("share_percent"_L1);
    perMille ? json.decimal(u"%1.%2"_s.arg(*perMille / 10).arg(*perMille % 10)) : json.null();
}

void writeHead(JsonStream& json, List list, const Period& period, const ReportTable& table) {
    json.key("ok"_L1).flag(true);
    json.key("list"_L1).text(QString(wordOf(list)));
    json.key("definition"_L1).text(table.definition);
    writeDayIfAny(json, "from"_L1, period.from);
    writeDayIfAny(json, "to"_L1, period.to);
}

/// The rows below their headings, in columns as wide as their cells; the last one as it is.
QStringList inColumns(const ReportTable& table) {
    std::vector<qsizetype> widths(static_cast<size_t>(table.headings.size()));
    std::vector<QStringList> lines{table.headings};
    lines.insert(lines.end(), table.rows.begin(), table.rows.end());
    for (const QStringList& line : lines)
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            widths[static_cast<size_t>(i)] =
                std::max(widths[static_cast<size_t>(i)], line[i].size());
    QStringList texts;
    for (const QStringList& line : lines) {
        QString text;
        for (qsizetype i = 0; i < line.size(); ++i)
            text += line[i].leftJustified(widths[static_cast<size_t>(i)] + 2);
        texts << text.trimmed();
    }
    return texts;
}

/// In words, or as the object that `members` writes; and as CSV where one is wanted.
int tell(const Call& call, const ReportTable& table,
         const std::function<void(JsonStream&)>& members) {
    if (call.isSet(u"out"))
        if (const Result<void> saved = saveTable(table, call.option(u"out")); !saved)
            return call.output.fail(saved.error(), Refused);
    call.output.object(members);
    call.output.line(table.title + u'\n' + table.definition + u'\n');
    if (!call.isSet(u"out") && !table.rows.empty())
        for (const QString& text : inColumns(table))
            call.output.line(text);
    call.output.line(table.summary);
    return Done;
}

int exceptions(const Call& call, OfficeFile& office, const Period& period) {
    const auto lines = listExceptions(office, period);
    if (!lines)
        return call.output.fail(lines.error(), Refused);
    const ReportTable table = tableOf(*lines, period);
    return tell(call, table, [&](JsonStream& json) {
        writeHead(json, List::Exceptions, period, table);
        json.key("exceptions"_L1).beginList();
        for (const ExceptionLine& line : *lines) {
            json.beginObject();
            json.key("kind"_L1).text(QString(wordOf(line.kind)));
            json.key("on"_L1).text(dayText(line.on));
            json.key("candidate"_L1);
            line.person ? json.text(candidateNumber(*line.person)) : json.null();
            json.key("name"_L1).text(line.name);
            json.key("number"_L1).text(line.subject);
            writeWordIfAny(json, "verdict"_L1, line.verdict);
            writeWordIfAny(json, "replaced"_L1, line.replaced);
            json.key("by"_L1).text(line.by);
            json.key("reason"_L1).text(line.reason);
            json.endObject();
        }
        json.endList();
    });
}

int timeliness(const Call& call, OfficeFile& office, const Period& period) {
    const auto report = listTimeliness(office, period);
    if (!report)
        return call.output.fail(report.error(), Refused);
    const ReportTable table = tableOf(*report, period);
    return tell(call, table, [&](JsonStream& json) {
        writeHead(json, List::Timeliness, period, table);
        writeShare(json, report->perMille());
        for (const auto& state : EnumWords<Timeliness>::words)
            json.key(state.word).number(report->count(state.value));
        json.key("notices"_L1).beginList();
        for (const TimelinessLine& line : report->lines) {
            json.beginObject();
            json.key("state"_L1).text(QString(wordOf(line.state)));
            json.key("application"_L1).text(applicationNumber(line.application));
            json.key("candidate"_L1).text(candidateNumber(line.person));
            json.key("name"_L1).text(line.name);
            json.key("edition"_L1).text(line.edition);
            writeDayIfAny(json, "complete_on"_L1, line.completeOn);
            writeDayIfAny(json, "due_on"_L1, line.dueOn);
            writeDayIfAny(json, "sent_on"_L1, line.sentOn);
            json.key("business_days"_L1);
            line.completeOn ? json.number(line.businessDays) : json.null();
            json.key("limit"_L1).number(line.limit);
            json.endObject();
        }
        json.endList();
    });
}

int agreement(const Call& call, OfficeFile& office, const Period& period) {
    const auto report = listAgreement(office, period);
    if (!report)
        return call.output.fail(report.error(), Refused);
    const ReportTable table = tableOf(*report, period);
    return tell(call, table, [&](JsonStream& json) {
        writeHead(json, List::Agreement, period, table);
        writeShare(json, report->perMille());
        json.key("percent"_L1).number(report->percent);
        json.key("seed"_L1).number(report->seed);
        json.key("sight"_L1).text(QString(wordOf(report->sight)));
        for (const SecondReview state :
             {SecondReview::Agreed, SecondReview::Disagreed, SecondReview::Waiting})
            json.key(wordOf(state)).number(report->count(state));
        json.key("second_reviews"_L1).beginList();
        for (const SecondReviewLine& line : report->lines) {
            json.beginObject();
            json.key("state"_L1).text(QString(wordOf(line.state)));
            json.key("application"_L1).text(applicationNumber(line.application));
            json.key("candidate"_L1).text(candidateNumber(line.person));
            json.key("name"_L1).text(line.name);
            json.key("first_by"_L1).text(line.firstBy);
            json.key("first_on"_L1).text(dayText(line.firstOn));
            json.key("second_by"_L1).text(line.secondBy);
            writeDayIfAny(json, "second_on"_L1, line.secondOn);
            writeWordIfAny(json, "second_verdict"_L1, line.secondVerdict);
            json.key("reason"_L1).text(line.reason);
            json.endObject();
        }
        json.endList();
    });
}

void writeAsDecided(JsonStream& json, const AsDecided& one) {
    const Decision& decision = one.decision.value;
    json.beginObject();
    json.key("verdict"_L1).text(QString(wordOf(decision.verdict)));
    json.key("by"_L1).text(decision.by);
    json.key("on"_L1).text(dayText(decision.on));
    json.key("reason_codes"_L1).beginList();
    for (const QString& code : decision.reasonCodes)
        json.text(code);
    json.endList();
    json.key("reason"_L1).text(decision.reason);
    json.key("override"_L1).text(decision.override);
    json.key("supersede_reason"_L1).text(decision.supersedeReason);
    json.key("reasons"_L1).beginList();
    for (const QString& reason : one.reasons)
        json.text(reason);
    json.endList();
    json.key("letter"_L1);
    one.letter ? json.text(letterNumber(one.letter->letter.id)) : json.null();
    writeDayIfAny(json, "mailed_on"_L1,
                  one.letter ? std::optional(one.letter->mailedOn) : std::nullopt);
    json.key("evaluation"_L1);
    one.evaluation.isEmpty() ? json.null() : json.raw(one.evaluation);
    json.key("facts"_L1).raw(one.facts);
    json.key("findings_today"_L1).beginList();
    for (const FindingDifference& finding : one.findings) {
        json.beginObject();
        json.key("code"_L1).text(finding.criterion);
        json.key("then"_L1).text(finding.then);
        json.key("now"_L1).text(finding.now);
        json.endObject();
    }
    json.endList();
    json.key("differences_today"_L1).beginList();
    for (const FactDifference& fact : one.differences) {
        json.beginObject();
        json.key("table"_L1).text(fact.table);
        json.key("row"_L1).number(fact.row);
        json.key("field"_L1).text(fact.field);
        json.key("then"_L1).text(fact.then);
        json.key("now"_L1).text(fact.now);
        json.endObject();
    }
    json.endList();
    json.endObject();
}

int asDecided(const Call& call, OfficeFile& office) {
    const Result<ApplicationId> application = findApplication(office, call.option(u"application"));
    if (!application)
        return call.output.fail(application.error(), Refused);
    const auto report = caseAsDecided(office, *application);
    if (!report)
        return call.output.fail(report.error(), Refused);
    const ReportTable table = tableOf(*report);
    for (const AsDecided& one : report->decisions)
        for (const QString& line : asSigned(one))
            call.output.line(line);
    return tell(call, table, [&](JsonStream& json) {
        writeHead(json, List::AsDecided, {}, table);
        json.key("application"_L1).text(applicationNumber(report->application));
        json.key("candidate"_L1).text(candidateNumber(report->person));
        json.key("name"_L1).text(report->name);
        json.key("decisions"_L1).beginList();
        for (const AsDecided& one : report->decisions)
            writeAsDecided(json, one);
        json.endList();
    });
}

} // namespace

int report(const Call& call) {
    OptionReader options(call);
    const auto list = options.asWord<List>(u"list", call.arguments[1]);
    const Period period{.from = options.day(u"from"), .to = options.day(u"to")};
    if (list == List::AsDecided && !call.isSet(u"application"))
        options.failNeeded(u"application");
    if (options.exitCode())
        return *options.exitCode();
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    switch (*list) {
    case List::Exceptions:
        return exceptions(call, *office, period);
    case List::Timeliness:
        return timeliness(call, *office, period);
    case List::Agreement:
        return agreement(call, *office, period);
    case List::AsDecided:
        return asDecided(call, *office);
    }
    Q_UNREACHABLE();
}

} // namespace certdesk::commands
