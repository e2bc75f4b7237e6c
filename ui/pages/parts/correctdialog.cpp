// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/correctdialog.h"

#include "core/wording/wording.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/pages/parts/facteditor.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/parts/staffpicker.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/text.h"

#include <QPlainTextEdit>

namespace certdesk {

namespace {

Text* listText(const QString& objectName, QWidget* form) {
    auto* text = new Text(TextStyle::Body, {}, form);
    text->setObjectName(objectName);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    return text;
}

QString lined(const QStringList& sentences) {
    QStringList lines;
    for (const QString& sentence : sentences)
        lines << QStringLiteral("• ") + sentence;
    return lines.join(u'\n');
}

} // namespace

CorrectDialog::CorrectDialog(Workbench& workbench, FactEditor* editor, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_editor(editor) {
    setObjectName(QStringLiteral("correctDialog"));
    setWindowTitle(tr("Correct"));
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(editor->heading());
    builder.paragraph(tr("Enter what it should say. What was sent or signed stays on file; what "
                         "hangs on it is listed, to be ticked off on the person’s page."));
    builder.addWidget(editor);
    m_changes = listText(QStringLiteral("correctChangesLabel"), form);
    m_hanging = listText(QStringLiteral("correctHangingLabel"), form);
    builder.addWidget(m_changes);
    builder.addWidget(new Text(TextStyle::Strong, tr("What hangs on it"), form));
    builder.addWidget(m_hanging);
    m_reason = builder.add(QStringLiteral("correctReasonEdit"), tr("&Why"), newWordsEdit(form),
                           tr("Such as: two digits were swapped."));
    m_signer = builder.add(QStringLiteral("correctSignerCombo"), tr("Corrected &by"),
                           new StaffPicker(form));
    m_signer->reload(workbench.office());
    connect(editor, &FactEditor::changed, this, &CorrectDialog::showWhatHangs);
    showWhatHangs();
    buildActDialog(*this, form, {tr("Cancel"), tr("&Correct it"), ButtonKind::Primary});
}

Result<CorrectionRequest> CorrectDialog::request() const {
    const Result<RightFact> right = m_editor->right();
    if (!right)
        return fail(right.error());
    return CorrectionRequest{.right = *right,
                             .reason = m_reason->toPlainText().trimmed(),
                             .by = m_signer->name(),
                             .revision = m_editor->revision()};
}

// Both are worked out by the act itself, rehearsed.
void CorrectDialog::showWhatHangs() {
    const Result<CorrectionRequest> wanted = request();
    const Result<CorrectionView> view = wanted ? previewCorrection(m_workbench.office(), *wanted)
                                               : Result<CorrectionView>(fail(wanted.error()));
    QStringList changes;
    QStringList hanging;
    if (view) {
        for (const FieldChange& change : view->correction.value.changes)
            changes << wording::changeSentence(change);
        for (const ConsequenceView& line : view->lines)
            hanging << wording::consequenceSentence(line.line.value.kind, line.subject);
    }
    m_changes->setVisible(!changes.isEmpty());
    m_changes->setText(lined(changes));
    m_hanging->setText(!view               ? tr("Shown once the right value is entered.")
                       : hanging.isEmpty() ? wording::count(QStringLiteral("correction.count"), 0)
                                           : lined(hanging));
}

QWidget* CorrectDialog::fieldOf(const Error& error) const {
    if (error.code == ErrorCode::ReasonNeeded)
        return m_reason;
    return m_editor->fieldOf(error);
}

void CorrectDialog::showError(const Error& error) {
    static_cast<void>(showErrors({{fieldOf(error), m_workbench.sentence(error)}}));
}

void CorrectDialog::accept() {
    for (QWidget* field : m_editor->findChildren<QWidget*>())
        if (Field::of(field) != nullptr)
            static_cast<void>(showErrors({{field, QString()}}));
    const Result<CorrectionRequest> wanted = request();
    if (!wanted) {
        showError(wanted.error());
        return;
    }
    if (!showErrors({{m_reason, wanted->reason.isEmpty() ? tr("Say why it was wrong.") : QString()},
                     {m_signer, wanted->by.isEmpty()
                                    ? tr("Choose who corrects it. People are added under Office.")
                                    : QString()}}))
        return;
    introduce(m_workbench, m_signer->name());
    const Result<CorrectionView> done = correct(m_workbench.office(), *wanted);
    if (!done) {
        showError(done.error());
        return;
    }
    m_workbench.noteSaved();
    QDialog::accept();
}

void openCorrectDialog(Workbench& workbench, FactEditor* editor, QWidget* window) {
    auto* dialog = new CorrectDialog(workbench, editor, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace certdesk
