// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/draftline.h"

#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/text.h"

#include <QPushButton>

namespace certdesk {

DraftLine::DraftLine(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new Text(TextStyle::Muted, {}, this))
    , m_discard(new QPushButton(tr("Discard"), this))
    , m_mark(new IconLabel(Icon::Warning, Tone::Caution, metrics::smallIcon, this))
    , m_caution(new Text(TextStyle::Body, {}, this)) {
    setObjectName(QStringLiteral("draftLine"));
    m_sentence->setObjectName(QStringLiteral("draftLabel"));
    m_sentence->setWordWrap(true);
    m_caution->setObjectName(QStringLiteral("draftCautionLabel"));
    m_caution->setWordWrap(true);
    m_discard->setObjectName(QStringLiteral("discardDraftButton"));
    m_discard->setAccessibleName(tr("Discard the draft"));
    m_discard->setAutoDefault(false);
    setKind(*m_discard, ButtonKind::Quiet);

    auto* words = new QHBoxLayout;
    words->setSpacing(metrics::gap);
    words->addWidget(new IconLabel(Icon::Edit, Tone::Neutral, metrics::smallIcon, this));
    words->addWidget(m_sentence, 1);
    words->addWidget(m_discard);
    auto* caution = new QHBoxLayout;
    caution->setSpacing(metrics::gap);
    caution->addWidget(m_mark, 0, Qt::AlignTop);
    caution->addWidget(m_caution, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addLayout(words);
    layout->addLayout(caution);
    hide();
    connect(m_discard, &QPushButton::clicked, this, &DraftLine::discardRequested);
}

void DraftLine::showDraft(const QString& sentence, const QString& caution) {
    m_sentence->setText(sentence);
    m_caution->setText(caution);
    m_caution->setVisible(!caution.isEmpty());
    m_mark->setVisible(!caution.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(caution);
    show();
}

} // namespace certdesk
