// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/demooffice.h"
#include "tests/pictures/dialogs.h"
#include "tests/pictures/pages.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace certdesk;
using namespace certdesk::pictures;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize pictureSize(1360, 860);
const QDate today(2026, 4, 15);

QString pathOf(const QDir& folder, const QString& name, const QString& suffix) {
    return folder.filePath(QString(name % suffix % u".png"));
}

bool takeAll(Desk& desk, const std::vector<Picture>& pictures, const QDir& folder,
             const QString& suffix) {
    for (const Picture& picture : pictures) {
        picture.open(desk);
        if (!desk.take(pathOf(folder, picture.name, suffix)))
            return false;
        desk.closeDialogs();
    }
    return true;
}

bool takePages(const QDir& folder, const QString& office, Theme::Scheme scheme,
               const QString& suffix) {
    Desk desk(today, scheme, pictureSize);
    Desk::settle();
    if (!desk.take(pathOf(folder, u"welcome"_s, suffix)))
        return false;
    desk.open(office);
    return draftSome(desk.office()) && takeAll(desk, pagePictures(), folder, suffix);
}

bool takeDialogs(const QDir& folder, const QString& office, Theme::Scheme scheme,
                 const QString& suffix) {
    Desk desk(today, scheme, pictureSize);
    desk.open(office);
    return takeAll(desk, dialogPictures(), folder, suffix);
}

} // namespace

// usage: screenshots FOLDER [--dialogs]. Takes every page, or every dialog, in light and dark at
// 100 % and, in a process of its own, at 200 %: the scale is fixed at the start of a process.
int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QApplication::setApplicationName(u"certdesk-screenshots"_s);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    const QDir folder(arguments[1]);
    const bool isLarge = arguments.contains(u"--large"_s);
    const bool wantsDialogs = arguments.contains(u"--dialogs"_s);
    const QTemporaryDir made;
    const QString office = made.filePath(u"Sample office.certdesk"_s);
    const DayClock clock(today);
    if (!createDemoOffice(office, {.mail = MailReaches::TheLiving}, clock, Actor{}))
        return 1;
    const QString size = isLarge ? u"-200"_s : QString();
    const auto take = wantsDialogs ? takeDialogs : takePages;
    if (!take(folder, office, Theme::Scheme::Light, u"-light"_s + size) ||
        !take(folder, office, Theme::Scheme::Dark, u"-dark"_s + size))
        return 1;
    if (isLarge)
        return 0;
    QProcess large;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, u"2"_s);
    large.setProcessEnvironment(environment);
    large.setProcessChannelMode(QProcess::ForwardedChannels);
    large.start(QApplication::applicationFilePath(), arguments.mid(1) + QStringList{u"--large"_s});
    return large.waitForFinished(-1) ? large.exitCode() : 1;
}
