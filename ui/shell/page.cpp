// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/page.h"

namespace certdesk {

Page::Page(QWidget* parent)
    : QWidget(parent) {}

Page::~Page() {
    // A field is left, and told so, while what it belongs to is whole.
    if (QWidget* focus = focusWidget())
        focus->clearFocus();
}

void Page::focusStart() {
    if (QWidget* next = nextInFocusChain(); next != nullptr && isAncestorOf(next))
        next->setFocus(Qt::OtherFocusReason);
}

} // namespace certdesk
