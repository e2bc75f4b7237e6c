// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/icons.h"
#include "ui/look/tones.h"

#include <QWidget>

namespace certdesk {

/// A line drawing in a tone, beside the words it belongs to; silent for screen readers.
class IconLabel final : public QWidget {
    Q_OBJECT

public:
    IconLabel(Icon icon, Tone tone, int side, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    Tone m_tone;
};

} // namespace certdesk
