// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/setup.h"

#include <QWidget>

class QLineEdit;

namespace certdesk {

class Banner;
class Workbench;

/// Who the office is, as it stands on letters. Each field is saved when it is left; a change that
/// someone else made meanwhile is told, and nothing of it is overwritten.
class LetterheadSection final : public QWidget {
    Q_OBJECT

public:
    explicit LetterheadSection(Workbench& workbench, QWidget* parent = nullptr);

    /// Keeps what is being typed: it is compared when it is saved.
    void show(const Stored<Office>& office);
    void focusStart();

private:
    void save();
    void fill(const Office& office);
    void showWrongContacts();
    [[nodiscard]] QLineEdit* editOf(ErrorCode wrong) const;
    [[nodiscard]] Office sound() const;
    [[nodiscard]] Office typed() const;

    Workbench& m_workbench;
    std::optional<Stored<Office>> m_before; ///< what the fields started from
    std::optional<Stored<Office>> m_latest;
    bool m_isFilling = false;
    Banner* m_conflict;
    QLineEdit* m_name;
    QLineEdit* m_program;
    QLineEdit* m_council;
    QLineEdit* m_credential;
    QLineEdit* m_street;
    QLineEdit* m_street2;
    QLineEdit* m_city;
    QLineEdit* m_state;
    QLineEdit* m_postalCode;
    QLineEdit* m_phone;
    QLineEdit* m_email;
    QLineEdit* m_web;
};

} // namespace certdesk
