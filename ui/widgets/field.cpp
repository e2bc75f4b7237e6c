// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/field.h"

#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/widgets/echoingedit.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QLabel>
#include <QMetaProperty>
#include <QVBoxLayout>

namespace certdesk {

Field::Field(const QString& label, QWidget* editor, const QString& help, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_mark(new IconLabel(Icon::Error, Tone::Bad, metrics::smallIcon, this))
    , m_note(new QLabel(this))
    , m_help(help) {
    auto* caption = new Text(TextStyle::Strong, label, this);
    // A label gives the focus to what takes it itself alone.
    caption->setBuddy(editor->focusProxy() != nullptr ? editor->focusProxy() : editor);
    editor->setParent(this);
    editor->setAccessibleName(withoutMnemonic(label));
    setFocusProxy(editor);

    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setObjectName(QString(editor->objectName() % u"Note"));
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::tight);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addWidget(m_note, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addWidget(caption);
    layout->addWidget(editor);
    layout->addLayout(line);
    layout->addStretch();

    followChanges();
    if (auto* echoing = qobject_cast<EchoingEdit*>(editor)) {
        connect(echoing, &EchoingEdit::echoChanged, this, &Field::setEcho);
        connect(echoing, &EchoingEdit::complaintChanged, this, &Field::setError);
        m_echo = echoing->echo();
    }
    showNote();
}

/// Of whatever kind the editor is: what it is for is its user property, which tells of changes.
void Field::followChanges() {
    const QMetaProperty value = m_editor->metaObject()->userProperty();
    const QMetaObject& own = staticMetaObject;
    if (value.hasNotifySignal())
        connect(m_editor, value.notifySignal(), this, own.method(own.indexOfSlot("forgetError()")));
}

void Field::forgetError() {
    setError({});
}

Field* Field::of(const QWidget* editor) {
    return editor != nullptr ? qobject_cast<Field*>(editor->parentWidget()) : nullptr;
}

void Field::setError(const QString& sentence) {
    if (m_error == sentence)
        return;
    m_error = sentence;
    showNote();
}

void Field::setEcho(const QString& echo) {
    m_echo = echo;
    showNote();
}

void Field::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorNote();
}

void Field::colorNote() {
    QPalette ink;
    ink.setColor(QPalette::WindowText,
                 m_error.isEmpty() ? mutedColor(palette()) : toneColors(Tone::Bad, palette()).text);
    m_note->setPalette(ink);
}

void Field::showNote() {
    const bool wrong = !m_error.isEmpty();
    const QString text = wrong ? m_error : m_echo.isEmpty() ? m_help : m_echo;
    colorNote();
    m_note->setText(text);
    m_mark->setVisible(wrong);
    m_editor->setAccessibleDescription(text);
    if (m_editor->property("wrong").toBool() != wrong) {
        m_editor->setProperty("wrong", wrong);
        m_editor->update();
    }
}

} // namespace certdesk
