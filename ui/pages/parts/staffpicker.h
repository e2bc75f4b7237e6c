// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QComboBox>

namespace certdesk {

class OfficeFile;

/// Who does it: one of the staff who are active, those who sign letters first; the one who works
/// here if that is known, else nobody until someone is chosen. Never free text, so that the audit
/// trail can tell who it was.
class StaffPicker final : public QComboBox {
    Q_OBJECT

public:
    explicit StaffPicker(QWidget* parent = nullptr);

    /// Reads the staff again; who was chosen stays chosen until someone else works here.
    void reload(OfficeFile& office);
    /// Empty while nobody is chosen.
    [[nodiscard]] QString name() const { return currentData().toString(); }
    /// A name fits, a title beside it where there is room.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    QString m_worker; ///< when the staff was read last
};

} // namespace certdesk
