// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/letter.h"
#include "core/domain/stored.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace certdesk {

class DayEdit;
class Workbench;

/// Records when one letter arrived, or came back; what is recorded already can be changed, or taken
/// back.
class ReceiptDialog final : public QDialog {
    Q_OBJECT

public:
    ReceiptDialog(Workbench& workbench, const Stored<Letter>& letter, const SentNotice& sent,
                  QWidget* parent = nullptr);

    void accept() override;

private:
    void takeBack();
    void finish(const Result<void>& done);

    Workbench& m_workbench;
    Id<Letter> m_letter;
    QComboBox* m_how;
    DayEdit* m_day;
    QPlainTextEdit* m_note;
};

} // namespace certdesk
