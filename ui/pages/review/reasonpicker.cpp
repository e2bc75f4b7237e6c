// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/reasonpicker.h"

#include "ui/look/metrics.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QSignalBlocker>

namespace certdesk {

namespace {

constexpr int rowsInSight = 7;

} // namespace

ReasonPicker::ReasonPicker(const PolicyEdition& edition, ReasonUse use, Choosing choosing,
                           QWidget* parent)
    : QWidget(parent)
    , m_choosing(choosing)
    , m_list(new QListWidget(this))
    , m_paragraph(new Text(TextStyle::Muted, {}, this)) {
    for (const CodedReason& reason : edition.reasons)
        if (std::find(reason.uses.begin(), reason.uses.end(), use) != reason.uses.end())
            m_reasons.push_back(reason);
    m_list->setObjectName(QStringLiteral("reasonList"));
    m_list->setAccessibleName(tr("Reasons"));
    const int rowHeight = metrics::gridded(fontMetrics().height() + 2 * metrics::grid);
    for (const CodedReason& reason : m_reasons) {
        auto* item = new QListWidgetItem(reason.label, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::AccessibleDescriptionRole, reason.paragraph);
        item->setSizeHint({0, rowHeight});
    }
    m_list->setFixedHeight(rowHeight * rowsInSight + 2 * m_list->frameWidth() + 2 * metrics::grid);
    m_paragraph->setObjectName(QStringLiteral("reasonParagraphLabel"));
    m_paragraph->setWordWrap(true);
    m_paragraph->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::space);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_paragraph, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReasonPicker::showParagraph);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (item->checkState() == Qt::Checked)
            keepOne(m_list->row(item));
        Q_EMIT codesChanged();
    });
    m_list->setCurrentRow(0);
}

QStringList ReasonPicker::codes() const {
    QStringList codes;
    for (size_t i = 0; i < m_reasons.size(); ++i)
        if (m_list->item(static_cast<int>(i))->checkState() == Qt::Checked)
            codes << m_reasons[i].code;
    return codes;
}

void ReasonPicker::setCodes(const QStringList& codes) {
    for (size_t i = 0; i < m_reasons.size(); ++i)
        m_list->item(static_cast<int>(i))
            ->setCheckState(codes.contains(m_reasons[i].code) ? Qt::Checked : Qt::Unchecked);
}

void ReasonPicker::keepOne(int row) {
    if (m_choosing == Choosing::Several)
        return;
    const QSignalBlocker quiet(m_list);
    for (int other = 0; other < m_list->count(); ++other)
        if (other != row)
            m_list->item(other)->setCheckState(Qt::Unchecked);
}

void ReasonPicker::showParagraph() {
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const CodedReason& reason = m_reasons[static_cast<size_t>(row)];
    m_paragraph->setText(reason.send.isEmpty()
                             ? tr("In the letter:\n%1").arg(reason.paragraph)
                             : tr("In the letter:\n%1\n\n%2").arg(reason.paragraph, reason.send));
}

} // namespace certdesk
