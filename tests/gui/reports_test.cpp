// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"
#include "core/wording/catalogue.h"
#include "tests/gui/officeprogram.h"
#include "tests/gui/review_support.h"
#include "ui/widgets/smalltable.h"

#include <QComboBox>
#include <QFile>
#include <QSet>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant bo{"A2", "Bo", "Larsen", "accepted", false};

} // namespace

TEST_CASE("the lists for an auditor are read on their page and saved as CSV") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    REQUIRE(decide(program.workbench.office(), {.application = program.idOf("A2"),
                                                .verdict = Verdict::Approve,
                                                .by = u"Dana Reyes"_qs,
                                                .override = u"=seen in the office"_qs}));
    program.window.go(u"reports"_qs);
    robot.waitFor([&] { return robot.sees(u"reportTable"_qs); }, "the list");
    CHECK(robot.find<SmallTable>(u"reportTable"_qs).rowCount() == 1);
    CHECK(robot.text(u"reportSummaryLabel"_qs) == u"1 exception.");
    CHECK(robot.text(u"reportDefinitionLabel"_qs).startsWith(u"Every decision and attempt"));
    CHECK(namelessControls(program.window).isEmpty());
    const QString path = program.folder.filePath(u"exceptions.csv"_qs);
    program.interaction.paths = {path};
    // What was in sight is saved, whatever is chosen meanwhile.
    auto& lists = robot.find<QComboBox>(u"reportComboBox"_qs);
    program.interaction.whileAsking = [&] { lists.setCurrentText(u"A case as decided"_qs); };
    robot.click(u"saveReportButton"_qs);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("'=seen in the office\r\n"));

    CHECK(robot.text(u"reportSummaryLabel"_qs) == u"Type the number of an application.");
    robot.type(u"reportApplicationEdit"_qs, u"A-000001"_qs);
    robot.keyOn(u"reportApplicationEdit"_qs, Qt::Key_Return);
    robot.waitFor([&] { return robot.text(u"reportSummaryLabel"_qs).startsWith(u"A-000001"); },
                  "the case");
}

TEST_CASE("a list that was asked for before another one is not shown under its heading") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.window.go(u"reports"_qs);
    auto& lists = robot.find<QComboBox>(u"reportComboBox"_qs);
    const auto definition = [&] { return robot.text(u"reportDefinitionLabel"_qs); };
    robot.waitFor([&] { return definition().startsWith(u"Every decision and attempt"); },
                  "the exceptions");
    lists.setCurrentIndex(1);
    lists.setCurrentIndex(2);
    QSet<QString> shown;
    robot.waitFor(
        [&] {
            shown.insert(definition());
            return shown.size() == 2;
        },
        "the agreement");
    CHECK(shown.contains(wording::text(u"report.agreement_definition"_qs)));
}
