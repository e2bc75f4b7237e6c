// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/usecases/lists.h"
#include "tests/gui/officeprogram.h"
#include "ui/look/style.h"
#include "ui/look/tones.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagestack.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/field.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate april15(2026, 4, 15);
constexpr QSize smallScreen(1024, 700);

/// Leaves palette and font as they were.
struct RestoredLook {
    QPalette palette = QApplication::palette();
    QFont font = QApplication::font();
    ~RestoredLook() {
        QApplication::setPalette(palette);
        QApplication::setFont(font);
    }
};

void turnWheelOver(QWidget& widget) {
    const QPointF middle = QRectF(widget.rect()).center();
    QWheelEvent wheel(middle, widget.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &wheel);
}

} // namespace

TEST_CASE("every page fits a small screen") {
    const RestoredLook restored;
    OfficeProgram program(april15);
    program.openSample();
    for (const int percent : {100, 150, 200}) {
        program.theme.setTextPercent(percent);
        for (const char* page : {"due", "applications", "review", "signoff", "people", "results",
                                 "letters", "reports", "office"}) {
            program.window.go(QLatin1StringView(page));
            QTest::qWait(50);
            program.window.resize(smallScreen);
            QTest::qWait(50);
            INFO(page << " at " << percent << " %");
            CHECK(program.window.minimumSizeHint().width() <= smallScreen.width());
            CHECK(program.window.minimumSizeHint().height() <= smallScreen.height());
            CHECK(program.window.width() <= smallScreen.width());
            CHECK(program.window.height() <= smallScreen.height());
            const auto& stack = program.robot.find<PageStack>(u"pageStack"_qs);
            const auto* frame = qobject_cast<QScrollArea*>(stack.currentWidget());
            if (percent == 100)
                CHECK(frame->widget()->minimumSizeHint().width() <= frame->viewport()->width());
            else
                CHECK((frame->widget()->minimumSizeHint().width() <= frame->viewport()->width() ||
                       frame->horizontalScrollBar()->isVisible()));
        }
    }
}

TEST_CASE("under review, header and decisions stay in sight, whatever is said and found") {
    OfficeProgram program(april15);
    program.openSample();
    Robot& robot = program.robot;
    const auto isInSight = [&program](const QWidget& widget) {
        const auto inWindow = [&program](const QWidget& one) {
            return QRect(one.mapTo(&program.window, QPoint()), one.size());
        };
        for (const QWidget* around = widget.parentWidget(); around != &program.window;
             around = around->parentWidget())
            if (!inWindow(*around).contains(inWindow(widget)))
                return false;
        return widget.isVisible() && program.window.rect().contains(inWindow(widget));
    };
    const auto source = applicationRows(program.office())();
    const auto ids = source->ids({});
    REQUIRE(ids);
    for (const QSize size : {QSize(1400, 900), smallScreen}) {
        program.window.go(u"review"_qs);
        QTest::qWait(20);
        program.window.resize(size);
        for (const qint64 id : *ids) {
            program.window.go(u"review"_qs, ApplicationId(id));
            auto& banner = *program.window.findChild<Banner*>(u"decidedBanner"_qs);
            banner.showMessage(Tone::Good,
                               u"On the sign-off sheet: ask for more. Nothing is signed yet."_qs,
                               u"Next case (Ctrl+→)"_qs);
            INFO(applicationNumber(ApplicationId(id)).toStdString() << " at " << size.width());
            const auto& header = robot.find<QWidget>(u"caseHeader"_qs);
            robot.waitFor([&] { return isInSight(header); }, "the header");
            CHECK(isInSight(banner));
            for (const char* name :
                 {"approveButton", "pendButton", "denyButton", "replaceDecisionButton"})
                if (robot.sees(QLatin1StringView(name)))
                    CHECK(isInSight(robot.find<QWidget>(QLatin1StringView(name))));
        }
    }
}

TEST_CASE("the welcome page says its sentences whole at any size of text") {
    const RestoredLook restored;
    OfficeProgram program(april15);
    program.theme.setTextPercent(200);
    program.window.resize(smallScreen);
    for (const char* card : {"newFileButton", "openFileButton", "openSampleButton"}) {
        const auto& button = program.robot.find<QWidget>(QLatin1StringView(card));
        program.robot.waitFor(
            [&] { return button.height() >= button.heightForWidth(button.width()); }, card);
    }
}

TEST_CASE("another theme reaches the navigation and the hints at once") {
    const RestoredLook restored;
    OfficeProgram program(april15);
    program.theme.setScheme(Theme::Scheme::Light);
    program.openSample();
    program.window.go(u"office"_qs);
    program.theme.setScheme(Theme::Scheme::Dark);
    const auto& navigation = program.robot.find<Navigation>(u"navigationList"_qs);
    const auto& hint = program.robot.find<QLabel>(u"councilEditNote"_qs);
    program.robot.waitFor(
        [&] {
            const QPalette now = QApplication::palette();
            return navigation.palette().color(QPalette::Base) == sidebarColor(now) &&
                   hint.palette().color(QPalette::WindowText) == mutedColor(now);
        },
        "the other theme");
}

TEST_CASE("larger text reaches labels of every size at once") {
    const RestoredLook restored;
    OfficeProgram program(april15);
    program.openSample();
    program.window.go(u"office"_qs);
    program.theme.setTextPercent(150);
    QTest::qWait(20);
    const double body = QApplication::font().pointSizeF();
    for (const Text* text : program.window.findChildren<Text*>()) {
        INFO(text->text().toStdString());
        CHECK(text->font().pointSizeF() >= body - 0.01);
    }
    // What was measured for the smaller text is measured again.
    for (const BadgeLabel* badge : program.window.findChildren<BadgeLabel*>())
        if (badge->isVisible()) {
            INFO(badge->badge().word.toStdString());
            CHECK(badge->width() >= badge->sizeHint().width());
        }
}

TEST_CASE("the wheel scrolls past an editor and changes nothing until it has the focus") {
    Style style;
    QScrollArea area;
    auto* form = new QWidget;
    FormBuilder builder(*form);
    auto* combo = builder.add(u"choice"_qs, u"Choice"_qs, new QComboBox);
    combo->addItems({u"one"_qs, u"two"_qs, u"three"_qs});
    auto* spin = builder.add(u"number"_qs, u"Number"_qs, new QSpinBox);
    spin->setValue(50);
    auto* other = builder.line(u"other"_qs, u"Other"_qs);
    form->setMinimumHeight(2000);
    area.setWidget(form);
    for (QWidget* editor : std::initializer_list<QWidget*>{combo, spin})
        editor->setStyle(&style);
    area.resize(300, 200);
    area.show();
    REQUIRE(QTest::qWaitForWindowActive(&area));
    other->setFocus();

    turnWheelOver(*combo);
    turnWheelOver(*spin);
    CHECK(combo->currentIndex() == 0);
    CHECK(spin->value() == 50);
    CHECK(combo->focusPolicy() == Qt::StrongFocus);
    CHECK(spin->focusPolicy() == Qt::StrongFocus);

    spin->setFocus();
    turnWheelOver(*spin);
    CHECK(spin->value() == 49);
}
