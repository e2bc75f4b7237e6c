// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/reporttables.h"

#include "core/domain/number.h"
#include "core/exchange/csvwriter.h"
#include "core/platform/safefile.h"
#include "core/rules/report.h"
#include "core/wording/wording.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class... Keys>
QStringList headings(const Keys&... keys) {
    return {wording::text(QStringLiteral("report_column.") + QString::fromUtf16(keys))...};
}

template <class E>
QString labelOf(const char16_t* group, E value) {
    return wording::text(QString::fromUtf16(group) + u'.' + QString(wordOf(value)));
}

QString dayIfAny(const std::optional<QDate>& day) {
    return day ? dayText(*day) : QString();
}

QString verdictIfAny(const std::optional<Verdict>& verdict) {
    return verdict ? wording::label(*verdict) : QString();
}

/// A list's title and definition, with the days that it covers.
ReportTable emptyTable(const char16_t* name, const Period& period) {
    const QString key = QStringLiteral("report.") + QString::fromUtf16(name);
    QString days;
    if (period.from || period.to)
        days =
            wording::text(QStringLiteral("report.period"),
                          {{u"hasFrom", QString(period.from ? u"yes"_s : u"no"_s)},
                           {u"from", period.from ? wording::dayInWords(*period.from) : QString()},
                           {u"hasTo", QString(period.to ? u"yes"_s : u"no"_s)},
                           {u"to", period.to ? wording::dayInWords(*period.to) : QString()}});
    const QString definition = wording::text(key + QStringLiteral("_definition"));
    return {.title = wording::text(key),
            .definition = days.isEmpty() ? definition : QString(definition + u' ' + days),
            .summary = {},
            .headings = {},
            .rows = {}};
}

QString percentIfAny(const std::optional<int>& perMille) {
    return perMille ? QStringLiteral("%1.%2 %").arg(*perMille / 10).arg(*perMille % 10)
                    : wording::text(QStringLiteral("report.no_share"));
}

/// A finding's words, where they are known.
QString findingText(const QString& word) {
    const auto outcome = fromWord<Outcome>(word);
    return outcome ? wording::label(*outcome) : word;
}

QString criterionText(const QString& word) {
    const auto code = fromWord<CriterionCode>(word);
    return code ? wording::label(*code) : word;
}

} // namespace

ReportTable tableOf(const std::vector<ExceptionLine>& exceptions, const Period& period) {
    ReportTable table = emptyTable(u"exceptions", period);
    table.headings = headings(u"on", u"exception", u"candidate", u"name", u"number", u"verdict",
                              u"replaced", u"by", u"reason");
    for (const ExceptionLine& line : exceptions)
        table.rows.push_back({dayText(line.on), labelOf(u"exception_kind", line.kind),
                              line.person ? candidateNumber(*line.person) : QString(), line.name,
                              line.subject, verdictIfAny(line.verdict), verdictIfAny(line.replaced),
                              line.by, line.reason});
    table.summary = wording::count(QStringLiteral("report.exceptions_summary"),
                                   static_cast<qint64>(exceptions.size()));
    return table;
}

ReportTable tableOf(const TimelinessReport& report, const Period& period) {
    ReportTable table = emptyTable(u"timeliness", period);
    table.headings = headings(u"timeliness", u"candidate", u"name", u"number", u"edition",
                              u"complete_on", u"due_on", u"sent_on", u"business_days", u"limit");
    for (const TimelinessLine& line : report.lines)
        table.rows.push_back({labelOf(u"timeliness", line.state), candidateNumber(line.person),
                              line.name, applicationNumber(line.application), line.edition,
                              dayIfAny(line.completeOn), dayIfAny(line.dueOn),
                              dayIfAny(line.sentOn),
                              line.completeOn ? QString::number(line.businessDays) : QString(),
                              QString::number(line.limit)});
    table.summary = wording::text(QStringLiteral("report.timeliness_summary"),
                                  {{u"share", percentIfAny(report.perMille())},
                                   {u"on_time", report.count(Timeliness::OnTime)},
                                   {u"late", report.count(Timeliness::Late)},
                                   {u"not_timed", report.count(Timeliness::NotTimed)},
                                   {u"waiting", report.count(Timeliness::Waiting)},
                                   {u"overdue", report.count(Timeliness::Overdue)},
                                   {u"unsent", report.count(Timeliness::Unsent)}});
    return table;
}

ReportTable tableOf(const AgreementReport& report, const Period& period) {
    ReportTable table = emptyTable(u"agreement", period);
    table.headings = headings(u"second_review", u"candidate", u"name", u"number", u"first_by",
                              u"first_on", u"second_by", u"second_on", u"verdict", u"reason");
    for (const SecondReviewLine& line : report.lines)
        table.rows.push_back({wording::label(line.state), candidateNumber(line.person), line.name,
                              applicationNumber(line.application), line.firstBy,
                              dayText(line.firstOn), line.secondBy, dayIfAny(line.secondOn),
                              verdictIfAny(line.secondVerdict), line.reason});
    table.summary = wording::text(QStringLiteral("report.agreement_summary"),
                                  {{u"share", percentIfAny(report.perMille())},
                                   {u"agreed", report.count(SecondReview::Agreed)},
                                   {u"disagreed", report.count(SecondReview::Disagreed)},
                                   {u"waiting", report.count(SecondReview::Waiting)},
                                   {u"percent", report.percent},
                                   {u"seed", QString::number(report.seed)}});
    return table;
}

namespace {

/// "document 12: kind resume, review accepted"
QString recordText(const QString& table, const QJsonObject& record) {
    QStringList values;
    for (auto field = record.begin(); field != record.end(); ++field) {
        const QString value = field->toVariant().toString();
        if (field.key() != u"id" && field.key() != u"revision" && !value.isEmpty())
            values << QString(field.key() + u' ' + value);
    }
    return u"%1 %2: %3"_s.arg(table).arg(record.value(u"id").toInteger()).arg(values.join(u", "_s));
}

/// The findings of that day in words, each with today's where it is another one.
void addFindings(const AsDecided& one, const QString& which, ReportTable& table) {
    const QJsonObject evaluation = QJsonDocument::fromJson(one.evaluation).object();
    for (const QJsonValue& criterion : evaluation.value(u"criteria").toArray()) {
        const QString code = criterion[u"code"_s].toString();
        const auto other = std::find_if(one.findings.begin(), one.findings.end(),
                                        [&code](const auto& f) { return f.criterion == code; });
        table.rows.push_back({which, criterionText(code),
                              u"%1: %2"_s.arg(findingText(criterion[u"outcome"_s].toString()),
                                              criterion[u"reason"_s].toString()),
                              other == one.findings.end() ? wording::text(u"report.same"_s)
                                                          : findingText(other->now)});
    }
}

QString letterText(const SentLetter& sent) {
    return wording::text(u"report.letter_sent"_s,
                         {{u"letter", wording::label(sent.letter.value.kind)},
                          {u"number", letterNumber(sent.letter.id)},
                          {u"day", wording::dayInWords(sent.mailedOn)}});
}

/// What the signer gave as reasons, and the letter that told them.
void addWords(const AsDecided& one, const QString& which, ReportTable& table) {
    const auto add = [&](const QString& what, const QString& then) {
        if (!then.isEmpty())
            table.rows.push_back({which, wording::text(what), then, QString()});
    };
    const Decision& decision = one.decision.value;
    add(u"report.reasons"_s, one.reasons.join(u"; "_s));
    add(u"report.override"_s, decision.override);
    add(u"report.supersede"_s, decision.supersedeReason);
    if (one.letter)
        add(u"report.letter"_s, letterText(*one.letter));
}

} // namespace

ReportTable tableOf(const CaseAsDecided& report) {
    ReportTable table = emptyTable(u"as-decided", {});
    table.headings = headings(u"decision", u"what", u"then", u"now");
    size_t differences = 0;
    for (const AsDecided& one : report.decisions) {
        const Decision& decision = one.decision.value;
        const QString which = QString(wording::label(decision.verdict) + u", " + decision.by +
                                      u", " + dayText(decision.on));
        addWords(one, which, table);
        addFindings(one, which, table);
        for (const FactDifference& fact : one.differences) {
            const QString row = QStringLiteral("%1 %2").arg(fact.table).arg(fact.row);
            table.rows.push_back({which,
                                  fact.field.isEmpty() ? row : QString(row + u' ' + fact.field),
                                  fact.then, fact.now});
        }
        differences += one.findings.size() + one.differences.size();
    }
    table.summary = wording::text(QStringLiteral("report.as-decided_summary"),
                                  {{u"name", report.name},
                                   {u"number", applicationNumber(report.application)},
                                   {u"decisions", static_cast<qint64>(report.decisions.size())},
                                   {u"differences", static_cast<qint64>(differences)}});
    return table;
}

QStringList asSigned(const AsDecided& one) {
    const Decision& decision = one.decision.value;
    QStringList lines{
        wording::text(u"report.signed"_s, {{u"verdict", wording::label(decision.verdict)},
                                           {u"name", decision.by},
                                           {u"day", wording::dayInWords(decision.on)}})};
    for (const QString& words :
         {one.reasons.join(u"; "_s), decision.override, decision.supersedeReason,
          one.letter ? letterText(*one.letter) : QString()})
        if (!words.isEmpty())
            lines << QString(u"    " + words);
    const QJsonObject facts = QJsonDocument::fromJson(one.facts).object();
    for (auto table = facts.begin(); table != facts.end(); ++table)
        for (const QJsonValue& record : table->toArray())
            lines << QString(u"    " + recordText(table.key(), record.toObject()));
    return lines;
}

Result<void> saveTable(const ReportTable& table, const QString& path) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer);
    csv.write(table.headings);
    for (const QStringList& row : table.rows)
        csv.write(row);
    return platform::writeFile(path, buffer.data());
}

} // namespace certdesk
