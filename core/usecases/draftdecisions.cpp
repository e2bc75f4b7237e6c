// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/draftdecisions.h"

#include "core/base/day.h"
#include "core/domain/number.h"
#include "core/storage/caserecords.h"
#include "core/storage/drafts.h"
#include "core/storage/recordedfacts.h"
#include "core/usecases/decisionact.h"
#include "core/usecases/drafts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the draft table keeps of a decision.
struct Kept {
    DecisionRequest request;
    QByteArray facts;
    QJsonObject recorded; ///< the same in full, to tell what changed; without what is restricted
};

QByteArray contentOf(const DecisionRequest& request, const QByteArray& facts,
                     const QJsonObject& recorded) {
    QJsonObject json{{u"verdict"_s, QString(wordOf(request.verdict))},
                     {u"reason_codes"_s, QJsonArray::fromStringList(request.reasonCodes)},
                     {u"reason"_s, request.reason},
                     {u"override"_s, request.override},
                     {u"supersede"_s, request.supersedeReason},
                     {u"facts"_s, QString::fromLatin1(facts)},
                     {u"recorded"_s, recorded}};
    if (request.dueOn)
        json.insert(u"due_on"_s, dayText(*request.dueOn));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Kept> keptIn(const Draft& draft, const QString& signer) {
    constexpr QStringView prefix = u"decision/";
    if (!draft.subject.startsWith(prefix))
        return std::nullopt;
    const auto number = idInNumber(u"A", QStringView(draft.subject).mid(prefix.size()));
    const QJsonObject json = QJsonDocument::fromJson(draft.content).object();
    const auto verdict = fromWord<Verdict>(json.value(u"verdict").toString());
    if (!number || !verdict)
        return std::nullopt;
    QStringList codes;
    for (const QJsonValue& code : json.value(u"reason_codes").toArray())
        codes << code.toString();
    const Result<QDate> due = dayFromText(json.value(u"due_on").toString());
    return Kept{{.application = ApplicationId(*number),
                 .verdict = *verdict,
                 .by = signer,
                 .reasonCodes = codes,
                 .reason = json.value(u"reason").toString(),
                 .override = json.value(u"override").toString(),
                 .supersedeReason = json.value(u"supersede").toString(),
                 .dueOn = due ? std::optional(*due) : std::nullopt},
                json.value(u"facts").toString().toLatin1(),
                json.value(u"recorded").toObject()};
}

std::optional<Kept> findKept(const storage::Reader& reader, OfficeFile& office,
                             ApplicationId application, const QString& signer) {
    const auto draft = storage::draftOf(reader, draftOwner(office), draftSubject(application));
    return draft ? keptIn(*draft, signer) : std::nullopt;
}

Stage stageOf(const JudgedDecision& judged, Verdict verdict) {
    return judged.second == SecondReview::Waiting ? Stage::InReview : stageAfter(verdict);
}

DraftedDecision lineOf(const storage::Reader& reader, OfficeFile& office, const Kept& kept,
                       const QDateTime& savedAt) {
    const ApplicationId application = kept.request.application;
    const PersonRecord person = storage::readPerson(reader, reader.ownerOf(application));
    DraftedDecision line{.request = kept.request,
                         .person = person.name().familyFirst(),
                         .personId = person.person.id,
                         .savedAt = savedAt,
                         .facts = factsDigest(reader, application)};
    line.factsChanged = line.facts != kept.facts;
    if (line.factsChanged && !kept.recorded.isEmpty())
        line.changes = factDifferences(
            kept.recorded, withoutRestricted(storage::recordedFacts(reader, application)));
    const Result<JudgedDecision> judged = judge(reader, office, kept.request);
    if (!judged) {
        line.obstacle = judged.error();
        return line;
    }
    line.waitsForSecondReview = judged->second == SecondReview::Waiting;
    line.deniesAllTheSame = isDenialAllTheSame(kept.request, *judged);
    line.deniesEarly = isEarlyDenial(kept.request, *judged, office.today());
    if (!line.waitsForSecondReview)
        line.letter = letterAfter(stageOf(*judged, kept.request.verdict));
    return line;
}

Result<SignedDecision> signOne(OfficeFile& office, const SignOff& line, const QString& signer) {
    DecisionRequest request = line.request;
    request.by = signer;
    const QString number = applicationNumber(request.application);
    return office.store().write(
        reasonOf(request), [&](storage::Session& session) -> Result<SignedDecision> {
            const auto kept = findKept(session, office, request.application, signer);
            if (!kept)
                return fail(ErrorCode::NothingDrafted, number);
            if (kept->request != request || factsDigest(session, request.application) != line.facts)
                return fail(ErrorCode::FactsChanged, number);
            const Result<JudgedDecision> judged = judge(session, office, request);
            if (!judged)
                return fail(judged.error());
            return carryOut(session, office, request, *judged);
        });
}

// No record changed, but what screens show of the case did.
void tellChange(OfficeFile& office, ApplicationId application) {
    ChangeSet changes;
    changes.applications.insert(application);
    Q_EMIT office.events().changed(changes);
}

} // namespace

Result<void> draftDecision(OfficeFile& office, const DecisionRequest& request) {
    struct Base {
        int revision;
        QByteArray facts;
        QJsonObject recorded;
    };
    const auto base = office.store().read([&](storage::Reader& reader) -> Result<Base> {
        const Result<JudgedDecision> judged = judge(reader, office, request);
        if (!judged)
            return fail(judged.error());
        return Base{judged->record.application.revision, factsDigest(reader, request.application),
                    withoutRestricted(storage::recordedFacts(reader, request.application))};
    });
    if (!base)
        return fail(base.error());
    const Result<void> saved =
        saveDraft(office, {.subject = draftSubject(request.application),
                           .baseRevision = base->revision,
                           .content = contentOf(request, base->facts, base->recorded)});
    if (saved)
        tellChange(office, request.application);
    return saved;
}

Result<std::vector<DraftedDecision>> draftedDecisions(OfficeFile& office, const QString& signer) {
    return office.store().read([&](storage::Reader& reader) {
        std::vector<DraftedDecision> lines;
        for (const Draft& draft : storage::draftsOf(reader, draftOwner(office))) {
            const std::optional<Kept> kept = keptIn(draft, signer);
            if (kept && reader.find(kept->request.application))
                lines.push_back(lineOf(reader, office, *kept, draft.savedAt));
        }
        std::reverse(lines.begin(), lines.end());
        return lines;
    });
}

Result<std::optional<DecisionRequest>> draftedDecision(OfficeFile& office,
                                                       ApplicationId application) {
    return office.store().read([&](storage::Reader& reader) {
        const auto kept = findKept(reader, office, application, office.actor().name);
        return kept ? std::optional(kept->request) : std::nullopt;
    });
}

Result<std::set<ApplicationId>> draftedApplications(OfficeFile& office) {
    return ownDrafts(office).map([](const std::vector<Draft>& drafts) {
        std::set<ApplicationId> applications;
        for (const Draft& draft : drafts)
            if (const auto kept = keptIn(draft, {}))
                applications.insert(kept->request.application);
        return applications;
    });
}

std::vector<SignedOff> signDrafted(OfficeFile& office, const std::vector<SignOff>& lines,
                                   const QString& signer, const Progress& progress) {
    const auto all = static_cast<qint64>(lines.size());
    std::vector<SignedOff> results;
    for (const SignOff& line : lines) {
        if (!goOn(progress, static_cast<qint64>(results.size()), all))
            break;
        results.push_back({line.request.application, signOne(office, line, signer)});
    }
    return results;
}

Result<void> discardDrafted(OfficeFile& office, ApplicationId application) {
    const Result<void> discarded = discardDraft(office, draftSubject(application));
    if (discarded)
        tellChange(office, application);
    return discarded;
}

} // namespace certdesk
