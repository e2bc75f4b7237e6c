// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/conduct.h"

#include <QDialog>

class QLineEdit;

namespace certdesk {

class Banner;
class Workbench;

/// One edition to read: every rule of it in words.
class EditionDialog final : public QDialog {
    Q_OBJECT

public:
    EditionDialog(const PolicyEdition& edition, QWidget* parent);
};

/// What an edition in a file would change, before it is added: each rule as it was and as it would
/// be, the applications that would move to it, or what is wrong with it.
class AddEditionDialog final : public QDialog {
    Q_OBJECT

public:
    /// `rehearsed` is what a dry run came to.
    AddEditionDialog(Workbench& workbench, QByteArray json, const EditionImport& rehearsed,
                     QWidget* parent);

    /// Adds it; stays open when that fails.
    void accept() override;

private:
    Workbench& m_workbench;
    QByteArray m_json;
    Banner* m_banner;
    QLineEdit* m_reason = nullptr; ///< only where one is needed
};

/// The people whose latest agreement is to another version of the code than the one in force.
class OldAgreementsDialog final : public QDialog {
    Q_OBJECT

public:
    OldAgreementsDialog(const std::vector<AttestedPerson>& people, QWidget* parent);

Q_SIGNALS:
    void personChosen(PersonId person);
};

} // namespace certdesk
