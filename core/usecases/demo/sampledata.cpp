// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/sampledata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace certdesk::demo {

QStringList textsIn(const QJsonValue& value) {
    QStringList texts;
    for (const QJsonValue& text : value.toArray())
        texts << text.toString();
    return texts;
}

namespace {

QHash<QString, QString> pairsIn(const QJsonValue& value) {
    QHash<QString, QString> pairs;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        pairs[entry.key()] = entry.value().toString();
    return pairs;
}

template <class T, class Make>
std::vector<T> listIn(const QJsonValue& value, Make make) {
    std::vector<T> list;
    for (const QJsonValue& entry : value.toArray())
        list.push_back(make(entry));
    Q_ASSERT(!list.empty());
    return list;
}

NamePool poolIn(const QJsonValue& value) {
    return {textsIn(value[QStringLiteral("given")]), textsIn(value[QStringLiteral("family")])};
}

Culture cultureIn(const QJsonValue& value) {
    const QJsonValue genders = value[QStringLiteral("genders")];
    return {.share = value[QStringLiteral("share")].toInt(),
            .pools = genders.isArray() ? listIn<NamePool>(genders, poolIn)
                                       : std::vector<NamePool>{poolIn(value)},
            .familyAlone = value[QStringLiteral("script")].toString() == u"chinese",
            .doubleFamilyPercent = value[QStringLiteral("doubleFamily")].toInt()};
}

Course courseIn(const QJsonValue& value) {
    return {value[QStringLiteral("title")].toString(), value[QStringLiteral("provider")].toString(),
            fromWord<TrainingContent>(value[QStringLiteral("content")].toString()).value()};
}

NamedDay holidayIn(const QJsonValue& value) {
    const QString day = value[0].toString(); // "07-04"
    return {QStringView(day).left(2).toInt(), QStringView(day).right(2).toInt(),
            value[1].toString()};
}

SampleData parsed(const QJsonObject& json) {
    return {.cultures = listIn<Culture>(json[u"cultures"], cultureIn),
            .preferredNames = textsIn(json[u"preferred"]),
            .streets = textsIn(json[u"streets"]),
            .places = listIn<Place>(json[u"places"],
                                    [](const QJsonValue& place) {
                                        return Place{place[0].toString(), place[1].toString(),
                                                     place[2].toString(), place[3].toString()};
                                    }),
            .employers =
                listIn<Employer>(json[u"employers"],
                                 [](const QJsonValue& employer) {
                                     return Employer{employer[QStringLiteral("name")].toString(),
                                                     employer[QStringLiteral("host")].toString()};
                                 }),
            .jobTitles = textsIn(json[u"jobTitles"]),
            .duties = textsIn(json[u"duties"]),
            .agency = json[u"agency"].toString(),
            .schools = textsIn(json[u"schools"]),
            .colleges = textsIn(json[u"colleges"]),
            .courses = listIn<Course>(json[u"courses"], courseIn),
            .instructors = textsIn(json[u"instructors"]),
            .holidays = listIn<NamedDay>(json[u"holidays"], holidayIn),
            .degrees = pairsIn(json[u"degrees"]),
            .remarks = pairsIn(json[u"remarks"])};
}

} // namespace

const SampleData& sampleData() {
    static const SampleData data = [] {
        QFile file(QStringLiteral(":/sample/people.json"));
        const bool isThere = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isThere);
        Q_UNUSED(isThere)
        return parsed(QJsonDocument::fromJson(file.readAll()).object());
    }();
    return data;
}

QString longDay(QDate day) {
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    return english.toString(day, u"MMMM d, yyyy");
}

} // namespace certdesk::demo
