// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/changeset.h"
#include "core/lists/applicationrow.h"
#include "ui/models/typedtablemodel.h"

#include <atomic>
#include <mutex>

namespace certdesk::tests {

/// The applications that fake sources list. Shared by the sources of one model, which read it from
/// two threads.
struct FakeOffice {
    std::mutex mutex;
    Ids ids;
    std::optional<Error> error;
    QString suffix; ///< behind every name: shows when a row was read again
    std::atomic<int> idReads = 0;
    std::atomic<int> rowReads = 0;
    std::function<void()> beforeIds; ///< runs on the loader's thread

    explicit FakeOffice(int count) {
        for (qint64 id = 1; id <= count; ++id)
            ids.push_back(id);
    }
};

class FakeRows final : public RowSource<ApplicationRow> {
public:
    explicit FakeRows(FakeOffice& office)
        : m_office(office) {}

    Result<Ids> ids(const ListQuery& query) override {
        if (m_office.beforeIds)
            m_office.beforeIds();
        const std::lock_guard lock(m_office.mutex);
        ++m_office.idReads;
        if (m_office.error)
            return fail(*m_office.error);
        Ids found;
        for (const qint64 id : m_office.ids)
            if (query.text.isEmpty() || QString::number(id).contains(query.text))
                found.push_back(id);
        if (query.order == Qt::DescendingOrder)
            std::reverse(found.begin(), found.end());
        return found;
    }

    Result<std::vector<ApplicationRow>> rows(std::span<const qint64> ids) override {
        const std::lock_guard lock(m_office.mutex);
        ++m_office.rowReads;
        std::vector<ApplicationRow> rows;
        // Not in the order asked for: the order is the model's business.
        for (auto id = ids.rbegin(); id != ids.rend(); ++id)
            rows.push_back({.id = ApplicationId(*id),
                            .person = PersonId(*id + 1'000'000),
                            .name = u"Name %1%2"_qs.arg(*id).arg(m_office.suffix)});
        return rows;
    }

private:
    FakeOffice& m_office;
};

using FakeModel = TypedTableModel<ApplicationRow>;

inline std::unique_ptr<FakeModel> fakeModel(FakeOffice& office) {
    std::vector<FakeModel::Column> columns;
    columns.push_back({{.word = u"name"_qs, .title = u"Name"_qs},
                       [](const ApplicationRow& row) -> QVariant { return row.name; }});
    columns.push_back({{.word = u"number"_qs, .title = u"Number"_qs},
                       [](const ApplicationRow& row) -> QVariant { return row.id.value(); }});
    columns.push_back({{.word = {}, .title = u"Unsorted"_qs, .shown = false},
                       [](const ApplicationRow&) -> QVariant { return u"-"_qs; }});
    return std::make_unique<FakeModel>(
        std::move(columns), [&office] { return std::make_unique<FakeRows>(office); },
        [](const ApplicationRow& row, const ChangeSet& changes) {
            return changes.applications.contains(row.id) || changes.persons.contains(row.person);
        });
}

inline QString nameAt(const QAbstractItemModel& model, int row) {
    return model.index(row, 0).data().toString();
}

} // namespace certdesk::tests
