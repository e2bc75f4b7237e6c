// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/keylist.h"

#include <QDialog>

class QGridLayout;

namespace certdesk {

/// The keys that are valid here, and what they do: those of the page at the left, those of the
/// window beside them.
class KeysDialog final : public QDialog {
    Q_OBJECT

public:
    KeysDialog(const std::vector<KeySection>& page, const KeySection& window,
               QWidget* parent = nullptr);

private:
    [[nodiscard]] QGridLayout* column(const std::vector<KeySection>& sections);
};

} // namespace certdesk
