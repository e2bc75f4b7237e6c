// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/page.h"

class QStackedLayout;

namespace certdesk {

class Banner;
class CertifyPane;
class ResultForm;
class ResultList;
class ResultsImportPane;
class Workbench;

/// Exam results: keyed one by one or imported, confirmed, and certified.
class ResultsPage final : public Page {
    Q_OBJECT

public:
    explicit ResultsPage(Workbench& workbench, QWidget* parent = nullptr);

    void activated() override;
    void refresh(const ChangeSet& changes) override;
    /// A person: a result of theirs is to be entered.
    void showTarget(const Target& target) override;
    void focusStart() override;
    [[nodiscard]] std::vector<KeySection> keys() const override;

private:
    void showCount();
    void startImport();

    Workbench& m_workbench;
    Banner* m_banner;
    ResultForm* m_form;
    ResultList* m_list;
    CertifyPane* m_certify;
    ResultsImportPane* m_import;
    QStackedLayout* m_stack;
    QWidget* m_desk;
};

} // namespace certdesk
