// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/domain/number.h"
#include "core/usecases/certify.h"
#include "core/usecases/importresults.h"
#include "core/usecases/setup.h"
#include "core/wording/wording.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Who answers for an exception: the name given, else that of the staff member whose account it is.
Actor answering(const Call& call, OfficeFile& office) {
    Actor actor = call.actor();
    if (call.isSet(u"by"))
        return actor;
    if (const Result<QString> name = staffNameOf(office, actor.account); name && !name->isEmpty())
        actor.name = *name;
    return actor;
}

} // namespace

int importResults(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    office->setActor(answering(call, *office));
    ResultsSource source{.file = call.arguments[1],
                         .override = call.option(u"override"),
                         .by = office->actor().name};
    if (call.isSet(u"mapping"))
        source.mapping = call.option(u"mapping");
    auto result = certdesk::importResults(*office, source, call.dryRun(), call.progress());
    if (!result)
        return call.output.fail(result.error(), Refused);
    const std::vector<Problem> nameWarnings =
        result->imported > 0 ? warningsOfName(call, *office) : std::vector<Problem>();
    result->warnings.insert(result->warnings.begin(), nameWarnings.begin(), nameWarnings.end());
    call.output.object([&](JsonStream& json) {
        json.key("rows"_L1).number(result->rows);
        json.key("imported"_L1).number(result->imported);
        json.key("already_present"_L1).number(result->alreadyPresent);
        json.key("refused"_L1).number(result->refused);
        writeFindings(json, result->warnings, result->errors, PlaceStyle::LineAndColumn);
    });
    call.output.warnings(result->warnings);
    call.output.problems(result->errors);
    call.output.line(wording::text(u"done.import_results"_s, {{u"rows", result->rows},
                                                              {u"imported", result->imported},
                                                              {u"present", result->alreadyPresent},
                                                              {u"refused", result->refused}}));
    return result->errors.empty() ? Done : Refused;
}

int certify(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const Result<std::vector<PersonId>> persons = namedCandidates(call, *office);
    if (!persons)
        return call.output.fail(persons.error(), Refused);
    const auto certified =
        certdesk::certify(*office, *persons, call.option(u"by"), call.option(u"override"));
    if (!certified)
        return call.output.fail(certified.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("certified"_L1).beginList();
        for (const Certified& one : certified->certified) {
            json.beginObject();
            json.key("candidate"_L1).text(candidateNumber(one.person));
            json.key("number"_L1).text(one.number);
            json.key("certified_on"_L1).text(dayText(one.certifiedOn));
            json.key("expires_on"_L1).text(dayText(one.expiresOn));
            json.endObject();
        }
        json.endList();
        json.key("set_aside"_L1).beginList();
        for (const HeldBack& one : certified->heldBack) {
            json.beginObject();
            json.key("candidate"_L1).text(candidateNumber(one.person));
            json.key("message"_L1).text(wording::sentence(one.why));
            json.endObject();
        }
        json.endList();
        writeWarnings(json, warnings);
    });
    call.output.warnings(warnings);
    for (const HeldBack& one : certified->heldBack)
        call.output.problems({Problem{.path = candidateNumber(one.person), .error = one.why}});
    for (const Certified& one : certified->certified)
        call.output.line(u"%1  %2"_s.arg(candidateNumber(one.person), one.number));
    call.output.line(
        wording::count(u"done.certify"_s, static_cast<qint64>(certified->certified.size())));
    return certified->heldBack.empty() ? Done : Refused;
}

} // namespace certdesk::commands
