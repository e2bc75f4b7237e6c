// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/reasons.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace certdesk {

/// The edition's coded reasons for one use, those that fit first and set apart: ticked with Space,
/// and beside them the paragraph that each writes into the letter; below, all that are ticked.
class ReasonPicker final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QStringList codes READ codes WRITE setCodes NOTIFY codesChanged USER true)

public:
    enum class Choosing { One, Several };

    /// `fitting` is what those that fit are headed by.
    ReasonPicker(rules::ReasonChoice reasons, const QString& fitting, Choosing choosing,
                 QWidget* parent = nullptr);

    [[nodiscard]] QStringList codes() const;
    void setCodes(const QStringList& codes);

Q_SIGNALS:
    void codesChanged();

private:
    struct Line {
        CodedReason reason;
        QListWidgetItem* item;
    };
    void addPart(const QString& title, std::vector<CodedReason> reasons);
    void keepOne(const QListWidgetItem* item);
    void showParagraph(const QListWidgetItem* item);
    void showTicked();

    Choosing m_choosing;
    QListWidget* m_list;
    std::vector<Line> m_lines;
    QLabel* m_paragraph;
    QLabel* m_ticked;
};

} // namespace certdesk
