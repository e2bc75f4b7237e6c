// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/reviewdocument.h"
#include "tests/gui/review_support.h"
#include "ui/pages/applications/problemlist.h"
#include "ui/widgets/listview.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const std::vector<Applicant> threePeople{
    {.id = "A1", .given = "Ana", .family = "Núñez"},
    {.id = "A2", .given = "Łukasz", .family = "Zieliński"},
    {.id = "A3", .given = "Mei", .family = "Okafor", .review = "accepted"}};

QStringList names(Robot& robot) {
    QStringList names;
    if (!robot.sees(u"applicationList"_qs))
        return names;
    const auto* model = robot.find<ListView>(u"applicationList"_qs).model();
    for (int row = 0; row < model->rowCount(); ++row)
        names << model->index(row, 0).data().toString();
    return names;
}

} // namespace

TEST_CASE("the import stands in the File menu while an office is open") {
    ReviewProgram program;
    const QMenu* file = program.window.menuBar()->actions().front()->menu();
    CHECK(file->actions().contains(&program.actions.action(u"importApplications"_qs)));
    program.actions.action(u"closeFile"_qs).trigger();
    CHECK(!program.actions.has(u"importApplications"_qs));
    CHECK(program.actions.clashes() == QStringList());
}

TEST_CASE("an office without applications says how to get some") {
    ReviewProgram program;
    Robot& robot = program.robot;
    robot.waitFor([&] { return robot.sees(u"applicationsEmptyState"_qs); }, "the empty state");
    CHECK(robot.text(u"emptyStateLabel"_qs).startsWith(u"Import an applications file"));

    program.interaction.paths = {writeApplications(program.folder, threePeople)};
    robot.click(u"emptyStateButton"_qs);
    program.waitForDialog(u"importDialog"_qs, true);
    robot.click(u"importButton"_qs);
    robot.waitFor([&] { return robot.text(u"importTitleLabel"_qs) == u"3 applications imported"; },
                  "the import");
    robot.click(u"closeImportButton"_qs);
    robot.waitFor([&] { return names(robot).size() == 3; }, "the list");
}

TEST_CASE("a check of an applications file writes nothing and lists what is wrong") {
    ReviewProgram program;
    Robot& robot = program.robot;
    std::vector<Applicant> applicants = threePeople;
    applicants[1].diploma = "<html>not a diploma</html>";
    program.interaction.paths = {writeApplications(program.folder, applicants)};
    robot.click(u"pendedChip"_qs);
    program.actions.action(u"importApplications"_qs).trigger();
    program.waitForDialog(u"importDialog"_qs, true);
    robot.click(u"checkImportButton"_qs);
    robot.waitFor(
        [&] { return robot.text(u"importTitleLabel"_qs) == u"2 applications can be imported"; },
        "the check");
    CHECK(robot.find<ProblemList>(u"problemTable"_qs)
              .asText()
              .startsWith(u"Zieliński, Łukasz (A2)\tapplications[1].documents[0].file\t"));
    CHECK(robot.sees(u"applicationsEmptyState"_qs));

    robot.click(u"importButton"_qs);
    robot.waitFor([&] { return robot.text(u"importTitleLabel"_qs) == u"2 applications imported"; },
                  "the import");
    CHECK(robot.text(u"importSentenceLabel"_qs).startsWith(u"1 refused"));
    const auto& close = robot.find<QPushButton>(u"closeImportButton"_qs);
    CHECK(close.isDefault());
    CHECK(close.hasFocus());
    CHECK(robot.find<ProblemList>(u"problemTable"_qs).height() >= 300);

    robot.click(u"pendedChip"_qs);
    robot.click(u"showImportedButton"_qs);
    program.waitForDialog(u"importDialog"_qs, false);
    CHECK(program.window.currentPageId() == u"applications");
    CHECK(robot.find<QAbstractButton>(u"newChip"_qs).isChecked());
    robot.waitFor([&] { return robot.sees(u"applicationList"_qs); }, "the list");
    robot.waitFor(
        [&] { return robot.find<ListView>(u"applicationList"_qs).currentId().has_value(); },
        "one of the new cases");
    robot.waitFor([&] { return names(robot).size() == 2; }, "the new cases");
}

TEST_CASE("a file that is no applications file is refused in a sentence") {
    ReviewProgram program;
    Robot& robot = program.robot;
    QFile file(program.folder.filePath(u"notes.json"_qs));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("not JSON");
    file.close();
    program.interaction.paths = {file.fileName()};
    program.actions.action(u"importApplications"_qs).trigger();
    program.waitForDialog(u"importDialog"_qs, true);
    robot.click(u"importButton"_qs);
    robot.waitFor([&] { return robot.text(u"importTitleLabel"_qs) == u"Nothing was taken in"; },
                  "the refusal");
    CHECK(!robot.text(u"importSentenceLabel"_qs).isEmpty());
}

TEST_CASE("a search finds names however they are spelt") {
    ReviewProgram program(threePeople);
    Robot& robot = program.robot;
    robot.waitFor([&] { return names(robot).size() == 3; }, "the list");
    robot.type(u"filterEdit"_qs, u"nunez"_qs);
    robot.waitFor([&] { return names(robot) == QStringList{u"Núñez, Ana"_qs}; }, "one name");
    robot.type(u"filterEdit"_qs, u"lukasz"_qs);
    robot.waitFor([&] { return names(robot) == QStringList{u"Zieliński, Łukasz"_qs}; }, "another");

    robot.type(u"filterEdit"_qs, u"nobody"_qs);
    robot.waitFor([&] { return robot.sees(u"applicationsEmptyState"_qs); }, "nothing");
    CHECK(robot.text(u"emptyStateLabel"_qs) == u"No application matches “nobody”.");
    robot.click(u"emptyStateButton"_qs);
    robot.waitFor([&] { return names(robot).size() == 3; }, "everyone again");
}

TEST_CASE("the chips show the queues with their counts") {
    ReviewProgram program(threePeople);
    Robot& robot = program.robot;
    robot.waitFor([&] { return names(robot).size() == 3; }, "the list");
    CHECK(robot.text(u"allChip"_qs) == u"All  3");
    CHECK(robot.text(u"pendedChip"_qs) == u"Waiting for applicant  0");
    for (const auto& document : program.caseOf(u"A1"_qs).record.documents)
        REQUIRE(reviewDocument(
            program.workbench.office(),
            {.document = document.id, .review = ReviewState::Accepted, .by = u"Dana Reyes"_qs}));
    robot.waitFor([&] { return robot.text(u"ready_to_decideChip"_qs) == u"Ready to decide  1"; },
                  "the new count");
    robot.click(u"ready_to_decideChip"_qs);
    robot.waitFor([&] { return names(robot) == QStringList{u"Núñez, Ana"_qs}; }, "the queue");
}

TEST_CASE("Enter opens the case under the cursor, with the list it comes from") {
    ReviewProgram program(threePeople);
    Robot& robot = program.robot;
    robot.waitFor([&] { return names(robot).size() == 3; }, "the list");
    robot.row(u"applicationList"_qs, 1);
    robot.key(Qt::Key_Return);
    robot.waitFor([&] { return robot.sees(u"caseNameLabel"_qs); }, "the case");
    CHECK(robot.text(u"caseNameLabel"_qs) == u"Mei Okafor");
    robot.waitFor([&] { return robot.text(u"casePlaceLabel"_qs) == u"2 of 3"; }, "the place");
    CHECK(namelessControls(program.window) == QStringList());
}
