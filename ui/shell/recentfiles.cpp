// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/recentfiles.h"

#include "ui/shell/viewsettings.h"

#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace certdesk {

namespace {

const QString settingsKey = QStringLiteral("recentFiles");

QVariant toSetting(const RecentFiles::Entry& entry) {
    return QStringList{entry.path, entry.name,
                       entry.isPinned ? QStringLiteral("pinned") : QString()};
}

} // namespace

RecentFiles::RecentFiles(ViewSettings& settings)
    : m_settings(settings) {
    for (const QVariant& stored : settings.value(settingsKey).toList())
        if (const QStringList parts = stored.toStringList(); parts.size() == 3)
            m_entries.push_back({parts[0], parts[1], parts[2] == u"pinned"});
}

void RecentFiles::noteOpened(const QString& path, const QString& name) {
    const auto same = [&path](const Entry& entry) { return entry.path == path; };
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), same);
    const bool pinned = found != m_entries.end() && found->isPinned;
    std::erase_if(m_entries, same);
    m_entries.insert(m_entries.begin(), Entry{path, name, pinned});
    store();
}

void RecentFiles::setPinned(const QString& path, bool pinned) {
    for (Entry& entry : m_entries)
        if (entry.path == path)
            entry.isPinned = pinned;
    store();
}

void RecentFiles::remove(const QString& path) {
    std::erase_if(m_entries, [&path](const Entry& entry) { return entry.path == path; });
    store();
}

void RecentFiles::lookForMissing() {
    QStringList paths;
    for (const Entry& entry : m_entries)
        paths << entry.path;
    if (paths.isEmpty())
        return;
    QThreadPool::globalInstance()->start([self = QPointer(this), paths] {
        QStringList missing;
        for (const QString& path : paths)
            if (!QFileInfo::exists(path))
                missing << path;
        QMetaObject::invokeMethod(qApp, [self, missing] {
            if (!self)
                return;
            for (Entry& entry : self->m_entries)
                entry.isMissing = missing.contains(entry.path);
            if (!missing.isEmpty())
                Q_EMIT self->changed();
        });
    });
}

void RecentFiles::store() {
    std::stable_partition(m_entries.begin(), m_entries.end(),
                          [](const Entry& entry) { return entry.isPinned; });
    if (m_entries.size() > limit)
        m_entries.resize(limit, Entry{});
    QVariantList stored;
    for (const Entry& entry : m_entries)
        stored << toSetting(entry);
    m_settings.setValue(settingsKey, stored);
    Q_EMIT changed();
}

} // namespace certdesk
