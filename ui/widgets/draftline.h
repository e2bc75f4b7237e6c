// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace certdesk {

class IconLabel;
class Text;

/// The quiet line above a form that was found half done: since when, and a way to start afresh. Out
/// of sight while there is no draft.
class DraftLine final : public QWidget {
    Q_OBJECT

public:
    explicit DraftLine(QWidget* parent = nullptr);

    /// `caution`: what to look at before going on; empty where nothing moved.
    void showDraft(const QString& sentence, const QString& caution);

Q_SIGNALS:
    void discardRequested();

private:
    Text* m_sentence;
    QPushButton* m_discard;
    IconLabel* m_mark;
    Text* m_caution;
};

} // namespace certdesk
