// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/reasonpicker.h"

#include "ui/look/metrics.h"
#include "ui/widgets/text.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QSignalBlocker>

namespace certdesk {

namespace {

constexpr int rowsInSight = 7;
constexpr qint64 typingMilliseconds = 1000;

/// Goes to the reason whose beginning is typed. A space ticks, unless it goes on with what is being
/// typed.
class ReasonList final : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        const bool isCommand = event->modifiers().testFlag(Qt::ControlModifier) ||
                               event->modifiers().testFlag(Qt::AltModifier);
        const QString text = event->text();
        if (m_since.isValid() && m_since.hasExpired(typingMilliseconds))
            m_typed.clear();
        const bool isLetter = !isCommand && !text.isEmpty() && text[0].isPrint();
        if (isLetter && (text != u" " || !m_typed.isEmpty()) && goTo(QString(m_typed + text)))
            return;
        m_typed.clear();
        if (!isLetter || text == u" ")
            QListWidget::keyPressEvent(event);
    }

private:
    bool goTo(const QString& beginning) {
        const auto found = findItems(beginning, Qt::MatchStartsWith);
        if (found.isEmpty())
            return false;
        m_typed = beginning;
        m_since.start();
        setCurrentItem(found.front());
        return true;
    }

    QString m_typed;
    QElapsedTimer m_since;
};

} // namespace

ReasonPicker::ReasonPicker(const PolicyEdition& edition, ReasonUse use, Choosing choosing,
                           QWidget* parent)
    : QWidget(parent)
    , m_choosing(choosing)
    , m_list(new ReasonList(this))
    , m_paragraph(new Text(TextStyle::Muted, {}, this))
    , m_ticked(new Text(TextStyle::Body, {}, this)) {
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
    m_ticked->setObjectName(QStringLiteral("tickedReasonsLabel"));
    m_ticked->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::space);
    row->addWidget(m_list, 1);
    row->addWidget(m_paragraph, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    layout->addLayout(row);
    layout->addWidget(m_ticked);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReasonPicker::showParagraph);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (item->checkState() == Qt::Checked)
            keepOne(m_list->row(item));
        showTicked();
        Q_EMIT codesChanged();
    });
    m_list->setCurrentRow(0);
    showTicked();
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
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked) {
            m_list->setCurrentRow(row);
            break;
        }
}

void ReasonPicker::keepOne(int row) {
    if (m_choosing == Choosing::Several)
        return;
    const QSignalBlocker quiet(m_list);
    for (int other = 0; other < m_list->count(); ++other)
        if (other != row)
            m_list->item(other)->setCheckState(Qt::Unchecked);
}

void ReasonPicker::showTicked() {
    QStringList labels;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            labels << m_list->item(row)->text();
    m_ticked->setText(labels.isEmpty() ? tr("No reason is ticked.")
                                       : tr("Ticked: %1").arg(labels.join(QStringLiteral("; "))));
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
