// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/audit.h"
#include "core/domain/edition.h"
#include "core/domain/office.h"
#include "core/usecases/officeevents.h"

#include <list>
#include <memory>

namespace certdesk {

namespace storage {
class Reader;
class Store;
} // namespace storage
namespace platform {
class OfficeLock;
}

/// An open office file: the one SQLite file that holds everything. What window and command line
/// hand to every use case. Belongs to the thread that opened it; another thread opens its own with
/// again().
class OfficeFile final {
public:
    /// Fails with what interchange 1 gives exit code 3: absent, foreign, damaged, newer, locked.
    [[nodiscard]] static Result<std::unique_ptr<OfficeFile>>
    open(const QString& path, std::shared_ptr<const Clock> clock, Actor actor);
    ~OfficeFile();
    Q_DISABLE_COPY_MOVE(OfficeFile)

    /// The same file with a connection of its own, for work on another thread.
    [[nodiscard]] Result<std::unique_ptr<OfficeFile>> again() const;

    [[nodiscard]] QString path() const;
    [[nodiscard]] QDate today() const { return m_clock->today(); }
    [[nodiscard]] const std::shared_ptr<const Clock>& clock() const noexcept { return m_clock; }
    [[nodiscard]] const Actor& actor() const noexcept { return m_actor; }
    /// Whose name stands in the audit trail from now on.
    void setActor(Actor actor);

    /// All policy editions of this file, as of the last change to them that was noticed. What it
    /// refers to stays as long as the office file is open.
    [[nodiscard]] const PolicyBook& policies() const noexcept { return m_books.back(); }
    /// The same as the transaction of `reader` sees it, whoever has added an edition since. For use
    /// cases, whose records may name it.
    [[nodiscard]] const PolicyBook& policies(const storage::Reader& reader);
    [[nodiscard]] OfficeEvents& events() noexcept { return m_events; }

    /// Looks whether another process has written records since the last look, and tells it as a
    /// change. Drafts are no news.
    void notice();
    /// When nothing is going on: what stands in the log goes into the file.
    void settle();

    /// For use cases only: nothing outside core/usecases can see what a Store is.
    [[nodiscard]] storage::Store& store() const noexcept { return *m_store; }

private:
    OfficeFile(std::unique_ptr<storage::Store> store, std::shared_ptr<const Clock> clock,
               Actor actor, PolicyBook policies);
    void noticePolicies();

    std::unique_ptr<platform::OfficeLock> m_lock;
    std::unique_ptr<storage::Store> m_store;
    std::shared_ptr<const Clock> m_clock;
    Actor m_actor;
    std::list<PolicyBook> m_books; ///< the last one is in force
    OfficeEvents m_events;
    qint64 m_dataVersion = 0;
    qint64 m_entriesKnown = 0; ///< of the trail: those noticed and those that are ours
};

} // namespace certdesk
