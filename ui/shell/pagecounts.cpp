// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/pagecounts.h"

namespace certdesk {

namespace {

constexpr int pauseMilliseconds = 200; // for the first page to be painted, and changes to settle

} // namespace

PageCounts::PageCounts(OfficeFile& office, QObject* parent)
    : QObject(parent)
    , m_job(office) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &PageCounts::ask);
}

void PageCounts::want(const PageInfo& page) {
    if (page.count)
        m_wanted.emplace(page.id, page.count);
}

void PageCounts::askSoon() {
    m_pause.start();
}

void PageCounts::ask() {
    if (m_wanted.empty())
        return;
    if (m_job.isRunning()) {
        m_pause.start();
        return;
    }
    const auto count = [wanted = m_wanted](OfficeFile& office,
                                           const Progress& progress) -> Result<Counts> {
        Counts counts;
        for (const auto& [id, ask] : wanted)
            if (progress(0))
                counts.emplace(id, ask(office));
        return counts;
    };
    m_job.start(count, [this](const Result<Counts>& counts) {
        for (const auto& [id, number] : counts.value_or(Counts()))
            if (m_wanted.contains(id))
                Q_EMIT counted(id, number);
    });
}

} // namespace certdesk
