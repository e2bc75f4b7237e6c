// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace certdesk {

/// A page's content as one readable column that scrolls when the window, or larger text, leaves too
/// little room. Put forms in here: wrapped lines then get the height they need.
class ScrollColumn final : public QScrollArea {
    Q_OBJECT

public:
    static constexpr int formWidth = 640;

    explicit ScrollColumn(int widestContent = formWidth, QWidget* parent = nullptr);

    /// Where a FormBuilder builds.
    [[nodiscard]] QWidget& content() noexcept { return *m_content; }

private:
    QWidget* m_content;
};

} // namespace certdesk
