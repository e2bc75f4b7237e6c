// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/personpicker.h"

#include "core/domain/number.h"
#include "core/usecases/status.h"
#include "core/wording/figures.h"
#include "core/wording/labels.h"
#include "ui/look/metrics.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTimer>

namespace certdesk {

namespace {

constexpr int pauseMilliseconds = 120;
constexpr size_t mostOffers = 8;
constexpr int offerPadding = 3 * metrics::grid;

QString placeOf(const PersonRow& row) {
    QStringList parts{row.city, row.state};
    parts.removeAll(QString());
    return parts.join(u", ");
}

/// What tells two people of one name apart.
QString factsOf(const PersonRow& row) {
    QStringList facts{candidateNumber(row.id), placeOf(row)};
    if (row.latestStage && row.latestSubmittedOn)
        facts << PersonPicker::tr("applied %1, %2")
                     .arg(wording::shortDay(*row.latestSubmittedOn),
                          wording::label(*row.latestStage).toLower());
    if (!row.credentialNumber.isEmpty())
        facts << row.credentialNumber;
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

std::function<IdReader()> readerOf(const OfficeFile& office) {
    return [make = personRows(office)] {
        return IdReader([source = std::shared_ptr<RowSource<PersonRow>>(make())](
                            const ListQuery& query) { return source->ids(query); });
    };
}

} // namespace

PersonPicker::PersonPicker(OfficeFile& office, QWidget* parent)
    : EchoingEdit(parent)
    , m_office(office)
    , m_source(personRows(office)())
    , m_loader(readerOf(office))
    , m_pause(new QTimer(this))
    , m_offers(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offers, this)) {
    setPlaceholderText(tr("Name or candidate number"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMilliseconds);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(Qt::DisplayRole);
    m_completer->setWidget(this);
    // Past the last offer there is none: Down and Enter choose the last one again.
    m_completer->setWrapAround(false);
    m_completer->popup()->setObjectName(QStringLiteral("personOffers"));
    m_completer->popup()->installEventFilter(this); // before the completer's own

    connect(this, &QLineEdit::textChanged, this, [this](const QString& now) {
        m_foundNobody.clear();
        if (m_chosen && now != m_chosen->name)
            setRow(std::nullopt);
        // The first word went out while the one before was still chosen.
        Q_EMIT echoChanged(echo());
    });
    connect(this, &QLineEdit::textEdited, m_pause, QOverload<>::of(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &PersonPicker::search);
    connect(&m_loader, &IdLoader::loaded, this, [this](const Result<Ids>& ids) {
        if (ids)
            offer(*ids);
    });
    connect(m_completer, QOverload<const QModelIndex&>::of(&QCompleter::activated), this,
            &PersonPicker::takeOffered);
    // A number that was typed whole names one person without a list.
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (m_chosen || !idInNumber(u"C", text().trimmed()))
            return;
        if (const auto found = findCandidate(m_office, text().trimmed()))
            choose(*found);
    });
}

std::optional<PersonId> PersonPicker::person() const {
    return m_chosen ? std::optional(m_chosen->id) : std::nullopt;
}

void PersonPicker::choose(PersonId person) {
    m_pause->stop();
    m_loader.forget();
    m_completer->popup()->hide();
    setRow(rowOf(person));
    if (m_chosen)
        setText(m_chosen->name);
    Q_EMIT complaintChanged({});
    Q_EMIT echoChanged(echo());
}

QString PersonPicker::echo() const {
    if (m_chosen)
        return factsOf(*m_chosen);
    return m_foundNobody.isEmpty() ? QString() : tr("Nobody found for “%1”.").arg(m_foundNobody);
}

QString PersonPicker::complaint() const {
    if (m_chosen || text().trimmed().isEmpty())
        return {};
    if (!m_foundNobody.isEmpty())
        return echo();
    return tr("Choose one of the people in the list, or type a whole candidate number.");
}

QString PersonPicker::tidied() const {
    return m_chosen ? m_chosen->name : text();
}

void PersonPicker::keyPressEvent(QKeyEvent* event) {
    const bool isOpen = m_completer->popup()->isVisible();
    if (isOpen && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                   event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab)) {
        // The list answers these.
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Down && !isOpen && !text().isEmpty()) {
        search();
        return;
    }
    // Typed faster than found: who is meant is looked up now.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !m_chosen && m_pause->isActive() && !idInNumber(u"C", text().trimmed())) {
        m_pause->stop();
        m_isEntered = true;
        search();
        return;
    }
    EchoingEdit::keyPressEvent(event);
}

bool PersonPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_completer->popup() || event->type() != QEvent::KeyPress)
        return EchoingEdit::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const QModelIndex current = m_completer->popup()->currentIndex();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_isPicked = true;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeOffered(current);
        return true;
    case Qt::Key_Tab:
        // Of several, the first one is no choice of anybody's.
        if (m_isPicked || m_offers->rowCount() == 1)
            takeOffered(current);
        m_completer->popup()->hide();
        focusNextChild();
        return true;
    default:
        break;
    }
    return EchoingEdit::eventFilter(watched, event);
}

void PersonPicker::takeOffered(const QModelIndex& index) {
    if (index.isValid())
        choose(PersonId(index.data(Qt::UserRole).toLongLong()));
}

void PersonPicker::search() {
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_loader.request({.text = typed, .sortColumn = QStringLiteral("name")});
}

void PersonPicker::offer(const Ids& ids) {
    m_offers->clear();
    if (!hasFocus())
        return;
    m_isPicked = false;
    const bool isEntered = std::exchange(m_isEntered, false);
    const auto rows = m_source->rows(std::span(ids).first(std::min(ids.size(), mostOffers)));
    for (const PersonRow& row : rows ? *rows : std::vector<PersonRow>()) {
        auto* item = new QStandardItem(QString(row.name % QStringLiteral(" · ") % factsOf(row)));
        item->setData(row.id.value(), Qt::UserRole);
        item->setSizeHint({0, fontMetrics().height() + 2 * offerPadding});
        m_offers->appendRow(item);
    }
    if (m_offers->rowCount() == 0) {
        m_completer->popup()->hide();
        m_foundNobody = text().trimmed();
        Q_EMIT echoChanged(echo());
        return;
    }
    if (isEntered && m_offers->rowCount() == 1) {
        takeOffered(m_offers->index(0, 0));
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void PersonPicker::setRow(std::optional<PersonRow> row) {
    const auto before = person();
    m_chosen = std::move(row);
    if (person() != before)
        Q_EMIT personChanged(person());
}

std::optional<PersonRow> PersonPicker::rowOf(PersonId person) {
    const qint64 id = person.value();
    const auto rows = m_source->rows(std::span(&id, 1));
    return rows && !rows->empty() ? std::optional(rows->front()) : std::nullopt;
}

} // namespace certdesk
