// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

#include <QObject>

class QDialog;
class QWidget;

namespace certdesk {

class SubjectActs;
class Workbench;

/// What is done with the case at hand beside deciding it, under "More" and from the palette.
class CaseTools final : public QObject {
    Q_OBJECT

public:
    /// `current` is the case that the page shows, if any.
    CaseTools(Workbench& workbench, const std::optional<CaseView>& current, QWidget* page);

    /// The page shows another case, or none.
    void noteCase();
    void openAccommodations();
    void openRerun();

private:
    void open(QDialog* dialog);

    Workbench& m_workbench;
    const std::optional<CaseView>& m_case;
    QWidget* m_page;
    SubjectActs* m_acts;
};

} // namespace certdesk
