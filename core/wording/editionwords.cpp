// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/wording/editionwords.h"

#include "core/base/day.h"
#include "core/rules/report.h"
#include "core/wording/figures.h"
#include "core/wording/labels.h"

#include <algorithm>

namespace certdesk::wording {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Collects lines; each method is one type of value.
class Lines final {
public:
    explicit Lines(Language language)
        : m_language(language) {}

    void add(const QString& path, const QString& value, const QString& words) {
        addLabelled(path, value, words, text(u"edition_line."_s + path, {}, m_language));
    }
    void addLabelled(const QString& path, const QString& value, const QString& words,
                     const QString& label) {
        m_lines.push_back({path, value, label, words});
    }
    void say(const QString& path, const QString& value) { add(path, value, value); }
    void number(const QString& path, int value) { say(path, QString::number(value)); }
    void flag(const QString& path, bool value) {
        add(path, value ? u"true"_s : u"false"_s, named(value ? u"yes"_s : u"no"_s));
    }
    void amount(const QString& path, Money value) {
        add(path, value.text(), moneyInWords(value, m_language));
    }
    void hours(const QString& path, Hours value) {
        add(path, value.text(), named(u"hours"_s, {{u"hours", value.text()}}));
    }
    void months(const QString& path, std::optional<int> value) {
        counted(path, value, durationInWords(value.value_or(0), 0, m_language));
    }
    void days(const QString& path, std::optional<int> value) {
        const int days = value.value_or(0);
        counted(path, value,
                days == 0 ? named(u"no_days"_s) : durationInWords(0, days, m_language));
    }
    void businessDays(const QString& path, std::optional<int> value) {
        counted(path, value, named(u"business_days"_s, {{u"count", qint64{value.value_or(0)}}}));
    }
    template <class E>
    void word(const QString& path, E value) {
        add(path, wordOf(value), shown(value));
    }
    template <class E>
    void words(const QString& path, const std::vector<E>& values) {
        add(path, listed(values, [](E value) { return QString(wordOf(value)); }),
            listed(values, [this](E value) { return shown(value); }));
    }
    void numbers(const QString& path, const std::vector<int>& values) {
        say(path, listed(values, [](int value) { return QString::number(value); }));
    }

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] std::vector<EditionLine> take() { return std::move(m_lines); }

private:
    [[nodiscard]] QString named(const QString& name, std::initializer_list<Value> values = {}) {
        return text(u"edition_value."_s + name, values, m_language);
    }
    void counted(const QString& path, std::optional<int> value, const QString& words) {
        add(path, value ? QString::number(*value) : QString(), value ? words : named(u"none"_s));
    }
    // Within a sentence; "PDF" stays as it is.
    template <class E>
    [[nodiscard]] QString shown(E value) {
        QString word = label(value, m_language);
        if (word.size() > 1 && word[1].isLower())
            word[0] = word[0].toLower();
        return word;
    }
    template <class T, class Show>
    [[nodiscard]] static QString listed(const std::vector<T>& values, Show show) {
        QStringList shown;
        for (const T& value : values)
            shown << show(value);
        return shown.join(u", "_s);
    }

    Language m_language;
    std::vector<EditionLine> m_lines;
};

void addFee(Lines& lines, const FeePolicy& fee) {
    lines.word(u"fee.required"_s, fee.required);
    lines.amount(u"fee.amount"_s, fee.amount);
    lines.amount(u"fee.nonrefundable"_s, fee.nonrefundable);
    lines.amount(u"fee.sitting"_s, fee.sitting);
}

void addEvidence(Lines& lines, const PolicyEdition& edition) {
    lines.words(u"education.kinds"_s, edition.education.kinds);
    lines.words(u"education.media_types"_s, edition.education.mediaTypes);
    lines.words(u"resume.kinds"_s, edition.resume.kinds);
    lines.words(u"resume.media_types"_s, edition.resume.mediaTypes);
    lines.words(u"other_documents"_s, edition.otherDocuments);
    lines.number(u"verifications.needed"_s, edition.verificationsNeeded);
    lines.number(u"verifications.asked"_s, edition.verificationsAsked);
}

void addExperience(Lines& lines, const ExperiencePolicy& policy) {
    lines.months(u"experience.path_a_months"_s, policy.pathAMonths);
    lines.months(u"experience.path_b_months"_s, policy.pathBMonths);
    lines.months(u"experience.internship_months_cap"_s, policy.internshipMonthsCap);
    lines.hours(u"experience.weekly_minimum"_s, policy.weeklyMinimum);
    lines.days(u"experience.left_over_days_of_month"_s, policy.leftOverDaysOfMonth);
    lines.flag(u"experience.combine_concurrent_hours"_s, policy.combineConcurrentHours);
    lines.words(u"experience.kinds"_s, policy.kinds);
    lines.words(u"experience.settings"_s, policy.settings);
}

void addTraining(Lines& lines, const TrainingPolicy& policy) {
    lines.months(u"training.internship_months"_s, policy.internshipMonths);
    lines.hours(u"training.course_hours"_s, policy.courseHours);
    lines.number(u"training.courses_counted"_s, policy.coursesCounted);
}

void addAttempts(Lines& lines, const AttemptPolicy& policy) {
    lines.number(u"attempts.sittings_per_period"_s, policy.sittingsPerPeriod);
    lines.months(u"attempts.period_months"_s, policy.periodMonths);
    lines.word(u"attempts.anchor"_s, policy.anchor);
    lines.days(u"attempts.wait_days"_s, policy.waitDays);
    lines.flag(u"attempts.retest_needs_application"_s, policy.retestNeedsApplication);
    lines.months(u"attempts.approval_months"_s, policy.approvalMonths);
    lines.flag(u"attempts.feedback_to_those_who_did_not_pass"_s,
               policy.feedbackToThoseWhoDidNotPass);
    lines.say(u"attempts.domain_names"_s,
              QStringList(policy.domainNames.begin(), policy.domainNames.end()).join(u"; "_s));
}

void addTimes(Lines& lines, const ServiceTimes& times) {
    lines.businessDays(u"times.notice_business_days"_s, times.noticeBusinessDays);
    lines.days(u"times.pended_days"_s, times.pendedDays);
    lines.number(u"times.pended_resubmissions"_s, times.pendedResubmissions);
    lines.days(u"times.appeal_days"_s, times.appealDays);
    lines.businessDays(u"times.disrupted_testing_business_days"_s,
                       times.disruptedTestingBusinessDays);
    lines.days(u"times.appeal_review_days"_s, times.appealReviewDays);
    lines.days(u"times.appeal_outcome_days"_s, times.appealOutcomeDays);
    lines.businessDays(u"times.complaint_screening_business_days"_s,
                       times.complaintScreeningBusinessDays);
    lines.businessDays(u"times.renewal_review_business_days"_s, times.renewalReviewBusinessDays);
    lines.days(u"times.receipt_days_by_post"_s, times.receiptDaysByPost);
    lines.days(u"times.receipt_days_by_email"_s, times.receiptDaysByEmail);
    lines.days(u"times.verification_reminder_days"_s, times.verificationReminderDays);
}

void addCredential(Lines& lines, const CredentialPolicy& policy) {
    lines.add(u"credential.valid_years"_s, QString::number(policy.validYears),
              durationInWords(12 * policy.validYears, 0, lines.language()));
    lines.months(u"credential.renewal_opens_months"_s, policy.renewalOpensMonths);
    lines.days(u"credential.grace_days"_s, policy.graceDays);
    lines.hours(u"credential.continuing_education_hours"_s, policy.continuingEducation);
    lines.hours(u"credential.in_agency_hours_maximum"_s, policy.inAgencyMaximum);
    lines.amount(u"credential.renewal_fee"_s, policy.renewalFee);
    lines.amount(u"credential.renewal_fee_kept"_s, policy.renewalKept);
}

void addSections(Lines& lines, const PolicyEdition& edition) {
    const auto add = [&](const QString& code, const QString& of) {
        const QString where = edition.sections.value(code);
        lines.addLabelled(u"sections."_s + code, where, where,
                          text(u"edition_line.section"_s, {{u"criterion", of}}, lines.language()));
    };
    for (const auto& criterion : EnumWords<CriterionCode>::words)
        add(criterion.word, label(criterion.value, lines.language()));
    if (const QString retest = retestSection.toString(); edition.sections.contains(retest))
        add(retest, text(u"edition_line.retest_section"_s, {}, lines.language()));
}

QString reasonLabel(const char16_t* part, const CodedReason& reason, Language language) {
    return text(u"edition_line.reason."_s + QString::fromUtf16(part), {{u"reason", reason.label}},
                language);
}

void addReasons(Lines& lines, const std::vector<CodedReason>& reasons) {
    for (const CodedReason& reason : reasons) {
        const auto add = [&](const char16_t* part, const QString& value, const QString& words) {
            lines.addLabelled(u"reasons."_s + reason.code + u'.' + QString::fromUtf16(part), value,
                              words, reasonLabel(part, reason, lines.language()));
        };
        add(u"label", reason.label, reason.label);
        add(u"paragraph", reason.paragraph, reason.paragraph);
        add(u"send", reason.send, reason.send);
        const auto addList = [&](const char16_t* part, const auto& list) {
            QStringList values;
            QStringList words;
            for (const auto& one : list) {
                values << wordOf(one);
                words << label(one, lines.language());
            }
            add(part, values.join(u", "_s), words.join(u", "_s));
        };
        addList(u"uses", reason.uses);
        if (!reason.about.empty())
            addList(u"about", reason.about);
    }
}

const EditionLine* lineAt(const std::vector<EditionLine>& lines, const QString& path) {
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&path](const auto& line) { return line.path == path; });
    return found == lines.end() ? nullptr : &*found;
}

bool isIdentity(const EditionLine& line) {
    return line.path == u"code" || line.path == u"name" || line.path == u"effective_from";
}

// The rest of a reason that one of the editions lacks altogether.
bool goesWithLabel(const EditionLine& line) {
    return line.path.startsWith(u"reasons.") && !line.path.endsWith(u".label");
}

EditionLine without(const EditionLine& line) {
    return {line.path, {}, line.label, {}};
}

} // namespace

std::vector<EditionLine> editionLines(const PolicyEdition& edition, Language language) {
    Lines lines(language);
    lines.say(u"code"_s, edition.code);
    lines.say(u"name"_s, edition.name);
    lines.add(u"effective_from"_s, dayText(edition.effectiveFrom),
              dayInWords(edition.effectiveFrom, language));
    lines.word(u"intake"_s, edition.intake);
    addFee(lines, edition.fee);
    addEvidence(lines, edition);
    addExperience(lines, edition.experience);
    addTraining(lines, edition.training);
    lines.say(u"conduct.version"_s, edition.conduct.version);
    lines.numbers(u"conduct.sections"_s, edition.conduct.sections);
    addAttempts(lines, edition.attempts);
    addTimes(lines, edition.times);
    addCredential(lines, edition.credential);
    addSections(lines, edition);
    addReasons(lines, edition.reasons);
    return lines.take();
}

std::vector<EditionDifference> differences(const PolicyEdition& before, const PolicyEdition& after,
                                           Language language) {
    const std::vector<EditionLine> was = editionLines(before, language);
    const std::vector<EditionLine> is = editionLines(after, language);
    std::vector<EditionDifference> found;
    for (const EditionLine& line : is) {
        const EditionLine* old = lineAt(was, line.path);
        if (isIdentity(line) || (old && old->value == line.value) || (!old && goesWithLabel(line)))
            continue;
        found.push_back({old ? *old : without(line), line});
    }
    for (const EditionLine& line : was)
        if (!lineAt(is, line.path) && !goesWithLabel(line))
            found.push_back({line, without(line)});
    return found;
}

QString sentence(const EditionLine& line, Language language) {
    return text(u"edition_value.line"_s, {{u"label", line.label}, {u"words", line.words}},
                language);
}

QString sentence(const EditionDifference& difference, Language language) {
    const auto& [before, after] = difference;
    const QString change = after.words.isEmpty()    ? u"dropped"_s
                           : before.words.isEmpty() ? u"new"_s
                                                    : u"changed"_s;
    return text(u"edition_value."_s + change,
                {{u"label", after.label}, {u"before", before.words}, {u"after", after.words}},
                language);
}

QStringList reasonsOf(const Decision& decision, const PolicyEdition& edition) {
    QStringList reasons;
    for (const QString& code : decision.reasonCodes) {
        const CodedReason* reason = edition.reason(code);
        reasons << (reason ? reason->label : code);
    }
    if (!decision.reason.isEmpty())
        reasons << decision.reason;
    return reasons;
}

} // namespace certdesk::wording
