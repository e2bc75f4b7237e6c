// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/workbench.h"

#include <QDialog>

#include <atomic>

class QProgressBar;
class QPushButton;
class QThread;

namespace certdesk {

class Text;

/// Works on a whole office file, on a thread of its own, and shows how far that is; the window
/// stays alive. Accepted once it is done.
class WorkDialog final : public QDialog {
    Q_OBJECT

public:
    /// Whether the work heeds its Progress.
    enum class Stopping { Offered, NotOffered };

    /// `what` is being done: "Saving a copy…"
    WorkDialog(const QString& what, const QString& sentence, FileWork work, Stopping stopping,
               QWidget* parent = nullptr);
    /// Cancels what still runs and waits for its end.
    ~WorkDialog() override;

    /// Cancels where that is offered; the dialog goes when the work has stopped.
    void reject() override;

Q_SIGNALS:
    void failed(const certdesk::Error& why);

private:
    void finish(const Result<void>& done);

    QThread* m_thread = nullptr;
    std::atomic_bool m_isCancelled = false;
    Text* m_sentence;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace certdesk
