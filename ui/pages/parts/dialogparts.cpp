// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/dialogparts.h"

#include "ui/look/metrics.h"
#include "ui/pages/review/reasonpicker.h"
#include "ui/shell/draftkeeper.h"
#include "ui/widgets/dayedit.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>

namespace certdesk {

namespace {

constexpr int formWidth = 680;
constexpr int wordsLines = 3;

} // namespace

QPushButton* buildActDialog(QDialog& dialog, QWidget* form, const ActButtons& buttons) {
    form->layout()->setContentsMargins(metrics::margin, metrics::margin, metrics::margin,
                                       metrics::gap);
    auto* area = new QScrollArea(&dialog);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(form);
    auto* leave = new QPushButton(buttons.leave, &dialog);
    leave->setObjectName(QStringLiteral("leaveButton"));
    leave->setAutoDefault(false);
    auto* act = new QPushButton(buttons.act, &dialog);
    act->setObjectName(QStringLiteral("actButton"));
    act->setDefault(true);
    setKind(*act, buttons.kind);
    QObject::connect(leave, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(act, &QPushButton::clicked, &dialog, &QDialog::accept);
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        QObject::connect(new QShortcut(QKeySequence(key), &dialog), &QShortcut::activated, &dialog,
                         &QDialog::accept);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::space);
    row->setSpacing(metrics::gap);
    row->addStretch();
    row->addWidget(leave);
    QPushButton* other = nullptr;
    if (!buttons.other.isEmpty()) {
        other = new QPushButton(buttons.other, &dialog);
        other->setObjectName(QStringLiteral("otherActButton"));
        other->setAutoDefault(false);
        row->addWidget(other);
    }
    row->addWidget(act);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addLayout(row);

    const QSize room = dialog.screen()->availableGeometry().size() * 9 / 10;
    const int width = std::max(formWidth, form->minimumSizeHint().width());
    const int height =
        form->hasHeightForWidth() ? form->heightForWidth(width) : form->sizeHint().height();
    dialog.resize(QSize(width, height + row->sizeHint().height() + 2).boundedTo(room));
    return other;
}

QPlainTextEdit* newWordsEdit(QWidget* parent) {
    auto* edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * wordsLines + 4 * metrics::grid);
    return edit;
}

QString dayComplaint(const DayEdit& edit) {
    return edit.text().trimmed().isEmpty()
               ? QCoreApplication::translate("certdesk::DialogParts", "This is needed.")
               : edit.complaint();
}

void keepReasons(DraftKeeper& drafts, ReasonPicker& reasons) {
    drafts.keep(
        reasons.objectName(),
        [&reasons] { return QJsonValue(QJsonArray::fromStringList(reasons.codes())); },
        [&reasons](const QJsonValue& value) {
            reasons.setCodes(value.toVariant().toStringList());
        });
    QObject::connect(&reasons, &ReasonPicker::codesChanged, &drafts, &DraftKeeper::noteChange);
}

} // namespace certdesk
