// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace certdesk {

class Workbench;

/// True when the one who works at this window is known to be of the staff, by account or from the
/// last time at this computer; else nothing changes.
bool recallWhoWorks(Workbench& workbench);
/// The same, and asks when nothing tells. False when the answer was put off.
[[nodiscard]] bool knowWhoWorks(Workbench& workbench);

/// Asks who works here, whoever was known to.
void changeWhoWorks(Workbench& workbench);

/// Whoever signs first at a window that knows nobody is the one who works there. After that,
/// signing as someone else changes nothing.
void introduce(Workbench& workbench, const QString& name);

/// From now on this person works at this window: decisions, reviews and the audit trail name them.
void workAs(Workbench& workbench, const QString& name);

} // namespace certdesk
