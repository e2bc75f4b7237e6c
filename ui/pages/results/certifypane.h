// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/certify.h"
#include "core/usecases/lists.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace certdesk {

class JobLine;
class Section;
class SmallTable;
class StaffPicker;
class Workbench;

/// Who passed and has no certificate for it yet, and the act of certifying them, signed by name.
/// Out of sight while there is nobody.
class CertifyPane final : public QWidget {
    Q_OBJECT

public:
    explicit CertifyPane(Workbench& workbench, QWidget* parent = nullptr);

    void reload();

Q_SIGNALS:
    void certified(const QString& sentence);

private:
    void certifyAll();
    void tellCertified(const Result<Certification>& done, const QString& by);
    [[nodiscard]] QString names(const std::vector<PersonId>& persons) const;
    void certifyException();
    void showHeld();
    void showWhatCanBeDone();
    void showWhy();

    Workbench& m_workbench;
    std::unique_ptr<RowSource<PersonRow>> m_source;
    UncertifiedPasses m_passes;
    Section* m_section;
    SmallTable* m_table;
    StaffPicker* m_by;
    QPushButton* m_certify;
    JobLine* m_work;
    QWidget* m_signing;
    QWidget* m_held;
    SmallTable* m_heldTable;
    QLabel* m_why;
    QLineEdit* m_reason;
    QPushButton* m_except;
};

} // namespace certdesk
