// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QVariantList>

namespace certdesk::storage {

/// A condition on person ids for what was typed: every word must occur, three letters or more
/// anywhere in the text, fewer at the beginning of a word. What looks like a phone number finds
/// whoever has it too, however it was written.
struct SearchCondition {
    QString sql; ///< "person_id IN (SELECT ...)"; empty when nothing was typed
    QVariantList values;
};

[[nodiscard]] SearchCondition searchCondition(const QString& typed);

} // namespace certdesk::storage
