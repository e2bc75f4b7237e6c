// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QSizeF>

#include <tl/expected.hpp>

#include <functional>

namespace certdesk {

/// Where a document's pages come from, as pictures. Lives on the GUI thread; answers later, and
/// only there.
class PageProvider {
public:
    /// The page, or the sentence that says why it can't be shown.
    using Answer = tl::expected<QImage, QString>;
    using Done = std::function<void(const Answer&)>;

    virtual ~PageProvider() = default;
    [[nodiscard]] virtual int pageCount() const = 0;
    /// Width and height in points; their ratio is what counts. `page` starts at 0. May be a guess
    /// until the page has been answered.
    [[nodiscard]] virtual QSizeF pageSize(int page) const = 0;
    /// The page at about this width in device pixels.
    virtual void request(int page, int widthPixels, Done done) = 0;
    /// None of the requests under way is wanted any more. They may still be answered.
    virtual void cancel() {}
};

} // namespace certdesk
