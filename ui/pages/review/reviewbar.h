// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace certdesk {

class BadgeLabel;

/// Under a document: how it was reviewed and by whom, and the buttons that review it.
class ReviewBar final : public QWidget {
    Q_OBJECT

public:
    struct Offers {
        QAction* accept;
        QAction* refuse;
        QAction* correct;
        QAction* undo;
    };

    explicit ReviewBar(const Offers& offers, QWidget* parent = nullptr);

    void showDocument(const Document& document, const PolicyEdition& edition);
    /// Whether undo would take back something of this case; elsewhere it is in the menu only.
    void offerUndo(bool isOffered);

private:
    QToolButton* newPicture(const QString& objectName);
    QPushButton* buttonFor(QAction* action, const QString& objectName);

    BadgeLabel* m_state;
    QLabel* m_words;
    QToolButton* m_undo;
};

} // namespace certdesk
