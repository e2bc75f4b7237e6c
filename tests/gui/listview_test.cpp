// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/gui/fakerows.h"
#include "ui/widgets/listview.h"

#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

struct Shown {
    explicit Shown(int count)
        : office(count)
        , model(fakeModel(office))
        , view(u"Applications"_qs) {
        view.setObjectName(u"applicationsTable"_qs);
        view.resize(600, 400);
        view.setListModel(*model);
        model->setQuery({});
        view.show();
        waitForRows(count);
    }
    void waitForRows(int count) {
        REQUIRE(QTest::qWaitFor([this, count] {
            return model->rowCount() == count && model->phase() == PagedTableModel::Phase::Ready;
        }));
    }
    void remove(qint64 id) {
        {
            const std::lock_guard lock(office.mutex);
            std::erase(office.ids, id);
        }
        model->refresh({.applications = {ApplicationId(id)}});
        waitForRows(model->rowCount() - 1);
    }

    FakeOffice office;
    std::unique_ptr<FakeModel> model;
    ListView view;
};

} // namespace

TEST_CASE("the list keeps its place by id when another row leaves") {
    Shown list(500);
    REQUIRE(list.view.selectId(300));
    const QSignalSpy moved(&list.view, &ListView::currentIdChanged);
    list.remove(10);
    CHECK(list.view.currentId() == 300);
    CHECK(list.view.selectedIds() == Ids{300});
    CHECK(moved.isEmpty());
}

TEST_CASE("when the current row leaves, the next one takes its place") {
    Shown list(500);
    REQUIRE(list.view.selectId(300));
    const QSignalSpy moved(&list.view, &ListView::currentIdChanged);
    list.remove(300);
    CHECK(list.view.currentId() == 301);
    CHECK(list.view.selectedIds() == Ids{301});
    CHECK(moved.count() == 1);
}

TEST_CASE("the selection survives another order") {
    Shown list(500);
    REQUIRE(list.view.selectId(300));
    list.view.sortByColumn(1, Qt::DescendingOrder);
    REQUIRE(QTest::qWaitFor([&] { return list.model->idAt(0) == 500; }));
    CHECK(list.view.currentId() == 300);
    CHECK(list.view.currentIndex().row() == 200);
}

TEST_CASE("stepping through the list stops at its ends without an error") {
    Shown list(3);
    REQUIRE(list.view.selectId(2));
    CHECK(list.view.selectNext());
    CHECK_FALSE(list.view.selectNext());
    CHECK(list.view.currentId() == 3);
    CHECK(list.view.selectPrevious());
    CHECK(list.view.selectPrevious());
    CHECK_FALSE(list.view.selectPrevious());
}

TEST_CASE("Enter opens the row that has the focus") {
    Shown list(3);
    REQUIRE(list.view.selectId(2));
    const QSignalSpy opened(&list.view, &ListView::opened);
    QTest::keyClick(&list.view, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened[0][0].toLongLong() == 2);
}

TEST_CASE("columns are chosen from the keyboard and remembered") {
    Shown list(3);
    CHECK(list.view.isColumnHidden(2));
    bool offered = false;
    QTimer::singleShot(0, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        CHECK(menu != nullptr);
        if (menu == nullptr)
            return;
        offered = menu->actions().size() == 2;
        menu->actions()[1]->trigger();
        menu->close();
    });
    list.view.findChild<QAction*>(u"chooseColumnsAction"_qs)->trigger();
    CHECK(offered);
    CHECK_FALSE(list.view.isColumnHidden(2));

    list.view.setColumnWidth(0, 222);
    const QByteArray state = list.view.saveColumns();
    Shown other(3);
    other.view.restoreColumns(state);
    CHECK_FALSE(other.view.isColumnHidden(2));
    CHECK(other.view.columnWidth(0) == 222);
    other.view.restoreColumns("not a state");
    CHECK(other.view.columnWidth(0) == 222);
}

TEST_CASE("rows lie on the grid and scrolling a long list reads a page or two at a time") {
    Shown list(100'000);
    CHECK(list.view.rowHeight(0) % 4 == 0);
    list.office.rowReads = 0;
    list.view.scrollTo(list.model->index(60'000, 0));
    QTest::qWait(0);
    list.view.grab();
    CHECK(list.office.rowReads <= 2);
}

TEST_CASE("a list that is reached by Tab shows on which row one is") {
    Shown shown(3);
    REQUIRE(QTest::qWaitForWindowActive(&shown.view));
    shown.view.clearFocus();
    shown.view.clearSelection();
    shown.view.setFocus(Qt::TabFocusReason);
    CHECK(shown.view.selectedIds() == Ids{*shown.view.currentId()});
}
