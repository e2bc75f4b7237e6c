// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace certdesk {

class Workbench;

/// The action "importApplications", in palette and menus for as long as this lives.
class ImportOffer final {
public:
    explicit ImportOffer(Workbench& workbench);
    ~ImportOffer();
    Q_DISABLE_COPY_MOVE(ImportOffer)

private:
    void chooseAndImport();

    Workbench& m_workbench;
};

} // namespace certdesk
