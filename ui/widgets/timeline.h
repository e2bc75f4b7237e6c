// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/day.h"

#include <QWidget>

#include <vector>

namespace certdesk {

/// A stretch of days on a row: what counts is filled, what doesn't is grey and hatched.
struct TimelineSpan {
    enum class Kind { Counted, LeftOut };
    DaySpan days;
    Kind kind = Kind::Counted;
    QString words = {}; ///< tool tip: the days and, where they are left out, why
};

/// One line of a timeline. `words` say all that it shows.
struct TimelineRow {
    enum class Kind { Entry, Sum };
    QString label;
    QString words;
    std::vector<TimelineSpan> spans = {};
    Kind kind = Kind::Entry;
};

/// How far a sum reaches: a bar against the marks.
struct TimelineMeter {
    QString label;
    QString words;
    double months;
};

/// A number of months that something asks for.
struct TimelineMark {
    int months;
    QString words;
};

struct TimelineContent {
    std::vector<TimelineRow> rows = {};
    std::vector<TimelineMeter> meters = {};
    std::vector<TimelineMark> marks = {};
};

/// Stretches of days drawn against a calendar, and what they add up to against what is asked for.
/// Up and Down go from line to line; what the line says stands below the picture.
class Timeline final : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);

    void setContent(TimelineContent content);
    /// What the line says that the keyboard is on.
    [[nodiscard]] QString currentWords() const;
    /// What the pointer would be told at a place.
    [[nodiscard]] QString wordsAt(QPoint place) const;
    /// Where a stretch is drawn, from its row.
    [[nodiscard]] QRect rectOf(int row, const DaySpan& days) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int lineCount() const;
    [[nodiscard]] QString wordsOf(int line) const;
    [[nodiscard]] int lineAt(int y) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] QRect lineRect(int line) const; ///< without the label
    [[nodiscard]] QRect wordsRect(int width) const;
    [[nodiscard]] int xOf(QDate day) const;
    [[nodiscard]] int xOf(double months) const;
    [[nodiscard]] double mostMonths() const;
    void setCurrent(int line);
    void paintCalendar(QPainter& painter) const;
    void paintRow(QPainter& painter, int line) const;
    void paintMeter(QPainter& painter, int line) const;
    void paintMarks(QPainter& painter) const;

    TimelineContent m_content;
    QDate m_first; ///< of the calendar; not valid while there is nothing to draw
    QDate m_end;
    int m_current = 0;
};

} // namespace certdesk
