// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/viewsettings.h"

#include "ui/widgets/listview.h"

#include <QCryptographicHash>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>
#include <QStandardPaths>
#include <QTimer>
#include <QWidget>

namespace certdesk {

namespace {

constexpr QSize firstSize(1240, 800);
constexpr int digestDigits = 16;
const QString geometryKey = QStringLiteral("window/geometry");

} // namespace

ViewSettings::ViewSettings(const QString& settingsPath)
    : m_settings(settingsPath, QSettings::IniFormat) {
    enterFile({});
}

void ViewSettings::enterFile(const QString& officePath) {
    const QByteArray digest =
        QCryptographicHash::hash(officePath.toUtf8(), QCryptographicHash::Sha256).toHex();
    m_file = officePath.isEmpty() ? QStringLiteral("welcome")
                                  : QString::fromLatin1(digest.first(digestDigits));
}

QVariant ViewSettings::value(const QString& key, const QVariant& otherwise) const {
    return m_settings.value(key, otherwise);
}

void ViewSettings::setValue(const QString& key, const QVariant& value) {
    m_settings.setValue(key, value);
}

QVariant ViewSettings::fileValue(const QString& key, const QVariant& otherwise) const {
    return m_settings.value(fileKey(key), otherwise);
}

void ViewSettings::setFileValue(const QString& key, const QVariant& value) {
    m_settings.setValue(fileKey(key), value);
}

void ViewSettings::follow(QSplitter& splitter) {
    const QString key = splitter.objectName() % u"/sizes";
    if (const QByteArray state = fileValue(key).toByteArray(); !state.isEmpty())
        splitter.restoreState(state);
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter,
                     [this, &splitter, key] { setFileValue(key, splitter.saveState()); });
}

void ViewSettings::follow(ListView& list) {
    const QString key = list.objectName() % u"/columns";
    if (const QByteArray state = fileValue(key).toByteArray(); !state.isEmpty())
        list.restoreColumns(state);
    // Dragging a border reports every pixel; one write at the end is enough.
    auto* pause = new QTimer(&list);
    pause->setSingleShot(true);
    pause->setInterval(200);
    QObject::connect(pause, &QTimer::timeout, &list,
                     [this, &list, key] { setFileValue(key, list.saveColumns()); });
    const QHeaderView* header = list.horizontalHeader();
    const auto later = [pause] { pause->start(); };
    QObject::connect(header, &QHeaderView::sectionResized, pause, later);
    QObject::connect(header, &QHeaderView::sectionMoved, pause, later);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, pause, later);
}

void ViewSettings::restoreWindow(QWidget& window) const {
    if (window.restoreGeometry(value(geometryKey).toByteArray()))
        return;
    const QSize room = window.screen()->availableGeometry().size();
    window.resize(firstSize.boundedTo(room * 9 / 10));
}

void ViewSettings::rememberWindow(const QWidget& window) {
    setValue(geometryKey, window.saveGeometry());
}

QString ViewSettings::fileKey(const QString& key) const {
    return u"files/" % m_file % u'/' % key;
}

QString defaultSettingsPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) %
           u"/certdesk/certdesk.ini";
}

} // namespace certdesk
