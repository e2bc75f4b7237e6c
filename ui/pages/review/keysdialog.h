// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <utility>
#include <vector>

namespace certdesk {

/// The keys that are valid here, and what they do.
class KeysDialog final : public QDialog {
    Q_OBJECT

public:
    /// Keys and what they do; an entry without keys is a heading.
    using Keys = std::vector<std::pair<QString, QString>>;

    explicit KeysDialog(const Keys& keys, QWidget* parent = nullptr);
};

} // namespace certdesk
