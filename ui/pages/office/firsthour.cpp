// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/firsthour.h"

#include "core/wording/figures.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

using State = FirstHourLine::State;

QString words(const char* text) {
    return QCoreApplication::translate("certdesk::FirstHour", text);
}

State done(bool is) {
    return is ? State::Done : State::Open;
}

FirstHourLine windowsLine(const FirstHourFacts& facts) {
    FirstHourLine line{FirstStep::Windows, State::NotNeeded, words("Testing windows"),
                       words("The rules in force take applications on any day."), words("Look")};
    if (facts.edition.intake != Intake::Windows)
        return line;
    const auto& windows = facts.setup.windows;
    const bool isAhead = std::any_of(windows.begin(), windows.end(), [&](const auto& window) {
        return window.value.lastDay() >= facts.today;
    });
    line.state = done(isAhead);
    line.sentence = words("When people test, and the last day to apply for it.");
    line.button = words("Add a window");
    return line;
}

} // namespace

std::vector<FirstHourLine> firstHour(const FirstHourFacts& facts) {
    const Office& office = facts.setup.office.value;
    const auto& staff = facts.setup.staff;
    const bool hasAccount = std::any_of(staff.begin(), staff.end(), [](const auto& member) {
        return member.value.active && !member.value.account.isEmpty();
    });
    return {
        {FirstStep::Letterhead, done(!office.name.isEmpty() && office.address.isComplete()),
         words("Office and letterhead"), words("Name and address stand on every letter."),
         words("Fill in")},
        {FirstStep::Staff, done(hasAccount), words("Who works here"),
         words("Everything that is done is recorded with a name from this list, by the account of "
               "the computer."),
         words("Add yourself")},
        {FirstStep::Signer, done(facts.setup.signer() != nullptr),
         words("Someone who signs letters"),
         words("One of the staff; the name stands under each letter."), words("Name a signer")},
        windowsLine(facts),
        {FirstStep::Policy, done(facts.record.policyConfirmed), words("Fees and rules"),
         words("Edition %1, in force since %2: compare it with your handbook.")
             .arg(facts.edition.name, wording::dayInWords(facts.edition.effectiveFrom)),
         words("Look and confirm")},
        {FirstStep::Applications, done(facts.hasApplications), words("Bring in applications"),
         words("The export of your application form, with its documents."),
         words("Go to Applications")},
        {FirstStep::TestLetter, done(facts.record.testLetterOut), words("A test letter"),
         words("On your paper, in a real envelope, before anyone real gets one."),
         words("Go to Letters")},
    };
}

} // namespace certdesk
