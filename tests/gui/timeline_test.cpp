// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/eligibility.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"
#include "tests/support/robot.h"
#include "ui/look/palettes.h"
#include "ui/look/tones.h"
#include "ui/pages/review/experiencetimeline.h"

#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

// A year at Acme, an internship within it, and work in a segregated setting before.
CaseView someWork() {
    Experience segregated = aJob("2018-01-01", "2018-12-31", "40", "Workshop");
    segregated.setting = WorkSetting::Segregated;
    const CaseRecord record = anApplication()
                                  .worked({aJob("2019-01-01", "2019-12-31"),
                                           anInternship("2019-11-01", "2020-01-31"), segregated})
                                  .verified({aVerification()});
    return {record, march2020(), rules::evaluate(record, march2020(), day("2020-04-01"))};
}

DaySpan days(const char* first, const char* last) {
    return DaySpan::ofInclusive(day(first), day(last)).value();
}

QColor colorAt(Timeline& timeline, QPoint place) {
    return timeline.grab().toImage().pixelColor(place);
}

} // namespace

TEST_CASE("the picture of the work holds each entry, what it leaves out and why") {
    const TimelineContent content = experienceTimeline(someWork());
    REQUIRE(content.rows.size() == 5);
    CHECK(content.rows[0].spans.size() == 1);
    REQUIRE(content.rows[1].spans.size() == 2);
    CHECK(content.rows[1].spans[1].kind == TimelineSpan::Kind::LeftOut);
    CHECK(content.rows[1].spans[1].days == days("2019-11-01", "2019-12-31"));
    CHECK(content.rows[1].words.contains(u"Nov 1, 2019 – Dec 31, 2019 not counted: A paid job"));
    CHECK(content.rows[2].spans[1].days == days("2018-01-01", "2018-12-31"));
    CHECK(content.rows[3].words == u"Counts as claimed. Paid work: Jan 1, 2019 – Dec 31, 2019 (365 "
                                   u"days); Internship: Jan 1, 2020 – Jan 31, 2020 (31 days).");
    REQUIRE(content.meters.size() == 2);
    CHECK(content.meters[0].months == Approx(13));
    CHECK(
        content.meters[0].words ==
        u"Months claimed: 12 months of paid work and 1 month of internship; 12 months are needed, "
        u"or 9 months of paid work with training.");
    REQUIRE(content.marks.size() == 2);
    CHECK(content.marks[0].months == 9);
    CHECK(content.marks[1].months == 12);
}

TEST_CASE("work whose end lies after the submission is drawn up to it") {
    const CaseRecord record = anApplication().worked({aJob("2019-01-01", "9999-12-31")});
    const CaseView view{record, march2020(),
                        rules::evaluate(record, march2020(), day("2020-04-01"))};
    CHECK(experienceTimeline(view).rows[0].spans[0].days == days("2019-01-01", "2020-03-10"));
    const CaseRecord later = anApplication().worked({aJob("2020-04-01")});
    const CaseView ahead{later, march2020(),
                         rules::evaluate(later, march2020(), day("2020-04-01"))};
    const TimelineContent content = experienceTimeline(ahead);
    CHECK(content.rows[0].spans[0].days == days("2020-04-01", "2020-04-01"));
    CHECK(content.rows[1].words == u"Counts as claimed. No days count.");
    CHECK(experienceTimeline({anApplication().worked({}), march2020(), view.report}).rows.empty());
}

TEST_CASE("a timeline is read with the keyboard and with the pointer, in light and dark") {
    Timeline timeline;
    const TimelineContent content = experienceTimeline(someWork());
    timeline.setContent(content);
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        timeline.setPalette(palette);
        timeline.resize(700, timeline.heightForWidth(700));
        timeline.show();
        const QRect counted = timeline.rectOf(0, content.rows[0].spans[0].days);
        const QRect leftOut = timeline.rectOf(1, content.rows[1].spans[1].days);
        CHECK(counted.left() > timeline.width() / 3);
        CHECK(leftOut.right() <= counted.right() + 1);
        CHECK(timeline.wordsAt(leftOut.center()) == content.rows[1].spans[1].words);
        CHECK(timeline.wordsAt({4, leftOut.center().y()}) == content.rows[1].words);
        CHECK(timeline.wordsAt({4, 2}).isEmpty());
        const QColor ground = colorAt(timeline, {counted.right() + 3, counted.center().y()});
        CHECK(contrast(colorAt(timeline, counted.center()), ground) > 1.5);
    }
    CHECK(timeline.focusPolicy() == Qt::StrongFocus);
    CHECK(timeline.currentWords() == content.rows[0].words);
    QTest::keyClick(&timeline, Qt::Key_Down);
    CHECK(timeline.currentWords() == content.rows[1].words);
    CHECK(timeline.accessibleDescription() == content.rows[1].words);
    QTest::keyClick(&timeline, Qt::Key_End);
    CHECK(timeline.currentWords() == content.meters[1].words);
    QTest::keyClick(&timeline, Qt::Key_Down);
    CHECK(timeline.currentWords() == content.meters[1].words);
    QTest::keyClick(&timeline, Qt::Key_Home);
    QTest::keyClick(&timeline, Qt::Key_Up);
    CHECK(timeline.currentWords() == content.rows[0].words);
    QTest::mouseClick(&timeline, Qt::LeftButton, {},
                      timeline.rectOf(2, content.rows[2].spans[0].days).center());
    CHECK(timeline.currentWords() == content.rows[2].words);
}
