// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/recordfinder.h"

#include "core/base/text.h"
#include "core/domain/number.h"
#include "core/usecases/lists.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/stagebadge.h"

#include <span>

namespace certdesk {

namespace {

constexpr qsizetype leastTyped = 2; ///< one letter finds half the office
constexpr size_t mostOfAKind = 25;
constexpr int ofTypedNumber = 1'000'000; ///< before whatever fits by its name

QString dotted(const QStringList& parts) {
    QStringList given = parts;
    given.removeAll(QString());
    return given.join(QStringLiteral(" · "));
}

void describe(PaletteEntry& entry, const PersonRow& row) {
    entry.detail = dotted({candidateNumber(row.id), row.city, row.state});
    entry.icon = Icon::Person;
}

void describe(PaletteEntry& entry, const ApplicationRow& row) {
    entry.detail = dotted({applicationNumber(row.id), stageBadge(row.stage).word});
    entry.icon = Icon::Applications;
}

/// The lists of an open office.
struct Lists {
    QString path;
    std::unique_ptr<RowSource<PersonRow>> people;
    std::unique_ptr<RowSource<ApplicationRow>> applications;
};

template <class Row>
std::vector<PaletteEntry> recordsOf(Workbench& workbench, RowSource<Row>& source,
                                    const QString& pageId, const QString& typed) {
    std::vector<PaletteEntry> found;
    ListQuery query;
    query.text = typed;
    query.sortColumn = QStringLiteral("name");
    const auto ids = source.ids(query);
    if (!ids)
        return found;
    const auto rows = source.rows(std::span(*ids).first(std::min(ids->size(), mostOfAKind)));
    if (!rows)
        return found;
    for (const Row& row : *rows) {
        PaletteEntry entry;
        entry.title = row.name;
        describe(entry, row);
        // What matches by number or e-mail has nothing in its name that could be scored.
        entry.score = fuzzyScore(folded(typed), folded(entry.title)).value_or(0);
        entry.run = [&workbench, pageId, id = row.id] { workbench.go(pageId, id); };
        found.push_back(std::move(entry));
    }
    return found;
}

} // namespace

CommandPalette::Finder recordFinder(Workbench& workbench) {
    // Kept from key to key; let go with the last one, since they hold the file open.
    return [&workbench, lists = std::make_shared<Lists>()](const QString& text) {
        const QString typed = text.trimmed();
        if (!workbench.hasOffice() || typed.size() < leastTyped) {
            *lists = {};
            return std::vector<PaletteEntry>();
        }
        const OfficeFile& office = workbench.office();
        if (lists->path != office.path())
            *lists = {office.path(), personRows(office)(), applicationRows(office)()};
        std::vector<PaletteEntry> found =
            recordsOf(workbench, *lists->people, QStringLiteral("people"), typed);
        const bool isNumber = idInNumber(u"A", typed.toUpper()).has_value();
        for (PaletteEntry& entry :
             recordsOf(workbench, *lists->applications, QStringLiteral("review"), typed)) {
            entry.score += isNumber ? ofTypedNumber : 0;
            found.push_back(std::move(entry));
        }
        return found;
    };
}

} // namespace certdesk
