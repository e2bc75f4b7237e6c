// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/businessdays.h"
#include "core/usecases/status.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace certdesk {

class BadgeLabel;

/// Who and what is under review; always in sight. Notes of the person that bear on the case stand
/// beside the stage.
class CaseHeader final : public QWidget {
    Q_OBJECT

public:
    explicit CaseHeader(QWidget* parent = nullptr);

    void showCase(const CaseView& view, const rules::BusinessCalendar& calendar, QDate today);
    /// "3 of 12": the place in the list that is worked through.
    void showPlace(const QString& place);
    /// Buttons at the left (the list) and the right (other cases) end.
    void addLeading(QWidget* widget);
    void addTrailing(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showConflicts(const CaseView& view);

    QLabel* m_name;
    QLabel* m_edition;
    QLabel* m_facts;
    QLabel* m_place;
    BadgeLabel* m_stage;
    BadgeLabel* m_clock;
    BadgeLabel* m_flags;
    BadgeLabel* m_conflict;
    QHBoxLayout* m_layout;
};

} // namespace certdesk
