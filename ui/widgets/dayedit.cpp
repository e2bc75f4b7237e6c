// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/dayedit.h"

#include "ui/widgets/text.h"
#include "ui/widgets/typedday.h"

#include <QKeyEvent>

namespace certdesk {

DayEdit::DayEdit(const Clock& clock, QWidget* parent)
    : EchoingEdit(parent)
    , m_clock(clock) {
    setPlaceholderText(tr("month/day/year"));
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT dayChanged(day()); });
}

std::optional<QDate> DayEdit::day() const {
    return typedDay(text(), m_clock.today());
}

void DayEdit::setDay(std::optional<QDate> day) {
    setText(day ? shortDay(*day) : QString());
}

QString DayEdit::echo() const {
    const auto typed = day();
    return typed ? fullDay(*typed) : QString();
}

QString DayEdit::complaint() const {
    if (text().trimmed().isEmpty() || day())
        return {};
    return tr("This is not a day. Type it as month/day/year, for example 3/4/2020.");
}

QString DayEdit::tidied() const {
    const auto typed = day();
    return typed ? shortDay(*typed) : QString();
}

void DayEdit::keyPressEvent(QKeyEvent* event) {
    const QDate from = day().value_or(m_clock.today());
    switch (event->key()) {
    case Qt::Key_Up:
        return setDay(from.addDays(1));
    case Qt::Key_Down:
        return setDay(from.addDays(-1));
    case Qt::Key_PageUp:
        return setDay(from.addMonths(1));
    case Qt::Key_PageDown:
        return setDay(from.addMonths(-1));
    default:
        EchoingEdit::keyPressEvent(event);
    }
}

} // namespace certdesk
