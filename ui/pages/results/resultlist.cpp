// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/results/resultlist.h"

#include "core/domain/number.h"
#include "core/usecases/recordresult.h"
#include "core/wording/wording.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QIntValidator>
#include <QVBoxLayout>

#include <utility>

namespace certdesk {

namespace {

constexpr int wantedLetters = 19;
constexpr int mostShown = 200;

bool isWaiting(const RecordedResult& result) {
    return result.attempt.value.confirmation == Confirmation::Waiting;
}

Badge badgeOf(const RecordedResult& result) {
    if (isWaiting(result))
        return {Tone::Caution, Icon::Waiting, wording::label(Confirmation::Waiting)};
    const QString word = wording::label(result.attempt.value.result);
    switch (result.attempt.value.result) {
    case AttemptResult::Passed:
        return {Tone::Good, Icon::Met, word};
    case AttemptResult::Failed:
        return {Tone::Bad, Icon::NotMet, word};
    default:
        return {Tone::Neutral, Icon::Info, word};
    }
}

} // namespace

ResultList::ResultList(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_wanted(new QComboBox)
    , m_table(new SmallTable(tr("Results on file"),
                             {{tr("Name")},
                              {tr("Number"), 80},
                              {tr("Day sat"), 98},
                              {tr("Score"), 50},
                              {tr("Result"), 182}},
                             SmallTable::Height::OfRoom))
    , m_confirming(new QWidget) {
    m_wanted->setObjectName(QStringLiteral("resultsWantedComboBox"));
    m_wanted->setAccessibleName(tr("Which results"));
    m_wanted->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_wanted->setMinimumContentsLength(wantedLetters);
    m_wanted->addItem(tr("Recorded last"), static_cast<int>(ResultsWanted::All));
    m_wanted->addItem({}, static_cast<int>(ResultsWanted::WaitingForConfirmation));
    m_table->setObjectName(QStringLiteral("resultsTable"));
    auto* section = new Section(tr("Results on file"));
    m_section = section;
    m_start = section->addButton(QStringLiteral("startConfirmingButton"), tr("Confirm…"));
    section->addToHead(m_wanted);
    section->content().addWidget(m_table, 1);
    section->content().addWidget(m_confirming);

    m_confirming->setObjectName(QStringLiteral("confirming"));
    FormBuilder form(*m_confirming);
    m_whose = new Text(TextStyle::Strong, {});
    form.addWidget(m_whose);
    form.beginRow();
    m_rawScore = form.line(QStringLiteral("confirmScoreEdit"), tr("Raw score, typed a&gain"),
                           tr("From the paper, without looking at the first one."));
    m_rawScore->setValidator(new QIntValidator(0, largestScore, m_rawScore));
    m_result = form.add(QStringLiteral("confirmResultComboBox"), tr("Result, chosen a&gain"),
                        new QComboBox);
    form.endRow();
    form.beginRow();
    auto* confirm = new QPushButton(tr("Confir&m"));
    confirm->setObjectName(QStringLiteral("confirmResultButton"));
    form.addWidget(confirm);
    auto* correct = new QPushButton(tr("Correct…"));
    correct->setObjectName(QStringLiteral("correctResultButton"));
    correct->setToolTip(tr("Key this result anew, or take it back"));
    setKind(*correct, ButtonKind::Quiet);
    form.addWidget(correct);
    form.endRow();
    m_result->addItem(tr("Choose…"), -1);
    for (const AttemptResult result :
         {AttemptResult::Passed, AttemptResult::Failed, AttemptResult::NoShow,
          AttemptResult::Cancelled, AttemptResult::Invalidated, AttemptResult::ScorePending})
        m_result->addItem(wording::label(result), static_cast<int>(result));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(section);
    connect(m_wanted, &QComboBox::activated, this, &ResultList::reload);
    connect(m_table, &SmallTable::currentIdChanged, this, &ResultList::showConfirming);
    connect(m_table, &SmallTable::opened, this, [this] {
        if (m_confirming->isVisible())
            focusConfirming();
        else if (const RecordedResult* result = chosen())
            m_workbench.go(QStringLiteral("people"), result->person);
    });
    connect(m_start, &QPushButton::clicked, this, &ResultList::startConfirming);
    connect(correct, &QPushButton::clicked, this, [this] {
        if (const RecordedResult* result = chosen())
            Q_EMIT correctionRequested(*result);
    });
    connect(confirm, &QPushButton::clicked, this, &ResultList::confirm);
    connect(m_rawScore, &QLineEdit::returnPressed, this, &ResultList::confirm);
    reload();
}

void ResultList::reload() {
    m_waiting = waitingResults(m_workbench.office()).value_or(0);
    m_wanted->setItemText(1, tr("Waiting for confirmation (%1)").arg(m_waiting));
    m_start->setVisible(m_waiting > 0);
    m_start->setToolTip(tr("Type the next score that waits a second time"));
    const auto wanted = static_cast<ResultsWanted>(m_wanted->currentData().toInt());
    m_results = recordedResults(m_workbench.office(), wanted, mostShown)
                    .value_or(std::vector<RecordedResult>());
    std::vector<SmallTable::Row> rows;
    for (const RecordedResult& result : m_results) {
        const Attempt& attempt = result.attempt.value;
        // Who confirms mustn't see what was typed first.
        const QString score =
            isWaiting(result) || !attempt.rawScore ? QString() : QString::number(*attempt.rawScore);
        rows.push_back({result.attempt.id.value(),
                        {{result.name},
                         {candidateNumber(result.person)},
                         {wording::shortDay(attempt.satOn)},
                         {score},
                         {{}, badgeOf(result)}},
                        attempt.override.isEmpty()
                            ? QString()
                            : tr("Exception by %1: %2").arg(attempt.overrideBy, attempt.override)});
    }
    m_section->setSentence(!rows.empty()                  ? QString()
                           : wanted == ResultsWanted::All ? tr("None yet.")
                                                          : tr("None waits."));
    m_table->setRows(std::move(rows));
    showConfirming();
}

void ResultList::showConfirming() {
    const RecordedResult* result = chosen();
    const bool waits = result != nullptr && isWaiting(*result);
    m_confirming->setVisible(waits);
    // What is being typed stays when other rows change.
    const auto shown =
        waits ? std::optional(std::pair(result->attempt.id.value(), result->attempt.revision))
              : std::nullopt;
    if (std::exchange(m_shown, shown) == shown || !waits)
        return;
    m_whose->setText(tr("%1 (%2), sat on %3")
                         .arg(result->name, candidateNumber(result->person),
                              wording::dayInWords(result->attempt.value.satOn)));
    const bool isScored = result->attempt.value.rawScore.has_value();
    Field::of(m_rawScore)->setVisible(isScored);
    Field::of(m_result)->setVisible(!isScored);
    m_rawScore->clear();
    m_result->setCurrentIndex(0);
    Field::of(m_rawScore)->setError({});
    Field::of(m_result)->setError({});
}

void ResultList::startConfirming() {
    const RecordedResult* result = chosen();
    if (result == nullptr || !isWaiting(*result)) {
        if (!nextWaiting()) {
            m_wanted->setCurrentIndex(1);
            reload();
        }
        if (const auto next = nextWaiting())
            m_table->selectId(*next);
    }
    focusConfirming();
}

void ResultList::focusConfirming() {
    if (!m_confirming->isVisible())
        m_table->setFocus(Qt::OtherFocusReason);
    else if (Field::of(m_rawScore)->isVisible())
        m_rawScore->setFocus(Qt::OtherFocusReason);
    else
        m_result->setFocus(Qt::OtherFocusReason);
}

/// The one that waits below the chosen one, else the first.
std::optional<qint64> ResultList::nextWaiting() const {
    const auto current = m_table->currentId();
    auto after = std::find_if(m_results.begin(), m_results.end(), [&](const auto& result) {
        return current == result.attempt.id.value();
    });
    const auto waits = [&](const RecordedResult& result) {
        return isWaiting(result) && current != result.attempt.id.value();
    };
    auto found = std::find_if(after, m_results.end(), waits);
    if (found == m_results.end())
        found = std::find_if(m_results.begin(), m_results.end(), waits);
    return found == m_results.end() ? std::nullopt : std::optional(found->attempt.id.value());
}

void ResultList::confirm() {
    const RecordedResult* result = chosen();
    if (result == nullptr || !isWaiting(*result))
        return;
    const bool isScored = result->attempt.value.rawScore.has_value();
    QWidget* editor = isScored ? static_cast<QWidget*>(m_rawScore) : m_result;
    bool isNumber = false;
    const int typed = m_rawScore->text().toInt(&isNumber);
    const int picked = m_result->currentData().toInt();
    if (isScored ? !isNumber : picked < 0) {
        static_cast<void>(showErrors({{editor, tr("This is needed.")}}));
        return;
    }
    const QString name = result->name;
    const auto next = nextWaiting();
    const auto done = confirmResult(
        m_workbench.office(), result->attempt.id, isScored ? std::optional(typed) : std::nullopt,
        isScored ? result->attempt.value.result : static_cast<AttemptResult>(picked),
        m_workbench.office().actor().name);
    if (!done) {
        const QString sentence = done.error().code == ErrorCode::ResultDiffers
                                     ? tr("This is not what was recorded first. Look at the paper "
                                          "and type it once more; "
                                          "if the first one is wrong, choose Correct.")
                                     : m_workbench.sentence(done.error());
        static_cast<void>(showErrors({{editor, sentence}}));
        return;
    }
    m_workbench.noteSaved();
    reload();
    if (next && m_table->selectId(*next))
        focusConfirming();
    else
        m_table->setFocus(Qt::OtherFocusReason);
    Q_EMIT confirmed(tr("The result of %1 is confirmed.").arg(name));
}

const RecordedResult* ResultList::chosen() const {
    const auto id = m_table->currentId();
    const auto found =
        std::find_if(m_results.begin(), m_results.end(),
                     [&](const RecordedResult& result) { return id == result.attempt.id.value(); });
    return found == m_results.end() ? nullptr : &*found;
}

} // namespace certdesk
