// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/personpane.h"

#include "core/documents/documentreader.h"
#include "core/domain/number.h"
#include "core/usecases/letters.h"
#include "core/wording/wording.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/correctdialog.h"
#include "ui/pages/parts/facteditor.h"
#include "ui/pages/parts/letterwindow.h"
#include "ui/pages/people/appealssection.h"
#include "ui/pages/people/correctionssection.h"
#include "ui/pages/people/moneysection.h"
#include "ui/pages/people/phonecard.h"
#include "ui/pages/people/receiptdialog.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/stagebadge.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace certdesk {

namespace {

constexpr int copiedMilliseconds = 2000;

using Rows = std::vector<SmallTable::Row>;

SmallTable* addTable(Section& section, const QString& objectName, const QString& name,
                     std::vector<SmallTable::Column> columns, Rows rows) {
    auto* table = new SmallTable(name, std::move(columns), SmallTable::Height::OfRows);
    table->setObjectName(objectName);
    table->setRows(std::move(rows));
    section.content().addWidget(table);
    return table;
}

Text* wrapped(TextStyle style, const QString& text) {
    auto* label = new Text(style, text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// A number that is broken over two lines is misread.
QString onOneLine(QString number) {
    return number.replace(u' ', QChar(0x00a0)).replace(u'-', QChar(0x2011));
}

/// A line of the phone card: what is asked, and the answer.
void addAnswer(QGridLayout& grid, const QString& question, const QString& answer,
               const QString& objectName) {
    const int row = grid.rowCount();
    grid.addWidget(new Text(TextStyle::Muted, question), row, 0, Qt::AlignTop);
    auto* label = wrapped(TextStyle::Body, answer);
    label->setObjectName(objectName);
    grid.addWidget(label, row, 1);
}

Badge resultBadge(const Attempt& attempt) {
    if (attempt.confirmation == Confirmation::Waiting)
        return {Tone::Caution, Icon::Waiting, wording::label(Confirmation::Waiting)};
    const QString word = wording::label(attempt.result);
    return attempt.result == AttemptResult::Passed   ? Badge{Tone::Good, Icon::Met, word}
           : attempt.result == AttemptResult::Failed ? Badge{Tone::Bad, Icon::NotMet, word}
                                                     : Badge{Tone::Neutral, Icon::Info, word};
}

QString placeOf(const DatedAttempt& dated) {
    QStringList parts{dated.window ? dated.window->name() : QString(),
                      dated.attempt.value.formCode};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString scoreText(const Attempt& attempt) {
    if (!attempt.rawScore || attempt.confirmation == Confirmation::Waiting)
        return {};
    return attempt.cutScore
               ? PersonPane::tr("%1 (cut %2)").arg(*attempt.rawScore).arg(*attempt.cutScore)
               : QString::number(*attempt.rawScore);
}

QString credentialSentence(const Credential& credential) {
    if (credential.status == CredentialStatus::Revoked)
        return PersonPane::tr("Certificate %1, granted on %2, was withdrawn.")
            .arg(credential.number, wording::dayInWords(credential.certifiedOn));
    return PersonPane::tr("Certificate %1, granted on %2, runs to %3.")
        .arg(credential.number, wording::dayInWords(credential.certifiedOn),
             wording::dayInWords(credential.expiresOn));
}

QString period(std::optional<QDate> from, std::optional<QDate> until) {
    if (from && until)
        return PersonPane::tr("%1 to %2").arg(shortDay(*from), shortDay(*until));
    if (until)
        return PersonPane::tr("to %1").arg(shortDay(*until));
    return from ? PersonPane::tr("since %1").arg(shortDay(*from)) : QString();
}

} // namespace

PersonPane::PersonPane(Workbench& workbench, QWidget* parent)
    : QScrollArea(parent)
    , m_workbench(workbench) {
    setObjectName(QStringLiteral("personPane"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
}

void PersonPane::showPerson(PersonId person) {
    const Result<PersonView> view = openPerson(m_workbench.office(), person);
    if (!view) {
        clear();
        return;
    }
    const int place = m_person == person ? verticalScrollBar()->value() : 0;
    m_person = person;
    setWidget(sectionsOf(*view));
    verticalScrollBar()->setValue(place);
    m_name = view->person.name().full();
    Q_EMIT personShown();
}

void PersonPane::clear() {
    m_person.reset();
    m_name.clear();
    delete takeWidget();
    Q_EMIT personShown();
}

QPushButton* PersonPane::button(const char* objectName) const {
    return widget() != nullptr ? widget()->findChild<QPushButton*>(QString::fromLatin1(objectName))
                               : nullptr;
}

void PersonPane::goToLetters() {
    if (auto* letters = findChild<SmallTable*>(QStringLiteral("lettersTable"))) {
        letters->setFocus(Qt::ShortcutFocusReason);
        ensureWidgetVisible(letters->parentWidget());
    }
}

QList<QWidget*> PersonPane::cards() const {
    QList<QWidget*> cards;
    if (widget() != nullptr)
        for (Section* card : widget()->findChildren<Section*>())
            cards << card;
    return cards;
}

QWidget* PersonPane::sectionsOf(const PersonView& view) {
    auto* all = new QWidget;
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(metrics::gap, 0, metrics::gap, 0);
    layout->setSpacing(metrics::space);
    layout->addWidget(phoneSection(view));
    for (QWidget* section : std::initializer_list<QWidget*>{
             flagsSection(view), correctionsSection(view), applicationsSection(view),
             resultsSection(view), new MoneySection(m_workbench, view), lettersSection(view),
             new AppealsSection(m_workbench, view), contactSection(view)})
        if (section != nullptr)
            layout->addWidget(section);
    layout->addStretch();
    return all;
}

QWidget* PersonPane::phoneSection(const PersonView& view) {
    const Result<OfficeSetup> setup = readSetup(m_workbench.office());
    if (!setup)
        return new QWidget;
    const PhoneCard card = phoneCard(view, *setup, m_workbench.office().today());
    QStringList reach{candidateNumber(view.person.person.id), view.person.email(),
                      onOneLine(view.person.phone())};
    reach.removeAll(QString());
    auto* section = new Section(view.person.name().full(), reach.join(QStringLiteral(" · ")));
    section->setObjectName(QStringLiteral("phoneCard"));
    section->addToHead(new BadgeLabel(card.stage));
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(metrics::space);
    grid->setVerticalSpacing(metrics::gap);
    if (!card.stageDetail.isEmpty())
        addAnswer(*grid, tr("Latest application"), card.stageDetail, QStringLiteral("stageLabel"));
    addAnswer(*grid, card.isNotEligible ? tr("Why not eligible") : tr("Missing"),
              !card.missing.isEmpty() ? card.missing.join(u'\n')
              : card.isNotEligible    ? tr("See the decision")
                                      : tr("Nothing"),
              QStringLiteral("missingLabel"));
    addAnswer(*grid, tr("Last letter"), card.lastLetter, QStringLiteral("lastLetterLabel"));
    if (!card.nextDate.isEmpty())
        addAnswer(*grid, tr("Next date"), card.nextDate, QStringLiteral("nextDateLabel"));
    section->content().addLayout(grid);

    auto* reply = new QHBoxLayout;
    reply->setSpacing(metrics::gap);
    auto* sentence = wrapped(TextStyle::Strong, card.reply);
    sentence->setObjectName(QStringLiteral("replyLabel"));
    auto* copy = new QPushButton(lineIcon(Icon::Copy), tr("Copy"));
    copy->setObjectName(QStringLiteral("copyReplyButton"));
    copy->setToolTip(tr("Copy this sentence for a reply"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QPushButton::clicked, copy, [copy, text = card.reply] {
        QGuiApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
        QTimer::singleShot(copiedMilliseconds, copy, [copy] { copy->setText(tr("Copy")); });
    });
    reply->addWidget(sentence, 1);
    reply->addWidget(copy, 0, Qt::AlignTop);
    section->content().addSpacing(metrics::gap);
    section->content().addLayout(reply);
    return section;
}

QWidget* PersonPane::flagsSection(const PersonView& view) {
    if (view.person.flags.empty())
        return nullptr;
    auto* section = new Section(tr("To mind"));
    Rows rows;
    for (const Stored<PersonFlag>& flag : view.person.flags)
        rows.push_back({flag.id.value(),
                        {{{}, Badge{Tone::Caution, Icon::Warning, wording::label(flag.value.kind)}},
                         {period(flag.value.since, flag.value.until)},
                         {flag.value.source}}});
    addTable(*section, QStringLiteral("flagsTable"), tr("To mind"),
             {{tr("What"), 180}, {tr("Since"), 190}, {tr("Who said so")}}, std::move(rows));
    return section;
}

QWidget* PersonPane::applicationsSection(const PersonView& view) {
    auto* section = new Section(tr("Applications"));
    Rows rows;
    for (auto one = view.applications.rbegin(); one != view.applications.rend(); ++one) {
        const CaseRecord& record = one->record;
        rows.push_back({record.application.id.value(),
                        {{applicationNumber(record.application.id)},
                         {record.window ? tr("%1, %2").arg(kindTitle(record.application.value.kind),
                                                           record.window->name())
                                        : kindTitle(record.application.value.kind)},
                         {one->edition.name},
                         {shortDay(record.application.value.submittedOn)},
                         {{}, stageBadge(record.application.value.stage)}}});
    }
    if (rows.empty()) {
        section->setSentence(tr("None on file."));
        return section;
    }
    SmallTable* table = addTable(*section, QStringLiteral("applicationsTable"), tr("Applications"),
                                 {{tr("Number"), 98},
                                  {tr("What for")},
                                  {.title = tr("Policy edition"), .width = 130, .dispensable = 1},
                                  {tr("Submitted"), 98},
                                  {tr("Stage"), 172}},
                                 std::move(rows));
    connect(table, &SmallTable::opened, this,
            [this](qint64 id) { m_workbench.go(QStringLiteral("review"), ApplicationId(id)); });
    return section;
}

QWidget* PersonPane::resultsSection(const PersonView& view) {
    auto* section = new Section(tr("Exam results"),
                                view.retest ? QString(wording::retestSentence(*view.retest) % u'.')
                                            : tr("No sitting is on file yet."));
    QPushButton* enter = section->addButton(QStringLiteral("enterResultButton"), tr("Enter one…"));
    connect(enter, &QPushButton::clicked, this, [this, person = view.person.person.id] {
        m_workbench.go(QStringLiteral("results"), person);
    });
    Rows rows;
    for (auto one = view.attempts.rbegin(); one != view.attempts.rend(); ++one) {
        const Attempt& attempt = one->attempt.value;
        rows.push_back({one->attempt.id.value(),
                        {{shortDay(attempt.satOn)},
                         {placeOf(*one)},
                         {scoreText(attempt)},
                         {{}, resultBadge(attempt)}},
                        attempt.note});
    }
    if (!rows.empty()) {
        SmallTable* table = addTable(
            *section, QStringLiteral("attemptsTable"), tr("Exam results"),
            {{tr("Day"), 104}, {tr("Window and form")}, {tr("Score"), 92}, {tr("Result"), 184}},
            std::move(rows));
        offerCorrection(*section, *table, view);
    }
    if (view.credential)
        section->content().addWidget(
            wrapped(TextStyle::Body, credentialSentence(view.credential->value)));
    return section;
}

// One that waits is changed where it is confirmed.
void PersonPane::offerCorrection(Section& section, SmallTable& table, const PersonView& view) {
    QPushButton* correct = section.addButton(QStringLiteral("correctResultButton"), tr("Correct…"));
    correct->setToolTip(tr("Put the chosen result right after it counted"));
    correct->setEnabled(false);
    const auto chosen = [&table, attempts = view.attempts]() -> std::optional<Stored<Attempt>> {
        for (const DatedAttempt& dated : attempts)
            if (dated.attempt.id.value() == table.currentId() &&
                dated.attempt.value.confirmation == Confirmation::Confirmed)
                return dated.attempt;
        return std::nullopt;
    };
    connect(&table, &SmallTable::currentIdChanged, correct,
            [correct, chosen] { correct->setEnabled(chosen().has_value()); });
    connect(correct, &QPushButton::clicked, &table, [this, chosen, person = view.person.person.id] {
        if (const auto attempt = chosen())
            openCorrectDialog(m_workbench, new ResultEditor(m_workbench.office(), person, *attempt),
                              window());
    });
}

QWidget* PersonPane::correctionsSection(const PersonView& view) {
    const auto found =
        corrections(m_workbench.office(), CorrectionsWanted::All, view.person.person.id);
    return found && !found->empty() ? new CorrectionsSection(m_workbench, *found) : nullptr;
}

QWidget* PersonPane::lettersSection(const PersonView& view) {
    auto* section = new Section(tr("Letters sent"));
    if (view.letters.empty()) {
        section->setSentence(tr("None yet."));
        return section;
    }
    Rows rows;
    for (auto one = view.letters.rbegin(); one != view.letters.rend(); ++one) {
        const LetterArrival& arrival = view.arrivals.at(one->id);
        rows.push_back({one->id.value(),
                        {{letterNumber(one->id)},
                         {wording::label(one->value.kind)},
                         {shortDay(arrival.sent.mailedOn)},
                         {wording::receiptWords(arrival.receivedOn, arrival.sent.receipt)},
                         {QString::number(one->value.pages)}},
                        arrival.sent.receipt ? arrival.sent.receipt->note : QString()});
    }
    SmallTable* table = addTable(*section, QStringLiteral("lettersTable"), tr("Letters sent"),
                                 {{tr("Number"), 92},
                                  {tr("Letter")},
                                  {tr("Mailed"), 104},
                                  {tr("Received"), 232},
                                  {tr("Pages"), 60}},
                                 std::move(rows));
    QPushButton* open = section->addButton(QStringLiteral("openLetterButton"), tr("Show"));
    open->setEnabled(false);
    addReceiptButton(*section, *table, view);
    const auto show = [this, letters = view.letters](qint64 id) {
        for (const Stored<Letter>& letter : letters)
            if (letter.id.value() == id)
                openLetter(letter);
    };
    connect(table, &SmallTable::opened, this, show);
    connect(table, &SmallTable::currentIdChanged, open,
            [open](std::optional<qint64> id) { open->setEnabled(id.has_value()); });
    connect(open, &QPushButton::clicked, table, [table, show] {
        if (const auto id = table->currentId())
            show(*id);
    });
    return section;
}

void PersonPane::addReceiptButton(Section& section, SmallTable& table, const PersonView& view) {
    QPushButton* receipt = section.addButton(QStringLiteral("letterReceiptButton"), tr("Receipt…"));
    receipt->setToolTip(tr("Record when the letter arrived or came back"));
    receipt->setEnabled(false);
    connect(&table, &SmallTable::currentIdChanged, receipt,
            [receipt](std::optional<qint64> id) { receipt->setEnabled(id.has_value()); });
    // The page is read again when something is stored, and the table goes: dialogs belong to the
    // window.
    const auto record = [this, letters = view.letters, arrivals = view.arrivals](qint64 id) {
        for (const Stored<Letter>& letter : letters)
            if (letter.id.value() == id) {
                auto* dialog =
                    new ReceiptDialog(m_workbench, letter, arrivals.at(letter.id).sent, window());
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            }
    };
    connect(receipt, &QPushButton::clicked, &table, [&table, record] {
        if (const auto id = table.currentId())
            record(*id);
    });
}

QWidget* PersonPane::contactSection(const PersonView& view) {
    auto* section = new Section(tr("Names and addresses"));
    QPushButton* correct =
        section->addButton(QStringLiteral("correctNameButton"), tr("Correct the name…"));
    connect(correct, &QPushButton::clicked, this, [this, person = view.person] {
        openCorrectDialog(m_workbench, new NameEditor(person, m_workbench.clock()), window());
    });
    Rows rows;
    const auto add = [&rows](const QString& what, const QString& text, const QString& when) {
        const QString line = when.isEmpty() ? text : tr("%1 (%2)").arg(text, when);
        rows.push_back({static_cast<qint64>(rows.size()), {{what}, {line}}, line});
    };
    for (const Stored<NameEntry>& name : view.person.names)
        add(wording::label(name.value.kind), name.value.name.full(),
            period(name.value.from, name.value.until));
    for (const Stored<AddressEntry>& address : view.person.addresses)
        add(address.value.preference == Preference::Primary ? tr("Address") : tr("Other address"),
            address.value.address.blockLines().join(QStringLiteral(", ")),
            address.value.returnedOn
                ? tr("mail came back %1").arg(shortDay(*address.value.returnedOn))
                : period({}, address.value.validUntil));
    for (const Stored<EmailEntry>& email : view.person.emails)
        add(email.value.preference == Preference::Primary ? tr("E-mail") : tr("Other e-mail"),
            email.value.address.text(), {});
    for (const Stored<PhoneEntry>& phone : view.person.phones)
        add(phone.value.preference == Preference::Primary ? tr("Phone") : tr("Other phone"),
            phone.value.number, {});
    if (!view.person.person.value.employer.isEmpty())
        add(tr("Employer"), view.person.person.value.employer, {});
    addTable(*section, QStringLiteral("contactsTable"), tr("Names and addresses"),
             {{tr("What"), 116}, {tr("On file")}}, std::move(rows))
        ->wrapTexts();
    return section;
}

void PersonPane::openLetter(const Stored<Letter>& letter) {
    const Result<QByteArray> pdf = archivedLetter(m_workbench.office(), letter.id);
    if (!pdf) {
        m_workbench.showError(tr("The letter was not opened"), pdf.error());
        return;
    }
    if (m_reader == nullptr)
        m_reader = new DocumentReader(m_workbench.documentWorker(), this);
    auto* window = new LetterWindow(m_workbench, *m_reader, letter, *pdf, this);
    window->show();
}

} // namespace certdesk
