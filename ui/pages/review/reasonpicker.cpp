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

#include <algorithm>

namespace certdesk {

namespace {

constexpr int rowsInSight = 8;
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
        for (QListWidgetItem* item : findItems(beginning, Qt::MatchStartsWith)) {
            if (!item->flags().testFlag(Qt::ItemIsEnabled))
                continue;
            m_typed = beginning;
            m_since.start();
            setCurrentItem(item);
            return true;
        }
        return false;
    }

    QString m_typed;
    QElapsedTimer m_since;
};

int rowHeight(const QWidget& list) {
    return metrics::gridded(list.fontMetrics().height() + 2 * metrics::grid);
}

} // namespace

ReasonPicker::ReasonPicker(rules::ReasonChoice reasons, const QString& fitting, Choosing choosing,
                           QWidget* parent)
    : QWidget(parent)
    , m_choosing(choosing)
    , m_list(new ReasonList(this))
    , m_paragraph(new Text(TextStyle::Muted, {}, this))
    , m_ticked(new Text(TextStyle::Body, {}, this)) {
    m_list->setObjectName(QStringLiteral("reasonList"));
    m_list->setAccessibleName(tr("Reasons"));
    const bool isParted = !reasons.fitting.empty() && !reasons.others.empty();
    addPart(isParted ? fitting : QString(), std::move(reasons.fitting));
    addPart(isParted ? tr("Other reasons") : QString(), std::move(reasons.others));
    m_list->setFixedHeight(rowHeight(*this) * rowsInSight + 2 * m_list->frameWidth() +
                           2 * metrics::grid);
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
    connect(m_list, &QListWidget::currentItemChanged, this, &ReasonPicker::showParagraph);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (item->checkState() == Qt::Checked)
            keepOne(item);
        showTicked();
        Q_EMIT codesChanged();
    });
    if (!m_lines.empty())
        m_list->setCurrentItem(m_lines.front().item);
    m_list->scrollToTop();
    showTicked();
}

/// A title is no item to choose: the arrow keys pass over it.
void ReasonPicker::addPart(const QString& title, std::vector<CodedReason> reasons) {
    const QSize size(0, rowHeight(*this));
    if (!title.isEmpty()) {
        auto* heading = new QListWidgetItem(title, m_list);
        heading->setFlags(Qt::NoItemFlags);
        heading->setFont(textFont(TextStyle::Strong));
        heading->setForeground(palette().color(QPalette::Active, QPalette::Text));
        heading->setSizeHint(size);
    }
    for (CodedReason& reason : reasons) {
        auto* item = new QListWidgetItem(reason.label, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::AccessibleDescriptionRole, reason.paragraph);
        item->setSizeHint(size);
        m_lines.push_back({std::move(reason), item});
    }
}

QStringList ReasonPicker::codes() const {
    QStringList codes;
    for (const auto& [reason, item] : m_lines)
        if (item->checkState() == Qt::Checked)
            codes << reason.code;
    return codes;
}

void ReasonPicker::setCodes(const QStringList& codes) {
    for (const auto& [reason, item] : m_lines)
        item->setCheckState(codes.contains(reason.code) ? Qt::Checked : Qt::Unchecked);
    const auto ticked = std::find_if(m_lines.begin(), m_lines.end(), [](const Line& line) {
        return line.item->checkState() == Qt::Checked;
    });
    if (ticked != m_lines.end())
        m_list->setCurrentItem(ticked->item);
}

void ReasonPicker::keepOne(const QListWidgetItem* item) {
    if (m_choosing == Choosing::Several)
        return;
    const QSignalBlocker quiet(m_list);
    for (const Line& other : m_lines)
        if (other.item != item)
            other.item->setCheckState(Qt::Unchecked);
}

void ReasonPicker::showTicked() {
    QStringList labels;
    for (const Line& line : m_lines)
        if (line.item->checkState() == Qt::Checked)
            labels << line.reason.label;
    m_ticked->setText(labels.isEmpty() ? tr("No reason is ticked.")
                                       : tr("Ticked: %1").arg(labels.join(QStringLiteral("; "))));
}

void ReasonPicker::showParagraph(const QListWidgetItem* item) {
    for (const Line& line : m_lines)
        if (line.item == item)
            m_paragraph->setText(
                line.reason.send.isEmpty()
                    ? tr("In the letter:\n%1").arg(line.reason.paragraph)
                    : tr("In the letter:\n%1\n\n%2").arg(line.reason.paragraph, line.reason.send));
}

} // namespace certdesk
