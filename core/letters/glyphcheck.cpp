// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/glyphcheck.h"

#include "core/letters/typography.h"

#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>

namespace certdesk {

namespace {

bool hasGlyphs(const QString& text) {
    QTextLayout layout(text, typography::font(typography::bodySize));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return !runs.isEmpty() && std::all_of(runs.begin(), runs.end(), [](const QGlyphRun& run) {
        return !run.glyphIndexes().contains(0U);
    });
}

} // namespace

bool GlyphCheck::isDrawable(char32_t character) {
    if (m_drawable.contains(character))
        return true;
    bool drawable = false;
    switch (QChar::category(character)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Other_Format:
        drawable = true; // sets the text around it, draws nothing
        break;
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        break;
    default:
        drawable = hasGlyphs(QString::fromUcs4(&character, 1));
    }
    if (drawable)
        m_drawable.insert(character);
    return drawable;
}

std::optional<char32_t> GlyphCheck::firstMissing(QStringView text) {
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t character = text[at].unicode();
        if (character >= U' ' && character <= U'~')
            continue;
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair) {
            character = QChar::surrogateToUcs4(text[at], text[at + 1]);
            ++at;
        }
        if (!isDrawable(character))
            return character;
    }
    return std::nullopt;
}

} // namespace certdesk
