// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/theme.h"

#include "ui/look/palettes.h"
#include "ui/look/style.h"
#include "ui/look/tones.h"
#include "ui/shell/viewsettings.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFontInfo>
#include <QMetaEnum>
#include <QToolTip>

namespace certdesk {

namespace {

const QString schemeKey = QStringLiteral("look/scheme");
const QString textKey = QStringLiteral("look/textPercent");
const QString systemDarkKey = QStringLiteral("look/systemDark");

const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");
constexpr uint prefersDark = 1;

/// Without a desktop's font setting Qt takes fontconfig's "Sans Serif"; where Noto is there it
/// reads better, and it is what the letters' scripts need anyway.
QFont desktopFont() {
    QFont font = QApplication::font();
    const QString family = font.family();
    if (family.compare(u"Sans Serif", Qt::CaseInsensitive) != 0 &&
        family.compare(u"Sans", Qt::CaseInsensitive) != 0)
        return font;
    QFont better(QStringLiteral("Noto Sans"));
    if (!QFontInfo(better).family().startsWith(u"Noto Sans"))
        return font;
    better.setPointSizeF(std::max(10.0, font.pointSizeF()));
    return better;
}

QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

Theme::Theme(ViewSettings& settings)
    : m_settings(settings)
    , m_systemFont(desktopFont()) {
    const auto schemes = QMetaEnum::fromType<Scheme>();
    bool known = false;
    const int stored =
        schemes.keyToValue(settings.value(schemeKey).toString().toLatin1().constData(), &known);
    m_scheme = known ? static_cast<Scheme>(stored) : Scheme::System;
    m_systemDark =
        settings.value(systemDarkKey, certdesk::isDark(QApplication::palette())).toBool();
    m_textPercent = std::clamp(settings.value(textKey, 100).toInt(), smallestText, largestText);
    QApplication::setStyle(new Style);
    applyPalette();
    applyFont();
}

void Theme::setScheme(Scheme scheme) {
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    m_settings.setValue(schemeKey,
                        QString::fromLatin1(QMetaEnum::fromType<Scheme>().valueToKey(int(scheme))));
    applyPalette();
    Q_EMIT changed();
}

bool Theme::isDark() const {
    return m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemDark);
}

void Theme::setTextPercent(int percent) {
    const int wanted = std::clamp(percent, smallestText, largestText);
    if (wanted == m_textPercent)
        return;
    m_textPercent = wanted;
    m_settings.setValue(textKey, wanted);
    applyFont();
    Q_EMIT changed();
}

void Theme::followDesktop() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalSettings, QStringLiteral("SettingChanged"), this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath,
                                                           portalSettings, QStringLiteral("Read"));
    question << appearance << colorScheme;
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError())
            takeSetting(appearance, colorScheme, reply.value());
    });
}

void Theme::takeSetting(const QString& space, const QString& key, const QDBusVariant& value) {
    if (space == appearance && key == colorScheme)
        takeSystemDark(unwrapped(value.variant()).toUInt() == prefersDark);
}

void Theme::takeSystemDark(bool dark) {
    if (dark == m_systemDark)
        return;
    m_systemDark = dark;
    m_settings.setValue(systemDarkKey, dark);
    if (m_scheme != Scheme::System)
        return;
    applyPalette();
    Q_EMIT changed();
}

void Theme::applyPalette() {
    const QPalette palette = isDark() ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void Theme::applyFont() {
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * m_textPercent / 100);
    QApplication::setFont(font);
    // Qt tells this to the application alone, and a text with a size of its own hears nothing else.
    QEvent change(QEvent::ApplicationFontChange);
    for (QWidget* widget : QApplication::allWidgets())
        QCoreApplication::sendEvent(widget, &change);
}

} // namespace certdesk
