// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/officedesk.h"

#include "core/platform/account.h"
#include "core/usecases/demo/demooffice.h"
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

/// The pointer says that it takes a moment.
class BusyPointer final {
public:
    BusyPointer() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    ~BusyPointer() { QGuiApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY_MOVE(BusyPointer)
};

} // namespace

OfficeDesk::OfficeDesk(std::shared_ptr<const Clock> clock)
    : m_clock(std::move(clock)) {
    m_look.setInterval(2s);
    QObject::connect(&m_look, &QTimer::timeout, &m_look, [this] {
        m_office->notice();
        m_office->settle();
    });
}

OfficeDesk::~OfficeDesk() = default;

void OfficeDesk::serve(Workbench& workbench, MainWindow& window) {
    m_workbench = &workbench;
    m_window = &window;
}

// The trail's "who" is the member of staff whose account this is; before there is one, the account.
Actor OfficeDesk::actor() const {
    const QString account = platform::accountName();
    const auto setup = m_office ? readSetup(*m_office) : fail(ErrorCode::NotFound);
    if (setup)
        for (const Stored<StaffMember>& member : setup->staff)
            if (member.value.account == account && !account.isEmpty())
                return {member.value.name, account};
    return {account, account};
}

Result<OfficeInfo> OfficeDesk::create(const QString& path) {
    if (const Result<void> made = createOffice(path, OfficeProfile(), *m_clock, actor()); !made)
        return fail(made.error());
    Result<OfficeInfo> office = open(path);
    if (office)
        office->firstPage = QStringLiteral("office"); // the checklist of the first hour
    return office;
}

Result<OfficeInfo> OfficeDesk::open(const QString& path) {
    const BusyPointer busy;
    auto office = OfficeFile::open(path, m_clock, actor());
    if (!office)
        return fail(office.error());
    close();
    m_office = *std::move(office);
    m_office->setActor(actor());
    const Result<OfficeSetup> setup = readSetup(*m_office);
    if (!setup) {
        close();
        return fail(setup.error());
    }
    m_workbench->setOffice(m_office.get());
    QObject::connect(&m_office->events(), &OfficeEvents::changed, m_window,
                     [this](const ChangeSet& changes) {
                         m_window->refresh(changes);
                         if (!changes.officeData)
                             return;
                         if (const auto now = readSetup(*m_office))
                             m_window->setOfficeName(now->office.value.name);
                     });
    m_look.start();
    return OfficeInfo{m_office->path(), setup->office.value.name, setup->office.value.isSample};
}

Result<OfficeInfo> OfficeDesk::openSample() {
    const BusyPointer busy;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QDir(folder).filePath(QStringLiteral("Certdesk sample office.certdesk"));
    if (!QFileInfo::exists(path)) {
        QDir().mkpath(folder);
        if (const auto made = createDemoOffice(path, DemoOptions(), *m_clock, actor(), {}); !made)
            return fail(made.error());
    }
    return open(path);
}

Result<void> OfficeDesk::saveCopy(const QString& path) {
    return backUp(*m_office, path);
}

void OfficeDesk::close() {
    m_look.stop();
    if (m_workbench)
        m_workbench->setOffice(nullptr);
    m_office.reset();
}

} // namespace certdesk
