// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/exchange/factswriter.h"
#include "core/usecases/correct.h"
#include "core/usecases/status.h"

#include <algorithm>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A value of the command line that was understood, or the exit code after saying why not.
template <class T>
using Read = tl::expected<T, int>;

const std::vector<const char16_t*> resultOptions{u"result", u"raw-score", u"form", u"sat-on",
                                                 u"candidate"};
const std::vector<const char16_t*> nameOptions{u"given-name", u"middle-name", u"family-name",
                                               u"suffix",     u"changed-on",  u"evidence"};
const std::vector<const char16_t*> documentOptions{u"kind", u"application"};
const std::vector<const char16_t*> actOptions{u"reason", u"dry-run"};
const std::vector<const char16_t*> tickOptions{u"note"};

Read<RightFact> rightResult(const Call& call, OfficeFile& office, AttemptId attempt) {
    OptionReader options(call);
    RightResult right{.attempt = attempt,
                      .result = options.word<AttemptResult>(u"result"),
                      .rawScore = options.number<int>(u"raw-score"),
                      .formCode = options.text(u"form"),
                      .satOn = options.day(u"sat-on")};
    if (options.exitCode())
        return tl::unexpected(*options.exitCode());
    if (call.isSet(u"candidate")) {
        const Result<PersonId> person = findCandidate(office, call.option(u"candidate"));
        if (!person)
            return tl::unexpected(call.output.fail(person.error(), Refused));
        right.person = *person;
    }
    return right;
}

Read<RightFact> rightName(const Call& call, PersonId person) {
    OptionReader options(call);
    const RightName right{.person = person,
                          .given = options.text(u"given-name"),
                          .middle = options.text(u"middle-name"),
                          .family = options.text(u"family-name"),
                          .suffix = options.text(u"suffix"),
                          .changedOn = options.day(u"changed-on"),
                          .evidence = call.option(u"evidence")};
    if (options.exitCode())
        return tl::unexpected(*options.exitCode());
    return right;
}

Read<RightFact> rightDocument(const Call& call, OfficeFile& office, DocumentId document) {
    OptionReader options(call);
    RightDocument right{.document = document, .kind = options.word<DocumentKind>(u"kind")};
    if (options.exitCode())
        return tl::unexpected(*options.exitCode());
    if (call.isSet(u"application")) {
        const Result<ApplicationId> application =
            findApplication(office, call.option(u"application"));
        if (!application)
            return tl::unexpected(call.output.fail(application.error(), Refused));
        right.application = *application;
    }
    return right;
}

/// The first option that doesn't go with what is asked for: a correction of that fact or, without
/// one, a tick.
std::optional<QString> strayOption(const Call& call, std::optional<CorrectedFact> fact) {
    using Group = std::pair<bool, const std::vector<const char16_t*>&>;
    const std::initializer_list<Group> groups = {{fact == CorrectedFact::Result, resultOptions},
                                                 {fact == CorrectedFact::Name, nameOptions},
                                                 {fact == CorrectedFact::Document, documentOptions},
                                                 {fact.has_value(), actOptions},
                                                 {!fact, tickOptions}};
    for (const auto& [fits, options] : groups)
        for (const char16_t* option : options)
            if (!fits && call.isSet(option))
                return QString::fromUtf16(option);
    return std::nullopt;
}

int failStray(const Call& call, const QString& option) {
    return call.output.failUsage(
        wording::text(u"usage.other_fact"_s, {{u"option", option}, {u"fact", call.arguments[1]}}));
}

CorrectedFact factOf(const QString& number) {
    if (idInNumber(u"T", number))
        return CorrectedFact::Result;
    return idInNumber(u"D", number) ? CorrectedFact::Document : CorrectedFact::Name;
}

template <class T, class Then>
Read<RightFact> found(const Call& call, const Result<T>& id, Then then) {
    return id ? then(*id) : Read<RightFact>(tl::unexpected(call.output.fail(id.error(), Refused)));
}

Read<RightFact> rightFact(const Call& call, OfficeFile& office, CorrectedFact fact) {
    const QString& number = call.arguments[1];
    switch (fact) {
    case CorrectedFact::Result:
        return found(call, findAttempt(office, number),
                     [&](AttemptId id) { return rightResult(call, office, id); });
    case CorrectedFact::Name:
        return found(call, findCandidate(office, number),
                     [&](PersonId id) { return rightName(call, id); });
    case CorrectedFact::Document:
        return found(call, findDocument(office, number),
                     [&](DocumentId id) { return rightDocument(call, office, id); });
    }
    Q_UNREACHABLE();
}

void writeLine(JsonStream& json, const ConsequenceView& line,
               const std::optional<QString>& number) {
    const Consequence& value = line.line.value;
    json.beginObject();
    json.key("line"_L1);
    number ? json.text(*number) : json.null();
    json.key("kind"_L1).text(QString(wordOf(value.kind)));
    json.key("about"_L1).text(line.subject.number);
    json.key("day"_L1).text(dayText(line.subject.day));
    json.key("what"_L1).text(wording::consequenceSentence(value.kind, line.subject));
    json.key("done_on"_L1);
    writeDay(json, value.doneOn);
    json.key("done_by"_L1).text(value.doneBy);
    json.key("note"_L1).text(value.note);
    json.endObject();
}

enum class Numbers { Kept, Rehearsed };

// The members of a correction; a rehearsed one has no number.
void writeCorrection(JsonStream& json, const CorrectionView& view, Numbers numbers) {
    const Correction& value = view.correction.value;
    const bool isKept = numbers == Numbers::Kept;
    json.key("correction"_L1);
    isKept ? json.text(correctionNumber(view.correction.id)) : json.null();
    json.key("candidate"_L1).text(candidateNumber(view.person));
    json.key("name"_L1).text(view.name);
    json.key("fact"_L1).text(QString(wordOf(value.fact)));
    json.key("about"_L1).text(view.subject);
    json.key("on"_L1).text(dayText(value.on));
    json.key("by"_L1).text(value.by);
    json.key("reason"_L1).text(value.reason);
    json.key("changes"_L1).beginList();
    for (const FieldChange& change : value.changes) {
        json.beginObject();
        json.key("field"_L1).text(QString(wordOf(change.field)));
        json.key("before"_L1).text(change.before);
        json.key("after"_L1).text(change.after);
        json.endObject();
    }
    json.endList();
    json.key("consequences"_L1).beginList();
    for (const ConsequenceView& line : view.lines)
        writeLine(json, line,
                  isKept ? std::optional(consequenceNumber(view, line.line.id)) : std::nullopt);
    json.endList();
}

QString sentenceOf(const ConsequenceView& line) {
    const Consequence& value = line.line.value;
    const QString what = wording::consequenceSentence(value.kind, line.subject);
    if (!value.doneOn)
        return what;
    return wording::text(u"correction.done"_s,
                         {{u"line", what},
                          {u"by", value.doneBy},
                          {u"day", wording::dayInWords(*value.doneOn)},
                          {u"hasNote", value.note.isEmpty() ? u"no"_s : u"yes"_s},
                          {u"note", value.note}});
}

void sayLines(const Call& call, const CorrectionView& view, Numbers numbers) {
    for (const FieldChange& change : view.correction.value.changes)
        call.output.line(u"  "_s + wording::changeSentence(change));
    for (const ConsequenceView& line : view.lines)
        call.output.line(u"  "_s +
                         (numbers == Numbers::Kept
                              ? QString(consequenceNumber(view, line.line.id) + u"  "_s)
                              : u"- "_s) +
                         sentenceOf(line));
}

int tick(const Call& call) {
    if (const std::optional<QString> stray = strayOption(call, std::nullopt))
        return failStray(call, *stray);
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const QString& number = call.arguments[1];
    const Result<ConsequenceId> line = findConsequence(*office, number);
    if (!line)
        return call.output.fail(line.error(), Refused);
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    if (const Result<void> done = tickOff(*office, *line, call.option(u"by"), call.option(u"note"));
        !done)
        return call.output.fail(done.error(), Refused);
    return call.output.done([&](JsonStream& json) { json.key("line"_L1).text(number); }, warnings,
                            wording::text(u"done.tick_off"_s, {{u"number", number}}));
}

} // namespace

int correct(const Call& call) {
    if (call.isSet(u"tick"))
        return tick(call);
    const CorrectedFact fact = factOf(call.arguments[1]);
    if (const std::optional<QString> stray = strayOption(call, fact))
        return failStray(call, *stray);
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Read<RightFact> right = rightFact(call, *office, fact);
    if (!right)
        return right.error();
    const CorrectionRequest request{
        .right = *right, .reason = call.option(u"reason"), .by = call.option(u"by")};
    const Numbers numbers = call.isSet(u"dry-run") ? Numbers::Rehearsed : Numbers::Kept;
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const Result<CorrectionView> done = numbers == Numbers::Rehearsed
                                            ? previewCorrection(*office, request)
                                            : certdesk::correct(*office, request);
    if (!done)
        return call.output.fail(done.error(), Refused);
    call.output.done([&](JsonStream& json) { writeCorrection(json, *done, numbers); }, warnings,
                     numbers == Numbers::Rehearsed
                         ? wording::text(u"done.correct_dry_run"_s)
                         : wording::text(u"done.correct"_s,
                                         {{u"number", correctionNumber(done->correction.id)}}));
    sayLines(call, *done, numbers);
    call.output.line(
        wording::count(u"correction.count"_s, static_cast<qint64>(done->lines.size())));
    return Done;
}

int corrections(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<std::vector<PersonId>> persons = namedCandidates(call, *office);
    if (!persons)
        return call.output.fail(persons.error(), Refused);
    const CorrectionsWanted wanted =
        call.isSet(u"all") ? CorrectionsWanted::All : CorrectionsWanted::Open;
    std::vector<std::optional<PersonId>> asked(persons->begin(), persons->end());
    if (asked.empty())
        asked.emplace_back(std::nullopt);
    std::vector<CorrectionView> views;
    for (const std::optional<PersonId>& person : asked) {
        auto some = certdesk::corrections(*office, wanted, person);
        if (!some)
            return call.output.fail(some.error(), Refused);
        std::move(some->begin(), some->end(), std::back_inserter(views));
    }
    call.output.object([&](JsonStream& json) {
        json.key("count"_L1).number(static_cast<qint64>(views.size()));
        json.key("corrections"_L1).beginList();
        for (const CorrectionView& view : views) {
            json.beginObject();
            writeCorrection(json, view, Numbers::Kept);
            json.endObject();
        }
        json.endList();
    });
    for (const CorrectionView& view : views) {
        const Correction& value = view.correction.value;
        call.output.line(
            wording::text(u"correction.title"_s, {{u"number", correctionNumber(view.correction.id)},
                                                  {u"subject", view.subject},
                                                  {u"name", view.name},
                                                  {u"by", value.by},
                                                  {u"day", wording::dayInWords(value.on)},
                                                  {u"reason", value.reason}}));
        sayLines(call, view, Numbers::Kept);
    }
    if (wanted == CorrectionsWanted::Open)
        call.output.line(wording::count(u"correction.open"_s, static_cast<qint64>(views.size())));
    return Done;
}

} // namespace certdesk::commands
