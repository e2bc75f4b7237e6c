// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/icons.h"

#include <QAbstractButton>

namespace certdesk {

/// A wide button with a picture, a title and a sentence of explanation. Enter is as good as a
/// click.
class CardButton final : public QAbstractButton {
    Q_OBJECT

public:
    CardButton(Icon icon, const QString& title, const QString& detail, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int heightOf(int detailHeight) const;
    [[nodiscard]] QRect detailRect(const QRect& card) const;

    Icon m_icon;
    QString m_detail;
};

} // namespace certdesk
