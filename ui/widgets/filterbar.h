// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QLineEdit;
class QTimer;

namespace certdesk {

class FlowLayout;

/// A search field and below it chips, of which one is chosen. Esc in the field clears it, Down
/// leads to the list, Enter to its first row.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    struct Chip {
        QString id; ///< its button is named `<id>Chip`
        QString title;
        std::optional<int> count = {};
    };

    FilterBar(const QString& placeholder, const QString& accessibleName, QWidget* parent = nullptr);

    void setChips(const std::vector<Chip>& chips);
    void setCount(const QString& id, std::optional<int> count);
    [[nodiscard]] QString chosenChip() const;
    void chooseChip(const QString& id);
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    void focusSearch();

Q_SIGNALS:
    /// A moment after the last key, at once when cleared.
    void textChanged(const QString& text);
    void chipChosen(const QString& id);
    /// Down in the search field, after what was typed.
    void listWanted();
    /// Enter in the search field, after what was typed.
    void firstWanted();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitSearch();
    void askNow();

    QLineEdit* m_search;
    FlowLayout* m_chipRow;
    QButtonGroup* m_chips;
    QTimer* m_pause;
};

} // namespace certdesk
