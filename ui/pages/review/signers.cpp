// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/signers.h"

#include "core/usecases/setup.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/workbench.h"

namespace certdesk {

namespace {

const QString signerKey = QStringLiteral("review/signer");

} // namespace

QStringList signersOf(const Workbench& workbench, const OfficeSetup& setup) {
    QStringList names;
    for (const auto& member : setup.staff)
        if (member.value.active)
            names << member.value.name;
    for (const QString& last :
         {workbench.office().actor().name, workbench.settings().fileValue(signerKey).toString()})
        if (names.removeOne(last))
            names.prepend(last);
    return names;
}

void workAs(Workbench& workbench, const QString& signer) {
    workbench.settings().setFileValue(signerKey, signer);
    workbench.office().setActor({signer, workbench.office().actor().account});
}

} // namespace certdesk
