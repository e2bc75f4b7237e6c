// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace certdesk {

/// A value that was otherwise when the facts were recorded. A record that came or went since has
/// one of them empty, and `field` too.
struct FactDifference {
    QString table;
    qint64 row;
    QString field;
    QString then;
    QString now;
};

/// Recorded facts, the records of a case by table, without what nobody may see in a list (rules
/// 9).
[[nodiscard]] QJsonObject withoutRestricted(const QByteArray& facts);

[[nodiscard]] std::vector<FactDifference> factDifferences(const QJsonObject& then,
                                                          const QJsonObject& now);

} // namespace certdesk
