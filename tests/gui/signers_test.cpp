// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/status.h"
#include "tests/gui/officeprogram.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate april15(2026, 4, 15);
const QString reviewer = u"Daniel Okafor"_qs;

/// A case on which nobody has decided.
ApplicationId openCaseIn(OfficeProgram& program) {
    for (qint64 id = 1;; ++id)
        if (const auto view = openCase(program.office(), ApplicationId(id));
            view->record.application.value.stage == Stage::InReview &&
            view->record.decisions.empty())
            return ApplicationId(id);
}

void startDeciding(OfficeProgram& program) {
    program.window.go(u"review"_qs, openCaseIn(program));
    program.robot.waitFor([&] { return program.robot.sees(u"denyButton"_qs); }, "the case");
    program.robot.click(u"denyButton"_qs);
    program.robot.waitFor([&] { return program.robot.sees(u"decideDialog"_qs); }, "the dialog");
}

} // namespace

TEST_CASE("Nobody signs by default whose account this isn't") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSampleAsStranger();
    program.window.go(u"results"_qs);
    auto& certifier = robot.find<QComboBox>(u"certifierComboBox"_qs);
    CHECK(certifier.currentIndex() == -1);
    CHECK_FALSE(robot.find<QPushButton>(u"certifyButton"_qs).isEnabled());
    certifier.setCurrentIndex(0);
    CHECK(robot.find<QPushButton>(u"certifyButton"_qs).isEnabled());

    // Asked, and put off: the dialog leaves it open.
    startDeciding(program);
    REQUIRE(program.interaction.asked.size() == 1);
    CHECK(program.interaction.asked.front().title == u"Who is working here?");
    CHECK(robot.find<QComboBox>(u"signerCombo"_qs).currentIndex() == -1);
    robot.type(u"decisionWordsEdit"_qs, u"As an example."_qs);
    robot.click(u"actButton"_qs);
    CHECK(robot.sees(u"decideDialog"_qs));
    CHECK(robot.text(u"signerComboNote"_qs).startsWith(u"Choose who signs."));
}

TEST_CASE("Who works here is asked once, and remembered for the file and the account") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSampleAsStranger();
    program.interaction.answers = {reviewer};
    startDeciding(program);
    CHECK(robot.find<QComboBox>(u"signerCombo"_qs).currentData().toString() == reviewer);
    CHECK(program.office().actor().name == reviewer);
    robot.click(u"leaveButton"_qs);

    program.window.openFile(program.file("sample.certdesk"));
    CHECK(program.office().actor().name == reviewer);
    CHECK(program.interaction.asked.size() == 1);

    // Another account at the same settings is someone else.
    program.office().setActor({u"guest"_qs, u"guest"_qs});
    startDeciding(program);
    CHECK(program.interaction.asked.size() == 2);
    CHECK(robot.find<QComboBox>(u"signerCombo"_qs).currentIndex() == -1);
}

TEST_CASE("Who works here can be left unsaid by Cancel") {
    OfficeProgram program(april15);
    program.openSampleAsStranger();
    const QString before = program.office().actor().name;
    program.interaction.answers = {u"cancelWorker"_qs};
    startDeciding(program);
    REQUIRE(program.interaction.asked.size() == 1);
    CHECK(program.interaction.asked.front().choices.front().verb == u"Cancel");
    CHECK(program.office().actor().name == before);
    CHECK(program.robot.find<QComboBox>(u"signerCombo"_qs).currentIndex() == -1);
}
