// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/echoingedit.h"

namespace certdesk {

EchoingEdit::EchoingEdit(QWidget* parent)
    : QLineEdit(parent) {
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT echoChanged(echo()); });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (complaint().isEmpty() && text() != tidied())
            setText(tidied());
        Q_EMIT complaintChanged(complaint());
    });
}

} // namespace certdesk
