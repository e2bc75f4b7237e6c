// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/applications/problemlist.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/listdelegate.h"

#include <QAbstractTableModel>
#include <QHeaderView>

namespace certdesk {

namespace {

constexpr int mostFitted = 200;

QString placeOf(const Problem& problem) {
    if (problem.line == 0)
        return problem.path;
    return problem.column.isEmpty()
               ? ProblemList::tr("Line %1").arg(problem.line)
               : ProblemList::tr("Line %1, %2").arg(problem.line).arg(problem.column);
}

} // namespace

class ProblemList::Model final : public QAbstractTableModel {
public:
    enum Column { Who, Where, What, ColumnCount };

    Model(Sentence sentence, QObject* parent)
        : QAbstractTableModel(parent)
        , m_sentence(std::move(sentence)) {}

    void set(std::vector<Problem> errors, std::vector<Problem> warnings) {
        beginResetModel();
        m_problems = std::move(errors);
        m_errorCount = m_problems.size();
        m_problems.insert(m_problems.end(), std::make_move_iterator(warnings.begin()),
                          std::make_move_iterator(warnings.end()));
        const bool namesAnyone =
            std::any_of(m_problems.begin(), m_problems.end(),
                        [](const Problem& problem) { return !problem.about.isEmpty(); });
        m_firstColumn = namesAnyone ? Who : Where;
        endResetModel();
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : ColumnCount;
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        const auto row = static_cast<size_t>(index.row());
        const Problem& problem = m_problems[row];
        const bool isError = row < m_errorCount;
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return index.column() == Who     ? problem.about
                   : index.column() == Where ? placeOf(problem)
                                             : m_sentence(problem.error);
        if (role == Qt::DecorationRole && index.column() == m_firstColumn)
            return lineIcon(isError ? Icon::Error : Icon::Warning);
        if (role == Qt::AccessibleDescriptionRole)
            return isError ? tr("Refused") : tr("Warning");
        return {};
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return section == Who ? tr("Who") : section == Where ? tr("Where") : tr("What");
    }

    /// Files of results say whose a line is in the line itself.
    [[nodiscard]] bool namesAnyone() const { return m_firstColumn == Who; }

private:
    Sentence m_sentence;
    std::vector<Problem> m_problems;
    size_t m_errorCount = 0;
    Column m_firstColumn = Where;
};

ProblemList::ProblemList(Sentence sentence, QWidget* parent)
    : QTableView(parent)
    , m_model(new Model(std::move(sentence), this)) {
    setObjectName(QStringLiteral("problemTable"));
    setAccessibleName(tr("What was found"));
    setModel(m_model);
    setItemDelegate(new ListDelegate(this));
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(
        metrics::gridded(fontMetrics().height() + 3 * metrics::grid));
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setColumnWidth(Model::Who, 52 * metrics::grid);
    setColumnWidth(Model::Where, 60 * metrics::grid);
    setMinimumHeight(56 * metrics::grid);
    setWordWrap(true);
}

ProblemList::~ProblemList() = default;

void ProblemList::setProblems(std::vector<Problem> errors, std::vector<Problem> warnings) {
    m_model->set(std::move(errors), std::move(warnings));
    setColumnHidden(Model::Who, !m_model->namesAnyone());
    fitRows();
}

void ProblemList::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitRows();
}

/// Long sentences take the lines that they need, as long as that is quick.
void ProblemList::fitRows() {
    if (m_model->rowCount() <= mostFitted)
        resizeRowsToContents();
}

QString ProblemList::asText() const {
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = m_model->namesAnyone() ? Model::Who : Model::Where;
             column < Model::ColumnCount; ++column)
            cells << m_model->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace certdesk
