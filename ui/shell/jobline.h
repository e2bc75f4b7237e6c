// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/job.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace certdesk {

/// A page's line for long work: what is being done, how far it is, and a way to stop it. In sight
/// only while it works, and not for work that is done in a blink.
class JobLine final : public QFrame {
    Q_OBJECT

public:
    explicit JobLine(OfficeFile& office, QWidget* parent = nullptr);

    /// See Job::start. `what` is what is being done: "Reading the applications…".
    template <class Work, class Done>
    void start(const QString& what, Work work, Done done) {
        if (isRunning())
            return;
        showWork(what);
        m_job.start(std::move(work), std::move(done));
    }
    [[nodiscard]] bool isRunning() const noexcept { return m_job.isRunning(); }
    void cancel();

Q_SIGNALS:
    /// Work starts or ends: buttons that start some follow it.
    void runningChanged(bool running);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showWork(const QString& what);

    Job m_job;
    QTimer* m_patience;
    QLabel* m_what;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace certdesk
