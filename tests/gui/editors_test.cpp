// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/robot.h"
#include "ui/look/buttons.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/scrollcolumn.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

struct Form {
    Form()
        : clock(QDate(2020, 5, 15))
        , robot(window) {
        FormBuilder form(window);
        name = form.line(u"familyNameEdit"_qs, u"&Family name"_qs, u"As on the diploma"_qs);
        day = form.add(u"submittedOnEdit"_qs, u"&Submitted on"_qs, new DayEdit(clock));
        money = form.add(u"amountEdit"_qs, u"&Amount"_qs, new MoneyEdit);
        form.button(u"saveButton"_qs, u"Save"_qs, ButtonKind::Primary);
        window.show();
    }

    DayClock clock;
    QWidget window;
    Robot robot;
    QLineEdit* name;
    DayEdit* day;
    MoneyEdit* money;
};

} // namespace

TEST_CASE("one call gives a field its label, name, help and place for errors") {
    Form form;
    CHECK(form.name->accessibleName() == u"Family name");
    CHECK(form.name->accessibleDescription() == u"As on the diploma");
    CHECK(form.robot.text(u"familyNameEditNote"_qs) == u"As on the diploma");
    CHECK(namelessControls(form.window).isEmpty());
}

TEST_CASE("errors stand beside their fields, are spoken, and the first one gets the focus") {
    Form form;
    CHECK_FALSE(showErrors({{form.name, {}}, {form.day, u"This day is missing."_qs}}));
    CHECK(form.robot.text(u"submittedOnEditNote"_qs) == u"This day is missing.");
    CHECK(form.day->accessibleDescription() == u"This day is missing.");
    CHECK(form.window.focusWidget() == form.day);
    CHECK(form.day->property("wrong").toBool());
    CHECK(showErrors({{form.name, {}}, {form.day, {}}}));
    CHECK_FALSE(form.day->property("wrong").toBool());
}

TEST_CASE("an error goes as soon as its field changes, whatever kind of field it is") {
    QWidget window;
    FormBuilder form(window);
    auto* line = form.line(u"nameEdit"_qs, u"&Name"_qs);
    auto* words = form.add(u"wordsEdit"_qs, u"&Words"_qs, new QPlainTextEdit);
    auto* choice = form.add(u"choiceCombo"_qs, u"&Choice"_qs, new QComboBox);
    auto* amount = form.add(u"amountEdit"_qs, u"&Amount"_qs, new MoneyEdit);
    choice->addItems({u"One"_qs, u"Other"_qs});
    window.show();
    Robot robot(window);
    const auto isWrong = [](QWidget* editor) { return !Field::of(editor)->error().isEmpty(); };
    CHECK_FALSE(showErrors({{line, u"Needed."_qs},
                            {words, u"Needed."_qs},
                            {choice, u"Needed."_qs},
                            {amount, u"Needed."_qs}}));
    QTest::keyClick(line, Qt::Key_A);
    CHECK_FALSE(isWrong(line));
    CHECK_FALSE(line->property("wrong").toBool());
    CHECK(isWrong(words));
    QTest::keyClick(words, Qt::Key_A);
    CHECK_FALSE(isWrong(words));
    CHECK(isWrong(choice));
    QTest::keyClick(choice, Qt::Key_Down);
    CHECK_FALSE(isWrong(choice));
    CHECK(isWrong(amount));
    QTest::keyClick(amount, Qt::Key_1);
    CHECK_FALSE(isWrong(amount));
}

TEST_CASE("a typed day says in words how it was understood, and is tidied on leaving") {
    Form form;
    form.robot.type(u"submittedOnEdit"_qs, u"3/4/2020"_qs);
    CHECK(form.day->day() == QDate(2020, 3, 4));
    CHECK(form.robot.text(u"submittedOnEditNote"_qs) == u"Wednesday, March 4, 2020");
    form.robot.key(Qt::Key_Return);
    CHECK(form.day->text() == u"Mar 4, 2020");
    CHECK(form.day->day() == QDate(2020, 3, 4));
}

TEST_CASE("a complaint about a day waits until the field is left and goes while typing") {
    Form form;
    form.robot.type(u"submittedOnEdit"_qs, u"2/30/2020"_qs);
    CHECK(Field::of(form.day)->error().isEmpty());
    form.robot.key(Qt::Key_Return);
    CHECK_FALSE(Field::of(form.day)->error().isEmpty());
    CHECK(form.day->text() == u"2/30/2020"); // what was typed is never cleared
    form.robot.key(Qt::Key_Backspace);
    CHECK(Field::of(form.day)->error().isEmpty());
}

TEST_CASE("arrow keys step through days and months") {
    Form form;
    form.day->setDay(QDate(2020, 1, 31));
    form.robot.keyOn(u"submittedOnEdit"_qs, Qt::Key_Up);
    CHECK(form.day->day() == QDate(2020, 2, 1));
    form.robot.keyOn(u"submittedOnEdit"_qs, Qt::Key_Down);
    form.robot.keyOn(u"submittedOnEdit"_qs, Qt::Key_PageUp);
    CHECK(form.day->day() == QDate(2020, 2, 29));
    form.day->setDay(std::nullopt);
    form.robot.keyOn(u"submittedOnEdit"_qs, Qt::Key_Up);
    CHECK(form.day->day() == QDate(2020, 5, 16));
}

TEST_CASE("amounts are understood with and without cents, sign and separators") {
    Form form;
    struct Row {
        const char* typed;
        std::optional<qint64> cents;
    };
    const auto row = GENERATE(values<Row>({{"199", 19'900},
                                           {"199.5", 19'950},
                                           {"$1,199.00", 119'900},
                                           {" 0.05 ", 5},
                                           {"40.", 4'000},
                                           {"1,19", {}},
                                           {"1.999", {}},
                                           {"-5", {}},
                                           {"x", {}},
                                           {"", {}}}));
    INFO(row.typed);
    form.money->setText(QString::fromLatin1(row.typed));
    CHECK(form.money->money().has_value() == row.cents.has_value());
    if (row.cents)
        CHECK(form.money->money() == Money::ofCents(*row.cents));
}

TEST_CASE("a long error in a scrolling column is shown whole") {
    ScrollColumn column;
    FormBuilder form(column.content());
    QLineEdit* name = form.line(u"familyNameEdit"_qs, u"&Family name"_qs);
    form.stretch();
    column.resize(300, 120);
    column.show();
    Field::of(name)->setError(u"This name differs from the one on the diploma; say what shows that "
                              "both are the same person."_qs);
    Robot robot(column);
    const auto& note = robot.find<QLabel>(u"familyNameEditNote"_qs);
    robot.waitFor([&] { return note.height() >= note.heightForWidth(note.width()); },
                  "room for all of it");
}

TEST_CASE("an amount is shown with its cents once the field was left") {
    Form form;
    form.robot.type(u"amountEdit"_qs, u"$1,199.5"_qs);
    CHECK(form.robot.text(u"amountEditNote"_qs) == u"$1,199.50");
    form.robot.key(Qt::Key_Return);
    CHECK(form.money->text() == u"$1,199.50");
    CHECK(form.money->money() == Money::ofCents(119'950));
}
