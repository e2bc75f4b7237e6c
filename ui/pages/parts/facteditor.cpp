// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/facteditor.h"

#include "core/domain/number.h"
#include "core/usecases/status.h"
#include "core/wording/wording.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"

#include <QComboBox>

#include <algorithm>

namespace certdesk {

namespace {

/// Every word of an enum but those that can't be chosen.
template <class E>
QComboBox* wordCombo(E chosen, std::initializer_list<E> without) {
    auto* combo = new QComboBox;
    for (const auto& entry : EnumWords<E>::words)
        if (std::find(without.begin(), without.end(), entry.value) == without.end())
            combo->addItem(wording::label(entry.value), static_cast<int>(entry.value));
    combo->setCurrentIndex(combo->findData(static_cast<int>(chosen)));
    return combo;
}

bool mayHaveScore(AttemptResult result) {
    return result == AttemptResult::Passed || result == AttemptResult::Failed ||
           result == AttemptResult::Invalidated || result == AttemptResult::NotCounted;
}

QString scoreOf(const Attempt& attempt) {
    return attempt.rawScore ? QString::number(*attempt.rawScore) : QString();
}

Result<std::optional<QDate>> dayOf(const DayEdit& edit) {
    if (!edit.day() && !edit.text().trimmed().isEmpty())
        return fail(ErrorCode::WrongDay, edit.text().trimmed());
    return edit.day();
}

} // namespace

ResultEditor::ResultEditor(OfficeFile& office, PersonId person, Stored<Attempt> attempt,
                           QWidget* parent)
    : FactEditor(parent)
    , m_office(office)
    , m_attempt(std::move(attempt)) {
    const Attempt& before = m_attempt.value;
    FormBuilder builder(*this);
    builder.beginRow();
    m_result = builder.add(QStringLiteral("correctResultCombo"), tr("&Result"),
                           wordCombo(before.result, {AttemptResult::Scheduled}));
    m_score = builder.line(QStringLiteral("correctScoreEdit"), tr("&Score"),
                           tr("Whether it is a pass is worked out."));
    m_day = builder.add(QStringLiteral("correctDayEdit"), tr("&Day"),
                        new DayEdit(*office.clock(), this));
    m_person = builder.line(QStringLiteral("correctPersonEdit"), tr("W&hose it is"),
                            tr("The number of who sat it."));
    builder.endRow();
    m_person->setText(candidateNumber(person));
    m_score->setText(scoreOf(before));
    m_day->setDay(before.satOn);
    followResult();
    connect(m_result, &QComboBox::currentIndexChanged, this, &ResultEditor::followResult);
    connect(m_score, &QLineEdit::textChanged, this, &FactEditor::changed);
    connect(m_day, &DayEdit::dayChanged, this, &FactEditor::changed);
    connect(m_person, &QLineEdit::textChanged, this, &FactEditor::changed);
}

AttemptResult ResultEditor::result() const {
    return static_cast<AttemptResult>(m_result->currentData().toInt());
}

void ResultEditor::followResult() {
    m_score->setEnabled(mayHaveScore(result()));
    Q_EMIT changed();
}

Result<RightFact> ResultEditor::right() const {
    RightResult right{.attempt = m_attempt.id};
    const QString score = m_score->text().trimmed();
    const bool isOtherScore = m_score->isEnabled() && score != scoreOf(m_attempt.value);
    if (isOtherScore) {
        bool isNumber = false;
        right.rawScore = score.toInt(&isNumber);
        if (!isNumber || *right.rawScore < 0)
            return fail(ErrorCode::WrongNumber, score);
    }
    // A pass or none follows from another score; said besides, it must not speak against it.
    if (result() != m_attempt.value.result)
        right.result = result();
    const Result<std::optional<QDate>> day = dayOf(*m_day);
    if (!day)
        return fail(day.error());
    right.satOn = *day;
    const Result<PersonId> person = findCandidate(m_office, m_person->text().trimmed());
    if (!person)
        return fail(person.error());
    right.person = *person;
    return right;
}

QWidget* ResultEditor::fieldOf(const Error& error) const {
    switch (error.code) {
    case ErrorCode::UnknownCandidate:
        return m_person;
    case ErrorCode::DayInFuture:
    case ErrorCode::WrongDay:
    case ErrorCode::NoSingleWindow:
        return m_day;
    case ErrorCode::ScoreAboveItems:
    case ErrorCode::WrongNumber:
        return m_score;
    default:
        return m_result;
    }
}

QString ResultEditor::heading() const {
    return tr("Correct the result of %1").arg(wording::dayInWords(m_attempt.value.satOn));
}

NameEditor::NameEditor(const PersonRecord& person, const Clock& clock, QWidget* parent)
    : FactEditor(parent)
    , m_person(person.person.id)
    , m_name(person.nameEntry()) {
    FormBuilder builder(*this);
    builder.beginRow();
    m_given = builder.line(QStringLiteral("correctGivenEdit"), tr("&Given name"));
    m_middle = builder.line(QStringLiteral("correctMiddleEdit"), tr("&Middle name"));
    m_family = builder.line(QStringLiteral("correctFamilyEdit"), tr("&Family name"));
    m_suffix = builder.line(QStringLiteral("correctSuffixEdit"), tr("Suffi&x"));
    builder.endRow();
    builder.beginRow();
    m_changedOn = builder.add(QStringLiteral("correctChangedEdit"), tr("Changed &on"),
                              new DayEdit(clock, this),
                              tr("The day of a marriage, say. Empty where it was misspelled."));
    m_evidence = builder.line(QStringLiteral("correctEvidenceEdit"), tr("What shows &it"),
                              tr("Such as: marriage certificate."));
    builder.endRow();
    const PersonName& name = m_name.value.name;
    m_given->setText(name.given());
    m_middle->setText(name.middle());
    m_family->setText(name.family());
    m_suffix->setText(name.suffix());
    for (const QLineEdit* edit : {m_given, m_middle, m_family, m_suffix})
        connect(edit, &QLineEdit::textChanged, this, &FactEditor::changed);
    connect(m_changedOn, &DayEdit::dayChanged, this, &FactEditor::changed);
}

Result<RightFact> NameEditor::right() const {
    const Result<std::optional<QDate>> day = dayOf(*m_changedOn);
    if (!day)
        return fail(day.error());
    return RightName{.person = m_person,
                     .given = m_given->text(),
                     .middle = m_middle->text(),
                     .family = m_family->text(),
                     .suffix = m_suffix->text(),
                     .changedOn = *day,
                     .evidence = m_evidence->text()};
}

QWidget* NameEditor::fieldOf(const Error& error) const {
    const bool isDay = error.code == ErrorCode::DayInFuture || error.code == ErrorCode::WrongDay;
    return isDay ? static_cast<QWidget*>(m_changedOn) : m_family;
}

QString NameEditor::heading() const {
    return tr("Correct the name %1").arg(m_name.value.name.full());
}

DocumentEditor::DocumentEditor(OfficeFile& office, Stored<Document> document,
                               ApplicationId application, QWidget* parent)
    : FactEditor(parent)
    , m_office(office)
    , m_document(std::move(document)) {
    FormBuilder builder(*this);
    builder.beginRow();
    m_kind = builder.add(QStringLiteral("correctKindCombo"), tr("What it &is"),
                         wordCombo<DocumentKind>(m_document.value.kind, {}));
    m_application = builder.line(QStringLiteral("correctApplicationEdit"), tr("Belongs &to"),
                                 tr("The number of an application, such as A-000045."));
    builder.endRow();
    m_application->setText(applicationNumber(application));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FactEditor::changed);
    connect(m_application, &QLineEdit::textChanged, this, &FactEditor::changed);
}

Result<RightFact> DocumentEditor::right() const {
    const Result<ApplicationId> application =
        findApplication(m_office, m_application->text().trimmed());
    if (!application)
        return fail(application.error());
    return RightDocument{.document = m_document.id,
                         .kind = static_cast<DocumentKind>(m_kind->currentData().toInt()),
                         .application = *application};
}

QWidget* DocumentEditor::fieldOf(const Error& error) const {
    return error.code == ErrorCode::NotFound ? static_cast<QWidget*>(m_application) : m_kind;
}

QString DocumentEditor::heading() const {
    return tr("Correct where %1 is filed").arg(m_document.value.fileName);
}

} // namespace certdesk
