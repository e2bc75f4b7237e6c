// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/slipreader.h"

#include "core/exchange/jsonfields.h"

#include <algorithm>
#include <array>

namespace certdesk {

namespace {

enum Column { ApplicationColumn, KindColumn, AmountColumn };
const std::array<QString, 3> columnNames{QStringLiteral("application"), QStringLiteral("kind"),
                                         QStringLiteral("amount")};

using Places = std::array<qsizetype, columnNames.size()>;

Result<Places> placesIn(const QStringList& header) {
    Places places{};
    QStringList missing;
    for (size_t column = 0; column < columnNames.size(); ++column) {
        const auto found = std::find_if(header.begin(), header.end(), [&](const QString& name) {
            return name.compare(columnNames[column], Qt::CaseInsensitive) == 0;
        });
        if (found == header.end())
            missing << columnNames[column];
        places[column] = found - header.begin();
    }
    if (!missing.isEmpty())
        return fail(ErrorCode::MissingColumn, missing.join(QStringLiteral(", ")));
    return places;
}

/// The cells of one line, and what is wrong with them.
class Line final {
public:
    Line(const CsvRecord& record, const Places& places, Slip& slip)
        : m_record(record)
        , m_places(places)
        , m_slip(slip) {}

    void read() {
        const QString application = cell(ApplicationColumn);
        if (application.isEmpty())
            refuse(ApplicationColumn, {ErrorCode::Missing, columnNames[ApplicationColumn], {}});
        const std::optional<PaymentKind> kind = fromWord<PaymentKind>(cell(KindColumn).toLower());
        if (!kind || *kind == PaymentKind::Refund)
            refuse(KindColumn, {ErrorCode::UnknownWord, cell(KindColumn), feeWords()});
        const Result<Money> amount = Money::fromText(cell(AmountColumn));
        if (!amount || *amount == noMoney)
            refuse(AmountColumn, {ErrorCode::WrongAmount, cell(AmountColumn), {}});
        if (m_isSound)
            m_slip.rows.push_back({m_record.line, application, *kind, *amount});
    }

private:
    [[nodiscard]] QString cell(Column column) const {
        return m_record.fields[m_places[column]].trimmed();
    }
    void refuse(Column column, Error error) {
        m_isSound = false;
        m_slip.errors.push_back(
            {.line = m_record.line, .column = columnNames[column], .error = std::move(error)});
    }
    // What comes in: a refund is no line of a slip.
    static QString feeWords() {
        QStringList words = allowedWords<PaymentKind>().split(QStringLiteral(", "));
        words.removeAll(QString(wordOf(PaymentKind::Refund)));
        return words.join(QStringLiteral(", "));
    }

    const CsvRecord& m_record;
    const Places& m_places;
    Slip& m_slip;
    bool m_isSound = true;
};

// Spreadsheets write rows that were once in use as commas and nothing else.
bool isEmpty(const CsvRecord& record) {
    return std::all_of(record.fields.cbegin(), record.fields.cend(),
                       [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

Result<Slip> readSlip(QIODevice& device) {
    Result<CsvReader> csv = CsvReader::open(device);
    if (!csv)
        return fail(csv.error());
    const Result<Places> places = placesIn(csv->header());
    if (!places)
        return fail(places.error());
    Slip slip;
    for (;;) {
        const Result<std::optional<CsvRecord>> record = csv->next();
        if (!record)
            return fail(record.error());
        if (!*record)
            return slip;
        if ((*record)->error)
            slip.errors.push_back({.line = (*record)->line, .error = *(*record)->error});
        else if (!isEmpty(**record))
            Line(**record, *places, slip).read();
    }
}

} // namespace certdesk
