// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/conflictdialog.h"

#include "core/wording/labels.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/widgets/formbuilder.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace certdesk {

ConflictDialog::ConflictDialog(Act act, const PersonName& applicant, const QString& reviewer,
                               QWidget* parent)
    : QDialog(parent) {
    const bool declares = act == Act::Declare;
    setObjectName(QStringLiteral("conflictDialog"));
    setWindowTitle(declares ? tr("Declare a conflict of interest")
                            : tr("Withdraw a conflict of interest"));
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(tr("%1 and %2").arg(reviewer, applicant.full()));
    builder.paragraph(declares ? tr("From now on you can't decide this case. Who declared what, "
                                    "and when, is kept with it.")
                               : tr("You can decide this case again. The declaration stays on file "
                                    "with the reason."));
    if (declares) {
        m_kind = builder.add(QStringLiteral("conflictKindComboBox"),
                             tr("&What are you to the applicant?"), new QComboBox);
        for (const auto& kind : EnumWords<ConflictKind>::words)
            m_kind->addItem(wording::label(kind.value));
        // Nobody is a relative by leaving a field as it was.
        m_kind->setPlaceholderText(tr("Choose what fits"));
        m_kind->setCurrentIndex(-1);
    }
    m_words = builder.add(QStringLiteral("conflictWordsEdit"),
                          declares ? tr("&Note") : tr("&Reason"), newWordsEdit(form));
    buildActDialog(
        *this, form,
        {tr("Not now"), declares ? tr("&Declare") : tr("&Withdraw"), ButtonKind::Primary});
    (declares ? static_cast<QWidget*>(m_kind) : m_words)->setFocus();
}

ConflictKind ConflictDialog::kind() const {
    return EnumWords<ConflictKind>::words[static_cast<size_t>(m_kind->currentIndex())].value;
}

QString ConflictDialog::words() const {
    return m_words->toPlainText().trimmed();
}

void ConflictDialog::accept() {
    const bool isChosen = m_kind == nullptr || m_kind->currentIndex() >= 0;
    const bool needsWords = m_kind == nullptr || (isChosen && kind() == ConflictKind::Other);
    if (showErrors({{m_kind, isChosen ? QString() : tr("Choose what you are to the applicant.")},
                    {m_words, needsWords && words().isEmpty() ? tr("Say it in your own words.")
                                                              : QString()}}))
        QDialog::accept();
}

} // namespace certdesk
