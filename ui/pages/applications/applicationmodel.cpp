// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/applications/applicationmodel.h"

#include "core/domain/number.h"
#include "core/usecases/lists.h"
#include "ui/pages/applications/sheetmarks.h"
#include "ui/widgets/stagebadge.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

using Column = ApplicationModel::Column;

QString words(const char* text) {
    return QCoreApplication::translate("certdesk::ApplicationModel", text);
}

PagedTableModel::Heading heading(ApplicationColumn column, const QString& title, int width) {
    return {.word = QString(wordOf(column)), .title = title, .width = width};
}

PagedTableModel::Heading hidden(PagedTableModel::Heading heading) {
    heading.shown = false;
    return heading;
}

bool isTouched(const ApplicationRow& row, const ChangeSet& changes) {
    return changes.many || changes.applications.contains(row.id) ||
           changes.persons.contains(row.person);
}

Column nameColumn(int width) {
    return {.heading = heading(ApplicationColumn::Name, words("Name"), width),
            .text = [](const ApplicationRow& row) { return row.name; }};
}

Column submittedColumn(int width) {
    return {.heading = heading(ApplicationColumn::SubmittedOn, words("Submitted"), width),
            .text = [](const ApplicationRow& row) { return shortDay(row.submittedOn); },
            .sortValue = [](const ApplicationRow& row) { return row.submittedOn; }};
}

Column documentsColumn() {
    Column column{.heading = heading(ApplicationColumn::DocumentsToReview, words("To review"), 88),
                  .text =
                      [](const ApplicationRow& row) {
                          return row.documentsToReview == 0
                                     ? QString()
                                     : QString::number(row.documentsToReview);
                      },
                  .sortValue = [](const ApplicationRow& row) { return row.documentsToReview; },
                  .toolTip =
                      [](const ApplicationRow& row) {
                          return words("Documents not reviewed yet: %1").arg(row.documentsToReview);
                      }};
    column.heading.alignment = Qt::AlignRight | Qt::AlignVCenter;
    return column;
}

QString editionName(const OfficeFile& office, const QString& code) {
    const PolicyEdition* edition = office.policies().find(code);
    return edition != nullptr ? edition->name : code;
}

std::unique_ptr<ApplicationModel> modelOf(std::vector<Column> columns, const OfficeFile& office) {
    return std::make_unique<ApplicationModel>(std::move(columns), applicationRows(office),
                                              isTouched);
}

} // namespace

std::unique_ptr<ApplicationModel> wideApplicationModel(const OfficeFile& office,
                                                       const SheetMarks& marks) {
    using Row = ApplicationRow;
    return modelOf(
        {nameColumn(188),
         {.heading = heading(ApplicationColumn::Number, words("Number"), 88),
          .text = [](const Row& row) { return applicationNumber(row.id); },
          .sortValue = [](const Row& row) { return row.id.value(); }},
         {.heading = heading(ApplicationColumn::Stage, words("Stage"), 180),
          .text = [&marks](const Row& row) { return marks.badge(row).word; },
          .badge = [&marks](const Row& row) { return QVariant::fromValue(marks.badge(row)); }},
         submittedColumn(104),
         documentsColumn(),
         {.heading = heading(ApplicationColumn::Kind, words("Kind"), 116),
          .text = [](const Row& row) { return kindTitle(row.kind); }},
         {.heading = heading(ApplicationColumn::Window, words("Window"), 88),
          .text = [](const Row& row) { return row.window; }},
         {.heading = heading(ApplicationColumn::Edition, words("Policy edition"), 136),
          .text = [&office](const Row& row) { return editionName(office, row.edition); }},
         {.heading = hidden(heading(ApplicationColumn::State, words("State"), 80)),
          .text = [](const Row& row) { return row.state; }}},
        office);
}

std::unique_ptr<ApplicationModel> narrowApplicationModel(const OfficeFile& office,
                                                         const SheetMarks& marks) {
    Column name = nameColumn(152);
    name.icon = [&marks](const ApplicationRow& row) { return lineIcon(marks.badge(row).icon); };
    name.toolTip = [&marks](const ApplicationRow& row) {
        return QString(row.name % u", " % marks.badge(row).word);
    };
    Column submitted = submittedColumn(112);
    submitted.heading.shown = false;
    return modelOf({std::move(name), std::move(submitted)}, office);
}

} // namespace certdesk
