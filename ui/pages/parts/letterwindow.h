// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/letter.h"
#include "core/domain/stored.h"

#include <QDialog>
#include <QTemporaryDir>

namespace certdesk {

class DocumentReader;
class Workbench;

/// A letter as it was sent, in a window beside the page that asked for it.
class LetterWindow final : public QDialog {
    Q_OBJECT

public:
    LetterWindow(Workbench& workbench, DocumentReader& reader, const Stored<Letter>& letter,
                 const QByteArray& pdf, QWidget* parent);

private:
    void saveAsPdf();
    void openOutside();

    Workbench& m_workbench;
    QString m_name;
    QByteArray m_pdf;
    QTemporaryDir m_outside; ///< for programs that show it outside; for nobody else's eyes
};

} // namespace certdesk
