// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/personmaker.h"

#include "core/base/text.h"

namespace certdesk::demo {

namespace {

// Some of each must be seen in a small office too, so they come by turns and not by chance.
bool isTurn(int index, int every, int offset) {
    return index % every == offset;
}

PersonName nameFrom(const NamePool& pool, const Culture& culture, SeededRandom& random) {
    const QString& given = random.pick(pool.given);
    QString family = random.pick(pool.family);
    if (culture.familyAlone)
        return PersonName::create({.given = {}, .family = family + given}).value();
    if (random.chance(culture.doubleFamilyPercent))
        family += u' ' + random.pick(pool.family);
    const bool hasInitial = random.chance(20);
    return PersonName::create(
               {.given = given,
                .middle = hasInitial ? QChar(u'A' + random.below(20)) + QString(u'.') : QString(),
                .family = family,
                .suffix = random.chance(1) ? QStringLiteral("Jr.") : QString()})
        .value();
}

QString lettersOf(const QString& name) {
    QString letters;
    for (const QChar c : folded(name))
        if (c >= u'a' && c <= u'z')
            letters += c;
    return letters;
}

QString emailOf(const PersonName& name, int index, SeededRandom& random) {
    static const QStringList hosts{QStringLiteral("example.org"), QStringLiteral("example.com"),
                                   QStringLiteral("example.net")};
    QString local = lettersOf(name.family());
    if (!name.given().isEmpty())
        local = lettersOf(name.given()) + u'.' + local;
    return local + QString::number(index + 1) + u'@' + random.pick(hosts);
}

PostalAddress addressFrom(const Place& place, SeededRandom& random) {
    const SampleData& data = sampleData();
    QStringList lines{QString::number(random.between(1, 2999)) + u' ' + random.pick(data.streets)};
    if (random.chance(18))
        lines << QStringLiteral("Apt %1%2")
                     .arg(random.between(1, 24))
                     .arg(QChar(u'A' + random.below(4)));
    return {.lines = lines,
            .city = place.city,
            .state = place.state,
            .postalCode = place.postalCode,
            .country = QStringLiteral("US")};
}

Origin originOf(const Archetype& kind, int index) {
    if (kind.record == Record::CarriedOver)
        return {OriginKind::CarriedOver,
                sampleData().remarks[QStringLiteral("carriedOver")].arg(index + 1)};
    return {OriginKind::Imported, QStringLiteral("sample.json: applications[%1]").arg(index)};
}

} // namespace

MadePerson PersonMaker::make(int index, const Archetype& kind) const {
    SeededRandom random(m_seed, quint64{1} << 32 | static_cast<quint64>(index));
    const Culture& culture = cultureOf(index, random);
    const NamePool& pool = random.pick(culture.pools);
    MadePerson person{.person = {.externalId = QStringLiteral("P-%1").arg(100'001 + index),
                                 .employer = random.pick(sampleData().employers).name,
                                 .directoryOptOut = random.chance(8),
                                 .origin = originOf(kind, index)}};
    person.names.push_back({NameKind::Legal, nameFrom(pool, culture, random)});
    addContacts(person, index, random);
    addOtherNames(person, index, pool, random);
    addFlags(person, index, kind, random);
    return person;
}

const Culture& PersonMaker::cultureOf(int index, SeededRandom& random) const {
    const std::vector<Culture>& cultures = sampleData().cultures;
    if (isTurn(index, 4, 3) && index < 4 * static_cast<int>(cultures.size()))
        return cultures[static_cast<size_t>(index / 4)];
    int drawn = random.below(100);
    for (const Culture& culture : cultures)
        if ((drawn -= culture.share) < 0)
            return culture;
    return cultures.front();
}

void PersonMaker::addContacts(MadePerson& person, int index, SeededRandom& random) const {
    const PersonName& name = person.names.front().name;
    const QString email = emailOf(name, index, random);
    person.emails.push_back({EmailAddress::create(email).value()});
    if (random.chance(15))
        person.emails.push_back(
            {EmailAddress::create(u"work." + email).value(), Preference::Other});
    const Place& place = random.pick(sampleData().places);
    if (random.chance(85))
        person.phones.push_back({QStringLiteral("(%1) 555-01%2")
                                     .arg(place.areaCode)
                                     .arg(random.below(100), 2, 10, QChar(u'0'))});
    person.addresses.push_back({addressFrom(place, random)});
    if (random.chance(6))
        person.addresses.push_back(
            {.address = addressFrom(random.pick(sampleData().places), random),
             .preference = Preference::Other,
             .validUntil = m_days.ago({30, 400}, random)});
}

void PersonMaker::addOtherNames(MadePerson& person, int index, const NamePool& pool,
                                SeededRandom& random) const {
    const SampleData& data = sampleData();
    const PersonName legal = person.names.front().name;
    if (isTurn(index, 9, 4))
        person.names.push_back(
            {NameKind::Preferred, PersonName::create({.given = random.pick(data.preferredNames),
                                                      .family = legal.family()})
                                      .value()});
    if (isTurn(index, 11, 5)) {
        QString family = random.pick(pool.family);
        if (family == legal.family())
            family = pool.family.front() == family ? pool.family.back() : pool.family.front();
        const QDate until = m_days.ago({400, 3000}, random);
        person.names.front().from = until.addDays(1);
        person.names.push_back(
            {.kind = NameKind::Former,
             .name = PersonName::create({.given = legal.given(), .family = family}).value(),
             .until = until,
             .evidence = data.remarks[QStringLiteral("formerName")]});
    }
}

void PersonMaker::addFlags(MadePerson& person, int index, const Archetype& kind,
                           SeededRandom& random) const {
    const auto add = [&](FlagKind flag) {
        const QDate since = m_days.atWork(m_days.ago({60, 300}, random));
        // Everyone in a sample office can be written to: who didn't want paper wants it again.
        const std::optional<QDate> until =
            flag == FlagKind::DoNotMail || flag == FlagKind::EmailOnly
                ? std::optional(m_days.atWork(since.addDays(random.between(10, 50))))
                : std::nullopt;
        person.flags.push_back({.kind = flag,
                                .since = since,
                                .source = sampleData().remarks[QStringLiteral("flagSource")],
                                .until = until});
    };
    const bool isOfTheFirst = index < static_cast<int>(archetypes().size());
    if (kind.flag && (isOfTheFirst || random.chance(5)))
        add(*kind.flag);
    if (isTurn(index, 29, 13))
        add(FlagKind::LargePrint);
    if (isTurn(index, 37, 17))
        add(FlagKind::EmailOnly);
}

} // namespace certdesk::demo
