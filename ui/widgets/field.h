// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace certdesk {

/// A label above its editor, and beneath it one line: the error, else what was understood, else the
/// help. The line's place is kept, so that nothing jumps while people type.
class Field final : public QWidget {
    Q_OBJECT

public:
    Field(const QString& label, QWidget* editor, const QString& help, QWidget* parent);

    /// The field around this editor; nothing when it has none.
    [[nodiscard]] static Field* of(const QWidget* editor);

    [[nodiscard]] QWidget* editor() const noexcept { return m_editor; }
    [[nodiscard]] const QString& error() const noexcept { return m_error; }
    void setError(const QString& sentence);
    void setEcho(const QString& echo);

protected:
    void changeEvent(QEvent* event) override;

private Q_SLOTS:
    /// A change answers an error: it goes until somebody looks at the field again.
    void forgetError();

private:
    void followChanges();
    void showNote();
    void colorNote();

    QWidget* m_editor;
    QWidget* m_mark;
    QLabel* m_note;
    QString m_help;
    QString m_echo;
    QString m_error;
};

} // namespace certdesk
