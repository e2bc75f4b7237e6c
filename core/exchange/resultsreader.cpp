// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/resultsreader.h"

#include "core/exchange/jsonfields.h"

#include <algorithm>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr ResultField domainField(ResultField first, size_t domain) {
    return static_cast<ResultField>(static_cast<size_t>(first) + 2 * domain);
}

QString scoreRange() {
    return u"0 to " + QString::number(largestScore);
}

/// The cells of one record by field; what is wrong with them is collected.
class Cells final {
public:
    Cells(const CsvRecord& record, const std::array<qsizetype, resultFieldCount>& places,
          const ResultsReader& reader)
        : m_record(record)
        , m_places(places)
        , m_reader(reader) {}

    [[nodiscard]] QString text(ResultField field) const {
        const qsizetype place = m_places[static_cast<size_t>(field)];
        return place < 0 ? QString() : m_record.fields[place].trimmed();
    }

    [[nodiscard]] QString needed(ResultField field) {
        const QString found = text(field);
        if (found.isEmpty())
            refuse(field, {ErrorCode::Missing, m_reader.columnName(field), {}});
        return found;
    }

    [[nodiscard]] std::optional<int> number(ResultField field) {
        const QString found = text(field);
        if (found.isEmpty())
            return std::nullopt;
        const bool digits = std::all_of(found.cbegin(), found.cend(),
                                        [](QChar c) { return c >= u'0' && c <= u'9'; });
        bool fits = false;
        const int value = found.toInt(&fits);
        if (digits && fits && value <= largestScore)
            return value;
        refuse(field, {ErrorCode::WrongNumber, found, scoreRange()});
        return std::nullopt;
    }

    [[nodiscard]] QDate day(ResultField field, const QStringList& patterns) {
        const QString found = needed(field);
        if (found.isEmpty())
            return {};
        for (const QString& pattern : patterns)
            if (const std::optional<QDate> day = dayByPattern(found, pattern))
                return *day;
        refuse(field, {ErrorCode::WrongDay, found, patterns.join(QStringLiteral(", "))});
        return {};
    }

    [[nodiscard]] std::optional<DomainScore> domain(size_t index) {
        const ResultField correctField = domainField(ResultField::D1Correct, index);
        const ResultField totalField = domainField(ResultField::D1Total, index);
        const auto correct = number(correctField);
        const auto total = number(totalField);
        if (!correct || !total)
            return std::nullopt;
        if (*correct > *total)
            refuse(correctField, {ErrorCode::ScoreAboveItems, QString::number(*correct),
                                  QString::number(*total)});
        return DomainScore{*correct, *total};
    }

    void refuse(ResultField field, Error error) {
        m_errors.push_back({.line = m_record.line,
                            .column = m_reader.columnName(field),
                            .error = std::move(error)});
    }

    [[nodiscard]] std::vector<Problem>& errors() noexcept { return m_errors; }

private:
    const CsvRecord& m_record;
    const std::array<qsizetype, resultFieldCount>& m_places;
    const ResultsReader& m_reader;
    std::vector<Problem> m_errors;
};

std::optional<AttemptResult> readWord(Cells& cells, const ResultLayout& layout) {
    const QString mark = cells.text(ResultField::NoShow).toCaseFolded();
    if (!mark.isEmpty() && layout.noShowWords.contains(mark))
        return AttemptResult::NoShow;
    const QString word = cells.text(ResultField::Result);
    if (word.isEmpty())
        return std::nullopt;
    const auto found = layout.results.constFind(word.toCaseFolded());
    if (found != layout.results.constEnd())
        return *found;
    QStringList allowed = layout.results.keys();
    allowed.sort();
    cells.refuse(ResultField::Result,
                 {ErrorCode::UnknownWord, word, allowed.join(QStringLiteral(", "))});
    return std::nullopt;
}

/// Where the first of `names` that is there stands in the header; -1 without any.
qsizetype placeOfFirst(const QStringList& names, const QStringList& header) {
    for (const QString& name : names)
        for (qsizetype i = 0; i < header.size(); ++i)
            if (header[i].compare(name, Qt::CaseInsensitive) == 0)
                return i;
    return -1;
}

} // namespace

QString aboutOf(const ResultRow& row) {
    const QString comma = row.lastName.isEmpty() || row.firstName.isEmpty() ? QString() : u", "_s;
    const QString name = row.lastName + comma + row.firstName;
    if (name.isEmpty() || row.candidateId.isEmpty())
        return name + row.candidateId;
    return name + u" (" + row.candidateId + u')';
}

ResultsReader::ResultsReader(CsvReader csv, ResultLayout layout)
    : m_csv(std::move(csv))
    , m_layout(std::move(layout)) {
    m_places.fill(-1);
    for (size_t field = 0; field < resultFieldCount; ++field)
        m_places[field] = placeOfFirst(m_layout.columns[field], m_csv.header());
}

Result<ResultsReader> ResultsReader::open(QIODevice& device, ResultLayout layout) {
    Result<CsvReader> csv = CsvReader::open(device);
    if (!csv)
        return fail(csv.error());
    ResultsReader reader(*std::move(csv), std::move(layout));
    if (const Result<void> checked = reader.checkColumns(); !checked)
        return fail(checked.error());
    return reader;
}

Result<void> ResultsReader::checkColumns() const {
    QStringList missing;
    for (const auto field :
         {ResultField::RegistrationId, ResultField::CandidateId, ResultField::ExamDate})
        if (!has(field))
            missing << columnName(field);
    if (!has(ResultField::Result) && !has(ResultField::RawScore))
        missing << columnName(ResultField::Result);
    if (missing.isEmpty())
        return {};
    return fail(ErrorCode::MissingColumn, missing.join(QStringLiteral(", ")), m_layout.name);
}

QString ResultsReader::columnName(ResultField field) const {
    if (has(field))
        return m_csv.header()[placeOf(field)];
    const QStringList& names = m_layout.columnsOf(field);
    return names.isEmpty() ? QString(wordOf(field)) : names.front();
}

Result<std::optional<ReadResult>> ResultsReader::next() {
    for (;;) {
        const Result<std::optional<CsvRecord>> record = m_csv.next();
        if (!record)
            return fail(record.error());
        if (!*record)
            return std::nullopt;
        const CsvRecord& found = **record;
        if (found.error) {
            const QString beginning = excerpt(found.fields.join(u", "));
            return ReadResult{
                .line = found.line,
                .errors = {{.line = found.line, .error = *found.error, .about = beginning}},
                .name = beginning};
        }
        // Spreadsheets write rows that were once in use as commas and nothing else.
        const bool empty =
            std::all_of(found.fields.cbegin(), found.fields.cend(),
                        [](const QString& cell) { return cell.trimmed().isEmpty(); });
        if (!empty)
            return readRow(found);
    }
}

ReadResult ResultsReader::readRow(const CsvRecord& record) const {
    Cells cells(record, m_places, *this);
    ResultRow row{.line = record.line};
    row.registrationId = cells.needed(ResultField::RegistrationId);
    row.authorizationId = cells.text(ResultField::AuthorizationId);
    row.candidateId = cells.needed(ResultField::CandidateId);
    row.lastName = cells.text(ResultField::LastName);
    row.firstName = cells.text(ResultField::FirstName);
    row.examCode = cells.text(ResultField::ExamCode);
    row.formCode = cells.text(ResultField::FormCode);
    row.windowCode = cells.text(ResultField::Window);
    row.examDate = cells.day(ResultField::ExamDate, m_layout.dayPatterns);
    row.status = cells.text(ResultField::Status);
    row.itemsScored = cells.number(ResultField::ItemsScored);
    row.rawScore = cells.number(ResultField::RawScore);
    row.cutScore = cells.number(ResultField::CutScore);
    row.result = readWord(cells, m_layout);
    for (size_t domain = 0; domain < row.domains.size(); ++domain)
        row.domains[domain] = cells.domain(domain);
    row.note = cells.text(ResultField::Note);
    if (row.rawScore && row.itemsScored && *row.rawScore > *row.itemsScored)
        cells.refuse(ResultField::RawScore,
                     {ErrorCode::ScoreAboveItems, QString::number(*row.rawScore),
                      QString::number(*row.itemsScored)});
    const auto given = [&](ResultField field) { return !cells.text(field).isEmpty(); };
    if (!row.result && !given(ResultField::Result) && !given(ResultField::RawScore))
        cells.refuse(ResultField::Result,
                     {ErrorCode::Missing, columnName(ResultField::Result), {}});
    if (!cells.errors().empty()) {
        for (Problem& problem : cells.errors())
            problem.about = aboutOf(row);
        return {.line = record.line,
                .errors = std::move(cells.errors()),
                .candidateId = row.candidateId,
                .name = QString(row.firstName % u' ' % row.lastName).trimmed()};
    }
    return {.line = record.line, .row = std::move(row)};
}

} // namespace certdesk
