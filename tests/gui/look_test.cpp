// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/buttons.h"
#include "ui/look/icons.h"
#include "ui/look/palettes.h"
#include "ui/look/style.h"
#include "ui/look/tones.h"

#include <QApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;

namespace {

int inkedPixels(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 64 ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("text reads on its ground in both palettes") {
    const QPalette palette = GENERATE(lightPalette(), darkPalette());
    const auto color = [&palette](QPalette::ColorRole role) { return palette.color(role); };
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase})
        for (const auto text : {QPalette::Text, QPalette::PlaceholderText, QPalette::Link})
            CHECK(contrast(color(ground), color(text)) >= 4.5);
    CHECK(contrast(color(QPalette::Highlight), color(QPalette::HighlightedText)) >= 4.5);
    CHECK(contrast(color(QPalette::ToolTipBase), color(QPalette::ToolTipText)) >= 4.5);
    CHECK(contrast(accentColor(palette), onAccentColor(palette)) >= 4.5);
    CHECK(contrast(sidebarColor(palette), mutedColor(palette)) >= 4.5);
    // Borders of fields and the focus ring: WCAG 1.4.11.
    CHECK(contrast(color(QPalette::Base), color(QPalette::Dark)) >= 3);
    CHECK(contrast(color(QPalette::Window), accentColor(palette)) >= 3);
}

TEST_CASE("every tone reads on its own fill and on the page") {
    const QPalette palette = GENERATE(lightPalette(), darkPalette());
    const auto tone = GENERATE(Tone::Neutral, Tone::Accent, Tone::Good, Tone::Caution, Tone::Bad);
    const ToneColors colors = toneColors(tone, palette);
    CHECK(contrast(colors.text, colors.fill) >= 4.5);
    CHECK(contrast(colors.text, palette.color(QPalette::Base)) >= 4.5);
}

TEST_CASE("every icon has its drawing, in one stroke and without colours of its own") {
    for (const auto& entry : EnumWords<Icon>::words) {
        INFO(entry.word.data());
        QFile file(u":/icons/" % entry.word % u".svg");
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString drawing = QString::fromUtf8(file.readAll());
        CHECK(drawing.contains(u"viewBox=\"0 0 24 24\""));
        CHECK(drawing.contains(u"stroke-width=\"1.75\""));
        CHECK_FALSE(drawing.contains(QRegularExpression(u"#[0-9a-fA-F]{3}"_qs)));

        QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(painter, entry.value, image.rect(), Qt::black);
        painter.end();
        CHECK(inkedPixels(image) > 4);
    }
}

TEST_CASE("icons are sharp at any scale and take the colour asked for") {
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, Icon::Minus, QRectF(0, 0, 24, 24), Qt::red);
    painter.end();
    CHECK(image.pixelColor(24, 24) == QColor(Qt::red));
    CHECK_FALSE(lineIcon(Icon::Check).pixmap(QSize(16, 16), 2.0).isNull());
    CHECK_FALSE(applicationIcon().pixmap(QSize(64, 64)).isNull());
}

TEST_CASE("a button shows that it has the focus, of whatever kind it is") {
    const ButtonKind kind = GENERATE(ButtonKind::Plain, ButtonKind::Quiet, ButtonKind::Primary,
                                     ButtonKind::Destructive);
    Style style;
    QWidget window;
    auto* layout = new QHBoxLayout(&window);
    std::vector<QPushButton*> buttons;
    for (const QString& text : {QStringLiteral("Not now"), QStringLiteral("Declare")}) {
        buttons.push_back(new QPushButton(text, &window));
        buttons.back()->setStyle(&style);
        setKind(*buttons.back(), kind);
        layout->addWidget(buttons.back());
    }
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    buttons.front()->setFocus();
    const QImage before = buttons.back()->grab().toImage();
    QTest::keyClick(&window, Qt::Key_Tab);
    REQUIRE(buttons.back()->hasFocus());
    CHECK(buttons.back()->grab().toImage() != before);
    QTest::keyClick(&window, Qt::Key_Backtab);
    CHECK(buttons.back()->grab().toImage() == before);
}
