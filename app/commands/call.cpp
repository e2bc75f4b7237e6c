// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/platform/account.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"

#include <algorithm>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

Actor Call::actor() const {
    const QString account = platform::accountName();
    return {isSet(u"by") ? option(u"by") : account, account};
}

Result<std::vector<PersonId>> namedCandidates(const Call& call, OfficeFile& office) {
    std::vector<PersonId> persons;
    for (const QString& text : call.options(u"candidate")) {
        const Result<PersonId> person = findCandidate(office, text);
        if (!person)
            return fail(person.error());
        if (std::find(persons.begin(), persons.end(), *person) == persons.end())
            persons.push_back(*person);
    }
    return persons;
}

std::vector<Problem> warningsOfName(const Call& call, OfficeFile& office) {
    const QString name = call.option(u"by");
    if (name.isEmpty() || isStaffMember(office, name).value_or(true))
        return {};
    return {
        {.path = u"--by"_s, .column = u"--by"_s, .error = {ErrorCode::NotOnStaffList, name, {}}}};
}

} // namespace certdesk::commands
