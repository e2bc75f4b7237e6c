// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/domain/intake.h"
#include "core/exchange/windowlist.h"

namespace certdesk {

/// An applications file (interchange 3) that is read one application at a time, so that beside its
/// bytes only that one is in memory.
class ApplicationsFile final {
public:
    /// Checks the whole file's syntax, format, version and windows. Fails with NotJson (line and
    /// byte offset), NestedTooDeep, WrongFormat or WrongType. `known` are the office's windows.
    [[nodiscard]] static Result<ApplicationsFile> open(QByteArray json,
                                                       const std::vector<ExamWindow>& known);

    [[nodiscard]] int count() const { return static_cast<int>(m_places.size()); }
    /// The windows that the file defines, without broken and differing ones.
    [[nodiscard]] std::vector<ExamWindow> windows() const { return m_windows.ofFile(); }
    /// What was found outside the applications: wrong windows, unknown fields.
    [[nodiscard]] const JsonFindings& findings() const noexcept { return m_findings; }
    /// The application at `position`, or nothing; what is wrong with it goes to `findings`.
    [[nodiscard]] std::optional<IntakeApplication> read(int position, const PolicyBook& book,
                                                        JsonFindings& findings);
    /// Whose application stands at `position`, sound or not: "Núñez, Ana (APP-0031)".
    [[nodiscard]] QString about(int position);

private:
    struct Place {
        qsizetype begin;
        qsizetype size;
    };
    explicit ApplicationsFile(QByteArray json, const std::vector<ExamWindow>& known)
        : m_json(std::move(json))
        , m_windows(known) {}
    [[nodiscard]] Result<void> readOutline();
    /// Parsed whole; good until the next one.
    [[nodiscard]] JsonValue parsed(int position);

    QByteArray m_json;
    WindowList m_windows;
    std::vector<Place> m_places;
    JsonFindings m_findings;
    JsonTree m_tree; ///< of one application, kept for its memory
};

/// All of it at once.
[[nodiscard]] Result<IntakeBatch> readApplications(const QByteArray& json, const PolicyBook& book,
                                                   const std::vector<ExamWindow>& known);

} // namespace certdesk
