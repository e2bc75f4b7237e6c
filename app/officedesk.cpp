// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/officedesk.h"

#include "core/platform/account.h"
#include "core/usecases/demo/demooffice.h"
#include "core/usecases/lastseen.h"
#include "core/usecases/maintenance.h"
#include "core/usecases/newoffice.h"
#include "core/usecases/setup.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

#include <chrono>

namespace certdesk {

using namespace std::chrono_literals;

namespace {

// Who works at this computer before the office says so.
Actor accountHolder() {
    const QString account = platform::accountName();
    return {account, account};
}

/// The pointer says that it takes a moment.
QString samplePath() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(QStringLiteral("Certdesk sample office.certdesk"));
}

class BusyPointer final {
public:
    BusyPointer() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    ~BusyPointer() { QGuiApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY_MOVE(BusyPointer)
};

} // namespace

OfficeDesk::OfficeDesk(std::shared_ptr<const Clock> clock, QString memory)
    : m_clock(std::move(clock))
    , m_memory(std::move(memory)) {
    m_look.setInterval(2s);
    QObject::connect(&m_look, &QTimer::timeout, &m_look, [this] { look(); });
}

OfficeDesk::~OfficeDesk() = default;

void OfficeDesk::serve(Workbench& workbench, MainWindow& window) {
    m_workbench = &workbench;
    m_window = &window;
}

// The trail's "who" is the member of staff whose account this is; before there is one, the account.
Actor OfficeDesk::actorIn(OfficeFile& office) {
    const Actor holder = accountHolder();
    if (const auto setup = readSetup(office); setup && !holder.account.isEmpty())
        for (const Stored<StaffMember>& member : setup->staff)
            if (member.value.active && member.value.account == holder.account)
                return {member.value.name, holder.account};
    return holder;
}

Result<OfficeInfo> OfficeDesk::create(const QString& path) {
    if (const Result<void> made = createOffice(path, OfficeProfile(), *m_clock, accountHolder());
        !made)
        return fail(made.error());
    Result<OfficeInfo> office = openNew(path);
    if (office)
        office->firstPage = QStringLiteral("office"); // the checklist of the first hour
    return office;
}

Result<OfficeInfo> OfficeDesk::open(const QString& path) {
    const BusyPointer busy;
    m_waiting.reset();
    auto office = OfficeFile::open(path, m_clock, accountHolder());
    if (!office)
        return fail(office.error());
    const Result<OfficeSetup> setup = readSetup(**office);
    if (!setup)
        return fail(setup.error());
    m_waiting = *std::move(office);
    m_waiting->setActor(actorIn(*m_waiting));
    const auto recollection = recall(*m_waiting, m_memory);
    return OfficeInfo{.path = m_waiting->path(),
                      .name = setup->office.value.name,
                      .isSample = setup->office.value.isSample,
                      .warning = warningOf(recollection.value_or(Recollection()), *m_clock)};
}

// Another file may have lain at this place once.
Result<OfficeInfo> OfficeDesk::openNew(const QString& path) {
    Result<OfficeInfo> office = open(path);
    if (office) {
        office->warning.clear();
        static_cast<void>(remember(*m_waiting, m_memory));
    }
    return office;
}

bool OfficeDesk::hasSample() const {
    return QFileInfo::exists(samplePath());
}

FileWork OfficeDesk::makingSample() {
    return [this](const Progress& progress) -> Result<void> {
        const QString path = samplePath();
        QDir().mkpath(QFileInfo(path).absolutePath());
        const auto made = createDemoOffice(path, {.mail = MailReaches::TheLiving}, *m_clock,
                                           accountHolder(), progress);
        if (!made)
            return fail(made.error());
        m_isSampleNew = true;
        return {};
    };
}

Result<OfficeInfo> OfficeDesk::openSample() {
    // What was there before is no matter of a file that was made just now.
    return m_isSampleNew.exchange(false) ? openNew(samplePath()) : open(samplePath());
}

FileWork OfficeDesk::savingCopy(const QString& path) {
    return [path, from = m_office->path(), clock = m_clock,
            actor = m_office->actor()](const Progress&) -> Result<void> {
        const auto office = OfficeFile::open(from, clock, actor);
        if (!office)
            return fail(office.error());
        return backUp(**office, path);
    };
}

void OfficeDesk::takeUp() {
    close();
    m_office = std::move(m_waiting);
    m_hasWritten = false;
    m_workbench->setOffice(m_office.get());
    QObject::connect(&m_office->events(), &OfficeEvents::changed, m_window,
                     [this](const ChangeSet& changes) {
                         m_hasWritten = true;
                         m_window->refresh(changes);
                         if (!changes.officeData)
                             return;
                         if (const auto now = readSetup(*m_office))
                             m_window->setOfficeName(now->office.value.name);
                     });
    m_look.start();
}

void OfficeDesk::look() {
    m_office->notice();
    m_office->settle();
    if (m_hasWritten)
        rememberEnd();
}

void OfficeDesk::rememberEnd() {
    m_hasWritten = false;
    // Without a memory the program works as well; only an older copy would go unnoticed.
    static_cast<void>(remember(*m_office, m_memory));
}

void OfficeDesk::close() {
    m_look.stop();
    if (m_workbench)
        m_workbench->setOffice(nullptr);
    if (m_office)
        rememberEnd();
    m_office.reset();
}

} // namespace certdesk
