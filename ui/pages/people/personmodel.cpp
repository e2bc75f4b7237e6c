// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/personmodel.h"

#include "core/domain/number.h"
#include "core/usecases/lists.h"
#include "ui/widgets/stagebadge.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

struct PersonModelText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::PersonModel)
};

PersonModel::Heading heading(PersonColumn column, const char* title, int width) {
    return {QString(wordOf(column)), PersonModelText::tr(title), width};
}

// The card beside the list says it of the one that is chosen.
PersonModel::Heading hidden(PersonModel::Heading heading) {
    heading.shown = false;
    return heading;
}

} // namespace

std::unique_ptr<PersonModel> personModel(const OfficeFile& office) {
    std::vector<PersonModel::Column> columns;
    columns.push_back({.heading = heading(PersonColumn::Name, "Name", 164),
                       .text = [](const PersonRow& row) { return row.name; }});
    columns.push_back({.heading = heading(PersonColumn::Number, "Number", 84),
                       .text = [](const PersonRow& row) { return candidateNumber(row.id); }});
    columns.push_back({.heading = heading(PersonColumn::LatestStage, "Latest application", 176),
                       .text = [](const PersonRow&) { return QVariant(); },
                       .badge =
                           [](const PersonRow& row) {
                               return row.latestStage
                                          ? QVariant::fromValue(stageBadge(*row.latestStage))
                                          : QVariant();
                           }});
    columns.push_back({.heading = heading(PersonColumn::City, "City", 96),
                       .text = [](const PersonRow& row) { return row.city; }});
    columns.push_back({.heading = hidden(heading(PersonColumn::State, "State", 64)),
                       .text = [](const PersonRow& row) { return row.state; }});
    columns.push_back(
        {.heading = hidden(heading(PersonColumn::LatestSubmittedOn, "Submitted", 110)),
         .text =
             [](const PersonRow& row) {
                 return row.latestSubmittedOn ? shortDay(*row.latestSubmittedOn) : QString();
             },
         .sortValue =
             [](const PersonRow& row) {
                 return row.latestSubmittedOn ? QVariant(*row.latestSubmittedOn) : QVariant();
             }});
    columns.push_back({.heading = hidden({{}, PersonModelText::tr("Certificate"), 120}),
                       .text = [](const PersonRow& row) { return row.credentialNumber; }});
    columns.push_back({.heading = hidden(heading(PersonColumn::Email, "E-mail", 200)),
                       .text = [](const PersonRow& row) { return row.email; }});
    return std::make_unique<PersonModel>(
        std::move(columns), personRows(office), [](const PersonRow& row, const ChangeSet& changes) {
            return changes.many || changes.persons.contains(row.id);
        });
}

} // namespace certdesk
