// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

#include <QScrollArea>

class QPushButton;

namespace certdesk {

class DocumentReader;
class Section;
class SmallTable;
class Workbench;

/// One person, everything: first what one says on the telephone, then applications, results, money,
/// letters and how to reach them.
class PersonPane final : public QScrollArea {
    Q_OBJECT

public:
    explicit PersonPane(Workbench& workbench, QWidget* parent = nullptr);

    void showPerson(PersonId person);
    void clear();
    [[nodiscard]] std::optional<PersonId> person() const noexcept { return m_person; }
    /// One of the cards' buttons; nothing when the person has nothing that it would be for.
    [[nodiscard]] QPushButton* button(const char* objectName) const;
    /// The keyboard goes to the letters sent.
    void goToLetters();
    /// From top to bottom.
    [[nodiscard]] QList<QWidget*> cards() const;
    /// Empty when nobody is shown.
    [[nodiscard]] const QString& name() const noexcept { return m_name; }

Q_SIGNALS:
    /// Somebody else, the same one read again, or nobody.
    void personShown();

private:
    QWidget* sectionsOf(const PersonView& view);
    QWidget* phoneSection(const PersonView& view);
    QWidget* applicationsSection(const PersonView& view);
    QWidget* resultsSection(const PersonView& view);
    void offerCorrection(Section& section, SmallTable& table, const PersonView& view);
    QWidget* correctionsSection(const PersonView& view);
    QWidget* lettersSection(const PersonView& view);
    QWidget* contactSection(const PersonView& view);
    QWidget* flagsSection(const PersonView& view);
    void addReceiptButton(Section& section, SmallTable& table, const PersonView& view);
    void openLetter(const Stored<Letter>& letter);

    Workbench& m_workbench;
    DocumentReader* m_reader = nullptr; ///< made with the first letter that is opened
    std::optional<PersonId> m_person;
    QString m_name;
};

} // namespace certdesk
