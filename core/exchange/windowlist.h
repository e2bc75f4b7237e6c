// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/window.h"
#include "core/exchange/jsonfields.h"

#include <QHash>

namespace certdesk {

/// The testing windows that the applications of a file may name: its own and those of the office.
class WindowList final {
public:
    explicit WindowList(const std::vector<ExamWindow>& known);

    /// Takes one entry of the file's `windows`. A wrong one is named at its own path, and so are
    /// later the applications that name it.
    void read(JsonFields& fields);

    /// Fails with UnknownWindow or WindowDiffers when an application cannot name that window.
    [[nodiscard]] Result<void> check(const QString& code) const;
    /// The sound windows of the file, in its order.
    [[nodiscard]] std::vector<ExamWindow> ofFile() const;

private:
    enum class State { Known, Sound, Broken, Differs };
    struct Entry {
        State state = State::Known;
        std::optional<ExamWindow> window = {};
    };
    void add(const QString& code, State state, std::optional<ExamWindow> window);

    QHash<QString, Entry> m_entries;
    QStringList m_order; ///< of those that the file has
};

} // namespace certdesk
