// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/decidedialog.h"

#include <set>

namespace certdesk {

class Workbench;

/// Where decisions are prepared and signed. What was typed and not signed stays as a draft.
class DecisionDesk final : public QObject {
    Q_OBJECT

public:
    explicit DecisionDesk(Workbench& workbench, QObject* parent = nullptr);

    void prepare(Verdict verdict, const CaseView& view, const OfficeSetup& setup, QWidget* window);
    /// The decisions on this application that were begun and not signed.
    [[nodiscard]] std::set<Verdict> drafts(ApplicationId application) const;

Q_SIGNALS:
    void draftsChanged();
    void decided(certdesk::Verdict verdict, const certdesk::SignedDecision& decision);
    void drafted(certdesk::Verdict verdict);

private:
    void forget(ApplicationId application);
    void putOnSheet(const DecisionRequest& request);
    void sign(const DecisionRequest& request);

    Workbench& m_workbench;
};

} // namespace certdesk
