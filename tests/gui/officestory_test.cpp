// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/program.h"
#include "core/domain/number.h"
#include "core/usecases/letters.h"
#include "core/usecases/maintenance.h"
#include "core/usecases/status.h"
#include "tests/gui/officeprogram.h"
#include "tests/gui/review_support.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/pageview.h"

#include <QApplication>
#include <QDialog>
#include <QListWidget>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

/// The desk of a small office's director: a folder with one office file, a drawer for what is
/// printed, and the program, which is started in the morning and closed in the evening. Nothing but
/// the folder is left overnight.
class DirectorsDesk final {
public:
    /// Starts the program on a day.
    void morning(const QDate& today) {
        program = std::make_unique<Program>(
            interaction, std::make_shared<DayClock>(today), file("settings.ini"),
            QCoreApplication::applicationDirPath() + u"/test_worker"_qs);
        robot = std::make_unique<Robot>(window());
        window().resize(1280, 900);
        window().show();
        static_cast<void>(QTest::qWaitForWindowActive(&window()));
    }
    void morningWithOffice(const QDate& today) {
        morning(today);
        window().openFile(file("office.certdesk"));
        REQUIRE(window().isOfficeOpen());
    }
    void evening() {
        CHECK(interaction.errors == QStringList());
        window().close();
        robot.reset();
        program.reset();
    }

    [[nodiscard]] MainWindow& window() { return program->window(); }
    [[nodiscard]] OfficeFile& office() { return program->workbench().office(); }
    [[nodiscard]] QString file(const char* name) const {
        return folder.filePath(QString::fromLatin1(name));
    }

    // By keyboard, as someone does who decides dozens of cases in a sitting.
    void goTo(const QString& page) {
        robot->key(Qt::Key_K, Qt::ControlModifier);
        robot->type(u"paletteEdit"_qs, u"Go to "_qs + page);
        robot->keyOn(u"paletteEdit"_qs, Qt::Key_Return);
        CHECK(robot->text(u"pageTitleLabel"_qs) == page);
    }
    void fillIn(const char* field, const QString& text) {
        robot->type(QLatin1StringView(field), text);
        robot->key(Qt::Key_Tab);
    }
    void waitForDialog(const char* name, bool isOpen) {
        robot->waitFor([&] { return robot->sees(QLatin1StringView(name)) == isOpen; }, name);
        QWidget* next = isOpen ? &robot->find<QWidget>(QLatin1StringView(name)) : &window();
        next->activateWindow();
        robot->waitFor([&] { return QApplication::activeWindow() == next; }, "its turn");
    }
    void tick(const QString& reason) {
        auto& list = robot->find<QListWidget>(u"reasonList"_qs);
        const auto found = list.findItems(reason, Qt::MatchExactly);
        REQUIRE(found.size() == 1);
        list.setFocus();
        list.setCurrentItem(found.front());
        robot->keyOn(u"reasonList"_qs, Qt::Key_Space);
    }

    /// Opens the case of an applicant from the list of applications, by what one remembers of the
    /// name.
    void openCase(const QString& typed, const QString& name) {
        goTo(u"Applications"_qs);
        robot->type(u"filterEdit"_qs, typed);
        robot->waitFor([&] { return robot->sees(u"applicationList"_qs); }, "the list");
        auto& list = robot->find<QTableView>(u"applicationList"_qs);
        const auto first = [&list] { return list.model()->index(0, 0).data().toString(); };
        robot->waitFor(
            [&] {
                return list.model()->rowCount() == 1 && first().startsWith(name.section(u' ', -1));
            },
            "the one that is looked for");
        robot->row(u"applicationList"_qs, 0);
        robot->keyOn(u"applicationList"_qs, Qt::Key_Return);
        robot->waitFor([&] { return robot->sees(u"caseNameLabel"_qs); }, "the case");
        CHECK(robot->text(u"caseNameLabel"_qs) == name);
        waitForPages(u"High school diploma"_qs);
    }
    void waitForPages(const QString& title) {
        robot->waitFor(
            [&] {
                return robot->sees(u"pageView"_qs) &&
                       robot->find<PageView>(u"pageView"_qs).pageCount() > 0 &&
                       robot->text(u"documentTitleLabel"_qs).startsWith(title);
            },
            "the pages");
    }
    void acceptBothDocuments() {
        robot->key(Qt::Key_A);
        robot->key(Qt::Key_PageDown, Qt::ControlModifier);
        waitForPages(u"Résumé"_qs);
        robot->key(Qt::Key_A);
    }
    void sign() {
        robot->click(u"otherActButton"_qs);
        waitForDialog("decideDialog", false);
    }
    [[nodiscard]] CaseView caseOf(const QString& externalId) {
        const auto view = certdesk::openCase(office(), *findApplication(office(), externalId));
        REQUIRE(view);
        return *view;
    }
    [[nodiscard]] Stage stageOf(const QString& externalId) {
        return caseOf(externalId).record.application.value.stage;
    }

    /// Looks at all letters that wait, saves them as a PDF and marks them as sent.
    ReadPdf sendLetters(const char* name) {
        goTo(u"Letters"_qs);
        robot->waitFor(
            [&] {
                return robot->sees(u"emptyStateButton"_qs) &&
                       robot->text(u"emptyStateButton"_qs)
                           .contains(QRegularExpression(u"^Preview \\d+ letter"_qs));
            },
            "the outbox");
        robot->click(u"emptyStateButton"_qs);
        robot->waitFor([&] { return robot->sees(u"markSentButton"_qs); }, "the preview");
        interaction.paths = {file(name)};
        robot->click(u"saveRunButton"_qs);
        interaction.answers = {u"allOut"_qs};
        robot->click(u"markSentButton"_qs);
        robot->waitFor([&] { return dueLetters(office(), {})->letters.empty(); }, "the archive");
        ReadPdf pdf = readPdf(file(name));
        pdf.text = pdf.text.simplified(); // whatever the lines
        return pdf;
    }

    QTemporaryDir folder;
    ScriptedInteraction interaction;
    std::unique_ptr<Program> program;
    std::unique_ptr<Robot> robot;
};

void setUpTheOffice(DirectorsDesk& desk) {
    Robot& robot = *desk.robot;
    desk.interaction.paths = {desk.file("office.certdesk")};
    robot.key(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(desk.window().isOfficeOpen());
    desk.goTo(u"Office"_qs);
    CHECK(robot.text(u"firstHourLabel"_qs) == u"0 of 7 done.");

    robot.click(u"letterheadStepButton"_qs);
    desk.fillIn("officeNameEdit", u"Harbor Certification Office"_qs);
    desk.fillIn("programEdit", u"Certified Employment Support Professional"_qs);
    desk.fillIn("credentialEdit", u"CESP"_qs);
    desk.fillIn("councilEdit", u"Harbor Council"_qs);
    desk.fillIn("streetEdit", u"12 Pier Road"_qs);
    desk.fillIn("cityEdit", u"Toledo"_qs);
    desk.fillIn("stateEdit", u"OH"_qs);
    desk.fillIn("postalCodeEdit", u"43604"_qs);
    desk.fillIn("phoneEdit", u"(555) 010-0100"_qs);
    desk.fillIn("emailEdit", u"office@harbor.example"_qs);

    robot.click(u"staffStepButton"_qs);
    robot.type(u"staffNameEdit"_qs, u"Margaret Ellison"_qs);
    robot.type(u"staffTitleEdit"_qs, u"Director of Certification"_qs);
    robot.keyOn(u"staffTitleEdit"_qs, Qt::Key_Return);

    robot.click(u"windowsStepButton"_qs);
    robot.type(u"windowCodeEdit"_qs, u"2020-05"_qs);
    robot.type(u"windowNameEdit"_qs, u"May 2020"_qs);
    robot.type(u"windowDeadlineEdit"_qs, u"4/10/2020"_qs);
    robot.type(u"windowFirstEdit"_qs, u"5/1/2020"_qs);
    robot.type(u"windowLastEdit"_qs, u"5/31/2020"_qs);
    robot.keyOn(u"windowLastEdit"_qs, Qt::Key_Return);

    robot.click(u"policyStepButton"_qs);
    robot.click(u"confirmPolicyButton"_qs);
    CHECK(robot.text(u"firstHourLabel"_qs) == u"5 of 7 done.");
}

void takeInTheApplications(DirectorsDesk& desk) {
    Robot& robot = *desk.robot;
    const QTemporaryDir stick; // as it comes from the form vendor: a list and its documents
    desk.interaction.paths = {writeApplications(
        stick, {{.id = "F-1", .given = "Ana", .family = "Núñez"},
                {.id = "F-2", .given = "Bo", .family = "Olsen", .hasResume = false},
                {.id = "F-3", .given = "Mei", .family = "Okafor"}})};
    robot.key(Qt::Key_I, Qt::ControlModifier);
    desk.waitForDialog("importDialog", true);
    robot.click(u"importButton"_qs);
    robot.waitFor([&] { return robot.text(u"importTitleLabel"_qs) == u"3 applications imported"; },
                  "the import");
    robot.keyOn(u"importDialog"_qs, Qt::Key_Escape);
    desk.waitForDialog("importDialog", false);
}

// Ana has all that is asked for.
void approveAna(DirectorsDesk& desk) {
    desk.openCase(u"nunez"_qs, u"Ana Núñez"_qs);
    desk.acceptBothDocuments();
    CHECK(desk.robot->find<BadgeLabel>(u"eligibilityBadge"_qs).badge().word == u"Eligible");
    desk.robot->key(Qt::Key_Return, Qt::ControlModifier);
    desk.waitForDialog("decideDialog", true);
    CHECK(desk.robot->text(u"otherActButton"_qs) == u"&Sign now: approve");
    desk.sign();
    CHECK(desk.stageOf(u"F-1"_qs) == Stage::Approved);
}

// Bo sent no résumé, and a diploma that can't be read.
void askBoForMore(DirectorsDesk& desk) {
    Robot& robot = *desk.robot;
    desk.openCase(u"olsen"_qs, u"Bo Olsen"_qs);
    robot.key(Qt::Key_R);
    desk.waitForDialog("refuseDialog", true);
    desk.tick(u"No graduation date"_qs);
    robot.keyOn(u"refuseWordsEdit"_qs, Qt::Key_Return, Qt::ControlModifier);
    desk.waitForDialog("refuseDialog", false);
    robot.click(u"pendButton"_qs);
    desk.waitForDialog("decideDialog", true);
    desk.tick(u"No résumé"_qs);
    robot.type(u"decisionWordsEdit"_qs, u"A list of your positions is enough."_qs);
    desk.sign();
    CHECK(desk.stageOf(u"F-2"_qs) == Stage::Pended);
}

void denyMei(DirectorsDesk& desk) {
    desk.openCase(u"okafor"_qs, u"Mei Okafor"_qs);
    desk.acceptBothDocuments();
    desk.robot->click(u"denyButton"_qs);
    desk.waitForDialog("decideDialog", true);
    desk.tick(u"Fee not paid"_qs);
    desk.robot->type(u"overrideReasonEdit"_qs, u"Her bank took the fee back."_qs);
    desk.sign();
    CHECK(desk.stageOf(u"F-3"_qs) == Stage::Denied);
}

void keyAnasResult(DirectorsDesk& desk) {
    Robot& robot = *desk.robot;
    desk.goTo(u"Exam results"_qs);
    robot.type(u"personEdit"_qs, candidateNumber(desk.caseOf(u"F-1"_qs).person().id));
    robot.key(Qt::Key_Tab);
    robot.type(u"satOnEdit"_qs, u"5/12/2020"_qs);
    robot.type(u"rawScoreEdit"_qs, u"90"_qs);
    robot.keyOn(u"rawScoreEdit"_qs, Qt::Key_Return);
    // Typed a second time from the paper, without seeing the first.
    robot.row(u"resultsTable"_qs, 0);
    robot.type(u"confirmScoreEdit"_qs, u"90"_qs);
    robot.keyOn(u"confirmScoreEdit"_qs, Qt::Key_Return);
}

void certifyAna(DirectorsDesk& desk) {
    desk.interaction.answers = {u"certifyNow"_qs};
    desk.robot->click(u"certifyButton"_qs);
    desk.robot->waitFor([&] { return !desk.robot->sees(u"certifyButton"_qs); }, "the certificate");
    const auto ana = openPerson(desk.office(), desk.caseOf(u"F-1"_qs).person().id);
    REQUIRE(ana);
    REQUIRE(ana->credential);
    CHECK(ana->credential->value.certifiedOn == QDate(2020, 5, 12));
}

} // namespace

TEST_CASE("an office works through its first testing window, from an empty file to a certificate") {
    DirectorsDesk desk;

    // March: the office is set up, three applications come in and are decided.
    desk.morning(QDate(2020, 3, 12));
    setUpTheOffice(desk);
    takeInTheApplications(desk);
    approveAna(desk);
    askBoForMore(desk);
    denyMei(desk);
    const ReadPdf march = desk.sendLetters("march.pdf");
    CHECK(march.pages >= 3);
    for (const char* words : {"Harbor Certification Office", "Ana Núñez", "Bo Olsen", "Mei Okafor",
                              "A list of your positions is enough.", "Margaret Ellison"}) {
        INFO(words);
        CHECK(march.text.contains(QString::fromUtf8(words)));
    }
    desk.evening();

    // June: the vendor's results are in. Ana passed.
    desk.morningWithOffice(QDate(2020, 6, 2));
    keyAnasResult(desk);
    certifyAna(desk);
    const ReadPdf june = desk.sendLetters("june.pdf");
    CHECK(june.text.contains(u"Ana Núñez"));
    const auto ana = openPerson(desk.office(), desk.caseOf(u"F-1"_qs).person().id);
    CHECK(june.text.contains(ana->credential->value.number));
    // The telephone rings while a decision on Bo is being written; it is evening before one knows.
    desk.openCase(u"olsen"_qs, u"Bo Olsen"_qs);
    desk.robot->click(u"denyButton"_qs);
    desk.waitForDialog("decideDialog", true);
    desk.robot->type(u"decisionWordsEdit"_qs, u"Nothing came within"_qs);
    desk.evening();

    // The next morning everything is still there, half a sentence too.
    desk.morningWithOffice(QDate(2020, 6, 3));
    CHECK(desk.robot->text(u"officeNameLabel"_qs) == u"Harbor Certification Office");
    CHECK_FALSE(desk.robot->sees(u"fileBanner"_qs));
    CHECK(desk.stageOf(u"F-1"_qs) == Stage::Approved);
    CHECK(desk.stageOf(u"F-2"_qs) == Stage::Pended);
    CHECK(desk.stageOf(u"F-3"_qs) == Stage::Denied);
    desk.openCase(u"olsen"_qs, u"Bo Olsen"_qs);
    desk.robot->click(u"denyButton"_qs);
    desk.waitForDialog("decideDialog", true);
    CHECK(desk.robot->text(u"decisionWordsEdit"_qs) == u"Nothing came within");
    CHECK(desk.robot->sees(u"draftLine"_qs));
    const auto damage = checkOffice(desk.office());
    REQUIRE(damage);
    CHECK(damage->empty());
    const auto letters = openPerson(desk.office(), desk.caseOf(u"F-1"_qs).person().id);
    CHECK(letters->letters.size() >= 2);
    desk.evening();
}
