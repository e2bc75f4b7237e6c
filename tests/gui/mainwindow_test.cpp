// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/robot.h"
#include "tests/support/scriptedinteraction.h"
#include "ui/look/tones.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/theme.h"
#include "ui/shell/viewsettings.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

#include <atomic>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

class FakeFiles final : public OfficeFiles {
public:
    Result<OfficeInfo> create(const QString& path) override { return open(path); }
    Result<OfficeInfo> open(const QString& path) override {
        if (path.contains(u"damaged"))
            return fail(ErrorCode::OfficeFileDamaged, path);
        return OfficeInfo{path, u"Harbor Office"_qs, path.contains(u"sample")};
    }
    bool hasSample() const override { return isSampleThere; }
    FileWork makingSample() override {
        return [this](const Progress& progress) -> Result<void> {
            for (int percent = 10; !isSampleThere; percent = std::min(90, percent + 1)) {
                if (!progress(percent))
                    return fail(ErrorCode::Cancelled);
                QThread::msleep(1);
            }
            return {};
        };
    }
    Result<OfficeInfo> openSample() override { return open(u"/offices/sample.certdesk"_qs); }
    FileWork savingCopy(const QString& path) override {
        copies << path;
        return [this](const Progress&) -> Result<void> {
            while (!isCopyDone)
                QThread::msleep(1);
            return isDiskFull ? Result<void>(fail(ErrorCode::DiskFull)) : Result<void>();
        };
    }
    void takeUp() override {}
    void close() override { ++closed; }

    QStringList copies;
    int closed = 0;
    std::atomic_bool isSampleThere = true; ///< making it takes until this is set
    std::atomic_bool isCopyDone = true;    ///< saving it takes until this is set
    bool isDiskFull = false;
};

class FakePage final : public Page {
public:
    FakePage(const QString& name, QStringList& log, QWidget* parent)
        : Page(parent)
        , m_name(name)
        , m_log(log) {
        auto* layout = new QVBoxLayout(this);
        auto* button = new QPushButton(u"Press"_qs, this);
        button->setObjectName(QString(name % u"Button"));
        layout->addWidget(button);
        m_log << QString(u"made " % name);
    }
    ~FakePage() override { m_log << QString(u"gone " % m_name); }
    void activated() override { m_log << QString(u"activated " % m_name); }
    void refresh(const ChangeSet& changes) override {
        m_log << u"refreshed %1 %2"_qs.arg(m_name).arg(changes.applications.size());
    }
    void showTarget(const Target& target) override {
        if (const auto* id = std::get_if<ApplicationId>(&target))
            m_log << u"%1 shows %2"_qs.arg(m_name).arg(id->value());
    }

private:
    QString m_name;
    QStringList& m_log;
};

struct Program {
    Program()
        : settings(folder.filePath(u"settings.ini"_qs))
        , theme(settings)
        , clock(QDate(2020, 5, 15))
        , workbench(
              interaction, clock, settings, theme, actions, files,
              [](const Error& error) { return QString(u"sentence for " % wordOf(error.code)); })
        , window(workbench, [this] { return pages(); })
        , robot(window) {
        window.show();
        static_cast<void>(QTest::qWaitForWindowActive(&window));
    }

    std::vector<PageInfo> pages() {
        std::vector<PageInfo> infos;
        for (const auto& [id, title, icon] :
             {std::tuple{u"applications"_qs, u"Applications"_qs, Icon::Applications},
              std::tuple{u"people"_qs, u"People"_qs, Icon::People},
              std::tuple{u"letters"_qs, u"Letters"_qs, Icon::Letters}})
            infos.push_back({id, title, icon, [this, name = id](QWidget* parent) {
                                 return new FakePage(name, log, parent);
                             }});
        return infos;
    }

    QTemporaryDir folder;
    QStringList log;
    ViewSettings settings;
    Theme theme;
    ScriptedInteraction interaction;
    DayClock clock;
    Actions actions;
    FakeFiles files;
    Workbench workbench;
    MainWindow window;
    Robot robot;
};

/// Other cases shouldn't see this one's colours and font.
struct RestoredLook {
    QPalette palette = QApplication::palette();
    QFont font = QApplication::font();
    ~RestoredLook() {
        QApplication::setPalette(palette);
        QApplication::setFont(font);
    }
};

} // namespace

TEST_CASE("the program starts on the welcome page, where everything has a name") {
    Program program;
    CHECK(program.robot.sees(u"welcomePage"_qs));
    CHECK(program.robot.sees(u"newFileButton"_qs));
    CHECK(program.window.windowTitle() == u"Certdesk");
    CHECK_FALSE(program.actions.action(u"saveCopy"_qs).isEnabled());
    CHECK(Actions::disabledReason(program.actions.action(u"saveCopy"_qs)) ==
          u"No office file is open.");
    CHECK(namelessControls(program.window).isEmpty());
    CHECK(program.log.isEmpty());
}

TEST_CASE("the sample office opens from the welcome page and is marked as one") {
    Program program;
    program.robot.click(u"openSampleButton"_qs);
    CHECK(program.window.isOfficeOpen());
    CHECK(program.window.windowTitle() == u"SAMPLE sample – Certdesk");
    CHECK(program.robot.sees(u"sampleBadge"_qs));
    CHECK(program.robot.text(u"officeNameLabel"_qs) == u"Harbor Office");
    CHECK(program.robot.text(u"pageTitleLabel"_qs) == u"Applications");
    CHECK(namelessControls(program.window).isEmpty());
}

TEST_CASE("while the sample office is made, a line shows how far it is, and can be cancelled") {
    Program program;
    Robot& robot = program.robot;
    program.files.isSampleThere = false;
    robot.click(u"openSampleButton"_qs);
    REQUIRE(robot.sees(u"workDialog"_qs));
    auto& bar = robot.find<QProgressBar>(u"workProgressBar"_qs);
    robot.waitFor([&] { return bar.value() >= 20; }, "the bar to move");
    CHECK(namelessControls(program.window).isEmpty());
    robot.click(u"cancelWorkButton"_qs);
    robot.waitFor([&] { return !robot.sees(u"workDialog"_qs); }, "the end");
    CHECK_FALSE(program.window.isOfficeOpen());
    CHECK(program.interaction.errors.isEmpty());

    robot.click(u"openSampleButton"_qs);
    REQUIRE(robot.sees(u"workDialog"_qs));
    program.files.isSampleThere = true;
    robot.waitFor([&] { return program.window.isOfficeOpen(); }, "the office");
    CHECK(robot.sees(u"sampleBadge"_qs));
}

TEST_CASE("only the page that is gone to is made") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    CHECK(program.log == QStringList{u"made applications"_qs, u"activated applications"_qs});
    CHECK_FALSE(program.robot.sees(u"sampleBadge"_qs));
    program.log.clear();
    program.robot.key(Qt::Key_2, Qt::ControlModifier);
    CHECK(program.log == QStringList{u"made people"_qs, u"activated people"_qs});
    program.log.clear();
    program.window.go(u"applications"_qs, ApplicationId(7));
    CHECK(program.log == QStringList{u"activated applications"_qs, u"applications shows 7"_qs});
}

TEST_CASE("the navigation is walked with arrow keys, and F6 goes between it and the page") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    auto& navigation = program.robot.find<Navigation>(u"navigationList"_qs);
    navigation.setFocus();
    program.robot.key(Qt::Key_Down);
    CHECK(program.window.currentPageId() == u"people");
    CHECK(program.robot.text(u"pageTitleLabel"_qs) == u"People");
    program.robot.key(Qt::Key_F6);
    CHECK(program.window.focusWidget()->objectName() == u"peopleButton");
    program.robot.key(Qt::Key_F6);
    CHECK(program.window.focusWidget() == &navigation);
}

TEST_CASE("counts stand in the navigation and are spoken") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    program.window.setCount(u"letters"_qs, 14);
    auto& navigation = program.robot.find<Navigation>(u"navigationList"_qs);
    CHECK(navigation.item(2)->data(Qt::AccessibleTextRole).toString().contains(u"14"));
    program.window.setCount(u"letters"_qs, std::nullopt);
    CHECK(navigation.item(2)->data(Qt::AccessibleTextRole).toString() == u"Letters");
}

TEST_CASE("pages out of sight learn of all changes at once when they are gone to") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    program.window.go(u"people"_qs);
    program.log.clear();
    program.window.refresh({.applications = {ApplicationId(1)}});
    program.window.refresh({.applications = {ApplicationId(2)}});
    CHECK(program.log == QStringList{u"refreshed people 1"_qs, u"refreshed people 1"_qs});
    program.log.clear();
    program.window.go(u"applications"_qs);
    CHECK(program.log == QStringList{u"refreshed applications 2"_qs, u"activated applications"_qs});
}

TEST_CASE("closing the file takes its pages and leads back to the welcome page") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    program.log.clear();
    program.robot.key(Qt::Key_W, Qt::ControlModifier);
    CHECK(program.log == QStringList{u"gone applications"_qs});
    CHECK(program.files.closed == 1);
    CHECK(program.robot.sees(u"welcomePage"_qs));
    CHECK(program.robot.sees(u"recentFileButton"_qs));
    CHECK_FALSE(program.actions.has(u"go-applications"_qs));
    program.robot.click(u"recentFileButton"_qs);
    CHECK(program.window.isOfficeOpen());
}

TEST_CASE("a file that can't be opened is explained and changes nothing") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    program.interaction.paths = {u"/offices/damaged.certdesk"_qs};
    program.actions.action(u"openFile"_qs).trigger();
    CHECK(program.interaction.errors ==
          QStringList{u"The office file was not opened: sentence for office_file_damaged"_qs});
    CHECK(program.window.isOfficeOpen());
    CHECK(program.files.closed == 0);
}

TEST_CASE("a copy is suggested beside the file, with the day in its name") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    program.interaction.paths = {u"/disk/copy"_qs};
    program.actions.action(u"saveCopy"_qs).trigger();
    REQUIRE(program.interaction.filesAsked.size() == 1);
    CHECK(program.interaction.filesAsked[0].suggestion == u"/offices/a 2020-05-15.certdesk");
    CHECK(program.files.copies == QStringList{u"/disk/copy.certdesk"_qs});
    program.robot.waitFor([&] { return !program.robot.sees(u"workDialog"_qs); }, "the copy");
}

TEST_CASE("a copy is saved beside a window that stays alive, and what went wrong is told") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    program.files.isCopyDone = false;
    program.files.isDiskFull = true;
    program.interaction.paths = {u"/disk/copy"_qs};
    program.actions.action(u"saveCopy"_qs).trigger();
    REQUIRE(program.robot.sees(u"workDialog"_qs));
    CHECK_FALSE(program.robot.sees(u"cancelWorkButton"_qs)); // a copy is made in one piece
    program.robot.keyOn(u"workDialog"_qs, Qt::Key_Escape);
    CHECK(program.robot.sees(u"workDialog"_qs));
    CHECK(program.interaction.errors.isEmpty());
    program.files.isCopyDone = true;
    program.robot.waitFor([&] { return !program.robot.sees(u"workDialog"_qs); }, "the end");
    CHECK(program.interaction.errors ==
          QStringList{u"No copy was saved: sentence for disk_full"_qs});
}

TEST_CASE("the page that was open is open again with its file") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    program.window.go(u"letters"_qs);
    program.window.openFile(u"/offices/b.certdesk"_qs);
    CHECK(program.window.currentPageId() == u"applications");
    program.window.openFile(u"/offices/a.certdesk"_qs);
    CHECK(program.window.currentPageId() == u"letters");
}

TEST_CASE("the window keeps its size when a file is opened, and remembers it for the next time") {
    Program program;
    program.window.resize(1000, 700);
    program.window.openFile(u"/offices/a.certdesk"_qs);
    CHECK(program.window.windowTitle() == u"a – Certdesk");
    CHECK(program.window.size() == QSize(1000, 700));
    program.window.resize(1100, 720);
    program.robot.key(Qt::Key_W, Qt::ControlModifier);
    program.window.openFile(u"/offices/b.certdesk"_qs);
    CHECK(program.window.size() == QSize(1100, 720));
    program.window.close();

    QWidget next;
    program.settings.restoreWindow(next);
    CHECK(next.size() == QSize(1100, 720));
}

TEST_CASE("the palette finds an action by a few letters and does it") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    program.robot.key(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(program.robot.sees(u"paletteEdit"_qs));
    CHECK(namelessControls(program.window).isEmpty());
    program.robot.type(u"paletteEdit"_qs, u"goto let"_qs);
    program.robot.keyOn(u"paletteEdit"_qs, Qt::Key_Return);
    CHECK_FALSE(program.robot.sees(u"paletteEdit"_qs));
    CHECK(program.window.currentPageId() == u"letters");
}

TEST_CASE("the palette gives the focus back on Esc and shows why an action is disabled") {
    Program program;
    auto& start = program.robot.find<QWidget>(u"openFileButton"_qs);
    start.setFocus();
    program.robot.key(Qt::Key_K, Qt::ControlModifier);
    program.robot.type(u"paletteEdit"_qs, u"save a copy"_qs);
    const auto& list = program.robot.find<QListView>(u"paletteList"_qs);
    CHECK(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString() ==
          u"Save a copy…, No office file is open.");
    program.robot.keyOn(u"paletteEdit"_qs, Qt::Key_Return);
    CHECK(program.robot.sees(u"paletteEdit"_qs)); // disabled: nothing happens
    program.robot.keyOn(u"paletteEdit"_qs, Qt::Key_Escape);
    CHECK_FALSE(program.robot.sees(u"paletteEdit"_qs));
    CHECK(program.window.focusWidget() == &start);
}

TEST_CASE("finders bring people and cases into the search") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    QString shown;
    program.window.commandPalette().addFinder([&](const QString& typed) {
        std::vector<PaletteEntry> found;
        if (typed == u"nunez")
            found.push_back({.title = u"Núñez, Ana"_qs,
                             .detail = u"C-000123"_qs,
                             .icon = Icon::Person,
                             .run = [&] { shown = u"C-000123"_qs; },
                             .score = 100});
        return found;
    });
    program.robot.key(Qt::Key_F, Qt::ControlModifier);
    program.robot.type(u"paletteEdit"_qs, u"nunez"_qs);
    program.robot.keyOn(u"paletteEdit"_qs, Qt::Key_Return);
    CHECK(shown == u"C-000123");
}

TEST_CASE("no two actions answer to the same keys") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    CHECK(program.actions.clashes() == QStringList());
}

TEST_CASE("every action of the menus is one of the registry and has an icon") {
    Program program;
    for (const QAction* action : program.actions.all()) {
        INFO(action->objectName().toStdString());
        CHECK_FALSE(action->text().isEmpty());
        CHECK_FALSE(action->icon().isNull());
    }
}

TEST_CASE("the theme changes at once, is remembered, and text can be made larger") {
    const RestoredLook restored;
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    const auto windowIsDark = [&] { return isDark(program.window.palette()); };
    program.actions.action(u"themeDark"_qs).trigger();
    program.robot.waitFor(windowIsDark, "the dark palette");
    program.actions.action(u"themeLight"_qs).trigger();
    program.robot.waitFor([&] { return !windowIsDark(); }, "the light palette");
    program.actions.action(u"themeDark"_qs).trigger();

    const double before = program.window.font().pointSizeF();
    program.actions.action(u"textLarger"_qs).trigger();
    program.robot.waitFor([&] { return program.window.font().pointSizeF() > before; },
                          "the larger text");

    const Theme next(program.settings);
    CHECK(next.scheme() == Theme::Scheme::Dark);
    CHECK(next.textPercent() == 110);
}

TEST_CASE("the status line says when something was stored") {
    Program program;
    program.window.openFile(u"/offices/a.certdesk"_qs);
    program.workbench.noteSaved();
    CHECK(program.robot.text(u"savedLabel"_qs).startsWith(u"Saved "));
}

TEST_CASE("at twice the text size nothing of the window's frame is cut off") {
    const RestoredLook restored;
    Program program;
    const double before = program.window.font().pointSizeF();
    program.window.openFile(u"/offices/a.certdesk"_qs);
    program.theme.setTextPercent(200);
    program.robot.waitFor([&] { return program.window.font().pointSizeF() > 1.9 * before; },
                          "the larger text");
    QTest::qWait(50);
    for (const char* name : {"pageTitleLabel", "officeNameLabel"}) {
        INFO(name);
        const auto& label = program.robot.find<QLabel>(QLatin1StringView(name));
        CHECK(label.font().pointSizeF() > 1.9 * before);
        CHECK(label.height() >= label.fontMetrics().height());
    }
    for (const auto* label : program.window.findChildren<QPushButton*>())
        if (label->isVisible()) {
            INFO(label->objectName().toStdString());
            CHECK(label->width() >= label->sizeHint().width());
            CHECK(label->height() >= label->sizeHint().height());
        }
}
