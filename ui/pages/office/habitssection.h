// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/setup.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace certdesk {

class Workbench;

/// How the office works: what is looked at twice. Each choice is saved as soon as it is made.
class HabitsSection final : public QWidget {
    Q_OBJECT

public:
    explicit HabitsSection(Workbench& workbench, QWidget* parent = nullptr);

    void show(const Stored<Office>& office);
    void show(const std::optional<Stored<SecondReviewSetting>>& setting);

private:
    void save();
    void saveSight();
    void tell(const Result<void>& saved);

    Workbench& m_workbench;
    std::optional<Stored<Office>> m_office;
    std::optional<Stored<SecondReviewSetting>> m_setting;
    QSpinBox* m_secondReview;
    QComboBox* m_sight;
    QCheckBox* m_keyedWait;
};

} // namespace certdesk
