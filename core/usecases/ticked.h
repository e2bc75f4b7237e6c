// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"

namespace certdesk {

/// Who saw to a line of a correction's list, when, and what they say of it.
struct Tick {
    QDate on;
    QString by;
    QString note = {};
};

/// Ticks a line off inside a transaction that is under way.
inline void tickOff(storage::Session& session, ConsequenceId line, const Tick& tick) {
    const Stored<Consequence> before = session.require(line);
    Consequence after = before.value;
    after.doneOn = tick.on;
    after.doneBy = tick.by;
    after.note = tick.note;
    session.update(before, after);
    session.touchPerson(session.ownerOf(session.ownerOf(line)));
}

} // namespace certdesk
