// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace certdesk {

/// Something half done: a form half typed, a note, a decision not yet signed. Not part of the
/// record, and nobody's but its owner's.
struct Draft {
    QString subject;      ///< what it is of, one per owner: "A-000045 decision"
    int baseRevision = 0; ///< the revision that it started from; 0 where there was none
    QByteArray content;   ///< JSON, of the screen that wrote it
    QDateTime savedAt = {};
    friend bool operator==(const Draft&, const Draft&) = default;
};

} // namespace certdesk
