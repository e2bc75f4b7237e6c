// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace certdesk {

class Workbench;
struct OfficeSetup;

/// Who can sign a decision: the active staff. The one who signed last comes first.
[[nodiscard]] QStringList signersOf(const Workbench& workbench, const OfficeSetup& setup);

/// From now on this person works at this window: decisions, reviews and the audit trail name them.
void workAs(Workbench& workbench, const QString& signer);

} // namespace certdesk
