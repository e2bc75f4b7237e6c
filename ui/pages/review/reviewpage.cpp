// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/reviewpage.h"

#include "core/documents/documentreader.h"
#include "core/domain/number.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/letters.h"
#include "core/usecases/lists.h"
#include "core/wording/labels.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/applications/worklist.h"
#include "ui/pages/parts/letterwindow.h"
#include "ui/pages/review/caseheader.h"
#include "ui/pages/review/casetools.h"
#include "ui/pages/review/conflictdesk.h"
#include "ui/pages/review/decisiondesk.h"
#include "ui/pages/review/decisionwords.h"
#include "ui/pages/review/documentreviews.h"
#include "ui/pages/review/evidence.h"
#include "ui/pages/review/evidencepane.h"
#include "ui/pages/review/queuepane.h"
#include "ui/pages/review/requirementspane.h"
#include "ui/shell/actions.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/splitter.h"

#include <QAction>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

namespace certdesk {

namespace {

const QString listKey = QStringLiteral("review/listShown");

QToolButton* buttonFor(QAction* action, const QString& objectName) {
    auto* button = new QToolButton;
    button->setObjectName(objectName);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->toolTip());
    button->setToolTip(ReviewPage::tr("%1 (%2)").arg(
        action->toolTip(), action->shortcut().toString(QKeySequence::NativeText)));
    return button;
}

} // namespace

ReviewPage::ReviewPage(Workbench& workbench, std::shared_ptr<WorkList> workList,
                       const QString& workerProgram, QWidget* parent)
    : Page(parent)
    , m_workbench(workbench)
    , m_workList(std::move(workList))
    , m_reviews(new DocumentReviews(workbench, this))
    , m_desk(new DecisionDesk(workbench, this))
    , m_conflicts(new ConflictDesk(workbench, this))
    , m_outside(workbench)
    , m_tools(new CaseTools(workbench, m_case, this))
    , m_undo(workbench.actions().action(QStringLiteral("undo"))) {
    readSetup();
    addActions();
    build(workerProgram);
    addDocumentActions();
    connectParts();
    m_queue->follow(m_workList->query);
    showNoCase(tr("No case open"), tr("Choose an application to review it here."));
}

ReviewPage::~ReviewPage() {
    // A dialog that goes with the page keeps its draft once more: there is nowhere left to show it.
    m_desk->disconnect(this);
}

void ReviewPage::activated() {
    if (!m_application)
        openFirst();
    focusStart();
}

void ReviewPage::refresh(const ChangeSet& changes) {
    if (changes.many || changes.officeData)
        readSetup();
    m_queue->refresh(changes);
    const bool concernsCase =
        m_case && (changes.applications.contains(m_case->record.application.id) ||
                   changes.persons.contains(m_case->person().id));
    if (m_application && (changes.many || changes.officeData || concernsCase))
        readCase();
}

void ReviewPage::showTarget(const Target& target) {
    if (const auto* application = std::get_if<ApplicationId>(&target)) {
        m_queue->follow(m_workList->query);
        m_cameFromElsewhere = true;
        open(*application);
        noteListed();
        focusStart();
    }
}

void ReviewPage::focusStart() {
    if (m_case)
        m_evidence->focusView();
    else
        m_empty->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> ReviewPage::panes() const {
    return m_case ? QList<QWidget*>{m_evidence, m_requirements, m_queue} : QList<QWidget*>();
}

QAction* ReviewPage::add(const char* id, const QString& text, Icon icon, const char* keys,
                         std::function<void()> run, QWidget* scope) {
    return &m_workbench.actions().add({QLatin1StringView(id), text, icon, std::move(run),
                                       shortcutsFrom(keys), scope != nullptr ? scope : this});
}

void ReviewPage::addActions() {
    m_next = add("nextCase", tr("Next case"), Icon::ChevronRight, "Ctrl+Right",
                 [this] { goTo(m_queue->next()); });
    m_previous = add("previousCase", tr("Previous case"), Icon::ChevronLeft, "Ctrl+Left",
                     [this] { goTo(m_queue->previous()); });
    add("toggleCaseList", tr("Show or hide the list"), Icon::Columns, "Ctrl+Shift+L",
        [this] { toggleList(); });
    add("decideCase", tr("Decide…"), Icon::Check, "Ctrl+Return; Ctrl+Enter", [this] { decide(); });
    int number = 0;
    for (const auto& word : EnumWords<CriterionCode>::words) {
        ++number;
        add(qPrintable(QStringLiteral("criterion%1").arg(number)),
            tr("Look at: %1").arg(wording::label(word.value)), Icon::Pin,
            qPrintable(QStringLiteral("Alt+%1").arg(number)), [this, code = word.value] {
                m_evidence->showEvidenceFor(code);
                m_evidence->focusView();
            });
    }
}

void ReviewPage::addDocumentActions() {
    add("nextDocument", tr("Next document"), Icon::Document, "Ctrl+PgDown",
        [this] { m_evidence->nextDocument(); });
    add("previousDocument", tr("Previous document"), Icon::Document, "Ctrl+PgUp",
        [this] { m_evidence->previousDocument(); });
    // Single letters work where nothing is typed: in the evidence.
    for (QAction* action : {m_accept, m_refuse, m_correct}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        removeAction(action);
        m_evidence->addAction(action);
    }
}

void ReviewPage::build(const QString& workerProgram) {
    m_accept = add("acceptDocument", tr("Accept"), Icon::Check, "A", [this] {
        if (const auto document = m_evidence->currentDocument(); document && m_case)
            m_reviews->accept(*m_case, *document);
    });
    m_refuse = add("refuseDocument", tr("Not accept…"), Icon::Close, "R", [this] {
        if (const auto document = m_evidence->currentDocument(); document && m_case)
            m_reviews->refuse(*m_case, *document, this);
    });
    m_correct = add("correctDocument", tr("Misfiled…"), Icon::Edit, "M", [this] {
        if (const auto document = m_evidence->currentDocument(); document && m_case)
            m_reviews->correct(*m_case, *document, this);
    });
    const auto sentence = [this](const Error& error) { return m_workbench.sentence(error); };
    m_queue = new QueuePane(m_workbench.office(), this);
    m_evidence = new EvidencePane(
        std::make_unique<DocumentOpener>(m_workbench.office(), workerProgram, sentence),
        {m_accept, m_refuse, m_correct, &m_undo}, this);
    m_requirements = new RequirementsPane(this);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("decidedBanner"));
    // A message takes its room from the evidence: what is decided with keeps its place.
    auto* middle = new QWidget(this);
    auto* message = new QVBoxLayout;
    message->setContentsMargins(metrics::gap, 0, metrics::gap, 0);
    message->addWidget(m_banner);
    auto* evidence = new QVBoxLayout(middle);
    evidence->setContentsMargins(0, 0, 0, 0);
    evidence->setSpacing(0);
    evidence->addLayout(message);
    evidence->addWidget(m_evidence, 1);
    m_splitter = new Splitter(this);
    m_splitter->setObjectName(QStringLiteral("reviewSplitter"));
    for (QWidget* pane : std::initializer_list<QWidget*>{m_queue, middle, m_requirements})
        m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({52 * metrics::grid, 160 * metrics::grid, 84 * metrics::grid});
    m_splitter->setCollapsible(1, false);
    m_queue->setVisible(m_workbench.settings().fileValue(listKey, true).toBool());
    m_workbench.settings().follow(*m_splitter);
    m_workbench.settings().follow(m_queue->list());
    buildHeader();
    m_empty = new EmptyState(Icon::InReview, {}, {}, this);
    m_empty->setFocusPolicy(Qt::StrongFocus);

    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_splitter, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
}

void ReviewPage::buildHeader() {
    m_header = new CaseHeader(this);
    QAction& toggle = m_workbench.actions().action(QStringLiteral("toggleCaseList"));
    m_header->addLeading(buttonFor(&toggle, QStringLiteral("toggleListButton")));
    m_conflictButton = new QPushButton(m_header);
    m_conflictButton->setObjectName(QStringLiteral("conflictButton"));
    setKind(*m_conflictButton, ButtonKind::Quiet);
    m_header->addTrailing(m_conflictButton);
    m_header->addTrailing(buttonFor(m_previous, QStringLiteral("previousCaseButton")));
    m_header->addTrailing(buttonFor(m_next, QStringLiteral("nextCaseButton")));
}

void ReviewPage::connectParts() {
    connect(m_queue, &QueuePane::opened, this, [this](ApplicationId application) {
        open(application);
        m_evidence->focusView();
    });
    connect(m_queue, &QueuePane::listed, this, [this] {
        if (!m_application && isVisible())
            openFirst();
        noteListed();
    });
    connect(m_requirements, &RequirementsPane::criterionChosen, m_evidence,
            &EvidencePane::showEvidenceFor);
    connect(m_requirements, &RequirementsPane::decisionRequested, this, &ReviewPage::prepare);
    connect(m_requirements, &RequirementsPane::letterRequested, this, &ReviewPage::showLetter);
    connect(m_requirements, &RequirementsPane::asDecidedRequested, this, [this] {
        if (m_application)
            m_workbench.go(QStringLiteral("reports"), *m_application);
    });
    connect(m_requirements, &RequirementsPane::accommodationRequested, m_tools,
            &CaseTools::openAccommodations);
    connect(m_requirements, &RequirementsPane::rerunRequested, m_tools, &CaseTools::openRerun);
    connect(m_evidence, &EvidencePane::currentDocumentChanged, this, &ReviewPage::noteDocument);
    connect(m_evidence, &EvidencePane::openOutsideRequested, this, &ReviewPage::openOutside);
    connect(m_desk, &DecisionDesk::draftsChanged, this, &ReviewPage::showDecisions);
    connect(m_desk, &DecisionDesk::drafted, this, &ReviewPage::showDrafted);
    connect(m_conflictButton, &QPushButton::clicked, this, [this] {
        if (m_case)
            m_conflicts->open(*m_case, this);
    });
    connect(m_conflicts, &ConflictDesk::changed, this,
            [this](const QString& sentence) { m_banner->showMessage(Tone::Good, sentence); });
    connect(&m_undo, &QAction::changed, this, &ReviewPage::noteUndo);
    connect(m_desk, &DecisionDesk::decided, this, &ReviewPage::showDecided);
    connect(m_banner, &Banner::actionTriggered, m_next, &QAction::trigger);
    connect(m_empty, &EmptyState::actionTriggered, this,
            [this] { m_workbench.go(QStringLiteral("applications")); });
}

void ReviewPage::readSetup() {
    const auto setup = certdesk::readSetup(m_workbench.office());
    if (!setup)
        return;
    m_setup = *setup;
    m_calendar = rules::calendarOf(m_setup->holidays);
}

void ReviewPage::open(ApplicationId application) {
    if (m_application != application)
        m_banner->hide();
    m_application = application;
    m_queue->setCurrent(application);
    readCase();
}

void ReviewPage::openFirst() {
    const ListQuery& query = m_workList->query;
    const bool isWorkList = query.queue != Queue::All || !query.text.isEmpty() || query.stage;
    if (const auto first = isWorkList ? m_queue->next() : oldestToWorkOn())
        open(*first);
    else if (!isWorkList)
        showNoCase(tr("Nothing waits for a review"),
                   tr("Applications that come in are reviewed here, the oldest first."));
}

/// Among everything on file, the one that was sent in first and nobody has finished.
std::optional<ApplicationId> ReviewPage::oldestToWorkOn() const {
    const auto source = applicationRows(m_workbench.office())();
    std::optional<ApplicationRow> oldest;
    for (const Queue queue :
         {Queue::New, Queue::InReview, Queue::ReadyToDecide, Queue::SecondReview}) {
        const auto ids =
            source->ids({.queue = queue, .sortColumn = QStringLiteral("submitted_on")});
        if (!ids || ids->empty())
            continue;
        const auto first = source->rows(std::span(*ids).first(1));
        if (first && !first->empty() &&
            (!oldest || first->front().submittedOn < oldest->submittedOn))
            oldest = first->front();
    }
    return oldest ? std::optional(oldest->id) : std::nullopt;
}

void ReviewPage::goTo(std::optional<ApplicationId> application) {
    if (application) {
        open(*application);
        m_evidence->focusView();
    } else {
        m_banner->showMessage(Tone::Neutral, tr("That was the end of the list."));
    }
}

void ReviewPage::readCase() {
    Result<CaseView> view = openCase(m_workbench.office(), *m_application);
    if (!view) {
        m_case.reset();
        m_evidence->clear();
        showNoCase(tr("The case can't be shown"), m_workbench.sentence(view.error()));
        return;
    }
    m_case = *std::move(view);
    showCase();
}

void ReviewPage::showCase() {
    m_tools->noteCase();
    m_header->showCase(*m_case, m_calendar, m_workbench.office().today());
    showDecisions();
    m_stack->setCurrentIndex(0);
    m_evidence->showCase(*m_case);
    noteDocument();
    notePlace();
}

void ReviewPage::showDecisions() {
    if (!m_case)
        return;
    const ApplicationId application = m_case->record.application.id;
    m_requirements->showCase(*m_case, m_desk->drafts(application));
    const auto drafted = draftedDecision(m_workbench.office(), application);
    m_requirements->showSheet(drafted && *drafted ? std::optional((*drafted)->verdict)
                                                  : std::nullopt,
                              m_conflicts->obstacle(*m_case));
    m_conflicts->label(*m_conflictButton, *m_case);
}

void ReviewPage::showNoCase(const QString& title, const QString& sentence) {
    m_tools->noteCase();
    m_empty->setContent(Icon::InReview, title, sentence);
    m_empty->setAction(tr("Go to Applications"));
    m_stack->setCurrentWidget(m_empty);
}

void ReviewPage::noteDocument() {
    const auto document = m_evidence->currentDocument();
    const auto state =
        document && m_case ? std::optional(documentOf(*m_case, *document).review) : std::nullopt;
    m_accept->setEnabled(state && state != ReviewState::Accepted);
    m_refuse->setEnabled(state.has_value());
    m_correct->setEnabled(state.has_value());
    noteUndo();
}

void ReviewPage::noteUndo() {
    const QString subject = m_undo.data().toString();
    m_evidence->offerUndo(
        m_case && m_undo.isEnabled() &&
        std::any_of(m_case->record.documents.begin(), m_case->record.documents.end(),
                    [&](const auto& one) { return documentNumber(one.id) == subject; }));
}

void ReviewPage::notePlace() {
    m_header->showPlace(m_queue->place());
    m_next->setEnabled(m_application.has_value());
    m_previous->setEnabled(m_application.has_value());
}

/// A case that the list in work doesn't hold has its neighbours among all cases.
void ReviewPage::noteListed() {
    notePlace();
    if (!m_cameFromElsewhere || !m_queue->isRead())
        return;
    m_cameFromElsewhere = false;
    if (m_queue->place().isEmpty())
        m_queue->follow({.queue = Queue::All, .sortColumn = QStringLiteral("submitted_on")});
}

void ReviewPage::decide() {
    if (m_case && !m_requirements->offersDecisions())
        m_banner->showMessage(Tone::Neutral, tr("This case is decided. To sign another decision, "
                                                "choose “Replace the decision…” first."));
    else if (m_case)
        prepare(suggestedVerdict(*m_case));
}

void ReviewPage::prepare(Verdict verdict) {
    if (!m_case || !m_setup || !m_conflicts->obstacle(*m_case).isEmpty())
        return;
    // Copies: while something is asked, the page may read both again.
    const CaseView view = *m_case;
    const OfficeSetup setup = *m_setup;
    m_desk->prepare(verdict, view, setup, this);
}

void ReviewPage::showDecided(Verdict verdict, const SignedDecision& decision) {
    const QString what =
        decision.waitsForSecondReview
            ? tr("Signed: %1. It waits for a second review.").arg(wording::label(verdict).toLower())
        : decision.authorizationWaits
            ? tr("Signed: %1. The authorization waits for the request for accommodations.")
                  .arg(wording::label(verdict).toLower())
            : tr("Signed: %1.").arg(wording::label(verdict).toLower());
    m_banner->showMessage(Tone::Good, what, m_queue->next() ? tr("Next case (Ctrl+→)") : QString());
    m_evidence->focusView();
}

void ReviewPage::showDrafted(Verdict verdict) {
    m_banner->showMessage(Tone::Good,
                          tr("On the sign-off sheet: %1. Nothing is signed yet.")
                              .arg(wording::label(verdict).toLower()),
                          m_queue->next() ? tr("Next case (Ctrl+→)") : QString());
    m_evidence->focusView();
}

void ReviewPage::openOutside() {
    const auto document = m_evidence->currentDocument();
    if (document && m_case && !m_evidence->content().isEmpty())
        m_outside.open(*document, documentOf(*m_case, *document).mediaType, m_evidence->content());
}

void ReviewPage::showLetter() {
    if (!m_case || !m_case->letter)
        return;
    const Stored<Letter>& letter = m_case->letter->letter;
    const Result<QByteArray> pdf = archivedLetter(m_workbench.office(), letter.id);
    if (!pdf) {
        m_workbench.showError(tr("The letter was not opened"), pdf.error());
        return;
    }
    if (m_letterReader == nullptr)
        m_letterReader = new DocumentReader(m_workbench.documentWorker(), this);
    (new LetterWindow(m_workbench, *m_letterReader, letter, *pdf, this))->show();
}

void ReviewPage::toggleList() {
    const bool isShown = !m_queue->isVisible();
    m_queue->setVisible(isShown);
    m_workbench.settings().setFileValue(listKey, isShown);
    if (!isShown)
        m_evidence->focusView();
}

std::vector<KeySection> ReviewPage::keys() const {
    return {{tr("Pages and documents"),
             {{tr("PgDn, PgUp"), tr("Next, previous page; on to the next document at the end")},
              {tr("Ctrl+PgDn, Ctrl+PgUp"), tr("Next, previous document")},
              {tr("+, −, 0"), tr("Zoom in, zoom out, fit the width")},
              {tr("Shift+R"), tr("Turn the view")}}},
            {tr("Review"),
             {{tr("A"), tr("Accept the document")},
              {tr("R"), tr("Not accept the document")},
              {tr("M"), tr("Put a misfiled document right")},
              {tr("Alt+1 … Alt+8"), tr("See what a requirement rests on")}}},
            {tr("Decide"),
             {{tr("Ctrl+Enter"), tr("Decide; again, put on the sign-off sheet")},
              {tr("Ctrl+→, Ctrl+←"), tr("Next, previous case of the list")},
              {tr("Ctrl+Shift+L"), tr("Show or hide the list")}}}};
}

} // namespace certdesk
