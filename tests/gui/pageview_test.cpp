// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/robot.h"
#include "ui/widgets/documentpane.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

/// Letter pages; answers later, as a worker would.
class FakePages final : public PageProvider {
public:
    explicit FakePages(int count)
        : m_count(count) {}

    int pageCount() const override { return m_count; }
    QSizeF pageSize(int) const override { return {612, 792}; }
    void request(int page, int widthPixels, Done done) override {
        requests.emplace_back(page, widthPixels);
        QTimer::singleShot(1, &m_context, [this, page, widthPixels, done = std::move(done)] {
            if (page == damagedPage)
                return done(tl::unexpected(u"This page is damaged."_qs));
            QImage image(widthPixels, widthPixels * 792 / 612, QImage::Format_RGB32);
            image.fill(Qt::darkCyan);
            done(image);
        });
    }
    void cancel() override { ++cancelled; }

    std::vector<std::pair<int, int>> requests;
    int damagedPage = -1;
    int cancelled = 0;

private:
    int m_count;
    QObject m_context; ///< what is asked of a provider ends with it
};

struct Viewer {
    explicit Viewer(int pages)
        : provider(std::make_shared<FakePages>(pages)) {
        view.resize(400, 500);
        view.show();
        view.setDocument(provider);
        QTest::qWait(10);
    }
    std::shared_ptr<FakePages> provider;
    PageView view;
};

} // namespace

TEST_CASE("a document fits the width and asks only for the pages near what is seen") {
    Viewer viewer(200);
    CHECK(viewer.view.pageCount() == 200);
    CHECK(viewer.view.horizontalScrollBar()->maximum() == 0);
    viewer.view.grab();
    CHECK(viewer.provider->requests.size() <= 3);
    CHECK(viewer.provider->requests.front().first == 0);
    CHECK(viewer.view.accessibleDescription() == u"Page 1 of 200");
}

TEST_CASE("paging goes page by page and says when the end is passed") {
    Viewer viewer(3);
    viewer.view.resize(400, 700);
    QTest::qWait(1);
    const QSignalSpy end(&viewer.view, &PageView::passedEnd);
    const QSignalSpy start(&viewer.view, &PageView::passedStart);
    QTest::keyClick(&viewer.view, Qt::Key_PageDown);
    CHECK(viewer.view.currentPage() == 1);
    QTest::keyClick(&viewer.view, Qt::Key_PageUp);
    CHECK(viewer.view.currentPage() == 0);
    for (int presses = 0; presses < 10 && end.isEmpty(); ++presses)
        QTest::keyClick(&viewer.view, Qt::Key_PageDown);
    CHECK(viewer.view.currentPage() == 2);
    CHECK(end.count() == 1);
    QTest::keyClick(&viewer.view, Qt::Key_Home);
    QTest::keyClick(&viewer.view, Qt::Key_PageUp);
    CHECK(start.count() == 1);
}

TEST_CASE("zooming keeps what is in the middle and 0 fits the width again") {
    Viewer viewer(5);
    viewer.view.goToPage(2);
    QTest::keyClick(&viewer.view, Qt::Key_Plus);
    QTest::keyClick(&viewer.view, Qt::Key_Plus);
    CHECK(viewer.view.zoom() > 1.5);
    CHECK(viewer.view.horizontalScrollBar()->maximum() > 0);
    CHECK(viewer.view.currentPage() == 2);
    QTest::keyClick(&viewer.view, Qt::Key_0);
    CHECK(viewer.view.zoom() == 1);
    CHECK(viewer.view.horizontalScrollBar()->maximum() == 0);
    CHECK(viewer.view.currentPage() == 2);
}

TEST_CASE("Ctrl and the wheel zoom about the pointer") {
    Viewer viewer(5);
    QWheelEvent wheel(QPointF(100, 100), viewer.view.mapToGlobal(QPointF(100, 100)), {}, {0, 120},
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewer.view.viewport(), &wheel);
    CHECK(viewer.view.zoom() == Approx(1.25));
}

TEST_CASE("zoom has its limits, and so has the width that is asked for") {
    Viewer viewer(1);
    for (int presses = 0; presses < 60; ++presses)
        viewer.view.zoomIn();
    CHECK(viewer.view.zoom() == PageLayout::largestZoom);
    viewer.view.resize(2000, 500);
    QTest::qWait(5);
    for (const auto& [page, width] : viewer.provider->requests)
        CHECK(width <= 4096);
    for (int presses = 0; presses < 60; ++presses)
        viewer.view.zoomOut();
    CHECK(viewer.view.zoom() == PageLayout::smallestZoom);
}

TEST_CASE("turning changes the view alone and comes round after four") {
    Viewer viewer(2);
    const int tall = viewer.view.verticalScrollBar()->maximum();
    QTest::keyClick(&viewer.view, Qt::Key_R);
    CHECK(viewer.view.turn() == Turn::Right);
    CHECK(viewer.view.verticalScrollBar()->maximum() < tall);
    for (int more = 0; more < 3; ++more)
        QTest::keyClick(&viewer.view, Qt::Key_R);
    CHECK(viewer.view.turn() == Turn::None);
    CHECK(viewer.view.verticalScrollBar()->maximum() == tall);
}

TEST_CASE("the pictures of a long document stay within their memory") {
    PageImages images;
    const auto provider = std::make_shared<FakePages>(100);
    images.setProvider(provider);
    for (int page = 0; page < 20; ++page)
        images.want(page, 2048);
    REQUIRE(QTest::qWaitFor([&] { return !images.image(19).isNull(); }));
    CHECK(images.bytes() <= PageImages::byteLimit);
    CHECK(images.image(0).isNull());
}

TEST_CASE("an answer for the document before never shows in the next one") {
    PageImages images;
    images.setProvider(std::make_shared<FakePages>(1));
    const auto first = std::make_shared<FakePages>(1);
    images.setProvider(first);
    images.want(0, 640);
    images.setProvider(std::make_shared<FakePages>(1));
    CHECK(first->cancelled == 1);
    QTest::qWait(20);
    CHECK(images.image(0).isNull());
}

TEST_CASE("a page that can't be drawn says why in its place") {
    PageImages images;
    const auto provider = std::make_shared<FakePages>(2);
    provider->damagedPage = 1;
    images.setProvider(provider);
    images.want(1, 640);
    REQUIRE(QTest::qWaitFor([&] { return !images.failure(1).isEmpty(); }));
    CHECK(images.failure(1) == u"This page is damaged.");
}

TEST_CASE("the document pane names its tools and shows place and zoom") {
    DocumentPane pane;
    pane.resize(600, 500);
    pane.show();
    pane.showDocument(u"diploma.pdf"_qs, std::make_shared<FakePages>(3));
    Robot robot(pane);
    CHECK(robot.text(u"pagePlaceLabel"_qs) == u"Page 1 of 3");
    CHECK(robot.text(u"zoomLabel"_qs) == u"Fit");
    robot.click(u"zoomInButton"_qs);
    CHECK(robot.text(u"zoomLabel"_qs) == u"125 %");
    CHECK(namelessControls(pane).isEmpty());
}

TEST_CASE("a document that can't be shown says why and can be opened outside") {
    DocumentPane pane;
    pane.show();
    pane.showFailure(u"resume.pdf"_qs, u"It is locked with a password."_qs);
    Robot robot(pane);
    CHECK(robot.text(u"emptyStateLabel"_qs) == u"It is locked with a password.");
    const QSignalSpy outside(&pane, &DocumentPane::openOutsideRequested);
    robot.click(u"emptyStateButton"_qs);
    CHECK(outside.count() == 1);
}
