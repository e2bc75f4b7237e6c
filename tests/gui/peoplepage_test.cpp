// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/appeals.h"
#include "core/usecases/decide.h"
#include "core/usecases/letters.h"
#include "core/usecases/lists.h"
#include "core/usecases/status.h"
#include "core/usecases/undo.h"
#include "core/wording/figures.h"
#include "core/wording/wording.h"
#include "tests/gui/officeprogram.h"
#include "ui/pages/people/phonecard.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate april15(2026, 4, 15);

std::vector<PersonRow> peopleOf(OfficeProgram& program, const ListQuery& query) {
    const auto source = personRows(program.office())();
    const auto ids = source->ids(query);
    REQUIRE(ids);
    return *source->rows(*ids);
}

PersonView viewOf(OfficeProgram& program, PersonId person) {
    const auto view = openPerson(program.office(), person);
    REQUIRE(view);
    return *view;
}

/// Someone who was in review; denied today, and the letter is in the mail.
PersonId toldOfADenial(OfficeProgram& program) {
    for (const PersonRow& row : peopleOf(program, {})) {
        const auto view = openPerson(program.office(), PersonId(row.id));
        REQUIRE(view);
        if (view->applications.empty() || view->credential ||
            view->applications.back().record.application.value.stage != Stage::InReview ||
            view->applications.back().report.approvable || !view->person.flags.empty())
            continue;
        const PersonId person(row.id);
        const QString by = program.office().actor().name;
        const auto denied = decide(program.office(),
                                   {.application = view->applications.back().record.application.id,
                                    .verdict = Verdict::Deny,
                                    .by = by,
                                    .reason = u"Too few months."_qs});
        if (!denied)
            continue; // a conflict of interest, for one
        const auto due =
            dueLetters(program.office(), {.kind = LetterKind::Denied, .persons = {person}});
        REQUIRE(due);
        const auto run = prepareLetters(program.office(), due->letters);
        REQUIRE(run);
        REQUIRE(run->letters.size() == 1);
        REQUIRE(markSent(program.office(), *run, by));
        return person;
    }
    FAIL("nobody of the sample is in review");
    return PersonId(0);
}

} // namespace

TEST_CASE("someone who calls is found by a part of the name and answered from the card") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const auto waiting = peopleOf(program, {.stage = Stage::Pended});
    REQUIRE_FALSE(waiting.empty());
    const PersonRow& caller = waiting.front();

    program.window.go(u"people"_qs);
    auto& list = robot.find<ListView>(u"peopleList"_qs);
    robot.waitFor([&] { return list.model()->rowCount() > 1; }, "the list");
    robot.type(u"filterEdit"_qs, caller.name.section(u',', 0, 0));
    robot.waitFor([&] { return list.model()->rowCount() < 10 && list.selectId(caller.id.value()); },
                  "the person");
    CHECK(robot.text(u"missingLabel"_qs) != u"Nothing");
    CHECK(robot.text(u"replyLabel"_qs).startsWith(u"We asked you for more"));
    robot.click(u"copyReplyButton"_qs);
    CHECK(QGuiApplication::clipboard()->text() == robot.text(u"replyLabel"_qs));
    CHECK(namelessControls(program.window).isEmpty());
}

TEST_CASE("a letter that was sent opens again from the person") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    for (const PersonRow& row : peopleOf(program, {})) {
        const auto view = openPerson(program.office(), row.id);
        REQUIRE(view);
        if (view->letters.empty())
            continue;
        CHECK(view->arrivals.count(view->letters.front().id) == 1);
        program.window.go(u"people"_qs, row.id);
        robot.row(u"lettersTable"_qs, 0);
        robot.click(u"openLetterButton"_qs);
        CHECK(robot.sees(u"letterWindow"_qs));
        program.interaction.paths = {program.file("letter.pdf")};
        robot.click(u"saveLetterButton"_qs);
        CHECK(readPdf(program.file("letter.pdf")).pages == view->letters.back().value.pages);
        return;
    }
    WARN("nobody of the sample got a letter");
}

TEST_CASE("when a letter arrived is recorded at the person, moves the appeal, and is undone") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = toldOfADenial(program);
    const auto standing = [&] {
        const auto view = openPerson(program.office(), person);
        REQUIRE(view);
        return appealLastDay(*view, view->applications.back());
    };
    const std::optional<QDate> before = standing();
    REQUIRE(before);
    program.window.go(u"people"_qs, person);
    CHECK(robot.text(u"nextDateLabel"_qs) ==
          QString(u"May appeal until " + wording::dayInWords(*before) + u'.'));
    robot.row(u"lettersTable"_qs, 0);
    robot.click(u"letterReceiptButton"_qs);
    CHECK(namelessControls(robot.find<QDialog>(u"receiptDialog"_qs)).isEmpty());
    robot.type(u"receiptDayEdit"_qs, u"1999-01-01"_qs);
    robot.click(u"actButton"_qs);
    CHECK(robot.text(u"receiptHowComboNote"_qs) == u"Say how it is known.");
    robot.find<QComboBox>(u"receiptHowCombo"_qs).setCurrentText(u"Delivery confirmed"_qs);
    robot.click(u"actButton"_qs);
    CHECK(robot.sees(u"receiptDialog"_qs));
    CHECK(standing() == before);
    robot.type(u"receiptDayEdit"_qs, dayText(april15));
    robot.click(u"actButton"_qs);
    CHECK_FALSE(robot.sees(u"receiptDialog"_qs));
    const QDate after = april15.addDays(30);
    CHECK(standing() == after);
    CHECK(robot.text(u"nextDateLabel"_qs) ==
          QString(u"May appeal until " + wording::dayInWords(after) + u'.'));
    CHECK(robot.find<SmallTable>(u"lettersTable"_qs).textAt(0, 3) ==
          u"Apr 15, 2026, delivery confirmed");
    REQUIRE(undoLast(program.office()));
    CHECK(standing() == before);
}

TEST_CASE("an appeal and a complaint are recorded on the person, and taken a step further") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = toldOfADenial(program);
    const auto view = [&] { return viewOf(program, person); };
    program.window.go(u"people"_qs, person);
    robot.click(u"incomingButton"_qs);
    CHECK(namelessControls(robot.find<QDialog>(u"incomingDialog"_qs)).isEmpty());
    CHECK(robot.text(u"incomingTermLabel"_qs).startsWith(u"The last day to appeal is "));
    robot.click(u"actButton"_qs);
    robot.waitFor([&] { return !robot.sees(u"incomingDialog"_qs); }, "the register");
    REQUIRE(view().appeals.size() == 1);
    CHECK(view().appeals[0].value.kind == AppealKind::Eligibility);
    robot.row(u"appealsTable"_qs, 0);
    robot.click(u"nextAppealStepButton"_qs);
    robot.waitFor([&] { return robot.sees(u"appealDialog"_qs); }, "the review");
    robot.click(u"actButton"_qs);
    CHECK(view().appeals[0].value.reviewedOn == april15);
    robot.row(u"appealsTable"_qs, 0);
    robot.click(u"nextAppealStepButton"_qs);
    robot.waitFor([&] { return robot.sees(u"appealDialog"_qs); }, "the outcome");
    robot.type(u"appealReasonEdit"_qs, u"Months were missed."_qs);
    robot.click(u"actButton"_qs);
    CHECK(robot.text(u"appealOutcomeComboNote"_qs) == u"Choose the outcome.");
    robot.find<QComboBox>(u"appealOutcomeCombo"_qs).setCurrentText(u"Upheld"_qs);
    robot.click(u"actButton"_qs);
    CHECK(robot.text(u"appealOutcomeComboNote"_qs).contains(u"took part in what is appealed"));
    CHECK(view().appeals[0].value.isOpen());
    robot.click(u"leaveButton"_qs);

    robot.click(u"incomingButton"_qs);
    auto& what = robot.find<QComboBox>(u"incomingWhatCombo"_qs);
    what.setCurrentIndex(what.count() - 1);
    robot.click(u"actButton"_qs);
    robot.waitFor([&] { return !robot.sees(u"incomingDialog"_qs); }, "the register");
    REQUIRE(view().complaints.size() == 1);
    CHECK_FALSE(view().complaints[0].value.screenedOn);
    // Asking is a step of its own: the table that was clicked goes when the page is read again.
    program.interaction.answers = {u"screen"_qs};
    robot.row(u"appealsTable"_qs, 1);
    robot.keyOn(u"appealsTable"_qs, Qt::Key_Return);
    robot.waitFor([&] { return view().complaints[0].value.screenedOn == april15; }, "screening");
}

TEST_CASE("an appeal that is upheld says what is to follow, and leads to the case") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = toldOfADenial(program);
    const auto view = [&] { return viewOf(program, person); };
    const ApplicationId denied = view().applications.back().record.application.id;
    const auto appeal =
        fileAppeal(program.office(), {.application = denied, .receivedOn = april15});
    REQUIRE(appeal);
    REQUIRE(reviewAppeal(program.office(), appeal->id, april15));
    program.window.go(u"people"_qs, person);
    CHECK(robot.text(u"replyLabel"_qs).contains(u"We have your appeal of"));
    REQUIRE(decideAppeal(program.office(), {.appeal = appeal->id,
                                            .outcome = AppealOutcome::Upheld,
                                            .by = u"Pat Quist"_qs,
                                            .reason = u"Months were missed."_qs}));
    program.workbench.noteSaved();
    const auto words = [&] { return robot.text(u"appealWordsLabel"_qs); };
    robot.waitFor([&] { return words().contains(u"because: Months were missed. Decide A-"); },
                  "what is to follow");
    CHECK(robot.find<SmallTable>(u"appealsTable"_qs)
              .textAt(0, 4)
              .endsWith(u"by Pat Quist; to be carried out"));
    CHECK(robot.text(u"replyLabel"_qs).contains(u"Your appeal was upheld"));
    robot.row(u"appealsTable"_qs, 0);
    robot.click(u"nextAppealStepButton"_qs);
    robot.waitFor([&] { return robot.sees(u"caseHeader"_qs); }, "the case");
    robot.waitFor(
        [&] { return robot.text(u"standingLabel"_qs).contains(u"the appeal was upheld"); },
        "where it stands");
    CHECK(robot.text(u"rulingsBesideLabel"_qs).contains(u"the denial still stands."));
}

TEST_CASE("every person of the sample has a sentence for the telephone") {
    int authorized = 0;
    OfficeProgram program(april15);
    program.openSample();
    const auto setup = readSetup(program.office());
    REQUIRE(setup);
    for (const PersonRow& row : peopleOf(program, {})) {
        const auto view = openPerson(program.office(), row.id);
        REQUIRE(view);
        const PhoneCard card = phoneCard(*view, *setup, april15);
        INFO(row.name.toStdString() << ": " << card.reply.toStdString());
        CHECK(card.reply.endsWith(u'.'));
        CHECK_FALSE(card.reply.contains(u".."));
        CHECK_FALSE(card.reply.contains(u'%'));
        CHECK_FALSE(card.stage.word.isEmpty());
        if (!card.reply.startsWith(u"You are authorized"))
            continue;
        ++authorized;
        const auto& authorization = view->applications.back().authorization;
        REQUIRE(authorization);
        CHECK(card.reply.contains(wording::dayInWords(authorization->value.firstDay)));
        CHECK(card.reply.contains(wording::dayInWords(authorization->value.lastDay)));
    }
    CHECK(authorized > 0);
}

TEST_CASE("the card promises no letter that was not sent, and no approval to who did not pass") {
    OfficeProgram program(april15);
    program.openSample();
    const auto setup = readSetup(program.office());
    REQUIRE(setup);
    int denied = 0;
    int failed = 0;
    for (const PersonRow& row : peopleOf(program, {})) {
        const auto view = openPerson(program.office(), row.id);
        REQUIRE(view);
        const PhoneCard card = phoneCard(*view, *setup, april15);
        INFO(row.name.toStdString() << ": " << card.reply.toStdString());
        if (card.isNotEligible) {
            ++denied;
            const bool wasSent =
                std::any_of(view->letters.begin(), view->letters.end(), [](const auto& letter) {
                    return letter.value.kind == LetterKind::Denied;
                });
            CHECK(card.reply.contains(u"our letter gives") == wasSent);
        }
        if (card.reply.startsWith(u"You did not pass")) {
            ++failed;
            CHECK(card.stage.word == u"Did not pass");
        }
    }
    CHECK(denied > 0);
    CHECK(failed > 0);
}

TEST_CASE("a search that finds nobody says how to go on") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    program.window.go(u"people"_qs);
    robot.type(u"filterEdit"_qs, u"zzzzqq"_qs);
    robot.waitFor([&] { return robot.sees(u"emptyStateButton"_qs); }, "the empty state");
    robot.click(u"emptyStateButton"_qs);
    robot.waitFor([&] { return robot.sees(u"peopleList"_qs); }, "everyone");
}

TEST_CASE("F6 goes through the cards of a person, and Shift+F6 the same way back") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = toldOfADenial(program);
    program.window.go(u"people"_qs, person);
    const auto cardInHand = [&]() -> QString {
        for (const QWidget* one = program.window.focusWidget(); one != nullptr;
             one = one->parentWidget())
            if (const auto* card = qobject_cast<const Section*>(one))
                return card->accessibleName();
        return {};
    };
    auto& pane = robot.find<QScrollArea>(u"personPane"_qs);
    QTest::qWait(50); // until the cards have their places
    QStringList there;
    QStringList back;
    for (int press = 0; press < 40 && !there.contains(u"Names and addresses"); ++press) {
        robot.key(Qt::Key_F6);
        if (const QString card = cardInHand(); !card.isEmpty()) {
            there << card;
            const QWidget& focused = *program.window.focusWidget();
            const QRect place(focused.mapTo(pane.viewport(), QPoint()), focused.size());
            CHECK(pane.viewport()->rect().intersects(place));
        }
    }
    CHECK(there.contains(u"Letters sent"));
    CHECK(there.contains(u"Money"));
    CHECK(there.contains(u"Appeals and complaints"));
    CHECK(pane.verticalScrollBar()->value() > 0);
    robot.key(Qt::Key_F6);
    CHECK(program.window.focusWidget()->objectName() == u"navigationList");
    for (int press = 0; press < there.size(); ++press) {
        robot.key(Qt::Key_F6, Qt::ShiftModifier);
        back.prepend(cardInHand());
    }
    CHECK(back == there);
}
