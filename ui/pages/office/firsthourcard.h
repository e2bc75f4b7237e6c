// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/office/firsthour.h"

#include <QFrame>

class QPushButton;

namespace certdesk {

class BadgeLabel;
class Text;

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
