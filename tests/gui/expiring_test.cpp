// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"
#include "core/usecases/letters.h"
#include "tests/gui/review_support.h"
#include "ui/widgets/smalltable.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant bo{"A2", "Bo", "Larsen", "accepted", false};
const Applicant mei{"A3", "Mei", "Okafor", "accepted"};

} // namespace

TEST_CASE(
    "requests that are over are looked at from the applications page, and denied in one run") {
    ReviewProgram program({bo, mei});
    Robot& robot = program.robot;
    const QString path = program.workbench.office().path();
    {
        const auto earlier = OfficeFile::open(path, std::make_shared<DayClock>(QDate(2020, 3, 20)),
                                              {u"Dana Reyes"_qs, u"dana"_qs});
        REQUIRE(earlier);
        for (const char* id : {"A2", "A3"}) {
            const auto asked = decide(**earlier, {.application = program.idOf(id),
                                                  .verdict = Verdict::Pend,
                                                  .by = u"Dana Reyes"_qs,
                                                  .reason = u"a résumé"_qs,
                                                  .dueOn = QDate(2020, 3, 22)});
            REQUIRE(asked);
            const DueLetter letter{.kind = LetterKind::MoreNeeded,
                                   .person = program.caseOf(QString::fromUtf8(id)).person().id,
                                   .application = program.idOf(id),
                                   .decision = asked->decision,
                                   .name = {}};
            PreparedRun run{.pdf = "%PDF", .pages = 1, .letters = {}, .setAside = {}};
            run.letters.push_back({letter, 1, 1, {}, {}});
            REQUIRE(markSent(**earlier, run, u"Dana Reyes"_qs));
        }
    }
    program.workbench.office().notice();
    program.window.go(u"applications"_qs);
    robot.waitFor([&] { return robot.sees(u"expiredBanner"_qs); }, "the offer");
    robot.click(u"bannerButton"_qs);
    program.waitForDialog(u"expireDialog"_qs, true);
    auto& table = robot.find<SmallTable>(u"expiredTable"_qs);
    REQUIRE(table.rowCount() == 2);
    CHECK(robot.text(u"denyExpiredButton"_qs) == u"&Deny 1 application");
    robot.click(u"denyExpiredButton"_qs);
    program.waitForDialog(u"expireDialog"_qs, false);
    CHECK(program.stageOf("A2") == Stage::Denied);
    CHECK(program.stageOf("A3") == Stage::Pended); // meets all requirements by now
}
