// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/applications/applicationmodel.h"
#include "ui/pages/applications/sheetmarks.h"

#include <QWidget>

class QLabel;

namespace certdesk {

class ListView;

/// The list that is worked through, beside the case. Next and previous follow it, also when the
/// case in hand has left it.
class QueuePane final : public QWidget {
    Q_OBJECT

public:
    explicit QueuePane(OfficeFile& office, QWidget* parent = nullptr);
    ~QueuePane() override;

    void follow(const ListQuery& query);
    void refresh(const ChangeSet& changes);
    void setCurrent(ApplicationId application);
    [[nodiscard]] std::optional<ApplicationId> next() const;
    [[nodiscard]] std::optional<ApplicationId> previous() const;
    /// "3 of 12"; empty when the case is not in the list.
    [[nodiscard]] QString place() const;
    /// False while the list is being looked up.
    [[nodiscard]] bool isRead() const;
    [[nodiscard]] ListView& list() const { return *m_list; }

Q_SIGNALS:
    void opened(certdesk::ApplicationId application);
    /// The list was read: places may be others.
    void listed();

private:
    void notePlace();
    [[nodiscard]] std::optional<ApplicationId> at(int row) const;

    SheetMarks m_marks;
    std::unique_ptr<ApplicationModel> m_model;
    QLabel* m_title;
    ListView* m_list;
    std::optional<ApplicationId> m_current;
    int m_row = 0; ///< of the current case, or where it was
    bool m_isListed = false;
};

} // namespace certdesk
