// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/pictures/desk.h"

#include "core/usecases/setup.h"
#include "ui/pages/parts/signers.h"
#include "ui/shell/actions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>

#include <cstdio>

namespace certdesk::pictures {

namespace {

constexpr int settleTime = 2500;

} // namespace

Desk::Desk(QDate today, Theme::Scheme scheme, QSize size)
    : m_program(m_interaction, std::make_shared<DayClock>(today),
                m_folder.filePath(QStringLiteral("settings.ini")),
                QDir(QApplication::applicationDirPath()).filePath(QStringLiteral("certdesk"))) {
    m_program.theme().setScheme(scheme);
    window().resize(size);
    window().show();
}

void Desk::open(const QString& office) {
    window().openFile(office);
    const auto setup = readSetup(this->office());
    if (setup && !setup->staff.empty())
        workAs(m_program.workbench(), setup->staff.front().value.name);
}

void Desk::go(const QString& page, const Target& target) {
    window().go(page, target);
    settle();
}

QWidget& Desk::widget(const QString& objectName) {
    for (QWidget* widget : QApplication::allWidgets())
        if (widget->objectName() == objectName && widget->isVisible())
            return *widget;
    qFatal("nothing is called %s", qPrintable(objectName));
}

void Desk::click(const QString& objectName) {
    find<QAbstractButton>(objectName).click();
    settle();
}

void Desk::trigger(const QString& action) {
    m_program.workbench().actions().action(action).trigger();
    settle();
}

CaseView Desk::caseWhere(const std::function<bool(const CaseView&)>& isSo) {
    for (qint64 id = 1;; ++id)
        if (auto view = openCase(office(), ApplicationId(id)); !view)
            qFatal("no such case");
        else if (isSo(*view))
            return *std::move(view);
}

void Desk::settle() {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < settleTime)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

bool Desk::take(const QString& path) {
    QWidget* front = QApplication::activeModalWidget();
    if (!(front != nullptr ? front : &window())->grab().save(path))
        return false;
    std::printf("%s\n", qPrintable(path));
    return true;
}

void Desk::closeDialogs() {
    while (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
        dialog->reject();
        settle();
    }
}

} // namespace certdesk::pictures
