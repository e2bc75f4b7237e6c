// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/drafts.h"

#include <QThread>
#include <QTimer>

#include <map>
#include <set>

namespace certdesk {

class DraftWriter;

/// What its user has half done in the open office file. Written behind the typing, on a thread of
/// its own: neither a slow disk nor a long import holds up a key. What could not be written is
/// tried again.
class DraftStore final : public QObject {
    Q_OBJECT

public:
    explicit DraftStore(OfficeFile& office, QObject* parent = nullptr);
    /// Waits until all is written.
    ~DraftStore() override;

    /// Soon there will be something to write.
    void makeReady();
    [[nodiscard]] std::optional<Draft> find(const QString& subject) const;
    /// What there are drafts of.
    [[nodiscard]] std::set<QString> subjects() const;
    void save(Draft draft);
    void discard(const QString& subject);

Q_SIGNALS:
    /// A draft was begun or is gone.
    void changed();
    /// Once, until writing succeeds again.
    void failed(const certdesk::Error& why);

private:
    /// What the file is to hold of a subject: a draft, or none any more.
    struct Wish {
        qint64 number;
        std::optional<Draft> draft;
    };

    void wish(const QString& subject, std::optional<Draft> draft);
    void write(const QString& subject, const Wish& wish);
    void take(const QString& subject, qint64 number, const Result<void>& written);
    void tryAgain();

    OfficeFile& m_office;
    std::map<QString, Wish> m_waiting; ///< not known to be written
    qint64 m_lastNumber = 0;
    bool m_isFailing = false;
    QTimer m_patience;
    QThread m_thread;
    DraftWriter* m_writer = nullptr; ///< lives on the thread
};

} // namespace certdesk
