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

/// Makes the sample office on a thread of its own and shows how far that is; the window stays
/// alive. Accepted once it is made.
class SampleDialog final : public QDialog {
    Q_OBJECT

public:
    explicit SampleDialog(OfficeFiles& files, QWidget* parent = nullptr);
    /// Cancels what still runs and waits for its end.
    ~SampleDialog() override;

    /// Cancels; the dialog goes when the work has stopped.
    void reject() override;

Q_SIGNALS:
    void failed(const certdesk::Error& why);

private:
    void finish(const Result<void>& made);

    QThread* m_thread = nullptr;
    std::atomic_bool m_isCancelled = false;
    Text* m_sentence;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace certdesk
