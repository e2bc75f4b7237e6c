// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/queuepane.h"

#include "ui/look/metrics.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/stagebadge.h"
#include "ui/widgets/text.h"

#include <QHeaderView>
#include <QTimer>

namespace certdesk {

QueuePane::QueuePane(OfficeFile& office, QWidget* parent)
    : QWidget(parent)
    , m_marks(office)
    , m_model(narrowApplicationModel(office, m_marks))
    , m_title(new Text(TextStyle::Heading, {}, this))
    , m_list(new ListView(tr("Cases"), this)) {
    setObjectName(QStringLiteral("queuePane"));
    m_title->setObjectName(QStringLiteral("queueTitleLabel"));
    m_title->setWordWrap(true);
    m_title->setContentsMargins(metrics::space, metrics::gap + metrics::grid, metrics::gap,
                                metrics::gap);
    m_list->setObjectName(QStringLiteral("caseList"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setListModel(*m_model);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);

    connect(m_list, &ListView::opened, this,
            [this](qint64 id) { Q_EMIT opened(ApplicationId(id)); });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (const auto id = at(index.row()); id && id != m_current)
            Q_EMIT opened(*id);
    });
    const auto listed = [this] {
        notePlace();
        Q_EMIT this->listed();
    };
    connect(m_model.get(), &PagedTableModel::idsChanged, this, listed);
    connect(m_model.get(), &PagedTableModel::phaseChanged, this, listed);
}

QueuePane::~QueuePane() = default;

void QueuePane::follow(const ListQuery& query) {
    const QString text = query.text.trimmed();
    const QString title = queueTitle(query.queue);
    m_title->setText(text.isEmpty() ? title : tr("%1: “%2”").arg(title, text));
    m_model->setQuery(query);
    // In the order of the list it follows, which need not be that of a column in sight.
    m_list->horizontalHeader()->setSortIndicatorShown(false);
    m_list->horizontalHeader()->setSectionsClickable(false);
}

void QueuePane::refresh(const ChangeSet& changes) {
    m_marks.reload();
    m_model->refresh(changes);
}

void QueuePane::setCurrent(ApplicationId application) {
    m_current = application;
    m_row = 0;
    notePlace();
}

std::optional<ApplicationId> QueuePane::next() const {
    return at(m_isListed ? m_row + 1 : m_row);
}

std::optional<ApplicationId> QueuePane::previous() const {
    return at(m_row - 1);
}

QString QueuePane::place() const {
    return m_isListed ? tr("%L1 of %L2").arg(m_row + 1).arg(m_model->rowCount()) : QString();
}

bool QueuePane::isRead() const {
    return m_model->phase() == PagedTableModel::Phase::Ready;
}

void QueuePane::notePlace() {
    const auto row = m_current ? m_model->rowOf(m_current->value()) : std::nullopt;
    m_isListed = row.has_value();
    if (row) {
        m_row = *row;
        m_list->selectId(m_current->value());
        // Once the list has its height.
        QTimer::singleShot(0, m_list, [this] { m_list->scrollTo(m_list->currentIndex()); });
    }
}

std::optional<ApplicationId> QueuePane::at(int row) const {
    const auto id = m_model->idAt(row);
    return id ? std::optional(ApplicationId(*id)) : std::nullopt;
}

} // namespace certdesk
