// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/outsidecopies.h"

#include "core/domain/number.h"
#include "core/platform/safefile.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workbench.h"

#include <QCoreApplication>
#include <QFile>

namespace certdesk {

void OutsideCopies::open(DocumentId id, MediaType type, const QByteArray& content) {
    const QString path = m_folder.filePath(documentNumber(id) % suffixOf(type));
    // A copy to read: changes to it would not come back.
    if (!QFile::exists(path)) {
        if (const auto written = platform::writeFile(path, content); !written) {
            m_workbench.showError(QCoreApplication::translate("certdesk::OutsideCopies",
                                                              "The document was not opened"),
                                  written.error());
            return;
        }
        QFile::setPermissions(path, QFileDevice::ReadOwner);
    }
    m_workbench.interaction().openOutside(path);
}

} // namespace certdesk
