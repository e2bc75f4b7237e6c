// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QObject>

class QDBusMessage;
class QDBusVariant;

namespace certdesk {

class ViewSettings;

/// How the program looks: light or dark as the desktop says or as the user fixed it, and the size
/// of text. Sets style, palette and font of the application.
class Theme final : public QObject {
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    /// Percent of the desktop's text size.
    static constexpr int smallestText = 80;
    static constexpr int largestText = 200;
    static constexpr int textStep = 10;

    /// Applies what was last in force, without asking anyone.
    explicit Theme(ViewSettings& settings);

    [[nodiscard]] Scheme scheme() const noexcept { return m_scheme; }
    void setScheme(Scheme scheme);
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] int textPercent() const noexcept { return m_textPercent; }
    void setTextPercent(int percent);

    /// Asks the desktop's portal which scheme it prefers, and listens; after the first paint, since
    /// the answer may take a while and seldom differs from the last one.
    void followDesktop();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeSetting(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void takeSystemDark(bool dark);
    void applyPalette();
    void applyFont();

    ViewSettings& m_settings;
    Scheme m_scheme = Scheme::System;
    bool m_systemDark = false;
    int m_textPercent = 100;
    QFont m_systemFont;
};

} // namespace certdesk
