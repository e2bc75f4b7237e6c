// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/signoff/signoffpage.h"

#include "core/documents/documentreader.h"
#include "core/domain/number.h"
#include "core/rules/impartiality.h"
#include "core/wording/wording.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/letterpages.h"
#include "ui/pages/parts/listkeys.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/parts/staffpicker.h"
#include "ui/shell/interaction.h"
#include "ui/shell/jobline.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documentpane.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/text.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTimer>

namespace certdesk {

namespace {

constexpr int pauseMilliseconds = 150;

QString decisions(size_t number) {
    return wording::count(QStringLiteral("decision.count"), static_cast<qint64>(number));
}

/// "2 × Approve, 1 × Deny"
QString verdictsOf(const std::vector<SignOff>& lines) {
    QStringList parts;
    for (const auto& verdict : EnumWords<Verdict>::words) {
        const auto count = std::count_if(lines.begin(), lines.end(), [&verdict](const auto& line) {
            return line.request.verdict == verdict.value;
        });
        if (count > 0)
            parts << QStringLiteral("%1 × %2").arg(count).arg(wording::label(verdict.value));
    }
    return parts.join(QStringLiteral(", "));
}

Badge verdictBadge(Verdict verdict) {
    const QString words = wording::label(verdict);
    switch (verdict) {
    case Verdict::Approve:
        return {Tone::Good, Icon::Check, words};
    case Verdict::Deny:
        return {Tone::Bad, Icon::NotMet, words};
    case Verdict::Pend:
        return {Tone::Caution, Icon::Waiting, words};
    case Verdict::Withdraw:
        return {Tone::Neutral, Icon::Withdrawn, words};
    }
    Q_UNREACHABLE();
}

QString letterText(const DraftedDecision& line) {
    if (line.waitsForSecondReview)
        return SignOffPage::tr("None yet: drawn for a second review");
    return line.letter ? wording::label(*line.letter) : SignOffPage::tr("None");
}

} // namespace

SignOffPage::SignOffPage(Workbench& workbench, QWidget* parent)
    : Page(parent)
    , m_workbench(workbench)
    , m_preview(workbench.office())
    , m_pause(new QTimer(this))
    , m_work(new JobLine(workbench.office(), this))
    , m_banner(new Banner(this))
    , m_table(new SmallTable(tr("Decisions to sign"),
                             {{tr("Name"), 200},
                              {tr("Number"), 90},
                              {tr("Decision"), 164},
                              {tr("Letter"), 170},
                              {tr("To note")}},
                             SmallTable::Height::OfRoom, this))
    , m_by(new StaffPicker(this))
    , m_sign(new QPushButton(this))
    , m_takeOff(new QPushButton(tr("&Take off the sheet"), this))
    , m_letter(new DocumentPane(this))
    , m_empty(new EmptyState(Icon::Check, tr("Nothing to sign"),
                             tr("Decisions that you draft while reviewing wait here, each with its "
                                "letter, until you sign them."),
                             this)) {
    setObjectName(QStringLiteral("signOffPage"));
    build();
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, &SignOffPage::reload);
    connect(m_table, &SmallTable::tickChanged, this, [this](qint64 id, bool isTicked) {
        if (isTicked)
            m_unticked.erase(ApplicationId(id));
        else
            m_unticked.insert(ApplicationId(id));
        showCount();
    });
    connect(m_table, &SmallTable::currentIdChanged, this, &SignOffPage::showLetter);
    connect(m_table, &SmallTable::opened, this,
            [this](qint64 id) { m_workbench.go(QStringLiteral("review"), ApplicationId(id)); });
    connect(m_by, &QComboBox::currentTextChanged, this, &SignOffPage::reload);
    connect(m_sign, &QPushButton::clicked, this, &SignOffPage::sign);
    connect(m_work, &JobLine::runningChanged, this, &SignOffPage::showCount);
    connect(m_takeOff, &QPushButton::clicked, this, &SignOffPage::takeOff);
    connect(m_empty, &EmptyState::actionTriggered, this,
            [this] { m_workbench.go(QStringLiteral("applications")); });
    reload();
}

void SignOffPage::build() {
    m_banner->setObjectName(QStringLiteral("signOffBanner"));
    m_table->setObjectName(QStringLiteral("signOffTable"));
    m_by->setObjectName(QStringLiteral("signOffComboBox"));
    m_by->setAccessibleName(tr("Who signs"));
    m_sign->setObjectName(QStringLiteral("signOffButton"));
    m_takeOff->setObjectName(QStringLiteral("takeOffButton"));
    m_empty->setObjectName(QStringLiteral("signOffEmptyState"));
    m_empty->setAction(tr("Go to Applications"));
    setKind(*m_sign, ButtonKind::Primary);
    setKind(*m_takeOff, ButtonKind::Quiet);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(metrics::gap);
    acts->addWidget(m_takeOff);
    acts->addStretch();
    acts->addWidget(new Text(TextStyle::Muted, tr("Signed by"), this));
    acts->addWidget(m_by);
    acts->addWidget(m_sign);
    auto* sheet = new QWidget(this);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, metrics::gap, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_table, 1);
    column->addLayout(acts);
    auto* splitter = new Splitter(this);
    splitter->setObjectName(QStringLiteral("signOffSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(sheet);
    splitter->addWidget(m_letter);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({660, 440});
    m_workbench.settings().follow(*splitter);
    auto* body = new QWidget(this);
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_banner);
    layout->addWidget(m_work);
    layout->addWidget(body, 1);
}

void SignOffPage::activated() {
    reload();
    focusStart();
}

void SignOffPage::refresh(const ChangeSet& changes) {
    if (!changes.isEmpty())
        m_pause->start();
}

std::vector<KeySection> SignOffPage::keys() const {
    return {tickedTableKeys()};
}

void SignOffPage::focusStart() {
    if (m_lines.empty())
        m_empty->setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

void SignOffPage::reload() {
    m_pause->stop();
    const QSignalBlocker quiet(m_by);
    m_by->reload(m_workbench.office());
    // Until a signer is chosen, the sheet is judged for the one who works here.
    OfficeFile& office = m_workbench.office();
    auto lines =
        draftedDecisions(office, m_by->name().isEmpty() ? office.actor().name : m_by->name());
    if (!lines) {
        m_banner->showMessage(Tone::Bad, m_workbench.sentence(lines.error()));
        return;
    }
    m_lines = *std::move(lines);
    std::set<ApplicationId> known;
    for (const DraftedDecision& line : m_lines) {
        known.insert(line.request.application);
        // What has changed is looked at again before it is ticked.
        if (line.factsChanged && !m_known.contains(line.request.application))
            m_unticked.insert(line.request.application);
    }
    m_known = std::move(known);
    std::erase_if(m_unticked, [this](ApplicationId id) { return !m_known.contains(id); });
    m_shown.reset();
    showLines();
    const auto count = static_cast<int>(m_lines.size());
    Q_EMIT countChanged(count > 0 ? std::optional(count) : std::nullopt);
}

void SignOffPage::showLines() {
    std::vector<SmallTable::Row> rows;
    for (const DraftedDecision& line : m_lines) {
        const ApplicationId id = line.request.application;
        QString note;
        if (m_by->name().isEmpty())
            note = tr("Choose who signs.");
        else if (line.obstacle)
            note = m_workbench.sentence(*line.obstacle);
        else if (line.factsChanged)
            note = tr("The case has changed since this was drafted. Look at it again.");
        else if (line.deniesAllTheSame)
            note = line.request.override.isEmpty()
                       ? tr("Meets all requirements, and is denied all the same.")
                       : tr("Meets all requirements, and is denied all the same: %1")
                             .arg(line.request.override);
        else if (line.deniesEarly)
            note = tr("Pending, and no last day to answer has passed: an exception.");
        SmallTable::Row row{
            .id = id.value(),
            .cells = {{line.person},
                      {applicationNumber(id)},
                      {wording::label(line.request.verdict), verdictBadge(line.request.verdict)},
                      {letterText(line)},
                      {note}},
            .toolTip = note};
        if (!line.obstacle)
            row.ticked = !m_unticked.contains(id);
        rows.push_back(std::move(row));
    }
    m_table->setRows(std::move(rows));
    m_stack->setCurrentIndex(m_lines.empty() ? 1 : 0);
    if (!m_lines.empty() && !m_table->currentId())
        m_table->selectRow(0);
    showCount();
    showLetter();
}

void SignOffPage::showCount() {
    const size_t count = ticked().size();
    m_sign->setText(tr("&Sign %1…").arg(decisions(count)));
    const bool isSigning = m_work->isRunning();
    m_sign->setEnabled(count > 0 && !m_by->name().isEmpty() && !isSigning);
    m_by->setDisabled(isSigning);
    m_takeOff->setEnabled(current() != nullptr && !isSigning);
}

void SignOffPage::showLetter() {
    const DraftedDecision* line = current();
    m_takeOff->setEnabled(line != nullptr && !m_work->isRunning());
    if (line == nullptr) {
        m_letter->clear();
        return;
    }
    if (m_by->name().isEmpty()) {
        m_letter->showNothing(line->person, tr("Choose who signs: then its letter is shown here."));
        return;
    }
    if (m_shown == line->request.application || m_preview.isRunning())
        return;
    m_shown = line->request.application;
    m_letter->showWaiting(letterText(*line));
    m_preview.start(
        [request = line->request](OfficeFile& office, const Progress&) {
            return prepareLetterOf(office, request);
        },
        [this, application = line->request.application](const Result<PreparedRun>& run) {
            take(application, run);
        });
}

void SignOffPage::take(ApplicationId application, const Result<PreparedRun>& run) {
    const DraftedDecision* line = current();
    if (line == nullptr || line->request.application != application || m_shown != application) {
        // Another line was chosen or the sheet read again; its turn comes once this work is done.
        m_shown.reset();
        QMetaObject::invokeMethod(this, &SignOffPage::showLetter, Qt::QueuedConnection);
        return;
    }
    const QString title = letterText(*line);
    if (!run) {
        m_letter->showNothing(title, m_workbench.sentence(run.error()));
    } else if (run->letters.empty()) {
        m_letter->showNothing(title, tr("Signing this decision causes no letter now."));
    } else {
        if (m_reader == nullptr)
            m_reader = new DocumentReader(m_workbench.documentWorker(), this);
        m_letter->showDocument(title,
                               std::make_shared<LetterPages>(
                                   *m_reader, run->pdf, run->pages,
                                   [this](const Error& why) { return m_workbench.sentence(why); }));
    }
}

void SignOffPage::sign() {
    // While it is asked, the sheet may be read again: what is signed is what was asked about.
    std::vector<SignOff> wanted;
    for (const DraftedDecision* line : ticked())
        wanted.push_back({line->request, line->facts});
    const QString by = m_by->name();
    const auto answer = m_workbench.interaction().ask(
        {tr("Sign"),
         tr("Sign %1?").arg(decisions(wanted.size())),
         tr("%1. %2 signs; each takes effect at once, and its letter waits under Letters.")
             .arg(verdictsOf(wanted), by),
         {{QStringLiteral("notYet"), tr("Not yet")},
          {QStringLiteral("signNow"), tr("Sign"), Choice::Effect::Main}}});
    if (answer != QStringLiteral("signNow"))
        return;
    introduce(m_workbench, by);
    m_banner->hide();
    const size_t asked = wanted.size();
    m_work->start(
        tr("Signing %1…").arg(decisions(asked)),
        [wanted = std::move(wanted), by](OfficeFile& office, const Progress& progress) {
            return Result<std::vector<SignedOff>>(signDrafted(office, wanted, by, progress));
        },
        [this, asked](const Result<std::vector<SignedOff>>& results) {
            tellSigned(results, asked);
        });
}

void SignOffPage::tellSigned(const Result<std::vector<SignedOff>>& results, size_t asked) {
    if (!results) {
        m_workbench.showError(tr("Nothing was signed"), results.error());
        return;
    }
    size_t done = 0;
    QStringList others;
    for (const SignedOff& one : *results) {
        done += one.decision ? 1U : 0U;
        if (!one.decision)
            others << m_workbench.sentence(one.decision.error());
    }
    if (results->size() < asked)
        others << tr("It was stopped there; the others are on the sheet still.");
    if (done > 0)
        m_workbench.noteSaved();
    reload();
    const QString signedWords = tr("Signed: %1.").arg(decisions(done));
    if (others.isEmpty())
        m_banner->showMessage(Tone::Good, signedWords);
    else
        m_banner->showMessage(Tone::Caution,
                              QString(signedWords % u' ' % others.join(QStringLiteral(" "))));
}

void SignOffPage::takeOff() {
    const DraftedDecision* line = current();
    if (line == nullptr)
        return;
    const ApplicationId application = line->request.application;
    if (const Result<void> done = discardDrafted(m_workbench.office(), application); !done)
        m_workbench.showError(tr("It stays on the sheet"), done.error());
    else
        m_banner->showMessage(
            Tone::Neutral,
            tr("%1 is off the sheet; nothing was signed.").arg(applicationNumber(application)));
    reload();
}

const DraftedDecision* SignOffPage::current() const {
    const auto id = m_table->currentId();
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&id](const auto& line) {
        return id && line.request.application.value() == *id;
    });
    return found == m_lines.end() ? nullptr : &*found;
}

std::vector<const DraftedDecision*> SignOffPage::ticked() const {
    std::vector<const DraftedDecision*> lines;
    for (const DraftedDecision& line : m_lines)
        if (!line.obstacle && !m_unticked.contains(line.request.application))
            lines.push_back(&line);
    return lines;
}

} // namespace certdesk
