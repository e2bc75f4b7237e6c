// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/batchpane.h"

#include "core/domain/number.h"
#include "core/wording/wording.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/pages/parts/personpicker.h"
#include "ui/pages/people/feepicker.h"
#include "ui/pages/people/moneywords.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace certdesk {

namespace {

constexpr int widest = 920;

} // namespace

BatchPane::BatchPane(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_banner(new Banner) {
    setObjectName(QStringLiteral("batchPane"));
    auto* scroll = new ScrollColumn(widest);
    auto* column = new QVBoxLayout(&scroll->content());
    column->setContentsMargins(0, 0, metrics::gap, 0);
    column->setSpacing(metrics::space);
    column->addWidget(slipSection());
    column->addWidget(linesSection());
    column->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot());
    m_banner->hide();

    connect(m_person, &PersonPicker::personChanged, this, [this](std::optional<PersonId> person) {
        if (person)
            m_fee->showPerson(m_workbench.office(), *person);
        else
            m_fee->clearPerson();
    });
    connect(m_fee, &FeePicker::feeChanged, this, &BatchPane::offerAmount);
    connect(m_amount, &QLineEdit::returnPressed, this, &BatchPane::addLine);
    connect(m_total, &MoneyEdit::moneyChanged, this, &BatchPane::tie);
    connect(m_table, &SmallTable::currentIdChanged, m_remove,
            [this](std::optional<qint64> id) { m_remove->setEnabled(id.has_value()); });
    connect(m_remove, &QPushButton::clicked, this, &BatchPane::removeLine);
    const auto shortcut = [](const QKeySequence& keys, QWidget* where,
                             Qt::ShortcutContext context) {
        auto* made = new QShortcut(keys, where);
        made->setContext(context);
        return made;
    };
    connect(shortcut(QKeySequence(Qt::Key_Delete), m_table, Qt::WidgetShortcut),
            &QShortcut::activated, this, &BatchPane::removeLine);
    connect(shortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, m_enter, &QPushButton::click);
}

Section* BatchPane::slipSection() {
    auto* section = new Section(tr("The check"), tr("As it stands on the slip."));
    auto* fields = new QWidget;
    FormBuilder form(*fields);
    form.beginRow();
    m_payer = form.add(QStringLiteral("batchPayerCombo"), tr("Paid &by"), payerCombo(fields));
    m_payerName = form.line(QStringLiteral("batchPayerNameEdit"), tr("&Name of the payer"));
    form.endRow();
    form.beginRow();
    m_reference = form.line(QStringLiteral("batchReferenceEdit"), tr("&Reference"),
                            tr("The number of the check."));
    m_method = form.line(QStringLiteral("batchMethodEdit"), tr("How"));
    m_day = form.add(QStringLiteral("batchDayEdit"), tr("Came in &on"),
                     new DayEdit(m_workbench.clock(), fields));
    m_total = form.add(QStringLiteral("batchTotalEdit"), tr("&Total"), new MoneyEdit(fields));
    form.endRow();
    section->content().addWidget(fields);
    return section;
}

Section* BatchPane::linesSection() {
    auto* section = new Section(
        tr("Who it pays for"),
        tr("Choose a person, Tab to the amount, Enter adds the line. Delete takes one out."));
    m_remove = section->addButton(QStringLiteral("removeBatchLineButton"), tr("Take out"));
    auto* fields = new QWidget;
    FormBuilder form(*fields);
    form.beginRow();
    m_person = form.add(QStringLiteral("batchPersonEdit"), tr("&Person"),
                        new PersonPicker(m_workbench.office(), fields));
    m_fee = form.add(QStringLiteral("batchFeeCombo"), tr("&What for"), new FeePicker(fields));
    m_amount = form.add(QStringLiteral("batchAmountEdit"), tr("&Amount"), new MoneyEdit(fields));
    form.endRow();
    QPushButton* add =
        form.button(QStringLiteral("addBatchLineButton"), tr("A&dd the line"), ButtonKind::Plain);
    connect(add, &QPushButton::clicked, this, &BatchPane::addLine);
    m_table = new SmallTable(tr("Lines of the check"),
                             {{tr("Person")},
                              {tr("Application"), 110},
                              {tr("What for"), 150},
                              {tr("Amount"), 100, Qt::AlignRight | Qt::AlignVCenter}},
                             SmallTable::Height::OfRows);
    m_table->setObjectName(QStringLiteral("batchLinesTable"));
    section->content().addWidget(fields);
    section->content().addWidget(m_table);
    return section;
}

QLayout* BatchPane::foot() {
    m_tie = new BadgeLabel;
    m_tie->setObjectName(QStringLiteral("batchTieBadge"));
    m_sum = new Text(TextStyle::Body, {});
    m_sum->setObjectName(QStringLiteral("batchSumLabel"));
    auto* leave = new QPushButton(tr("Leave"));
    leave->setObjectName(QStringLiteral("leaveBatchButton"));
    m_enter = new QPushButton(tr("Enter the &check"));
    m_enter->setObjectName(QStringLiteral("commitBatchButton"));
    setKind(*m_enter, ButtonKind::Primary);
    connect(leave, &QPushButton::clicked, this, &BatchPane::leave);
    connect(m_enter, &QPushButton::clicked, this, &BatchPane::enter);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(m_tie);
    row->addWidget(m_sum, 1);
    row->addWidget(leave);
    row->addWidget(m_enter);
    return row;
}

void BatchPane::start() {
    m_banner->hide();
    m_lines.clear();
    m_payer->setCurrentIndex(m_payer->findData(static_cast<int>(PayerKind::StateAgency)));
    for (QLineEdit* edit :
         std::initializer_list<QLineEdit*>{m_payerName, m_reference, m_total, m_person, m_amount})
        edit->clear();
    m_method->setText(tr("check"));
    m_day->setDay(m_workbench.office().today());
    for (const QWidget* edit : std::initializer_list<QWidget*>{m_payerName, m_reference, m_day,
                                                               m_total, m_person, m_amount})
        Field::of(edit)->setError({});
    Field::of(m_person)->setEcho({});
    m_fee->clearPerson();
    showLines();
    m_payerName->setFocus(Qt::OtherFocusReason);
}

void BatchPane::offerAmount() {
    const auto fee = m_fee->fee();
    m_amount->setMoney(fee && fee->owed > noMoney ? std::optional(fee->owed) : std::nullopt);
}

void BatchPane::addLine() {
    const auto fee = m_fee->fee();
    const auto isThere = [&](const Line& other) {
        return fee && other.line.kind == fee->kind &&
               other.line.application == applicationNumber(fee->application);
    };
    if (!showErrors({{m_person, m_person->person()           ? QString()
                                : m_person->text().isEmpty() ? tr("This is needed.")
                                                             : m_person->complaint()},
                     {m_fee, m_person->person() && !fee ? tr("There is no application to pay for.")
                             : std::any_of(m_lines.begin(), m_lines.end(), isThere)
                                 ? tr("This stands among the lines already.")
                                 : QString()},
                     {m_amount, amountComplaint(*m_amount)}}))
        return;
    m_lines.push_back({{.application = applicationNumber(fee->application),
                        .kind = fee->kind,
                        .amount = *m_amount->money()},
                       m_person->text()});
    m_person->clear();
    Field::of(m_person)->setEcho({});
    m_fee->clearPerson();
    m_amount->clear();
    showLines();
    m_person->setFocus(Qt::OtherFocusReason);
}

void BatchPane::removeLine() {
    if (const auto row = m_table->currentId()) {
        m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(*row));
        showLines();
    }
}

void BatchPane::showLines() {
    std::vector<SmallTable::Row> rows;
    for (const Line& one : m_lines)
        rows.push_back({static_cast<qint64>(rows.size()),
                        {{one.name},
                         {one.line.application},
                         {wording::label(one.line.kind)},
                         {wording::moneyInWords(one.line.amount)}}});
    m_table->setVisible(!rows.empty());
    m_table->setRows(std::move(rows));
    m_remove->setEnabled(m_table->currentId().has_value());
    tie();
}

Money BatchPane::sum() const {
    Money sum = noMoney;
    for (const Line& one : m_lines)
        sum = sum + one.line.amount;
    return sum;
}

void BatchPane::tie() {
    const Money total = m_total->money().value_or(noMoney);
    const Money lines = sum();
    const bool ties = total > noMoney && total == lines;
    m_tie->setBadge(ties ? Badge{Tone::Good, Icon::Met, tr("Ties")}
                    : total > noMoney && lines > total
                        ? Badge{Tone::Bad, Icon::NotMet, tr("Too much")}
                        : Badge{Tone::Caution, Icon::Waiting, tr("Not yet")});
    const QString people =
        wording::count(QStringLiteral("batch.lines"), static_cast<qint64>(m_lines.size()));
    const QString sums =
        total == noMoney
            ? tr("%1, %2 so far").arg(people, wording::moneyInWords(lines))
            : tr("%1, %2 of %3")
                  .arg(people, wording::moneyInWords(lines), wording::moneyInWords(total));
    m_sum->setText(ties || total == noMoney ? sums
                   : lines > total
                       ? tr("%1: %2 too much").arg(sums, wording::moneyInWords(lines - total))
                       : tr("%1: %2 to go").arg(sums, wording::moneyInWords(total - lines)));
    m_enter->setEnabled(ties);
    m_enter->setToolTip(ties ? QString() : tr("The lines have to sum to the total first"));
}

void BatchPane::enter() {
    if (!showErrors({{m_payerName,
                      m_payerName->text().trimmed().isEmpty() ? tr("This is needed.") : QString()},
                     {m_reference, QString()},
                     {m_day, dayComplaint(*m_day)},
                     {m_total, amountComplaint(*m_total)}}))
        return;
    std::vector<BatchLine> lines;
    for (const Line& one : m_lines)
        lines.push_back(one.line);
    const BatchRequest slip{.payer = payerOf(*m_payer),
                            .payerName = m_payerName->text().trimmed(),
                            .method = m_method->text().trimmed(),
                            .reference = m_reference->text().trimmed(),
                            .total = *m_total->money(),
                            .receivedOn = *m_day->day(),
                            .by = m_workbench.office().actor().name};
    const Result<BatchOutcome> outcome = recordBatch(m_workbench.office(), slip, lines);
    if (!outcome || !outcome->batch) {
        const Error error = outcome ? outcome->errors.front().error : outcome.error();
        if (error.code == ErrorCode::PaymentRepeated || error.code == ErrorCode::DayInFuture)
            static_cast<void>(showErrors(
                {{error.code == ErrorCode::DayInFuture ? static_cast<QWidget*>(m_day) : m_reference,
                  m_workbench.sentence(error)}}));
        else
            m_banner->showMessage(Tone::Bad, m_workbench.sentence(error));
        return;
    }
    m_workbench.noteSaved();
    Q_EMIT closed(
        tr("%1 is entered: %2, %3.")
            .arg(paymentBatchNumber(*outcome->batch),
                 wording::count(QStringLiteral("batch.lines"), static_cast<qint64>(lines.size())),
                 wording::moneyInWords(slip.total)));
}

void BatchPane::leave() {
    if (!m_lines.empty()) {
        const auto answer = m_workbench.interaction().ask(
            {.title = tr("Leave the check?"),
             .text = tr("The lines of this check have not been entered and will be gone."),
             .choices = {
                 {QStringLiteral("stay"), tr("Stay")},
                 {QStringLiteral("discard"), tr("Discard them"), Choice::Effect::Destructive}}});
        if (answer != QStringLiteral("discard"))
            return;
    }
    Q_EMIT closed({});
}

} // namespace certdesk
