// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/letters/pagination.h"

#include <QTextDocument>

namespace certdesk {

/// The body of a letter, laid out on one endless column. One is used for a whole run: its style is
/// read once. Loads nothing, whatever the HTML names.
class BodyText final : public QTextDocument {
public:
    explicit BodyText(QPaintDevice* device);

    void set(const QString& html);
    [[nodiscard]] std::vector<Strip> strips() const;
    /// Draws `slice` with its top at `topLeft`.
    void draw(QPainter& painter, const PageSlice& slice, QPointF topLeft) const;

protected:
    QVariant loadResource(int type, const QUrl& name) override;
};

} // namespace certdesk
