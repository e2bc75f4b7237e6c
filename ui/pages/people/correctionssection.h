// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/correct.h"
#include "ui/widgets/section.h"

namespace certdesk {

class Workbench;

/// What was put right of one person after it was signed or sent, and what hung on it: each with a
/// box to tick off.
class CorrectionsSection final : public QWidget {
    Q_OBJECT

public:
    CorrectionsSection(Workbench& workbench, const std::vector<CorrectionView>& corrections,
                       QWidget* parent = nullptr);

private:
    void add(const CorrectionView& correction);
    void addLine(const CorrectionView& correction, const ConsequenceView& line);

    Workbench& m_workbench;
    Section* m_section;
};

} // namespace certdesk
