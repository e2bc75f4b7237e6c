// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/refusedialog.h"

#include "core/domain/number.h"
#include "core/wording/labels.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/pages/review/reasonpicker.h"
#include "ui/shell/draftkeeper.h"
#include "ui/widgets/draftline.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/text.h"

#include <QPlainTextEdit>

namespace certdesk {

RefuseDialog::RefuseDialog(Workbench& workbench, const Stored<Document>& document,
                           const PolicyEdition& edition, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("refuseDialog"));
    setWindowTitle(tr("Do not accept a document"));
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(tr("Do not accept: %1").arg(wording::label(document.value.kind)));
    auto* line = new DraftLine(form);
    builder.addWidget(line);
    m_reasons = builder.add(QStringLiteral("refuseReasonPicker"), tr("&Reason"),
                            new ReasonPicker(rules::reasonsToRefuse(document.value.kind, edition),
                                             tr("About such a document"),
                                             ReasonPicker::Choosing::One, form),
                            tr("Space ticks a reason."));
    m_words = builder.add(QStringLiteral("refuseWordsEdit"), tr("In your own &words"),
                          newWordsEdit(form), tr("Stands in the letter too."));
    buildActDialog(*this, form, {tr("Cancel"), tr("Do not accept"), ButtonKind::Primary});
    m_reasons->setFocus();

    m_drafts = new DraftKeeper(workbench, *line, this);
    keepReasons(*m_drafts, *m_reasons);
    m_drafts->keep(m_words);
    m_drafts->begin(QString(documentNumber(document.id) % u" refuse"), document.revision);
}

QString RefuseDialog::reasonCode() const {
    const QStringList codes = m_reasons->codes();
    return codes.isEmpty() ? QString() : codes.front();
}

QString RefuseDialog::reason() const {
    return m_words->toPlainText().trimmed();
}

void RefuseDialog::accept() {
    if (showErrors({{m_reasons, reasonCode().isEmpty() && reason().isEmpty()
                                    ? tr("Tick a reason, or say why in your own words.")
                                    : QString()}}))
        QDialog::accept();
}

void RefuseDialog::finish() {
    m_drafts->finish();
}

} // namespace certdesk
