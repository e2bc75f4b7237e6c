// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/letters/composer.h"
#include "core/wording/catalogue.h"

#include <QDateTime>

#include <memory>

class QIODevice;

namespace certdesk {

struct RunOptions {
    QString title;
    wording::Language language = wording::Language::English;
    QDateTime createdAt;
    bool simplexCertain = false; ///< else each letter is padded to whole sheets
    bool sample = false;         ///< mark every page
};

/// The pages of the run's PDF that one letter stands on; 1-based, the padding not counted.
struct PageRange {
    int first;
    int count;
    friend bool operator==(const PageRange&, const PageRange&) = default;
};

struct RunSummary {
    int letters;
    int pages; ///< all of the PDF, padding included
    friend bool operator==(const RunSummary&, const RunSummary&) = default;
};

/// Many letters set into one PDF, each on sheets of its own. Pages go to a temporary file as they
/// are set, so that a run of any length takes the same memory; nothing is written to `device`
/// before finish(), and nothing at all by a run that is abandoned. The same letters and options
/// give the same bytes.
class PrintRun final {
public:
    PrintRun(QIODevice* device, RunOptions options);
    ~PrintRun();
    PrintRun(const PrintRun&) = delete;
    PrintRun& operator=(const PrintRun&) = delete;

    /// Sets one letter, or refuses it and leaves the run as it was: TextNotDrawable when no
    /// installed font has a character, TextDoesNotFit when name and address don't fit the
    /// envelope's window (or another text its place), TooLarge beyond 50 pages.
    [[nodiscard]] Result<PageRange> add(const ComposedLetter& letter);

    /// Writes the PDF. A run without letters writes nothing. Call once, last.
    [[nodiscard]] Result<RunSummary> finish();

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace certdesk
