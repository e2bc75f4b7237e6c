// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/buttons.h"

#include <QString>

class QDialog;
class QPlainTextEdit;
class QPushButton;
class QWidget;

namespace certdesk {

class DayEdit;
class DraftKeeper;
class ReasonPicker;

/// The two ways out of a dialog that does something.
struct ActButtons {
    QString leave; ///< `leaveButton`
    QString act;   ///< `actButton`
    ButtonKind kind = ButtonKind::Primary;
    QString other = {}; ///< `otherActButton`: another way to act, without a key of its own
};

/// Lays out a dialog around its form: it is as tall as the form, also when that comes to need more;
/// the form scrolls when the screen is too small, the buttons stay; Ctrl+Enter acts from anywhere.
/// Answers the button of the other way to act, where there is one; it does nothing by itself.
QPushButton* buildActDialog(QDialog& dialog, QWidget* form, const ActButtons& buttons);

/// A few lines of free text that Tab leaves.
[[nodiscard]] QPlainTextEdit* newWordsEdit(QWidget* parent);

/// Why a day that is needed can't be used; empty when it can.
[[nodiscard]] QString dayComplaint(const DayEdit& edit);

/// The ticked reasons are part of the draft.
void keepReasons(DraftKeeper& drafts, ReasonPicker& reasons);

} // namespace certdesk
