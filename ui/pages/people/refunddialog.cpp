// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/refunddialog.h"

#include "core/domain/number.h"
#include "core/usecases/refunds.h"
#include "core/wording/wording.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/parts/staffpicker.h"
#include "ui/pages/people/moneywords.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/stagebadge.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace certdesk {

namespace {

QLabel* addLine(QGridLayout& grid, const QString& what, const char16_t* objectName,
                TextStyle style) {
    const int row = grid.rowCount();
    grid.addWidget(new Text(style == TextStyle::Strong ? style : TextStyle::Muted, what), row, 0);
    auto* amount = new Text(style, {});
    amount->setObjectName(QString::fromUtf16(objectName));
    amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(amount, row, 1);
    return amount;
}

QWidget* fieldOf(ErrorCode code, QWidget* amount, QWidget* reason, QWidget* signer) {
    if (code == ErrorCode::BlankText)
        return signer;
    return code == ErrorCode::RefundAboveDue || code == ErrorCode::ReasonNeeded ? reason : amount;
}

} // namespace

RefundDialog::RefundDialog(Workbench& workbench, const PersonView& view, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench) {
    setObjectName(QStringLiteral("refundDialog"));
    setWindowTitle(tr("Refund"));
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(tr("Pay money back to %1").arg(view.person.name().full()));
    builder.beginRow();
    m_application =
        builder.add(QStringLiteral("refundApplicationCombo"), tr("&Application"), new QComboBox);
    m_cause = builder.add(QStringLiteral("refundCauseCombo"), tr("W&hy"), new QComboBox);
    builder.endRow();
    for (auto one = view.applications.rbegin(); one != view.applications.rend(); ++one)
        m_application->addItem(
            tr("%1, %2").arg(applicationNumber(one->record.application.id),
                             wording::label(one->record.application.value.stage).toLower()),
            one->record.application.id.value());
    for (const auto& entry : EnumWords<RefundCause>::words)
        m_cause->addItem(wording::label(entry.value), static_cast<int>(entry.value));
    addWorksheet(builder, form);
    builder.beginRow();
    m_amount = builder.add(QStringLiteral("refundAmountEdit"), tr("Amount &to pay back"),
                           new MoneyEdit(form));
    m_method =
        builder.line(QStringLiteral("refundMethodEdit"), tr("H&ow"), tr("Such as check or card."));
    m_reference = builder.line(QStringLiteral("refundReferenceEdit"), tr("&Reference"));
    builder.endRow();
    m_reason = builder.add(QStringLiteral("refundReasonEdit"), tr("In your own &words"),
                           newWordsEdit(form), tr("Needed for an emergency or more than is due."));
    m_signer =
        builder.add(QStringLiteral("refundSignerCombo"), tr("Approved &by"), new StaffPicker(form));
    m_signer->reload(workbench.office());
    connect(m_application, &QComboBox::currentIndexChanged, this,
            [this] { workOut(std::nullopt); });
    connect(m_cause, &QComboBox::currentIndexChanged, this, [this] { workOut(cause()); });
    workOut(std::nullopt);
    buildActDialog(*this, form, {tr("Cancel"), tr("&Pay back"), ButtonKind::Primary});
    m_amount->setFocus();
    m_amount->selectAll();
}

void RefundDialog::addWorksheet(FormBuilder& builder, QWidget* form) {
    auto* sheet = new QWidget(form);
    sheet->setObjectName(QStringLiteral("refundWorksheet"));
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, metrics::gap, 0, metrics::gap);
    grid->setHorizontalSpacing(metrics::margin);
    grid->setVerticalSpacing(metrics::grid);
    grid->setColumnStretch(2, 1);
    m_paid = addLine(*grid, wording::text(QStringLiteral("worksheet.paid")), u"refundPaidLabel",
                     TextStyle::Body);
    m_refunded = addLine(*grid, wording::text(QStringLiteral("worksheet.refunded")),
                         u"refundRefundedLabel", TextStyle::Body);
    m_kept = addLine(*grid, wording::text(QStringLiteral("worksheet.kept")), u"refundKeptLabel",
                     TextStyle::Body);
    m_due = addLine(*grid, wording::text(QStringLiteral("worksheet.due")), u"refundDueLabel",
                    TextStyle::Strong);
    m_why = new Text(TextStyle::Muted, {});
    m_why->setObjectName(QStringLiteral("refundWhyLabel"));
    m_why->setWordWrap(true);
    grid->addWidget(m_why, grid->rowCount(), 0, 1, 3);
    builder.addWidget(sheet);
}

ApplicationId RefundDialog::application() const {
    return ApplicationId(m_application->currentData().toLongLong());
}

RefundCause RefundDialog::cause() const {
    return static_cast<RefundCause>(m_cause->currentData().toInt());
}

void RefundDialog::workOut(std::optional<RefundCause> cause) {
    const auto sheet = refundWorksheet(m_workbench.office(), application(), cause);
    if (sheet)
        show(*sheet);
    else
        static_cast<void>(showErrors({{m_application, m_workbench.sentence(sheet.error())}}));
}

void RefundDialog::show(const rules::RefundWorksheet& sheet) {
    const QSignalBlocker quiet(m_cause);
    m_cause->setCurrentIndex(m_cause->findData(static_cast<int>(sheet.cause)));
    m_paid->setText(wording::moneyInWords(sheet.paid));
    m_refunded->setText(wording::moneyInWords(sheet.refunded));
    m_kept->setText(wording::moneyInWords(sheet.kept));
    m_due->setText(wording::moneyInWords(sheet.due));
    m_why->setText(tr("%1. (%2)").arg(wording::refundReason(sheet.why), sheet.rule));
    m_amount->setMoney(sheet.due > noMoney ? std::optional(sheet.due) : std::nullopt);
}

void RefundDialog::accept() {
    if (!showErrors({{m_amount, amountComplaint(*m_amount)},
                     {m_signer, m_signer->name().isEmpty()
                                    ? tr("Choose who approves it. People are added under Office.")
                                    : QString()},
                     {m_reason, QString()}}))
        return;
    introduce(m_workbench, m_signer->name());
    const auto refund =
        recordRefund(m_workbench.office(), {.application = application(),
                                            .cause = cause(),
                                            .amount = m_amount->money(),
                                            .by = m_signer->name(),
                                            .reason = m_reason->toPlainText().trimmed(),
                                            .method = m_method->text().trimmed(),
                                            .reference = m_reference->text().trimmed()});
    if (!refund) {
        static_cast<void>(showErrors({{fieldOf(refund.error().code, m_amount, m_reason, m_signer),
                                       m_workbench.sentence(refund.error())}}));
        return;
    }
    m_workbench.noteSaved();
    QDialog::accept();
}

} // namespace certdesk
