// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;

namespace certdesk {

class Workbench;

/// Offers to enter a check for several people, in the menu, the palette and on the People page, for
/// as long as the office is open.
class BatchOffer final : public QObject {
    Q_OBJECT

public:
    explicit BatchOffer(Workbench& workbench);
    ~BatchOffer() override;

    [[nodiscard]] QAction& action() const;

Q_SIGNALS:
    /// The People page is in sight and is to show the form.
    void chosen();

private:
    Workbench& m_workbench;
};

} // namespace certdesk
