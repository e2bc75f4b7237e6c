// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <vector>

namespace certdesk {

class ViewSettings;

/// The office files opened lately, pinned ones first, then the latest first.
class RecentFiles final : public QObject {
    Q_OBJECT

public:
    struct Entry {
        QString path;
        QString name; ///< of the office
        bool isPinned = false;
        bool isMissing = false; ///< known once `lookForMissing` answered
    };
    static constexpr size_t limit = 12;

    explicit RecentFiles(ViewSettings& settings);

    [[nodiscard]] const std::vector<Entry>& entries() const noexcept { return m_entries; }
    void noteOpened(const QString& path, const QString& name);
    void setPinned(const QString& path, bool pinned);
    void remove(const QString& path);
    /// Looks on a thread of its own: a network drive that sleeps mustn't hold up the window.
    void lookForMissing();

Q_SIGNALS:
    void changed();

private:
    void store();

    ViewSettings& m_settings;
    std::vector<Entry> m_entries;
};

} // namespace certdesk
