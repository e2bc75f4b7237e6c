// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/changeset.h"

#include <QObject>

namespace certdesk {

/// Tells every open screen what a committed unit of work touched, ours or another process's.
class OfficeEvents final : public QObject {
    Q_OBJECT

Q_SIGNALS:
    void changed(const certdesk::ChangeSet& changes);
};

} // namespace certdesk
