// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/field.h"

#include <QLineEdit>
#include <QPushButton>

#include <vector>

class QBoxLayout;

namespace certdesk {

enum class ButtonKind;
class Text;

/// Builds a form from top to bottom: one call makes label, editor, help and error line, and gives
/// the editor its objectName and accessible name. The widgets belong to the form; the builder may
/// go.
class FormBuilder final {
public:
    explicit FormBuilder(QWidget& form);

    /// `label` carries its mnemonic: tr("&Family name").
    template <class Editor>
    Editor* add(const QString& objectName, const QString& label, Editor* editor,
                const QString& help = {}) {
        addField(objectName, label, editor, help);
        return editor;
    }
    QLineEdit* line(const QString& objectName, const QString& label, const QString& help = {});

    void heading(const QString& text);
    Text* paragraph(const QString& text);
    /// The fields up to `endRow` stand side by side.
    FormBuilder& beginRow();
    FormBuilder& endRow();
    /// A row of buttons at the end, the first one leading.
    QPushButton* button(const QString& objectName, const QString& text, ButtonKind kind);
    void addWidget(QWidget* widget);
    void stretch();

private:
    void addField(const QString& objectName, const QString& label, QWidget* editor,
                  const QString& help);
    [[nodiscard]] QBoxLayout* target() const;

    QWidget& m_form;
    QBoxLayout* m_column;
    QBoxLayout* m_row = nullptr;
    QBoxLayout* m_buttons = nullptr;
};

/// Puts errors beside their fields and the focus on the first of them. True when there are none.
bool showErrors(const std::vector<std::pair<QWidget*, QString>>& errors);

} // namespace certdesk
