// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/signedwords.h"

#include "ui/look/draw/shapes.h"
#include "ui/widgets/text.h"

namespace certdesk {

SignedWords::SignedWords(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_lines(new QVBoxLayout) {
    setObjectName(QStringLiteral("signedWords"));
    setAccessibleName(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::gap + metrics::grid, metrics::space,
                               metrics::gap + metrics::grid);
    layout->setSpacing(metrics::grid);
    layout->addWidget(new Text(TextStyle::Strong, title, this));
    m_lines->setSpacing(metrics::grid);
    layout->addLayout(m_lines);
}

void SignedWords::setLines(const QStringList& lines) {
    setAccessibleDescription(lines.join(u' '));
    while (m_lines->count() > lines.size()) {
        const std::unique_ptr<QLayoutItem> last(m_lines->takeAt(m_lines->count() - 1));
        delete last->widget();
    }
    for (int i = 0; i < lines.size(); ++i) {
        if (i == m_lines->count()) {
            auto* text = new Text(TextStyle::Body, {}, this);
            text->setWordWrap(true);
            m_lines->addWidget(text);
        }
        static_cast<Text*>(m_lines->itemAt(i)->widget())->setText(lines[i]);
    }
}

void SignedWords::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw::toneBox(painter, rect(), Tone::Neutral, palette());
}

} // namespace certdesk
