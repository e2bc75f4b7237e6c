// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/section.h"

#include "ui/look/draw/shapes.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/widgets/text.h"

#include <QPainter>
#include <QPushButton>

namespace certdesk {

Section::Section(const QString& title, const QString& sentence, QWidget* parent)
    : QFrame(parent)
    , m_head(new QHBoxLayout)
    , m_content(new QVBoxLayout)
    , m_sentence(new Text(TextStyle::Muted, {}, this)) {
    setAccessibleName(title);
    m_sentence->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Text(TextStyle::Heading, title, this));
    words->addWidget(m_sentence);
    m_head->setSpacing(metrics::gap);
    m_head->addLayout(words, 1);
    m_content->setSpacing(metrics::gap);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(3 * metrics::grid);
    layout->addLayout(m_head);
    layout->addLayout(m_content);
    setSentence(sentence);
}

void Section::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
}

QPushButton* Section::addButton(const QString& objectName, const QString& text) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    addToHead(button);
    return button;
}

void Section::addToHead(QWidget* widget) {
    m_head->addWidget(widget, 0, Qt::AlignTop);
}

void Section::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw::cardBox(painter, rect(), palette());
}

} // namespace certdesk
