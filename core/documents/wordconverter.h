// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"

#include <atomic>
#include <chrono>

namespace certdesk {

/// Lays out Word files as PDF with LibreOffice, in a cage: own folder and profile, no macros, no
/// network, limited time and memory, one at a time on the machine. What was laid out once is kept
/// in the account's cache, under the content's SHA-256.
class WordConverter final {
public:
    struct Setup {
        QString program; ///< empty when LibreOffice is not there
        QString cacheFolder;
        std::chrono::milliseconds time;
    };
    /// What this machine has, with a limit of 60 seconds.
    [[nodiscard]] static Setup installed();

    explicit WordConverter(Setup setup)
        : m_setup(std::move(setup)) {}

    [[nodiscard]] bool isInstalled() const { return !m_setup.program.isEmpty(); }

    /// The bytes that the page renderer is to show: the PDF of a Word file, anything else as it is;
    /// a .docx also when LibreOffice is not there (the renderer shows its text). May take as long
    /// as the limit, twice when it has to wait for its turn; safe on any thread. Fails with
    /// Document... codes or Cancelled.
    [[nodiscard]] Result<QByteArray> laidOut(const QByteArray& bytes,
                                             const std::atomic_bool& cancelled) const;

private:
    [[nodiscard]] Result<QByteArray> convert(const QByteArray& bytes, MediaType type,
                                             const std::atomic_bool& cancelled) const;
    [[nodiscard]] QByteArray cached(const QString& cacheFile) const;
    void keep(const QString& cacheFile, const QByteArray& pdf) const;

    Setup m_setup;
};

} // namespace certdesk
