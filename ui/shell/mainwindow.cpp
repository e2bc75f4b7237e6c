// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/mainwindow.h"

#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/shell/actions.h"
#include "ui/shell/interaction.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/theme.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace certdesk {

namespace {

const QString officeSuffix = QStringLiteral("certdesk");
const QString pageKey = QStringLiteral("window/page");
constexpr int goShortcuts = 9;

void merge(ChangeSet& into, const ChangeSet& changes) {
    into.persons.insert(changes.persons.begin(), changes.persons.end());
    into.applications.insert(changes.applications.begin(), changes.applications.end());
    into.officeData |= changes.officeData;
    into.many |= changes.many;
}

/// The ground of the navigation, with a line towards the page.
class Sidebar final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), sidebarColor(palette()));
        painter.fillRect(QRect(width() - 1, 0, 1, height()), lineColor(palette()));
    }
};

} // namespace

MainWindow::MainWindow(Workbench& workbench, std::function<std::vector<PageInfo>()> makePages)
    : m_workbench(workbench)
    , m_makePages(std::move(makePages))
    , m_recent(workbench.settings()) {
    setObjectName(QStringLiteral("mainWindow"));
    workbench.actions().setWindow(*this);
    addActions();
    buildMenus();
    buildCentre();
    workbench.settings().restoreWindow(*this);
    connect(&workbench, &Workbench::goRequested, this, &MainWindow::go);
    connect(&workbench, &Workbench::saved, this, &MainWindow::noteSaved);
    connect(&m_recent, &RecentFiles::changed, this, &MainWindow::fillRecentMenu);
    showWelcome();
}

MainWindow::~MainWindow() {
    // Pages may use the office until they are gone.
    if (m_office)
        leave();
}

void MainWindow::addActions() {
    Actions& actions = m_workbench.actions();
    const auto keys = [](const char* text) {
        return QList<QKeySequence>{QKeySequence(QLatin1StringView(text))};
    };
    const auto add = [&](const char* id, const QString& text, Icon icon, auto run,
                         const QList<QKeySequence>& shortcuts = {}) {
        actions.add({QLatin1StringView(id), text, icon, std::move(run), shortcuts});
    };
    Theme& theme = m_workbench.theme();
    add(
        "newFile", tr("&New office file…"), Icon::New, [this] { newFile(); }, keys("Ctrl+N"));
    add(
        "openFile", tr("&Open…"), Icon::Open, [this] { chooseFile(); }, keys("Ctrl+O"));
    add("openSample", tr("Open the sa&mple office"), Icon::Sample,
        [this] { take(m_workbench.files().openSample(), tr("The sample office was not opened")); });
    add(
        "saveCopy", tr("Save a &copy…"), Icon::Copy, [this] { saveCopy(); }, keys("Ctrl+Shift+S"));
    add(
        "closeFile", tr("Close the &file"), Icon::Close, [this] { closeFile(); }, keys("Ctrl+W"));
    add(
        "quit", tr("&Quit"), Icon::Quit, [this] { close(); }, keys("Ctrl+Q"));
    add(
        "find", tr("&Find anything…"), Icon::Search,
        [this] { commandPalette().open(CommandPalette::Looking::ForRecords); }, keys("Ctrl+F"));
    add("commands", tr("Commands and &keys…"), Icon::Command,
        [this] { commandPalette().open(CommandPalette::Looking::ForAnything); },
        {QKeySequence(QStringLiteral("Ctrl+K")), QKeySequence(Qt::Key_F1)});
    add(
        "nextPane", tr("Next &pane"), Icon::Columns, [this] { cycleFocus(); }, keys("F6"));
    add("textLarger", tr("&Larger text"), Icon::TextSize,
        [&theme] { theme.setTextPercent(theme.textPercent() + Theme::textStep); },
        {QKeySequence(QStringLiteral("Ctrl+Alt++")), QKeySequence(QStringLiteral("Ctrl+Alt+="))});
    add(
        "textSmaller", tr("&Smaller text"), Icon::TextSize,
        [&theme] { theme.setTextPercent(theme.textPercent() - Theme::textStep); },
        keys("Ctrl+Alt+-"));
    add(
        "textNormal", tr("&Normal text"), Icon::TextSize, [&theme] { theme.setTextPercent(100); },
        keys("Ctrl+Alt+0"));
    add("themeSystem", tr("As the &desktop"), Icon::Theme,
        [&theme] { theme.setScheme(Theme::Scheme::System); });
    add("themeLight", tr("&Light"), Icon::Theme,
        [&theme] { theme.setScheme(Theme::Scheme::Light); });
    add("themeDark", tr("Da&rk"), Icon::Theme, [&theme] { theme.setScheme(Theme::Scheme::Dark); });
    add("about", tr("&About Certdesk"), Icon::Info, [this] {
        static_cast<void>(m_workbench.interaction().ask(
            {tr("About Certdesk"),
             tr("Certdesk %1").arg(QCoreApplication::applicationVersion()),
             tr("For offices that run a professional certification. Free software under the MIT "
                "license."),
             {{QStringLiteral("closeAbout"), tr("Close"), Choice::Effect::Main}}}));
    });
}

void MainWindow::buildMenus() {
    Actions& actions = m_workbench.actions();
    const auto menu = [&](const QString& title, std::initializer_list<const char*> ids) {
        QMenu* made = menuBar()->addMenu(title);
        for (const char* id : ids)
            if (*id == '\0')
                made->addSeparator();
            else
                made->addAction(&actions.action(QLatin1StringView(id)));
        return made;
    };
    m_fileMenu = menu(tr("&File"), {"newFile", "openFile", "openSample", "", "saveCopy",
                                    "closeFile", "", "quit"});
    m_recentMenu = new QMenu(tr("Open &recent"), this);
    m_recentMenu->setObjectName(QStringLiteral("recentMenu"));
    m_recentMenu->setIcon(lineIcon(Icon::Due));
    m_fileMenu->insertMenu(&actions.action(QStringLiteral("openSample")), m_recentMenu);
    fillRecentMenu();
    menu(tr("&Edit"), {"find", "commands"});

    QMenu* view = menu(tr("&View"), {"textLarger", "textSmaller", "textNormal"});
    QMenu* themeMenu = new QMenu(tr("&Theme"), this);
    themeMenu->setIcon(lineIcon(Icon::Theme));
    auto* group = new QActionGroup(this);
    const auto scheme = [&](const char* id, Theme::Scheme value) {
        QAction& action = actions.action(QLatin1StringView(id));
        action.setCheckable(true);
        action.setChecked(m_workbench.theme().scheme() == value);
        group->addAction(&action);
        themeMenu->addAction(&action);
    };
    scheme("themeSystem", Theme::Scheme::System);
    scheme("themeLight", Theme::Scheme::Light);
    scheme("themeDark", Theme::Scheme::Dark);
    view->insertMenu(view->actions().front(), themeMenu);
    view->insertSeparator(view->actions().at(1));

    m_goMenu = menu(tr("&Go"), {"nextPane"});
    m_goMenu->setObjectName(QStringLiteral("goMenu"));
    menu(tr("&Help"), {"commands", "about"});
}

void MainWindow::buildCentre() {
    m_screens = new QStackedWidget(this);
    setCentralWidget(m_screens);

    m_officeScreen = new QWidget(m_screens);
    auto* sidebar = new Sidebar(m_officeScreen);
    m_officeName = new Text(TextStyle::Strong, {}, sidebar);
    m_officeName->setObjectName(QStringLiteral("officeNameLabel"));
    m_officeName->setWordWrap(true);
    m_sampleMark = new BadgeLabel({Tone::Caution, Icon::Sample, tr("SAMPLE")}, sidebar);
    m_sampleMark->setObjectName(QStringLiteral("sampleBadge"));
    m_navigation = new Navigation(sidebar);
    auto* names = new QVBoxLayout;
    names->setContentsMargins(5 * metrics::grid, metrics::space, metrics::space, metrics::space);
    names->setSpacing(metrics::gap);
    names->addWidget(m_officeName);
    names->addWidget(m_sampleMark);
    auto* sideLayout = new QVBoxLayout(sidebar);
    sideLayout->setContentsMargins(0, 0, 1, 0);
    sideLayout->setSpacing(0);
    sideLayout->addLayout(names);
    sideLayout->addWidget(m_navigation, 1);

    auto* header = new QWidget(m_officeScreen);
    m_pageTitle = new ElidedText(TextStyle::PageTitle, {}, header);
    m_pageTitle->setObjectName(QStringLiteral("pageTitleLabel"));
    QAction& find = m_workbench.actions().action(QStringLiteral("find"));
    auto* search = new QPushButton(lineIcon(Icon::Search), tr("Find anything"), header);
    search->setObjectName(QStringLiteral("findButton"));
    search->setToolTip(
        tr("Find anything (%1)").arg(find.shortcut().toString(QKeySequence::NativeText)));
    connect(search, &QPushButton::clicked, &find, &QAction::trigger);
    m_headerActions = new QHBoxLayout;
    m_headerActions->setSpacing(metrics::gap);
    auto* headerLayout = new QHBoxLayout(header);
    headerLayout->setContentsMargins(metrics::margin, metrics::space, metrics::margin,
                                     metrics::gap);
    headerLayout->setSpacing(metrics::gap);
    headerLayout->addWidget(m_pageTitle, 1);
    headerLayout->addWidget(search);
    headerLayout->addLayout(m_headerActions);

    m_pages = new PageStack(m_officeScreen);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(header);
    right->addWidget(m_pages, 1);
    auto* layout = new QHBoxLayout(m_officeScreen);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(sidebar);
    layout->addLayout(right, 1);
    m_screens->addWidget(m_officeScreen);
    sidebar->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(m_navigation, &Navigation::pageChosen, this, &MainWindow::showPage);

    m_savedLabel = new Text(TextStyle::Muted, {}, this);
    m_savedLabel->setObjectName(QStringLiteral("savedLabel"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_savedLabel);
    statusBar()->setContentsMargins(metrics::gap, 0, metrics::gap, 0);
}

void MainWindow::fillRecentMenu() {
    m_recentMenu->clear();
    for (const RecentFiles::Entry& entry : m_recent.entries()) {
        QAction* action = m_recentMenu->addAction(entry.name);
        action->setToolTip(entry.path);
        action->setEnabled(!entry.isMissing);
        connect(action, &QAction::triggered, this, [this, path = entry.path] { openFile(path); });
    }
    m_recentMenu->setEnabled(!m_recentMenu->isEmpty());
}

CommandPalette& MainWindow::commandPalette() {
    if (m_palette == nullptr)
        m_palette = new CommandPalette(m_workbench.actions(), this);
    return *m_palette;
}

void MainWindow::newFile() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto path = m_workbench.interaction().chooseFileToSave(
        {tr("New office file"), tr("Office files (*.%1)").arg(officeSuffix),
         folder % u'/' % tr("Office") % u'.' % officeSuffix, officeSuffix});
    if (path)
        take(m_workbench.files().create(*path), tr("The office file was not made"));
}

void MainWindow::chooseFile() {
    const QString folder =
        m_office ? QFileInfo(m_office->path).absolutePath()
                 : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto path = m_workbench.interaction().chooseFileToOpen(
        {tr("Open an office file"), tr("Office files (*.%1);;All files (*)").arg(officeSuffix),
         folder});
    if (path)
        openFile(*path);
}

void MainWindow::openFile(const QString& path) {
    take(m_workbench.files().open(path), tr("The office file was not opened"));
}

void MainWindow::saveCopy() {
    const QFileInfo file(m_office->path);
    const QString today = m_workbench.clock().today().toString(Qt::ISODate);
    const auto path = m_workbench.interaction().chooseFileToSave(
        {tr("Save a copy"), tr("Office files (*.%1)").arg(officeSuffix),
         file.absolutePath() % u'/' % file.completeBaseName() % u' ' % today % u'.' % officeSuffix,
         officeSuffix});
    if (!path)
        return;
    if (const auto saved = m_workbench.files().saveCopy(*path); !saved)
        m_workbench.showError(tr("No copy was saved"), saved.error());
    else
        statusBar()->showMessage(tr("A copy was saved as %1").arg(*path), 10'000);
}

void MainWindow::closeFile() {
    leave();
    showWelcome();
}

void MainWindow::take(const Result<OfficeInfo>& office, const QString& failure) {
    if (office)
        enter(*office);
    else
        m_workbench.showError(failure, office.error());
}

void MainWindow::enter(const OfficeInfo& office) {
    if (m_office)
        leave();
    m_office = office;
    m_workbench.settings().enterFile(office.path);
    m_recent.noteOpened(office.path, office.name);
    m_officeName->setText(office.name);
    m_sampleMark->setVisible(office.isSample);

    std::vector<PageInfo> pages = m_makePages();
    // They leave the menu with their pages.
    for (QAction* action : m_workbench.actions().in(Menu::File))
        m_fileMenu->insertAction(&m_workbench.actions().action(QStringLiteral("saveCopy")), action);
    m_navigation->setPages(pages);
    const QString remembered = office.firstPage.isEmpty()
                                   ? m_workbench.settings().fileValue(pageKey).toString()
                                   : office.firstPage;
    QString first = pages.empty() ? QString() : pages.front().id;
    for (PageInfo& page : pages) {
        if (page.id == remembered)
            first = remembered;
        const QString id = page.id;
        m_places.emplace(id, Place{std::move(page)});
    }
    addGoActions();
    m_screens->setCurrentWidget(m_officeScreen);
    updateTitle();
    updateEnabled();
    go(first);
    if (m_wasShown)
        m_workbench.settings().restoreWindow(*this);
}

void MainWindow::leave() {
    m_workbench.settings().rememberWindow(*this);
    m_workbench.settings().setFileValue(pageKey, m_currentPage);
    for (auto& [id, place] : m_places) {
        delete place.page;
        delete &m_workbench.actions().action(QString(u"go-" % id));
    }
    m_places.clear();
    m_currentPage.clear();
    m_navigation->setPages({});
    m_office.reset();
    m_workbench.files().close();
    m_workbench.settings().enterFile({});
}

void MainWindow::showWelcome() {
    if (m_welcome == nullptr) {
        auto* welcome = new WelcomePage(m_workbench.actions(), m_recent, m_screens);
        connect(welcome, &WelcomePage::openRequested, this, &MainWindow::openFile);
        m_welcome = welcome;
        m_screens->addWidget(welcome);
    }
    m_screens->setCurrentWidget(m_welcome);
    m_savedLabel->clear();
    updateTitle();
    updateEnabled();
}

void MainWindow::addGoActions() {
    int number = 0;
    QAction* before = &m_workbench.actions().action(QStringLiteral("nextPane"));
    for (int row = 0; row < m_navigation->count(); ++row) {
        const QString id = m_navigation->item(row)->data(Qt::UserRole).toString();
        const PageInfo& info = m_places.at(id).info;
        ActionSpec spec{QString(u"go-" % id), tr("Go to %1").arg(info.title), info.icon,
                        [this, id] { go(id); }};
        if (++number <= goShortcuts)
            spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+%1").arg(number))};
        m_goMenu->insertAction(before, &m_workbench.actions().add(std::move(spec)));
    }
}

void MainWindow::go(const QString& pageId, const Target& target) {
    m_navigation->choose(pageId);
    showPage(pageId);
    if (const auto place = m_places.find(pageId);
        place != m_places.end() && !std::holds_alternative<std::monostate>(target))
        place->second.page->showTarget(target);
}

void MainWindow::showPage(const QString& pageId) {
    const auto found = m_places.find(pageId);
    if (found == m_places.end() || pageId == m_currentPage)
        return;
    Place& place = found->second;
    if (place.page == nullptr) {
        place.page = place.info.make(m_pages);
        if (place.page->objectName().isEmpty())
            place.page->setObjectName(QString(pageId % u"Page"));
        place.page->setAccessibleName(place.info.title);
        m_pages->addPage(*place.page);
        connect(place.page, &Page::countChanged, this,
                [this, pageId](std::optional<int> count) { setCount(pageId, count); });
    } else if (!place.missed.isEmpty()) {
        place.page->refresh(std::exchange(place.missed, {}));
    }
    m_currentPage = pageId;
    m_pages->showPage(*place.page);
    showHeader(place);
    place.page->activated();
}

void MainWindow::showHeader(const Place& place) {
    m_pageTitle->setText(place.info.title);
    while (QLayoutItem* item = m_headerActions->takeAt(0)) {
        item->widget()->hide(); // until it is deleted it would lie under the new ones
        item->widget()->deleteLater();
        delete item;
    }
    ButtonKind kind = ButtonKind::Primary;
    for (QAction* action : place.page->headerActions()) {
        auto* button = new QPushButton(action->text(), m_officeScreen);
        button->setObjectName(action->objectName().replace(u"Action"_qs, u"Button"_qs));
        setKind(*button, std::exchange(kind, ButtonKind::Plain));
        const auto follow = [button, action] {
            button->setText(action->text());
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
        };
        follow();
        connect(action, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_headerActions->addWidget(button);
    }
}

void MainWindow::refresh(const ChangeSet& changes) {
    for (auto& [id, place] : m_places) {
        if (place.page == nullptr)
            continue;
        if (id == m_currentPage)
            place.page->refresh(changes);
        else
            merge(place.missed, changes);
    }
}

void MainWindow::setOfficeName(const QString& name) {
    if (!m_office || m_office->name == name)
        return;
    m_office->name = name;
    m_officeName->setText(name);
    m_recent.noteOpened(m_office->path, name);
}

void MainWindow::setCount(const QString& pageId, std::optional<int> count) {
    m_navigation->setCount(pageId, count);
}

void MainWindow::noteSaved(QTime at) {
    m_savedLabel->setText(tr("Saved %1").arg(at.toString(QStringLiteral("HH:mm"))));
}

void MainWindow::updateTitle() {
    if (!m_office) {
        setWindowTitle(tr("Certdesk"));
        return;
    }
    const QString file = QFileInfo(m_office->path).completeBaseName();
    setWindowTitle(m_office->isSample ? tr("SAMPLE %1 – Certdesk").arg(file)
                                      : tr("%1 – Certdesk").arg(file));
}

void MainWindow::updateEnabled() {
    Actions& actions = m_workbench.actions();
    for (const char* id : {"saveCopy", "closeFile", "find", "nextPane"}) {
        if (m_office)
            actions.enable(QLatin1StringView(id));
        else
            actions.disable(QLatin1StringView(id), tr("No office file is open."));
    }
}

void MainWindow::cycleFocus() {
    const auto place = m_places.find(m_currentPage);
    if (place != m_places.end() && m_navigation->hasFocus())
        place->second.page->focusStart();
    else
        m_navigation->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_workbench.settings().rememberWindow(*this);
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!std::exchange(m_wasShown, true))
        QTimer::singleShot(0, this, &MainWindow::afterFirstPaint);
}

void MainWindow::afterFirstPaint() {
    setWindowIcon(applicationIcon());
    m_workbench.theme().followDesktop();
    m_recent.lookForMissing();
}

} // namespace certdesk
