// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/statuswriter.h"

#include "core/domain/number.h"
#include "core/exchange/factswriter.h"
#include "core/wording/wording.h"

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// `show` speaks of what an office file holds, `evaluate` of a source that nobody took in, or of
/// what the rules said of an application on file.
enum class Audience { Show, Evaluate, EvaluateOnFile };

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

QString evidenceText(const Evidence& evidence, const CaseRecord& record, Audience audience) {
    return std::visit(
        Overloaded{[&](DocumentId id) {
                       // Positions outlive restricted documents that the record doesn't hold.
                       return audience == Audience::Evaluate
                                  ? QString(u"documents[" + QString::number(id.value() - 1) + u"]")
                                  : documentNumber(id);
                   },
                   [&](ExperienceId id) { return placeIn(u"experience", record.experience, id); },
                   [&](TrainingId id) { return placeIn(u"training", record.training, id); },
                   [&](Id<Verification> id) {
                       return placeIn(u"verifications", record.verifications, id);
                   },
                   [](Id<Attestation>) { return QStringLiteral("code_of_conduct"); },
                   [](Id<FeePayment> position) -> QString {
                       return u"payments[" + QString::number(position.value() - 1) + u"]";
                   },
                   [](ApplicationId) { return QStringLiteral("submitted_on"); }},
        evidence);
}

void writeCriterion(JsonStream& json, const Criterion& criterion, const ApplicationStatus& status,
                    Audience audience) {
    json.beginObject();
    json.key("code"_L1).word(wordOf(criterion.code));
    json.key("outcome"_L1).word(wordOf(criterion.outcome));
    json.key("reason"_L1).text(wording::reason(criterion, status.report));
    json.key("rule"_L1).text(status.edition.rule(wordOf(criterion.code)));
    json.key("evidence"_L1).beginList();
    for (const Evidence& evidence : criterion.evidence)
        json.text(evidenceText(evidence, status.record, audience));
    json.endList();
    json.key("facts"_L1);
    writeFacts(json, criterion.code, status);
    json.endObject();
}

/// Free text, else what the coded reasons are called.
QString reasonText(const Decision& decision, const PolicyEdition& edition) {
    if (!decision.reason.isEmpty())
        return decision.reason;
    QStringList labels;
    for (const QString& code : decision.reasonCodes) {
        const CodedReason* const reason = edition.reason(code);
        labels << (reason ? reason->label : code);
    }
    return labels.join(QStringLiteral("; "));
}

void writeDecisions(JsonStream& json, const ApplicationStatus& status) {
    json.key("decisions"_L1).beginList();
    for (const auto& [id, revision, decision] : status.record.decisions) {
        json.beginObject();
        json.key("verdict"_L1).word(wordOf(decision.verdict));
        // That it approves can't be hidden: only approvals are drawn for a second review.
        const bool isHidden = status.latestIsHidden && id == status.record.decisions.back().id;
        json.key("by"_L1).text(isHidden ? QString() : decision.by);
        json.key("on"_L1).day(decision.on);
        json.key("reason_codes"_L1).beginList();
        for (const QString& code : isHidden ? QStringList() : decision.reasonCodes)
            json.text(code);
        json.endList();
        json.key("reason"_L1).text(isHidden ? QString() : reasonText(decision, status.edition));
        json.key("override"_L1);
        if (decision.override.isEmpty() || isHidden)
            json.null();
        else
            json.text(decision.override);
        json.endObject();
    }
    json.endList();
}

void writeDocuments(JsonStream& json, const CaseRecord& record) {
    json.key("documents"_L1).beginList();
    for (const auto& [id, revision, document] : record.documents) {
        json.beginObject();
        json.key("document"_L1).text(documentNumber(id));
        json.key("kind"_L1).word(wordOf(document.kind));
        json.key("media_type"_L1).word(wordOf(document.mediaType));
        json.key("bytes"_L1).number(document.bytes);
        json.key("sha256"_L1).text(document.sha256);
        json.key("review"_L1).word(wordOf(document.review));
        json.endObject();
    }
    json.endList();
}

/// What a denial would give back stands here only where one is at hand (rules 3).
Money refundDue(const ApplicationStatus& status, Audience audience) {
    const bool denied = audience == Audience::Show
                            ? status.record.application.value.stage == Stage::Denied
                            : status.report.eligibility == Eligibility::Ineligible;
    return denied ? status.report.refundDue : noMoney;
}

void writeApplicationMembers(JsonStream& json, const ApplicationStatus& status, Audience audience) {
    const Application& application = status.record.application.value;
    if (audience == Audience::Show)
        json.key("application"_L1).text(applicationNumber(status.record.application.id));
    json.key("external_id"_L1).text(application.externalId);
    json.key("kind"_L1).word(wordOf(application.kind));
    json.key("submitted_on"_L1).day(application.submittedOn);
    json.key("edition"_L1).text(status.edition.code);
    json.key("window"_L1);
    if (status.record.window)
        json.text(status.record.window->code());
    else
        json.null();
    if (audience == Audience::Show)
        json.key("stage"_L1).word(wordOf(application.stage));
    json.key("eligibility"_L1).word(wordOf(status.report.eligibility));
    json.key("approvable"_L1).flag(status.report.approvable);
    json.key("refund_due"_L1).text(refundDue(status, audience).text());
    json.key("criteria"_L1).beginList();
    for (const Criterion& criterion : status.report.criteria)
        writeCriterion(json, criterion, status, audience);
    json.endList();
    if (audience == Audience::Show) {
        writeDecisions(json, status);
        writeDocuments(json, status.record);
        json.key("accommodation"_L1);
        writeAccommodation(json,
                           status.accommodation != nullptr ? *status.accommodation : std::nullopt);
        json.key("accommodation_rulings"_L1).beginList();
        if (status.rulings != nullptr)
            for (const auto& [id, ruling] : *status.rulings)
                writeAccommodation(json, ruling);
        json.endList();
        json.key("authorization_waits"_L1).flag(status.authorizationWaits);
    }
}

void writeScore(JsonStream& json, QLatin1StringView name, const std::optional<int>& score) {
    json.key(name);
    if (score)
        json.number(*score);
    else
        json.null();
}

void writeAttempts(JsonStream& json, const std::vector<DatedAttempt>& attempts) {
    json.key("attempts"_L1).beginList();
    for (const DatedAttempt& dated : attempts) {
        const Attempt& attempt = dated.attempt.value;
        json.beginObject();
        json.key("attempt"_L1).text(attemptNumber(dated.attempt.id));
        json.key("window"_L1);
        if (dated.window)
            json.text(dated.window->code());
        else
            json.null();
        json.key("sat_on"_L1).day(attempt.satOn);
        json.key("result"_L1).word(wordOf(attempt.result));
        json.key("form"_L1).text(attempt.formCode);
        writeScore(json, "raw_score"_L1, attempt.rawScore);
        writeScore(json, "cut_score"_L1, attempt.cutScore);
        json.endObject();
    }
    json.endList();
}

void writeRetest(JsonStream& json, const std::optional<RetestReport>& retest) {
    json.key("retest"_L1);
    if (!retest) {
        json.null();
        return;
    }
    json.beginObject();
    json.key("allowed_on"_L1);
    writeDay(json, retest->allowedOn);
    json.key("period_start"_L1).day(retest->periodStart);
    json.key("period_end"_L1).day(retest->periodEnd);
    json.key("sittings_in_period"_L1).number(retest->sittingsInPeriod);
    json.key("reason"_L1).text(wording::retestSentence(*retest));
    json.key("rule"_L1).text(retest->rule);
    json.endObject();
}

void writeCredential(JsonStream& json, const PersonStatus& status) {
    json.key("credential"_L1);
    if (!status.credential) {
        json.null();
        return;
    }
    const Credential& credential = status.credential->value;
    json.beginObject();
    json.key("number"_L1).text(credential.number);
    json.key("certified_on"_L1).day(credential.certifiedOn);
    json.key("expires_on"_L1).day(credential.expiresOn);
    json.key("status"_L1).word(wordOf(status.credentialStatus));
    json.endObject();
}

void writeLetters(JsonStream& json, const PersonStatus& status) {
    json.key("letters"_L1).beginList();
    for (const auto& [letter, sent, receivedOn] : status.letters) {
        json.beginObject();
        json.key("letter"_L1).text(letterNumber(letter.id));
        json.key("kind"_L1).word(wordOf(letter.value.kind));
        json.key("application"_L1);
        if (letter.value.application)
            json.text(applicationNumber(*letter.value.application));
        else
            json.null();
        json.key("mailed_on"_L1).day(sent.mailedOn);
        json.key("received_on"_L1);
        writeDay(json, receivedOn);
        json.key("receipt"_L1);
        writeReceipt(json, sent.receipt);
        json.endObject();
    }
    json.endList();
}

} // namespace

void writeReceipt(JsonStream& json, const std::optional<LetterReceipt>& receipt) {
    if (!receipt) {
        json.null();
        return;
    }
    json.beginObject();
    json.key("how"_L1).word(wordOf(receipt->how));
    json.key("on"_L1).day(receipt->on);
    json.key("by"_L1).text(receipt->by);
    json.key("note"_L1).text(receipt->note);
    json.endObject();
}

void writeAccommodation(JsonStream& json, const std::optional<Accommodation>& accommodation) {
    if (!accommodation) {
        json.null();
        return;
    }
    json.beginObject();
    json.key("received_on"_L1);
    writeDay(json, accommodation->receivedOn);
    json.key("outcome"_L1)
        .word(accommodation->outcome ? wordOf(*accommodation->outcome) : "undecided"_L1);
    json.key("granted"_L1).text(accommodation->granted);
    json.key("decided_on"_L1);
    writeDay(json, accommodation->decidedOn);
    json.key("decided_by"_L1).text(accommodation->decidedBy);
    json.key("reason"_L1).text(accommodation->reason);
    json.endObject();
}

void writeAppealMembers(JsonStream& json, const Stored<Appeal>& appeal) {
    const Appeal& value = appeal.value;
    const auto writeWord = [&json](QLatin1StringView key, const auto& word) {
        json.key(key);
        if (word)
            json.word(wordOf(*word));
        else
            json.null();
    };
    const auto writeNumber = [&json](QLatin1StringView key, const QString& number) {
        json.key(key);
        if (number.isEmpty())
            json.null();
        else
            json.text(number);
    };
    json.key("appeal"_L1).text(appealNumber(appeal.id));
    json.key("kind"_L1).word(wordOf(value.kind));
    writeNumber("application"_L1,
                value.application ? applicationNumber(*value.application) : QString());
    writeNumber("attempt"_L1, value.attempt ? attemptNumber(*value.attempt) : QString());
    json.key("received_on"_L1).day(value.receivedOn);
    json.key("last_day"_L1);
    writeDay(json, value.lastDay);
    writeWord("not_reviewed"_L1, value.notReviewed);
    json.key("reviewed_on"_L1);
    writeDay(json, value.reviewedOn);
    writeWord("outcome"_L1, value.outcome);
    json.key("decided_on"_L1);
    writeDay(json, value.decidedOn);
    json.key("decided_by"_L1).text(value.decidedBy);
    json.key("reason"_L1).text(value.reason);
}

void writePersonStatus(JsonStream& json, const PersonStatus& status) {
    json.beginObject();
    json.key("candidate"_L1).text(candidateNumber(status.person.person.id));
    json.key("external_id"_L1).text(status.person.person.value.externalId);
    json.key("name"_L1).text(status.person.name().full());
    json.key("as_of"_L1).day(status.asOf);
    json.key("applications"_L1).beginList();
    for (const ApplicationStatus& application : status.applications) {
        json.beginObject();
        writeApplicationMembers(json, application, Audience::Show);
        json.endObject();
    }
    json.endList();
    writeAttempts(json, status.attempts);
    writeRetest(json, status.retest);
    writeCredential(json, status);
    writeLetters(json, status);
    json.key("appeals"_L1).beginList();
    if (status.appeals != nullptr)
        for (const Stored<Appeal>& appeal : *status.appeals) {
            json.beginObject();
            writeAppealMembers(json, appeal);
            json.endObject();
        }
    json.endList();
    json.endObject();
}

void writeEvaluationOnFile(JsonStream& json, const ApplicationStatus& status) {
    json.beginObject();
    writeApplicationMembers(json, status, Audience::EvaluateOnFile);
    json.endObject();
}

void writeEvaluation(JsonStream& json, const ApplicationStatus& status,
                     const std::optional<RetestReport>& retest) {
    json.beginObject();
    writeApplicationMembers(json, status, Audience::Evaluate);
    if (!status.record.attempts.empty())
        writeRetest(json, retest);
    json.endObject();
}

} // namespace certdesk
