// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/usecases/firsthour.h"
#include "core/usecases/setup.h"

#include <QFrame>

class QPushButton;

namespace certdesk {

class BadgeLabel;
class Text;

/// What a new office does in its first hour, in this order.
enum class FirstStep { Letterhead, Staff, Signer, Windows, Policy, Applications, TestLetter };

/// One line of the checklist.
struct FirstHourLine {
    enum class State { Open, Done, NotNeeded };

    FirstStep step;
    State state;
    QString title;
    QString sentence;
    QString button;
    friend bool operator==(const FirstHourLine&, const FirstHourLine&) = default;
};

/// What the office file says of the first hour.
struct FirstHourFacts {
    const OfficeSetup& setup;
    const PolicyEdition& edition; ///< in force today
    QDate today;
    FirstHourRecord record = {};
    bool hasApplications = false;
};

[[nodiscard]] std::vector<FirstHourLine> firstHour(const FirstHourFacts& facts);

/// The checklist: each line says how it stands and goes to where it is done. All done, it folds
/// away to one line.
class FirstHourCard final : public QFrame {
    Q_OBJECT

public:
    explicit FirstHourCard(QWidget* parent = nullptr);

    void setLines(const std::vector<FirstHourLine>& lines);
    [[nodiscard]] int openSteps() const;

Q_SIGNALS:
    void stepChosen(certdesk::FirstStep step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// The widgets of one line.
    struct LineWidgets {
        BadgeLabel* badge;
        Text* title;
        Text* sentence;
        QPushButton* go;
    };

    [[nodiscard]] LineWidgets addLine(FirstStep step);
    void alignTitles();
    void fold();

    std::vector<FirstHourLine> m_lines;
    bool m_isUnfolded = false; ///< by hand, when all is done
    Text* m_summary;
    QPushButton* m_fold;
    QWidget* m_body;
    std::vector<LineWidgets> m_widgets; ///< beside m_lines
};

} // namespace certdesk
