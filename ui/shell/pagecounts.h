// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/job.h"
#include "ui/shell/page.h"

#include <QTimer>

namespace certdesk {

/// The numbers in the navigation beside pages that were not gone to yet: asked for on a thread of
/// their own, a moment after the file is opened or changes. A page that was made tells its own.
class PageCounts final : public QObject {
    Q_OBJECT

public:
    explicit PageCounts(OfficeFile& office, QObject* parent = nullptr);

    void want(const PageInfo& page);
    void askSoon();

Q_SIGNALS:
    void counted(const QString& pageId, std::optional<int> count);

private:
    using Counts = std::map<QString, std::optional<int>>;

    void ask();

    Job m_job;
    QTimer m_pause;
    std::map<QString, PageInfo::Count> m_wanted;
};

} // namespace certdesk
