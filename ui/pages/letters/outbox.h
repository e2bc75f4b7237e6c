// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/letters.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace certdesk {

class Section;
class SmallTable;

/// The letters that are called for and not sent yet, by kind, each ticked unless someone unticks
/// it or they want no paper; and those that were set aside, with the reason.
class Outbox final : public QWidget {
    Q_OBJECT

public:
    using Sentence = std::function<QString(const Error&)>;

    explicit Outbox(Sentence sentence, QWidget* parent = nullptr);

    /// What was ticked and unticked stays so.
    void setLetters(std::vector<DueLetter> letters);
    [[nodiscard]] const std::vector<DueLetter>& letters() const noexcept { return m_letters; }
    void setSetAside(const std::vector<SetAside>& setAside);
    /// Those that are shown and ticked.
    [[nodiscard]] std::vector<DueLetter> chosen() const;
    /// Whether every letter of a run is still called for as it was.
    [[nodiscard]] bool holdsAll(const std::vector<PrintedLetter>& printed) const;
    /// "11 Application received, 5 Not eligible at this time": of those chosen.
    [[nodiscard]] QString summary() const;
    void focusStart();

Q_SIGNALS:
    void chosenChanged();
    void personRequested(certdesk::PersonId person);
    void letterChosen(const certdesk::DueLetter& letter);
    void testRequested();

private:
    [[nodiscard]] bool isShown(const DueLetter& letter) const;
    void showKinds();
    void showLetters();
    void showChosen();
    void tickShown(bool ticked);

    Sentence m_sentence;
    std::vector<DueLetter> m_letters;
    std::vector<bool> m_ticked; ///< beside m_letters
    QComboBox* m_kinds;
    QLineEdit* m_search;
    QCheckBox* m_all;
    SmallTable* m_list;
    Section* m_asideBlock;
    SmallTable* m_aside;
};

} // namespace certdesk
