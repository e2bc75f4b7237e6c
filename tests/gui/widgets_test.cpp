// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/robot.h"
#include "ui/look/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/stagebadge.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

TEST_CASE("typing into the filter asks once, after a pause, and Esc clears it at once") {
    FilterBar bar(u"Filter"_qs, u"Filter applications"_qs);
    bar.show();
    Robot robot(bar);
    QSignalSpy asked(&bar, &FilterBar::textChanged);
    robot.type(u"filterEdit"_qs, u"muller"_qs);
    CHECK(asked.isEmpty());
    robot.waitFor([&] { return asked.count() == 1; }, "the pause to end");
    CHECK(asked[0][0].toString() == u"muller");
    robot.keyOn(u"filterEdit"_qs, Qt::Key_Escape);
    robot.waitFor([&] { return asked.count() == 2; }, "the cleared text");
    CHECK(asked[1][0].toString().isEmpty());
}

TEST_CASE("the mark of a key goes from a text, a real ampersand stays") {
    CHECK(withoutMnemonic(u"&Undo: payment of Smith && Sons"_qs) ==
          u"Undo: payment of Smith & Sons");
    CHECK(withoutMnemonic(u"Save &as…"_qs) == u"Save as…");
    CHECK(withoutMnemonic(u"&"_qs).isEmpty());
}

TEST_CASE("chips exclude each other, show counts and are walked with arrow keys") {
    FilterBar bar(u"Filter"_qs, u"Filter applications"_qs);
    bar.setChips({{u"all"_qs, u"All"_qs, 1234}, {u"new"_qs, u"New"_qs}, {u"old"_qs, u"Old"_qs}});
    bar.show();
    static_cast<void>(QTest::qWaitForWindowActive(&bar));
    Robot robot(bar);
    bar.chooseChip(u"all"_qs);
    const QSignalSpy chosen(&bar, &FilterBar::chipChosen);
    CHECK(robot.text(u"allChip"_qs).contains(u"1234"));
    robot.click(u"newChip"_qs);
    CHECK(bar.chosenChip() == u"new");
    robot.keyOn(u"newChip"_qs, Qt::Key_Right);
    CHECK(bar.chosenChip() == u"old");
    CHECK(chosen.count() == 2);
    bar.setCount(u"new"_qs, 7);
    CHECK(robot.text(u"newChip"_qs) == u"New  7");
    CHECK(namelessControls(bar).isEmpty());
}

TEST_CASE("chips come before the list that they filter, whenever they are made") {
    QWidget page;
    FilterBar bar(u"Filter"_qs, u"Filter applications"_qs, &page);
    auto* list = new QPushButton(u"List"_qs, &page);
    bar.setChips({{u"all"_qs, u"All"_qs}});
    page.show();
    const auto after = [](const QWidget& widget) {
        const QWidget* next = widget.nextInFocusChain();
        while (next->focusPolicy() == Qt::NoFocus)
            next = next->nextInFocusChain();
        return next;
    };
    Robot robot(page);
    CHECK(after(robot.find<QWidget>(u"filterEdit"_qs))->objectName() == u"allChip");
    CHECK(after(robot.find<QWidget>(u"allChip"_qs)) == list);
}

TEST_CASE("a banner says its sentence, offers one thing to do and can be closed") {
    QWidget window;
    Banner banner(&window);
    window.show();
    CHECK(banner.message().isEmpty());
    banner.showMessage(Tone::Caution, u"No copy for 9 days."_qs, u"Save a copy…"_qs);
    Robot robot(window);
    const QSignalSpy triggered(&banner, &Banner::actionTriggered);
    robot.click(u"bannerButton"_qs);
    CHECK(triggered.count() == 1);
    CHECK(banner.accessibleName() == u"No copy for 9 days.");
    CHECK(namelessControls(window).isEmpty());
    robot.click(u"closeBannerButton"_qs);
    CHECK(banner.message().isEmpty());
    banner.showMessage(Tone::Good, u"Done."_qs);
    CHECK_FALSE(robot.sees(u"bannerButton"_qs));
}

TEST_CASE("what was done is said in passing, unless someone is at it") {
    using namespace std::chrono_literals;
    QWidget window;
    Banner banner(&window);
    auto* elsewhere = new QPushButton(u"Elsewhere"_qs, &window);
    elsewhere->setObjectName(u"elsewhereButton"_qs);
    banner.setPassing(60ms);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    Robot robot(window);
    const auto isGone = [&banner] { return banner.message().isEmpty(); };
    banner.showMessage(Tone::Good, u"Done."_qs);
    robot.waitFor(isGone, "the end of it");

    banner.showMessage(Tone::Good, u"Done."_qs, u"Next…"_qs);
    robot.find<QWidget>(u"bannerButton"_qs).setFocus();
    QTest::qWait(120);
    CHECK(banner.message() == u"Done.");
    elsewhere->setFocus();
    robot.waitFor(isGone, "the end of it");

    // What wants an answer, or was asked for, stays.
    banner.showMessage(Tone::Caution, u"Look at it."_qs);
    QTest::qWait(120);
    CHECK(banner.message() == u"Look at it.");
    banner.showUntilClosed(Tone::Good, u"All is well."_qs);
    QTest::qWait(120);
    CHECK(banner.message() == u"All is well.");
}

TEST_CASE("a message in passing goes with the page that it stands on") {
    QWidget window;
    auto* page = new QWidget(&window);
    Banner banner(page);
    window.show();
    banner.showMessage(Tone::Good, u"Done."_qs);
    page->hide();
    QTest::qWait(1);
    page->show();
    CHECK(banner.message().isEmpty());
    banner.showMessage(Tone::Bad, u"Not done."_qs);
    page->hide();
    QTest::qWait(1);
    page->show();
    CHECK(banner.message() == u"Not done.");
}

TEST_CASE("an empty state leads on") {
    EmptyState state(Icon::Letters, u"No letters wait"_qs, u"They queue here."_qs);
    state.show();
    Robot robot(state);
    CHECK_FALSE(robot.sees(u"emptyStateButton"_qs));
    state.setAction(u"See what was sent"_qs);
    const QSignalSpy triggered(&state, &EmptyState::actionTriggered);
    robot.click(u"emptyStateButton"_qs);
    CHECK(triggered.count() == 1);
}

TEST_CASE("a long sentence of an empty state is shown whole") {
    const QString sentence =
        u"Letters queue here when a decision is signed or a result is confirmed, "
        "one for each person, until they are printed and marked as sent."_qs;
    EmptyState state(Icon::Letters, u"No letters wait"_qs, sentence);
    state.resize(360, 500);
    state.show();
    QTest::qWait(1);
    const auto& label = Robot(state).find<QLabel>(u"emptyStateLabel"_qs);
    CHECK(label.height() >= label.heightForWidth(label.width()));
    CHECK(label.heightForWidth(label.width()) > 2 * label.fontMetrics().height());
}

TEST_CASE("every stage is told apart by word and icon, not by colour alone") {
    QStringList words;
    std::vector<Icon> icons;
    for (const auto& entry : EnumWords<Stage>::words) {
        const Badge badge = stageBadge(entry.value);
        CHECK_FALSE(words.contains(badge.word));
        CHECK(std::find(icons.begin(), icons.end(), badge.icon) == icons.end());
        words << badge.word;
        icons.push_back(badge.icon);
    }
}

TEST_CASE("texts that are too long for their column go on in the next line where that is wanted") {
    SmallTable table(u"Rules"_qs, {{u"Rule"_qs, 60}, {u"What it says"_qs}},
                     SmallTable::Height::OfRows);
    const QString sentence = u"Whoever sent an application in has so many days to appeal"_qs;
    table.resize(260, 400);
    table.show();
    table.setRows({{1, {{u"One"_qs}, {u"short"_qs}}}, {2, {{u"Two"_qs}, {sentence}}}});
    const int usual = table.rowHeight(0);
    CHECK(table.rowHeight(1) == usual);
    table.wrapTexts();
    CHECK(table.rowHeight(0) == usual);
    CHECK(table.rowHeight(1) > usual);
    CHECK(table.viewport()->height() >= table.rowHeight(0) + table.rowHeight(1));
    const int narrow = table.rowHeight(1);
    table.resize(900, table.height());
    CHECK(table.rowHeight(1) < narrow);
}

TEST_CASE("a table that is reached by Tab shows on which row one is") {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* field = new QLineEdit;
    auto* table = new SmallTable(u"People"_qs, {{u"Name"_qs}}, SmallTable::Height::OfRows);
    column->addWidget(field);
    column->addWidget(table);
    table->setRows({{7, {{u"Ana"_qs}}}, {8, {{u"Mei"_qs}}}});
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Tab);
    REQUIRE(window.focusWidget() == table);
    CHECK(table->currentId() == 7);
    CHECK(table->selectionModel()->isRowSelected(0));
}
