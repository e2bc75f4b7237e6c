// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/gui/fakerows.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

struct Listed {
    explicit Listed(int count)
        : office(count)
        , model(fakeModel(office))
        , tester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal) {}

    void load(const ListQuery& query = {}) {
        model->setQuery(query);
        settle();
    }
    void settle() {
        REQUIRE(
            QTest::qWaitFor([this] { return model->phase() != PagedTableModel::Phase::Loading; }));
    }
    void change(const std::function<void()>& edit) {
        const std::lock_guard lock(office.mutex);
        edit();
    }
    /// Until the ids that a refresh asked for have arrived.
    void refresh(const ChangeSet& changes) {
        const int before = office.idReads;
        model->refresh(changes);
        REQUIRE(QTest::qWaitFor([&] { return office.idReads > before; }));
        QTest::qWait(5);
    }

    FakeOffice office;
    std::unique_ptr<FakeModel> model;
    QAbstractItemModelTester tester;
};

} // namespace

TEST_CASE("a list knows all its rows and reads only those that are looked at") {
    Listed list(100'000);
    CHECK(list.model->phase() == PagedTableModel::Phase::Idle);
    list.load();

    CHECK(list.model->rowCount() == 100'000);
    list.office.rowReads = 0;
    CHECK(nameAt(*list.model, 50'000) == u"Name 50001");
    CHECK(nameAt(*list.model, 50'001) == u"Name 50002");
    CHECK(list.office.rowReads == 1);
    CHECK(nameAt(*list.model, 99'999) == u"Name 100000");
    CHECK(list.office.rowReads == 2);
    CHECK(list.model->index(7, 1).data(PagedTableModel::IdRole).toLongLong() == 8);
}

TEST_CASE("walking through a long list keeps the latest pages and still shows the right rows") {
    Listed list(5'000);
    list.load();
    for (int row = 0; row < 5'000; row += 100)
        CHECK(nameAt(*list.model, row) == u"Name %1"_qs.arg(row + 1));
    list.office.rowReads = 0;
    CHECK(nameAt(*list.model, 4'900) == u"Name 4901");
    CHECK(list.office.rowReads == 0);
    CHECK(nameAt(*list.model, 0) == u"Name 1");
    CHECK(list.office.rowReads == 1);
}

TEST_CASE("the ids are read away from the GUI thread") {
    Listed list(10);
    QThread* reader = nullptr;
    list.office.beforeIds = [&] { reader = QThread::currentThread(); };
    list.load();
    CHECK(reader != nullptr);
    CHECK(reader != QThread::currentThread());
}

TEST_CASE("an answer that was overtaken by another question never shows") {
    Listed list(300);
    QSemaphore gate;
    QSemaphore entered;
    list.office.beforeIds = [&] {
        entered.release();
        gate.acquire();
    };
    const QSignalSpy resets(list.model.get(), &QAbstractItemModel::modelReset);
    list.model->setQuery({.text = u"1"_qs});
    entered.acquire();
    list.model->setQuery({.text = u"2"_qs});
    list.model->setQuery({.text = u"299"_qs});
    gate.release(10);
    list.settle();

    CHECK(list.model->ids() == Ids{299});
    CHECK(resets.count() == 1);
    CHECK(list.office.idReads == 2); // the one in the middle wasn't even read
}

TEST_CASE("sorting asks the source, and only for columns it can sort by") {
    Listed list(300);
    list.load();
    list.model->sort(0, Qt::DescendingOrder);
    REQUIRE(QTest::qWaitFor([&] { return list.model->ids().front() == 300; }));
    CHECK(nameAt(*list.model, 0) == u"Name 300");
    const ListQuery before = list.model->query();
    list.model->sort(2, Qt::AscendingOrder);
    CHECK(list.model->query() == before);
}

TEST_CASE("a change set reads only the rows again that it names") {
    Listed list(1'000);
    list.load();
    CHECK(nameAt(*list.model, 4) == u"Name 5");
    CHECK(nameAt(*list.model, 900) == u"Name 901");
    list.change([&] { list.office.suffix = u"!"_qs; });
    const QSignalSpy changed(list.model.get(), &QAbstractItemModel::dataChanged);

    SECTION("by application") {
        list.refresh({.applications = {ApplicationId(5)}});
    }
    SECTION("by person") {
        list.refresh({.persons = {PersonId(1'000'005)}});
    }
    REQUIRE(changed.count() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 4);
    CHECK(nameAt(*list.model, 4) == u"Name 5!");
    CHECK(nameAt(*list.model, 900) == u"Name 901");
}

TEST_CASE("a row that left the list is one removal, and the other indexes stay") {
    Listed list(1'000);
    list.load();
    const QPersistentModelIndex later = list.model->index(700, 0);
    const QSignalSpy removed(list.model.get(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy reset(list.model.get(), &QAbstractItemModel::modelReset);
    list.change([&] { list.office.ids.erase(list.office.ids.begin() + 4); });
    list.refresh({.applications = {ApplicationId(5)}});

    REQUIRE(QTest::qWaitFor([&] { return list.model->rowCount() == 999; }));
    REQUIRE(removed.count() == 1);
    CHECK(removed[0][1].toInt() == 4);
    CHECK(removed[0][2].toInt() == 4);
    CHECK(reset.isEmpty());
    CHECK(later.row() == 699);
    CHECK(later.data().toString() == u"Name 701");
    CHECK(nameAt(*list.model, 4) == u"Name 6");
}

TEST_CASE("new rows join where the source puts them") {
    Listed list(10);
    list.load();
    list.change([&] { list.office.ids.insert(list.office.ids.begin(), 99); });
    list.refresh({.applications = {ApplicationId(99)}});
    REQUIRE(QTest::qWaitFor([&] { return list.model->rowCount() == 11; }));
    CHECK(nameAt(*list.model, 0) == u"Name 99");
    CHECK(nameAt(*list.model, 10) == u"Name 10");
}

TEST_CASE("a source that fails says why and keeps what was shown") {
    Listed list(10);
    list.load();
    list.change([&] { list.office.error = Error{ErrorCode::StorageFailed, {}, u"disk"_qs}; });
    list.model->reload();
    REQUIRE(QTest::qWaitFor([&] { return list.model->phase() == PagedTableModel::Phase::Failed; }));
    REQUIRE(list.model->error().has_value());
    CHECK(list.model->error()->code == ErrorCode::StorageFailed);
    CHECK(list.model->rowCount() == 10);
}

TEST_CASE("a list without rows is ready and empty") {
    Listed list(0);
    list.load();
    CHECK(list.model->phase() == PagedTableModel::Phase::Ready);
    CHECK(list.model->isEmpty());
}

TEST_CASE("a model that goes while its ids are read takes its thread along") {
    FakeOffice office(1'000);
    QSemaphore entered;
    office.beforeIds = [&] {
        entered.release();
        QThread::msleep(20);
    };
    auto model = fakeModel(office);
    model->setQuery({});
    entered.acquire();
    model.reset();
    CHECK(office.idReads == 1);
}
