// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/dialogparts.h"

#include "ui/look/metrics.h"
#include "ui/pages/review/reasonpicker.h"
#include "ui/shell/draftkeeper.h"
#include "ui/widgets/dayedit.h"

#include <QCoreApplication>
#include <QDialog>
#include <QEvent>
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

/// Keeps a dialog tall enough for its form, as far as the screen goes: also when the form comes to
/// need more. What someone made larger stays so.
class FormRoom final : public QObject {
public:
    FormRoom(QDialog& dialog, QWidget& form, const QLayout& buttons)
        : QObject(&dialog)
        , m_dialog(dialog)
        , m_form(form)
        , m_buttons(buttons)
        , m_wanted(wanted(std::max(formWidth, form.minimumSizeHint().width()))) {
        dialog.resize(m_wanted);
        form.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::LayoutRequest && m_dialog.isVisible())
            grow();
        return QObject::eventFilter(watched, event);
    }

private:
    void grow() {
        const QSize now = wanted(m_form.width());
        if (now.height() > m_wanted.height() && now.height() > m_dialog.height())
            m_dialog.resize(m_dialog.width(), now.height());
        m_wanted = now;
    }

    [[nodiscard]] QSize wanted(int width) const {
        const QSize room = m_dialog.screen()->availableGeometry().size() * 9 / 10;
        const int height =
            m_form.hasHeightForWidth() ? m_form.heightForWidth(width) : m_form.sizeHint().height();
        return QSize(width, height + m_buttons.sizeHint().height() + 2).boundedTo(room);
    }

    QDialog& m_dialog;
    QWidget& m_form;
    const QLayout& m_buttons;
    QSize m_wanted;
};

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
    QPushButton* leave = newButton(buttons.leave, QStringLiteral("leaveButton"), &dialog);
    QPushButton* act = newButton(buttons.act, QStringLiteral("actButton"), &dialog, buttons.kind);
    act->setDefault(true);
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
        other = newButton(buttons.other, QStringLiteral("otherActButton"), &dialog);
        row->addWidget(other);
    }
    row->addWidget(act);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addLayout(row);

    new FormRoom(dialog, *form, *row);
    return other;
}

QPlainTextEdit* newWordsEdit(QWidget* parent) {
    auto* edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->document()->setDocumentMargin(metrics::gap); // in line with what other fields leave free
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
