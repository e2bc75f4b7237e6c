// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/timeline.h"

#include "ui/look/metrics.h"
#include "ui/look/tones.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace certdesk {

namespace {

constexpr int leastWidth = 320;
constexpr int usualWidth = 640;
constexpr int leastYearWidth = 44; // room for "2019"
constexpr double labelShare = 0.3;
constexpr int barMargin = metrics::grid;

QColor countedColor(TimelineRow::Kind kind, const QPalette& palette) {
    return kind == TimelineRow::Kind::Sum
               ? accentColor(palette)
               : mixed(palette.color(QPalette::Base), accentColor(palette), 0.55);
}

} // namespace

Timeline::Timeline(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Timeline::setContent(TimelineContent content) {
    m_content = std::move(content);
    m_first = {};
    m_end = {};
    for (const TimelineRow& row : m_content.rows)
        for (const TimelineSpan& span : row.spans) {
            m_first = m_first.isValid() ? std::min(m_first, span.days.first()) : span.days.first();
            m_end = m_end.isValid() ? std::max(m_end, span.days.end()) : span.days.end();
        }
    m_current = 0;
    setCurrent(0);
    updateGeometry();
    update();
}

QString Timeline::currentWords() const {
    return wordsOf(m_current);
}

QString Timeline::wordsAt(QPoint place) const {
    const int line = lineAt(place.y());
    if (line < 0)
        return {};
    if (line < static_cast<int>(m_content.rows.size()))
        // What is left out lies on top.
        for (const auto kind : {TimelineSpan::Kind::LeftOut, TimelineSpan::Kind::Counted})
            for (const TimelineSpan& span : m_content.rows[static_cast<size_t>(line)].spans)
                if (span.kind == kind && rectOf(line, span.days).contains(place))
                    return span.words;
    return wordsOf(line);
}

QRect Timeline::rectOf(int row, const DaySpan& days) const {
    const QRect line = lineRect(row);
    const int left = xOf(days.first());
    // A single day must still be seen.
    const int right = std::max(left + 2, xOf(days.end()));
    return {left, line.top() + barMargin, right - left, line.height() - 2 * barMargin};
}

QSize Timeline::sizeHint() const {
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize Timeline::minimumSizeHint() const {
    return {leastWidth, heightForWidth(leastWidth)};
}

int Timeline::heightForWidth(int width) const {
    return (lineCount() + 1) * rowHeight() + metrics::gap + wordsRect(width).height();
}

int Timeline::lineCount() const {
    return static_cast<int>(m_content.rows.size() + m_content.meters.size());
}

QString Timeline::wordsOf(int line) const {
    const auto rows = static_cast<int>(m_content.rows.size());
    if (line < 0 || line >= lineCount())
        return {};
    return line < rows ? m_content.rows[static_cast<size_t>(line)].words
                       : m_content.meters[static_cast<size_t>(line - rows)].words;
}

int Timeline::lineAt(int y) const {
    const int line = y / rowHeight() - 1; // the calendar comes first
    return y >= rowHeight() && line < lineCount() ? line : -1;
}

int Timeline::rowHeight() const {
    return metrics::gridded(fontMetrics().height() + 2 * metrics::grid);
}

int Timeline::labelWidth() const {
    return static_cast<int>(width() * labelShare);
}

QRect Timeline::lineRect(int line) const {
    const int left = labelWidth() + metrics::gap;
    return {left, (line + 1) * rowHeight(), width() - left - metrics::gap, rowHeight()};
}

// As high as the longest text needs, so that nothing moves when the line changes.
QRect Timeline::wordsRect(int width) const {
    int height = 0;
    for (int line = 0; line < lineCount(); ++line)
        height = std::max(height, fontMetrics()
                                      .boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX),
                                                    Qt::TextWordWrap, wordsOf(line))
                                      .height());
    return {0, (lineCount() + 1) * rowHeight() + metrics::gap, width, height};
}

int Timeline::xOf(QDate day) const {
    const QRect line = lineRect(0);
    const qint64 all = std::max<qint64>(1, m_first.daysTo(m_end));
    return line.left() + static_cast<int>(line.width() * m_first.daysTo(day) / all);
}

double Timeline::mostMonths() const {
    double most = 1;
    for (const TimelineMark& mark : m_content.marks)
        most = std::max(most, mark.months * 1.25);
    for (const TimelineMeter& meter : m_content.meters)
        most = std::max(most, meter.months);
    return most;
}

int Timeline::xOf(double months) const {
    const QRect line = lineRect(0);
    return line.left() + static_cast<int>(line.width() * months / mostMonths());
}

void Timeline::setCurrent(int line) {
    m_current = std::clamp(line, 0, std::max(0, lineCount() - 1));
    setAccessibleDescription(currentWords());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

bool Timeline::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), wordsAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

void Timeline::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrent(m_current - 1);
    case Qt::Key_Down:
        return setCurrent(m_current + 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(lineCount() - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void Timeline::mousePressEvent(QMouseEvent* event) {
    if (const int line = lineAt(event->pos().y()); line >= 0)
        setCurrent(line);
}

void Timeline::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void Timeline::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void Timeline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto rows = static_cast<int>(m_content.rows.size());
    if (m_first.isValid())
        paintCalendar(painter);
    for (int line = 0; line < lineCount(); ++line) {
        const QRect whole(0, lineRect(line).top(), width(), rowHeight());
        if (line == m_current && hasFocus()) {
            painter.fillRect(whole, hoverColor(palette()));
            painter.fillRect(QRect(0, whole.top(), 3, whole.height()), accentColor(palette()));
        }
        const bool isSum = line >= rows ||
                           m_content.rows[static_cast<size_t>(line)].kind == TimelineRow::Kind::Sum;
        QFont font = painter.font();
        font.setWeight(isSum ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(palette().color(QPalette::WindowText));
        const QString label = line < rows
                                  ? m_content.rows[static_cast<size_t>(line)].label
                                  : m_content.meters[static_cast<size_t>(line - rows)].label;
        const QRect place(metrics::gap, whole.top(), labelWidth() - metrics::gap, whole.height());
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(label, Qt::ElideRight, place.width()));
        if (line < rows)
            paintRow(painter, line);
        else
            paintMeter(painter, line);
    }
    paintMarks(painter);
    painter.setFont(font());
    painter.setPen(mutedColor(palette()));
    painter.drawText(wordsRect(width()), Qt::TextWordWrap, currentWords());
}

void Timeline::paintCalendar(QPainter& painter) const {
    const QRect line = lineRect(0);
    const int bottom = lineRect(static_cast<int>(m_content.rows.size())).top();
    int lastX = line.left() - leastYearWidth;
    for (int year = m_first.year(); year <= m_end.year(); ++year) {
        const QDate day = std::max(QDate(year, 1, 1), m_first);
        const int x = xOf(day);
        if (x - lastX < leastYearWidth || line.right() - x < leastYearWidth / 2)
            continue;
        lastX = x;
        // The year in which the first day lies did not begin there.
        if (day.dayOfYear() == 1) {
            painter.setPen(lineColor(palette()));
            painter.drawLine(x, rowHeight() / 2, x, bottom);
        }
        painter.setPen(mutedColor(palette()));
        painter.drawText(QRect(x + metrics::grid, 0, line.width(), rowHeight()),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(year));
    }
}

void Timeline::paintRow(QPainter& painter, int line) const {
    const TimelineRow& row = m_content.rows[static_cast<size_t>(line)];
    // What is left out lies over what counts.
    for (const auto kind : {TimelineSpan::Kind::Counted, TimelineSpan::Kind::LeftOut})
        for (const TimelineSpan& span : row.spans) {
            if (span.kind != kind)
                continue;
            const QRect rect = rectOf(line, span.days);
            if (kind == TimelineSpan::Kind::Counted) {
                painter.fillRect(rect, countedColor(row.kind, palette()));
                continue;
            }
            painter.fillRect(rect, palette().color(QPalette::Base));
            painter.fillRect(rect, QBrush(mutedColor(palette()), Qt::BDiagPattern));
            painter.setPen(mutedColor(palette()));
            painter.drawRect(rect.adjusted(0, 0, -1, -1));
        }
}

void Timeline::paintMeter(QPainter& painter, int line) const {
    const TimelineMeter& meter =
        m_content.meters[static_cast<size_t>(line) - m_content.rows.size()];
    const QRect place = lineRect(line).adjusted(0, barMargin, 0, -barMargin);
    painter.fillRect(place, toneColors(Tone::Neutral, palette()).fill);
    const bool reached = !m_content.marks.empty() && meter.months >= m_content.marks.front().months;
    painter.fillRect(
        QRect(place.left(), place.top(), xOf(meter.months) - place.left(), place.height()),
        toneColors(reached ? Tone::Good : Tone::Caution, palette()).line);
}

void Timeline::paintMarks(QPainter& painter) const {
    if (m_content.meters.empty())
        return;
    const int top = lineRect(static_cast<int>(m_content.rows.size())).top();
    const int bottom = lineRect(lineCount()).top();
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1, Qt::DashLine));
    for (const TimelineMark& mark : m_content.marks) {
        const int x = xOf(static_cast<double>(mark.months));
        painter.drawLine(x, top, x, bottom);
        painter.drawText(QRect(x + metrics::grid, top, width(), rowHeight()),
                         Qt::AlignLeft | Qt::AlignVCenter, mark.words);
    }
}

} // namespace certdesk
