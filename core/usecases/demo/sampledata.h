// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/person.h"
#include "core/domain/training.h"

#include <QHash>
#include <QJsonValue>

namespace certdesk::demo {

/// Given and family names that go together, folded beside them for e-mail addresses.
struct NamePool {
    QStringList given;
    QStringList family;
};

/// People of one background: how many of a hundred, and their names.
struct Culture {
    int share;
    std::vector<NamePool> pools;
    bool familyAlone = false;    ///< the whole name stands in the family name: "李建国"
    int doubleFamilyPercent = 0; ///< how many bear two family names
};

struct Place {
    QString city;
    QString state;
    QString postalCode;
    QString areaCode;
};

struct Employer {
    QString name;
    QString host; ///< of its e-mail addresses
};

struct Course {
    QString title;
    QString provider;
    TrainingContent content;
};

struct NamedDay {
    int month;
    int day;
    QString name;
};

/// All words of the sample office: resources/sample/people.json, made up for it.
struct SampleData {
    std::vector<Culture> cultures;
    QStringList preferredNames;
    QStringList streets;
    std::vector<Place> places;
    std::vector<Employer> employers;
    QStringList jobTitles;
    QStringList duties;
    QString agency;
    QStringList schools;
    QStringList colleges;
    std::vector<Course> courses;
    QStringList instructors;
    std::vector<NamedDay> holidays;
    QHash<QString, QString> degrees; ///< by the word of the education level
    QHash<QString, QString> remarks; ///< what people wrote: reasons, sources, notes
};

/// Read once; asserts that the compiled-in file is sound.
[[nodiscard]] const SampleData& sampleData();

/// A list of texts; empty when it is none.
[[nodiscard]] QStringList textsIn(const QJsonValue& value);

/// As people write it: "March 5, 2026".
[[nodiscard]] QString longDay(QDate day);

} // namespace certdesk::demo
