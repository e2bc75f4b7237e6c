// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/officefile.h"
#include "core/usecases/progress.h"

#include <QObject>

#include <atomic>
#include <type_traits>

class QThread;

namespace certdesk {

/// One long use case at a time on a thread of its own, with its own connection to the office file;
/// the window goes first. What it answers is told on the thread that started it; who dies with the
/// Job is told nothing.
class Job final : public QObject {
    Q_OBJECT

public:
    explicit Job(OfficeFile& office, QObject* parent = nullptr);
    /// Cancels what still runs and waits for its end.
    ~Job() override;

    /// `work(OfficeFile&, const Progress&)` gives a Result, which `done` is given; Cancelled when
    /// it was cancelled. Does nothing while another work runs.
    template <class Work, class Done>
    void start(Work work, Done done) {
        using Answer = std::invoke_result_t<Work, OfficeFile&, const Progress&>;
        run([work = std::move(work), done = std::move(done)](const Opened& office,
                                                             const Progress& progress) -> Deliver {
            auto answer = std::make_shared<Answer>(office ? work(**office, progress)
                                                          : Answer(tl::unexpect, office.error()));
            return [answer, done] { done(*answer); };
        });
    }

    [[nodiscard]] bool isRunning() const noexcept { return m_thread != nullptr; }
    void cancel() noexcept { m_isCancelled = true; }

Q_SIGNALS:
    void started();
    void progressed(int percent);
    /// After `done` was called.
    void finished();

private:
    using Opened = Result<std::unique_ptr<OfficeFile>>;
    using Deliver = std::function<void()>;

    void run(std::function<Deliver(const Opened&, const Progress&)> step);
    void finish(const Deliver& deliver);

    OfficeFile& m_office;
    QThread* m_thread = nullptr;
    std::atomic_bool m_isCancelled = false;
};

} // namespace certdesk
