// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/draftkeeper.h"

#include "core/wording/figures.h"
#include "ui/shell/draftstore.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/draftline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <chrono>

namespace certdesk {

using namespace std::chrono_literals;

DraftKeeper::DraftKeeper(Workbench& workbench, DraftLine& line, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_line(line) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::flush);
    connect(&line, &DraftLine::discardRequested, this, &DraftKeeper::startAfresh);
}

DraftKeeper::~DraftKeeper() {
    // The line and the fields may be gone already.
    save();
}

void DraftKeeper::keep(QLineEdit* edit) {
    keep(
        edit->objectName(), [edit] { return QJsonValue(edit->text()); },
        [edit](const QJsonValue& value) { edit->setText(value.toString()); });
    connect(edit, &QLineEdit::textChanged, this, &DraftKeeper::noteChange);
}

void DraftKeeper::keep(QPlainTextEdit* edit) {
    keep(
        edit->objectName(), [edit] { return QJsonValue(edit->toPlainText()); },
        [edit](const QJsonValue& value) { edit->setPlainText(value.toString()); });
    connect(edit, &QPlainTextEdit::textChanged, this, &DraftKeeper::noteChange);
}

void DraftKeeper::keep(QCheckBox* box) {
    keep(
        box->objectName(), [box] { return QJsonValue(box->isChecked()); },
        [box](const QJsonValue& value) { box->setChecked(value.toBool()); });
    connect(box, &QCheckBox::toggled, this, &DraftKeeper::noteChange);
}

void DraftKeeper::keep(QComboBox* box) {
    keep(
        box->objectName(), [box] { return QJsonValue(box->currentText()); },
        [box](const QJsonValue& value) {
            // What is offered may have changed since.
            if (const int found = box->findText(value.toString()); found >= 0)
                box->setCurrentIndex(found);
        });
    connect(box, &QComboBox::currentIndexChanged, this, &DraftKeeper::noteChange);
}

void DraftKeeper::keep(const QString& name, std::function<QJsonValue()> read,
                       std::function<void(const QJsonValue&)> write) {
    m_fields.push_back({name, std::move(read), std::move(write)});
}

void DraftKeeper::noteChange() {
    if (m_subject.isEmpty() || m_isFilling)
        return;
    m_now = values();
    m_isUnsaved = true;
    m_workbench.drafts().makeReady();
    // Not put off by further typing: two seconds are two seconds.
    if (!m_pause.isActive())
        m_pause.start();
}

void DraftKeeper::begin(const QString& subject, int revision) {
    leave();
    m_subject = subject;
    m_revision = revision;
    m_start = m_now = values();
    const auto draft = m_workbench.drafts().find(subject);
    if (!draft)
        return;
    fill(QJsonDocument::fromJson(draft->content).object());
    m_now = values();
    const QDateTime saved = draft->savedAt.toLocalTime();
    const QDate today = m_workbench.clock().now().toLocalTime().date();
    m_line.showDraft(tr("Draft, saved %1 at %2")
                         .arg(wording::dayAgo(saved.date(), today),
                              saved.time().toString(QStringLiteral("HH:mm"))),
                     draft->baseRevision == revision
                         ? QString()
                         : tr("The record was changed since. Look at it again before you go on."));
}

void DraftKeeper::flush() {
    save();
    if (m_now == m_start)
        m_line.hide();
}

void DraftKeeper::leave() {
    flush();
    m_subject.clear();
    m_line.hide();
}

void DraftKeeper::finish() {
    m_isUnsaved = false;
    if (!m_subject.isEmpty())
        m_workbench.drafts().discard(m_subject);
    m_subject.clear();
    m_line.hide();
}

void DraftKeeper::save() {
    m_pause.stop();
    if (!std::exchange(m_isUnsaved, false))
        return;
    if (m_now == m_start)
        m_workbench.drafts().discard(m_subject);
    else
        m_workbench.drafts().save({.subject = m_subject,
                                   .baseRevision = m_revision,
                                   .content = QJsonDocument(m_now).toJson(QJsonDocument::Compact)});
}

QJsonObject DraftKeeper::values() const {
    QJsonObject values;
    for (const Field& field : m_fields)
        values.insert(field.name, field.read());
    return values;
}

void DraftKeeper::fill(const QJsonObject& values) {
    m_isFilling = true;
    for (const Field& field : m_fields)
        if (const QJsonValue value = values.value(field.name); !value.isUndefined())
            field.write(value);
    m_isFilling = false;
}

void DraftKeeper::startAfresh() {
    fill(m_start);
    m_now = m_start;
    m_isUnsaved = false;
    m_workbench.drafts().discard(m_subject);
    m_line.hide();
}

} // namespace certdesk
