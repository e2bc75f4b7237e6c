// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "ui/widgets/echoingedit.h"

#include <optional>

namespace certdesk {

/// A day as people type it (see typedDay). Up and Down step by a day, PgUp and PgDn by a month.
class DayEdit final : public EchoingEdit {
    Q_OBJECT

public:
    explicit DayEdit(const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<QDate> day() const;
    void setDay(std::optional<QDate> day);
    [[nodiscard]] QString echo() const override;
    [[nodiscard]] QString complaint() const override;

Q_SIGNALS:
    void dayChanged(std::optional<QDate> day);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QString tidied() const override;

private:
    const Clock& m_clock;
};

} // namespace certdesk
