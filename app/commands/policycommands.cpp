// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/domain/number.h"
#include "core/exchange/factswriter.h"
#include "core/platform/safefile.h"
#include "core/usecases/conduct.h"
#include "core/usecases/examforms.h"
#include "core/wording/wording.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The file that a command names second, or why it can't be taken.
Result<PolicyFile> policyFile(const Call& call) {
    Result<QByteArray> json = readPolicyFile(call.arguments[1]);
    if (!json)
        return fail(json.error());
    return PolicyFile{.json = *std::move(json), .reason = call.option(u"reason")};
}

void writeOutcome(JsonStream& json, const std::vector<Problem>& problems) {
    json.key("ok"_L1).flag(problems.empty());
    if (!problems.empty())
        writeError(json, wordOf(problems.front().error.code),
                   wording::sentence(problems.front().error));
}

void writeDifferences(JsonStream& json, const EditionImport& result) {
    json.key("before"_L1).text(result.before);
    json.key("differences"_L1).beginList();
    for (const wording::EditionDifference& difference : result.differences) {
        json.beginObject();
        json.key("path"_L1).text(difference.after.path);
        json.key("before"_L1).text(difference.before.value);
        json.key("after"_L1).text(difference.after.value);
        json.key("words"_L1).text(wording::sentence(difference));
        json.endObject();
    }
    json.endList();
    json.key("moved"_L1).beginList();
    for (const MovedApplication& moved : result.moved)
        json.text(applicationNumber(moved.application));
    json.endList();
    json.key("kept"_L1).number(result.kept);
    json.key("as_recorded"_L1).beginObject();
    json.key("sittings"_L1).number(result.asRecorded.sittings);
    json.key("credentials"_L1).number(result.asRecorded.credentials);
    json.endObject();
}

void sayEdition(Output& output, const EditionImport& result) {
    if (!result.edition)
        return;
    output.line(wording::text(u"done.edition_title"_s,
                              {{u"edition", result.edition->code},
                               {u"from", wording::dayInWords(result.edition->effectiveFrom)},
                               {u"before", result.before},
                               {u"count", static_cast<qint64>(result.differences.size())}}));
    for (const wording::EditionDifference& difference : result.differences)
        output.line(u"    "_s + wording::sentence(difference));
    if (!result.moved.empty() || result.kept > 0)
        output.line(wording::text(
            u"done.edition_applications"_s,
            {{u"moved", static_cast<qint64>(result.moved.size())}, {u"kept", result.kept}}));
    if (!result.asRecorded.isEmpty())
        output.line(wording::text(u"done.edition_as_recorded"_s,
                                  {{u"sittings", result.asRecorded.sittings},
                                   {u"credentials", result.asRecorded.credentials}}));
}

void writeData(JsonStream& json, const EditionImport& result) {
    json.key("edition"_L1).text(result.edition ? result.edition->code : QString());
    json.key("effective_from"_L1)
        .text(result.edition ? dayText(result.edition->effectiveFrom) : QString());
    writeDifferences(json, result);
}

void writeData(JsonStream& json, const ConductImport& result) {
    json.key("version"_L1).text(result.code ? result.code->version : QString());
    json.key("already_present"_L1).flag(result.alreadyPresent);
}

void writeData(JsonStream& json, const FormImport& result) {
    json.key("form"_L1).text(result.form ? result.form->code() : QString());
    json.key("current_from"_L1).text(result.form ? dayText(result.form->currentFrom()) : QString());
}

template <class Import>
QString stateOf(const Call& call, const Import& result) {
    if constexpr (std::is_same_v<Import, ConductImport>)
        if (result.alreadyPresent)
            return u"present"_s;
    if (!result.isSound())
        return u"refused"_s;
    return call.dryRun() == DryRun::Yes ? u"rehearsed"_s : u"added"_s;
}

/// Takes in a file of policy data and says what came of it.
template <class Import>
int take(const Call& call, Result<Import> (*import)(OfficeFile&, const PolicyFile&, DryRun)) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<PolicyFile> file = policyFile(call);
    if (!file)
        return call.output.fail(file.error(), Refused);
    const Result<Import> result = import(*office, *file, call.dryRun());
    if (!result)
        return call.output.fail(result.error(), Refused);
    const std::vector<Problem> warnings =
        result->isSound() ? warningsOfName(call, *office) : std::vector<Problem>();
    call.output.object([&](JsonStream& json) {
        writeOutcome(json, result->problems);
        writeData(json, *result);
        writeFindings(json, warnings, result->problems, PlaceStyle::Path);
    });
    call.output.warnings(warnings);
    if constexpr (std::is_same_v<Import, EditionImport>)
        sayEdition(call.output, *result);
    call.output.problems(result->problems);
    call.output.line(wording::text(u"done.import_policy"_s, {{u"state", stateOf(call, *result)},
                                                             {u"file", call.arguments[1]}}));
    return result->isSound() ? Done : Refused;
}

} // namespace

int importEdition(const Call& call) {
    return take(call, &certdesk::importEdition);
}

int importConduct(const Call& call) {
    return take(call, &certdesk::importConduct);
}

int importForm(const Call& call) {
    return take(call, &importExamForm);
}

namespace {

int exportEdition(const Call& call, OfficeFile& office) {
    const Result<QByteArray> json = editionFile(office, call.option(u"export"));
    if (!json)
        return call.output.fail(json.error(), Refused);
    const QString path = call.option(u"out");
    if (const Result<void> written = platform::writeFile(path, *json); !written)
        return call.output.fail(written.error(), Refused);
    call.output.object([&](JsonStream& object) {
        object.key("ok"_L1).flag(true);
        object.key("file"_L1).text(path);
    });
    call.output.line(wording::text(u"done.backup"_s, {{u"file", path}}));
    return Done;
}

void writeEdition(JsonStream& json, const EditionOnFile& one) {
    json.beginObject();
    json.key("edition"_L1).text(one.edition.code);
    json.key("name"_L1).text(one.edition.name);
    json.key("effective_from"_L1).text(dayText(one.edition.effectiveFrom));
    json.key("in_force"_L1).flag(one.isInForce);
    json.key("applications"_L1).number(one.applications);
    json.key("rules"_L1).beginList();
    for (const wording::EditionLine& line : wording::editionLines(one.edition)) {
        json.beginObject();
        json.key("path"_L1).text(line.path);
        json.key("value"_L1).text(line.value);
        json.key("words"_L1).text(wording::sentence(line));
        json.endObject();
    }
    json.endList();
    json.endObject();
}

} // namespace

int editions(const Call& call) {
    if (call.isSet(u"export") != call.isSet(u"out"))
        return call.output.failUsage(wording::text(
            u"usage.option_needed"_s, {{u"option", call.isSet(u"out") ? u"export"_s : u"out"_s}}));
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    if (call.isSet(u"export"))
        return exportEdition(call, *office);
    const auto onFile = editionsOnFile(*office);
    if (!onFile)
        return call.output.fail(onFile.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("editions"_L1).beginList();
        for (const EditionOnFile& one : *onFile)
            writeEdition(json, one);
        json.endList();
    });
    for (const EditionOnFile& one : *onFile)
        call.output.line(wording::text(u"done.edition"_s,
                                       {{u"edition", one.edition.code},
                                        {u"name", one.edition.name},
                                        {u"from", wording::dayInWords(one.edition.effectiveFrom)},
                                        {u"inForce", one.isInForce ? u"yes"_s : u"no"_s},
                                        {u"count", one.applications}}));
    return Done;
}

namespace {

void writeAttested(JsonStream& json, const AttestedPerson& one) {
    const Attestation& attestation = one.attestation;
    json.beginObject();
    json.key("candidate"_L1).text(candidateNumber(one.person));
    json.key("name"_L1).text(one.name);
    json.key("application"_L1).text(applicationNumber(one.application));
    json.key("version"_L1).text(attestation.version);
    json.key("text_sha256"_L1).text(attestation.textSha256);
    json.key("sections"_L1).beginList();
    for (const int section : attestation.sections)
        json.number(section);
    json.endList();
    json.key("signed_name"_L1).text(attestation.signedName);
    json.key("signed_on"_L1);
    writeDay(json, attestation.signedOn);
    json.key("how"_L1).text(QString(wordOf(attestation.how)));
    json.key("old"_L1).flag(one.isOld);
    json.endObject();
}

} // namespace

int attestations(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const auto people = certdesk::attestations(
        *office, call.isSet(u"old") ? AttestedWho::OnOldVersion : AttestedWho::Everyone);
    if (!people)
        return call.output.fail(people.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("count"_L1).number(static_cast<qint64>(people->size()));
        json.key("people"_L1).beginList();
        for (const AttestedPerson& one : *people)
            writeAttested(json, one);
        json.endList();
    });
    for (const AttestedPerson& one : *people)
        call.output.line(u"%1  %2  %3  %4"_s.arg(
            candidateNumber(one.person), one.name.leftJustified(32),
            one.attestation.version.leftJustified(12),
            one.attestation.signedOn ? wording::shortDay(*one.attestation.signedOn) : QString()));
    call.output.line(wording::count(u"person.count"_s, static_cast<qint64>(people->size())));
    return Done;
}

} // namespace certdesk::commands
