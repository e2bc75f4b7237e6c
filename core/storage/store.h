// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/migrations.h"
#include "core/storage/session.h"
#include "core/storage/transaction.h"

#include <concepts>
#include <functional>

namespace certdesk::storage {

template <class T>
struct Unwrapped {
    using type = T;
};
template <class T>
struct Unwrapped<Result<T>> {
    using type = T;
};

/// An open office file on one thread: every read and write goes through it. The only place where
/// what SQL and the disk throw becomes a Result.
class Store final {
public:
    /// Opens a file that is an office file already; migrates it first where it is older, after a
    /// backup beside it. `steps` are those that the program knows.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    open(const QString& path, const std::vector<Migration>& steps = migrations());
    /// Makes a new one under a temporary name beside `path`; `fill` writes what it starts with.
    /// Only when all of it stands does it get its name. Never overwrites.
    [[nodiscard]] static Result<void> create(const QString& path, const Clock& clock, Actor actor,
                                             const std::function<Result<void>(Store&)>& fill);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    /// Told after each commit, on this thread. May not fail.
    void onChange(std::function<void(const ChangeSet&)> listener) {
        m_listener = std::move(listener);
    }
    void setClock(const Clock& clock) { m_clock = &clock; }
    void setActor(Actor actor) { m_actor = std::move(actor); }

    /// One deferred transaction: all of `work` sees one state.
    template <std::invocable<Reader&> Work>
    [[nodiscard]] auto read(Work&& work) {
        using T = typename Unwrapped<std::invoke_result_t<Work, Reader&>>::type;
        return guarded<T>([&]() -> Result<T> {
            Transaction transaction(*m_database, TransactionKind::Read);
            Reader reader(*m_database);
            Result<T> result = answer<T>(work, reader);
            transaction.commit();
            return result;
        });
    }

    /// One unit of work: records, audit trail, lists and search are committed together, then the
    /// change is told. An error from `work` rolls everything back.
    template <std::invocable<Session&> Work>
    [[nodiscard]] auto write(Reason reason, Work&& work) {
        using T = typename Unwrapped<std::invoke_result_t<Work, Session&>>::type;
        ChangeSet changes;
        auto result = guarded<T>([&]() -> Result<T> {
            Transaction transaction(*m_database, TransactionKind::Write);
            Session session(*m_database, groupOf(std::move(reason)));
            Result<T> inner = answer<T>(work, session);
            if (!inner)
                return inner;
            changes = session.finish();
            transaction.commit();
            return inner;
        });
        if (result && m_listener && !changes.isEmpty())
            m_listener(changes);
        return result;
    }

    /// The same unit of work, to learn what it would come to: nothing of it stays, nothing is told.
    template <std::invocable<Session&> Work>
    [[nodiscard]] auto rehearse(Reason reason, Work&& work) {
        using T = typename Unwrapped<std::invoke_result_t<Work, Session&>>::type;
        return guarded<T>([&]() -> Result<T> {
            Transaction transaction(*m_database, TransactionKind::Write);
            Session session(*m_database, groupOf(std::move(reason)));
            return answer<T>(work, session);
        });
    }

    /// Moves what stands in the write-ahead log into the file; done when idle and on close.
    void checkpoint();
    /// A consistent copy under a new name, also while others write. Never overwrites.
    [[nodiscard]] Result<void> copyTo(const QString& destination);

    [[nodiscard]] QString path() const;
    /// Another number as soon as another connection has written to the file.
    [[nodiscard]] Result<qint64> dataVersion();
    /// As Reader::database().
    [[nodiscard]] Database& database() noexcept { return *m_database; }

    /// Runs `work`, turning what storage throws into the Result's error.
    template <class T, class Work>
    [[nodiscard]] static Result<T> guarded(Work&& work) {
        try {
            return work();
        } catch (const StorageError& thrown) {
            return fail(thrown.error);
        } catch (const std::bad_alloc&) {
            return fail(ErrorCode::StorageFailed, {}, QStringLiteral("out of memory"));
        }
    }

private:
    explicit Store(std::unique_ptr<Database> database);

    template <class T, class Work, class Access>
    static Result<T> answer(Work& work, Access& access) {
        if constexpr (std::is_void_v<std::invoke_result_t<Work, Access&>>) {
            work(access);
            return {};
        } else {
            return work(access);
        }
    }

    [[nodiscard]] AuditGroup groupOf(Reason reason) const {
        return {m_clock->now(), m_actor, std::move(reason), m_clock->today()};
    }

    std::unique_ptr<Database> m_database;
    const Clock* m_clock = &systemClock();
    Actor m_actor;
    std::function<void(const ChangeSet&)> m_listener;

    [[nodiscard]] static const Clock& systemClock();
};

} // namespace certdesk::storage
