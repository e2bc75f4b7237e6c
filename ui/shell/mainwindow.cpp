// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/mainwindow.h"

#include "ui/look/metrics.h"
#include "ui/shell/actions.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/interaction.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/officescreen.h"
#include "ui/shell/theme.h"
#include "ui/shell/undocommand.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/windowmenus.h"
#include "ui/widgets/text.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>

namespace certdesk {

namespace {

constexpr int tellMilliseconds = 10'000;

} // namespace

MainWindow::MainWindow(Workbench& workbench, std::function<std::vector<PageInfo>()> makePages)
    : m_workbench(workbench)
    , m_makePages(std::move(makePages))
    , m_recent(workbench.settings())
    , m_files(new FileCommands(workbench, this))
    , m_undo(new UndoCommand(workbench, *this))
    , m_screens(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    workbench.actions().setWindow(*this);
    addActions();
    m_menus = new WindowMenus(*this, workbench.actions(), m_recent, workbench.theme());
    m_officeScreen = new OfficeScreen(workbench, m_screens);
    m_screens->addWidget(m_officeScreen);
    setCentralWidget(m_screens);
    buildStatusLine();
    workbench.settings().restoreWindow(*this);
    qApp->installEventFilter(this);

    connect(m_files, &FileCommands::opened, this, &MainWindow::enter);
    connect(m_files, &FileCommands::closeRequested, this, &MainWindow::closeFile);
    // Who works here may be someone else by now.
    connect(m_menus, &WindowMenus::editOpened, m_undo, &UndoCommand::look);
    connect(m_menus, &WindowMenus::recentChosen, this, &MainWindow::openFile);
    connect(m_officeScreen, &OfficeScreen::otherFileWanted, m_files, &FileCommands::chooseAndOpen);
    connect(&workbench, &Workbench::goRequested, this, &MainWindow::go);
    connect(&workbench, &Workbench::saved, this, &MainWindow::noteSaved);
    connect(&workbench, &Workbench::told, this, [this](const QString& sentence) {
        statusBar()->showMessage(sentence, tellMilliseconds);
    });
    showWelcome();
}

MainWindow::~MainWindow() {
    // Pages may use the office until they are gone.
    if (!m_office)
        return;
    leave();
    m_workbench.files().close();
}

void MainWindow::addActions() {
    const auto add = [this](const char* id, const QString& text, Icon icon,
                            std::function<void()> run, const char* keys = "") {
        m_workbench.actions().add(
            {QLatin1StringView(id), text, icon, std::move(run), shortcutsFrom(keys)});
    };
    add(
        "quit", tr("&Quit"), Icon::Quit, [this] { close(); }, "Ctrl+Q");
    add(
        "find", tr("&Find anything…"), Icon::Search,
        [this] { commandPalette().open(CommandPalette::Looking::ForRecords); }, "Ctrl+F");
    add(
        "commands", tr("&Commands…"), Icon::Command,
        [this] {
            m_undo->look();
            commandPalette().open(CommandPalette::Looking::ForAnything);
        },
        "Ctrl+K");
    add(
        "keys", tr("&Keys…"), Icon::Command, [this] { showKeys(); }, "F1");
    add(
        "nextPane", tr("Next &pane"), Icon::Columns,
        [this] { m_officeScreen->cycleFocus(PaneStep::Next); }, "F6");
    add(
        "previousPane", tr("P&revious pane"), Icon::Columns,
        [this] { m_officeScreen->cycleFocus(PaneStep::Previous); }, "Shift+F6");
    add("about", tr("&About Certdesk"), Icon::Info, [this] { showAbout(); });
    addViewActions(m_workbench.actions(), m_workbench.theme());
}

void MainWindow::buildStatusLine() {
    m_savedLabel = new Text(TextStyle::Muted, {}, this);
    m_savedLabel->setObjectName(QStringLiteral("savedLabel"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_savedLabel);
    statusBar()->setContentsMargins(metrics::gap, 0, metrics::gap, 0);
}

CommandPalette& MainWindow::commandPalette() {
    if (m_palette == nullptr)
        m_palette = new CommandPalette(m_workbench.actions(), this);
    return *m_palette;
}

void MainWindow::openFile(const QString& path) {
    m_files->open(path);
}

void MainWindow::enter(const OfficeInfo& office) {
    if (m_office)
        leave();
    m_workbench.files().takeUp();
    m_office = office;
    m_files->setCurrent(office.path);
    m_workbench.settings().enterFile(office.path);
    m_recent.noteOpened(office.path, office.name);
    m_officeScreen->open(office, m_makePages());
    m_menus->addPages(m_officeScreen->pageIds());
    m_screens->setCurrentWidget(m_officeScreen);
    updateTitle();
    updateEnabled();
}

void MainWindow::leave() {
    m_officeScreen->close();
    m_office.reset();
    m_files->setCurrent({});
    m_workbench.settings().enterFile({});
}

void MainWindow::closeFile() {
    leave();
    m_workbench.files().close();
    showWelcome();
}

// In a field of text the key of the palette would delete to the end of the line.
bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->keyCombination() == (Qt::CTRL | Qt::Key_K)) {
        event->ignore();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
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

void MainWindow::showKeys() {
    auto* dialog =
        new KeysDialog(m_officeScreen->pageKeys(), windowKeys(m_workbench.actions()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout() {
    static_cast<void>(m_workbench.interaction().ask(
        {tr("About Certdesk"),
         tr("Certdesk %1").arg(QCoreApplication::applicationVersion()),
         tr("For offices that run a professional certification. Free software under the MIT "
            "license."),
         {{QStringLiteral("closeAbout"), tr("Close"), Choice::Effect::Main}}}));
}

void MainWindow::go(const QString& pageId, const Target& target) {
    m_officeScreen->go(pageId, target);
}

QString MainWindow::currentPageId() const {
    return m_officeScreen->currentPageId();
}

void MainWindow::refresh(const ChangeSet& changes) {
    m_officeScreen->refresh(changes);
    m_undo->lookSoon();
}

void MainWindow::setOfficeName(const QString& name) {
    if (!m_office || m_office->name == name)
        return;
    m_office->name = name;
    m_officeScreen->showOffice(*m_office);
    m_recent.noteOpened(m_office->path, name);
}

void MainWindow::setCount(const QString& pageId, std::optional<int> count) {
    m_officeScreen->setCount(pageId, count);
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
    for (const char* id : {"saveCopy", "closeFile", "find", "nextPane", "previousPane"}) {
        if (m_office)
            actions.enable(QLatin1StringView(id));
        else
            actions.disable(QLatin1StringView(id), tr("No office file is open."));
    }
    m_undo->look();
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
