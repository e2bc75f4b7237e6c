// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/program.h"
#include "core/platform/account.h"
#include "core/usecases/demo/demooffice.h"
#include "core/usecases/draftdecisions.h"
#include "tests/pictures/desk.h"
#include "tests/pictures/dialogs.h"
#include "ui/shell/screeninteraction.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace certdesk;

namespace {

constexpr QSize pictureSize(1360, 860);
const QDate today(2026, 4, 15);

struct Picture {
    const char16_t* name;
    const char16_t* page; ///< empty: the welcome page
    Target target = {};
};

std::vector<Picture> pagePictures() {
    return {{u"welcome", u""},
            {u"due", u"due"},
            {u"applications", u"applications"},
            {u"review", u"review", ApplicationId(1)},
            {u"signoff", u"signoff"},
            {u"people", u"people", PersonId(10)},
            {u"results", u"results"},
            {u"letters", u"letters"},
            {u"reports", u"reports"},
            {u"office", u"office"}};
}

/// A few decisions on the sign-off sheet, for whoever runs this.
bool draftSome(const QString& path, const Clock& clock, const QString& signer) {
    constexpr int enough = 4;
    const auto office = OfficeFile::open(path, std::make_shared<DayClock>(clock.today()),
                                         {signer, platform::accountName()});
    if (!office)
        return false;
    int drafted = 0;
    for (int n = 1; n <= DemoOptions().applicants && drafted < enough; ++n) {
        const Verdict verdict = drafted % 2 == 0 ? Verdict::Approve : Verdict::Deny;
        drafted +=
            draftDecision(**office,
                          {.application = ApplicationId(n),
                           .verdict = verdict,
                           .by = signer,
                           .reasonCodes = verdict == Verdict::Deny
                                              ? QStringList{QStringLiteral("education_missing")}
                                              : QStringList()})
                ? 1
                : 0;
    }
    return drafted == enough;
}

bool takePages(const QDir& folder, const QString& office, Theme::Scheme scheme,
               const QString& suffix) {
    const QTemporaryDir settings;
    ScreenInteraction interaction;
    Program program(interaction, std::make_shared<DayClock>(today),
                    settings.filePath(QStringLiteral("settings.ini")),
                    QDir(QApplication::applicationDirPath()).filePath(QStringLiteral("certdesk")));
    program.theme().setScheme(scheme);
    MainWindow& window = program.window();
    window.resize(pictureSize);
    window.show();
    for (const Picture& picture : pagePictures()) {
        const QString page = QString::fromUtf16(picture.page);
        if (!page.isEmpty() && !window.isOfficeOpen())
            window.openFile(office);
        if (!page.isEmpty())
            window.go(page, picture.target);
        pictures::Desk::settle();
        const QString file =
            folder.filePath(QString::fromUtf16(picture.name) + suffix + QStringLiteral(".png"));
        if (!window.grab().save(file))
            return false;
        std::printf("%s\n", qPrintable(file));
    }
    return true;
}

bool takeDialogs(const QDir& folder, const QString& office, Theme::Scheme scheme,
                 const QString& suffix) {
    pictures::Desk desk(office, today, scheme, pictureSize);
    for (const pictures::DialogPicture& dialog : pictures::dialogPictures()) {
        dialog.open(desk);
        if (!desk.take(
                folder.filePath(QString::fromUtf16(dialog.name) + suffix + QStringLiteral(".png"))))
            return false;
        desk.closeDialogs();
    }
    return true;
}

} // namespace

// usage: screenshots FOLDER [--dialogs]. Takes every page, or every dialog, in light and dark at
// 100 % and, in a process of its own, at 200 %: the scale is fixed at the start of a process.
int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("certdesk-screenshots"));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    const QDir folder(arguments[1]);
    const bool isLarge = arguments.contains(QStringLiteral("--large"));
    const bool wantsDialogs = arguments.contains(QStringLiteral("--dialogs"));
    const QTemporaryDir made;
    const QString office = made.filePath(QStringLiteral("Sample office.certdesk"));
    const DayClock clock(today);
    if (!createDemoOffice(office, {.mail = MailReaches::TheLiving}, clock, Actor{}) ||
        !draftSome(office, clock, QStringLiteral("Director")))
        return 1;
    const QString size = isLarge ? QStringLiteral("-200") : QString();
    const auto take = wantsDialogs ? takeDialogs : takePages;
    if (!take(folder, office, Theme::Scheme::Light, QStringLiteral("-light") + size) ||
        !take(folder, office, Theme::Scheme::Dark, QStringLiteral("-dark") + size))
        return 1;
    if (isLarge)
        return 0;
    QProcess large;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
    large.setProcessEnvironment(environment);
    large.setProcessChannelMode(QProcess::ForwardedChannels);
    large.start(QApplication::applicationFilePath(),
                arguments.mid(1) + QStringList{QStringLiteral("--large")});
    return large.waitForFinished(-1) ? large.exitCode() : 1;
}
