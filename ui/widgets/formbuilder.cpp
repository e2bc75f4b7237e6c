// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/formbuilder.h"

#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace certdesk {

FormBuilder::FormBuilder(QWidget& form)
    : m_form(form)
    , m_column(qobject_cast<QBoxLayout*>(form.layout())) {
    if (m_column == nullptr) {
        m_column = new QVBoxLayout(&form);
        m_column->setContentsMargins(0, 0, 0, 0);
    }
    m_column->setSpacing(metrics::gap);
}

QLineEdit* FormBuilder::line(const QString& objectName, const QString& label, const QString& help) {
    return add(objectName, label, new QLineEdit, help);
}

void FormBuilder::heading(const QString& text) {
    if (m_column->count() > 0)
        m_column->addSpacing(metrics::space);
    m_column->addWidget(new Text(TextStyle::Heading, text, &m_form));
}

Text* FormBuilder::paragraph(const QString& text) {
    auto* label = new Text(TextStyle::Muted, text, &m_form);
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

FormBuilder& FormBuilder::beginRow() {
    m_row = new QHBoxLayout;
    m_row->setSpacing(metrics::space);
    m_column->addLayout(m_row);
    return *this;
}

FormBuilder& FormBuilder::endRow() {
    m_row = nullptr;
    return *this;
}

QPushButton* FormBuilder::button(const QString& objectName, const QString& text, ButtonKind kind) {
    if (m_buttons == nullptr) {
        m_buttons = new QHBoxLayout;
        m_buttons->setSpacing(metrics::gap);
        m_buttons->addStretch();
        m_column->addSpacing(metrics::gap);
        m_column->addLayout(m_buttons);
    }
    auto* button = new QPushButton(text, &m_form);
    button->setObjectName(objectName);
    setKind(*button, kind);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void FormBuilder::addWidget(QWidget* widget) {
    target()->addWidget(widget);
}

void FormBuilder::stretch() {
    m_column->addStretch();
}

void FormBuilder::addField(const QString& objectName, const QString& label, QWidget* editor,
                           const QString& help) {
    editor->setObjectName(objectName);
    target()->addWidget(new Field(label, editor, help, &m_form), m_row != nullptr ? 1 : 0);
}

QBoxLayout* FormBuilder::target() const {
    return m_row != nullptr ? m_row : m_column;
}

bool showErrors(const std::vector<std::pair<QWidget*, QString>>& errors) {
    QWidget* first = nullptr;
    for (const auto& [editor, sentence] : errors) {
        if (Field* field = Field::of(editor))
            field->setError(sentence);
        if (first == nullptr && !sentence.isEmpty())
            first = editor;
    }
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
    return first == nullptr;
}

} // namespace certdesk
