// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/claims.h"

#include <QScrollArea>

#include <map>

namespace certdesk {

/// The application as a page to read: sections of facts, each of which can be gone to. Its texts
/// can be selected and copied.
class ClaimsView final : public QScrollArea {
    Q_OBJECT

public:
    explicit ClaimsView(QWidget* parent = nullptr);

    void showClaims(const std::vector<ClaimSection>& sections);
    /// To the section about this requirement; to the top when there is none.
    void goTo(CriterionCode criterion);

private:
    std::map<CriterionCode, QWidget*> m_places;
};

} // namespace certdesk
