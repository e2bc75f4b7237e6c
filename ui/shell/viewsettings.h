// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSettings>

class QSplitter;
class QWidget;

namespace certdesk {

class ListView;

/// What the window remembers: for all files (its size and place), and for each office file apart
/// (splitters, columns, filters). Never anything of the office itself.
class ViewSettings final {
public:
    explicit ViewSettings(const QString& settingsPath);

    /// Values from now on belong to this office file; an empty path is the welcome page.
    void enterFile(const QString& officePath);

    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);
    [[nodiscard]] QVariant fileValue(const QString& key, const QVariant& otherwise = {}) const;
    void setFileValue(const QString& key, const QVariant& value);

    /// Restores now what was remembered under the widget's objectName, and remembers from now on.
    void follow(QSplitter& splitter);
    /// The same for a list's columns; once its model is set.
    void follow(ListView& list);

    void restoreWindow(QWidget& window) const;
    void rememberWindow(const QWidget& window);

private:
    [[nodiscard]] QString fileKey(const QString& key) const;

    QSettings m_settings;
    QString m_file;
};

/// Where a desktop program keeps its settings: $XDG_CONFIG_HOME/certdesk/certdesk.ini.
[[nodiscard]] QString defaultSettingsPath();

} // namespace certdesk
