// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/listsources.h"

#include "core/storage/database.h"
#include "core/storage/search.h"
#include "core/storage/store.h"

#include <QStringList>

namespace certdesk::storage {

namespace {

struct SortColumn {
    const char16_t* word;
    const char16_t* column;
};

/// What differs between one list and another: its table, its columns, and how a row is read.
template <class Row>
struct ListShape;

template <>
struct ListShape<ApplicationRow> {
    static constexpr const char16_t* table = u"application_list";
    static constexpr const char16_t* id = u"application_id";
    static constexpr const char16_t* columns =
        u"application_id, person_id, name, kind, stage, submitted_on, edition, "
        u"coalesce((SELECT name FROM exam_window WHERE code = window_code), ''), state, "
        u"documents_to_review";
    static constexpr auto sorts =
        std::to_array<SortColumn>({{u"submitted_on", u"submitted_on"},
                                   {u"name", u"sort_name"},
                                   {u"number", u"application_id"},
                                   {u"stage", u"stage"},
                                   {u"kind", u"kind"},
                                   {u"window", u"window_code"},
                                   {u"state", u"state"},
                                   {u"edition", u"edition"},
                                   {u"documents_to_review", u"documents_to_review"}});
    static ApplicationRow read(RowReader& row) {
        return ApplicationRow{.id = row.next<ApplicationId>(),
                              .person = row.next<PersonId>(),
                              .name = row.next<QString>(),
                              .kind = row.next<ApplicationKind>(),
                              .stage = row.next<Stage>(),
                              .submittedOn = row.next<QDate>(),
                              .edition = row.next<QString>(),
                              .window = row.next<QString>(),
                              .state = row.next<QString>(),
                              .documentsToReview = row.next<int>()};
    }
};

template <>
struct ListShape<PersonRow> {
    static constexpr const char16_t* table = u"person_list";
    static constexpr const char16_t* id = u"person_id";
    static constexpr const char16_t* columns =
        u"person_id, name, city, state, email, nullif(stage, ''), nullif(submitted_on, ''), "
        u"(SELECT edition FROM application WHERE id = application_id), credential_number";
    static constexpr auto sorts =
        std::to_array<SortColumn>({{u"name", u"sort_name"},
                                   {u"number", u"person_id"},
                                   {u"city", u"city"},
                                   {u"state", u"state"},
                                   {u"email", u"email"},
                                   {u"latest_stage", u"stage"},
                                   {u"latest_submitted_on", u"submitted_on"}});
    static PersonRow read(RowReader& row) {
        return PersonRow{.id = row.next<PersonId>(),
                         .name = row.next<QString>(),
                         .city = row.next<QString>(),
                         .state = row.next<QString>(),
                         .email = row.next<QString>(),
                         .latestStage = row.next<std::optional<Stage>>(),
                         .latestSubmittedOn = row.next<std::optional<QDate>>(),
                         .latestEdition = row.next<QString>(),
                         .credentialNumber = row.next<QString>()};
    }
};

struct Conditions {
    QStringList parts;
    QVariantList values;

    void add(const QString& condition, const QVariant& value) {
        parts << condition;
        values << value;
    }
};

template <class Row>
Conditions conditionsOf(const ListQuery& query) {
    Conditions conditions;
    if (SearchCondition search = searchCondition(query.text); !search.sql.isEmpty()) {
        conditions.parts << search.sql;
        conditions.values << search.values;
    }
    if (query.stage)
        conditions.add(QStringLiteral("stage = ?"), QString(wordOf(*query.stage)));
    if (!query.state.isEmpty())
        conditions.add(QStringLiteral("state = ?"), query.state);
    if constexpr (std::is_same_v<Row, ApplicationRow>) {
        if (query.queue != Queue::All)
            conditions.add(QStringLiteral("queue = ?"), QString(wordOf(query.queue)));
        if (!query.window.isEmpty())
            conditions.add(QStringLiteral("window_code = ?"), query.window);
        if (!query.edition.isEmpty())
            conditions.add(QStringLiteral("edition = ?"), query.edition);
    } else if (query.queue != Queue::All) {
        conditions.add(QStringLiteral("application_id IN (SELECT application_id FROM "
                                      "application_list WHERE queue = ?)"),
                       QString(wordOf(query.queue)));
    }
    return conditions;
}

template <class Row>
QString orderOf(const ListQuery& query) {
    using Shape = ListShape<Row>;
    const char16_t* column = Shape::sorts.front().column;
    for (const SortColumn& sort : Shape::sorts)
        if (query.sortColumn == QStringView(sort.word))
            column = sort.column;
    const QString direction =
        query.order == Qt::AscendingOrder ? QStringLiteral("ASC") : QStringLiteral("DESC");
    return QStringLiteral(" ORDER BY %1 %3, %2 %3")
        .arg(QString::fromUtf16(column), QString::fromUtf16(Shape::id), direction);
}

QString jsonOf(std::span<const qint64> ids) {
    QStringList numbers;
    for (const qint64 id : ids)
        numbers << QString::number(id);
    return QString(u'[' % numbers.join(u',') % u']');
}

template <class Row>
class ListSource final : public RowSource<Row> {
    using Shape = ListShape<Row>;

public:
    explicit ListSource(const QString& path)
        : m_path(path) {}

    Result<std::vector<qint64>> ids(const ListQuery& query) override {
        return read<std::vector<qint64>>([&query](Reader& reader) {
            const Conditions conditions = conditionsOf<Row>(query);
            QString sql = QStringLiteral("SELECT %1 FROM %2")
                              .arg(QString::fromUtf16(Shape::id), QString::fromUtf16(Shape::table));
            if (!conditions.parts.isEmpty())
                sql += QStringLiteral(" WHERE ") + conditions.parts.join(QStringLiteral(" AND "));
            sql += orderOf<Row>(query);
            return reader.database().rows(sql, conditions.values,
                                          [](RowReader& row) { return row.next<qint64>(); });
        });
    }

    Result<std::vector<Row>> rows(std::span<const qint64> ids) override {
        return read<std::vector<Row>>([&ids](Reader& reader) {
            // One statement for all of them: on the way through the driver each costs more than
            // the row.
            static const QString sql =
                QStringLiteral("SELECT %1 FROM json_each(?) AS wanted CROSS JOIN %2 ON %3 = "
                               "wanted.value ORDER BY wanted.key")
                    .arg(QString::fromUtf16(Shape::columns), QString::fromUtf16(Shape::table),
                         QString::fromUtf16(Shape::id));
            return reader.database().rows(sql, {jsonOf(ids)}, &Shape::read);
        });
    }

private:
    template <class T, class Work>
    Result<T> read(Work&& work) {
        if (!m_store) {
            Result<std::unique_ptr<Store>> opened = Store::open(m_path);
            if (!opened)
                return fail(opened.error());
            m_store = *std::move(opened);
        }
        return m_store->read(std::forward<Work>(work));
    }

    QString m_path;
    std::unique_ptr<Store> m_store;
};

} // namespace

std::unique_ptr<RowSource<ApplicationRow>> applicationSource(const QString& path) {
    return std::make_unique<ListSource<ApplicationRow>>(path);
}

std::unique_ptr<RowSource<PersonRow>> personSource(const QString& path) {
    return std::make_unique<ListSource<PersonRow>>(path);
}

std::map<Queue, int> queueCounts(const Reader& reader) {
    const auto counts = reader.database().rows(
        QStringLiteral("SELECT queue, count(*) FROM application_list GROUP BY queue"), {},
        [](RowReader& row) {
            const Queue queue = row.next<Queue>();
            return std::pair(queue, row.next<int>());
        });
    return {counts.begin(), counts.end()};
}

std::optional<Queue> queueOf(const Reader& reader, ApplicationId application) {
    return fromWord<Queue>(
        reader.database()
            .value(QStringLiteral("SELECT queue FROM application_list WHERE application_id = ?"),
                   {application.value()})
            .toString());
}

} // namespace certdesk::storage
