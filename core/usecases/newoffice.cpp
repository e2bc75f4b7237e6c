// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/newoffice.h"

#include "core/domain/contact.h"
#include "core/exchange/conductreader.h"
#include "core/exchange/officereader.h"
#include "core/exchange/resultmapping.h"
#include "core/exchange/shippedpolicy.h"
#include "core/letters/shipped.h"
#include "core/letters/templateparser.h"
#include "core/platform/readfile.h"
#include "core/storage/store.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

namespace certdesk {

namespace {

// A file of office data; what is far larger is something else.
constexpr qint64 largestProfile = 1 << 20;

Result<void> seedPolicies(storage::Session& session) {
    const Result<PolicyBook> book = shippedPolicyBook();
    if (!book)
        return fail(book.error());
    for (const NamedJson& shipped : shippedEditions()) {
        const Result<PolicyEdition> edition = readEdition(shipped.json, shipped.fileName);
        if (!edition)
            return fail(edition.error());
        session.insert(EditionText{edition->code, edition->effectiveFrom, shipped.json});
        if (!session.where<ConductText>(u"version", edition->conduct.version).empty())
            continue;
        const Result<ConductText> conduct = shippedConductText(edition->conduct.version);
        if (!conduct)
            return fail(conduct.error());
        session.insert(*conduct);
    }
    return {};
}

Result<void> seedTemplates(storage::Session& session) {
    for (const auto& kind : EnumWords<LetterKind>::words) {
        const QString text = shippedTemplate(kind.value);
        const Result<ParsedTemplate> parsed = parseTemplate(text);
        if (!parsed)
            return fail(parsed.error());
        session.insert(LetterTemplate{kind.word, parsed->language, parsed->version, text});
    }
    return {};
}

Result<void> seed(storage::Session& session, const OfficeProfile& profile) {
    const Result<ProgramText> program = shippedProgram();
    if (!program)
        return fail(program.error());
    Office office = profile.office;
    if (office.program.isEmpty())
        office.program = program->program;
    if (office.council.isEmpty())
        office.council = program->council;
    if (office.credentialName.isEmpty())
        office.credentialName = program->credential;
    // Nobody shall know beforehand which approvals are drawn for a second review.
    if (office.secondReviewSeed == 0 && !office.isSample)
        office.secondReviewSeed = QRandomGenerator::system()->bounded(1, 1 << 30);
    session.insert(office);
    if (profile.secondReview != SecondReviewSetting())
        session.insert(profile.secondReview);
    for (const StaffMember& member : profile.staff)
        session.insert(member);
    for (const ExamForm& form : program->forms)
        session.insert(form);
    for (const ResultMapping& mapping : shippedResultMappings())
        session.insert(mapping);
    if (const Result<void> policies = seedPolicies(session); !policies)
        return policies;
    return seedTemplates(session);
}

} // namespace

Result<OfficeProfile> readOfficeProfile(const QString& path) {
    const Result<QByteArray> json = platform::readFile(path, largestProfile);
    if (!json)
        return fail(json.error());
    Result<OfficeText> text = readOffice(*json);
    if (!text)
        return fail(text.error());
    return OfficeProfile{std::move(text->office), std::move(text->staff), text->secondReview,
                         std::move(text->warnings)};
}

Result<void> createOffice(const QString& path, const OfficeProfile& profile, const Clock& clock,
                          const Actor& actor) {
    return createOffice(path, profile, clock, actor,
                        [](storage::Store&) { return Result<void>(); });
}

Result<void> createOffice(const QString& path, const OfficeProfile& profile, const Clock& clock,
                          const Actor& actor,
                          const std::function<Result<void>(storage::Store&)>& fill) {
    if (const std::vector<Error> wrong = contactErrors(profile.office); !wrong.empty())
        return fail(wrong.front());
    return storage::Store::create(path, clock, actor, [&](storage::Store& store) -> Result<void> {
        const Result<void> seeded =
            store.write(Reason{AuditAction::CreateOffice, QFileInfo(path).fileName()},
                        [&](storage::Session& session) { return seed(session, profile); });
        return seeded ? fill(store) : seeded;
    });
}

} // namespace certdesk
