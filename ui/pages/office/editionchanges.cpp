// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/office/editionchanges.h"

#include "core/wording/wording.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("certdesk::EditionChanges", text);
}

/// A rule as people ask for it, and what an edition says.
struct Rule {
    const char* name;
    QString (*text)(const PolicyEdition&);
};

QString months(int number) {
    return wording::durationInWords(number, 0);
}

QString days(int number) {
    return wording::durationInWords(0, number);
}

QString attempts(const PolicyEdition& edition) {
    const QString sittings = words("%1 in %2")
                                 .arg(wording::count(QStringLiteral("sitting.count"),
                                                     edition.attempts.sittingsPerPeriod),
                                      months(edition.attempts.periodMonths));
    return edition.attempts.waitDays
               ? words("%1, %2 apart").arg(sittings, days(*edition.attempts.waitDays))
               : words("%1, one a window").arg(sittings);
}

const std::vector<Rule>& knownRules() {
    static const std::vector<Rule> all{
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Applications"),
         [](const PolicyEdition& e) { return wording::label(e.intake).toLower(); }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Fee to apply"),
         [](const PolicyEdition& e) { return wording::moneyInWords(e.fee.amount); }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Kept on a denial"),
         [](const PolicyEdition& e) { return wording::moneyInWords(e.fee.nonrefundable); }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Fee for each sitting"),
         [](const PolicyEdition& e) {
             return e.fee.sitting == noMoney ? words("none apart")
                                             : wording::moneyInWords(e.fee.sitting);
         }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Experience"),
         [](const PolicyEdition& e) {
             return words("%1, or %2 with training")
                 .arg(months(e.experience.pathAMonths), months(e.experience.pathBMonths));
         }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Work that counts"),
         [](const PolicyEdition& e) {
             return words("%1 hours a week or more").arg(e.experience.weeklyMinimum.text());
         }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Training"),
         [](const PolicyEdition& e) {
             return words("%1 hours, or an internship of %2")
                 .arg(e.training.courseHours.text(), months(e.training.internshipMonths));
         }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Sittings"), attempts},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Notice"),
         [](const PolicyEdition& e) {
             return words("within %1 business days").arg(e.times.noticeBusinessDays);
         }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Time to answer a request"),
         [](const PolicyEdition& e) { return days(e.times.pendedDays); }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Time to appeal"),
         [](const PolicyEdition& e) { return days(e.times.appealDays); }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Certification runs"),
         [](const PolicyEdition& e) { return months(12 * e.credential.validYears); }},
        {QT_TRANSLATE_NOOP("certdesk::EditionChanges", "Code of Conduct"),
         [](const PolicyEdition& e) { return e.conduct.version; }}};
    return all;
}

} // namespace

QStringList editionChanges(const PolicyEdition& before, const PolicyEdition& after) {
    QStringList changes;
    for (const Rule& rule : knownRules()) {
        const QString was = rule.text(before);
        const QString is = rule.text(after);
        if (was != is)
            changes << words("%1: %2 instead of %3").arg(words(rule.name), is, was);
    }
    return changes;
}

QStringList editionRules(const PolicyEdition& edition) {
    QStringList all;
    for (const Rule& rule : knownRules())
        all << words("%1: %2").arg(words(rule.name), rule.text(edition));
    return all;
}

} // namespace certdesk
