// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/domain/caserecord.h"
#include "core/usecases/correct.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace certdesk {

class DayEdit;

/// The fields in which someone says what a fact should have been; they show what is on file.
class FactEditor : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the fields say, or what is wrong with them.
    [[nodiscard]] virtual Result<RightFact> right() const = 0;
    /// The field that an error stands beside.
    [[nodiscard]] virtual QWidget* fieldOf(const Error& error) const = 0;
    /// "Correct the result of May 12, 2020"
    [[nodiscard]] virtual QString heading() const = 0;
    /// Of the row that the fields show.
    [[nodiscard]] virtual int revision() const = 0;

Q_SIGNALS:
    void changed();
};

/// A confirmed result: what it is, the score, the day, and whose it is.
class ResultEditor final : public FactEditor {
    Q_OBJECT

public:
    ResultEditor(OfficeFile& office, PersonId person, Stored<Attempt> attempt,
                 QWidget* parent = nullptr);

    [[nodiscard]] Result<RightFact> right() const override;
    [[nodiscard]] QWidget* fieldOf(const Error& error) const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] int revision() const override { return m_attempt.revision; }

private:
    [[nodiscard]] AttemptResult result() const;
    void followResult();

    OfficeFile& m_office;
    Stored<Attempt> m_attempt;
    QComboBox* m_result;
    QLineEdit* m_score;
    DayEdit* m_day;
    QLineEdit* m_person;
};

/// A person's legal name, and since when where another one is borne.
class NameEditor final : public FactEditor {
    Q_OBJECT

public:
    NameEditor(const PersonRecord& person, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] Result<RightFact> right() const override;
    [[nodiscard]] QWidget* fieldOf(const Error& error) const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] int revision() const override { return m_name.revision; }

private:
    PersonId m_person;
    Stored<NameEntry> m_name;
    QLineEdit* m_given;
    QLineEdit* m_middle;
    QLineEdit* m_family;
    QLineEdit* m_suffix;
    DayEdit* m_changedOn;
    QLineEdit* m_evidence;
};

/// A misfiled document: what it is, and the application that it belongs to.
class DocumentEditor final : public FactEditor {
    Q_OBJECT

public:
    DocumentEditor(OfficeFile& office, Stored<Document> document, ApplicationId application,
                   QWidget* parent = nullptr);

    [[nodiscard]] Result<RightFact> right() const override;
    [[nodiscard]] QWidget* fieldOf(const Error& error) const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] int revision() const override { return m_document.revision; }

private:
    OfficeFile& m_office;
    Stored<Document> m_document;
    QComboBox* m_kind;
    QLineEdit* m_application;
};

} // namespace certdesk
