// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/document.h"

#include <QTemporaryDir>

namespace certdesk {

class Workbench;

/// Documents handed to other programs, each as a copy to read that is gone with this.
class OutsideCopies final {
public:
    explicit OutsideCopies(Workbench& workbench)
        : m_workbench(workbench) {}

    void open(DocumentId id, MediaType type, const QByteArray& content);

private:
    Workbench& m_workbench;
    QTemporaryDir m_folder;
};

} // namespace certdesk
