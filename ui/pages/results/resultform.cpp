// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/results/resultform.h"

#include "core/rules/scores.h"
#include "core/usecases/attemptplace.h"
#include "core/wording/wording.h"
#include "ui/look/buttons.h"
#include "ui/pages/parts/personpicker.h"
#include "ui/pages/parts/staffpicker.h"
#include "ui/pages/results/resultjudging.h"
#include "ui/shell/draftkeeper.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/draftline.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QIntValidator>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace certdesk {

namespace {

const QString draftSubject = QStringLiteral("exam result");
constexpr auto keyable = std::to_array({AttemptResult::Passed, AttemptResult::Failed,
                                        AttemptResult::NoShow, AttemptResult::Cancelled,
                                        AttemptResult::ScorePending, AttemptResult::Invalidated});

} // namespace

ResultForm::ResultForm(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_history(new Text(TextStyle::Muted, {}, this))
    , m_rule(new Banner(this))
    , m_exception(new QWidget(this))
    , m_correction(new QWidget(this)) {
    FormBuilder form(*this);
    auto* line = new DraftLine(this);
    form.addWidget(line);
    m_drafts = new DraftKeeper(workbench, *line, this);
    form.addWidget(m_correction);
    m_person = form.add(QStringLiteral("personEdit"), tr("Can&didate"),
                        new PersonPicker(workbench.office()));
    m_history->setObjectName(QStringLiteral("historyLabel"));
    m_history->setWordWrap(true);
    m_history->hide();
    form.addWidget(m_history);
    m_day = form.add(QStringLiteral("satOnEdit"), tr("Da&y sat"), new DayEdit(workbench.clock()));
    form.beginRow();
    m_rawScore = form.line(QStringLiteral("rawScoreEdit"), tr("Ra&w score"));
    m_result = form.add(QStringLiteral("resultComboBox"), tr("&Result"), new QComboBox);
    form.endRow();
    m_form = form.add(QStringLiteral("formComboBox"), tr("Exam &form"), new QComboBox);
    m_note = form.line(QStringLiteral("noteEdit"), tr("&Note"), tr("Stays in the office."));
    form.addWidget(m_rule);
    form.addWidget(m_exception);
    m_record = form.button(QStringLiteral("recordResultButton"), {}, ButtonKind::Primary);
    m_remove =
        form.button(QStringLiteral("removeResultButton"), tr("&Take it back"), ButtonKind::Plain);
    m_leave = form.button(QStringLiteral("leaveResultButton"), tr("Leave it"), ButtonKind::Quiet);
    form.stretch();

    FormBuilder correction(*m_correction);
    auto* explanation = new Banner(m_correction);
    explanation->showMessage(Tone::Neutral,
                             tr("This result waits for its confirmation. Key it as it is on the "
                                "paper, or take it back; what was keyed first is not shown."));
    correction.addWidget(explanation);
    m_why = correction.line(QStringLiteral("correctionReasonEdit"), tr("&Why it is corrected"),
                            tr("Kept in the audit trail."));

    FormBuilder exception(*m_exception);
    m_reason =
        exception.line(QStringLiteral("exceptionReasonEdit"), tr("Reason for an e&xception"));
    m_by = exception.add(QStringLiteral("exceptionByComboBox"), tr("Who &makes the exception"),
                         new StaffPicker);
    m_exception->hide();

    m_rule->setObjectName(QStringLiteral("ruleBanner"));
    m_rawScore->setValidator(new QIntValidator(0, largestScore, m_rawScore));
    for (const AttemptResult result : keyable)
        m_result->addItem(wording::label(result), static_cast<int>(result));
    // Nobody has passed by leaving a field as it was.
    m_result->setPlaceholderText(tr("Choose the result"));
    m_result->setCurrentIndex(-1);

    connect(m_person, &PersonPicker::personChanged, this, &ResultForm::readPerson);
    connect(m_day, &DayEdit::dayChanged, this, &ResultForm::judge);
    connect(m_rawScore, &QLineEdit::textChanged, this, &ResultForm::judge);
    connect(m_result, &QComboBox::currentIndexChanged, this, &ResultForm::judge);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ResultForm::judge);
    connect(m_record, &QPushButton::clicked, this, &ResultForm::record);
    connect(m_remove, &QPushButton::clicked, this, &ResultForm::remove);
    connect(m_leave, &QPushButton::clicked, this, &ResultForm::startAgain);
    connect(m_person, &QLineEdit::textEdited, this, &ResultForm::begun);
    for (QLineEdit* edit : {static_cast<QLineEdit*>(m_day), m_rawScore, m_note, m_reason})
        connect(edit, &QLineEdit::returnPressed, this, &ResultForm::record);
    showCorrecting();
    reload();
    followDraft();
}

void ResultForm::reload() {
    Result<OfficeSetup> setup = readSetup(m_workbench.office());
    if (!setup)
        return;
    m_setup = *std::move(setup);
    const QString chosen = m_form->currentData().toString();
    const QSignalBlocker quiet(m_form);
    m_form->clear();
    m_form->addItem(tr("The one of that day"), QString());
    for (const Stored<ExamForm>& form : m_setup->forms)
        m_form->addItem(form.value.code(), form.value.code());
    m_form->setCurrentIndex(std::max(0, m_form->findData(chosen)));
    m_by->reload(m_workbench.office());
    readPerson();
}

void ResultForm::choose(PersonId person) {
    if (m_correcting)
        startAgain();
    m_person->choose(person);
    m_day->setFocus(Qt::OtherFocusReason);
}

void ResultForm::correct(const RecordedResult& result) {
    m_drafts->leave(); // what was half keyed is there again afterwards
    clear();
    m_correcting = result.attempt.id;
    m_person->choose(result.person);
    m_day->setDay(result.attempt.value.satOn);
    showCorrecting();
    judge();
    Q_EMIT begun();
    Q_EMIT attentionNeeded(m_correction);
    m_why->setFocus(Qt::OtherFocusReason);
}

void ResultForm::focusStart() {
    m_person->setFocus(Qt::OtherFocusReason);
}

/// Enter records from a list of choices as from a line.
void ResultForm::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (m_form->hasFocus() || m_result->hasFocus()))
        record();
    else
        QWidget::keyPressEvent(event);
}

void ResultForm::readPerson() {
    m_view.reset();
    QString history;
    if (const auto person = m_person->person())
        if (Result<PersonView> view = openPerson(m_workbench.office(), *person)) {
            m_view = *std::move(view);
            if (m_view->retest)
                history = QString(wording::retestSentence(*m_view->retest) % u'.');
            else
                history = tr("No sitting is on file yet.");
        }
    m_history->setText(history);
    m_history->setVisible(!history.isEmpty());
    judge();
}

void ResultForm::judge() {
    if (Field* field = Field::of(m_day))
        field->setError(m_day->complaint());
    judgeScore();
    judgeSitting();
}

void ResultForm::judgeScore() {
    const auto score = rawScore();
    const auto form = this->form();
    Field* field = Field::of(m_rawScore);
    m_result->setEnabled(!score);
    if (!score || !form) {
        field->setEcho({});
        return;
    }
    const auto judged = rules::judge(*score, {}, {}, *form, {});
    if (!judged) {
        field->setError(m_workbench.sentence(judged.error()));
        // It is neither passed nor not passed.
        const QSignalBlocker quiet(m_result);
        m_result->setCurrentIndex(-1);
        return;
    }
    const QSignalBlocker quiet(m_result);
    m_result->setCurrentIndex(m_result->findData(static_cast<int>(judged->result)));
    field->setEcho(tr("Of %1, the cut is %2: %3")
                       .arg(form->scoredItems())
                       .arg(form->cutScore())
                       .arg(wording::label(judged->result).toLower()));
}

void ResultForm::judgeSitting() {
    SittingJudgement judged;
    if (const auto day = m_day->day(); m_view && day)
        judged = certdesk::judgeSitting(m_workbench, *m_setup,
                                        {m_view->person.person.id, *day, result(), m_correcting});
    if (!judged.dayError.isEmpty())
        Field::of(m_day)->setError(judged.dayError);
    m_isException = judged.needsException;
    if (judged.words.isEmpty())
        m_rule->hide();
    else
        m_rule->showMessage(Tone::Caution, judged.words);
    m_exception->setVisible(m_isException);
}

void ResultForm::record() {
    const QString needed = tr("This is needed.");
    const bool isScored = rawScore().has_value();
    if (!showErrors({{m_person, m_person->person()           ? QString()
                                : m_person->text().isEmpty() ? needed
                                                             : m_person->complaint()},
                     {m_day, m_day->day()              ? Field::of(m_day)->error()
                             : m_day->text().isEmpty() ? needed
                                                       : m_day->complaint()},
                     {m_rawScore, isScored ? Field::of(m_rawScore)->error() : QString()},
                     {m_result, !isScored && m_result->currentIndex() < 0
                                    ? tr("Choose the result, or type the score.")
                                    : QString()},
                     {m_reason, m_isException && m_reason->text().trimmed().isEmpty()
                                    ? tr("An exception needs a reason.")
                                    : QString()},
                     {m_by, m_isException && m_by->name().isEmpty()
                                ? tr("An exception needs a name from the staff.")
                                : QString()},
                     {m_why, m_correcting && m_why->text().trimmed().isEmpty()
                                 ? tr("A correction needs a reason.")
                                 : QString()}})) {
        Q_EMIT begun();
        if (m_isException)
            Q_EMIT attentionNeeded(m_exception);
        return;
    }
    const QString by = m_isException ? m_by->name() : m_workbench.office().actor().name;
    const QString name = m_view->person.name().full();
    const AttemptResult outcome = result();
    const QDate day = *m_day->day();
    const KeyedResult keyed{.person = *m_person->person(),
                            .satOn = day,
                            .result = outcome,
                            .formCode = m_form->currentData().toString(),
                            .rawScore = rawScore(),
                            .by = by,
                            .override = m_isException ? m_reason->text().trimmed() : QString(),
                            .note = m_note->text().trimmed()};
    OfficeFile& office = m_workbench.office();
    const Result<AttemptId> saved =
        m_correcting ? correctResult(office, *m_correcting, keyed, m_why->text()).map([this] {
            return *m_correcting;
        })
                     : recordResult(office, keyed);
    if (!saved) {
        Q_EMIT begun();
        showRefusal(saved.error());
        return;
    }
    m_workbench.noteSaved();
    const QString what =
        tr("%1, %2, sat on %3: on file.")
            .arg(name, wording::label(outcome).toLower(), wording::dayInWords(day));
    startAgain();
    Q_EMIT recorded(m_setup && m_setup->office.value.keyedResultsWait
                        ? tr("%1 It counts once its score was typed a second time: choose "
                             "Confirm beside the list.")
                              .arg(what)
                        : what);
}

void ResultForm::remove() {
    if (!m_correcting || !showErrors({{m_why, m_why->text().trimmed().isEmpty()
                                                  ? tr("Taking a result back needs a reason.")
                                                  : QString()}}))
        return;
    const QString name = m_view ? m_view->person.name().full() : QString();
    if (const auto removed = removeResult(m_workbench.office(), *m_correcting, m_why->text());
        !removed) {
        m_workbench.showError(tr("The result was not taken back"), removed.error());
        return;
    }
    m_workbench.noteSaved();
    startAgain();
    Q_EMIT recorded(tr("The unconfirmed result of %1 was taken back.").arg(name));
}

void ResultForm::showCorrecting() {
    m_correction->setVisible(m_correcting.has_value());
    m_remove->setVisible(m_correcting.has_value());
    m_leave->setVisible(m_correcting.has_value());
    m_person->setEnabled(!m_correcting);
    m_record->setText(m_correcting ? tr("Re&cord the correction") : tr("Re&cord the result"));
}

void ResultForm::startAgain() {
    m_drafts->finish();
    clear();
    m_drafts->begin(draftSubject, 0);
    focusStart();
}

void ResultForm::clear() {
    m_correcting.reset();
    showCorrecting();
    m_why->clear();
    m_person->clear();
    // Results of one sitting day come in a pile: the day stays.
    m_rawScore->clear();
    m_note->clear();
    m_reason->clear();
    m_result->setCurrentIndex(-1);
    m_view.reset();
    readPerson();
}

void ResultForm::followDraft() {
    // The person first: what the rules say of the rest depends on them.
    m_drafts->keep(
        m_person->objectName(),
        [this] {
            const auto person = m_person->person();
            return person ? QJsonValue(person->value()) : QJsonValue();
        },
        [this](const QJsonValue& value) {
            if (value.isDouble())
                m_person->choose(PersonId(value.toInteger()));
            else
                m_person->clear();
        });
    connect(m_person, &PersonPicker::personChanged, m_drafts, &DraftKeeper::noteChange);
    m_drafts->keep(m_day);
    m_drafts->keep(m_rawScore);
    m_drafts->keep(m_result);
    m_drafts->keep(m_form);
    m_drafts->keep(m_note);
    m_drafts->keep(m_reason);
    m_drafts->begin(draftSubject, 0);
}

void ResultForm::showRefusal(const Error& why) {
    const QString sentence = m_workbench.sentence(why);
    switch (why.code) {
    case ErrorCode::DayInFuture:
    case ErrorCode::NoSingleWindow:
    case ErrorCode::UnknownWindow:
    case ErrorCode::DayOutsideWindow:
        static_cast<void>(showErrors({{m_day, sentence}}));
        break;
    case ErrorCode::ScoreAboveItems:
        static_cast<void>(showErrors({{m_rawScore, sentence}}));
        break;
    case ErrorCode::UnknownForm:
        static_cast<void>(showErrors({{m_form, sentence}}));
        break;
    default:
        m_workbench.showError(tr("The result was not recorded"), why);
    }
}

std::optional<ExamForm> ResultForm::form() const {
    if (!m_setup)
        return std::nullopt;
    const Result<ExamForm> form = formOf(m_setup->forms, m_form->currentData().toString(),
                                         m_day->day().value_or(m_workbench.office().today()));
    return form ? std::optional(*form) : std::nullopt;
}

std::optional<int> ResultForm::rawScore() const {
    bool isNumber = false;
    const int score = m_rawScore->text().toInt(&isNumber);
    return isNumber ? std::optional(score) : std::nullopt;
}

AttemptResult ResultForm::result() const {
    // Until one is chosen the rules are asked as for a sitting.
    return m_result->currentIndex() < 0
               ? AttemptResult::Passed
               : static_cast<AttemptResult>(m_result->currentData().toInt());
}

} // namespace certdesk
