// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/editiondialogs.h"

#include "core/domain/number.h"
#include "core/wording/figures.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace certdesk {

namespace {

constexpr int dialogWidth = 860;
constexpr int mostRows = 14;
constexpr size_t mostPeople = 500; ///< more are for the command line

QVBoxLayout* layoutOf(QDialog& dialog, const QString& title) {
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::space);
    layout->setSpacing(metrics::space);
    auto* heading = new Text(TextStyle::Heading, title, &dialog);
    heading->setObjectName(QStringLiteral("editionTitleLabel"));
    layout->addWidget(heading);
    dialog.setMinimumWidth(dialogWidth);
    return layout;
}

QPushButton* addButton(QDialog& dialog, QBoxLayout& row, const QString& objectName,
                       const QString& text) {
    QPushButton* button = newButton(text, objectName, &dialog);
    row.addWidget(button);
    return button;
}

SmallTable* tableOf(const QString& name, std::vector<SmallTable::Column> columns,
                    std::vector<SmallTable::Row> rows, QWidget* parent) {
    auto* table = new SmallTable(name, std::move(columns), SmallTable::Height::OfRows, parent);
    table->setMostRows(mostRows);
    table->wrapTexts();
    table->setRows(std::move(rows));
    return table;
}

// The only thing that a reason puts right.
bool wantsReason(const Problem& problem) {
    return problem.error.code == ErrorCode::EditionBackdated;
}

bool canBeAdded(const EditionImport& result) {
    return std::all_of(result.problems.begin(), result.problems.end(), wantsReason);
}

SmallTable* differencesTable(const EditionImport& result, QWidget* parent) {
    std::vector<SmallTable::Row> rows;
    for (const wording::EditionDifference& one : result.differences)
        rows.push_back({static_cast<qint64>(rows.size()),
                        {{one.after.label}, {one.before.words}, {one.after.words}},
                        wording::sentence(one)});
    auto* table = tableOf(AddEditionDialog::tr("What changes"),
                          {{AddEditionDialog::tr("Rule")},
                           {AddEditionDialog::tr("In %1").arg(result.before)},
                           {AddEditionDialog::tr("In this edition")}},
                          std::move(rows), parent);
    table->setObjectName(QStringLiteral("differencesTable"));
    return table;
}

SmallTable* problemsTable(const EditionImport& result, const Workbench& workbench,
                          QWidget* parent) {
    std::vector<SmallTable::Row> rows;
    for (const Problem& problem : result.problems) {
        const QString sentence = workbench.sentence(problem.error);
        rows.push_back({static_cast<qint64>(rows.size()), {{problem.path}, {sentence}}, sentence});
    }
    auto* table =
        tableOf(AddEditionDialog::tr("What is wrong"),
                {{AddEditionDialog::tr("Where"), 260}, {AddEditionDialog::tr("What is wrong")}},
                std::move(rows), parent);
    table->setObjectName(QStringLiteral("editionProblemsTable"));
    return table;
}

QString sentenceOf(const EditionImport& result) {
    if (!canBeAdded(result))
        return AddEditionDialog::tr("It was not added. Correct the file, then choose it again.");
    QStringList sentences;
    sentences << (result.differences.empty()
                      ? AddEditionDialog::tr("It says the same as %1.").arg(result.before)
                      : AddEditionDialog::tr("It follows %1. Every decision stays as it is.")
                            .arg(result.before));
    if (!result.moved.empty() || result.kept > 0)
        sentences << wording::text(
            QStringLiteral("done.edition_applications"),
            {{u"moved", static_cast<qint64>(result.moved.size())}, {u"kept", result.kept}});
    if (!result.asRecorded.isEmpty())
        sentences << wording::text(QStringLiteral("done.edition_as_recorded"),
                                   {{u"sittings", result.asRecorded.sittings},
                                    {u"credentials", result.asRecorded.credentials}});
    return sentences.join(u' ');
}

} // namespace

EditionDialog::EditionDialog(const PolicyEdition& edition, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("editionDialog"));
    setWindowTitle(tr("Policy edition"));
    QVBoxLayout* layout = layoutOf(
        *this, tr("%1, from %2").arg(edition.name, wording::dayInWords(edition.effectiveFrom)));
    std::vector<SmallTable::Row> rows;
    for (const wording::EditionLine& line : wording::editionLines(edition))
        rows.push_back({static_cast<qint64>(rows.size()),
                        {{line.label}, {line.words}},
                        wording::sentence(line)});
    auto* table =
        tableOf(tr("Rules"), {{tr("Rule"), 380}, {tr("What it says")}}, std::move(rows), this);
    table->setObjectName(QStringLiteral("editionRulesTable"));
    layout->addWidget(table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton* close =
        addButton(*this, *buttons, QStringLiteral("closeEditionButton"), tr("Close"));
    close->setDefault(true);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

OldAgreementsDialog::OldAgreementsDialog(const std::vector<AttestedPerson>& people, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("oldAgreementsDialog"));
    setWindowTitle(tr("Older agreements"));
    const auto count = static_cast<qint64>(people.size());
    QVBoxLayout* layout = layoutOf(
        *this, people.empty() ? tr("Everyone agreed to the version that is in force")
                              : tr("%1 agreed to an older version of the Code of Conduct")
                                    .arg(wording::count(QStringLiteral("person.count"), count)));
    if (!people.empty()) {
        layout->addWidget(new Text(TextStyle::Body,
                                   tr("They are asked again with their next application."), this));
        std::vector<SmallTable::Row> rows;
        for (const AttestedPerson& one : people) {
            if (rows.size() == mostPeople)
                break;
            const auto& signedOn = one.attestation.signedOn;
            rows.push_back({one.person.value(),
                            {{one.name},
                             {candidateNumber(one.person)},
                             {one.attestation.version},
                             {signedOn ? shortDay(*signedOn) : QString()}},
                            tr("Enter opens this person")});
        }
        auto* table =
            tableOf(tr("Older agreements"),
                    {{tr("Name")}, {tr("Number"), 110}, {tr("Version"), 110}, {tr("Signed"), 120}},
                    std::move(rows), this);
        table->setObjectName(QStringLiteral("oldAgreementsTable"));
        layout->addWidget(table, 1);
        connect(table, &SmallTable::opened, this, [this](qint64 id) {
            Q_EMIT personChosen(PersonId(id));
            accept();
        });
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton* close =
        addButton(*this, *buttons, QStringLiteral("closeAgreementsButton"), tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addLayout(buttons);
}

AddEditionDialog::AddEditionDialog(Workbench& workbench, QByteArray json,
                                   const EditionImport& rehearsed, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_json(std::move(json))
    , m_banner(new Banner(this)) {
    setObjectName(QStringLiteral("addEditionDialog"));
    setWindowTitle(tr("Add a policy edition"));
    const bool addable = canBeAdded(rehearsed);
    QVBoxLayout* layout = layoutOf(
        *this, rehearsed.edition ? tr("%1, from %2")
                                       .arg(rehearsed.edition->code,
                                            wording::dayInWords(rehearsed.edition->effectiveFrom))
                                 : tr("This file can't be read as a policy edition"));
    auto* sentence = new Text(TextStyle::Body, sentenceOf(rehearsed), this);
    sentence->setObjectName(QStringLiteral("editionSentenceLabel"));
    sentence->setWordWrap(true);
    layout->addWidget(sentence);
    m_banner->hide();
    layout->addWidget(m_banner);
    if (!addable)
        layout->addWidget(problemsTable(rehearsed, workbench, this));
    else if (!rehearsed.differences.empty())
        layout->addWidget(differencesTable(rehearsed, this));
    if (addable && !rehearsed.isSound()) {
        auto* form = new QWidget(this);
        FormBuilder builder(*form);
        m_reason = builder.line(QStringLiteral("editionReasonEdit"), tr("&Reason"),
                                tr("Needed, as it takes effect on a day that is not ahead."));
        layout->addWidget(form);
    }
    layout->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addStretch();
    QPushButton* leave = addButton(*this, *buttons, QStringLiteral("leaveEditionButton"),
                                   addable ? tr("Cancel") : tr("Close"));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    if (addable) {
        QPushButton* add = addButton(*this, *buttons, QStringLiteral("takeEditionButton"),
                                     tr("&Add this edition"));
        setKind(*add, ButtonKind::Primary);
        add->setDefault(true);
        connect(add, &QPushButton::clicked, this, &AddEditionDialog::accept);
    }
    layout->addLayout(buttons);
}

void AddEditionDialog::accept() {
    const QString reason = m_reason ? m_reason->text() : QString();
    if (m_reason &&
        !showErrors({{m_reason, reason.trimmed().isEmpty() ? tr("Say why it takes effect already.")
                                                           : QString()}}))
        return;
    const Result<EditionImport> result =
        importEdition(m_workbench.office(), {.json = m_json, .reason = reason}, DryRun::No);
    if (result && result->isSound()) {
        m_workbench.noteSaved();
        QDialog::accept();
        return;
    }
    m_banner->showMessage(
        Tone::Bad, m_workbench.sentence(result ? result->problems.front().error : result.error()));
    m_banner->show();
}

} // namespace certdesk
