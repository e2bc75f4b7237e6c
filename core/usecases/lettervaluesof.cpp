// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/lettervaluesof.h"

#include "core/domain/number.h"
#include "core/letters/shipped.h"
#include "core/usecases/applicationvalues.h"
#include "core/usecases/resultvalues.h"
#include "core/wording/wording.h"

#include <algorithm>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

using wording::dayInWords;

// Mail to the address that would be printed came back, or its days are over.
bool isOutdated(const PersonRecord& person, QDate today) {
    const PostalAddress printed = person.address();
    return std::any_of(person.addresses.begin(), person.addresses.end(), [&](const auto& entry) {
        const AddressEntry& known = entry.value;
        return known.address == printed &&
               (known.returnedOn || (known.validUntil && *known.validUntil < today));
    });
}

Result<void> mayWrite(const OfficeSetup& setup) {
    const Office& office = setup.office.value;
    if (office.name.trimmed().isEmpty() || !office.address.isComplete())
        return fail(ErrorCode::OfficeIncomplete);
    if (!setup.signer())
        return fail(ErrorCode::NoSigner);
    return {};
}

Result<void> mayBeWritten(const PersonView& view, const LetterOffice& context) {
    if (const Result<void> may = mayWrite(context.setup); !may)
        return may;
    const QString name = view.person.name().full();
    if (view.person.has(FlagKind::DoNotMail))
        return fail(ErrorCode::NotToBeMailed, name);
    if (view.person.has(FlagKind::BadAddress) || !view.person.address().isComplete() ||
        isOutdated(view.person, context.today))
        return fail(ErrorCode::AddressIncomplete, name);
    return {};
}

void setOffice(LetterValues& values, const LetterOffice& context) {
    const Office& office = context.setup.office.value;
    const StaffMember& signer = *context.setup.signer();
    values.set(u"office.name"_s, office.name)
        .set(u"office.program"_s, office.program)
        .set(u"office.council"_s, office.council)
        .set(u"office.credential"_s, office.credentialName)
        .set(u"office.phone"_s, office.phone)
        .set(u"office.email"_s, office.email)
        .set(u"office.web"_s, office.web)
        .setLines(u"office.address"_s, office.address.blockLines())
        .set(u"signer.name"_s, signer.name)
        .set(u"signer.title"_s, signer.title)
        .set(u"letter.date"_s, dayInWords(context.today))
        .setFlag(u"sample"_s, office.isSample);
}

// Written to as they like to be called; the address block bears the legal name.
QString salutation(const PersonRecord& person) {
    const auto preferred =
        std::find_if(person.names.begin(), person.names.end(), [](const auto& entry) {
            return entry.value.kind == NameKind::Preferred && !entry.value.until;
        });
    if (preferred == person.names.end())
        return person.name().full();
    const PersonName& name = preferred->value.name;
    // A name that is whole in one part has no family name to go with another first name.
    const PersonName& legal = person.name();
    return name.family().isEmpty() && !legal.family().isEmpty() && !legal.given().isEmpty()
               ? name.given() + u' ' + person.name().family()
               : name.full();
}

void setPerson(LetterValues& values, const PersonRecord& person) {
    values.set(u"recipient.name"_s, person.name().full())
        .setLines(u"recipient.address"_s, person.address().blockLines())
        .set(u"recipient.salutation"_s, salutation(person))
        .set(u"candidate.number"_s, candidateNumber(person.person.id))
        .set(u"case.number"_s, candidateNumber(person.person.id));
}

const Decision* decisionOf(const DueLetter& letter, const CaseView& view) {
    for (const Stored<Decision>& decision : view.record.decisions)
        if (decision.id == letter.decision)
            return &decision.value;
    return nullptr;
}

// A letter that is printed again gives the days of the one that was mailed and did not come back.
QDate mailedOn(const DueLetter& letter, const PersonView& person, QDate today) {
    for (const Stored<Letter>& one : person.letters) {
        const auto& [mailed, receipt] = person.arrivals.at(one.id).sent;
        if (one.value.kind == letter.kind && one.value.decision == letter.decision &&
            (!receipt || receipt->arrived()))
            return mailed;
    }
    return today;
}

const CaseView* caseOf(const DueLetter& letter, const PersonView& person) {
    for (const CaseView& view : person.applications)
        if (view.record.application.id == letter.application)
            return &view;
    return nullptr;
}

} // namespace

Result<LetterValues> valuesOf(const DueLetter& letter, const PersonView& person,
                              const LetterOffice& office) {
    if (const Result<void> may = mayBeWritten(person, office); !may)
        return fail(may.error());
    LetterValues values;
    setOffice(values, office);
    setPerson(values, person.person);
    const CaseView* view = caseOf(letter, person);
    if (view)
        setApplication(values, *view);
    const Decision* decision = view ? decisionOf(letter, *view) : nullptr;
    Result<void> complete;
    switch (letter.kind) {
    case LetterKind::ApplicationReceived:
        setNoticeClock(values, *view, office);
        break;
    case LetterKind::MoreNeeded:
        setRequest(values, *decision, *view);
        break;
    case LetterKind::Approved:
        complete = setAuthorization(values, person, *view, office);
        break;
    case LetterKind::Denied:
        setDenial(values, *decision, *view, mailedOn(letter, person, office.today));
        break;
    case LetterKind::Passed:
    case LetterKind::Failed:
        complete = setResult(values, letter, person, office);
        break;
    }
    if (!complete)
        return fail(complete.error());
    return values;
}

Result<LetterValues> testValues(const LetterOffice& office) {
    if (const Result<void> may = mayWrite(office.setup); !may)
        return fail(may.error());
    LetterValues values = exampleValues();
    values.clear(u"letter.replaces"_s);
    setOffice(values, office);
    return values;
}

} // namespace certdesk
