// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/appeals.h"
#include "core/usecases/status.h"

#include <QDialog>

class QComboBox;

namespace certdesk {

class DayEdit;
class Text;
class Workbench;

/// Records that an appeal of a person, or a complaint about them, came in.
class IncomingDialog final : public QDialog {
    Q_OBJECT

public:
    IncomingDialog(Workbench& workbench, const PersonView& view, QWidget* parent = nullptr);

    void accept() override;

private:
    void addWhatCanCome(const PersonView& view);
    void showTerm();
    [[nodiscard]] std::optional<Error> record(QDate receivedOn);

    Workbench& m_workbench;
    PersonId m_person;
    std::vector<AppealFiling> m_filings; ///< in the order of the box; a complaint comes after them
    QComboBox* m_what;
    DayEdit* m_receivedOn;
    Text* m_term; ///< until when it can be appealed
};

} // namespace certdesk
