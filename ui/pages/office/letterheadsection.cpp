// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/letterheadsection.h"

#include "core/domain/contact.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/section.h"

#include <QVBoxLayout>

#include <map>

namespace certdesk {

LetterheadSection::LetterheadSection(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_conflict(new Banner) {
    auto* letterhead =
        new Section(tr("Office and letterhead"), tr("Saved as soon as you leave a field."));
    auto* fields = new QWidget;
    FormBuilder form(*fields);
    form.addWidget(m_conflict);
    m_conflict->setObjectName(QStringLiteral("officeConflictBanner"));
    m_name = form.line(QStringLiteral("officeNameEdit"), tr("&Office"));
    form.beginRow();
    m_program = form.line(QStringLiteral("programEdit"), tr("&Program"),
                          tr("Its whole name, as letters give it."));
    m_credential = form.line(QStringLiteral("credentialEdit"), tr("&Credential"),
                             tr("The letters that stand behind a name."));
    form.endRow();
    m_council = form.line(QStringLiteral("councilEdit"), tr("Granted &by"),
                          tr("The council or board that grants it."));
    form.beginRow();
    m_street = form.line(QStringLiteral("streetEdit"), tr("&Street"));
    m_street2 = form.line(QStringLiteral("street2Edit"), tr("S&uite or floor"));
    form.endRow();
    form.beginRow();
    m_city = form.line(QStringLiteral("cityEdit"), tr("C&ity"));
    m_state = form.line(QStringLiteral("stateEdit"), tr("S&tate"), tr("Two letters: OH"));
    m_postalCode = form.line(QStringLiteral("postalCodeEdit"), tr("&ZIP code"));
    form.endRow();
    form.beginRow();
    m_phone = form.line(QStringLiteral("phoneEdit"), tr("Pho&ne"));
    m_email = form.line(QStringLiteral("emailEdit"), tr("E-&mail"));
    m_web = form.line(QStringLiteral("webEdit"), tr("&Web"));
    form.endRow();
    letterhead->content().addWidget(fields);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(letterhead);

    for (QLineEdit* edit : {m_name, m_program, m_council, m_credential, m_street, m_street2, m_city,
                            m_state, m_postalCode, m_phone, m_email, m_web})
        connect(edit, &QLineEdit::editingFinished, this, &LetterheadSection::save);
    connect(m_conflict, &Banner::actionTriggered, this, [this] {
        m_before = m_latest;
        for (const QLineEdit* edit : {m_state, m_postalCode, m_phone, m_email})
            Field::of(edit)->setError({});
        fill(m_before->value);
        m_conflict->hide();
    });
}

void LetterheadSection::show(const Stored<Office>& office) {
    m_latest = office;
    const bool isUntouched = !m_before || sound() == m_before->value;
    // Our own save comes back as the new state too.
    if (!isUntouched && sound() != office.value)
        return;
    m_before = office;
    fill(office.value);
}

void LetterheadSection::focusStart() {
    const Office office = typed();
    QLineEdit* first = office.name.isEmpty() ? m_name : m_street;
    first->setFocus(Qt::OtherFocusReason);
}

void LetterheadSection::save() {
    if (m_isFilling || !m_before)
        return;
    showWrongContacts();
    const Office after = sound();
    if (after == m_before->value)
        return;
    const Result<void> saved = saveOffice(m_workbench.office(), *m_before, after);
    if (saved) {
        Field::of(m_name)->setError({});
        m_workbench.noteSaved();
        return;
    }
    if (saved.error().code == ErrorCode::Conflict) {
        m_conflict->showMessage(Tone::Caution,
                                tr("Someone else changed the office meanwhile. Your change was not "
                                   "saved; look at theirs, then make it again."),
                                tr("Show theirs"));
        return;
    }
    if (saved.error().code == ErrorCode::BlankText)
        Field::of(m_name)->setError(tr("The office needs a name."));
    else
        m_workbench.showError(tr("The office was not changed"), saved.error());
}

void LetterheadSection::fill(const Office& office) {
    m_isFilling = true;
    const QStringList& lines = office.address.lines;
    // What is complained about stays for its writer to mend.
    const auto set = [](QLineEdit* edit, const QString& text) {
        if (edit->text() != text && Field::of(edit)->error().isEmpty())
            edit->setText(text);
    };
    set(m_name, office.name);
    set(m_program, office.program);
    set(m_council, office.council);
    set(m_credential, office.credentialName);
    set(m_street, lines.value(0));
    set(m_street2, lines.value(1));
    set(m_city, office.address.city);
    set(m_state, office.address.state);
    set(m_postalCode, office.address.postalCode);
    set(m_phone, office.phone);
    set(m_email, office.email);
    set(m_web, office.web);
    m_isFilling = false;
}

QLineEdit* LetterheadSection::editOf(ErrorCode wrong) const {
    switch (wrong) {
    case ErrorCode::UnknownState:
        return m_state;
    case ErrorCode::WrongPostalCode:
        return m_postalCode;
    case ErrorCode::WrongPhone:
        return m_phone;
    default:
        return m_email;
    }
}

void LetterheadSection::showWrongContacts() {
    std::map<QLineEdit*, QString> sentences;
    for (const Error& wrong : contactErrors(typed()))
        sentences[editOf(wrong.code)] = m_workbench.sentence(wrong);
    for (QLineEdit* edit : {m_state, m_postalCode, m_phone, m_email})
        Field::of(edit)->setError(sentences[edit]);
}

/// What was typed, without what can't be right: one wrong field shall not keep the others from
/// being saved.
Office LetterheadSection::sound() const {
    Office office = typed();
    const Office& before = m_before->value;
    for (const Error& wrong : contactErrors(office)) {
        if (wrong.code == ErrorCode::UnknownState)
            office.address.state = before.address.state;
        else if (wrong.code == ErrorCode::WrongPostalCode)
            office.address.postalCode = before.address.postalCode;
        else if (wrong.code == ErrorCode::WrongPhone)
            office.phone = before.phone;
        else
            office.email = before.email;
    }
    return office;
}

Office LetterheadSection::typed() const {
    Office office = m_before->value;
    const auto text = [](const QLineEdit* edit) { return edit->text().trimmed(); };
    office.name = text(m_name);
    office.program = text(m_program);
    office.council = text(m_council);
    office.credentialName = text(m_credential);
    QStringList lines{text(m_street), text(m_street2)};
    lines.removeAll(QString());
    office.address.lines = lines + office.address.lines.mid(2);
    office.address.city = text(m_city);
    office.address.state = text(m_state).toUpper();
    office.address.postalCode = text(m_postalCode);
    office.phone = text(m_phone);
    office.email = text(m_email);
    office.web = text(m_web);
    return office;
}

} // namespace certdesk
