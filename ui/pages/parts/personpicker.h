// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/personrow.h"
#include "core/usecases/lists.h"
#include "ui/models/idloader.h"
#include "ui/widgets/echoingedit.h"

class QCompleter;
class QStandardItemModel;
class QTimer;

namespace certdesk {

/// Chooses one person by name or number as one types. Never by the name alone: each line shows the
/// number and where the person lives, and only a line that was chosen counts.
class PersonPicker final : public EchoingEdit {
    Q_OBJECT

public:
    explicit PersonPicker(OfficeFile& office, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<PersonId> person() const;
    void choose(PersonId person);
    [[nodiscard]] QString echo() const override;
    [[nodiscard]] QString complaint() const override;

Q_SIGNALS:
    void personChanged(std::optional<certdesk::PersonId> person);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] QString tidied() const override;

private:
    void search();
    void offer(const Ids& ids);
    void takeOffered(const QModelIndex& index);
    void setRow(std::optional<PersonRow> row);
    [[nodiscard]] std::optional<PersonRow> rowOf(PersonId person);

    OfficeFile& m_office;
    std::unique_ptr<RowSource<PersonRow>> m_source;
    IdLoader m_loader;
    QTimer* m_pause;
    QStandardItemModel* m_offers;
    QCompleter* m_completer;
    std::optional<PersonRow> m_chosen;
    QString m_foundNobody;    ///< what was typed last, where it names nobody
    bool m_isEntered = false; ///< before there was an offer
    bool m_isPicked = false;  ///< someone moved through the offers, rather than only typing
};

} // namespace certdesk
