// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace certdesk {

/// The edition's coded reasons for one use: ticked with Space, and beside them the paragraph that
/// each writes into the letter; below, all that are ticked.
class ReasonPicker final : public QWidget {
    Q_OBJECT

public:
    enum class Choosing { One, Several };

    ReasonPicker(const PolicyEdition& edition, ReasonUse use, Choosing choosing,
                 QWidget* parent = nullptr);

    [[nodiscard]] QStringList codes() const;
    void setCodes(const QStringList& codes);

Q_SIGNALS:
    void codesChanged();

private:
    void keepOne(int row);
    void showParagraph();
    void showTicked();

    std::vector<CodedReason> m_reasons;
    Choosing m_choosing;
    QListWidget* m_list;
    QLabel* m_paragraph;
    QLabel* m_ticked;
};

} // namespace certdesk
