// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/day.h"
#include "core/base/result.h"
#include "core/domain/stored.h"

#include <optional>

namespace certdesk {

/// A testing window: the days of the exam and the last day to apply for it. The deadline never lies
/// after the last day.
class ExamWindow final {
public:
    struct Parts {
        QString code; ///< "2020-05"
        QString name; ///< "May 2020"
        QDate applicationDeadline;
        QDate firstDay;
        QDate lastDay;
        friend bool operator==(const Parts&, const Parts&) = default;
    };
    [[nodiscard]] static Result<ExamWindow> create(Parts parts);

    [[nodiscard]] const QString& code() const noexcept { return m_parts.code; }
    [[nodiscard]] const QString& name() const noexcept { return m_parts.name; }
    [[nodiscard]] QDate applicationDeadline() const noexcept { return m_parts.applicationDeadline; }
    [[nodiscard]] QDate firstDay() const noexcept { return m_parts.firstDay; }
    [[nodiscard]] QDate lastDay() const noexcept { return m_parts.lastDay; }
    [[nodiscard]] bool contains(QDate day) const { return firstDay() <= day && day <= lastDay(); }

    friend bool operator==(const ExamWindow&, const ExamWindow&) = default;

private:
    explicit ExamWindow(Parts parts)
        : m_parts(std::move(parts)) {}
    Parts m_parts;
};

using WindowId = Id<ExamWindow>;

/// One form of the exam: what a raw score on it means. 0 < cut <= scored items <= items.
class ExamForm final {
public:
    struct Parts {
        QString code; ///< "F1"
        int items;
        int scoredItems;
        int cutScore;
        QDate currentFrom; ///< the form with the latest day on or before today is the current one
        friend bool operator==(const Parts&, const Parts&) = default;
    };
    [[nodiscard]] static Result<ExamForm> create(Parts parts);

    [[nodiscard]] const QString& code() const noexcept { return m_parts.code; }
    [[nodiscard]] int items() const noexcept { return m_parts.items; }
    [[nodiscard]] int scoredItems() const noexcept { return m_parts.scoredItems; }
    [[nodiscard]] int cutScore() const noexcept { return m_parts.cutScore; }
    [[nodiscard]] QDate currentFrom() const noexcept { return m_parts.currentFrom; }

    friend bool operator==(const ExamForm&, const ExamForm&) = default;

private:
    explicit ExamForm(Parts parts)
        : m_parts(std::move(parts)) {}
    Parts m_parts;
};

} // namespace certdesk
