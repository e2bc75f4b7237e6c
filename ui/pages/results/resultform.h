// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/recordedresults.h"
#include "core/usecases/recordresult.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace certdesk {

class Banner;
class DayEdit;
class DraftKeeper;
class Field;
class PersonPicker;
class StaffPicker;
class Workbench;

/// One exam result as it is keyed from paper. What the rules say of it stands beside each field
/// before it is recorded; a result against the retest rule wants a reason and a name.
class ResultForm final : public QWidget {
    Q_OBJECT

public:
    explicit ResultForm(Workbench& workbench, QWidget* parent = nullptr);

    void reload();
    void choose(PersonId person);
    /// A result that waits for its confirmation is keyed anew, or taken back. What was keyed first
    /// is not shown, so that the second one is as blind as the first.
    void correct(const RecordedResult& result);
    void focusStart();

Q_SIGNALS:
    /// A sentence that says what is on file now.
    void recorded(const QString& sentence);
    /// The next result has been begun: what was said of the last one is over.
    void begun();
    /// This part has to be answered before the result is recorded.
    void attentionNeeded(QWidget* part);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void readPerson();
    void judge();
    void judgeScore();
    void judgeSitting();
    void record();
    void remove();
    void showCorrecting();
    void startAgain();
    void clear();
    void followDraft();
    void showRefusal(const Error& why);
    [[nodiscard]] std::optional<ExamForm> form() const;
    [[nodiscard]] std::optional<int> rawScore() const;
    [[nodiscard]] AttemptResult result() const;

    Workbench& m_workbench;
    std::optional<OfficeSetup> m_setup;
    std::optional<PersonView> m_view; ///< of who was chosen
    std::optional<AttemptId> m_correcting;
    bool m_isException = false;
    PersonPicker* m_person;
    DayEdit* m_day;
    QLineEdit* m_rawScore;
    QComboBox* m_result;
    QComboBox* m_form;
    QLineEdit* m_note;
    QLabel* m_history;
    Banner* m_rule;
    QWidget* m_exception;
    QWidget* m_correction;
    QLineEdit* m_why;
    QPushButton* m_record;
    QPushButton* m_remove;
    QPushButton* m_leave;
    QLineEdit* m_reason;
    StaffPicker* m_by;
    DraftKeeper* m_drafts;
};

} // namespace certdesk
