// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/icons.h"

#include "ui/look/tones.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace certdesk {

namespace {

QByteArray drawingOf(Icon icon) {
    QFile file(u":/icons/" % wordOf(icon) % u".svg");
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "drawingOf", "an icon without its file");
    return opened ? file.readAll() : QByteArray();
}

QPixmap colored(Icon icon, QSize pixels, const QColor& color) {
    const QString key = u"certdesk-icon-%1-%2x%3-%4"_qs.arg(wordOf(icon))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray drawing = drawingOf(icon);
    drawing.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(drawing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor colorOf(QIcon::Mode mode) {
    const QPalette palette = QApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.15);
    }
    Q_UNREACHABLE();
}

/// Draws from the file when it is painted: no icon costs anything before it is seen, and a change
/// of theme needs no new icons.
class LineIconEngine final : public QIconEngine {
public:
    explicit LineIconEngine(Icon icon)
        : m_icon(icon) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(*painter, m_icon, rect, colorOf(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return colored(m_icon, size, colorOf(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
        return colored(m_icon, size, colorOf(mode));
    }
    QIconEngine* clone() const override { return new LineIconEngine(m_icon); }
    QString key() const override { return u"certdesk"_qs; }
    QString iconName() override { return wordOf(m_icon); }

private:
    Icon m_icon;
};

} // namespace

QIcon lineIcon(Icon icon) {
    return QIcon(new LineIconEngine(icon));
}

void paintIcon(QPainter& painter, Icon icon, const QRectF& rect, const QColor& color) {
    const double side = std::min(rect.width(), rect.height());
    const double ratio = painter.device()->devicePixelRatioF();
    const int pixels = qCeil(side * ratio);
    if (pixels <= 0)
        return;
    QPixmap pixmap = colored(icon, QSize(pixels, pixels), color);
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(QPointF(rect.center().x() - side / 2, rect.center().y() - side / 2), pixmap);
}

QIcon applicationIcon() {
    return QIcon(u":/icons/certdesk.svg"_qs);
}

} // namespace certdesk
