// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/people/personmodel.h"
#include "ui/shell/page.h"

class QStackedLayout;

namespace certdesk {

class Banner;
class BatchOffer;
class BatchPane;
class EmptyState;
class FilterBar;
class ListView;
class PersonPane;
class SubjectActs;
class Workbench;

/// Everyone the office knows: found by name, number, e-mail or city, with everything about the one
/// who is chosen.
class PeoplePage final : public Page {
    Q_OBJECT

public:
    PeoplePage(Workbench& workbench, BatchOffer& offer, QWidget* parent = nullptr);
    ~PeoplePage() override;

    void activated() override;
    void refresh(const ChangeSet& changes) override;
    void showTarget(const Target& target) override;
    [[nodiscard]] QList<QAction*> headerActions() const override;
    void focusStart() override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] std::vector<KeySection> keys() const override;

private:
    void search();
    void showState();
    void showChosen();
    void addActs();
    void startBatch();

    Workbench& m_workbench;
    BatchOffer& m_offer;
    std::unique_ptr<PersonModel> m_model;
    FilterBar* m_filter;
    ListView* m_list;
    EmptyState* m_empty;
    QStackedLayout* m_left;
    PersonPane* m_pane;
    Banner* m_banner;
    BatchPane* m_batch;
    bool m_isBatchOpen = false; ///< a check is being entered, in sight or not
    QWidget* m_desk;
    QStackedLayout* m_screens;
    SubjectActs* m_acts;
    std::optional<qint64> m_target; ///< to be chosen once the list is there
};

/// The page's entry; what it offers in menus is there before the page is made.
[[nodiscard]] PageInfo peoplePage(Workbench& workbench);

} // namespace certdesk
