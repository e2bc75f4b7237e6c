// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QImage>

#include <memory>

namespace certdesk {

/// One page as it was drawn. A damaged one shows what could be read, the rest is grey.
struct RenderedPage {
    QImage image; ///< opaque, Format_RGB32
    enum class Condition { Whole, Damaged } condition = Condition::Whole;
};

/// An open document: its pages in order, counted from 0. Page numbers are the caller's to check.
class Pages {
public:
    virtual ~Pages() = default;
    [[nodiscard]] virtual int count() const = 0;
    /// In points, as one sees it (turned by its own rotation).
    [[nodiscard]] virtual QSizeF size(int page) const = 0;
    [[nodiscard]] virtual Result<RenderedPage> render(int page, QSize pixels) const = 0;
    [[nodiscard]] virtual QString text(int page) const = 0;
};

using OpenedPages = Result<std::unique_ptr<Pages>>;

} // namespace certdesk
